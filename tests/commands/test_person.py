"""`manage.py person`: who signs in, and in which role."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError
from django.test import Client

from claims.models import User
from claims.vocabulary import Group

pytestmark = pytest.mark.django_db


def person(*arguments: str) -> str:
    out = io.StringIO()
    call_command("person", *arguments, stdout=out)
    return out.getvalue()


def test_adds_someone_who_can_sign_in_with_the_password_shown() -> None:
    said = person("ilse", "--role", "editor", "--name", "Ilse Brandt")
    user = User.objects.get(username="ilse")
    assert user.check_password(said.split()[-1])
    assert user.name == "Ilse Brandt"
    assert user.ranks_as(Group.EDITOR)
    assert not user.ranks_as(Group.PUBLISHER)


def test_asks_for_the_role_of_someone_new() -> None:
    with pytest.raises(CommandError, match="--role"):
        person("ilse")
    assert not User.objects.exists()


def test_changes_the_one_role(editor: User) -> None:
    person(editor.username, "--role", "contributor")
    assert [group.name for group in editor.groups.all()] == ["contributor"]


def test_capitals_make_nobody_else(editor: User) -> None:
    person(editor.username.upper(), "--role", "contributor")
    assert [group.name for group in editor.groups.all()] == ["contributor"]
    with pytest.raises(IntegrityError, match="user_name_once"):
        User.objects.create(username=editor.username.upper())


def test_draws_another_password(editor: User) -> None:
    said = person(editor.username, "--new-password")
    editor.refresh_from_db()
    assert editor.check_password(said.split()[-1])


def test_whoever_left_signs_in_no_more(editor: User, editor_client: Client) -> None:
    person(editor.username, "--leave")
    assert editor_client.get("/desk/").status_code == 302
