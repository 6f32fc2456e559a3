"""The steps of a merge or a split in words: what moved, what was made, what ended, and what changed since."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from claims.actions.merging.journal import Changed, Step, model_of
from claims.actions.merging.plans import NAMED, Item, Part
from claims.models.statement import quoted

# Steps that tell nothing by themselves: the merge itself, in columns.
UNTOLD = {"claim", "speaker", "publisher"}
NOUNS = {
    "position": "statement linked to the claim",
    "relation": "relation",
    "oldaddress": "address",
    "statementspeaker": "statement",
    "statement": "statement that cites it",
    "role": "role",
    "speakeralias": "other name",
    "originlink": "origin",
    "source": "source",
    "inquiry": "question",
    "comment": "comment",
}
PLURALS = {
    "position": "statements linked to the claim",
    "statement": "statements that cite it",
    "relation": "relations",
}
PLURALS |= {"oldaddress": "addresses"}
DONE = {"set": "moved", "make": "made", "drop": "ended"}


def parts_of(steps: Iterable[Step]) -> tuple[Part, ...]:
    """What the steps did, by what they did it to; the number of queries does not grow with the rows."""
    keys: dict[tuple[str, str], list[int]] = defaultdict(list)
    ended: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for step in steps:
        if step["table"] in UNTOLD and step["do"] == "set":
            continue
        place = (DONE[step["do"]], step["table"])
        if "withdrawn_at" in step.get("now", {}):
            place = ("united", step["table"])
        keys[place] += step["keys"]
        if step["do"] == "drop":
            ended[place].append(Item(step["row"].get("kind", "").replace("_", " ") or step["row"].get("name", "")))
    return tuple(
        Part(
            f"{len(found):,} {nouns(table, len(found))} {did}",
            tuple(ended.get((did, table)) or items_of(table, found[:NAMED])),
            len(found),
        )
        for (did, table), found in keys.items()
    )


def nouns(table: str, number: int) -> str:
    noun = NOUNS.get(table, "record")
    return noun if number == 1 else PLURALS.get(table, f"{noun}s")


def items_of(table: str, keys: list[int]) -> list[Item]:
    rows = model_of(table)._default_manager.filter(pk__in=keys).order_by("pk")
    rows = rows.select_related(*RELATED.get(table, ())).defer(*LEFT_OUT.get(table, ()))
    return [ITEMS.get(table, plainly)(row) for row in rows]


def plainly(row: Any) -> Item:
    return Item(str(row))


def linked(row: Any) -> Item:
    return Item(quoted(row.statement.exact), getattr(row, "stance", ""), "statement", row.statement_id)


def cited(row: Any) -> Item:
    return Item(quoted(row.exact), "", "statement", row.pk)


def related(row: Any) -> Item:
    return Item(str(row), row.note, "claim", row.to_claim.code)


def published(row: Any) -> Item:
    return Item(row.title, "", "source", row.pk)


ITEMS: dict[str, Callable[[Any], Item]] = {
    "position": linked,
    "statementspeaker": linked,
    "statement": cited,
    "relation": related,
    "source": published,
}
RELATED = {
    "position": ("statement",),
    "statementspeaker": ("statement",),
    "relation": ("from_claim", "to_claim"),
    "originlink": ("capture__source", "to_capture__source", "to_publisher", "to_speaker"),
    "role": ("body", "party"),
    "inquiry": ("claim",),
}
LEFT_OUT = {"originlink": ("capture__text", "capture__original", "to_capture__text", "to_capture__original")}


def in_the_way(found: Iterable[Changed]) -> Iterator[Item]:
    """What changed since, each with where it is now."""
    for changed in found:
        row: Any = changed.row
        if row is None:
            yield Item(f"A {nouns(changed.table, 1)} that belonged to it is no longer there.")
        elif changed.table == "position":
            now = f"bears on {row.claim.code} now" if "claim_id" in changed.columns else "was linked again since"
            yield Item(f"{quoted(row.statement.exact)} {now}.", "", "claim", row.claim.code)
        elif changed.table == "statementspeaker":
            yield Item(f"{quoted(row.statement.exact)} is {row.speaker}’s now.", "", "statement", row.statement_id)
        elif changed.table == "claim":
            now = f"was merged into {row.merged_into.code} since" if row.merged_into else "stands by itself again"
            yield Item(f"{row.code} {now}.", "", "claim", row.code)
        else:
            yield Item(f"{str(row)[:120]}: changed since.", "", changed.table, row.pk)
