"""One stored page of a claim, and one edition of it as it was."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F, Func, IntegerField, Q

from claims.editions.content import named_codes, published, read, with_notes
from claims.editions.moved import leads_to
from claims.editions.page import claim_page
from claims.models import Edition, Publication
from claims.vocabulary import AddressKind

# Where the bytes of each coding are kept, the smallest first; the empty one is the page as it is.
BYTES = {"br": "html_brotli", "gzip": "html_gzip", "": "html"}


@dataclass(frozen=True)
class StoredPage:
    """A claim's page without its bytes: enough to redirect, to tell its length, or to answer that nothing changed.

    ``lengths``: of the page in each coding that it is stored in, the smallest first.
    """

    code: str
    slug: str
    etag: str
    lengths: Mapping[str, int]


def stored_page(code: str) -> StoredPage | None:
    """The page of a published claim; None where there is none. One query.

    The code of a claim that was merged gives the page of the one that it became part of, for a few more.
    """
    if row := stored(code):
        return row
    successor = leads_to(AddressKind.CLAIM, code)
    return stored(successor) if successor else None


def stored(code: str) -> StoredPage | None:
    lengths = [Func(F(field), function="octet_length", output_field=IntegerField()) for field in BYTES.values()]
    row = Publication.objects.standing().filter(code=code).values_list("code", "slug", "etag", *lengths).first()
    if row is None:
        return None
    code, slug, etag, *found = row
    stored_in = zip(BYTES, found, strict=True)
    return StoredPage(code, slug, etag, {coding: length for coding, length in stored_in if length or not coding})


def stored_body(code: str, etag: str, coding: str) -> bytes | None:
    """The bytes that the entity tag names; None where the page was made again since. One query."""
    body = Publication.objects.filter(code=code, etag=etag).values_list(BYTES[coding], flat=True).first()
    return None if body is None else bytes(body)


def edition_page(code: str, number: int) -> dict[str, object] | None:
    """What the page of one edition shows; None where it was never published. At most three queries.

    Of a withdrawn claim, every edition shows the withdrawal's notice alone; of a merged one, each stays as it was,
    with a notice of what took its place.
    """
    editions = Edition.objects.filter(claim__publication__code=code).annotate(
        newest=F("claim__publication__edition__number"),
        withdrawn=F("claim__publication__is_withdrawn"),
        merged_into=F("claim__publication__merged_into"),
    )
    found = {edition.number: edition for edition in editions.filter(Q(number=number) | Q(number=F("newest")))}
    asked = found.get(number)
    if asked is None or number > asked.newest:
        return None
    shown = found[asked.newest] if asked.withdrawn else asked
    content = with_notes(read(shown), shown.claim_id)
    codes = named_codes([content]) | ({asked.merged_into} if asked.merged_into else set())
    return claim_page(
        content,
        published(codes),
        content_sha256=shown.content_sha256,
        newest=asked.newest,
        own_address=True,
        merged_into=asked.merged_into,
    )
