"""Where work ends or begins no more: merged claims, a suspended person, an override, an undone decision."""

import pytest

from claims.actions.administering import suspend
from claims.actions.assignments import assign, held, take
from claims.actions.claims import CannotRelate, relate_claims
from claims.actions.people import let_go
from claims.actions.standing import MergedAway
from claims.actions.statements import reject_statement
from claims.actions.undoing import last_decision, undo_decision
from claims.actions.verifications import draft_verification, override_signature
from claims.models import Assignment, Claim, Notice, Relation, User, Verification
from claims.vocabulary import RelationKind, Stance
from tests.desk.scenes import ASSESSED, claim_with, submitted
from tests.factories import ClaimFactory, SourceFactory, SuggestionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def merged() -> Claim:
    """As somebody has it who opened it before it was merged."""
    into, claim = ClaimFactory.create(), ClaimFactory.create()
    Claim.objects.filter(pk=claim.pk).update(merged_into=into)
    return claim


def test_a_merged_claim_is_not_verified(merged: Claim, editor: User) -> None:
    with pytest.raises(MergedAway):
        draft_verification(actor=editor, claim=merged, assessed=ASSESSED)
    assert not Verification.objects.exists()


def test_a_merged_claim_is_given_to_nobody(merged: Claim, editor: User) -> None:
    with pytest.raises(MergedAway):
        take(actor=editor, claim=merged)
    with pytest.raises(MergedAway):
        assign(actor=editor, to=editor, message="Yours.", claim=merged)
    assert not Assignment.objects.exists()


def test_a_merged_claim_is_related_to_none_from_either_end(merged: Claim, editor: User) -> None:
    other = ClaimFactory.create()
    for ends in ((merged, other), (other, merged)):
        with pytest.raises(CannotRelate, match=f"{merged.code} was merged into"):
            relate_claims(actor=editor, from_claim=ends[0], to_claim=ends[1], kind=RelationKind.NARROWS)
    assert not Relation.objects.exists()


def test_whoever_is_suspended_has_no_work_and_its_giver_is_told(
    administrator: User, editor: User, contributor: User
) -> None:
    given = assign(actor=editor, to=contributor, message="Look.", claim=ClaimFactory.create())
    taken = take(actor=contributor, source=SourceFactory.create())
    other = take(actor=editor, source=SourceFactory.create())
    suspend(actor=administrator, person=contributor)
    assert list(Assignment.objects.open()) == [other]
    for assignment in (given, taken):
        assignment.refresh_from_db()
        assert (assignment.ending, assignment.ended_by) == ("handed_back", administrator)
    context = given.events.order_by("-pgh_id").first().pgh_context  # type: ignore[attr-defined]
    assert context.metadata["action"] == "suspend"
    notice = Notice.objects.get(to=editor)
    assert notice.claim == given.claim
    assert notice.text.startswith(f"{contributor.name} is suspended and gives back")


def test_whoever_is_let_go_from_the_console_has_no_work_either(contributor: User, administrator: User) -> None:
    taken = take(actor=contributor, claim=ClaimFactory.create())
    let_go(user=contributor)
    taken.refresh_from_db()
    assert (taken.ending, held(claim=taken.claim)) == ("handed_back", None)


def test_an_override_ends_the_work_as_a_signature_does(publisher_user: User, editor: User) -> None:
    claim = claim_with(Stance.ASSERTS)
    review = submitted(claim, publisher_user)
    mine = take(actor=editor, claim=claim)
    override_signature(actor=publisher_user, verification=review, version=review.version, reason="A boat is sinking.")
    mine.refresh_from_db()
    assert (mine.ending, mine.ended_by) == ("finished", publisher_user)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_taken", [False, True])
def test_undoing_the_last_decision_gives_the_source_back(contributor: User, editor: User, is_taken: bool) -> None:
    suggestion = SuggestionFactory.create()
    capture = suggestion.capture
    assign(actor=editor, to=contributor, message="Today.", source=capture.source)
    reject_statement(actor=contributor, statement=suggestion, version=suggestion.version)
    assert held(source=capture.source) is None
    if is_taken:
        take(actor=editor, source=capture.source)
    decision = last_decision(contributor, capture)
    assert decision
    undo_decision(actor=contributor, capture=capture, decision=decision.pk)
    again = held(source=capture.source)
    assert again
    expected = (editor, editor, "") if is_taken else (contributor, editor, "Today.")
    assert (again.assignee, again.assigned_by, again.message) == expected
