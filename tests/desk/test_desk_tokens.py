"""The desk's page of tokens: a secret is shown once, to its owner alone, and ends when it is revoked."""

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from claims.actions.tokens import MOST_GOOD, digest, good_token
from claims.models import ApiToken, User
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db

GIVEN: dict[str, Any] = {"name": "The night reader", "scopes": ["sources:add", "statements:propose"], "days": "30"}


def made_by(client: Client, form: dict[str, Any] = GIVEN) -> str:
    """The secret, as the page shows it."""
    found = re.search(r'value="(cclaim_[\w-]+)"', client.post("/desk/tokens/", form).content.decode())
    assert found
    return found[1]


def test_the_secret_is_shown_once_and_only_its_hash_is_kept(contributor_client: Client, contributor: User) -> None:
    secret, token = made_by(contributor_client), ApiToken.objects.get()
    assert (token.owner, token.scopes, token.token_sha256) == (contributor, GIVEN["scopes"], digest(secret))
    page = contributor_client.get("/desk/tokens/").content.decode()
    assert secret not in page
    assert (token.prefix in page, GIVEN["name"] in page) == (True, True)
    assert good_token(secret) == token


def test_a_form_that_is_sent_twice_makes_one_token(contributor_client: Client) -> None:
    form = GIVEN | {"once": str(uuid4())}
    assert made_by(contributor_client, form) == made_by(contributor_client, form)
    token = ApiToken.objects.get()
    contributor_client.post(f"/desk/tokens/{token.pk}/revoke/")
    again = contributor_client.post("/desk/tokens/", form)
    assert (again.status_code, "is revoked" in again.content.decode(), ApiToken.objects.count()) == (422, True, 1)


def test_a_revoked_token_is_good_no_more(contributor_client: Client) -> None:
    secret, token = made_by(contributor_client), ApiToken.objects.get()
    for said in ("is revoked", "revoked before"):
        answer = contributor_client.post(f"/desk/tokens/{token.pk}/revoke/", follow=True)
        assert said in answer.content.decode()
    assert good_token(secret) is None


def test_nobody_sees_or_revokes_anothers_but_an_administrator(
    contributor_client: Client, publisher_client: Client, administrator: User
) -> None:
    secret, token = made_by(contributor_client), ApiToken.objects.get()
    assert token.prefix not in publisher_client.get("/desk/tokens/").content.decode()
    assert publisher_client.post(f"/desk/tokens/{token.pk}/revoke/").status_code == 404
    assert good_token(secret)
    client = signed_in(administrator)
    assert token.prefix in client.get("/desk/tokens/").content.decode()
    client.post(f"/desk/tokens/{token.pk}/revoke/")
    token.refresh_from_db()
    assert (good_token(secret), token.revoked_by) == (None, administrator)


@pytest.mark.parametrize("change", [{"name": " "}, {"scopes": []}, {"scopes": ["everything"]}, {"days": "9999"}])
def test_what_makes_no_token_is_said_in_the_form(contributor_client: Client, change: dict[str, object]) -> None:
    assert contributor_client.post("/desk/tokens/", GIVEN | change).status_code == 422
    assert not ApiToken.objects.exists()


def test_nobody_has_more_than_the_desk_takes(contributor_client: Client) -> None:
    for _ in range(MOST_GOOD):
        contributor_client.post("/desk/tokens/", GIVEN)
    assert contributor_client.post("/desk/tokens/", GIVEN).status_code == 422
    assert ApiToken.objects.count() == MOST_GOOD
