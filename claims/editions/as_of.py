"""Which edition of a claim was in force on a day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Max, Min, Q

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
    end = datetime.combine(day + timedelta(days=1), time.min, tzinfo=UTC)
    found = Edition.objects.filter(claim__publication__code=code).aggregate(
        first=Min("published_at"), number=Max("number", filter=Q(published_at__lt=end))
    )
    return InForce(code, found["number"], found["first"]) if found["first"] else None
