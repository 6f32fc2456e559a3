"""Inquiries: what the desk asks about a claim, and what becomes of it."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from claims.actions.audit import audited
from claims.actions.locks import add_evidence
from claims.actions.standing import refuse_merged
from claims.actions.telling import settle_overdue
from claims.actions.versions import in_words, update_versioned
from claims.models import Claim, Inquiry, Party, Speaker, User
from claims.permissions import require
from claims.vocabulary import InquiryKind, InquiryOutcome


class CannotKeep(Exception):
    """The ledger does not take this; ``field`` is where to mend it."""

    def __init__(self, field: str, message: str) -> None:
        self.field = field
        super().__init__(message)


REFUSED = {
    "inquiry_question_filled": ("question", "Write what is asked."),
    "inquiry_reply_is_someones": ("whom", "Say who is to reply: a speaker, a side, or in words."),
    "inquiry_asked_of_someone": ("whom", "Say who was asked: a speaker on file, or in words."),
    "inquiry_due_after_asked": ("due_on", "The reply cannot be due before the question is asked."),
    "inquiry_reply_whole": ("reply", "A reply has its words and its day."),
    "inquiry_reply_after_asked": ("replied_on", "The reply cannot be older than the question."),
    "inquiry_silence_was_asked": ("outcome", "Nobody is silent who was not asked: give the day of asking first."),
    "inquiry_party_of_topic": ("party", "Choose a side of the claim's own topic."),
}


class NotAnOutcome(Exception):
    """An inquiry is closed as met with silence or as no longer needed; a reply is recorded with its words."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, of whom, when, and until when."""

    kind: InquiryKind
    question: str
    speaker: Speaker | None = None
    party: Party | None = None
    whom: str = ""
    asked_on: date | None = None
    due_on: date | None = None

    def fields(self) -> dict[str, object]:
        return {
            "kind": self.kind.value,
            "question": self.question.strip(),
            "speaker": self.speaker,
            "party": self.party,
            "whom": self.whom.strip(),
            "asked_on": self.asked_on,
            "due_on": self.due_on,
        }


def open_inquiry(*, actor: User, claim: Claim, asked: Asked) -> Inquiry:
    """Put a question, a gap or a right of reply into the ledger of the claim. Raises: CannotKeep, MergedAway."""
    require(actor, "keep_inquiry")
    with audited(actor, "open_inquiry"), in_words(CannotKeep, REFUSED):
        add_evidence()  # the claim is not merged away until this is done
        refuse_merged(claim)
        return Inquiry.objects.create(claim=claim, opened_by=actor, **asked.fields())


def change_inquiry(*, actor: User, inquiry: Inquiry, version: int, asked: Asked, reason: str = "") -> Inquiry:
    """Change what is asked, of whom and until when; its outcome stays. Raises: ChangedMeanwhile, CannotKeep."""
    require(actor, "keep_inquiry")
    with audited(actor, "change_inquiry", reason=reason), in_words(CannotKeep, REFUSED):
        due_on = inquiry.due_on
        update_versioned(inquiry, version=version, **asked.fields())
        if inquiry.due_on != due_on:
            settle_overdue(inquiry)
    return inquiry


def answer_inquiry(*, actor: User, inquiry: Inquiry, version: int, reply: str, replied_on: date | None) -> Inquiry:
    """Record the reply and its day; also one that comes after all. Raises: ChangedMeanwhile, CannotKeep."""
    require(actor, "keep_inquiry")
    with audited(actor, "answer_inquiry"), in_words(CannotKeep, REFUSED):
        settle(inquiry, version, actor, InquiryOutcome.REPLIED, reply=reply.strip(), replied_on=replied_on)
    return inquiry


def close_inquiry(*, actor: User, inquiry: Inquiry, version: int, outcome: InquiryOutcome, reason: str = "") -> Inquiry:
    """Close it without a reply: met with silence, or no longer needed.

    Raises: NotAnOutcome, ChangedMeanwhile, CannotKeep.
    """
    require(actor, "keep_inquiry")
    if outcome not in {InquiryOutcome.SILENT, InquiryOutcome.NO_LONGER_NEEDED}:
        raise NotAnOutcome("Close it as met with silence or as no longer needed.")
    with audited(actor, "close_inquiry", reason=reason), in_words(CannotKeep, REFUSED):
        settle(inquiry, version, actor, outcome, reply="", replied_on=None)
    return inquiry


def reopen_inquiry(*, actor: User, inquiry: Inquiry, version: int, reason: str = "") -> Inquiry:
    """Wait again: its outcome is taken back and stays in the history. Raises: ChangedMeanwhile."""
    require(actor, "keep_inquiry")
    with audited(actor, "reopen_inquiry", reason=reason):
        update_versioned(
            inquiry,
            version=version,
            outcome=InquiryOutcome.WAITING.value,
            reply="",
            replied_on=None,
            settled_by=None,
            settled_at=None,
        )
    return inquiry


def settle(inquiry: Inquiry, version: int, by: User, outcome: InquiryOutcome, **fields: object) -> None:
    update_versioned(
        inquiry, version=version, outcome=outcome.value, settled_by=by, settled_at=timezone.now(), **fields
    )
    settle_overdue(inquiry)
