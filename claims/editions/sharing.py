"""Makes what other sites take of a claim, together with its page: the pieces of feeds, its card, its embed."""

import hashlib
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone

from claims.editions import cards
from claims.editions.content import Content, is_notice, read
from claims.editions.markup import as_data_block, as_json, claim_review, code_address, is_reviewed, markup
from claims.models import Edition, Publication, PublishedShare


def store_share(publication: Publication, content: Content, page: dict[str, Any]) -> dict[str, object]:
    """Stores the pieces of a claim's newest edition, whose page shows ``page``; returns what that needs of them.

    In the transaction that stores the page, so that no feed says what the page does not.
    """
    share = PublishedShare.objects.filter(pk=publication.pk).first() or PublishedShare(publication=publication)
    share.reviewed_at = share.reviewed_at or first_reviewed_at(publication, content)
    review_of(share, publication, content)
    card_of(share, publication, content, page)
    address = f"/claims/{publication.code}/"
    given: dict[str, object] = {
        "markup": page_markup(share, publication, content),
        "card": {"path": f"{address}card.png?v={share.card_etag[1:9]}", "alt": share.card_alt},
        "embed_path": f"{address}embed/",
    }
    share.embed = render_to_string("public/embed.html", page | given).encode()
    share.embed_etag = tag_of(bytes(share.embed))
    share.save()
    return given


def card_of(share: PublishedShare, publication: Publication, content: Content, page: dict[str, Any]) -> None:
    """Sets the drawing of the claim's card; where it is another one, its picture waits to be made."""
    answers = page.get("answers", [])
    drawing = cards.draw(content, answers, evidence_changed=publication.evidence_changed_at is not None)
    share.card_alt = cards.alternative(content, answers)
    if drawing != share.drawing:
        share.drawing, share.card_etag = drawing, tag_of(drawing.encode())
        share.card, share.is_drawn = b"", False


def tag_of(made: bytes) -> str:
    return f'"{hashlib.sha256(made).hexdigest()[:32]}"'


def page_markup(share: PublishedShare, publication: Publication, content: Content) -> str:
    data = markup(content, reviewed_at=stamp(share.reviewed_at), changed_at=changed(publication))
    return as_data_block(data) if data else ""


def first_reviewed_at(publication: Publication, content: Content) -> datetime | None:
    """When a signed verdict of the claim first came out; None for never. Reads editions up to the first with one."""
    newest = publication.edition
    earlier = Edition.objects.filter(claim_id=publication.pk, number__lt=newest.number, verification__isnull=False)
    for edition in earlier.order_by("number").iterator(chunk_size=10):
        if not is_notice(past := read(edition)) and is_reviewed(past):
            return edition.published_at
    return newest.published_at if not is_notice(content) and is_reviewed(content) else None


def review_of(share: PublishedShare, publication: Publication, content: Content) -> None:
    """Sets the claim's https://schema.org/DataFeedItem, if it ever had a review.

    A review that stands no more, as of a withdrawn claim, is an item without content: who copied it learns of it.
    """
    if share.reviewed_at is None:
        return
    stands = not is_notice(content) and is_reviewed(content)
    changed_at = publication.evidence_changed_at if stands else None
    share.review_changed_at = max(filter(None, (publication.edition.published_at, changed_at)))
    item = {
        "@type": "DataFeedItem",
        "url": code_address(content),
        "dateCreated": stamp(share.reviewed_at),
        "dateModified": stamp(share.review_changed_at),
        "item": [claim_review(content, reviewed_at=stamp(share.reviewed_at), changed_at=changed(publication))]
        if stands
        else None,
    }
    if (piece := as_json(item)) != share.review:
        share.review, share.review_stored_at = piece, timezone.now()


def changed(publication: Publication) -> str | None:
    return stamp(publication.evidence_changed_at) or None


def stamp(at: datetime | None) -> str:
    """A moment as editions write it; nothing for none."""
    return at.isoformat(timespec="seconds").replace("+00:00", "Z") if at else ""
