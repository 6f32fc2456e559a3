"""When things were said and what they count: of a statement, and of claims by the statements linked to them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from django.db import connection

from claims.dossier.evidence import read_figure
from claims.matching import Count, Setting
from claims.models import Figure, Statement

# Statements of a claim that are looked at, newest first.
NEWEST = 10
POSITIONS = """
SELECT c.id, c.topic_id, p.statement_id, p.figure_id, p.day FROM claims_claim c
LEFT JOIN LATERAL (
    SELECT p.statement_id, p.figure_id, coalesce(s.said_on, (src.published_at AT TIME ZONE 'UTC')::date) AS day
    FROM claims_position p JOIN claims_statement s ON s.id = p.statement_id
    JOIN claims_capture k ON k.id = s.capture_id JOIN claims_source src ON src.id = k.source_id
    WHERE p.claim_id = c.id AND p.withdrawn_at IS NULL AND s.state = 'accepted' ORDER BY p.id DESC LIMIT %(newest)s
) p ON true
WHERE c.id = ANY(%(claims)s) ORDER BY c.id
"""


def setting_of(statement: Statement) -> Setting:
    source = statement.capture.source
    day = statement.said_on or (source.published_at.date() if source.published_at else None)
    counts = tuple(Count(read_figure(figure)) for figure in statement.figures.all())
    return Setting(source.topic_id, (day,) if day else (), counts)


def settings_of(claims: Sequence[int]) -> dict[int, Setting]:
    """Of each claim its topic, and the days and counts of what was said on it last. Two queries."""
    topics: dict[int, int] = {}
    days: dict[int, set[date]] = defaultdict(set)
    chosen: dict[int, set[tuple[int, int | None]]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(POSITIONS, {"claims": list(claims), "newest": NEWEST})
        for claim, topic, statement, figure, day in cursor.fetchall():
            topics[claim] = topic
            if statement is not None:
                chosen[claim].add((statement, figure))
            if day is not None:
                days[claim].add(day)
    statements = {statement for pairs in chosen.values() for statement, _ in pairs}
    figures: dict[int, list[Figure]] = defaultdict(list)
    for figure in Figure.objects.filter(statement__in=statements).order_by("pk"):
        figures[figure.statement_id].append(figure)
    return {
        claim: Setting(topics[claim], tuple(sorted(days[claim])), counts_of(sorted_pairs(chosen[claim]), figures))
        for claim in topics
    }


def sorted_pairs(pairs: set[tuple[int, int | None]]) -> list[tuple[int, int | None]]:
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1] or 0))


def counts_of(pairs: list[tuple[int, int | None]], figures: dict[int, list[Figure]]) -> tuple[Count, ...]:
    """The count by which each statement speaks to the claim; all of its counts where none was chosen."""
    return tuple(
        Count(read_figure(figure))
        for statement, chosen in pairs
        for figure in figures[statement]
        if chosen in (None, figure.pk)
    )
