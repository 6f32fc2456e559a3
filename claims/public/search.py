"""The lists of claims: the latest ones, and those that fit what a reader asks for."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from claims.addresses import whole_number
from claims.editions import filters, recent, search
from claims.http import page

LAST_PAGE = 999_999


def asked_page(request: HttpRequest) -> int:
    """The number of the page asked for; the first for anything that is none."""
    return whole_number(request.GET.get("page", ""), most=LAST_PAGE) or 1


def found(request: HttpRequest) -> dict[str, object]:
    asked = filters.read_filters(request.GET.dict())
    after = request.GET.get("after", "")
    return {"found": search.search(asked, page=asked_page(request), after=after), "filters": asked}


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The latest claims, narrowed by whatever the address says."""
    context = found(request) | {"section": "claims", "updated": recent.recently_updated(3)}
    return page(request, "public/home.html", context, fragment="results")


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """The same list, for those who come with words."""
    return page(request, "public/search.html", found(request) | {"section": "search"}, fragment="results")
