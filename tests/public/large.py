"""A claim as large as a busy one gets: two hundred statements in as many sources, none of them said by anyone."""

import re
from pathlib import Path
from random import Random
from typing import Any

from tests.public import published as given

CONSONANTS, VOWELS = (
    ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "ch", "sh", "st", "tr"],
    ["a", "e", "i", "o", "u", "ai", "ou", "er"],
)
SYLLABLES = [one + two for one in CONSONANTS for two in VOWELS]
HANDBOOK = Path(__file__).parents[2] / "docs" / "editors.md"
STATEMENTS, OUTLETS, SPEAKERS, ORIGINS, FIGURES = 200, 90, 40, 25, 30


class Writer:
    """Sentences of the words of the editors' handbook, as often as these are there; names of none. Always the same."""

    def __init__(self) -> None:
        self.chance = Random(200)  # noqa: S311 - nothing hangs on who guesses it
        self.words = re.findall("[a-z]+", HANDBOOK.read_text().lower())

    def text(self, words: int) -> str:
        return " ".join(self.chance.choices(self.words, k=words)).capitalize() + "."

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
            corroboration=given.a_corroboration(
                "contested",
                supporting=origins(statements, "supporting", speakers),
                opposing=origins(statements, "opposing", speakers),
            ),
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
    opposing, foreign, words = key % 5 == 0, key % 10 == 3, writer.text(writer.chance.randint(12, 45))
    title, outlet = writer.text(9), outlets[key % OUTLETS]
    # As outlets make them, of their name and the title; and as archives do, of the moment and the address.
    address = (
        f"https://{outlet.replace(' ', '').lower()}.example/{key * 7919}/{title.lower().strip('.').replace(' ', '-')}"
    )
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
        language="de" if foreign else "en",
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
    found: dict[int, list[given.Content]] = {}
    for statement in statements:
        if statement["side"] == side:
            found.setdefault(statement["origin"], []).append(statement)
    return [
        given.an_origin(
            place,
            speakers[number % SPEAKERS]["name"],
            statements=[each["key"] for each in those],
            outlets=sorted({each["source"]["publisher"] for each in those}),
        )
        for place, (number, those) in enumerate(sorted(found.items()), start=1)
    ]


def counts(statements: list[given.Content]) -> list[given.Content]:
    return [
        given.a_figure(
            each["key"], each["speakers"][0]["name"], str(each["key"]), each["key"], each["key"], as_of=each["said_on"]
        )
        for each in statements[:FIGURES]
    ]
