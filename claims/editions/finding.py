"""The published claims that fit what is asked: all of them for programs, the newest and best for pages."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import F, Model, QuerySet

from claims.editions.cursors import Place
from claims.editions.filters import UNASSESSED, Filters
from claims.editions.listing import MOST
from claims.editions.moved import known_before_as
from claims.models import Publication
from claims.models.publication import SAID
from claims.models.words import ranked, tsquery
from claims.spelling import Asked, read_query
from claims.vocabulary import AddressKind

# As many matches of a word are named by their keys; of a word that more have, the list is walked in its order.
FEW = 1_000
# As many of the newest claims are walked for a common word; as many at most where these hold some of what is asked for
# but not enough, half as many again as should hold enough. Then the index of words is asked.
WALKED, FURTHEST, SPARE = 5_000, 20_000, 1.5
EARLIEST = datetime.min.replace(year=1000, tzinfo=UTC)
# The columns that facets count.
COUNTED = (
    "pk",
    "is_withdrawn",
    "topic_slug",
    "status",
    "verdict",
    "kind",
    "speaker_slugs",
    "party_slugs",
    "publishers",
)
M = TypeVar("M", bound=Model)
# Since when so many claims changed: ``walked_since``, or one that remembers what it said.
Edges = Callable[[int], datetime]


def matching(filters: Filters) -> QuerySet[Publication]:
    """Every published claim that fits, newest change first, without page bytes. Lazy, and ready to be narrowed further.

    Words are found as on the search page: in any form and spelling, all of them, "in a row", and -not. One query at
    once where there are words, one where a speaker is asked for.
    """
    return with_words(narrowed(filters), filters.words)


def with_words(rows: QuerySet[M], words: str) -> QuerySet[M]:
    """Those of the rows that have the words, such that a piece of them costs little in whichever order.

    The planner cannot tell how many have some words, and walks a whole list for what three rows of it have. One query
    at once, which counts no further than to ``FEW``; none without words.
    """
    if not words:
        return rows
    asked = read_query(words)
    if not asked:
        return rows.none()
    query = tsquery(asked)
    keys = list(rows.order_by().filter(vector=query).values_list("pk", flat=True)[: FEW + 1])
    return rows.filter(pk__in=keys) if len(keys) <= FEW else rows.filter(vector__walked=query)


def narrowed(filters: Filters) -> QuerySet[Publication]:
    """By all but the words. Withdrawn claims answer to their topic, their verdict's absence is none."""
    rows = Publication.objects.standing().for_list()
    exact = {"topic_slug": filters.topic, "status": filters.status, "kind": filters.kind}
    rows = rows.filter(**{name: value for name, value in exact.items() if value})
    if filters.verdict == UNASSESSED:
        rows = rows.filter(verdict=None, is_withdrawn=False)
    elif filters.verdict:
        rows = rows.filter(verdict=filters.verdict)
    if filters.speaker:
        rows = rows.filter(speaker_slugs__overlap=known_before_as(AddressKind.SPEAKER, filters.speaker))
    for name, value in (("party_slugs", filters.party), ("publishers", filters.publisher)):
        rows = rows.filter(**{f"{name}__contains": [value]}) if value else rows
    if filters.since and filters.until and filters.since > filters.until:
        return rows.none()
    if filters.since or filters.until:
        rows = rows.alias(said=SAID).filter(said__overlap=DateRange(filters.since, filters.until, "[]"))
    return rows


def best(filters: Filters, asked: Asked, after: Place | None, edges: Edges) -> list[Any]:
    """What facets count of the newest claims that fit, named: best first where words are asked for, else newest.

    One more than ``MOST``, if there are more. One query; with words, one more than ``newest`` makes.
    """
    found = newest(filters, asked, after, COUNTED, edges)
    if not filters.words or not asked:
        return found
    ranks = ranked(Publication, [row.pk for row in found], tsquery(asked))
    return sorted(found, key=lambda row: -ranks.get(row.pk, 0.0))


def newest(filters: Filters, asked: Asked, after: Place | None, columns: Sequence[str], edges: Edges) -> list[Any]:
    """The same columns, or some of them, newest first. One query; with words one a walk, and one of the index."""
    rows = narrowed(filters)
    if after:
        rows = rows.filter(after.after("updated_at"))
    if filters.words:
        return newest_with(rows, tsquery(asked), columns, edges) if asked else []
    return list(rows.values_list(*columns, named=True)[: MOST + 1])


def how_many(filters: Filters) -> int:
    """How many claims fit, one past ``MOST`` if there are more; which ones is not asked. One query."""
    rows = narrowed(filters).order_by()
    if filters.words:
        asked = read_query(filters.words)
        rows = rows.filter(vector=tsquery(asked)) if asked else rows.none()
    return rows[: MOST + 1].count()


def walked_since(number: int = WALKED) -> datetime:
    """Since when as many claims changed; ``EARLIEST`` where there are fewer.

    One query, by the index of the moments alone.
    """
    moments = Publication.objects.order_by("-updated_at", "-pk").values_list("updated_at", flat=True)
    return moments[number : number + 1].first() or EARLIEST


def newest_with(rows: QuerySet[Publication], query: Any, columns: Sequence[str], edges: Edges) -> list[Any]:
    """The newest that have the words, in a time that does not hang on what the planner believes of them.

    Common words are found among the newest claims, walked one by one; rarer ones by the index of words, which the sum
    below makes the planner take.
    """
    number = WALKED
    while number <= FURTHEST:
        edge = edges(number)
        walked = rows.filter(updated_at__gte=edge, vector__walked=query)
        found = list(walked.values_list(*columns, named=True)[: MOST + 1])
        if len(found) > MOST or edge == EARLIEST:
            return found
        number = int(max(2 * number, SPARE * number * MOST / max(len(found), 1)))
    indexed = rows.filter(vector=query).order_by((F("updated_at") + timedelta(0)).desc(), "-pk")
    return list(indexed.values_list(*columns, named=True)[: MOST + 1])
