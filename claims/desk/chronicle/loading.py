"""The history of a claim, a page at a time. The number of queries does not grow with what happened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Subquery, Value
from django.db.models.fields import DateTimeField, TextField, UUIDField
from django.db.models.functions import Cast
from pghistory.models import Context

from claims.desk.chronicle.tables import TABLES, Kind, Table, events, without_hidden
from claims.desk.chronicle.wording import Entry, Row, names_for, step_of
from claims.desk.deeds import DONE
from claims.models import Claim, Comment, Edition, User

# When something was done, and in which context; the rows of an edition and of a change outside any action have none.
Moment = tuple[datetime, UUID | None]
# In so many tables is written at most of what is done at once.
TABLES_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Page:
    """Entries, newest first. ``older``: the moment before which there is more. ``comments``: how many were made."""

    entries: list[Entry]
    older: datetime | None
    comments: int


def load_chronicle(
    claim: Claim, user: User, *, kind: Kind | None = None, before: datetime | None = None, limit: int = 25
) -> Page:
    """What was done to the claim and to what it rests on, as far as the user may see it."""
    tables = [table for table in TABLES if kind in {None, table.kind}]
    sources = {table.event: rows_of(table, claim, user) for table in tables}
    with_editions = kind in {None, Kind.EDITIONS}
    found = newest(sources, Edition.objects.filter(claim=claim), with_editions, before, limit + 1)
    moments = list(found)
    shown = moments[:limit]
    written = {event for moment in shown for event in found[moment]}
    rows = [row for table in tables if table.event in written for row in load_rows(table, sources[table.event], shown)]
    return Page(
        entries=entries_of(claim, shown, rows, editions_at(claim, shown) if with_editions else {}),
        older=shown[-1][0] if len(moments) > limit else None,
        comments=Comment.objects.on_claim(claim).visible_to(user).count(),
    )


def rows_of(table: Table, claim: Claim, user: User) -> Any:
    return without_hidden(table.rows(events(table.event), claim, user), claim, user)


def newest(
    sources: Mapping[str, Any], editions: Any, with_editions: bool, before: datetime | None, limit: int
) -> dict[Moment, set[str]]:
    """The last moments at which something was done, newest first, with the tables that it was written in.

    One query for all tables; a second one where so much was done at once that the first did not reach far enough.
    """
    parts = [
        rows.annotate(moment=F("pgh_created_at"), done_in=F("pgh_context"), written_in=Value(event, TextField()))
        for event, rows in sources.items()
    ]
    if with_editions:
        none, nowhere = Cast(Value(None), UUIDField()), Value("", TextField())
        parts.append(editions.annotate(moment=Cast("published_at", DateTimeField()), done_in=none, written_in=nowhere))
    if before:
        parts = [part.filter(moment__lt=before) for part in parts]
    lists = [part.values_list("moment", "done_in", "written_in").distinct() for part in parts]
    last = lists[0].union(*lists[1:]).order_by("-moment", "done_in")
    bound = int(limit * TABLES_AT_ONCE)
    while True:
        rows, found = list(last[:bound]), dict[Moment, set[str]]()
        for moment, done_in, written_in in rows:
            found.setdefault((moment, done_in), set()).add(written_in)
        if len(rows) < bound or len(found) >= limit:
            return dict(list(found.items())[:limit])
        bound = int(bound * TABLES_AT_ONCE) + 1


def load_rows(table: Table, rows: Any, moments: Sequence[Moment]) -> list[Row]:
    """The rows of these moments, each with the state of its record before."""
    earlier = events(table.event).filter(pgh_obj=OuterRef("pgh_obj"), pgh_id__lt=OuterRef("pgh_id"))
    at = {moment for moment, _ in moments}
    here = rows.filter(pgh_created_at__in=at).annotate(
        previous=Subquery(earlier.order_by("-pgh_id").values("pgh_id")[:1])
    )
    found = list(here.order_by("pgh_id"))
    known = events(table.event).in_bulk([row.previous for row in found if row.previous])
    return [Row(table, row, known.get(row.previous)) for row in found]


def editions_at(claim: Claim, moments: Sequence[Moment]) -> dict[datetime, Edition]:
    at = [moment for moment, _ in moments]
    rows = Edition.objects.filter(claim=claim, published_at__in=at).defer("content").select_related("published_by")
    return {edition.published_at: edition for edition in rows}


def entries_of(
    claim: Claim, moments: Sequence[Moment], rows: list[Row], editions: dict[datetime, Edition]
) -> list[Entry]:
    contexts = Context.objects.in_bulk([context for _, context in moments if context])
    names = names_for(rows)
    grouped: dict[Moment, list[Row]] = {}
    for row in rows:
        grouped.setdefault((row.now.pgh_created_at, row.now.pgh_context_id), []).append(row)
    found = []
    for at, context in moments:
        edition = None if context else editions.get(at)
        steps = [step_of(row, claim, names) for row in grouped.get((at, context), [])]
        steps = [step for step in steps if step.differences]
        facts = contexts[context].metadata if context in contexts else {}
        found.append(published(edition) if edition else done(at, facts, steps))
    return found


def done(at: datetime, facts: dict[str, Any], steps: list[Any]) -> Entry:
    action = facts.get("action", "")
    what = DONE.get(action, action.replace("_", " ") or "changed it outside the desk's pages")
    return Entry(at, facts.get("name", "Somebody"), what, facts.get("explanation", ""), steps)


def published(edition: Edition) -> Entry:
    what = f"published edition {edition.number} ({edition.change_type})"
    return Entry(edition.published_at, edition.published_by.name, what, edition.note)
