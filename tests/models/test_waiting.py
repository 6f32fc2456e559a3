"""What the queues ask, kept by the database: which statements are linked, what became of signatures."""

from functools import partial
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from claims.actions.corroborate import recompute
from claims.actions.positions import take_position, withdraw_position
from claims.models import Corroboration, Position, Statement, User
from claims.vocabulary import ChangeType, Group, Stance
from tests.actions.meeting import at_once, refused
from tests.factories import (
    ClaimFactory,
    EditionFactory,
    PositionFactory,
    StatementFactory,
    UserFactory,
    VerificationFactory,
)

pytestmark = pytest.mark.django_db


def is_linked(statement: Statement) -> bool:
    return Statement.objects.values_list("is_linked", flat=True).get(pk=statement.pk)


def sql(statement: str, *params: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, params)


def test_a_statement_is_linked_while_a_position_stands_on_it_through_raw_sql_too() -> None:
    one, other = PositionFactory.create(), StatementFactory.create()
    assert is_linked(one.statement)
    sql("UPDATE claims_position SET statement_id = %s WHERE id = %s", other.pk, one.pk)
    assert (is_linked(one.statement), is_linked(other)) == (False, True)
    sql("UPDATE claims_position SET withdrawn_at = now(), withdrawn_by_id = %s WHERE id = %s", one.linked_by_id, one.pk)
    assert not is_linked(other)


def test_linking_leaves_no_history_of_the_statement() -> None:
    statement: Any = StatementFactory.create()
    PositionFactory.create(statement=statement)
    assert is_linked(statement)
    assert statement.events.count() == 1  # that it was stored
    Statement.objects.filter(pk=statement.pk).update(channel="told reporters")
    assert statement.events.count() == 2


def test_an_edition_without_a_verdict_begins_no_verification() -> None:
    edition = EditionFactory.create()
    recompute([edition.claim_id])
    EditionFactory.create(claim=edition.claim, number=2, change_type=ChangeType.UPDATE, note="More.")
    assert not Corroboration.objects.get(pk=edition.claim_id).is_begun
    VerificationFactory.create(claim=edition.claim)
    assert Corroboration.objects.get(pk=edition.claim_id).is_begun


def withdraw(user: User, position: Position) -> Position:
    return withdraw_position(actor=user, position=position, version=1, reason="Not about this.")


@pytest.mark.django_db(transaction=True)
def test_two_who_withdraw_at_once_leave_no_statement_linked() -> None:
    for _ in range(4):
        statement = StatementFactory.create()
        positions = [PositionFactory.create(statement=statement) for _ in range(3)]
        people = [UserFactory.create(group=Group.EDITOR) for _ in positions]
        assert refused(at_once(*map(partial, [withdraw] * 3, people, positions))) == []
        assert not is_linked(statement)
        take = partial(take_position, actor=people[0], statement=statement, stance=Stance.ASSERTS)
        taken = take(claim=ClaimFactory.create())
        again = at_once(partial(withdraw, people[1], taken), partial(take, claim=ClaimFactory.create()))
        assert refused(again) == []
        assert is_linked(statement)


def test_a_signature_waits_to_be_published_until_it_is() -> None:
    claim = ClaimFactory.create()
    row = Corroboration.objects.filter(pk=claim.pk)
    assert list(row.values_list("is_begun", "signed_digest", "unpublished_since")) == [(False, None, None)]
    draft = VerificationFactory.create(claim=claim, reviewed=True)
    assert list(row.values_list("is_begun", "signed_digest", "unpublished_since")) == [(True, None, None)]
    now = timezone.now()
    sql(
        "UPDATE claims_verification SET state = 'signed', signed_by_id = %s, signed_at = %s, "
        "signed_status = 'no_evidence', signed_digest = 'abc' WHERE id = %s",
        UserFactory.create().pk,
        now,
        draft.pk,
    )
    assert list(row.values_list("signed_digest", "unpublished_since")) == [("abc", now)]
    EditionFactory.create(claim=claim)  # without the verification
    assert row.get().unpublished_since == now
    EditionFactory.create(claim=claim, number=2, change_type="update", note="Signed.", verification=draft)
    assert row.get().unpublished_since is None
    VerificationFactory.create(claim=claim, number=2, reviewed=True, signed=UserFactory.create())
    assert row.exclude(unpublished_since=now).exclude(unpublished_since=None).exists()


@pytest.mark.parametrize(
    ("signed", "digest", "changed", "outdated"),
    [(None, "a", False, False), ("a", "a", False, False), ("a", "b", False, True), ("a", "b", True, False)],
)
def test_evidence_is_outdated_where_it_differs_from_the_signed_one_and_the_status_does_not(
    signed: str | None, digest: str, changed: bool, outdated: bool
) -> None:
    claim = ClaimFactory.create()
    at = timezone.now() if changed else None
    with transaction.atomic():
        Corroboration.objects.filter(pk=claim.pk).update(signed_digest=signed, digest=digest, evidence_changed_at=at)
    assert Corroboration.objects.get(pk=claim.pk).is_outdated is outdated
