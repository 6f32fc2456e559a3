"""How the tests of the rules break a rule: through raw SQL, as the role that the application runs as."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import Error, connection, models, transaction

Made = models.Model | tuple[models.Model, dict[str, Any]]


@dataclass(frozen=True)
class Breach:
    """One statement that breaks one rule. ``make`` makes a valid row, with further parameters where it needs some.

    ``change`` is what an UPDATE of the row sets; with ``copy``, the columns in which an inserted copy of it differs.
    """

    rule: str
    make: Callable[[], Made]
    change: str = ""
    copy: dict[str, str] | None = None

    def __str__(self) -> str:
        return self.rule


def breaches(*cases: Breach) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("breach", cases, ids=str)


def rule_broken_by(breach: Breach) -> str:
    """Breaks it; the name of the constraint, or of the trigger's rule, that refused."""
    made = breach.make()
    row, params = made if isinstance(made, tuple) else (made, {})
    sql = update(row, breach.change) if breach.copy is None else insert_copy(row, breach.copy)
    return rule_refusing(sql, {"pk": row.pk[-1] if isinstance(row.pk, tuple) else row.pk, **params})


def update(row: models.Model, change: str) -> str:
    return f"UPDATE {row._meta.db_table} SET {change} WHERE {pk_of(row)} = %(pk)s"  # noqa: S608 - constant text


def insert_copy(row: models.Model, differing: dict[str, str]) -> str:
    names = [str(field.column) for field in row._meta.concrete_fields if field.column != "id" and not field.generated]
    columns = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(differing.get(name, f'"{name}"') for name in names)
    table = row._meta.db_table
    return f"INSERT INTO {table} ({columns}) SELECT {values} FROM {table} WHERE {pk_of(row)} = %(pk)s"  # noqa: S608 - constant text


def pk_of(row: models.Model) -> str:
    """The column of the key; of a key of several the last, which is enough for the one row of a test."""
    key = row._meta.pk
    last: Any = key.fields[-1] if isinstance(key, models.CompositePrimaryKey) else key
    return str(last.column)


def rule_refusing(sql: str, params: Any = None) -> str:
    """Runs the statement, which has to be refused; the name of the rule, or the message where it has none."""
    with pytest.raises(Error) as refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, params)
    diagnosis = refused.value.__cause__.diag  # type: ignore[union-attr]
    return str(diagnosis.constraint_name or diagnosis.message_primary)
