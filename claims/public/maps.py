"""The map of the site (https://www.sitemaps.org/protocol.html), in several parts where it is large."""

from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import chain
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from claims.editions import sitemap
from claims.public.answers import answer

SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
# Pages that stand whatever is published.
STANDING = ("home", "topic_list", "correction_list", "methodology", "about")
# Path and moment of the last change, which may be empty.
Lines = Iterable[tuple[str, str]]


def written(root: str, element: str, lines: Lines) -> bytes:
    base = settings.PUBLIC_URL
    body = "\n".join(
        f"<{element}><loc>{escape(base + path)}</loc>{f'<lastmod>{at}</lastmod>' if at else ''}</{element}>"
        for path, at in lines
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{SPACE}">\n{body}\n</{root}>\n'.encode()


def standing() -> Lines:
    return [(reverse(f"public:{name}"), "") for name in STANDING]


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """All addresses, or an index of the maps that hold them."""
    found = sitemap.extents()

    def make() -> bytes:
        if sum(extent.count for extent in found) + len(STANDING) <= sitemap.MOST:
            kinds = [sitemap.entries(extent.kind, 1) for extent in found if extent.count]
            return written("urlset", "url", chain(standing(), *kinds))
        # At the root, for a map speaks for addresses at and below its own.
        parts = [
            (f"/sitemap-{one.kind}-{n}.xml", sitemap.written(one.updated_at))
            for one in found
            for n in range(1, one.parts + 1)
        ]
        return written("sitemapindex", "sitemap", [("/sitemap-pages-1.xml", ""), *parts])

    return answered(
        request, make, sitemap.etag(found), max((e.updated_at for e in found if e.updated_at), default=None)
    )


@require_safe
def site_map_part(request: HttpRequest, kind: str, part: int) -> HttpResponse:
    """One of the maps that the index names."""
    if kind == "pages" and part == 1:
        return answered(request, lambda: written("urlset", "url", standing()), sitemap.etag([], "pages"), None)
    found = [extent for extent in sitemap.extents() if extent.kind == kind and 1 <= part <= extent.parts]
    if not found:
        raise Http404
    tag = sitemap.etag(found, part)
    return answered(request, lambda: written("urlset", "url", sitemap.entries(kind, part)), tag, found[0].updated_at)


def answered(request: HttpRequest, make: Callable[[], bytes], tag: str, modified_at: datetime | None) -> HttpResponse:
    return answer(request, make, content_type="application/xml; charset=utf-8", etag=tag, modified_at=modified_at)
