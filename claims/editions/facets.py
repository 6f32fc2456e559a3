"""What readers narrow lists by, and find claims by, taken from an edition's content alone. Pure."""

from collections.abc import Iterable
from datetime import date

from claims.editions.content import Content, is_notice

NOTHING: dict[str, object] = {
    "kind": "",
    "speaker_slugs": [],
    "party_slugs": [],
    "publishers": [],
    "said_first": None,
    "said_last": None,
    "made_by": [],
    "harms": [],
    "context": "",
    "names": "",
    "quotes": "",
}


def facets_of(content: Content) -> dict[str, object]:
    """The columns of a publication that lists are narrowed by; of a withdrawn or merged claim they hold nothing."""
    if is_notice(content):
        return NOTHING
    statements = content["statements"]
    slugs = {party["name"]: party["slug"] for party in content["topic"]["parties"]}
    speakers = [speaker for statement in statements for speaker in spoken_of(statement)]
    publishers = in_order(statement["source"]["publisher"] for statement in statements)
    days = sorted(filter(None, (said_on(statement) for statement in statements)))
    return {
        "kind": content["claim"]["kind"],
        "speaker_slugs": in_order(speaker["slug"] for speaker in speakers),
        "party_slugs": parties(slugs, statements),
        "publishers": publishers,
        "said_first": days[0] if days else None,
        "said_last": days[-1] if days else None,
        "made_by": parties(slugs, (each for each in statements if each["side"] == "supporting" and each["live"])),
        "harms": in_order(slugs[name] for name in content["harms"] if name in slugs),
        "context": content["claim"]["context"],
        "names": "\n".join(in_order([*(speaker["name"] for speaker in speakers), *publishers])),
        "quotes": "\n".join(quoted(statements)),
    }


def in_order(values: Iterable[str]) -> list[str]:
    """Each once, by code point: the same from the same edition, whoever makes it."""
    return sorted(set(filter(None, values)))


def spoken_of(statement: Content) -> list[Content]:
    """Who made the statement, and whom its speaker cites."""
    cited = statement.get("cites")
    return [*statement["speakers"], *([cited] if cited else [])]


def parties(slugs: dict[str, str], statements: Iterable[Content]) -> list[str]:
    """The sides whose speakers made these statements."""
    names = (speaker.get("party") for statement in statements for speaker in statement["speakers"])
    return in_order(slugs[name] for name in names if name in slugs)


def said_on(statement: Content) -> date | None:
    """The day on which it was said or, where that is not known, its report came out."""
    day = statement["said_on"] or statement["source"]["published_on"]
    return date.fromisoformat(day) if day else None


def on_day(statement: Content) -> date:
    """The day under which it stands in lists: where neither is known, that of the stored copy."""
    return said_on(statement) or date.fromisoformat(statement["source"]["captured_on"])


def quoted(statements: Iterable[Content]) -> list[str]:
    """Words and translations, one a line."""
    lines = (text for each in statements for text in (each["exact"], each["translation"]))
    return list(dict.fromkeys(" ".join(line.split()) for line in lines if line))
