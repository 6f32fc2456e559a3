"""How long it takes to find what a new capture shares with a hundred thousand others.

The captures are made up, in temporary tables that stand before the real ones: the application's own queries run on
them, nothing else in the database is touched, and they go with the transaction.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db import connection, transaction

from claims.actions.candidates import nearest, store_fingerprints
from claims.corroboration.copying import find_copy, fingerprints
from claims.management.benchmarks.measured import Measured, timed
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
COPIED = {
    "claims_source": ("id", "publisher_id", "topic_id", "title", "published_at"),
    "claims_capture": ("id", "source_id", "publisher_id", "text", "text_sha256", "captured_at"),
    "claims_fingerprint": ("value", "capture_id"),
}


def measure_origins(captures: int = CAPTURES) -> Iterator[Measured]:
    """The slowest of some new captures, each of which shares passages with more than twenty others."""
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
    yield Measured(f"find the nearest of {captures:,} captures", max(looked), ALLOWED)
    yield Measured(f"compare a new capture with {captures:,} others", max(compared), ALLOWED)


def compare(capture: Capture) -> int:
    """What the worker does with a new capture, up to the storing of what was found."""
    pks = nearest(capture, store_fingerprints(capture))
    texts = Capture.objects.filter(pk__in=pks).values_list("text", flat=True)
    return sum(find_copy(capture.text, other) is not None for other in texts)


def fill(captures: int, chance: random.Random) -> None:
    """The temporary tables with so many captures of as many sources in five topics and two months."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL temp_buffers = '128MB'")
        cursor.execute("SET LOCAL statement_timeout = '120s'")
        for table in COPIED:
            cursor.execute(
                f"CREATE TEMPORARY TABLE {table} (LIKE public.{table} INCLUDING INDEXES INCLUDING IDENTITY) "
                "ON COMMIT DROP"
            )
            cursor.execute(
                "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(%s) AND attnotnull AND attnum > 0 "
                "AND attname <> ALL(%s)",
                [f"pg_temp.{table}", list(COPIED[table])],
            )
            for (column,) in cursor.fetchall():
                cursor.execute(f'ALTER TABLE pg_temp.{table} ALTER COLUMN "{column}" DROP NOT NULL')
    rows = list(made(captures, chance))
    write("claims_source", ((n, n % 500, n % 5, f"Report {n}", at) for n, at, _, _ in rows))
    write("claims_capture", ((n, n, n % 500, text, sha256(text.encode()).hexdigest(), at) for n, at, text, _ in rows))
    write("claims_fingerprint", ((mark, n) for n, _, _, marks in rows for mark in marks))
    with connection.cursor() as cursor:
        for table in COPIED:
            cursor.execute(f"ANALYZE pg_temp.{table}")


def made(captures: int, chance: random.Random) -> Iterator[tuple[int, datetime, str, set[int]]]:
    """Number, moment, text and fingerprints of each capture; the newest have a text to be compared."""
    common = [chance.getrandbits(62) for _ in range(COMMON)]
    for number in range(captures):
        at = NOON - timedelta(minutes=number % 80_000)
        if number >= captures - WRITTEN:
            text = report(number, chance)
            marks = set(fingerprints(text))
        else:
            text, marks = f"Report {number}.", {chance.getrandbits(62) for _ in range(FINGERPRINTS)}
        yield number, at, text, marks | set(common if number % 5 == 0 else ())


def write(table: str, rows: Iterator[tuple[Any, ...]]) -> None:
    columns = ", ".join(COPIED[table])
    with connection.cursor() as cursor, cursor.copy(f"COPY pg_temp.{table} ({columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


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
