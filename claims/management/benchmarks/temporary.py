"""Temporary tables that stand before the real ones, so that the application's own queries run on what is made up.

They go with the transaction, and nothing else in the database is touched.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from django.db import DataError, transaction

# How the database is told to keep the rows of a table.
KEPT = "SELECT array_to_string(reloptions, ', ') FROM pg_class WHERE oid = to_regclass(%s)"
# Columns that the measured queries do not read stay empty.
REQUIRED = "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(%s) AND attnotnull AND attnum > 0"


def stand_before(cursor: Any, tables: Sequence[str], *, room: str, timeout: str) -> None:
    """Empty tables like these, until the transaction ends; what is drawn by chance in SQL is the same in every run.

    ``room``: memory for them, where the session has not used any before; ``timeout``: of one statement.
    """
    # A session that has used temporary tables before keeps the room that it has.
    with suppress(DataError), transaction.atomic():
        cursor.execute(f"SET LOCAL temp_buffers = '{room}'")
    cursor.execute(f"SET LOCAL statement_timeout = '{timeout}'")
    cursor.execute("SELECT setseed(0.5)")
    for table in tables:
        cursor.execute(f"CREATE TEMPORARY TABLE {table} (LIKE public.{table}) ON COMMIT DROP")
        cursor.execute(KEPT, [f"public.{table}"])
        if kept := cursor.fetchone()[0]:
            cursor.execute(f"ALTER TABLE pg_temp.{table} SET ({kept})")
        cursor.execute(REQUIRED, [f"pg_temp.{table}"])
        for (column,) in cursor.fetchall():
            cursor.execute(f'ALTER TABLE pg_temp.{table} ALTER COLUMN "{column}" DROP NOT NULL')


def index_like(cursor: Any, tables: Sequence[str]) -> None:
    """The indexes of the real ones, once they are filled."""
    for table in tables:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = %s", [table])
        for (index,) in cursor.fetchall():
            cursor.execute(index.replace(f" ON public.{table} ", f" ON pg_temp.{table} "))
        cursor.execute(f"ANALYZE pg_temp.{table}")
