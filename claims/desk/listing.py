"""Lists of the desk in pages: bounded rows and a bounded count, whatever the length of the queue."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from claims.addresses import whole_number

PAGE_SIZE = 30
# Counted no further: "1,000+".
MOST_COUNTED = 1000
LAST_PAGE = 999_999


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list. ``query``: the filters of the address without the page, ready to be followed by ``page=``."""

    rows: list[Any]
    number: int
    has_next: bool
    total: int
    query: str

    @property
    def total_label(self) -> str:
        return f"{MOST_COUNTED:,}+" if self.total > MOST_COUNTED else f"{self.total:,}"

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.has_next else None


def listing(request: HttpRequest, rows: QuerySet[Any], *, size: int = PAGE_SIZE) -> Listing:
    """The page that the address asks for (``page=``; the first where that is no number). Three queries and prefetches.

    The keys first: what a row shows besides is worked out for those of the page, not for all that are passed over.
    """
    number = whole_number(request.GET.get("page", ""), most=LAST_PAGE) or 1
    keys = list(rows.values_list("pk", flat=True)[(number - 1) * size : number * size + 1])
    found = list(rows.filter(pk__in=keys)) if keys else []
    total = rows.order_by().values("pk")[: MOST_COUNTED + 1].count()
    query = request.GET.copy()
    query.pop("page", None)
    kept = query.urlencode()
    return Listing(found[:size], number, len(found) > size, total, f"{kept}&" if kept else "")
