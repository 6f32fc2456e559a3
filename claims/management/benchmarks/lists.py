"""How much readers' and programs' lists cost with a hundred thousand published claims, asked of the application itself.

Middleware, templates and all; the claims are made up. What counts is what this process and the database compute.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from typing import Any

from django.conf import settings
from django.core.management import CommandError
from django.db import transaction
from django.test import Client, override_settings
from django.utils.http import urlencode

from claims.api.paging import cursor_of
from claims.editions import named, records
from claims.editions.cursors import Place
from claims.editions.keyset import Place as Values
from claims.management.benchmarks.made_up import NOON, fill
from claims.management.benchmarks.measured import Measured, best_of, computed

CLAIMS = 100_000
ALLOWED = 150.0
RUNS = 3
# Of a file that is made while it is sent, the lines that are on their way at once.
LINES = 50


def measure_lists(claims: int = CLAIMS) -> Iterator[Measured]:
    """The best of some runs of each list, of common and of rare things, from its beginning and far down."""
    with ExitStack() as stack:
        stack.enter_context(transaction.atomic())
        stack.callback(transaction.set_rollback, True)
        hosts = [*settings.ALLOWED_HOSTS, "localhost"]
        rates = dict.fromkeys(settings.API_RATES, (1_000_000, 60))
        stack.enter_context(override_settings(ALLOWED_HOSTS=hosts, SECURE_SSL_REDIRECT=False, API_RATES=rates))
        fill(claims)
        clock, client = computed(), Client(headers={"Accept-Encoding": "br"}, SERVER_NAME="localhost")
        for address in addresses(claims):
            ask = partial(read, client, address)
            took = best_of(RUNS, ask, clock)
            if took > ALLOWED:  # others may have had the machine meanwhile
                took = min(took, best_of(2 * RUNS, ask, clock))
            yield Measured(address, took, ALLOWED)


def read(client: Client, address: str) -> None:
    """Asks, and takes the whole answer, or the first lines of one without an end. Raises CommandError for a refusal."""
    answer = client.get(address)
    if answer.status_code != 200:
        raise CommandError(f"{address} answered {answer.status_code}: it cannot be measured.")
    if answer.streaming:
        deque(islice(answer, LINES), maxlen=0)


def addresses(claims: int) -> Iterator[str]:
    """Every list, each way to ask for it that the database answers in its own way."""
    old = NOON - timedelta(minutes=claims * 9 // 10)
    for query in SEARCHES:
        yield f"/search/?{query}"
    yield from PAGES
    yield from (f"/?after={Place(old, claims // 10)}", f"/topics/topic-1/?after={Place(old, claims // 10)}")
    yield f"/claims/LT-{3:06}/changes.atom"
    for path in ("/feeds/claims.atom", "/feeds/corrections.atom", "/claimreview.json"):
        yield path
        yield f"{path}?after={Place(old, claims // 10)}"
    yield from from_programs(claims, old)


# Words: w0 is in nearly every claim, w29123 in a few, and nothing has a zeppelin.
SEARCHES = (
    "q=w0",
    "q=w5",
    "q=w40",
    "q=w300",
    "q=w29123",
    "q=w1+w30+w200",
    "q=w29123+w28999",
    "q=w29123+w28999+zeppelin",
    "q=zeppelin",
    "q=%22w1+w2%22",
    "q=w0+-w1",
    "q=-w0",
    "q=w5&status=contested",
    "q=w5&status=contested&verdict=refuted&topic=topic-1",
    "q=w5&page=40",
    "q=w40&speaker=speaker-0",
    "q=w40&speaker=speaker-2900",
    "q=w40&publisher=Outlet+7",
    "q=w40&from=2029-08-01&to=2029-08-03",
    "q=w0&status=no_evidence",
    "status=contested",
    "status=contested&page=40",
    "status=no_evidence",
    "verdict=refuted",
    "verdict=not_assessed",
    "verdict=misleading",
    "kind=assertion",
    "kind=figure",
    "topic=topic-1",
    "topic=topic-1&status=contested&verdict=refuted",
    "topic=topic-1&status=party_only",
    "topic=none-such",
    "party=ostria",
    "party=velland",
    "speaker=speaker-0",
    "speaker=speaker-0&status=contested",
    "speaker=speaker-2900",
    "speaker=speaker-2900&publisher=Outlet+7",
    "speaker=speaker-0&party=velland",
    "publisher=Outlet+7",
    "publisher=None+such",
    "from=2029-08-01&to=2029-08-03",
    "from=2031-05-04",
    "to=2029-06-05",
    "from=2040-01-01",
    "from=2029-08-01&to=2029-08-03&status=no_evidence",
)
PAGES = (
    "/",
    "/?page=40",
    "/?page=999999",
    "/topics/",
    "/topics/topic-1/",
    "/topics/topic-1/?page=40",
    "/topics/topic-1/timeline/",
    "/topics/topic-1/timeline/?before=2029-07-04~5000",
    "/topics/topic-1/timeline/?by=published",
    "/topics/topic-1/timeline/?by=published&before=2029-07-04~5000",
    "/topics/topic-1/figures/",
    "/topics/topic-1/parity/",
    "/speakers/",
    "/speakers/?after=Speaker+w800~speaker-800",
    "/speakers/?name=speaker+w2",
    "/speakers/?name=w29",
    "/speakers/?name=zeppelin",
    "/speakers/speaker-0/",
    "/speakers/speaker-0/?before=2029-07-04~5000",
    "/speakers/speaker-2900/",
    "/sources/1/",
    "/corrections/",
    "/corrections/?page=999999",
    "/corrections/?kind=update",
    "/corrections/?kind=withdrawal",
    "/corrections/?topic=topic-1",
    "/corrections/?topic=none-such",
    "/corrections/?kind=correction&topic=topic-1&page=999999",
    "/sitemap.xml",
    "/sitemap-pages-1.xml",
    "/sitemap-claims-1.xml",
    "/sitemap-claims-2.xml",
    "/sitemap-sources-1.xml",
    "/sitemap-speakers-1.xml",
)
# Filters of programs' lists of claims, and of statements.
OF_CLAIMS = (
    "q=w0",
    "q=w300",
    "q=w29123",
    "q=zeppelin",
    "q=w5&status=contested",
    "topic=topic-1",
    "topic=none-such",
    "status=no_evidence",
    "verdict=refuted",
    "verdict=not_assessed",
    "kind=figure",
    "speaker=speaker-0",
    "speaker=speaker-2900",
    "party=ostria",
    "party=velland",
    "publisher=Outlet+7",
    "from=2029-08-01&to=2029-08-03",
    "from=2040-01-01",
    "size=100",
    # What whoever keeps a copy asks for: the changes of an hour, of a month, and of all time.
    "changed_since=2031-05-04T11:00:00Z",
    "changed_since=2031-04-04T12:00:00Z&ordering=updated_at&size=100",
    "changed_since=2031-04-04T12:00:00Z&ordering=code",
    "changed_since=2031-05-04T11:00:00Z&topic=topic-1&ordering=first_published_at",
    "changed_since=2001-01-01T00:00:00Z&ordering=code&size=100",
    "changed_since=2040-01-01T00:00:00Z",
)
OF_STATEMENTS = (
    "",
    "ordering=key",
    "size=100",
    "q=w0",
    "q=w300",
    "q=w29123",
    "q=zeppelin",
    "q=w0&stance=retracts",
    "topic=topic-1",
    "topic=none-such",
    "speaker=speaker-0",
    "speaker=speaker-2900",
    "speaker=speaker-0&topic=topic-1&stance=denies",
    "claim=LT-000003",
    "claim=LT-999999",
    "stance=denies",
    "stance=retracts",
    "topic=topic-1&stance=retracts",
    "source=1",
    "source=99999999",
    "from=2029-08-01&to=2029-08-03",
    "from=2040-01-01",
    "to=2029-06-05&topic=topic-1",
)
OF_OTHERS = (
    "speakers/?kind=unnamed",
    "speakers/?kind=organisation",
    "sources/?publisher=Outlet+7",
    "sources/?publisher=None+such",
    "sources/?from=2029-08-01&to=2029-08-03",
    "sources/?from=2040-01-01",
    "sources/?publisher=Outlet+7&from=2029-08-01&to=2029-08-03",
    "topics/",
    "editions/",
    "editions/?ordering=-place",
    "editions/?after=0&size=100",
    "editions/?after=120000&size=100",
    "editions/?after=120000&claim=LT-000003",
    "editions/?after=99999999",
    "editions/?claim=LT-000003",
    "editions/?claim=LT-999999",
)
FILES = ("csv", "jsonl")


def from_programs(claims: int, old: datetime) -> Iterator[str]:
    """The lists under /api/: every order from its beginning and far down, every filter."""
    orders: tuple[tuple[str, Any, dict[str, Any]], ...] = (
        ("claims", records.ORDERS, {"code": f"LT-{claims // 2:06}", "pk": claims // 2}),
        ("speakers", named.SPEAKER_ORDERS, {"slug": "speaker-1500", "name": "Speaker w1500"}),
        ("sources", named.SOURCE_ORDERS, {"key": claims // 8}),
    )
    for kind, known, values in orders:
        for name, order in known.items():
            at = [values.get(field.removeprefix("-"), old) for field in order]
            yield f"/api/v1/{kind}/?ordering={name}"
            yield f"/api/v1/{kind}/?{urlencode({'ordering': name, 'cursor': cursor_of(Values(tuple(at)), order)})}"
    for query in OF_CLAIMS:
        yield f"/api/v1/claims/?{query}"
    for name in ("first_published_at", "-first_published_at", "code"):
        for query in ("q=w0", "q=zeppelin", "speaker=speaker-0", "topic=topic-1", "verdict=misleading"):
            yield f"/api/v1/claims/?{query}&ordering={name}"
    for query in OF_STATEMENTS:
        yield f"/api/v1/statements/?{query}"
    for path in OF_OTHERS:
        yield f"/api/v1/{path}"
    for kind in ("claims", "statements"):
        for ending in FILES:
            yield f"/api/v1/{kind}/export.{ending}"
            yield f"/api/v1/{kind}/export.{ending}?q=w5"
            yield f"/api/v1/{kind}/export.{ending}?q=zeppelin"
