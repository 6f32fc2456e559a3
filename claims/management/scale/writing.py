"""How rows are written by the hundred thousand: INSERT … SELECT on the server, with keys that are reserved first.

As the owner, with the rows' triggers off until the transaction ends: they would look into the database for each of a
million rows, and write a history of what nobody did. Constraints and foreign keys stay on. What the triggers keep
besides history (hashes, words to find by, what waits) is written here in the same transaction. No web code imports
this, and the application's role may not switch a trigger off.
"""

from typing import Any

from django.apps import apps
from django.db import connections
from django.db.models import NOT_PROVIDED, Field, JSONField, Model

OWNER = "owner"
# Deterministic: the same row draws the same number in every run, whatever plan finds it.
DRAW = """
CREATE OR REPLACE FUNCTION pg_temp.draw(n bigint, salt int, below bigint) RETURNS int LANGUAGE sql IMMUTABLE
AS 'SELECT abs(hashint8extended($1, $2::bigint) %% $3)::int'
"""


def run(sql: str, params: dict[str, Any] | None = None) -> int:
    """Runs one statement as the owner; how many rows it wrote."""
    with connections[OWNER].cursor() as cursor:
        cursor.execute(sql, params or {})
        return int(cursor.rowcount)


def number(sql: str, params: dict[str, Any] | None = None) -> int:
    with connections[OWNER].cursor() as cursor:
        cursor.execute(sql, params or {})
        return int(cursor.fetchone()[0])


def table_of(model: type[Model]) -> str:
    return model._meta.db_table


def switch_triggers(on: bool, models: list[type[Model]]) -> None:
    for model in models:
        run(f"ALTER TABLE {table_of(model)} {'ENABLE' if on else 'DISABLE'} TRIGGER USER")


def reserve(model: type[Model], rows: int) -> int:
    """The key before the first of so many that are this load's alone."""
    sequence = f"pg_get_serial_sequence('{table_of(model)}', 'id')"
    last = number(f"SELECT coalesce(max(id), 0) FROM {table_of(model)}")  # noqa: S608 - a table's name
    given = number(f"SELECT nextval({sequence})")
    first = max(last, given)
    run(f"SELECT setval({sequence}, {first + rows})")
    return first


def write(model: type[Model], columns: dict[str, str], source: str, params: dict[str, Any]) -> int:
    """Inserts a row for each of ``source``. ``columns``: SQL for each; the others take their model's default."""
    given = dict(columns)
    for field in model._meta.concrete_fields:
        column = str(field.column)
        if column not in given and not field.primary_key and not field.generated:
            given[column] = default_of(field)
    names = ", ".join(f'"{name}"' for name in given)
    sql = f"INSERT INTO {table_of(model)} ({names}) SELECT {', '.join(given.values())} FROM {source}"  # noqa: S608
    return run(sql, params)


def default_of(field: "Field[Any, Any]") -> str:
    """SQL of what the model says where nothing is given."""
    if field.null and field.default is NOT_PROVIDED:
        return "NULL"
    if field.get_internal_type() == "DateTimeField":
        return "now()"
    if isinstance(field, JSONField):
        return f"'{'[]' if field.default is list else '{}'}'::jsonb"
    value = field.get_default()
    if isinstance(value, list):
        return "'{}'"
    return f"'{'' if value is None else value}'"


def tracked() -> list[type[Model]]:
    """All tables of records whose rows this load writes in bulk."""
    names = (
        "Topic Party Publisher Speaker Role Source Capture CaptureReading Statement StatementSpeaker Claim Harm "
        "Position Verification VerificationWriter VerificationReturn Assignment Inquiry OriginLink OriginPassage"
    )
    return [apps.get_model("claims", name) for name in names.split()]
