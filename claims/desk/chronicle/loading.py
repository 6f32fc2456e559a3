"""The history of a claim, a page at a time. The number of queries does not grow with what happened."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.fields import BigIntegerField, TextField, UUIDField
from django.db.models.functions import Cast
from pghistory.models import Context

from claims.desk.chronicle.lineage import continued
from claims.desk.chronicle.once import ONCE
from claims.desk.chronicle.tables import TABLES, Kind, Table
from claims.desk.chronicle.wording import Entry, Row, Step, names_for, step_of
from claims.desk.deeds import DONE
from claims.desk.history import Record, records_of
from claims.desk.moments import Moment, key_of_action, key_of_row
from claims.desk.unseen import without_hidden
from claims.models import Claim, User
from claims.models.rules import events

# In so many tables is written at most of what is done at once.
TABLES_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that was done: history rows of one context or of none, or one row that is written once."""

    moment: Moment
    context: UUID | None
    facts: Mapping[str, Any]
    written_in: set[str]
    row: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """Entries, newest first. ``older``: the moment before which there is more."""

    entries: list[Entry]
    older: Moment | None


def load_chronicle(
    claim: Claim,
    user: User,
    *,
    kind: Kind | None = None,
    before: Moment | None = None,
    limit: int = 25,
    with_comments: bool = True,
) -> Page:
    """What was done to the claim and to what it rests on, and what was said of it, as far as the user may see it."""
    kinds = {kind} if kind else set(Kind) - (set() if with_comments else {Kind.COMMENTS})
    tables = [table for table in TABLES if table.kind in kinds]
    sources = {table.model: rows_of(table, claim, user) for table in tables}
    alone = {name: once.rows(claim, user) for name, once in ONCE.items() if once.kind in kinds}
    found = newest([*kept(sources), *written_once(alone)], before, limit + 1)
    shown = found[:limit]
    written = {name for deed in shown for name in deed.written_in}
    rows = [row for table in tables if table.model in written for row in load_rows(table, sources[table.model], shown)]
    entries = {name: load_once(name, rows, shown) for name, rows in alone.items() if name in written}
    return Page(entries_of(claim, shown, rows, entries), shown[-1].moment if len(found) > limit else None)


def rows_of(table: Table, claim: Claim, user: User) -> Any:
    return without_hidden(table.rows(events(table.model), claim, user), user, claim=claim)


def kept(sources: Mapping[str, Any]) -> Iterable[Any]:
    nothing = Cast(Value(None), BigIntegerField())
    for model, rows in sources.items():
        yield rows.annotate(moment=F("pgh_created_at"), done_in=F("pgh_context"), written_in=text(model), row=nothing)


def written_once(alone: Mapping[str, Any]) -> Iterable[Any]:
    nothing = Cast(Value(None), UUIDField())
    for name, rows in alone.items():
        yield rows.annotate(moment=F(ONCE[name].at), done_in=nothing, written_in=text(name), row=F("pk"))


def text(words: str) -> Value:
    return Value(words, output_field=TextField())


def newest(parts: Sequence[Any], before: Moment | None, limit: int) -> list[Deed]:
    """The last things that were done, newest first.

    One query for all tables; another where so much was done at once that the first did not reach far enough.
    """
    if before:
        parts = [part.filter(moment__lte=before.at) for part in parts]
    lists = [part.values_list("moment", "done_in", "written_in", "row").distinct() for part in parts]
    last = lists[0].union(*lists[1:]).order_by("-moment")
    bound = int(limit * TABLES_AT_ONCE)
    while True:
        rows = list(last[:bound])
        is_all = len(rows) < bound
        # Of the last of these times there may be more.
        deeds = deeds_of(rows if is_all else [row for row in rows if row[0] != rows[-1][0]])
        found = [deed for deed in deeds if not before or deed.moment < before]
        if is_all or len(found) >= limit:
            return found[:limit]
        bound = int(bound * TABLES_AT_ONCE) + 1


def deeds_of(rows: Sequence[tuple[datetime, UUID | None, str, int | None]]) -> list[Deed]:
    contexts = Context.objects.in_bulk({context for _, context, _, _ in rows if context})
    found: dict[Moment, Deed] = {}
    for at, context, written_in, row in rows:
        facts = contexts[context].metadata if context else {}
        moment = Moment(at, key_of(context, facts, written_in, row))
        found.setdefault(moment, Deed(moment, context, facts, set(), row)).written_in.add(written_in)
    return [found[moment] for moment in sorted(found, reverse=True)]


def key_of(context: UUID | None, facts: Mapping[str, Any], written_in: str, row: int | None) -> str:
    """Empty for what was changed outside any action."""
    if context:
        return key_of_action(facts, context)
    return key_of_row(written_in, row) if row else ""


def load_rows(table: Table, rows: Any, deeds: Sequence[Deed]) -> list[Row]:
    """The rows of these deeds, each with the state of its record before."""
    earlier = events(table.model).filter(pgh_obj=OuterRef("pgh_obj"), pgh_id__lt=OuterRef("pgh_id"))
    of_these = Q(pgh_context__in={deed.context for deed in deeds if deed.context}) | Q(pgh_context=None)
    here = rows.filter(of_these, pgh_created_at__in={deed.moment.at for deed in deeds}).annotate(
        previous=Subquery(earlier.order_by("-pgh_id").values("pgh_id")[:1])
    )
    found = list(here.order_by("pgh_id"))
    known = events(table.model).in_bulk([row.previous for row in found if row.previous])
    return [Row(table, row, known.get(row.previous)) for row in found]


def load_once(name: str, rows: Any, deeds: Sequence[Deed]) -> dict[int, Entry]:
    wanted = rows.filter(pk__in=[deed.row for deed in deeds if name in deed.written_in])
    return {row.pk: ONCE[name].entry(row) for row in wanted}


def entries_of(
    claim: Claim, deeds: Sequence[Deed], rows: list[Row], entries: Mapping[str, Mapping[int, Entry]]
) -> list[Entry]:
    rows = continued(rows)
    names = names_for(rows)
    grouped: dict[tuple[datetime, UUID | None], list[Row]] = {}
    for row in rows:
        grouped.setdefault((row.now.pgh_created_at, row.now.pgh_context_id), []).append(row)
    found, elsewhere = [], far_from(deeds)
    for deed in deeds:
        if deed.row:
            (name,) = deed.written_in
            found.append(entries[name][deed.row])
            continue
        steps = [step_of(row, claim, names) for row in grouped.get((deed.moment.at, deed.context), [])]
        found.append(done(deed, [*told_elsewhere(deed, elsewhere), *together(steps)]))
    return found


def far_from(deeds: Sequence[Deed]) -> dict[UUID, list[Record]]:
    """What was changed where the claim itself shows no more than that its evidence moved."""
    return records_of([deed.context for deed in deeds if deed.context and deed.written_in == {"Corroboration"}])


def told_elsewhere(deed: Deed, elsewhere: Mapping[UUID, list[Record]]) -> list[Step]:
    records = elsewhere.get(deed.context, []) if deed.context else []
    return [
        Step(record.name + (f" and {record.more} more" if record.more else ""), record.address, [])
        for record in records
    ]


def together(steps: Iterable[Step]) -> list[Step]:
    """What happened to one record as one step; nothing of those to which nothing did that is told."""
    found: dict[tuple[str, str], Step] = {}
    for step in steps:
        if step.differences:
            found.setdefault((step.subject, step.address), Step(step.subject, step.address, [])).differences.extend(
                step.differences
            )
    return list(found.values())


def done(deed: Deed, steps: list[Any]) -> Entry:
    action = deed.facts.get("action", "")
    what = DONE.get(action, action.replace("_", " ") or "changed it outside the desk's pages")
    return Entry(deed.moment.at, deed.facts.get("name", "Somebody"), what, deed.facts.get("explanation", ""), steps)
