"""Who hears of what becomes of a claim."""

from datetime import timedelta

import pytest
from django.utils import timezone

from claims.actions.publishing import publish_edition
from claims.actions.telling import tell_overdue
from claims.actions.verifications import edit_verification, return_verification, sign_verification, submit_verification
from claims.models import Inquiry, Notice, User
from claims.vocabulary import ChangeType, Group, NoticeKind, Stance
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
    Inquiry.objects.filter(pk=late.pk).update(due_on=today - timedelta(days=2))
    assert tell_overdue() == 1
