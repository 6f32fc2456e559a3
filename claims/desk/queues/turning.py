"""Pages of a queue by keyset: each begins after the last row of the one before it, so that all cost the same."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.http import QueryDict
from django.utils.dateparse import parse_date, parse_datetime

from claims.addresses import whole_number
from claims.desk.queues.table import Queue, Rows

PAGE_SIZE = 30


@dataclass(frozen=True, slots=True)
class Turned:
    """One page of a queue: its rows, oldest first unless asked otherwise, and the places where others begin."""

    rows: list[Any]
    later: str
    earlier: str


@dataclass(frozen=True, slots=True)
class Place:
    """A row's place in the order of its queue: since when it waits (None where keys say so), and its key."""

    since: date | None
    pk: int

    @classmethod
    def read(cls, queue: Queue, text: str) -> "Place | None":
        """The place in an address; None for anything that is none."""
        since, _, pk = text.rpartition("_")
        key = whole_number(pk)
        if key is None:
            return None
        if queue.by_key:
            return cls(None, key)
        try:
            day = parse_date(since) if queue.is_by_day else parse_datetime(since)
        except ValueError:
            return None
        if day is None or (isinstance(day, datetime) and day.tzinfo is None):
            return None
        return cls(day, key)

    @classmethod
    def of(cls, queue: Queue, row: Any) -> str:
        """The place of this row, as an address has it."""
        return str(row.pk) if queue.by_key else f"{since_of(queue, row).isoformat()}_{row.pk}"

    def beyond(self, queue: Queue, way: str) -> Q:
        """Rows that come after it (``gt``) or before it (``lt``) in time."""
        if self.since is None:
            return Q(**{f"pk__{way}": self.pk})
        # The first part alone is what an index finds; the second leaves out what is of the very same moment.
        within, past = Q(**{f"{queue.since}__{way}e": self.since}), Q(**{f"{queue.since}__{way}": self.since})
        return within & (past | Q(**{f"pk__{way}": self.pk}))


def since_of(queue: Queue, row: Any) -> Any:
    """Since when the row waits: a moment or a day."""
    for name in queue.since.split("__"):
        row = getattr(row, name)
    return row


def ordered(queue: Queue, rows: Rows, *, newest: bool) -> Rows:
    names = ("pk",) if queue.by_key else (queue.since, "pk")
    return rows.order_by(*(f"-{name}" if newest else name for name in names))


def turn(queue: Queue, rows: Rows, address: QueryDict, *, size: int = PAGE_SIZE) -> Turned:
    """The page that the address asks for: ``order=newest``, ``after`` or ``before`` a place. One query."""
    newest = address.get("order") == "newest"
    after, before = (Place.read(queue, address.get(name, "")) for name in ("after", "before"))
    back = before is not None and after is None
    start = before if back else after
    if start:
        rows = rows.filter(start.beyond(queue, "lt" if newest != back else "gt"))
    found = list(ordered(queue, rows, newest=newest != back)[: size + 1])
    more, page = len(found) > size, found[:size]
    if back:
        page.reverse()
    goes_on, came_from = (True, more) if back else (more, start is not None)
    return Turned(
        rows=page,
        later=Place.of(queue, page[-1]) if page and goes_on else "",
        earlier=Place.of(queue, page[0]) if page and came_from else "",
    )
