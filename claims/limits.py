"""How often somebody asks: counted for all processes together, in one statement, and forgotten within hours.

What the database holds of an address is a keyed hash, good for nothing but the count.
"""

import ipaddress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from claims.models import AskedCount

# One row for each who asks and each rate; a new window begins where the old one has ended.
COUNT_UP = """
INSERT INTO claims_askedcount AS kept (who, ends_at, count) VALUES (%(who)s, %(ends_at)s, 1)
ON CONFLICT (who) DO UPDATE SET
    count = CASE WHEN kept.ends_at = excluded.ends_at THEN kept.count + 1 ELSE 1 END, ends_at = excluded.ends_at
RETURNING count
"""


# Of IPv6, who has one address has a whole net of this many leading bits, and may ask from each of its addresses.
ONE_HOUSE = 64


def who_asks(request: HttpRequest) -> str:
    """Whoever counts as one: an address of IPv4, a net of IPv6.

    Behind proxies of one's own, the address that the outermost of them saw. What stands before it in
    ``X-Forwarded-For`` anybody may have made up; without a proxy, the whole of it.
    """
    named = str(request.META.get("REMOTE_ADDR", ""))
    if proxies := settings.ALLAUTH_TRUSTED_PROXY_COUNT:
        seen = [each.strip() for each in request.headers.get("X-Forwarded-For", "").split(",") if each.strip()]
        named = (seen[-proxies:] or [named])[0]
    return one_of_many(named)


def one_of_many(named: str) -> str:
    """The address as it is counted; what is no address, as a socket of this machine has none, as it is."""
    host = named.removeprefix("[").partition("]")[0] if named.startswith("[") else named  # [2001:db8::1]:443
    if host.count(":") == 1:  # 192.0.2.7:443
        host = host.partition(":")[0]
    try:
        found = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return named
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    return str(found.ipv4_mapped or ipaddress.ip_network((int(found), ONE_HOUSE), strict=False))


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
