"""A second step that a role demands: who has none is led to set one up, before any page of the desk."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from claims.actions.tokens import make_token
from claims.models import User
from claims.vocabulary import Scope
from factcheck.checked import second_step_from
from tests.conftest import signed_in
from tests.desk.scenes import HTMX

pytestmark = pytest.mark.django_db
PAGES = ("/desk/", "/desk/claims/", "/desk/records/")


@pytest.fixture(autouse=True)
def from_publishers_on(settings: Any) -> None:
    settings.SECOND_STEP_FROM = "publisher"


def test_whoever_has_none_is_led_to_set_one_up_and_let_in_there(publisher_user: User) -> None:
    client = signed_in(publisher_user)
    for page in PAGES[:2]:
        answer = client.get(page)
        assert (answer.status_code, answer["Location"]) == (302, "/accounts/2fa/")
    assert client.post("/desk/topics/new/", {"name": "Ferries"})["Location"] == "/accounts/2fa/"
    set_up = client.get("/accounts/2fa/", follow=True)
    assert set_up.status_code == 200
    assert "Your role needs a second step" in set_up.content.decode()
    # It asks for the password again, as for every change of how one signs in.
    assert client.get("/accounts/2fa/totp/activate/", follow=True).status_code == 200


def test_htmx_is_led_there_as_a_whole_page(publisher_user: User) -> None:
    answer = signed_in(publisher_user).get("/desk/claims/", headers=HTMX)
    assert answer["HX-Redirect"] == "/accounts/2fa/"


def test_the_tables_are_no_way_round_it(administrator: User) -> None:
    assert signed_in(administrator).get("/desk/records/").status_code == 302


def test_a_token_is_no_way_round_it(publisher_user: User, editor: User) -> None:
    for owner, said in ((publisher_user, 401), (editor, 422)):
        _, secret = make_token(actor=owner, name="Feed", scopes=list(Scope), good_for=timedelta(days=1))
        headers = {"Authorization": f"Bearer {secret}", "Idempotency-Key": "k"}
        answer = Client().post("/api/v1/sources/", {}, content_type="application/json", headers=headers)
        assert answer.status_code == said
        assert ("second step" in answer.content.decode()) is (said == 401)


@pytest.mark.parametrize(("kind", "is_let_in"), [("totp", True), ("webauthn", True), ("recovery_codes", False)])
def test_an_app_or_a_passkey_opens_the_desk_and_codes_alone_do_not(
    publisher_user: User, kind: str, is_let_in: bool
) -> None:
    Authenticator.objects.create(user=publisher_user, type=kind, data={})
    assert (signed_in(publisher_user).get("/desk/").status_code == 200) is is_let_in


def test_a_lower_role_needs_none(editor_client: Client) -> None:
    assert editor_client.get("/desk/").status_code == 200


def test_left_empty_nobody_needs_one(administrator: User, settings: Any) -> None:
    settings.SECOND_STEP_FROM = ""
    assert signed_in(administrator).get("/desk/").status_code == 200


def test_an_unknown_role_is_refused_at_the_start() -> None:
    assert second_step_from("") == ""
    assert second_step_from("administrator") == "administrator"
    with pytest.raises(ImproperlyConfigured, match="publishers"):
        second_step_from("publishers")
