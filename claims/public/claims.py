"""Pages of one claim: the newest edition from stored bytes, earlier ones from their content."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseRedirectBase
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.views.decorators.http import require_safe

from claims import editions
from claims.http import page
from claims.public.history import edition_as_of

# A reader's browser asks each time, and mostly hears "not modified": a correction or a mark of changed evidence is
# never hidden by what the browser kept. Shared caches may answer for a minute.
FRESH = "public, max-age=0, must-revalidate, s-maxage=60"


class KeepsMethod(HttpResponseRedirectBase):
    """308: this address, for good; caches ask again within minutes, for a claim may be withdrawn or renamed."""

    status_code = 308


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
    compressed = accepts_gzip(request)
    etag = f'{stored.etag[:-1]}-gzip"' if compressed else stored.etag
    asked = parse_etags(request.headers.get("If-None-Match", ""))
    if "*" in asked or etag in [tag.removeprefix("W/") for tag in asked]:
        response: HttpResponse = HttpResponseNotModified()
    else:
        body = editions.stored_body(stored.code, stored.etag, compressed=compressed)
        if body is None:  # made again between the two queries
            return claim_detail(request, code, slug)
        response = HttpResponse(body, headers={"Content-Length": str(len(body))})
        if compressed:
            response.headers["Content-Encoding"] = "gzip"
    return kept(response, etag)


@require_safe
def edition_detail(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """One edition as it was, from its own content."""
    shown = editions.edition_page(code.upper(), number)
    if shown is None:
        raise Http404
    response = page(request, "public/claim.html", shown)
    response.headers["Cache-Control"] = FRESH
    return response


def found(code: str) -> editions.StoredPage:
    """The stored page of the code, written in capitals or not. Raises Http404."""
    stored = editions.stored_page(code.upper())
    if stored is None:
        raise Http404
    return stored


def to_canonical(stored: editions.StoredPage) -> HttpResponse:
    return moved(reverse("public:claim_detail", args=(stored.code, stored.slug)))


def moved(address: str) -> HttpResponse:
    """This address leads there."""
    response = KeepsMethod(address)
    response.headers["Cache-Control"] = "public, max-age=60"
    return response


def kept(response: HttpResponse, etag: str) -> HttpResponse:
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = FRESH
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def accepts_gzip(request: HttpRequest) -> bool:
    """Whether the reader takes gzip (RFC 9110, 12.5.3); ``gzip;q=0`` and nothing at all mean no."""
    accepted: dict[str, bool] = {}
    for part in request.headers.get("Accept-Encoding", "").lower().split(","):
        coding, _, weight = part.partition(";")
        accepted[coding.strip()] = weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return accepted.get("gzip", accepted.get("*", False))
