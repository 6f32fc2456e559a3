"""A claim as large as a busy one gets: two hundred statements in as many sources, none of them said by anyone."""

import json
import re
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from tests.public import published as given

CONSONANTS, VOWELS = (
    ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "ch", "sh", "st", "tr"],
    ["a", "e", "i", "o", "u", "ai", "ou", "er"],
)
SYLLABLES = [one + two for one in CONSONANTS for two in VOWELS]
REPORTS = sorted((Path(__file__).parents[1] / "extraction" / "gold").glob("*.jsonl"))
STATEMENTS, OUTLETS, SPEAKERS, ORIGINS, FIGURES = 200, 90, 40, 25, 30
LATIN, CYRILLIC = "abcdefghijklmnopqrstuvwxyz", "абцдефгхийклмнопярстувшюыз"


class Writer:
    """Words of the invented reports, one after the other and none twice; names of none. Always the same."""

    def __init__(self) -> None:
        self.chance = Random(200)  # noqa: S311 - nothing hangs on who guesses it
        reports = [json.loads(line)["text"] for path in REPORTS for line in path.read_text().splitlines()]
        self.words = iter(re.findall(r"[\w’'.,;:–-]+", " ".join(reports)))

    def text(self, words: int) -> str:
        return " ".join(islice(self.words, words)) + "."

    def foreign(self, words: int) -> str:
        """In another script, of which each letter takes two bytes."""
        return self.text(words).lower().translate(str.maketrans(LATIN, CYRILLIC))

    def name(self) -> str:
        return " ".join("".join(self.chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(2))


def a_large_content(code: str = "DR-0200", **fields: Any) -> given.Content:
    """Supported by four fifths and opposed by one; some quoted in another language, many counts, every part filled."""
    writer = Writer()
    outlets = [writer.name() for _ in range(OUTLETS)]
    speakers = [
        given.a_speaker(f"speaker-{n}", writer.name(), role=writer.text(6), party="Ostria" if n % 3 else "")
        for n in range(SPEAKERS)
    ]
    statements = [a_statement(writer, key, outlets, speakers) for key in range(1, STATEMENTS + 1)]
    sides = {side: origins(statements, side, speakers) for side in ("supporting", "opposing")}
    return (
        given.a_content(
            code,
            statements=statements,
            attestation={
                "statements": STATEMENTS,
                "found": STATEMENTS,
                "outlets": OUTLETS,
                "origins": 2 * ORIGINS,
                "utterances": STATEMENTS,
                "checked_on": "2031-05-04",
            },
            corroboration=given.a_corroboration("contested", **sides, reasons=[two_sides(sides)]),
            figures={
                "axis": "divergent",
                "lowest": None,
                "highest": None,
                "rows": counts(statements),
                "pairs": [],
                "flags": [],
            },
            verification=given.a_verification(
                reasoning="\n\n".join(writer.text(60) for _ in range(4)), summary=writer.text(30)
            ),
        )
        | fields
    )


def a_statement(writer: Writer, key: int, outlets: list[str], speakers: list[given.Content]) -> given.Content:
    opposing, foreign = key % 5 == 0, key % 10 == 3
    words = (writer.foreign if foreign else writer.text)(writer.chance.randint(12, 45))
    title, outlet = writer.text(9), outlets[key % OUTLETS]
    # As outlets make them, of their name and the title; and as archives do, of the moment and the address.
    path = "-".join(re.findall(r"\w+", title.lower()))
    address = f"https://{outlet.replace(' ', '').lower()}.example/{key * 7919}/{path}"
    source = given.a_source(
        key,
        title=title,
        publisher=outlet,
        byline=writer.name(),
        url=address,
        archive_url=f"https://archive.example/web/2031{writer.chance.randint(10**9, 10**10 - 1)}/{address}",
        text_sha256=f"{writer.chance.getrandbits(256):064x}",
        published_on=f"2031-0{1 + key % 4}-{1 + key % 28:02}",
    )
    return given.a_statement(
        key,
        exact=words,
        segments=[words],
        language="ru" if foreign else "en",
        translation=writer.text(25) if foreign else "",
        side="opposing" if opposing else "supporting",
        stance="denies" if opposing else "asserts",
        origin=1 + key % ORIGINS,
        speakers=[speakers[key % SPEAKERS]],
        said_on=source["published_on"],
        channel=writer.text(2),
        route=[{"via": "quotes", "to": speakers[key % SPEAKERS]["name"]}],
        source=source,
    )


def origins(statements: list[given.Content], side: str, speakers: list[given.Content]) -> list[given.Content]:
    """Those of a side, numbered from 1; its statements are given these numbers."""
    found: dict[int, list[given.Content]] = {}
    for statement in statements:
        if statement["side"] == side:
            found.setdefault(statement["origin"], []).append(statement)
    for place, those in enumerate(found.values(), start=1):
        for statement in those:
            statement["origin"] = place
    return [
        given.an_origin(
            place,
            speakers[number % SPEAKERS]["name"],
            statements=[each["key"] for each in those],
            outlets=sorted({each["source"]["publisher"] for each in those}),
        )
        for place, (number, those) in enumerate(found.items(), start=1)
    ]


def two_sides(sides: dict[str, list[given.Content]]) -> given.Content:
    """The reason that decided; it names all of both sides, as the rules do."""
    named = [{"side": side, "number": each["number"]} for side, those in sides.items() for each in those]
    return given.a_reason(rule="two_sides", statements=list(range(1, STATEMENTS + 1)), origins=named)


def counts(statements: list[given.Content]) -> list[given.Content]:
    return [
        given.a_figure(
            each["key"], each["speakers"][0]["name"], str(each["key"]), each["key"], each["key"], as_of=each["said_on"]
        )
        for each in statements[:FIGURES]
    ]
