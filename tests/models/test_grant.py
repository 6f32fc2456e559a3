"""Grants: what the command says and does where roles are not as they should be."""

import io
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connections, transaction

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def granted() -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("grant", stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def owner(sql: str) -> Any:
    with connections["owner"].cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone() if cursor.description else None


def role() -> str:
    return str(connections["default"].settings_dict["USER"])


def test_it_warns_where_the_application_is_the_owner(settings: Any) -> None:
    settings.APPLICATION_URL = settings.OWNER_URL
    assert "the database cannot keep it from rewriting history" in granted()[1]


def test_it_says_nothing_where_two_roles_do_their_own() -> None:
    assert granted() == ("", "")


def test_it_takes_back_what_was_granted_too_widely() -> None:
    owner(f'GRANT ALL ON ALL TABLES IN SCHEMA public TO "{role()}"')
    granted()
    held = owner(
        f"SELECT has_table_privilege('{role()}', 'claims_topic', 'TRUNCATE'), "
        f"has_table_privilege('{role()}', 'claims_capture', 'UPDATE'), "
        f"has_table_privilege('{role()}', 'django_migrations', 'INSERT')"
    )
    assert held == (False, False, False)


def test_it_may_be_run_again_and_again() -> None:
    with transaction.atomic("owner"):
        assert granted() == granted() == ("", "")
