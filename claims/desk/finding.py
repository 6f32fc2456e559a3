"""What the desk can find, kind by kind: the filters of each, and the newest of its records that fit, best first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import DateField, Exists, Model, OuterRef, QuerySet
from django.db.models.functions import Cast, Coalesce

from claims.desk import queues
from claims.desk.newest import MOST_RANKED, Sample, newest, newest_of, on_days, said_last, united
from claims.models import (
    Claim,
    ClaimWords,
    Position,
    Role,
    Source,
    SourceWords,
    Speaker,
    SpeakerWords,
    Statement,
    StatementSpeaker,
    StatementWords,
    User,
    Verification,
)
from claims.models.words import ranked, tsquery
from claims.spelling import Asked, read_query

# The filters that say on which days.
DAYS = ("since", "until")
# A filter leaves one set of rows, or several that may overlap, each of which the database finds by an index.
Narrow = Callable[[QuerySet[Any], Any], QuerySet[Any] | list[QuerySet[Any]]]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record. ``narrow``: its filters by name; a kind that lacks a filter has nothing to show under it."""

    key: str
    noun: str
    model: type[Model]
    words: type[Model]
    base: Callable[[Mapping[str, Any]], QuerySet[Any]]
    shown: Callable[[], QuerySet[Any]]
    narrow: Mapping[str, Narrow]

    @property
    def title(self) -> str:
        return f"{self.noun.capitalize()}s"

    def parts(self, filters: Mapping[str, Any]) -> list[QuerySet[Any]]:
        """Those that the filters leave, in parts that may overlap; none where one of them is not for this kind."""
        if not filters.keys() <= self.narrow.keys():
            return []
        parts = [self.base(filters)]
        for name, value in filters.items():
            parts = [part for rows in parts for part in listed(self.narrow[name](rows, value))]
        return parts

    def best(self, asked: Asked, filters: Mapping[str, Any], most: int) -> list[int]:
        """Keys of the newest that fit, best first; one more than are ranked, if there are more. A few queries."""
        if not asked:
            return self.latest(filters, most)
        query = tsquery(asked)
        others, days = self.dated(filters)
        if days and Sample.of(self.base(filters), query).is_common:
            newest = said_last([rows.filter(words__vector__walked=query) for rows in self.parts(others)], most, **days)
        else:
            newest = united((newest_of(rows, query, most) for rows in self.parts(filters)), most)
        ranks = ranked(self.words, newest, query)
        return sorted(ranks, key=lambda pk: (-ranks[pk], -pk))

    def latest(self, filters: Mapping[str, Any], most: int) -> list[int]:
        """Keys without words to rank by, newest first; statements of some days by their day, which has an index."""
        others, days = self.dated(filters)
        if days:
            return said_last(self.parts(others), most, **days)
        return united((newest(rows, most) for rows in self.parts(filters)), most)

    def dated(self, filters: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, date]]:
        """The filters of statements without those of days, and the days. Other kinds have a column for the day."""
        days = {name: filters[name] for name in DAYS if self.key == "statements" and filters.get(name)}
        return {name: value for name, value in filters.items() if name not in days}, days

    def load(self, keys: list[int]) -> list[Any]:
        """The records of these keys, in their order, with all that a line of them shows."""
        found = {row.pk: row for row in self.shown().filter(pk__in=keys)} if keys else {}
        return [found[key] for key in keys if key in found]


def listed(found: QuerySet[Any] | list[QuerySet[Any]]) -> list[QuerySet[Any]]:
    return found if isinstance(found, list) else [found]


def with_words(rows: QuerySet[Any], words: str) -> QuerySet[Any]:
    """For a list of the desk: of these rows the newest that the words find, as many as are counted."""
    asked = read_query(words)
    return rows.filter(pk__in=newest_of(rows, tsquery(asked), MOST_RANKED)) if asked else rows.none()


def equal(field: str) -> Narrow:
    return lambda rows, value: rows.filter(**{field: value})


def among(field: str) -> Narrow:
    return lambda rows, values: rows.filter(**{f"{field}__in": values})


def since(field: str) -> Narrow:
    return lambda rows, day: rows.filter(**on_days(field, day, None))


def until(field: str) -> Narrow:
    return lambda rows, day: rows.filter(**{f"{field}__isnull": False}, **on_days(field, None, day))


def said(rows: QuerySet[Any], **days: date) -> QuerySet[Any]:
    """By the day on which it was said or, where that is not known, published."""
    on = Coalesce("said_on", Cast("capture__source__published_at", DateField()))
    dated: QuerySet[Any] = rows.alias(on_day=on).filter(**{f"on_day__{bound}": day for bound, day in days.items()})
    return dated


def spoken_by(rows: QuerySet[Any], speakers: list[int]) -> QuerySet[Any]:
    return rows.filter(Exists(StatementSpeaker.objects.filter(statement=OuterRef("pk"), speaker__in=speakers)))


def with_speaker(rows: QuerySet[Any], speakers: list[int]) -> QuerySet[Any]:
    spoken = Position.objects.standing().filter(claim=OuterRef("pk"), statement__bylines__speaker__in=speakers)
    return rows.filter(Exists(spoken))


def with_stance(rows: QuerySet[Any], stance: str) -> QuerySet[Any]:
    return rows.filter(Exists(Position.objects.standing().filter(statement=OuterRef("pk"), stance=stance)))


def with_verification(rows: QuerySet[Any], asked: tuple[str, User]) -> QuerySet[Any]:
    """By how far its verification is, of those that this user may see."""
    state, user = asked
    of_claim = Verification.objects.visible_to(user).filter(claim=OuterRef("pk"))
    if state == "none":
        return rows.exclude(Exists(of_claim))
    if state == "changed":
        return rows.filter(corroboration__evidence_changed_at__isnull=False)
    return rows.filter(Exists(of_claim.filter(state=state)))


def with_role(rows: QuerySet[Any], topic: Any) -> QuerySet[Any]:
    return rows.filter(Exists(Role.objects.filter(speaker=OuterRef("pk"), topic=topic)))


def statements(filters: Mapping[str, Any]) -> QuerySet[Any]:
    """Rejected ones only where they are asked for."""
    return Statement.objects.all() if filters.get("state") else Statement.objects.standing()


KINDS = {
    kind.key: kind
    for kind in (
        Kind(
            "claims",
            "claim",
            Claim,
            ClaimWords,
            base=lambda filters: Claim.objects.standing(),
            shown=queues.claims,
            narrow={
                "topic": equal("topic"),
                "status": equal("corroboration__status"),
                "verdict": with_verification,
                "speaker": with_speaker,
                "since": since("created_at"),
                "until": until("created_at"),
                "by": equal("created_by"),
            },
        ),
        Kind(
            "statements",
            "statement",
            Statement,
            StatementWords,
            base=statements,
            shown=lambda: Statement.objects.for_list(),
            narrow={
                "topic": equal("capture__source__topic"),
                "stance": with_stance,
                "state": equal("state"),
                "language": equal("language"),
                "publisher": among("capture__source__publisher"),
                "speaker": spoken_by,
                "since": lambda rows, day: said(rows, gte=day),
                "until": lambda rows, day: said(rows, lte=day),
                "by": lambda rows, user: [rows.filter(reviewed_by=user), rows.filter(capture__source__added_by=user)],
            },
        ),
        Kind(
            "speakers",
            "speaker",
            Speaker,
            SpeakerWords,
            base=lambda filters: Speaker.objects.standing(),
            shown=lambda: Speaker.objects.for_list().prefetch_related("aliases", "roles__party"),
            narrow={"topic": with_role},
        ),
        Kind(
            "sources",
            "source",
            Source,
            SourceWords,
            base=lambda filters: Source.objects.all(),
            shown=lambda: Source.objects.select_related("publisher", "topic"),
            narrow={
                "topic": equal("topic"),
                "language": equal("language"),
                "publisher": among("publisher"),
                "since": since("published_at"),
                "until": until("published_at"),
                "by": equal("added_by"),
            },
        ),
    )
}
