"""Whoever draws a secret or changes who may do what has shown lately who they are. ASVS 5.0: V7.5."""

import time
from typing import Any

import pytest
from django.test import Client

from claims.models import ApiToken, Invitation, User, Webhook
from claims.vocabulary import Group
from tests.conftest import signed_in
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
WORD = "a long enough password"
TOKEN = {"name": "The archive", "scopes": ["sources:add"], "days": "90"}


@pytest.fixture
def long_ago(administrator: User, settings: Any) -> Client:
    """An administrator who signed in just before the time is over."""
    administrator.set_password(WORD)
    administrator.save(update_fields=["password"])
    client = signed_in(administrator)
    session = client.session
    session["account_authentication_methods"][0]["at"] -= settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    session.save()
    return client


def forms() -> dict[str, dict[str, Any]]:
    person = UserFactory.create(group=Group.EDITOR)
    role = {"do": "role", "role": "publisher", "instead_of": "editor"}
    return {
        "/desk/tokens/": TOKEN,
        "/desk/people/invite/": {"name": "Ilse", "role": "editor"},
        f"/desk/people/{person.pk}/change/": role,
        "/desk/webhooks/": {"address": "https://paper.example/hears", "name": "The paper"},
    }


def test_nothing_is_done_before_they_show_who_they_are(long_ago: Client) -> None:
    for address, form in forms().items():
        assert long_ago.post(address, form)["Location"].startswith("/accounts/reauthenticate/?next="), address
        assert long_ago.get(address).status_code in {200, 405}, address
    assert not ApiToken.objects.exists()
    assert not Invitation.objects.exists()
    assert not Webhook.objects.exists()
    assert not User.objects.filter(groups__name="publisher").exists()


def test_once_they_did_the_form_goes_on_as_typed_and_the_next_one_asks_no_more(long_ago: Client) -> None:
    asked = long_ago.post("/desk/tokens/", TOKEN, follow=True)
    assert "<h1>Is it you?</h1>" in asked.text
    assert " style=" not in asked.text
    given = {"password": "not this one", "next": "/desk/tokens/"}
    assert long_ago.post("/accounts/reauthenticate/", given).status_code == 200
    assert not ApiToken.objects.exists()
    made = long_ago.post("/accounts/reauthenticate/", given | {"password": WORD})
    assert made.status_code == 200
    assert ApiToken.objects.get().name == "The archive"
    assert made.context["secret"] in made.text
    assert made["Cache-Control"] == "private, no-store"
    assert long_ago.post("/desk/tokens/", TOKEN | {"name": "Another"}).status_code == 200
    assert ApiToken.objects.count() == 2


def test_who_has_just_signed_in_is_not_asked(administrator: User) -> None:
    assert signed_in(administrator).post("/desk/tokens/", TOKEN).status_code == 200
    session = signed_in(UserFactory.create(group=Group.EDITOR)).session
    assert time.time() - session["account_authentication_methods"][0]["at"] < 60


def test_a_session_that_shows_nothing_is_asked(administrator: User) -> None:
    client = Client()
    client.force_login(administrator)
    assert client.post("/desk/tokens/", TOKEN)["Location"].startswith("/accounts/reauthenticate/")
