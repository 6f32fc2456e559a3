"""How machines are answered: bytes with a tag and a day, compressed for who takes it, nothing where nothing changed."""

from collections.abc import Callable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from claims.caching import PACKED, TEXTS, WORTH_IT, coding_for, keep, surrogate_keys, tagged


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
    packs = content_type.startswith(TEXTS)
    coding = coding_for(request.headers.get("Accept-Encoding", ""), PACKED) if packs else ""
    tag = tagged(etag, coding)
    modified = int(modified_at.timestamp()) if modified_at else None
    response = get_conditional_response(request, etag=tag, last_modified=modified)
    if response is None:
        body = make()
        response = HttpResponse(body, content_type=content_type)
        if coding and len(body) >= WORTH_IT:
            response.content = PACKED[coding](body)
            response.headers["Content-Encoding"] = coding
        response.headers["Content-Length"] = str(len(response.content))
    response.headers["Access-Control-Allow-Origin"] = "*"
    if modified is not None:
        response.headers["Last-Modified"] = http_date(modified)
    if links:
        response.headers["Link"] = links
    return keep(response, tag=tag, keys=surrogate_keys(request))
