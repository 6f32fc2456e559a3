"""Pages of one claim: the newest edition from stored bytes, earlier ones from their content."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.urls import reverse
from django.views.decorators.http import require_safe

from claims import editions
from claims.caching import coding_for, has_already, keep, tagged
from claims.http import KeepsMethod, page
from claims.public.history import edition_as_of


@require_safe
def claim_by_code(request: HttpRequest, code: str) -> HttpResponse:
    """The short address leads to the full one, or to the edition of a day."""
    if "as_of" in request.GET:
        return edition_as_of(request, code)
    return to_canonical(found(code))


@require_safe
def claim_detail(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """The stored page: two queries, no template, and no body at all for a reader who has it already."""
    if "as_of" in request.GET:
        return edition_as_of(request, code)
    stored = found(code)
    if (code, slug) != (stored.code, stored.slug):
        return to_canonical(stored)
    coding = coding_for(request.headers.get("Accept-Encoding", ""), [name for name in stored.lengths if name])
    tag, keys = tagged(stored.etag, coding), f"claim-{stored.code}"
    if has_already(request, tag):
        return keep(HttpResponseNotModified(), tag=tag, keys=keys)
    body = b"" if request.method == "HEAD" else editions.stored_body(stored.code, stored.etag, coding)
    if body is None:  # made again between the two queries
        return claim_detail(request, code, slug)
    response = HttpResponse(body, headers={"Content-Length": str(stored.lengths[coding])})
    return keep(response, tag=tag, coding=coding, keys=keys)


@require_safe
def edition_detail(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """One edition as it was, from its own content."""
    shown = editions.edition_page(code.upper(), number)
    if shown is None:
        raise Http404
    return page(request, "public/claim.html", shown)


def found(code: str) -> editions.StoredPage:
    """The stored page of the code, written in capitals or not. Raises Http404."""
    stored = editions.stored_page(code.upper())
    if stored is None:
        raise Http404
    return stored


def to_canonical(stored: editions.StoredPage) -> HttpResponse:
    return moved(reverse("public:claim_detail", args=(stored.code, stored.slug)))


def moved(address: str) -> HttpResponse:
    """This address leads there; caches ask again within minutes, for a claim may be withdrawn or renamed."""
    response = KeepsMethod(address)
    response.headers["Cache-Control"] = "public, max-age=60"
    return response
