"""Pages of the lists of evidence, and the filters that their links keep."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

PAGE_SIZE = 30


def page_of(rows: QuerySet[Any], request: HttpRequest) -> Page[Any]:
    """The page that the address asks for, the nearest one where there is none."""
    return Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))


def filters_kept(request: HttpRequest) -> str:
    """The query of the address without its page, ready to be followed by ``page=``."""
    query = request.GET.copy()
    query.pop("page", None)
    return f"{kept}&" if (kept := query.urlencode()) else ""
