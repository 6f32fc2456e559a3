"""Who hears of what becomes of a claim."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.utils import timezone

from claims.actions.assignments import assign, finish_claim, hand_back
from claims.actions.inquiries import Asked, answer_inquiry, change_inquiry, close_inquiry
from claims.actions.merging.claims import merge_claims
from claims.actions.publishing import publish_edition
from claims.actions.second_assessments import (
    ask_second_assessment,
    give_second_assessment,
    resolve_disagreement,
    withdraw_second_assessment,
)
from claims.actions.telling import tell_overdue
from claims.actions.verifications import edit_verification, return_verification, sign_verification, submit_verification
from claims.models import Claim, Inquiry, Notice, SecondAssessment, User
from claims.vocabulary import ChangeType, Group, InquiryKind, InquiryOutcome, NoticeKind, Stance, Verdict
from tests.desk.scenes import ASSESSED, claim_with, position_on, signed, submitted
from tests.factories import UserFactory
from tests.factories_ledger import InquiryFactory

pytestmark = pytest.mark.django_db


def heard(kind: NoticeKind) -> set[User]:
    return {notice.to for notice in Notice.objects.filter(kind=kind.value).select_related("to")}


def test_a_first_submission_asks_every_editor_who_wrote_nothing_of_it(
    contributor: User, editor: User, second_editor: User, publisher_user: User
) -> None:
    submitted(claim_with(Stance.ASSERTS), editor)
    assert heard(NoticeKind.TO_SIGN) == {second_editor, publisher_user}


Ends = Iterator[Callable[[], Any]]


def assigned(claim: Claim, first: User, second: User) -> Ends:
    there = assign(actor=first, to=second, message="Look.", claim=claim)
    yield partial(hand_back, actor=second, assignment=there)
    there = assign(actor=first, to=second, message="Look again.", claim=claim)
    third = UserFactory.create(group=Group.EDITOR)
    yield partial(assign, actor=first, to=third, message="You.", claim=claim, instead_of=there.pk)
    yield partial(finish_claim, third, claim.pk)


def sent_back(claim: Claim, first: User, second: User) -> Ends:
    review = submitted(claim, first)
    return_verification(actor=second, verification=review, version=review.version, comment="Who?")
    yield partial(submit_verification, actor=first, verification=review, version=review.version)
    return_verification(actor=second, verification=review, version=review.version, comment="When?")
    into = claim_with()
    yield partial(merge_claims, actor=first, claim=claim, into=into, version=1, into_version=1, reason="One night.")


def second_wanted(claim: Claim, first: User, second: User) -> Ends:
    review = submitted(claim, first)
    asked = ask_second_assessment(actor=first, verification=review, assessor=second)
    yield partial(withdraw_second_assessment, actor=first, assessment=asked, version=1, reason="It is late.")
    third = UserFactory.create(group=Group.EDITOR)
    asked = ask_second_assessment(actor=first, verification=review, assessor=third)
    yield partial(hand_in, asked)


def hand_in(asked: SecondAssessment) -> None:
    given: dict[str, Any] = {"verdict": Verdict.REFUTED, "reasoning": "Nobody saw it.", "submit": True}
    give_second_assessment(actor=asked.assessor, assessment=asked, version=1, **given)


def disagreed(claim: Claim, first: User, second: User) -> Ends:
    asked = ask_second_assessment(actor=first, verification=submitted(claim, first), assessor=second)
    hand_in(asked)
    why = "Both logs say so."
    yield partial(resolve_disagreement, actor=first, comparison=asked.comparison, stands=Verdict.LIKELY, reason=why)


def moved(claim: Claim, first: User, second: User) -> Ends:
    signed(claim, first, second)
    position_on(claim, Stance.DENIES)
    yield partial(signed, claim, first, second)


def overdue(claim: Claim, first: User, second: User) -> Ends:
    past = timezone.now().date() - timedelta(days=1)
    of_it: dict[str, Any] = {"claim": claim, "opened_by": first, "whom": "The port", "asked_on": past, "due_on": past}
    silent, later = InquiryOutcome.SILENT, Asked(InquiryKind.OPEN_QUESTION, "Who?", whom="The port", asked_on=past)
    for ending in (
        partial(answer_inquiry, reply="We did.", replied_on=past),
        partial(close_inquiry, outcome=silent),
        partial(change_inquiry, asked=later),
    ):
        inquiry = InquiryFactory.create(**of_it)
        tell_overdue()
        yield partial(ending, actor=second, inquiry=inquiry, version=1)


# How what each kind asks for is done, or asked no more.
ENDS = {
    NoticeKind.ASSIGNED: assigned,
    NoticeKind.RETURNED: sent_back,
    NoticeKind.SECOND_WANTED: second_wanted,
    NoticeKind.DISAGREEMENT: disagreed,
    NoticeKind.EVIDENCE_CHANGED: moved,
    NoticeKind.QUESTION_OVERDUE: overdue,
}
# These ask for nothing, but for the last, of which the next test is.
TELLS = {NoticeKind.MENTIONED, NoticeKind.SIGNED, NoticeKind.PUBLISHED, NoticeKind.MERGED, NoticeKind.TO_SIGN}


def test_each_kind_of_notice_asks_or_tells() -> None:
    assert set(ENDS) | TELLS == set(NoticeKind)


@pytest.mark.parametrize("kind", ENDS)
def test_a_notice_is_settled_when_what_it_asks_for_is_done_or_asked_no_more(
    editor: User, second_editor: User, kind: NoticeKind
) -> None:
    claim, other = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    elsewhere = Notice.objects.create(to=editor, kind=kind.value, text="Of another.", address="/desk/", claim=other)
    unread = Notice.objects.unread().filter(kind=kind.value)
    for end in ENDS[kind](claim, editor, second_editor):
        asking = list(unread.filter(claim=claim).values_list("pk", flat=True))
        assert asking
        end()
        assert not unread.filter(pk__in=asking).exists()
    assert elsewhere in unread


@pytest.mark.parametrize("what", ["signed", "returned", "changed"])
def test_nobody_goes_on_being_asked_for_a_signature_that_is_not_wanted_any_more(
    editor: User, second_editor: User, publisher_user: User, what: str
) -> None:
    submitted(claim_with(Stance.ASSERTS), editor)
    review = submitted(claim_with(Stance.ASSERTS), editor)
    if what == "signed":
        sign_verification(actor=second_editor, verification=review, version=review.version)
    elif what == "returned":
        return_verification(actor=second_editor, verification=review, version=review.version, comment="Name them.")
    else:
        edit_verification(actor=editor, verification=review, version=review.version, assessed=ASSESSED)
    asked = Notice.objects.unread().filter(kind=NoticeKind.TO_SIGN.value)
    assert asked.exists()
    assert not asked.filter(claim=review.claim).exists()


def test_a_second_submission_asks_whoever_returned_the_first(
    editor: User, second_editor: User, publisher_user: User
) -> None:
    review = submitted(claim_with(Stance.ASSERTS), editor)
    return_verification(actor=second_editor, verification=review, version=review.version, comment="Name the observers.")
    assert heard(NoticeKind.RETURNED) == {editor}
    Notice.objects.all().delete()
    submit_verification(actor=editor, verification=review, version=review.version)
    assert heard(NoticeKind.TO_SIGN) == {second_editor}


def test_writers_hear_that_it_was_signed_and_with_the_signer_that_it_was_published(
    editor: User, second_editor: User, publisher_user: User
) -> None:
    claim = claim_with(Stance.ASSERTS)
    review = submitted(claim, editor)
    third = UserFactory.create(group=Group.EDITOR)
    edit_verification(actor=third, verification=review, version=review.version, assessed=ASSESSED)
    submit_verification(actor=editor, verification=review, version=review.version)
    sign_verification(actor=second_editor, verification=review, version=review.version)
    assert heard(NoticeKind.SIGNED) == {editor, third}
    publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
    assert heard(NoticeKind.PUBLISHED) == {editor, third, second_editor}


def test_evidence_that_changes_under_a_verdict_is_told_once_to_writer_and_signer(
    editor: User, second_editor: User
) -> None:
    claim = claim_with(Stance.ASSERTS)
    signed(claim, editor, second_editor)
    for _ in range(2):
        position_on(claim, Stance.DENIES)
    told = Notice.objects.filter(kind=NoticeKind.EVIDENCE_CHANGED.value)
    assert sorted(told.filter(by=None).values_list("to__username", flat=True)) == ["edda", "sten"]
    assert told.count() == 2


def test_no_line_says_a_word_of_the_draft_or_its_verdict(editor: User, second_editor: User) -> None:
    claim = claim_with(Stance.ASSERTS)
    review = submitted(claim, editor, summary="Secret summary", reasoning="Secret reasoning")
    return_verification(actor=second_editor, verification=review, version=review.version, comment="Secret comment")
    lines = " ".join(Notice.objects.values_list("text", flat=True))
    assert claim.code in lines
    assert "Secret" not in lines
    assert "likely" not in lines


def test_whoever_asked_hears_once_that_the_day_is_past(editor: User) -> None:
    today = timezone.now().date()
    late = InquiryFactory.create(opened_by=editor, asked_on=today - timedelta(days=9), due_on=today - timedelta(days=1))
    InquiryFactory.create(opened_by=editor, asked_on=today - timedelta(days=9), due_on=today)
    assert [tell_overdue(), tell_overdue()] == [1, 0]
    (notice,) = Notice.objects.filter(kind=NoticeKind.QUESTION_OVERDUE.value)
    assert (notice.to, notice.by, notice.claim) == (editor, None, late.claim)
    Claim.objects.filter(pk=late.claim_id).update(wording="In other words")
    assert tell_overdue() == 0
    # Given a later day since, which is past by now too.
    Notice.objects.update(made_at=timezone.now() - timedelta(days=4))
    Inquiry.objects.filter(pk=late.pk).update(due_on=today - timedelta(days=2))
    assert tell_overdue() == 1
