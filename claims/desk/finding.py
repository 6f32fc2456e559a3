"""What the desk can find, kind by kind: the filters of each, and the newest of its records that fit, best first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.contrib.postgres.search import SearchRank
from django.db.models import DateField, Exists, F, Max, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Cast, Coalesce

from claims.desk import queues
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
from claims.models.words import tsquery
from claims.spelling import Asked, read_query

# As many of the newest matches are ranked, and counted: "1,000+".
MOST_RANKED = 1000
# As many of the newest records are walked through for a common word before the index of words is asked.
WALKED = 20_000
# After it no day follows.
LAST_DAY = date.max
Narrow = Callable[[QuerySet[Any], Any], QuerySet[Any]]


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

    def rows(self, filters: Mapping[str, Any]) -> QuerySet[Any] | None:
        """Those that the filters leave; None where one of them is not for this kind."""
        if not filters.keys() <= self.narrow.keys():
            return None
        rows = self.base(filters)
        for name, value in filters.items():
            rows = self.narrow[name](rows, value)
        return rows

    def best(self, asked: Asked, filters: Mapping[str, Any]) -> list[int]:
        """Keys of the newest that fit, best first; one more than are ranked, if there are more. A few queries."""
        rows = self.rows(filters)
        if rows is None:
            return []
        if not asked:
            return self.latest(rows, filters)
        query = tsquery(asked)
        newest = newest_of(rows, query)
        ranked = self.words._default_manager.filter(pk__in=newest).values_list("pk", SearchRank(F("vector"), query))
        return [pk for pk, _ in sorted(ranked, key=lambda row: (-row[1], -row[0]))]

    def latest(self, rows: QuerySet[Any], filters: Mapping[str, Any]) -> list[int]:
        """Keys without words to rank by, newest first; statements of some days by their day, which has an index."""
        others = {name: value for name, value in filters.items() if name not in ("since", "until")}
        undated = self.rows(others) if self.key == "statements" and others.keys() != filters.keys() else None
        if undated is not None:
            return latest_said(undated, filters.get("since"), filters.get("until"))
        return list(rows.order_by("-pk").values_list("pk", flat=True)[: MOST_RANKED + 1])

    def load(self, keys: list[int]) -> list[Any]:
        """The records of these keys, in their order, with all that a line of them shows."""
        found = {row.pk: row for row in self.shown().filter(pk__in=keys)} if keys else {}
        return [found[key] for key in keys if key in found]


def newest_of(rows: QuerySet[Any], query: Any) -> list[int]:
    """Keys of the newest matches, in a time that does not hang on what the planner believes of the words.

    Common words are found among the newest records, walked one by one; rarer ones by the index of words, which the
    sum below makes the planner take: it would walk through all records for a thousand matches that it only expects.
    """
    last = rows.model._default_manager.aggregate(last=Max("pk"))["last"] or 0
    walked = rows.filter(pk__gt=last - WALKED, words__vector__walked=query)
    found = list(walked.order_by("-pk").values_list("pk", flat=True)[: MOST_RANKED + 1])
    if len(found) > MOST_RANKED or last <= WALKED:
        return found
    matches = rows.filter(words__vector=query)
    return list(matches.order_by((F("pk") + 0).desc()).values_list("pk", flat=True)[: MOST_RANKED + 1])


def with_words(rows: QuerySet[Any], words: str) -> QuerySet[Any]:
    """For a list of the desk: of these rows the newest that the words find, as many as are counted."""
    asked = read_query(words)
    return rows.filter(pk__in=newest_of(rows, tsquery(asked))) if asked else rows.none()


def equal(field: str) -> Narrow:
    return lambda rows, value: rows.filter(**{field: value})


def among(field: str) -> Narrow:
    return lambda rows, values: rows.filter(**{f"{field}__in": values})


def start_of(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def on_days(field: str, since: date | None, until: date | None) -> dict[str, datetime]:
    """The condition that a moment is on one of these days, in a form that an index answers."""
    first = {f"{field}__gte": start_of(since)} if since else {}
    end = {f"{field}__lt": start_of(until + timedelta(days=1))} if until and until < LAST_DAY else {}
    return first | end


def since(field: str) -> Narrow:
    return lambda rows, day: rows.filter(**on_days(field, day, None))


def until(field: str) -> Narrow:
    return lambda rows, day: rows.filter(**{f"{field}__isnull": False}, **on_days(field, None, day))


def said(rows: QuerySet[Any], **days: date) -> QuerySet[Any]:
    """By the day on which it was said or, where that is not known, published."""
    on = Coalesce("said_on", Cast("capture__source__published_at", DateField()))
    dated: QuerySet[Any] = rows.alias(on_day=on).filter(**{f"on_day__{bound}": day for bound, day in days.items()})
    return dated


def latest_said(rows: QuerySet[Any], since: date | None, until: date | None) -> list[int]:
    """Keys of those of these days, the latest day first. Two queries, for the two columns that the day may come from.

    One for both would look at every statement: no index knows a day that stands in two tables.
    """
    days = {name: day for name, day in {"said_on__gte": since, "said_on__lte": until}.items() if day}
    told = rows.filter(said_on__isnull=False, **days).order_by("-said_on", "-pk").values_list("said_on", "pk")
    field = "capture__source__published_at"
    untold = rows.filter(said_on=None, **{f"{field}__isnull": False}, **on_days(field, since, until))
    printed = untold.order_by(f"-{field}", "-pk").values_list(field, "pk")[: MOST_RANKED + 1]
    found = [*told[: MOST_RANKED + 1], *((at.astimezone(UTC).date(), pk) for at, pk in printed)]
    return [pk for _, pk in sorted(found, reverse=True)[: MOST_RANKED + 1]]


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
                "by": lambda rows, user: rows.filter(Q(reviewed_by=user) | Q(capture__source__added_by=user)),
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
