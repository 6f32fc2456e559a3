"""How long it takes to find what a new capture shares with a hundred thousand others.

The captures are made up, in temporary tables that stand before the real ones: the application's own queries run on
them, nothing else in the database is touched, and they go with the transaction.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from statistics import median

from django.db import connection, transaction

from claims.actions.candidates import nearest, store_fingerprints
from claims.corroboration.copying import find_copy, fingerprints
from claims.management.benchmarks.measured import Measured, timed
from claims.management.benchmarks.temporary import index_like, stand_before
from claims.models import Capture, Source

CAPTURES = 100_000
# Of each capture, as of a report of some six hundred words.
FINGERPRINTS = 65
# Reports with a text of their own, which are the nearest of what is measured.
WRITTEN = 60
# Fingerprints that every fifth capture has: lines that no rule takes for furniture.
COMMON = 6
PROBES = 10
ALLOWED = 300.0
NOON = datetime(2031, 5, 4, 12, 0, tzinfo=UTC)
TABLES = ("claims_source", "claims_capture", "claims_fingerprint")
FILL = (
    "INSERT INTO claims_source (id, publisher_id, topic_id, title, canonical_url, published_at) "
    "SELECT n, n %% 500, n %% 5, 'Report', n::text, %(noon)s - make_interval(mins => n %% 80000) "
    "FROM generate_series(0, %(last)s) n",
    "INSERT INTO claims_capture (id, source_id, publisher_id, text, text_sha256, captured_at) "
    "SELECT n, n, n %% 500, 'Report.', n::text, %(noon)s - make_interval(mins => n %% 80000) "
    "FROM generate_series(0, %(last)s) n",
    "INSERT INTO claims_fingerprint (value, capture_id) SELECT (random() * 9e18)::bigint, n "
    "FROM generate_series(0, %(last)s) n, generate_series(1, %(each)s)",
    "INSERT INTO claims_fingerprint (value, capture_id) SELECT unnest(%(common)s::bigint[]), n "
    "FROM generate_series(0, %(last)s, 5) n",
)


def measure_origins(captures: int = CAPTURES) -> Iterator[Measured]:
    """The middle one of some new captures, each of which shares passages with more than twenty others."""
    chance = random.Random(1)  # noqa: S311 - made-up evidence, the same in every run
    with transaction.atomic():
        try:
            fill(captures, chance)
            looked, compared = [], []
            for number in range(PROBES):
                capture = probe(captures + number, chance)
                marks = store_fingerprints(capture)
                looked.append(timed(lambda capture=capture, marks=marks: nearest(capture, marks)))  # type: ignore[misc]
                compared.append(timed(lambda capture=capture: compare(capture)))  # type: ignore[misc]
        finally:
            transaction.set_rollback(True)
    yield Measured(f"find the nearest of {captures:,} captures", median(looked), ALLOWED)
    yield Measured(f"compare a new capture with {captures:,} others", median(compared), ALLOWED)


def compare(capture: Capture) -> int:
    """What the worker does with a new capture, up to the storing of what was found."""
    pks = nearest(capture, store_fingerprints(capture))
    texts = Capture.objects.filter(pk__in=pks).values_list("text", flat=True)
    return sum(find_copy(capture.text, other) is not None for other in texts)


def fill(captures: int, chance: random.Random) -> None:
    """The temporary tables with so many captures of as many sources in five topics and two months."""
    with connection.cursor() as cursor:
        stand_before(cursor, TABLES, room="128MB", timeout="120s")
        common = [chance.getrandbits(62) for _ in range(COMMON)]
        for sql in FILL:
            cursor.execute(sql, {"last": captures - WRITTEN - 1, "each": FINGERPRINTS, "common": common, "noon": NOON})
    for number in range(captures - WRITTEN, captures):
        write(number, report(number, chance))
    with connection.cursor() as cursor:
        index_like(cursor, TABLES)


def write(number: int, text: str) -> None:
    """One more capture, with this text and its fingerprints."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO claims_source (id, publisher_id, published_at) VALUES (%s, %s, %s)", [number, number, NOON]
        )
        cursor.execute(
            "INSERT INTO claims_capture (id, source_id, publisher_id, text, text_sha256, captured_at) "
            "VALUES (%s, %s, %s, %s, %s, %s)",
            [number, number, number, text, str(number), NOON],
        )
        cursor.execute(
            "INSERT INTO claims_fingerprint SELECT unnest(%s::bigint[]), %s", [sorted(fingerprints(text)), number]
        )


def probe(number: int, chance: random.Random) -> Capture:
    """A new capture without a topic, so that all are looked at."""
    source = Source(pk=number, publisher_id=number, title="New", published_at=NOON)
    return Capture(pk=number, source=source, publisher_id=number, text=report(number, chance), captured_at=NOON)


def report(number: int, chance: random.Random) -> str:
    """A report of some six hundred words, of which a third is one of three agency reports."""
    shared = prose(random.Random(number % 3), 20)  # noqa: S311
    own = prose(chance, 40)
    place = chance.randrange(len(own))
    return "\n\n".join([*own[:place], *shared, *own[place:]])


def prose(chance: random.Random, sentences: int) -> list[str]:
    """Sentences of ten made-up words."""
    return [
        " ".join("".join(chance.choices("aeioubdfgklmnprstv", k=chance.randint(3, 9))) for _ in range(10)).capitalize()
        + "."
        for _ in range(sentences)
    ]
