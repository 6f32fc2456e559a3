"""Whether readers are served what was published: each claim's newest edition, by the page that was made of it."""

import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterator

import brotli
from django.db.models import F, OuterRef, Subquery

from claims.models import Claim, Edition, Publication

# Pages that are held at once.
AT_ONCE = 50


def astray() -> Iterator[str]:
    """What is wrong with the rows that serve claims, one line each. Memory does not grow with their number."""
    newest = Edition.objects.filter(claim=OuterRef("pk")).order_by("-number").values("pk")[:1]
    claims = Claim.objects.annotate(newest=Subquery(newest)).filter(newest__isnull=False).order_by("pk")
    for code in claims.filter(publication=None).values_list("code", flat=True):
        yield f"{code}: it was published, and nothing serves it"
    served = claims.filter(publication__isnull=False)
    for code in served.exclude(publication__edition=F("newest")).values_list("code", flat=True):
        yield f"{code}: readers are served an edition that is not the newest"
    for publication in Publication.objects.order_by("pk").iterator(chunk_size=AT_ONCE):
        for what in faults(publication):
            yield f"{publication.code}: {what}"


def faults(publication: Publication) -> Iterator[str]:
    html = bytes(publication.html)
    if not publication.etag.endswith(f'-{hashlib.sha256(html).hexdigest()}"'):
        yield "its stored page is not what its entity tag names"
    compressed = ((gzip.decompress, publication.html_gzip), (brotli.decompress, publication.html_brotli))
    if any(body and unpacked(unpack, bytes(body)) != html for unpack, body in compressed):
        yield "its compressed page is not its page"


def unpacked(unpack: Callable[[bytes], bytes], body: bytes) -> bytes | None:
    """None for what was compressed in no such way."""
    try:
        return unpack(body)
    except (OSError, EOFError, zlib.error, brotli.error):
        return None
