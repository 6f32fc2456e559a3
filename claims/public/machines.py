"""What machines read of the whole site: the feed of reviews, the map of addresses, the rules for robots."""

from functools import partial

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from claims.editions import reviews
from claims.editions.cursors import NoSuchPlace, Place
from claims.public.answers import answer

# What nobody finds by a search engine: the desk, signing in, and what was searched for, of which there is no end.
ROBOTS = """User-agent: *
Disallow: /desk/
Disallow: /accounts/
Disallow: /search/?
Disallow: /oembed

Sitemap: {site}/sitemap.xml
"""


def asked_place(request: HttpRequest) -> Place | None:
    """The place after which the page begins; None for the first page. Raises Http404."""
    words = request.GET.get("after")
    try:
        return Place.named(words) if words is not None else None
    except NoSuchPlace as error:
        raise Http404 from error


def onwards(path: str, place: Place | None) -> str:
    """The address of the page that begins after the place; nothing for none."""
    return f"{settings.PUBLIC_URL}{path}?{urlencode({'after': str(place)})}" if place else ""


@require_safe
def review_feed(request: HttpRequest) -> HttpResponse:
    """Every review as a schema.org DataFeed; beyond a thousand, the header ``Link`` leads to the next ones."""
    after = asked_place(request)
    page = reviews.review_page(after)
    address = onwards(request.path, after) or f"{settings.PUBLIC_URL}{request.path}"
    further = onwards(request.path, page.next)
    return answer(
        request,
        partial(reviews.review_bytes, page, address),
        content_type="application/ld+json; charset=utf-8",
        etag=page.etag,
        modified_at=page.stored_at,
        links=f'<{further}>; rel="next"' if further else "",
    )


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(ROBOTS.format(site=settings.PUBLIC_URL), content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response
