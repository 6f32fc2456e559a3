"""How often one address asks: counted for all processes together, in one statement, and forgotten within hours.

What the database holds of an address is a keyed hash, good for nothing but the count.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import connection
from django.utils.crypto import salted_hmac

from claims.models import AskedCount

# One row for each who asks and each rate; a new window begins where the old one has ended.
COUNT_UP = """
INSERT INTO claims_askedcount AS kept (who, ends_at, count) VALUES (%(who)s, %(ends_at)s, 1)
ON CONFLICT (who) DO UPDATE SET
    count = CASE WHEN kept.ends_at = excluded.ends_at THEN kept.count + 1 ELSE 1 END, ends_at = excluded.ends_at
RETURNING count
"""


@dataclass(frozen=True)
class Asked:
    """How often in this window, this time included, and in how many seconds the next one begins."""

    count: int
    seconds_left: int


def count_asked(rate: str, who: str, *, window: int, now: datetime) -> Asked:
    """Counts one request of ``who`` under this rate. One statement, safe against any number at once.

    ``window`` in seconds; windows begin at whole multiples of it.
    """
    begun = int(now.timestamp()) // window * window
    key = salted_hmac("claims.limits", f"{rate} {who}", algorithm="sha256").hexdigest()
    ends_at = datetime.fromtimestamp(begun + window, UTC)
    with connection.cursor() as cursor:
        cursor.execute(COUNT_UP, {"who": key, "ends_at": ends_at})
        (count,) = cursor.fetchone()
    return Asked(count, max(1, int((ends_at - now).total_seconds()) + 1))


def forget_asked(*, now: datetime) -> int:
    """The job's share: windows that ended a minute ago are of no more use; returns how many there were."""
    return AskedCount.objects.filter(ends_at__lt=now - timedelta(minutes=1)).delete()[0]
