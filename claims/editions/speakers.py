"""Who speaks: all of them by name, and one with the roles held, what was said, and how what they claim holds up."""

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Count, Q

from claims.editions.content import same_as
from claims.editions.filters import UNASSESSED
from claims.editions.moved import known_before_as, leads_to
from claims.editions.spoken import said
from claims.models import PublishedSpeaker, PublishedStatement
from claims.vocabulary import AddressKind

PAGE_SIZE = 60
# Roles as statements name them; a day that only the stored copy has is none.
ROLES = """
SELECT coalesce(one ->> 'role', ''), coalesce(one ->> 'party', ''), min(day), max(day) FROM (
    SELECT content -> 'speakers' AS speakers,
        coalesce(content ->> 'said_on', content #>> '{source,published_on}') AS day
    FROM claims_publishedstatement WHERE speaker_slugs && %(slugs)s::text[]
) said, jsonb_array_elements(speakers) one
WHERE one ->> 'slug' = ANY (%(slugs)s) AND (one ->> 'role' <> '' OR one ->> 'party' <> '')
GROUP BY 1, 2 ORDER BY 4 DESC NULLS LAST, 1 DESC, 2
"""


@dataclass(frozen=True, slots=True)
class Speakers:
    """One page of speakers by name. ``next``: after whom the next goes on, ``name~slug``; empty for no more."""

    items: list[PublishedSpeaker]
    words: str
    after: str
    next: str


def speakers(*, words: str = "", after: str = "") -> Speakers:
    """Everyone whom a published statement names, by name; or those whose name begins so. One query."""
    rows = PublishedSpeaker.objects.order_by("name", "slug").defer("vector")
    if words := words.replace("\0", "").strip()[:100]:
        rows = rows.filter(Q(name__istartswith=words) | Q(name__icontains=f" {words}"))
    name, _, slug = after.replace("\0", "").rpartition("~")
    if name:
        rows = rows.filter(Q(name__gt=name) | Q(name=name, slug__gt=slug))
    found = list(rows[: PAGE_SIZE + 1])
    last = found[PAGE_SIZE - 1] if len(found) > PAGE_SIZE else None
    return Speakers(found[:PAGE_SIZE], words, after, f"{last.name}~{last.slug}" if last else "")


def speaker(slug: str, *, before: str = "") -> dict[str, Any] | None:
    """A speaker as the newest edition has them, with one page of what they said. Six queries.

    Editions name who was merged into the speaker later by an older address: these statements are the speaker's too.
    """
    known = PublishedSpeaker.objects.filter(slug=slug).defer("vector").first()
    if known is None:
        return None
    slugs = known_before_as(AddressKind.SPEAKER, slug)
    rows = PublishedStatement.objects.filter(speaker_slugs__overlap=slugs)
    page = said(rows, before=before)
    return {
        "speaker": known,
        "same_as": same_as(known.content),
        "roles": roles(slugs),
        "said": page,
        "notices": page.notices,
        "held_up": held_up(slugs),
    }


def speaker_moved(slug: str) -> str:
    """The address of the speaker that the one at this old address was merged into; empty for no old one. One query."""
    return leads_to(AddressKind.SPEAKER, slug)


def roles(slugs: list[str]) -> list[dict[str, str]]:
    """The roles in which a speaker is on file, latest first, each with the first and last day it was spoken in."""
    with connection.cursor() as cursor:
        cursor.execute(ROLES, {"slugs": slugs})
        found = cursor.fetchall()
    return [
        {"role": role, "party": party, "first": first or "", "last": last or ""} for role, party, first, last in found
    ]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims of some stand so, of those that a speaker makes and of those that they deny."""

    value: str
    makes: int
    denies: int


@dataclass(frozen=True, slots=True)
class HeldUp:
    """Checked claims that a speaker makes or denies, by status and by verdict, which are never added up."""

    makes: int
    denies: int
    statuses: list[Tally]
    verdicts: list[Tally]


def held_up(slugs: list[str]) -> HeldUp:
    """Counts of claims, each once, by what speakers of these addresses say themselves and stand by. One query."""
    own = PublishedStatement.objects.filter(speaker_slugs__overlap=slugs, is_live=True).exclude(cites_slug__in=slugs)
    counts = (
        own.filter(side__in=("supporting", "opposing"))
        .values_list("side", "publication__status", "publication__verdict")
        .annotate(claims=Count("publication", distinct=True))
    )
    totals = {"supporting": 0, "opposing": 0}
    by_status: dict[str, dict[str, int]] = {}
    by_verdict: dict[str, dict[str, int]] = {}
    for side, status, verdict, claims in counts:
        totals[side] += claims
        for tally, value in ((by_status, status), (by_verdict, verdict or UNASSESSED)):
            if value:
                row = tally.setdefault(value, {"supporting": 0, "opposing": 0})
                row[side] += claims
    return HeldUp(totals["supporting"], totals["opposing"], tallied(by_status), tallied(by_verdict))


def tallied(counts: dict[str, dict[str, int]]) -> list[Tally]:
    """Most first."""
    rows = [Tally(value, sides["supporting"], sides["opposing"]) for value, sides in counts.items()]
    return sorted(rows, key=lambda row: (-row.makes - row.denies, row.value))
