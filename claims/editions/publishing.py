"""Makes what is served from an edition: its page, and the projections that lists read. Called by actions alone."""

from datetime import datetime
from enum import Enum

from django.db import transaction

from claims.editions.catalog import Named, keep, named_by
from claims.editions.content import Content, named_codes, read
from claims.editions.neighbours import neighbours
from claims.editions.projection import first_published_at, first_verdict_at, projection, published_statements
from claims.editions.recent import keep_changes
from claims.editions.rendering import rendering, store_page
from claims.editions.topic_figures import keep_outdated, keep_series, measures_of
from claims.languages import readers_language
from claims.models import PAGE_BYTES, Edition, Publication, PublishedStatement


@transaction.atomic
def publish_page(edition: Edition, *, evidence_changed_at: datetime | None = None) -> Publication:
    """Serves this edition as the newest of its claim: publication, its statements, its page.

    Runs in the caller's transaction. Pages of claims that this one names, or named, or that name it, are made again:
    a relation is shown on both pages, and a withdrawn claim's words on none.
    """
    content = read(edition)
    before = Publication.objects.filter(claim_id=edition.claim_id).select_related("edition").first()
    counted = measures_of(before) if before else set()
    publication = project(edition, content, evidence_changed_at=evidence_changed_at)
    keep_series(counted | measures_of(publication))
    store_page(publication)
    contents = [content, read(before.edition)] if before else [content]
    for other in neighbours(publication, named_codes(contents)):
        render_again(other)
    return publication


def project(edition: Edition, content: Content, *, evidence_changed_at: datetime | None) -> Publication:
    """The publication and all rows of lists, as this edition says; without the page."""
    before = Publication.objects.filter(pk=edition.claim_id).only("topic_slug", "first_verdict_at").first()
    named = named_by(before) if before else Named()
    shown = {
        "edition": edition,
        "evidence_changed_at": evidence_changed_at,
        "first_verdict_at": first_verdict_at(edition, content, before),
        **projection(edition, content),
    }
    publication, _ = Publication.objects.update_or_create(
        claim_id=edition.claim_id,
        defaults=shown,
        create_defaults=shown | {"first_published_at": first_published_at(edition, content)},
    )
    publication.statements.all().delete()
    PublishedStatement.objects.bulk_create(published_statements(publication, content))
    keep(named | named_by(publication))
    with readers_language():
        keep_changes(publication)
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
    return rows.defer(*PAGE_BYTES).get(pk=publication.pk)


def render_outdated() -> int:
    """Makes again what older code, older templates or another public address made: pages and rows of lists.

    Returns how many publications that were.
    """
    count = 0
    outdated = Publication.objects.exclude(etag__startswith=f'"{rendering()}').values_list("pk", flat=True)
    for pk in outdated.order_by("pk").iterator(chunk_size=200):
        with transaction.atomic():
            current = locked(Publication(pk=pk))
            at = current.evidence_changed_at
            current.changes.all().delete()
            store_page(project(current.edition, read(current.edition), evidence_changed_at=at))
        count += 1
    keep_outdated()
    return count
