"""The sides of a topic beside each other: what of theirs was checked, how it stands, and how long it took."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection

from claims.editions.filters import UNASSESSED
from claims.vocabulary import Status, Verdict

# A claim counts for each side that makes it, and again for each that it harms: the two are never added up.
SIDES = """
WITH sides AS (
    SELECT v.how, side, c.status, c.verdict,
        (c.first_verdict_at AT TIME ZONE 'UTC')::date - (c.first_published_at AT TIME ZONE 'UTC')::date AS days
    FROM claims_publication c,
        LATERAL (VALUES ('makes', c.made_by), ('harmed', c.harms)) v (how, slugs), unnest(v.slugs) side
    WHERE c.topic_slug = %s AND NOT c.is_withdrawn AND c.merged_into = ''
)
"""
OUTCOMES = SIDES + "SELECT how, side, status, verdict, count(*) FROM sides GROUP BY 1, 2, 3, 4"  # noqa: S608 - constants
WAITS = (
    SIDES
    + """SELECT how, side, count(days), percentile_disc(0.5) WITHIN GROUP (ORDER BY days), min(days), max(days)
FROM sides WHERE days IS NOT NULL GROUP BY 1, 2"""
)


@dataclass(frozen=True, slots=True)
class Wait:
    """Whole days from a claim's first edition to its first with a verdict; 0: it came out with one."""

    claims: int
    median: int
    shortest: int
    longest: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """One status or verdict with how many claims of each side have it, in the order of the sides."""

    value: str
    counts: list[int]


@dataclass(frozen=True, slots=True)
class Beside:
    """The sides under one heading. ``shares``: of a hundred claims, how many have a verdict; None without claims."""

    how: str
    totals: list[int]
    assessed: list[int]
    shares: list[int | None]
    statuses: list[Outcome]
    verdicts: list[Outcome]
    waits: list[Wait | None]


def parity(topic: dict[str, Any]) -> list[Beside]:
    """Claims that the sides make, and claims that harm them, side by side. Two queries."""
    with connection.cursor() as cursor:
        cursor.execute(OUTCOMES, [topic["slug"]])
        outcomes = cursor.fetchall()
        cursor.execute(WAITS, [topic["slug"]])
        waits = {(how, side): Wait(*rest) for how, side, *rest in cursor.fetchall()}
    sides = [party["slug"] for party in topic["parties"]]
    return [beside(how, sides, [row for row in outcomes if row[0] == how], waits) for how in ("makes", "harmed")]


def beside(how: str, sides: list[str], outcomes: list[Any], waits: dict[tuple[str, str], Wait]) -> Beside:
    statuses: dict[tuple[str, str], int] = {}
    verdicts: dict[tuple[str, str], int] = {}
    for _, side, status, verdict, claims in outcomes:
        verdicts[side, verdict or UNASSESSED] = verdicts.get((side, verdict or UNASSESSED), 0) + claims
        if status:
            statuses[side, status] = statuses.get((side, status), 0) + claims
    totals = [sum(claims for (of, _), claims in verdicts.items() if of == side) for side in sides]
    assessed = [total - verdicts.get((side, UNASSESSED), 0) for side, total in zip(sides, totals, strict=True)]
    return Beside(
        how=how,
        totals=totals,
        assessed=assessed,
        shares=[round(100 * done / all_of) if all_of else None for done, all_of in zip(assessed, totals, strict=True)],
        statuses=in_terms(statuses, sides, [term.value for term in Status]),
        verdicts=in_terms(verdicts, sides, [*(term.value for term in Verdict), UNASSESSED]),
        waits=[waits.get((how, side)) for side in sides],
    )


def in_terms(counts: dict[tuple[str, str], int], sides: list[str], terms: Iterable[str]) -> list[Outcome]:
    """In the order of the glossary, those that any side has."""
    rows = [Outcome(term, [counts.get((side, term), 0) for side in sides]) for term in terms]
    return [row for row in rows if any(row.counts)]
