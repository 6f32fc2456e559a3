"""The ledger of what a desk asks about a claim: opened, changed, answered, closed, opened again."""

from datetime import date
from typing import Any

import pytest

from claims.actions.inquiries import (
    Asked,
    CannotKeep,
    NotAnOutcome,
    answer_inquiry,
    change_inquiry,
    close_inquiry,
    open_inquiry,
    reopen_inquiry,
)
from claims.actions.standing import MergedAway
from claims.actions.versions import ChangedMeanwhile
from claims.models import Claim, Inquiry, User
from claims.vocabulary import InquiryKind, InquiryOutcome
from tests.factories import ClaimFactory, PartyFactory, SpeakerFactory
from tests.factories_ledger import InquiryFactory

pytestmark = pytest.mark.django_db

TODAY = date(2031, 5, 10)
QUESTION = Asked(
    kind=InquiryKind.OPEN_QUESTION,
    question=" How many ferries? ",
    whom="the harbour office",
    asked_on=date(2031, 5, 4),
    due_on=date(2031, 5, 9),
)


def opened(actor: User, **fields: Any) -> Inquiry:
    return InquiryFactory.create(opened_by=actor, **fields)


def audit(inquiry: Inquiry) -> dict[str, Any]:
    return dict(inquiry.events.order_by("-pgh_id")[0].pgh_context.metadata)  # type: ignore[attr-defined]


def test_a_question_names_what_is_asked_of_whom_and_until_when(contributor: User) -> None:
    claim, speaker = ClaimFactory.create(), SpeakerFactory.create(name="Mara Venn")
    asked = Asked(InquiryKind.MISSING_EVIDENCE, "The ship's log", speaker=speaker, whom="by telephone")
    inquiry = open_inquiry(actor=contributor, claim=claim, asked=asked)
    assert (inquiry.outcome, inquiry.opened_by, inquiry.asked_of) == ("waiting", contributor, "Mara Venn, by telephone")
    assert audit(inquiry)["action"] == "open_inquiry"
    assert open_inquiry(actor=contributor, claim=claim, asked=QUESTION).question == "How many ferries?"
    Claim.objects.filter(pk=claim.pk).update(merged_into=ClaimFactory.create())
    with pytest.raises(MergedAway):  # its questions moved: another one would be seen by nobody
        open_inquiry(actor=contributor, claim=claim, asked=QUESTION)


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("question", {"question": " "}),
        ("whom", {"whom": " "}),
        ("whom", {"kind": InquiryKind.RIGHT_OF_REPLY, "whom": "", "asked_on": None}),
        ("due_on", {"due_on": date(2031, 5, 3)}),
    ],
)
def test_what_does_not_fit_together_is_refused_beside_its_field(
    contributor: User, field: str, changed: dict[str, Any]
) -> None:
    given = {name: getattr(QUESTION, name) for name in ("kind", "question", "whom", "asked_on", "due_on")}
    with pytest.raises(CannotKeep) as refused:
        open_inquiry(actor=contributor, claim=ClaimFactory.create(), asked=Asked(**(given | changed)))
    assert refused.value.field == field
    assert not Inquiry.objects.exists()


def test_a_right_of_reply_goes_to_a_side_of_the_claims_own_topic(contributor: User) -> None:
    claim = ClaimFactory.create()
    own, foreign = PartyFactory.create(topic=claim.topic), PartyFactory.create()
    kind, words = InquiryKind.RIGHT_OF_REPLY, "That its ships closed the strait"
    inquiry = open_inquiry(actor=contributor, claim=claim, asked=Asked(kind, words, party=own))
    assert inquiry.asked_of == own.name
    with pytest.raises(CannotKeep, match="own topic"):
        open_inquiry(actor=contributor, claim=claim, asked=Asked(kind, words, party=foreign))


def test_a_change_keeps_the_reason_and_refuses_an_old_version(contributor: User, editor: User) -> None:
    inquiry = opened(contributor)
    change_inquiry(actor=editor, inquiry=inquiry, version=1, asked=QUESTION, reason="More time.")
    assert (inquiry.due_on, audit(inquiry)["explanation"]) == (QUESTION.due_on, "More time.")
    with pytest.raises(ChangedMeanwhile, match="Edda Editor"):
        change_inquiry(actor=contributor, inquiry=inquiry, version=1, asked=QUESTION)


def test_a_reply_is_kept_with_its_day_and_who_recorded_it(contributor: User, editor: User) -> None:
    inquiry = opened(contributor)
    answer_inquiry(actor=editor, inquiry=inquiry, version=1, reply=" Four. ", replied_on=date(2031, 5, 5))
    assert (inquiry.outcome, inquiry.reply, inquiry.settled_by) == ("replied", "Four.", editor)
    with pytest.raises(ChangedMeanwhile):
        close_inquiry(actor=contributor, inquiry=inquiry, version=1, outcome=InquiryOutcome.SILENT)


@pytest.mark.parametrize(
    ("reply", "day", "field"),
    [(" ", date(2031, 5, 5), "reply"), ("Four.", None, "reply"), ("Four.", date(2031, 5, 3), "replied_on")],
)
def test_a_reply_without_words_or_day_or_before_the_question_is_refused(
    contributor: User, reply: str, day: date | None, field: str
) -> None:
    inquiry = opened(contributor)
    with pytest.raises(CannotKeep) as refused:
        answer_inquiry(actor=contributor, inquiry=inquiry, version=1, reply=reply, replied_on=day)
    assert refused.value.field == field
    inquiry.refresh_from_db()
    assert (inquiry.outcome, inquiry.version) == ("waiting", 1)


def test_silence_is_recorded_of_those_who_were_asked(contributor: User) -> None:
    inquiry, unasked = opened(contributor), opened(contributor, asked_on=None)
    close_inquiry(actor=contributor, inquiry=inquiry, version=1, outcome=InquiryOutcome.SILENT, reason="Rang twice.")
    assert (inquiry.outcome, audit(inquiry)["explanation"]) == ("silent", "Rang twice.")
    with pytest.raises(CannotKeep, match="Nobody is silent who was not asked"):
        close_inquiry(actor=contributor, inquiry=unasked, version=1, outcome=InquiryOutcome.SILENT)


@pytest.mark.parametrize("outcome", [InquiryOutcome.WAITING, InquiryOutcome.REPLIED])
def test_closing_is_for_silence_and_for_what_is_no_longer_needed(contributor: User, outcome: InquiryOutcome) -> None:
    with pytest.raises(NotAnOutcome):
        close_inquiry(actor=contributor, inquiry=opened(contributor), version=1, outcome=outcome)


def test_a_closed_one_waits_again_and_takes_a_late_reply(contributor: User) -> None:
    inquiry = opened(contributor)
    close_inquiry(actor=contributor, inquiry=inquiry, version=1, outcome=InquiryOutcome.SILENT)
    answer_inquiry(actor=contributor, inquiry=inquiry, version=2, reply="Four.", replied_on=date(2031, 5, 9))
    reopen_inquiry(actor=contributor, inquiry=inquiry, version=3, reason="It was about Monday.")
    assert (inquiry.outcome, inquiry.reply, inquiry.settled_by) == ("waiting", "", None)


def test_overdue_are_those_that_wait_after_their_day_on_claims_that_stand(contributor: User) -> None:
    late = opened(contributor)
    opened(contributor, due_on=TODAY)
    opened(contributor, due_on=None)
    opened(contributor, claim=ClaimFactory.create(merged_into=ClaimFactory.create()))
    settled = opened(contributor)
    close_inquiry(actor=contributor, inquiry=settled, version=1, outcome=InquiryOutcome.SILENT)
    assert list(Inquiry.objects.overdue(TODAY)) == [late]
    assert [inquiry.is_overdue(TODAY) for inquiry in (late, settled)] == [True, False]


def test_unanswered_are_what_waits_and_what_met_with_silence(contributor: User) -> None:
    claim: Claim = ClaimFactory.create()
    waits, silent, replied, dropped = (opened(contributor, claim=claim) for _ in range(4))
    opened(contributor)
    close_inquiry(actor=contributor, inquiry=silent, version=1, outcome=InquiryOutcome.SILENT)
    close_inquiry(actor=contributor, inquiry=dropped, version=1, outcome=InquiryOutcome.NO_LONGER_NEEDED)
    answer_inquiry(actor=contributor, inquiry=replied, version=1, reply="Four.", replied_on=TODAY)
    assert list(Inquiry.objects.unanswered(claim)) == [waits, silent]


def test_the_ledger_shows_what_waits_first_and_what_is_due_soonest_on_top(contributor: User) -> None:
    claim = ClaimFactory.create()
    old, new, late, soon, someday = (
        opened(contributor, claim=claim, due_on=day)
        for day in (TODAY, TODAY, date(2031, 5, 20), date(2031, 5, 6), None)
    )
    for inquiry in (old, new):
        close_inquiry(actor=contributor, inquiry=inquiry, version=1, outcome=InquiryOutcome.NO_LONGER_NEEDED)
    assert list(claim.inquiries.for_ledger()) == [soon, late, someday, new, old]
