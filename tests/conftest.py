"""The test database is made by the owner and used as the application's role, as in production."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client, TransactionTestCase

from claims.models import User
from claims.vocabulary import Group
from tests.database import drop, make_test_database, owner_connection
from tests.factories import UserFactory

# What migrations filled stays when a test empties the tables.
KEPT = ("django_migrations", "django_content_type", "auth_permission", "auth_group")


def pytest_configure() -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock():
        main, name = connections["owner"].settings_dict["NAME"], make_test_database()
    for alias in ("default", "owner"):
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = name
    yield
    connections.close_all()
    with owner_connection(main) as connection:
        drop(connection, name)


def empty_all_tables(test_case: TransactionTestCase) -> None:
    """Tables are emptied after a test that commits: by the owner, with the triggers that forbid it switched off."""
    connections["default"].close()
    name = connections["owner"].settings_dict["NAME"]
    with owner_connection(name) as connection, connection.transaction():
        connection.execute(
            "SELECT set_config('pgtrigger.ignore', array_agg(tgname)::text, true) "
            "FROM pg_trigger WHERE NOT tgisinternal"
        )
        connection.execute("ALTER TABLE pghistory_context DISABLE TRIGGER USER")
        tables = connection.execute(
            "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables "
            "WHERE schemaname = 'public' AND tablename <> ALL(%s)",
            [list(KEPT)],
        ).fetchone()
        assert tables
        connection.execute(f"TRUNCATE {tables[0]} RESTART IDENTITY")
        connection.execute("ALTER TABLE pghistory_context ENABLE TRIGGER USER")


@pytest.fixture(autouse=True, scope="session")
def _empty_as_owner() -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    patch.setattr(TransactionTestCase, "_fixture_teardown", empty_all_tables)
    yield
    patch.undo()


@pytest.fixture
def contributor(db: None) -> User:
    return UserFactory.create(username="cora", first_name="Cora", last_name="Contributor", group=Group.CONTRIBUTOR)


@pytest.fixture
def editor(db: None) -> User:
    return UserFactory.create(username="edda", first_name="Edda", last_name="Editor", group=Group.EDITOR)


@pytest.fixture
def second_editor(db: None) -> User:
    return UserFactory.create(username="sten", first_name="Sten", last_name="Second", group=Group.EDITOR)


@pytest.fixture
def publisher_user(db: None) -> User:
    return UserFactory.create(username="paula", first_name="Paula", last_name="Publisher", group=Group.PUBLISHER)


@pytest.fixture
def administrator(db: None) -> User:
    return UserFactory.create(username="ada", first_name="Ada", last_name="Admin", group=Group.ADMINISTRATOR)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def contributor_client(contributor: User) -> Client:
    return signed_in(contributor)


@pytest.fixture
def editor_client(editor: User) -> Client:
    return signed_in(editor)


@pytest.fixture
def second_editor_client(second_editor: User) -> Client:
    return signed_in(second_editor)


@pytest.fixture
def publisher_client(publisher_user: User) -> Client:
    return signed_in(publisher_user)


@pytest.fixture
def administrator_client(administrator: User) -> Client:
    return signed_in(administrator)
