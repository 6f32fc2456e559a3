"""The topics, speakers and sources that readers can list: one row each, as the newest edition describes it.

Made from editions alone, together with them; all functions run in the caller's transaction.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.utils.dateparse import parse_date

from claims.editions.content import Content, read
from claims.editions.moved import all_known_before_as, all_lead_to
from claims.models import (
    Edition,
    Publication,
    PublishedSource,
    PublishedSpeaker,
    PublishedStatement,
    PublishedTopic,
)
from claims.vocabulary import AddressKind

# Of each speaker, the newest statement that they made; if none, the newest that cites them.
NEWEST_NAMING = """
SELECT asked.slug, named.content, newest.updated_at FROM unnest(%s::text[]) asked(slug)
CROSS JOIN LATERAL (
    SELECT s.content FROM claims_publishedstatement s JOIN claims_publication p ON p.claim_id = s.publication_id
    WHERE s.speaker_slugs @> ARRAY[asked.slug]
    ORDER BY s.content->'speakers' @> jsonb_build_array(jsonb_build_object('slug', asked.slug)) DESC,
        p.updated_at DESC, s.id DESC
    LIMIT 1
) named
CROSS JOIN LATERAL (
    SELECT max(p.updated_at) AS updated_at
    FROM claims_publishedstatement s JOIN claims_publication p ON p.claim_id = s.publication_id
    WHERE s.speaker_slugs @> ARRAY[asked.slug]
) newest
"""


@dataclass(frozen=True)
class Named:
    """Addresses of what some editions name."""

    topics: set[str] = field(default_factory=set)
    speakers: set[str] = field(default_factory=set)
    sources: set[int] = field(default_factory=set)

    def __or__(self, other: "Named") -> "Named":
        return Named(self.topics | other.topics, self.speakers | other.speakers, self.sources | other.sources)


def named_by(publication: Publication) -> Named:
    """What the publication names as it is stored now. One query."""
    rows = list(publication.statements.values_list("speaker_slugs", "source_key"))
    speakers = {slug for slugs, _ in rows for slug in slugs}
    return Named({publication.topic_slug}, speakers, {key for _, key in rows})


def keep(named: Named) -> None:
    """Brings the rows of all these up to date: made, changed, or removed where no publication names them now.

    A constant number of queries.
    """
    keep_topics(named.topics)
    keep_speakers(named.speakers)
    keep_sources(named.sources)


def keep_topics(slugs: Iterable[str]) -> None:
    """As the newest edition of one of their claims describes them; a withdrawn claim still names its topic."""
    asked = sorted(set(slugs))
    standing = Publication.objects.standing().filter(topic_slug__in=asked).order_by("topic_slug", "-updated_at", "-pk")
    newest = {
        row.topic_slug: row for row in standing.distinct("topic_slug").only("topic_slug", "edition", "updated_at")
    }
    editions = Edition.objects.in_bulk([row.edition_id for row in newest.values()])
    rows = []
    for slug, publication in newest.items():
        content = read(editions[publication.edition_id])["topic"]
        row = PublishedTopic(slug=slug, name=content["name"], content=content, updated_at=publication.updated_at)
        rows.append(row)
    PublishedTopic.objects.filter(slug__in=asked).exclude(slug__in=newest).delete()
    PublishedTopic.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["slug"], update_fields=["name", "content", "updated_at"]
    )


def keep_sources(keys: Iterable[int]) -> None:
    """As the claim that changed last describes them."""
    asked = sorted(set(keys))
    said = PublishedStatement.objects.filter(source_key__in=asked)
    newest = said.order_by("source_key", "-publication__updated_at", "-pk").distinct("source_key")
    rows = [
        a_source(key, content["source"], updated_at)
        for key, content, updated_at in newest.values_list("source_key", "content", "publication__updated_at")
    ]
    PublishedSource.objects.filter(key__in=asked).exclude(key__in=[row.key for row in rows]).delete()
    PublishedSource.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=["publisher", "title", "published_on", "content", "updated_at"],
    )


def a_source(key: int, content: Content, updated_at: Any) -> PublishedSource:
    return PublishedSource(
        key=key,
        publisher=content["publisher"],
        title=content["title"],
        published_on=parse_date(content["published_on"] or ""),
        content=content,
        updated_at=updated_at,
    )


def keep_speakers(slugs: Iterable[str]) -> None:
    """Each by the address that leads to them now, with what editions say of them by that one or an older one.

    To be called too where a merge makes an address lead elsewhere, or its undoing gives it back: with both addresses.
    """
    asked = set(slugs)
    led = all_lead_to(AddressKind.SPEAKER, asked)
    known = all_known_before_as(AddressKind.SPEAKER, {led.get(slug, slug) for slug in asked})
    found = newest_naming({before for all_of in known.values() for before in all_of})
    rows = [
        a_speaker(now, {slug: found[slug] for slug in before if slug in found})
        for now, before in known.items()
        if before & found.keys()
    ]
    gone = asked | {before for all_of in known.values() for before in all_of}
    PublishedSpeaker.objects.filter(slug__in=gone).exclude(slug__in=[row.slug for row in rows]).delete()
    PublishedSpeaker.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["slug"], update_fields=["name", "kind", "content", "updated_at"]
    )


def a_speaker(slug: str, found: dict[str, tuple[Content, Any]]) -> PublishedSpeaker:
    """Best described by the address that leads to them now, and by a statement of their own."""
    described = min((one for one, _ in found.values()), key=lambda one: ("kind" not in one, one["slug"] != slug))
    return PublishedSpeaker(
        slug=slug,
        name=next((one["name"] for one, _ in found.values() if one["slug"] == slug), described["name"]),
        kind=described.get("kind") or "",
        content=described | {"slug": slug},
        updated_at=max(at for _, at in found.values()),
    )


def newest_naming(slugs: Iterable[str]) -> dict[str, tuple[Content, Any]]:
    """For each that a published statement names: how, and when the claim that named them last changed. One query."""
    with connection.cursor() as cursor:
        cursor.execute(NEWEST_NAMING, [sorted(slugs)])
        rows = cursor.fetchall()
    found = {}
    for slug, stored, updated_at in rows:
        content = json.loads(stored)
        named = [*content["speakers"], *([content["cites"]] if content.get("cites") else [])]
        found[slug] = (next(one for one in named if one["slug"] == slug), updated_at)
    return found
