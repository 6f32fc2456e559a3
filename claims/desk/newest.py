"""The newest records that words and filters find, by their keys: bounded work, however many there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, F, Max, Model, OuterRef, QuerySet

from claims.models.words import IsOneOf

# As many of the newest matches are ranked, and counted: "1,000+"; of each kind where the best few of all are shown.
MOST_RANKED, FEWER_RANKED = 1000, 300
# Rows that the filters may leave where the words of each are looked at.
FEW = 5_000
# So many of the newest records are a sample. So many of them that have the words make these common. As many records
# are looked through where they should hold enough, half as many again to be sure: beyond, the index of words is sooner.
SAMPLED, COMMON, WALKED, SPARE = 5_000, 250, 100_000, 1.5
# After it no day follows.
LAST_DAY = date.max


def newest(rows: QuerySet[Any], most: int) -> list[int]:
    """Keys of the newest, one more than are ranked if there are more."""
    return list(rows.order_by("-pk").values_list("pk", flat=True)[: most + 1])


def united(parts: Iterable[list[int]], most: int) -> list[int]:
    """The newest keys of all parts, each once."""
    return sorted({key for part in parts for key in part}, reverse=True)[: most + 1]


@dataclass(frozen=True, slots=True)
class Sample:
    """The newest records of a model: the key of the last one, how many have the words, and how many of these fit."""

    query: Any
    model: type[Model]
    last: int
    matching: int = 0
    fitting: int = 0

    @classmethod
    def of(cls, rows: QuerySet[Any], query: Any) -> Self:
        """Two queries; those of the rows fit."""
        last = rows.model._default_manager.aggregate(last=Max("pk"))["last"] or 0
        fits = Exists(rows.filter(pk=OuterRef("pk")))
        newest_ones = cls(query, rows.model, last).walked(SAMPLED)
        found = newest_ones.aggregate(matching=Count("pk"), fitting=Count("pk", filter=fits))
        return cls(query, rows.model, last, **found)

    @property
    def is_common(self) -> bool:
        """Whether the index of words would find too many to be looked at."""
        return self.matching > COMMON

    def walked(self, number: int) -> QuerySet[Any]:
        """The words that match of so many of the newest records, looked through one by one."""
        rows: QuerySet[Any] = words_of(self.model).filter(pk__gt=self.last - number, vector__walked=self.query)
        return rows


def newest_of(rows: QuerySet[Any], query: Any, most: int) -> list[int]:
    """Keys of the newest matches, in a time that does not hang on what the planner believes of the words.

    Where the filters leave few rows, the words of each are looked at. Where many of the newest records fit, so many of
    them are looked through that enough should. Else rare words are looked up in the index of words, and only then what
    the filters leave of the matches: the planner takes many words for more common than they are.
    """
    fits = rows.filter(words__vector__walked=query)
    if rows.order_by().values("pk")[: FEW + 1].count() <= FEW:
        return list(fits.order_by((F("pk") + 0).desc()).values_list("pk", flat=True)[: most + 1])
    sample = Sample.of(rows, query)
    if sample.fitting > SPARE * most * SAMPLED / WALKED:
        found = newest(among(rows, sample.walked(int(SPARE * most * SAMPLED / sample.fitting))), most)
        if len(found) > most:
            return found
    if sample.is_common:
        return newest(fits, most)
    return newest(among(rows, words_of(rows.model).filter(vector=query)), most)


def among(rows: QuerySet[Any], matches: QuerySet[Any]) -> QuerySet[Any]:
    """The rows of which the words match; the matches are found first, whatever the filters are."""
    return rows.filter(IsOneOf(F("pk"), ArraySubquery(matches.values("pk"))))


def words_of(model: type[Model]) -> Any:
    return model._meta.get_field("words").related_model._default_manager  # type: ignore[union-attr]


def start_of(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def on_days(field: str, since: date | None, until: date | None) -> dict[str, datetime]:
    """The condition that a moment is on one of these days, in a form that an index answers."""
    first = {f"{field}__gte": start_of(since)} if since else {}
    end = {f"{field}__lt": start_of(until + timedelta(days=1))} if until and until < LAST_DAY else {}
    return first | end


def said_last(
    parts: Iterable[QuerySet[Any]], most: int, *, since: date | None = None, until: date | None = None
) -> list[int]:
    """Keys of the statements of these days, the latest day first. Two queries a part.

    The day may come from two columns, that of saying or else that of publication. One query for both would look at
    every statement: no index knows a day that stands in two tables.
    """
    days = {name: day for name, day in {"said_on__gte": since, "said_on__lte": until}.items() if day}
    field = "capture__source__published_at"
    found: set[tuple[date, int]] = set()
    for rows in parts:
        told = rows.filter(said_on__isnull=False, **days).order_by("-said_on", "-pk").values_list("said_on", "pk")
        untold = rows.filter(said_on=None, **{f"{field}__isnull": False}, **on_days(field, since, until))
        printed = untold.order_by(f"-{field}", "-pk").values_list(field, "pk")[: most + 1]
        found |= {*told[: most + 1], *((at.astimezone(UTC).date(), pk) for at, pk in printed)}
    return [pk for _, pk in sorted(found, reverse=True)[: most + 1]]
