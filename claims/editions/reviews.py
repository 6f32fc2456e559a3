"""The feed of reviews, put together from the pieces that publishing stored."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext

from claims.editions.cursors import Place
from claims.editions.markup import CONTEXT, as_json, organization
from claims.models import PublishedShare

# With one claim's markup at 3 to 10 kB, a page is some megabytes: one answer for a desk's first years.
PAGE_SIZE = 1_000


@dataclass(frozen=True)
class ReviewPage:
    """Some items of the feed, last changed first, without their bytes: enough to answer that nothing changed."""

    keys: list[int]
    etag: str
    stored_at: datetime | None
    next: Place | None


def review_page(after: Place | None = None) -> ReviewPage:
    """The page of the feed that begins after the place; the first for none. One query."""
    rows = PublishedShare.objects.exclude(review="").order_by("-review_changed_at", "-publication")
    if after:
        rows = rows.filter(after.after("review_changed_at", "publication"))
    dated = rows.values_list("pk", "review_changed_at", "review_stored_at")[: PAGE_SIZE + 1]
    # A review has both its days: a rule of the table.
    found = [(key, changed, stored) for key, changed, stored in dated if changed and stored]
    shown = found[:PAGE_SIZE]
    named = hashlib.sha256(repr((shown, head(None, None), len(found))).encode()).hexdigest()
    return ReviewPage(
        keys=[key for key, _, _ in shown],
        etag=f'"{named[:32]}"',
        stored_at=max((stored for _, _, stored in shown), default=None),
        next=Place(shown[-1][1], shown[-1][0]) if len(found) > PAGE_SIZE else None,
    )


def review_bytes(page: ReviewPage, address: str) -> bytes:
    """The page as https://schema.org/DataFeed. One query."""
    rows = PublishedShare.objects.filter(pk__in=page.keys).order_by("-review_changed_at", "-publication")
    pieces = ",\n".join(rows.values_list("review", flat=True))
    return f'{head(address, page.stored_at)[:-1]},"dataFeedElement":[\n{pieces}\n]}}\n'.encode()


def head(address: str | None, stored_at: datetime | None) -> str:
    """All of the feed but its items."""
    feed = {
        "@context": CONTEXT,
        "@type": "DataFeed",
        "url": address,
        "name": gettext("Reviews of claims by %(publisher)s") % {"publisher": settings.PUBLISHER_NAME},
        "description": gettext(
            "Every claim with a verdict that two people signed, last changed first. An item that is null "
            "was taken back: withdrawn, merged into another claim, or without a signed verdict for now."
        ),
        "license": settings.DATA_LICENSE or None,
        "dateModified": stored_at.isoformat(timespec="seconds") if stored_at else None,
        "publisher": organization(),
    }
    return as_json({name: value for name, value in feed.items() if value})
