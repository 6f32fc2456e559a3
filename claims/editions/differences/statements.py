"""Statements that came, went, or stand otherwise in another edition. Pure."""

from dataclasses import dataclass

from claims.editions.answers import INTERESTS, joined
from claims.editions.content import Content
from claims.editions.differences.change import Change, found, whole, worded
from claims.editions.figures import interval, what
from claims.editions.page import quote, web_address
from claims.editions.routes import way
from claims.templatetags.wording import day

ADDED, REMOVED, ENDED, REVIVED, CHANGED = (
    "added",
    "removed",
    "no longer counted",
    "counted again",
    "shown otherwise",
)
SIDES = {"supporting": "says so", "opposing": "says otherwise", "other": "neither"}


@dataclass(frozen=True, slots=True)
class StatementChange:
    """A statement as the later edition has it (a removed one: as the earlier had it), and what differs in it.

    ``origin``: whom it goes back to, by name; numbers of origins differ from edition to edition.
    """

    what: str
    statement: Content
    changes: list[Change]


def statement_changes(before: Content, after: Content) -> list[StatementChange]:
    """Added ones first, then those that changed, then those that are gone; each in the order of its page."""
    old, new = by_place(before), by_place(after)
    added = [StatementChange(ADDED, shown(new[key]), []) for key in new if key not in old]
    gone = [StatementChange(REMOVED, shown(old[key]), []) for key in old if key not in new]
    both = [key for key in new if key in old]
    compared = {key: compare(old[key], new[key], origin(old[key], before), origin(new[key], after)) for key in both}
    kept = [
        StatementChange(kind(old[key], new[key]), shown(new[key]), changes)
        for key, changes in compared.items()
        if changes
    ]
    return [*added, *kept, *gone]


def by_place(content: Content) -> dict[tuple[int, int], Content]:
    """Statements by key; one passage may stand there for several who speak, who are told apart by their order."""
    found: dict[tuple[int, int], Content] = {}
    for statement in content["statements"]:
        times = sum(key == statement["key"] for key, _ in found)
        found[statement["key"], times] = statement
    return found


def shown(statement: Content) -> Content:
    """As on the page of a statement; it has its place and its number there, not here."""
    return quote(statement, on_claim=False) | {"repeated": True}


def kind(old: Content, new: Content) -> str:
    if old["live"] != new["live"]:
        return REVIVED if new["live"] else ENDED
    return CHANGED


def compare(old: Content, new: Content, origin_then: str, origin_now: str) -> list[Change]:
    return found(
        whole("Stance", old["stance"], new["stance"]),
        whole("Side", SIDES[old["side"]], SIDES[new["side"]]) if old["stance"] == new["stance"] else None,
        whole("Counted", counting(old), counting(new)),
        worded("Words", words(old), words(new)),
        worded("Translation", old["translation"], new["translation"]),
        worded("Count", count(old), count(new)),
        worded("Who", who(old), who(new)),
        worded("Citing", (old["cites"] or {}).get("name", ""), (new["cites"] or {}).get("name", "")),
        whole("Interest", interest(old), interest(new)),
        whole("Goes back to", origin_then, origin_now),
        # The first format did not keep it.
        worded("How the outlet has it", way(old), way(new)) if None not in (old["route"], new["route"]) else None,
        whole("Said on", day(old["said_on"]), day(new["said_on"])),
        worded("Told", old["channel"], new["channel"]),
        whole("Kind", reported(old), reported(new)),
        *source(old["source"], new["source"]),
    )


def words(statement: Content) -> str:
    return " … ".join(statement.get("segments") or [statement["exact"]])


def counting(statement: Content) -> str:
    return "counted" if statement["live"] else f"no longer counted. {statement['notice']}".strip()


def count(statement: Content) -> str:
    figure = statement["figure"]
    return f"“{figure['words']}”: {interval(figure)}, {what(figure)}" if figure else ""


def who(statement: Content) -> str:
    return joined(described(speaker) for speaker in statement["speakers"])


def described(speaker: Content) -> str:
    side = speaker["party"] if speaker["party"] != speaker["name"] else "a side of the dispute"
    assumed = "role assumed" if speaker["role_assumed"] else ""
    then = ", ".join(filter(None, (speaker["role"], side, assumed)))
    return f"{speaker['name']} ({then})" if then else str(speaker["name"])


def interest(statement: Content) -> str:
    """Its interest in the claim's being believed; nothing for one that neither supports nor opposes it."""
    if statement["side"] == "other" or not statement["interest"]:
        return ""
    return INTERESTS.get(statement["interest"], (statement["interest"], ""))[0]


def origin(statement: Content, content: Content) -> str:
    """The origin by name, and whether it is weak; empty where it is counted on no side."""
    groups = (content.get("corroboration") or {}).get(statement["side"], [])
    named = next((group["label"] for group in groups if group["number"] == statement["origin"]), "")
    return f"{named} (weak)" if named and statement["weak"] else named


def reported(statement: Content) -> str:
    return ", ".join(filter(None, (statement["kind"], statement["basis"]))).replace("_", " ")


def source(old: Content, new: Content) -> list[Change | None]:
    return [
        worded("Source", f"{old['title']}, {old['publisher']}", f"{new['title']}, {new['publisher']}"),
        worded("By", old["byline"], new["byline"]),
        whole("Published", day(old["published_on"]), day(new["published_on"])),
        whole("Original", web_address(old["url"]), web_address(new["url"])),
        whole("Archive", web_address(old["archive_url"]), web_address(new["archive_url"])),
        whole("Credits", old["credited_agency"], new["credited_agency"]),
        whole("Reliability grade", old["grade"] or "", new["grade"] or ""),
        whole("Retraction", retraction(old), retraction(new)),
        whole("Fingerprint of the stored copy", old["text_sha256"], new["text_sha256"]),
    ]


def retraction(source: Content) -> str:
    """When and why its publisher took it back; empty where it stands."""
    return f"{day(source['retracted_on'])}. {source['retraction_note']}".strip() if source["retracted_on"] else ""
