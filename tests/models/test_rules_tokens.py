"""Rules of what programs write with, each broken through raw SQL as the application's role."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from claims.models import ApiAnswer, ApiToken
from tests.factories import UserFactory
from tests.models.breaking import Breach, breaches, rule_broken_by, rule_refusing

pytestmark = pytest.mark.django_db


def token(**fields: Any) -> ApiToken:
    later = timezone.now() + timedelta(days=1)
    made = {"token_sha256": "a" * 64, "prefix": "cclaim_ab", "name": "A crawler", "scopes": ["sources:add"]}
    return ApiToken.objects.create(**{"owner": UserFactory.create(), "expires_at": later, **made, **fields})


def revoked() -> ApiToken:
    return token(revoked_at=timezone.now(), revoked_by=UserFactory.create())


def answer() -> ApiAnswer:
    return ApiAnswer.objects.create(token=token(), key="k", request_sha256="b" * 64, status=201, body={})


BREACHES = [
    Breach("claims_apitoken_token_sha256_key", token, copy={}),
    Breach("api_token_hashed", token, copy={"token_sha256": "'the secret itself'"}),
    Breach("api_token_name_filled", token, "name = ' '"),
    Breach("api_token_scopes_known", token, copy={"token_sha256": f"'{'c' * 64}'", "scopes": "'{}'"}),
    Breach("api_token_expires_later", token, copy={"token_sha256": f"'{'c' * 64}'", "expires_at": "made_at"}),
    Breach("api_token_revoked_by_someone", token, "revoked_at = now()"),
    Breach("api_token_stays_as_made", token, "scopes = '{sources:add,statements:propose}'"),
    Breach("api_token_stays_revoked", revoked, "revoked_at = NULL, revoked_by_id = NULL"),
    Breach("api_answer_once", answer, copy={}),
    Breach("api_answer_hashed", answer, "request_sha256 = 'the request itself'"),
    Breach("api_answer_of_success", answer, "status = 422"),
]


@breaches(*BREACHES)
def test_the_database_refuses(breach: Breach) -> None:
    assert rule_broken_by(breach) == breach.rule


@pytest.mark.parametrize(
    "change", ["expires_at = expires_at + interval '1 day'", "owner_id = %(other)s", f"token_sha256 = '{'d' * 64}'"]
)
def test_nothing_that_a_token_opens_is_ever_changed(change: str) -> None:
    made, other = token(), UserFactory.create()
    sql = f"UPDATE claims_apitoken SET {change} WHERE id = %(pk)s"  # noqa: S608 - constant text
    assert rule_refusing(sql, {"pk": made.pk, "other": other.pk}) == "api_token_stays_as_made"


def test_an_unknown_scope_is_none() -> None:
    made = token()
    copy = "SELECT %s, prefix, name, '{everything}', owner_id, made_at, expires_at FROM claims_apitoken WHERE id = %s"
    columns = "token_sha256, prefix, name, scopes, owner_id, made_at, expires_at"
    sql = f"INSERT INTO claims_apitoken ({columns}) {copy}"
    assert rule_refusing(sql, ["e" * 64, made.pk]) == "api_token_scopes_known"


def test_a_token_is_revoked_and_never_deleted() -> None:
    assert "Cannot delete rows" in rule_refusing("DELETE FROM claims_apitoken WHERE id = %s", [token().pk])
