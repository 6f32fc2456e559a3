"""Statements that came, went, or stand otherwise in another edition. Pure."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.utils.translation import gettext, gettext_noop

from claims.editions.answers import INTERESTS
from claims.editions.content import Content
from claims.editions.differences.change import Change, found, whole, worded
from claims.editions.figures import interval, what
from claims.editions.quotes import quote, web_address
from claims.editions.routes import way
from claims.languages import joined, quoted
from claims.templatetags.wording import day, plainly

Thing = TypeVar("Thing")
# The key of a statement, and which of those who speak in it.
Place = tuple[int, int]
Places = dict[Place, Content]
ADDED, REMOVED, ENDED, REVIVED, CHANGED = (
    gettext_noop("added"),
    gettext_noop("removed"),
    gettext_noop("no longer counted"),
    gettext_noop("counted again"),
    gettext_noop("shown otherwise"),
)
SIDES = {
    "supporting": gettext_noop("says so"),
    "opposing": gettext_noop("says otherwise"),
    "other": gettext_noop("neither"),
}


@dataclass(frozen=True, slots=True)
class StatementChange:
    """A statement as the later edition has it (a removed one: as the earlier had it), and what differs in it.

    ``origin``: whom it goes back to, by name; numbers of origins differ from edition to edition.
    """

    what: str
    statement: Content
    changes: list[Change]


def statement_changes(before: Content, after: Content) -> list[StatementChange]:
    """Added ones first, then those that changed, then those that are gone; each in the order of its page.

    A corrected statement bears another key; readers see what was corrected in it.
    """
    old, new = by_place(before), by_place(after)
    kept = {key: key for key in new if key in old} | corrected(old, new)
    added = [StatementChange(ADDED, shown(new[key]), []) for key in new if key not in kept]
    gone = [StatementChange(REMOVED, shown(old[key]), []) for key in old if key not in kept.values()]
    pairs = [(old[kept[key]], new[key]) for key in new if key in kept]
    compared = [(then, now, compare(then, now, origin(then, before), origin(now, after))) for then, now in pairs]
    changed = [StatementChange(kind(then, now), shown(now), changes) for then, now, changes in compared if changes]
    return [*added, *changed, *gone]


def by_place(content: Content) -> Places:
    """Statements by key; one passage may stand there for several who speak, who are told apart by their order."""
    found: Places = {}
    times: Counter[int] = Counter()
    for statement in content["statements"]:
        key = statement["key"]
        found[key, times[key]] = statement
        times[key] += 1
    return found


def corrected(old: Places, new: Places) -> dict[Place, Place]:
    """The places of statements that came, with those of the ones that went and whose words they take up.

    That is: of the same source, with the same words or, where none has these, with more or fewer of them.
    """
    waiting: dict[int, list[Place]] = defaultdict(list)
    for place, statement in old.items():
        if place not in new:
            waiting[statement["source"]["key"]].append(place)
    pairs: dict[Place, Place] = {}
    for take_up in (str.__eq__, part_of):
        for place, statement in new.items():
            if place in old or place in pairs:
                continue
            gone = waiting[statement["source"]["key"]]
            before = next((each for each in gone if take_up(old[each]["exact"], statement["exact"])), None)
            if before:
                gone.remove(before)
                pairs[place] = before
    return pairs


def part_of(one: str, other: str) -> bool:
    return one in other or other in one


def shown(statement: Content) -> Content:
    """As on the page of a statement; it has its place and its number there, not here."""
    return quote(statement, on_claim=False) | {"repeated": True}


def kind(old: Content, new: Content) -> str:
    if old["live"] != new["live"]:
        return REVIVED if new["live"] else ENDED
    return CHANGED


def compare(old: Content, new: Content, origin_then: str, origin_now: str) -> list[Change]:
    # The first format did not keep it.
    are_traced = None not in (old["route"], new["route"])
    return found(
        other(gettext_noop("Stance"), old["stance"], new["stance"], plainly),
        other(gettext_noop("Side"), old["side"], new["side"], side) if old["stance"] == new["stance"] else None,
        other(gettext_noop("Counted"), old, new, counting),
        reworded(gettext_noop("Words"), words(old), words(new)),
        reworded(gettext_noop("Translation"), old["translation"], new["translation"]),
        reworded(gettext_noop("Count"), old["figure"], new["figure"], count),
        reworded(gettext_noop("Who"), old["speakers"], new["speakers"], who),
        reworded(gettext_noop("Citing"), (old["cites"] or {}).get("name", ""), (new["cites"] or {}).get("name", "")),
        other(gettext_noop("Interest"), old, new, interest),
        other(gettext_noop("Goes back to"), origin_then, origin_now),
        reworded(gettext_noop("How the outlet has it"), old, new, way) if are_traced else None,
        other(gettext_noop("Said on"), old["said_on"], new["said_on"], day),
        reworded(gettext_noop("Told"), old["channel"], new["channel"]),
        other(gettext_noop("Kind"), old, new, reported),
        *source(old["source"], new["source"]),
    )


def other(label: str, old: Thing, new: Thing, tell: Callable[[Thing], str] = str) -> Change | None:
    """Of what is the same, which most is, nothing is told; ``label`` is not translated yet."""
    return None if old == new else whole(gettext(label), tell(old), tell(new))


def reworded(label: str, old: Thing, new: Thing, tell: Callable[[Thing], str] = str) -> Change | None:
    """The same of a text."""
    return None if old == new else worded(gettext(label), tell(old), tell(new))


def side(value: str) -> str:
    return gettext(SIDES[value])


def words(statement: Content) -> str:
    return " … ".join(statement.get("segments") or [statement["exact"]])


def counting(statement: Content) -> str:
    if statement["live"]:
        return gettext("counted")
    return " ".join(filter(None, (gettext("no longer counted."), statement["notice"])))


def count(figure: Content | None) -> str:
    if not figure:
        return ""
    parts = {"words": quoted(figure["words"]), "numbers": interval(figure), "what": what(figure)}
    return gettext("%(words)s: %(numbers)s, %(what)s") % parts


def who(speakers: list[Content]) -> str:
    return joined(described(speaker) for speaker in speakers)


def described(speaker: Content) -> str:
    side = speaker["party"] if speaker["party"] != speaker["name"] else gettext("a side of the dispute")
    assumed = gettext("role assumed") if speaker["role_assumed"] else ""
    then = ", ".join(filter(None, (speaker["role"], side, assumed)))
    return f"{speaker['name']} ({then})" if then else str(speaker["name"])


def interest(statement: Content) -> str:
    """Its interest in the claim's being believed; nothing for one that neither supports nor opposes it."""
    if statement["side"] == "other" or not statement["interest"]:
        return ""
    return gettext(INTERESTS.get(statement["interest"], (statement["interest"], ""))[0])


def origin(statement: Content, content: Content) -> str:
    """The origin by name, and whether it is weak; empty where it is counted on no side."""
    groups = (content.get("corroboration") or {}).get(statement["side"], [])
    named = next((group["label"] for group in groups if group["number"] == statement["origin"]), "")
    return gettext("%(origin)s (weak)") % {"origin": named} if named and statement["weak"] else named


def reported(statement: Content) -> str:
    return ", ".join(plainly(term) for term in (statement["kind"], statement["basis"]) if term)


def source(old: Content, new: Content) -> list[Change | None]:
    return [
        reworded(gettext_noop("Source"), old, new, named),
        reworded(gettext_noop("By"), old["byline"], new["byline"]),
        other(gettext_noop("Published"), old["published_on"], new["published_on"], day),
        other(gettext_noop("Original"), old["url"], new["url"], web_address),
        other(gettext_noop("Archive"), old["archive_url"], new["archive_url"], web_address),
        other(gettext_noop("Credits"), old["credited_agency"], new["credited_agency"]),
        other(gettext_noop("Reliability grade"), old["grade"] or "", new["grade"] or ""),
        other(gettext_noop("Retraction"), old, new, retraction),
        other(gettext_noop("Fingerprint of the stored copy"), old["text_sha256"], new["text_sha256"]),
    ]


def named(source: Content) -> str:
    return f"{source['title']}, {source['publisher']}"


def retraction(source: Content) -> str:
    """When and why its publisher took it back; empty where it stands."""
    return f"{day(source['retracted_on'])}. {source['retraction_note']}".strip() if source["retracted_on"] else ""
