"""A page of a list for readers: some rows, where they stand among all, and the pages beside it."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

PAGE_SIZE = 25


@dataclass(frozen=True)
class Listing:
    """One page of a list."""

    items: list[Any]
    number: int
    pages: int
    total: int

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.pages else None


def listed(rows: QuerySet[Any], page: int) -> Listing:
    shown: Page[Any] = Paginator(rows, PAGE_SIZE).get_page(page)
    return Listing(list(shown), shown.number, shown.paginator.num_pages, shown.paginator.count)
