"""Claims near in meaning, by vectors in pgvector: real ones where the optional model is installed."""

from datetime import date

import pytest
from django.db import connection

from claims.actions.meanings import note_meanings
from claims.embedding import DIMENSIONS, IS_INSTALLED
from claims.models import Claim
from claims.suggesting import claims_for, meanings
from tests.factories import ClaimFactory, StatementFactory
from tests.models.breaking import rule_refusing

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kept(db: None) -> None:
    if not meanings.are_kept():
        pytest.skip("this database has no pgvector")


def vector(*first: float) -> list[float]:
    return [*first, *[0.0] * (DIMENSIONS - len(first))]


def test_claims_near_in_meaning_come_nearest_first_and_are_told() -> None:
    statement = StatementFactory.create(said_on=date(2020, 9, 28))
    near, far, worded = (ClaimFactory.create(wording=w) for w in ("Ferries sail", "Nets torn", "The strait is open"))
    for claim, numbers in ((near, vector(1, 0.1)), (far, vector(0, 1))):
        meanings.store("claim_id", claim.pk, claim.wording, numbers)
    assert [one.claim for one in claims_for(statement)] == [worded]  # no vector of its own yet: by words alone
    meanings.store("statement_id", statement.pk, statement.exact, vector(1))
    named = meanings.near_in_meaning(statement=statement.pk)
    assert [pk for pk, _ in named] == [near.pk, far.pk]
    assert [cosine for _, cosine in named] == pytest.approx([1 / 1.01**0.5, 0], abs=1e-6)
    found = {one.claim: one.reasons for one in claims_for(statement)}
    assert set(found) == {near, far, worded}
    assert "close in meaning" in found[near]
    assert [pk for pk, _ in meanings.near_in_meaning(claim=near.pk)] == [far.pk]


def test_what_was_worded_anew_wants_a_new_vector() -> None:
    claim = ClaimFactory.create()
    assert meanings.wanting("claim_id", 9) == [(claim.pk, claim.wording)]
    meanings.store("claim_id", claim.pk, claim.wording, vector(1))
    assert meanings.wanting("claim_id", 9) == []
    Claim.objects.filter(pk=claim.pk).update(wording="The strait is shut")
    assert meanings.wanting("claim_id", 9) == [(claim.pk, "The strait is shut")]
    meanings.store("claim_id", claim.pk, "The strait is shut", vector(0, 1))
    assert meanings.wanting("claim_id", 9) == []


def test_a_vector_is_of_one_record() -> None:
    claim, statement = ClaimFactory.create(), StatementFactory.create()
    given = [claim.pk, statement.pk, str(vector(1))]
    sql = "INSERT INTO claims_meaning (claim_id, statement_id, words, vector) VALUES (%s, %s, '', %s::vector)"
    assert rule_refusing(sql, given) == "meaning_of_one_record"


def test_the_job_stores_every_vector_that_is_missing_or_nothing_without_the_model() -> None:
    ClaimFactory.create()
    StatementFactory.create()
    assert note_meanings() == (2 if IS_INSTALLED else 0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM claims_meaning")
        assert cursor.fetchone() == (2 if IS_INSTALLED else 0,)
    assert note_meanings() == 0
