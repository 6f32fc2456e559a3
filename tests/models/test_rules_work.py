"""Rules of who works on what, each broken through raw SQL as the application's role."""

from typing import Any

import pytest
from django.utils import timezone

from claims.models import Assignment
from tests.factories import AssignmentFactory, SourceFactory, UserFactory
from tests.models.breaking import Breach, breaches, rule_broken_by

pytestmark = pytest.mark.django_db


def of_claim() -> Assignment:
    return AssignmentFactory.create()


def of_source() -> Assignment:
    return AssignmentFactory.create(claim=None, source=SourceFactory.create())


def ended() -> Assignment:
    assignment = AssignmentFactory.create()
    assignment.ended_at, assignment.ended_by, assignment.ending = timezone.now(), assignment.assignee, "finished"
    assignment.save(update_fields=["ended_at", "ended_by", "ending"])
    return assignment


def and_suspended() -> Any:
    return ended(), {"suspended": UserFactory.create(is_active=False).pk}


def and_source() -> Any:
    return of_claim(), {"source": SourceFactory.create().pk}


AGAIN = {"ended_at": "NULL", "ended_by_id": "NULL", "ending": "NULL"}
BREACHES = (
    Breach("assignment_of_one_record", and_source, copy={"source_id": "%(source)s"}),
    Breach("assignment_one_open_per_claim", of_claim, copy={}),
    Breach("assignment_one_open_per_source", of_source, copy={}),
    Breach("assignment_ended_by_someone", of_claim, "ended_at = now(), ending = 'finished'"),
    Breach("assignment_ending_known", of_claim, "ended_at = now(), ended_by_id = assignee_id, ending = 'run away'"),
    Breach("assignment_only_ends", ended, "ended_at = NULL, ended_by_id = NULL, ending = NULL"),
    Breach("assignment_to_active_person", and_suspended, copy={**AGAIN, "assignee_id": "%(suspended)s"}),
)


@breaches(*BREACHES)
def test_the_database_refuses(breach: Breach) -> None:
    assert rule_broken_by(breach) == breach.rule


@pytest.mark.parametrize("change", ["message = 'Other words.'", "assigned_at = now()", "claim_id = NULL"])
def test_what_was_asked_of_whom_stays(change: str) -> None:
    assert rule_broken_by(Breach("", of_claim, change)) == "assignment_only_ends"


def test_a_task_that_ended_is_given_again() -> None:
    AssignmentFactory.create(claim=ended().claim)
    assert Assignment.objects.open().count() == 1
