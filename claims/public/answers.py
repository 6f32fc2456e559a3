"""How machines are answered: bytes with a tag and a day, compressed for who takes it, nothing where nothing changed."""

import gzip
from collections.abc import Callable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date

from claims.public.claims import FRESH, accepts_gzip

# Below this, a packed answer is not shorter by more than its own header.
WORTH_PACKING = 600


def answer(
    request: HttpRequest,
    make: Callable[[], bytes],
    *,
    content_type: str,
    etag: str,
    modified_at: datetime | None = None,
    links: str = "",
) -> HttpResponse:
    """The bytes, made only where the reader does not have them yet. ``etag``: strong, in quotation marks.

    Any site may read it from its own pages: what is here is published. ``links``: of the header of that name.
    """
    packs = accepts_gzip(request)
    tag = f'{etag[:-1]}-gzip"' if packs else etag
    modified = int(modified_at.timestamp()) if modified_at else None
    response = get_conditional_response(request, etag=tag, last_modified=modified)
    if response is None:
        body = make()
        response = HttpResponse(body, content_type=content_type)
        if packs and len(body) > WORTH_PACKING:
            response.content = gzip.compress(body, 6, mtime=0)
            response.headers["Content-Encoding"] = "gzip"
        response.headers["Content-Length"] = str(len(response.content))
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = FRESH
    response.headers["Access-Control-Allow-Origin"] = "*"
    if modified is not None:
        response.headers["Last-Modified"] = http_date(modified)
    if links:
        response.headers["Link"] = links
    patch_vary_headers(response, ["Accept-Encoding"])
    return response
