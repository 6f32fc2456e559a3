"""Makes what is served from an edition: its page, and the projections that lists read. Called by actions alone."""

from datetime import datetime
from enum import Enum

from django.db import transaction

from claims.editions.content import named_codes, read
from claims.editions.neighbours import neighbours
from claims.editions.projection import first_published_at, projection, published_statements
from claims.editions.rendering import rendering, store_page
from claims.models import Edition, Publication, PublishedStatement


@transaction.atomic
def publish_page(edition: Edition, *, evidence_changed_at: datetime | None = None) -> Publication:
    """Serves this edition as the newest of its claim: publication, its statements, its page.

    Runs in the caller's transaction. Pages of claims that this one names, or named, or that name it, are made again:
    a relation is shown on both pages, and a withdrawn claim's words on none.
    """
    content = read(edition)
    before = Publication.objects.filter(claim_id=edition.claim_id).select_related("edition").first()
    shown = {"edition": edition, "evidence_changed_at": evidence_changed_at, **projection(edition, content)}
    publication, _ = Publication.objects.update_or_create(
        claim_id=edition.claim_id,
        defaults=shown,
        create_defaults=shown | {"first_published_at": first_published_at(edition, content)},
    )
    publication.statements.all().delete()
    PublishedStatement.objects.bulk_create(published_statements(publication, content))
    store_page(publication)
    contents = [content, read(before.edition)] if before else [content]
    for other in neighbours(publication, named_codes(contents)):
        render_again(other)
    return publication


class Unchanged(Enum):
    """Stands for "as it is", where None means "none"."""

    UNCHANGED = "unchanged"


@transaction.atomic
def render_again(
    publication: Publication, *, evidence_changed_at: datetime | Unchanged | None = Unchanged.UNCHANGED
) -> None:
    """Makes the stored page anew from its edition: after templates changed, or what stands beside the edition.

    With ``evidence_changed_at``, sets "evidence changed since sign-off" to that moment, or clears it (None).
    """
    current = locked(publication)
    if not isinstance(evidence_changed_at, Unchanged):
        current.evidence_changed_at = evidence_changed_at
        current.save(update_fields=["evidence_changed_at"])
    store_page(current)


def locked(publication: Publication) -> Publication:
    """The row as it is now: two changes that make one page again meet here, and the second sees the first."""
    rows = Publication.objects.select_for_update(of=("self",)).select_related("edition")
    return rows.defer("html", "html_gzip").get(pk=publication.pk)


def render_outdated() -> int:
    """Makes again every page that older templates or another public address made; returns how many."""
    count = 0
    outdated = Publication.objects.exclude(etag__startswith=f'"{rendering()}').select_related("edition")
    for publication in outdated.defer("html", "html_gzip").iterator(chunk_size=200):
        render_again(publication)
        count += 1
    return count
