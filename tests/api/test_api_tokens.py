"""Who writes, and how often: tokens with their scopes, and a key of each request that is answered once."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from claims.actions.answering_once import forget_answers
from claims.actions.tokens import revoke_token
from claims.models import ApiAnswer, ApiToken, Publisher, Source, User
from claims.vocabulary import Group, Scope
from tests.api.answers import problem_of
from tests.api.writing import SOURCE, secret_of, send
from tests.conftest import signed_in
from tests.database import owner_connection
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def test_the_same_key_is_answered_once(secret: str) -> None:
    first, again = send(secret, "sources/", SOURCE), send(secret, "sources/", SOURCE)
    assert (again.status_code, again.json()) == (201, first.json())
    assert (again.headers["Idempotency-Replayed"], "Idempotency-Replayed" in first.headers) == ("true", False)
    assert (Source.objects.count(), Publisher.objects.count()) == (1, 1)
    other = send(secret, "sources/", SOURCE | {"title": "Another"})
    assert problem_of(other, 422)["code"] == "key_reused"
    assert problem_of(send(secret, "sources/", {"title": "What is no source"}), 422)["code"] == "key_reused"


def test_what_was_refused_can_be_sent_again_under_its_key(secret: str) -> None:
    assert problem_of(send(secret, "sources/", SOURCE | {"text": "  \n "}), 422)["errors"][0]["field"] == "text"
    assert send(secret, "sources/", SOURCE).status_code == 201


def test_keys_of_two_tokens_have_nothing_to_do_with_each_other(secret: str, editor: User) -> None:
    assert send(secret, "sources/", SOURCE).status_code == 201
    theirs = send(secret_of(editor), "sources/", SOURCE)
    assert problem_of(theirs, 409)["code"] == "already_there"


def test_old_keys_are_forgotten(secret: str) -> None:
    send(secret, "sources/", SOURCE)
    assert forget_answers() == 0
    ApiAnswer.objects.update(answered_at=timezone.now() - timedelta(days=3))
    assert (forget_answers(), ApiAnswer.objects.count()) == (1, 0)


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_under_one_key_the_second_is_told_to_wait(contributor: User) -> None:
    secret = secret_of(contributor)
    token = ApiToken.objects.get()
    database = str(connection.settings_dict["NAME"])
    with owner_connection(database) as other, other.transaction():
        name = f"api answer {token.pk} k1"
        other.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])
        refused = send(secret, "sources/", SOURCE)
    assert problem_of(refused, 409)["code"] == "in_progress"
    assert refused.headers["Retry-After"] == "1"
    assert send(secret, "sources/", SOURCE).status_code == 201


def test_nothing_is_written_without_a_good_token(contributor: User, administrator: User) -> None:
    gone, old, closed = (secret_of(user) for user in (contributor, contributor, UserFactory.create(group=Group.EDITOR)))
    made = list(ApiToken.objects.order_by("pk"))
    revoke_token(actor=administrator, token=made[0])
    User.objects.filter(pk=made[2].owner_id).update(is_active=False)
    session = signed_in(administrator).post(
        "/api/v1/sources/", json.dumps(SOURCE), content_type="application/json", headers={"Idempotency-Key": "k"}
    )
    read = Client().get("/api/v1/positions/1/")
    for response in (
        session,
        read,
        *(send(secret, "sources/", SOURCE) for secret in ("", "cclaim_wrong", gone, closed)),
    ):
        assert problem_of(response, 401)["code"] == "not_authenticated"
        assert response.headers["WWW-Authenticate"].startswith("Bearer")
    assert send(old, "sources/", SOURCE).status_code == 201


def test_a_token_does_what_its_scopes_name_and_its_owner_may(contributor: User) -> None:
    narrow = secret_of(contributor, Scope.PROPOSE_STATEMENTS)
    assert "sources:add" in problem_of(send(narrow, "sources/", SOURCE), 403)["detail"]
    wide = secret_of(contributor)
    contributor.groups.clear()
    assert problem_of(send(wide, "sources/", SOURCE), 403)["code"] == "forbidden"
    assert not Source.objects.exists()
