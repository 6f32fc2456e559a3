"""A page of a list for readers: some rows, where they stand among the newest, and the pages beside it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.http import urlencode

from claims.editions.cursors import Place
from claims.languages import number

PAGE_SIZE = 25
# As many rows are counted and turned page by page: "1,000+". From the last of them the list goes on.
MOST = 1_000


@dataclass(frozen=True, kw_only=True)
class Paged:
    """Where a page stands in a list that is narrowed by ``parameters`` of its address.

    ``total`` stops one past ``MOST``. ``after``: the place from which its pages are counted; ``onwards``: from which
    the next ones are.
    """

    number: int
    total: int
    parameters: dict[str, Any]
    after: Place | None
    onwards: Place | None

    @property
    def is_capped(self) -> bool:
        return self.total > MOST

    @property
    def total_label(self) -> str:
        return f"{number(MOST)}+" if self.is_capped else number(self.total)

    @property
    def pages(self) -> int:
        return pages_of(self.total)

    @property
    def query(self) -> str:
        """The address's query of the filters alone."""
        return urlencode(self.parameters)

    @property
    def placed(self) -> dict[str, Any]:
        return self.parameters | ({"after": str(self.after)} if self.after else {})

    @property
    def previous(self) -> str:
        """The address's query of the page before; empty for none."""
        if self.number == 1:
            return ""
        return urlencode(self.placed | ({"page": self.number - 1} if self.number > 2 else {})) or "page=1"

    @property
    def next(self) -> str:
        """The same of the page after. Past the last page that is counted, the list goes on from its last row."""
        if self.number < self.pages:
            return urlencode(self.placed | {"page": self.number + 1})
        return urlencode(self.parameters | {"after": str(self.onwards)}) if self.onwards else ""


@dataclass(frozen=True, kw_only=True)
class Listing(Paged):
    """One page of rows."""

    items: list[Any]


def pages_of(total: int) -> int:
    """How many pages are counted of so many rows; one, where there are none."""
    return max(1, -(-min(total, MOST) // PAGE_SIZE))


def listed(rows: QuerySet[Any], moment: str, *, page: int, after: str, parameters: dict[str, str]) -> Listing:
    """One page of rows that are sorted by a moment and their key, both falling. Two queries, however many there are."""
    place = Place.read(after)
    rows = rows.filter(place.after(moment)) if place else rows
    total = rows.order_by()[: MOST + 1].count()
    at = min(max(1, page), pages_of(total))
    items = list(rows[(at - 1) * PAGE_SIZE : at * PAGE_SIZE])
    is_last = total > MOST and at * PAGE_SIZE >= MOST
    onwards = Place(getattr(items[-1], moment), items[-1].pk) if is_last else None
    return Listing(items=items, number=at, total=total, parameters=parameters, after=place, onwards=onwards)
