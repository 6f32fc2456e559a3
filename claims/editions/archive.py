"""Every edition as it was stored: its exact bytes, its hash and its link in the one chain, for whoever checks them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from claims.editions.keyset import Piece, Place, piece_of
from claims.editions.withheld import redacted_notes, unseen_codes, why_withheld
from claims.models import Edition

# The chain's own order, and the newest first.
ORDERS: dict[str, tuple[str, ...]] = {"place": ("place",), "-place": ("-place",)}


@dataclass(frozen=True)
class Kept:
    """The stored bytes of an edition's content with their SHA-256; none where readers may not have them, and why."""

    content: bytes | None
    sha256: str
    why_not: str = ""


def editions(
    order: Sequence[str], place: Place | None, *, size: int, code: str = "", after: int | None = None
) -> Piece[Edition]:
    """All editions, or those of one claim; or those alone that came ``after`` that place of the chain. One query."""
    rows = chained().filter(claim__publication__code=code) if code else chained()
    if after is not None:
        rows = rows.filter(place__gt=after)
    return piece_of(rows.defer("content"), order, place, size=size)


def edition(code: str, number: int) -> Edition | None:
    """One edition without its content; None where it was never published. One query."""
    rows = chained().defer("content")
    return rows.filter(claim__publication__code=code, number=number).first()


def kept_content(code: str, number: int) -> Kept | None:
    """The bytes of one edition as they were stored at publication. Two queries, three where it names other claims."""
    row = chained().filter(claim__publication__code=code, number=number).first()
    if row is None:
        return None
    redacted = redacted_notes(Edition.objects.filter(claim=row.claim_id)).get(row.claim_id, {})
    why_not = "withdrawn" if row.is_hidden else why_withheld(row.content, unseen_codes, redacted)
    return Kept(None if why_not else bytes(row.content), row.content_sha256, why_not)


def chained() -> QuerySet[Any]:
    """Editions with their claim's code and what the link before them is.

    Of a withdrawn claim, what came before its withdrawal is hidden: its place in the chain shows, and nothing of it.
    """
    before = Edition.objects.filter(place=OuterRef("place") - 1)
    return Edition.objects.filter(claim__publication__isnull=False).annotate(
        code=F("claim__publication__code"),
        previous_link=Subquery(before.values("link")),
        is_hidden=Q(claim__publication__is_withdrawn=True) & Q(publication__isnull=True),
    )


def edition_row(edition: Any) -> dict[str, Any]:
    """What is said of an edition beside its content."""
    hidden = edition.is_hidden
    return {
        "code": edition.code,
        "number": edition.number,
        "change_type": edition.change_type,
        "note": "" if hidden else edition.note,
        "published_at": edition.published_at,
        "place": edition.place,
        "content_sha256": edition.content_sha256,
        "previous_link": edition.previous_link or "",
        "link": edition.link,
        "is_withdrawn": hidden,
    }
