"""What was updated and corrected, newest first: one row for each edition, with what it changed at a glance."""

from dataclasses import dataclass

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from claims.editions.changes import glance_of
from claims.editions.content import Content, read
from claims.editions.listing import Listing, listed
from claims.models import Edition, Publication, PublishedChange, PublishedTopic
from claims.vocabulary import ChangeType

CORRECTING = (ChangeType.CORRECTION.value, ChangeType.CLARIFICATION.value, ChangeType.WITHDRAWAL.value)
KINDS = (*CORRECTING, ChangeType.UPDATE.value)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader narrows the corrections to; without a kind, to what put something right."""

    kind: str = ""
    topic: str = ""

    def __bool__(self) -> bool:
        return bool(self.kind or self.topic)

    @property
    def parameters(self) -> dict[str, str]:
        """The same as an address has them."""
        return {name: value for name, value in (("kind", self.kind), ("topic", self.topic)) if value}


def keep_changes(publication: Publication) -> None:
    """Adds the rows of the claim's editions that have none, up to the one that is served.

    One query where none is missing, four for a new edition.
    """
    missing = Edition.objects.filter(claim_id=publication.pk, change=None, number__lte=publication.edition.number)
    numbers = set(missing.values_list("number", flat=True))
    if not numbers:
        return
    wanted = numbers | {number - 1 for number in numbers}
    contents: dict[int, Content] = {}
    rows = []
    for edition in Edition.objects.filter(claim_id=publication.pk, number__in=wanted).order_by("number"):
        contents[edition.number] = read(edition)
        if edition.number in numbers:
            before = contents.get(edition.number - 1)
            rows.append(
                PublishedChange(
                    edition=edition,
                    publication=publication,
                    number=edition.number,
                    change_type=edition.change_type,
                    note=edition.note,
                    glance=glance_of(before, contents[edition.number]) if before else [],
                    published_at=edition.published_at,
                )
            )
    PublishedChange.objects.bulk_create(rows)


def shown() -> QuerySet[PublishedChange]:
    """What readers may be told of: of a withdrawn claim, the withdrawal alone; newest first."""
    return (
        PublishedChange.objects.filter(
            Q(publication__is_withdrawn=False) | Q(edition=F("publication__edition")),
        )
        .annotate(
            code=F("publication__code"),
            wording=F("publication__wording"),
            is_withdrawn=F("publication__is_withdrawn"),
            topic_slug=F("publication__topic_slug"),
            topic_name=F("publication__topic_name"),
        )
        .order_by("-published_at", "-edition")
    )


def corrections(asked: Asked, *, page: int = 1, after: str = "") -> Listing:
    """Editions that corrected, clarified or withdrew what was published, or as asked. Two queries."""
    rows = shown().filter(change_type__in=[asked.kind] if asked.kind in KINDS else CORRECTING)
    rows = rows.filter(publication__topic_slug=asked.topic) if asked.topic else rows
    return listed(rows, "published_at", page=page, after=after, parameters=asked.parameters)


def recently_updated(limit: int = 6) -> list[PublishedChange]:
    """The newest changes of claims that were published before. One query."""
    return list(shown().exclude(change_type=ChangeType.INITIAL)[:limit])


def topics_changed() -> list[tuple[str, str]]:
    """Slug and name of each topic with a claim that was changed since it was first published, by name. One query."""
    # One is looked for: as EXISTS, the planner would rather have all of them.
    changed = Publication.objects.filter(topic_slug=OuterRef("slug"), edition__number__gt=1).values("pk")[:1]
    rows = PublishedTopic.objects.annotate(changed=Subquery(changed)).filter(changed__isnull=False)
    return list(rows.order_by("name", "slug").values_list("slug", "name"))
