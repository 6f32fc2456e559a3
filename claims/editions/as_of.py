"""Which edition of a claim was in force on a day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from claims.models import Edition


@dataclass(frozen=True, slots=True)
class InForce:
    """``number``: the edition in force when the day ended; None where the claim's first one came out later."""

    code: str
    number: int | None
    first_published_at: datetime


def in_force(code: str, day: date) -> InForce | None:
    """What readers were shown of the claim at the end of that day, UTC. One query; None for a claim not published.

    A merged claim answers for itself: its own editions stay at their addresses.
    """
    editions = Edition.objects.filter(claim__publication__code=code).order_by("number")
    published = list(editions.values_list("number", "published_at"))
    if not published:
        return None
    end = datetime.combine(day + timedelta(days=1), time.min, tzinfo=UTC)
    numbers = [number for number, at in published if at < end]
    return InForce(code, numbers[-1] if numbers else None, published[0][1])
