"""From outlets to origins: the picture of a side, the same as a table, and how often each thing was really said."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop, ngettext

from claims.charts import End, Rest, Way, route_picture
from claims.editions.answers import INTERESTS, carried
from claims.editions.content import Content
from claims.languages import counted, number

LINKS = ("copies", "credits", "cites")
# How a step reads as the first one, and how after another.
STEPS = {
    "copies": (gettext_noop("copies %(to)s"), gettext_noop("%(before)s, which copies %(to)s")),
    "credits": (gettext_noop("credits %(to)s"), gettext_noop("%(before)s, which credits %(to)s")),
    "quotes": (gettext_noop("quotes %(to)s"), gettext_noop("%(before)s, quoting %(to)s")),
    "cites": (gettext_noop("cites %(to)s"), gettext_noop("%(before)s, citing %(to)s")),
}


def more_outlets(rest: int) -> str:
    return ngettext("and %(number)s more", "and %(number)s more", rest) % {"number": number(rest)}


def more_origins(rest: int) -> str:
    return ngettext("and %(number)s more origin", "and %(number)s more origins", rest) % {"number": number(rest)}


REST = Rest(more_outlets, more_origins)


@dataclass(frozen=True)
class Carried:
    """One outlet and how it comes by what it carries; ``links`` counts the copies, credits and citations on the way."""

    outlet: str
    way: str
    links: int
    number: int
    origin: str
    note: str
    statements: list[int]


@dataclass(frozen=True)
class Routes:
    """A side's outlets and origins. ``is_traced``: the edition kept how each outlet came by it."""

    caption: str
    picture: str
    rows: list[Carried]
    is_traced: bool


def routes_of(content: Content, side: str) -> Routes | None:
    """The outlets and origins of a side; None where one outlet has it straight from one origin."""
    groups = (content.get("corroboration") or {}).get(side, [])
    ends = {group["number"]: group for group in groups}
    told = [each for each in content["statements"] if each["side"] == side and each["live"] and each["origin"] in ends]
    is_traced = all(statement["route"] is not None for statement in told)
    ways = {Way(outlet(each), between(each), each["origin"]) for each in told}
    if len(ways) < 2 and not any(way.via for way in ways):
        return None
    return Routes(
        caption=carried(content, side),
        picture=route_picture(
            ways, [End(place, end["label"], note(end), end["weak"]) for place, end in ends.items()], REST
        ),
        rows=table(told, ends),
        is_traced=is_traced,
    )


def outlet(statement: Content) -> str:
    return str(statement["source"]["publisher"])


def note(origin: Content) -> str:
    """How the origin stands to the dispute, and whether it is weak."""
    words = [gettext("weak")] if origin["weak"] else []
    return ", ".join([*words, gettext(INTERESTS.get(origin["interest"], (origin["interest"], ""))[0])])


def between(statement: Content) -> str:
    """Who stands between the outlet and the origin: the report it goes back to, and the speaker who cites another."""
    steps = statement["route"] or []
    reports = [step["to"] for step in steps[:-1] if step["via"] in ("copies", "credits")]
    speakers = [step["to"] for step in steps[:-1] if step["via"] in ("quotes", "cites")]
    return ", ".join([*reports[-1:], *speakers])


def table(told: Iterable[Content], ends: dict[int, Content]) -> list[Carried]:
    """One row for each outlet, way and origin, in the order of the origins."""
    rows: dict[tuple[int, str, str], Carried] = {}
    for statement in sorted(told, key=lambda each: (each["origin"], outlet(each))):
        key = (statement["origin"], outlet(statement), way(statement))
        end = ends[statement["origin"]]
        row = Carried(key[1], key[2], links(statement), key[0], end["label"], note(end), [])
        rows.setdefault(key, row).statements.append(statement["key"])
    return list(rows.values())


def way(statement: Content) -> str:
    """``copies The Courier, which credits Northwire, quoting Mara Venn``; what is not known stays empty."""
    if statement["route"] is None:
        return ""
    words = ""
    for step in statement["route"]:
        first, after = STEPS[step["via"]]
        words = gettext(after if words else first) % {"before": words, "to": step["to"]}
    return words or gettext("says so itself")


def links(statement: Content) -> int:
    return sum(step["via"] in LINKS for step in statement["route"] or [])


def carriage(content: Content, side: str) -> dict[int, str]:
    """For each statement whose words more than one report carries: how many outlets, from how many reports."""
    found: dict[int, str] = {}
    for said in content["utterances"] or []:
        if said["side"] == side and len(said["statements"]) > 1:
            outlets, reports = len(said["outlets"]), len(said["reports"])
            words = gettext("Said once, carried by %(outlets)s, going back to %(reports)s")
            parts = {"outlets": counted(outlets, "outlet"), "reports": counted(reports, "report")}
            found |= dict.fromkeys(said["statements"], words % parts)
    return found
