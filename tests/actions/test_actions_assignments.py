"""Who works on what: one person at a time, told who it is, and done when the work is."""

from functools import partial

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.assignments import (
    HeldAlready,
    NotAssigned,
    Suspended,
    assign,
    hand_back,
    held,
    take,
)
from claims.actions.statements import accept_statement, reject_statement
from claims.models import Assignment, Notice, Statement, User
from claims.vocabulary import Group, Stance
from tests.actions.meeting import at_once, refused
from tests.desk.scenes import claim_with, signed
from tests.factories import (
    AssignmentFactory,
    CaptureFactory,
    CaptureReadingFactory,
    ClaimFactory,
    SourceFactory,
    SpeakerFactory,
    SuggestionFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def test_who_takes_a_source_has_it(contributor: User) -> None:
    source = SourceFactory.create()
    take(actor=contributor, source=source)
    assert (found := held(source=source))
    assert (found.assignee, found.assigned_by, found.message) == (contributor, contributor, "")


def test_taking_what_one_has_changes_nothing(contributor: User) -> None:
    claim = ClaimFactory.create()
    assert take(actor=contributor, claim=claim) == take(actor=contributor, claim=claim)
    assert Assignment.objects.count() == 1


def test_what_somebody_has_is_not_taken_and_its_holder_is_named(contributor: User, editor: User) -> None:
    claim = ClaimFactory.create()
    take(actor=editor, claim=claim)
    with pytest.raises(HeldAlready, match="Edda Editor has this, since") as stopped:
        take(actor=contributor, claim=claim)
    assert stopped.value.assignment == held(claim=claim)


def test_what_a_suspended_person_left_is_taken(contributor: User) -> None:
    left = AssignmentFactory.create()
    left.assignee.is_active = False
    left.assignee.save(update_fields=["is_active"])
    take(actor=contributor, claim=left.claim)
    left.refresh_from_db()
    assert (left.ending, left.ended_by) == ("passed_on", contributor)


def test_work_is_given_with_a_message(editor: User, contributor: User) -> None:
    claim = ClaimFactory.create()
    given = assign(actor=editor, to=contributor, message=" Find a second outlet. ", claim=claim)
    assert (given.assignee, given.assigned_by, given.message) == (contributor, editor, "Find a second outlet.")
    context = given.events.get().pgh_context  # type: ignore[attr-defined]
    assert context.metadata["action"] == "assign_work"
    notice = Notice.objects.get(to=contributor)
    assert (notice.kind, notice.claim, notice.address) == ("assigned", claim, f"/desk/claims/{claim.code}/")
    assert notice.text == f"Edda Editor gives you “{claim.code} {claim.wording}”: Find a second outlet."


def test_nobody_is_told_of_what_they_take_themselves(editor: User) -> None:
    assign(actor=editor, to=editor, message="", source=SourceFactory.create())
    take(actor=editor, claim=ClaimFactory.create())
    assert not Notice.objects.exists()


def test_work_goes_from_whom_the_editor_saw(editor: User, second_editor: User, contributor: User) -> None:
    first = AssignmentFactory.create(assignee=contributor)
    assign(actor=editor, to=second_editor, message="", claim=first.claim, instead_of=first.pk)
    first.refresh_from_db()
    assert (first.ending, first.ended_by) == ("passed_on", editor)
    with pytest.raises(HeldAlready, match="Sten Second has this"):
        assign(actor=editor, to=editor, message="", claim=first.claim, instead_of=first.pk)
    assert [row.assignee for row in Assignment.objects.open()] == [second_editor]


def test_whoever_is_suspended_or_of_no_role_is_given_nothing(editor: User) -> None:
    for stranger in (UserFactory.create(group=Group.EDITOR, is_active=False), UserFactory.create()):
        with pytest.raises(Suspended):
            assign(actor=editor, to=stranger, message="", claim=ClaimFactory.create())
    assert not Assignment.objects.exists()


def test_handing_back_frees_the_task_once(contributor: User) -> None:
    assignment = take(actor=contributor, claim=ClaimFactory.create())
    hand_back(actor=contributor, assignment=assignment, reason="No time before Monday.")
    assert (assignment.ending, held(claim=assignment.claim)) == ("handed_back", None)
    with pytest.raises(NotAssigned):
        hand_back(actor=contributor, assignment=assignment)


def test_an_editor_frees_what_somebody_else_has(editor: User, contributor: User) -> None:
    hand_back(actor=editor, assignment=take(actor=contributor, claim=ClaimFactory.create()))
    assert not Assignment.objects.open().exists()


def test_a_contributor_frees_nothing_that_somebody_else_has(contributor: User) -> None:
    with pytest.raises(PermissionDenied):
        hand_back(actor=contributor, assignment=AssignmentFactory.create())


def test_the_signature_ends_the_work_on_a_claim(contributor: User, editor: User, second_editor: User) -> None:
    claim = claim_with(Stance.ASSERTS)
    other = take(actor=contributor, claim=ClaimFactory.create())
    mine = take(actor=editor, claim=claim)
    signed(claim, editor, second_editor)
    mine.refresh_from_db()
    assert (mine.ending, mine.ended_by) == ("finished", second_editor)
    assert list(Assignment.objects.open()) == [other]


def decide(suggestion: Statement, by: User) -> None:
    accept_statement(actor=by, statement=suggestion, version=suggestion.version, speakers=[SpeakerFactory.create()])


def test_the_last_decision_ends_the_work_on_a_source(contributor: User) -> None:
    capture = CaptureFactory.create()
    first, last = SuggestionFactory.create(capture=capture), SuggestionFactory.create(capture=capture, span=(1, 21))
    SuggestionFactory.create()  # of another source
    mine = take(actor=contributor, source=capture.source)
    decide(first, contributor)
    assert held(source=capture.source) == mine
    reject_statement(actor=contributor, statement=last, version=1)
    assert held(source=capture.source) is None
    mine.refresh_from_db()
    assert mine.ending == "finished"


def test_a_source_whose_newer_text_is_still_read_is_not_done(contributor: User) -> None:
    suggestion = SuggestionFactory.create()
    source = suggestion.capture.source
    CaptureReadingFactory.create(capture=CaptureFactory.create(source=source))
    take(actor=contributor, source=source)
    decide(suggestion, contributor)
    assert held(source=source)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_one_task_at_once_the_second_is_told_who_has_it() -> None:
    for _ in range(5):
        source, takers = SourceFactory.create(), [UserFactory.create(group=Group.CONTRIBUTOR) for _ in range(4)]
        results = at_once(*(partial(take, actor=taker, source=source) for taker in takers))
        assert refused(results) == ["HeldAlready"] * 3
        now = held(source=source)
        assert now
        assert {str(result).split()[0] for result in results if isinstance(result, HeldAlready)} == {now.assignee.name}


@pytest.mark.django_db(transaction=True)
def test_of_two_editors_who_pass_one_task_on_at_once_one_does() -> None:
    editors, first = [UserFactory.create(group=Group.EDITOR) for _ in range(2)], AssignmentFactory.create()
    results = at_once(
        *(partial(assign, actor=each, to=each, message="", claim=first.claim, instead_of=first.pk) for each in editors)
    )
    assert refused(results) == ["HeldAlready"]
    assert Assignment.objects.open().count() == 1
