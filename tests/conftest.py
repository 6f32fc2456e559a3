"""The test database is made by the owner and used as the application's role, as in production."""

import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.test import Client, TransactionTestCase
from pytest_django import Settings

from claims.models import User
from claims.vocabulary import Group
from tests.database import (
    copy_of_this_process,
    demo_name,
    drop,
    drop_of_this_process,
    empty,
    lead_to,
    led_to,
    make_test_database,
    owner_connection,
    provide_demo,
)
from tests.factories import UserFactory

# What migrations filled stays when a test empties the tables.
KEPT = ("django_migrations", "django_content_type", "auth_permission", "auth_group")
# The database that the settings name, while those of tests stand in its place.
MAIN = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    config.stash[MAIN] = connections["owner"].settings_dict["NAME"]


def pytest_unconfigure(config: pytest.Config) -> None:
    if "PYTEST_XDIST_WORKER" not in os.environ:
        with owner_connection(config.stash[MAIN]) as connection:
            drop(connection, demo_name())


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browsers first: they take longest, and whoever is done with the rest should not wait for them at the end."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


@pytest.fixture(scope="session")
def django_db_setup(
    pytestconfig: pytest.Config, django_test_environment: None, django_db_blocker: Any
) -> Iterator[None]:
    main = pytestconfig.stash[MAIN]
    with django_db_blocker.unblock():
        name = make_test_database(main)
    lead_to(name)
    yield
    connections.close_all()
    with owner_connection(main) as connection:
        drop_of_this_process(connection)


@pytest.fixture
def demo_desk(
    pytestconfig: pytest.Config, django_db_setup: None, django_db_blocker: Any, settings: Settings, tmp_path: Path
) -> Iterator[None]:
    """The demo desk in a database of the test's own, in which it may write and commit."""
    settings.VAR_DIR = tmp_path  # for the sign-ins
    main = pytestconfig.stash[MAIN]
    with django_db_blocker.unblock():
        demo = provide_demo(main, partial(call_command, "demo", verbosity=0))
        with owner_connection(main) as connection:
            name = copy_of_this_process(connection, demo)
        with led_to(name):
            yield


def empty_all_tables(test_case: TransactionTestCase) -> None:
    """Tables are emptied after a test that commits: by the owner, with the triggers that forbid it switched off."""
    connections["default"].close()
    with owner_connection(connections["owner"].settings_dict["NAME"]) as connection, connection.transaction():
        empty(connection, KEPT)


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
    """As somebody who has just typed their password."""
    client = Client()
    client.force_login(user)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time()}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
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
