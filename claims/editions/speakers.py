"""Who speaks: all of them by name, and one with the roles held, what was said, and how what they claim holds up."""

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Q

from claims.editions.content import same_as
from claims.editions.filters import UNASSESSED
from claims.editions.moved import known_before_as, leads_to
from claims.editions.spoken import said
from claims.models import PublishedSpeaker, PublishedStatement
from claims.vocabulary import AddressKind

PAGE_SIZE = 60
# All that names a speaker is read once, for two answers, and gathered at once: by whom it names in which role, few of
# which differ. A day that only the stored copy has is none. Of claims, each counts once, by what a speaker says there
# and stands by; all that name the speaker are found at once, for a look at each by its key takes twice as long.
RECORD = """
WITH named AS MATERIALIZED (
    SELECT speakers, side, counts, min(day) AS first, max(day) AS last, array_agg(publication_id) AS claims
    FROM (
        SELECT content -> 'speakers' AS speakers, side, publication_id,
            is_live AND NOT cites_slug = ANY (%(slugs)s) AND side IN ('supporting', 'opposing') AS counts,
            CASE WHEN coalesce(content ->> 'said_on', content #>> '{source,published_on}') <> '' THEN on_day END AS day
        FROM claims_publishedstatement WHERE speaker_slugs && %(slugs)s::text[] OFFSET 0
    ) each GROUP BY speakers, side, counts
), held AS (
    SELECT coalesce(one ->> 'role', '') AS role, coalesce(one ->> 'party', '') AS party,
        min(named.first) AS first, max(named.last) AS last
    FROM named, jsonb_array_elements(speakers) one
    WHERE one ->> 'slug' = ANY (%(slugs)s) AND (one ->> 'role' <> '' OR one ->> 'party' <> '')
    GROUP BY 1, 2 ORDER BY last DESC NULLS LAST, role DESC, party
), standing AS MATERIALIZED (
    SELECT claim_id, status, verdict FROM claims_publication
    WHERE speaker_slugs && %(slugs)s::text[] AND NOT is_withdrawn AND merged_into = ''
), tallied AS (
    SELECT side, status, verdict, count(*) AS claims
    FROM (SELECT DISTINCT side, unnest(claims) AS claim FROM named WHERE counts) made
        JOIN standing ON claim_id = claim
    GROUP BY 1, 2, 3
)
SELECT (SELECT coalesce(json_agg(held), '[]') FROM held), (SELECT coalesce(json_agg(tallied), '[]') FROM tallied)
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
    """A speaker as the newest edition has them, with one page of what they said. Five queries.

    Editions name who was merged into the speaker later by an older address: these statements are the speaker's too.
    """
    known = PublishedSpeaker.objects.filter(slug=slug).defer("vector").first()
    if known is None:
        return None
    slugs = known_before_as(AddressKind.SPEAKER, slug)
    rows = PublishedStatement.objects.filter(speaker_slugs__overlap=slugs)
    page = said(rows, before=before)
    roles, counts = record(slugs)
    return {
        "speaker": known,
        "same_as": same_as(known.content),
        "roles": roles,
        "said": page,
        "notices": page.notices,
        "held_up": held_up(counts),
    }


def speaker_moved(slug: str) -> str:
    """The address of the speaker that the one at this old address was merged into; empty for no old one. One query."""
    return leads_to(AddressKind.SPEAKER, slug)


def record(slugs: list[str]) -> tuple[list[dict[str, str]], list[dict[str, Any]]]:
    """The roles in which a speaker is on file, latest first, each with the first and last day it was spoken in; and
    how many claims they make or deny by status and verdict. One query.
    """
    with connection.cursor() as cursor:
        cursor.execute(RECORD, {"slugs": slugs})
        roles, counts = cursor.fetchone()
    return [{name: value or "" for name, value in role.items()} for role in roles], counts


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


def held_up(counts: list[dict[str, Any]]) -> HeldUp:
    """The counts by status and by verdict apart."""
    totals = {"supporting": 0, "opposing": 0}
    by_status: dict[str, dict[str, int]] = {}
    by_verdict: dict[str, dict[str, int]] = {}
    for row in counts:
        side, claims = row["side"], row["claims"]
        totals[side] += claims
        for tally, value in ((by_status, row["status"]), (by_verdict, row["verdict"] or UNASSESSED)):
            if value:
                tally.setdefault(value, {"supporting": 0, "opposing": 0})[side] += claims
    return HeldUp(totals["supporting"], totals["opposing"], tallied(by_status), tallied(by_verdict))


def tallied(counts: dict[str, dict[str, int]]) -> list[Tally]:
    """Most first."""
    rows = [Tally(value, sides["supporting"], sides["opposing"]) for value, sides in counts.items()]
    return sorted(rows, key=lambda row: (-row.makes - row.denies, row.value))
