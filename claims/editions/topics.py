"""Topics: all of them, and one with its sides, claims and how they stand, what was said when, and its figures."""

from typing import Any

from django.db.models import Count, F

from claims.editions.filters import UNASSESSED, Filters
from claims.editions.search import search
from claims.editions.spoken import Spot, said
from claims.models import Edition, Publication, PublishedSeries, PublishedStatement, PublishedTopic

# Statements of the timeline that a topic's own page shows, and entries of a page of the whole timeline.
LATEST, PAGE_SIZE = 5, 30


def topics() -> list[dict[str, Any]]:
    """Each topic with a published claim, by name, with how many it has and when one last changed. Two queries."""
    by_topic = Publication.objects.standing().values("topic_slug").annotate(claims=Count("pk"))
    counts = {row["topic_slug"]: row["claims"] for row in by_topic.order_by()}
    rows = PublishedTopic.objects.order_by("name", "slug").defer("vector")
    return [row.content | {"claims": counts.get(row.slug, 0), "updated_at": row.updated_at} for row in rows]


def described(slug: str) -> dict[str, Any] | None:
    """A topic as its newest edition has it; None where no published claim stands under it. One query."""
    row = PublishedTopic.objects.filter(slug=slug).only("content").first()
    return row.content if row else None


def topic(slug: str, *, page: int = 1, after: str = "") -> dict[str, Any] | None:
    """A topic with its claims, counts of how they stand, the latest that was said, and its figures. Nine queries."""
    content = described(slug)
    if content is None:
        return None
    standing = Publication.objects.standing().filter(topic_slug=slug, is_withdrawn=False)
    counts = standing.order_by().values("status", "verdict").annotate(claims=Count("pk"))
    return {
        "topic": content,
        "found": search(Filters(topic=slug), page=page, after=after, with_facets=False),
        "latest": said(PublishedStatement.objects.filter(topic_slug=slug), size=LATEST),
        "series": list(PublishedSeries.objects.filter(topic_slug=slug).defer("rows").order_by("-total", "measure")),
        **tally(counts),
    }


def tally(counts: Any) -> dict[str, dict[str, int]]:
    """Claims by status and by verdict, most first; ``not_assessed`` where no verdict is signed."""
    statuses: dict[str, int] = {}
    verdicts: dict[str, int] = {}
    for row in counts:
        verdict = row["verdict"] or UNASSESSED
        verdicts[verdict] = verdicts.get(verdict, 0) + row["claims"]
        if row["status"]:
            statuses[row["status"]] = statuses.get(row["status"], 0) + row["claims"]

    def most_first(tallied: dict[str, int]) -> dict[str, int]:
        return dict(sorted(tallied.items(), key=lambda item: (-item[1], item[0])))

    return {"statuses": most_first(statuses), "verdicts": most_first(verdicts)}


def said_when(slug: str, *, before: str = "") -> dict[str, Any]:
    """One page of what was said under the topic, by the day on which it was said. Two queries."""
    page = said(PublishedStatement.objects.filter(topic_slug=slug), before=before, size=PAGE_SIZE)
    return {"by": "said", "days": page.days, "onwards": page.onwards, "before": page.before}


def published_when(slug: str, *, before: str = "") -> dict[str, Any]:
    """One page of the editions of the topic's claims, by the day on which they came out. One query.

    Of a withdrawn claim the withdrawal alone; a merged one is not listed.
    """
    place = Spot.read(before)
    rows = Edition.objects.filter(claim__publication__topic_slug=slug, claim__publication__merged_into="")
    rows = rows.exclude(claim__publication__is_withdrawn=True, publication__isnull=True)
    rows = rows.filter(place__lt=place.key) if place else rows
    rows = rows.annotate(
        code=F("claim__publication__code"),
        slug=F("claim__publication__slug"),
        wording=F("claim__publication__wording"),
        is_withdrawn=F("claim__publication__is_withdrawn"),
    )
    found = list(rows.defer("content").order_by("-place")[: PAGE_SIZE + 1])
    days: dict[str, list[Edition]] = {}
    for row in found[:PAGE_SIZE]:
        days.setdefault(row.published_at.date().isoformat(), []).append(row)
    last = found[PAGE_SIZE - 1] if len(found) > PAGE_SIZE else None
    onwards = Spot(last.published_at.date(), last.place) if last else None
    return {"by": "published", "days": list(days.items()), "onwards": onwards, "before": place}


def figures(slug: str) -> list[PublishedSeries]:
    """Each measure of the topic with its picture and table. One query."""
    return list(PublishedSeries.objects.filter(topic_slug=slug).order_by("-total", "measure"))
