"""What only the owner of the tables could do, for tests that look for its traces: rules switched off, rows changed."""

from collections.abc import Iterator

import pytest
from django.db import connection, connections

OFF = (
    "SELECT set_config('pgtrigger.ignore', array_agg(tgname)::text, true) FROM pg_trigger WHERE NOT tgisinternal",
    "SELECT set_config('pgtrigger.ignore', '', true)",
)


@pytest.fixture
def as_owner(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every query of the test is the owner's, in the transaction that is rolled back after it.

    For tests marked with ``django_db(databases=["default", "owner"])``.
    """
    application = connections["default"]
    connections["default"] = connections["owner"]
    yield
    connections["default"] = application


def tamper(sql: str) -> None:
    """Runs the statements with all triggers switched off meanwhile, as the owner alone can."""
    with connection.cursor() as cursor:
        cursor.execute(OFF[0])
        cursor.execute(sql)
        cursor.execute(OFF[1])
