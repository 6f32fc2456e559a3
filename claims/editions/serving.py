"""One stored page of a claim, and one edition of it as it was."""

from dataclasses import dataclass

from django.db.models import F, Q

from claims.editions.content import named_codes, published, read
from claims.editions.page import claim_page
from claims.models import Edition, Publication


@dataclass(frozen=True)
class StoredPage:
    """A claim's page without its bytes: enough to redirect, or to answer that nothing changed."""

    code: str
    slug: str
    etag: str


def stored_page(code: str) -> StoredPage | None:
    """The page of a published claim; None where there is none. One query."""
    row = Publication.objects.filter(code=code).values_list("code", "slug", "etag").first()
    return StoredPage(*row) if row else None


def stored_body(code: str, etag: str, *, compressed: bool) -> bytes | None:
    """The bytes that the entity tag names; None where the page was made again since. One query."""
    field = "html_gzip" if compressed else "html"
    body = Publication.objects.filter(code=code, etag=etag).values_list(field, flat=True).first()
    return None if body is None else bytes(body)


def edition_page(code: str, number: int) -> dict[str, object] | None:
    """What the page of one edition shows; None where it was never published. At most two queries.

    Of a withdrawn claim, every edition shows the withdrawal's notice alone.
    """
    editions = Edition.objects.filter(claim__publication__code=code).annotate(
        newest=F("claim__publication__edition__number"), withdrawn=F("claim__publication__is_withdrawn")
    )
    found = {edition.number: edition for edition in editions.filter(Q(number=number) | Q(number=F("newest")))}
    asked = found.get(number)
    if asked is None or number > asked.newest:
        return None
    shown = found[asked.newest] if asked.withdrawn else asked
    content = read(shown)
    return claim_page(content, published(named_codes([content])), newest=asked.newest, own_address=True)
