"""Who else is here: each open page says so every few seconds, and hears of the others in the same query."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.utils import timezone

from claims.models import Presence, User
from claims.permissions import require
from claims.vocabulary import Place

# Whoever was not heard of for so long has left.
LEFT_AFTER = timedelta(minutes=1)

SAY_AND_HEAR = """
WITH me AS (
    INSERT INTO claims_presence AS mine (place, record, user_id, arrived_at, seen_at, writing_at)
    VALUES (%(place)s, %(record)s, %(user)s, now(), now(), CASE WHEN %(writing)s THEN now() END)
    ON CONFLICT (place, record, user_id) DO UPDATE SET
        seen_at = now(),
        arrived_at = CASE WHEN mine.seen_at < now() - %(gone)s THEN now() ELSE mine.arrived_at END,
        writing_at = CASE
            WHEN NOT %(writing)s THEN NULL
            WHEN mine.seen_at < now() - %(gone)s THEN now()
            ELSE coalesce(mine.writing_at, now())
        END
)
SELECT coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), p.arrived_at, p.writing_at
FROM claims_presence p JOIN claims_user u ON u.id = p.user_id
WHERE p.place = %(place)s AND p.record = %(record)s AND p.user_id <> %(user)s AND p.seen_at >= now() - %(gone)s
ORDER BY p.arrived_at, p.user_id LIMIT 20
"""


@dataclass(frozen=True, slots=True)
class Present:
    """Someone who is here too, since when, and since when they write, if they do."""

    name: str
    arrived_at: datetime
    writing_at: datetime | None


def say_here(*, actor: User, place: Place, record: int, writing: bool = False) -> list[Present]:
    """The actor is at this record just now; returns who else is, in the order in which they came. One query."""
    require(actor, "see_desk")
    with connection.cursor() as cursor:
        given: dict[str, Any] = {
            "place": place.value,
            "record": record,
            "user": actor.pk,
            "writing": writing,
            "gone": LEFT_AFTER,
        }
        cursor.execute(SAY_AND_HEAR, given)
        return [Present(*row) for row in cursor.fetchall()]


def prune_presence() -> int:
    """The job's share: forget who left; how many rows that were."""
    return Presence.objects.filter(seen_at__lt=timezone.now() - LEFT_AFTER).delete()[0]
