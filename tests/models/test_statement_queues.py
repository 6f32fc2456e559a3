"""The queue of statements without a claim: accepted, standing, and bearing on nothing yet."""

import pytest
from django.utils import timezone

from claims.models import Statement
from tests.factories import PositionFactory, StatementFactory, SuggestionFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_an_accepted_statement_waits_for_a_claim() -> None:
    statement = StatementFactory.create()
    SuggestionFactory.create()
    assert list(Statement.objects.without_claim()) == [statement]


def test_a_linked_one_does_not() -> None:
    PositionFactory.create()
    assert not Statement.objects.without_claim().exists()


def test_one_whose_only_position_was_withdrawn_waits_again() -> None:
    position = PositionFactory.create(withdrawn_at=timezone.now(), withdrawn_by=UserFactory.create())
    assert list(Statement.objects.without_claim()) == [position.statement]


def test_one_of_a_retracted_source_does_not() -> None:
    StatementFactory.create(
        capture__source__retracted_at=timezone.now(), capture__source__retraction_note="Taken back by the paper."
    )
    assert not Statement.objects.without_claim().exists()
