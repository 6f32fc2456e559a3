"""What claims are found by, and what a statement is not about: kept by the database through raw SQL too."""

from typing import Any

import pytest
from django.db import connection

from claims.models import Claim, ClaimTerms, Position
from tests.factories import ClaimFactory, PositionFactory, SetAsideFactory, StatementFactory
from tests.models.breaking import Breach, breaches, rule_broken_by

pytestmark = pytest.mark.django_db

BREACHES = (Breach("set_aside_once", SetAsideFactory.create, copy={}),)


@breaches(*BREACHES)
def test_the_database_refuses(breach: Breach) -> None:
    assert rule_broken_by(breach) == breach.rule


def sql(statement: str, *params: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, params)


def is_found(claim: Claim, root: str) -> bool:
    return ClaimTerms.objects.filter(claim=claim).extra(where=["vector @@ %s::tsquery"], params=[root]).exists()


def test_a_claim_is_found_by_its_words_as_they_change_through_raw_sql() -> None:
    claim = ClaimFactory.create(wording="Müğla’s dams cost 1,200,000", context="Ferries turned back")
    assert all(is_found(claim, root) for root in ("mugla", "dam", "1200000", "ferri"))
    sql("UPDATE claims_claim SET wording = 'Nets were cut' WHERE id = %s", claim.pk)
    assert is_found(claim, "net")
    assert is_found(claim, "ferri")
    assert not is_found(claim, "dam")


def test_a_claim_is_found_by_what_is_said_on_it_while_that_stands() -> None:
    statement = StatementFactory.create(
        capture__text="“Harbours froze early,” Mara Venn said.", span=(0, 23), translation="Zamrznute luke"
    )
    one, other = ClaimFactory.create(), ClaimFactory.create()
    position = PositionFactory.create(statement=statement, claim=one)
    assert (is_found(one, "froze"), is_found(one, "luke"), is_found(other, "froze")) == (True, True, False)
    sql("UPDATE claims_position SET claim_id = %s WHERE id = %s", other.pk, position.pk)
    assert (is_found(one, "froze"), is_found(other, "froze")) == (False, True)
    sql("UPDATE claims_position SET withdrawn_at = now(), withdrawn_by_id = linked_by_id WHERE id = %s", position.pk)
    assert not is_found(other, "froze")
    assert ClaimTerms.objects.get(claim=other).said == ""


def test_a_translation_and_a_rejection_reach_the_claims_of_the_statement() -> None:
    position: Position = PositionFactory.create()
    sql("UPDATE claims_statement SET translation = 'Die Meerenge' WHERE id = %s", position.statement_id)
    assert is_found(position.claim, "meereng")
    sql("UPDATE claims_statement SET state = 'rejected' WHERE id = %s", position.statement_id)
    assert not is_found(position.claim, "meereng")


def test_only_the_newest_statements_are_gathered() -> None:
    claim = ClaimFactory.create()
    first = PositionFactory.create(claim=claim)
    sql("UPDATE claims_statement SET translation = 'oldest' WHERE id = %s", first.statement_id)
    assert is_found(claim, "oldest")
    PositionFactory.create_batch(30, claim=claim, statement__translation="newer")
    assert (is_found(claim, "newer"), is_found(claim, "oldest")) == (True, False)
