"""What is typed into the ledger of a claim: a question and of whom, a reply, an outcome."""

from typing import Any

from django import forms

from claims.actions.inquiries import Asked
from claims.actions.speakers import find_speaker
from claims.desk.forms.fields import Prose, Version, Why
from claims.desk.forms.text import LONGEST_NAME, Day, Words
from claims.models import Claim, Inquiry, Party, Speaker
from claims.vocabulary import InquiryKind, InquiryOutcome

KINDS = [
    (InquiryKind.OPEN_QUESTION.value, "open question: nobody on file answers it"),
    (InquiryKind.MISSING_EVIDENCE.value, "missing evidence: it would settle something"),
    (InquiryKind.RIGHT_OF_REPLY.value, "right of reply: put to whom the claim harms"),
]
CLOSINGS = [
    (InquiryOutcome.SILENT.value, "met with silence"),
    (InquiryOutcome.NO_LONGER_NEEDED.value, "no longer needed"),
]


class DueDay(forms.DateField):
    """A day that may well lie ahead."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class InquiryForm(forms.Form):
    """What is asked, of whom, when and until when."""

    kind = forms.ChoiceField(choices=KINDS, label="What it is")
    question = Prose(
        rows=2, max_length=2000, label="What is asked", error_messages={"required": "Write what is asked."}
    )
    speaker = Words(
        required=False,
        max_length=LONGEST_NAME,
        label="Of whom, by name",
        widget=forms.TextInput(attrs={"list": "ledger-names", "autocomplete": "off"}),
    )
    party = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, label="Side that it harms")
    whom = Words(required=False, max_length=LONGEST_NAME, label="Or in words, and by what way")
    asked_on = Day(required=False, label="Asked on")
    due_on = DueDay(required=False, label="Due on", error_messages={"invalid": "Write the date as year-month-day."})

    def __init__(self, *args: Any, claim: Claim, party: Party | None = None, **options: Any) -> None:
        """``party``: the side that was asked, whether or not the claim still harms it."""
        super().__init__(*args, **options)
        harmed = claim.harms.order_by("name", "pk")
        self.sides: dict[int, Party] = {side.pk: side for side in (*harmed, *filter(None, [party]))}
        choices = [("", "none"), *((pk, party.name) for pk, party in self.sides.items())]
        self.fields["party"].choices = choices  # type: ignore[attr-defined]

    def clean_speaker(self) -> Speaker | None:
        name = self.cleaned_data["speaker"]
        if not name or (found := find_speaker(name)):
            return found if name else None
        raise forms.ValidationError("Nobody on file has this name: write it in words instead.")

    def asked(self) -> Asked:
        given = self.cleaned_data
        return Asked(
            kind=InquiryKind(given["kind"]),
            question=given["question"],
            speaker=given["speaker"],
            party=self.sides.get(given["party"]),
            whom=given["whom"],
            asked_on=given["asked_on"],
            due_on=given["due_on"],
        )


class ChangeInquiryForm(InquiryForm):
    version = Version()
    reason = Why(label="Why it changes")


class ReplyForm(forms.Form):
    """The reply in its words, and its day."""

    version = Version()
    reply = Prose(rows=3, max_length=10_000, error_messages={"required": "Write what was replied."})
    replied_on = Day(label="Replied on", error_messages={"required": "Give the day of the reply."})


class CloseForm(forms.Form):
    """Why there is no reply to wait for any more."""

    version = Version()
    outcome = forms.ChoiceField(choices=CLOSINGS, label="Close it as")
    reason = Why()


class ReopenForm(forms.Form):
    version = Version()
    reason = Why(label="Wait again, because")


def inquiry_facts(inquiry: Inquiry) -> dict[str, Any]:
    """The stored row as the forms show it."""
    return {
        "kind": inquiry.kind,
        "question": inquiry.question,
        "speaker": inquiry.speaker.name if inquiry.speaker else "",
        "party": inquiry.party_id,
        "whom": inquiry.whom,
        "asked_on": inquiry.asked_on,
        "due_on": inquiry.due_on,
        "reply": inquiry.reply,
        "replied_on": inquiry.replied_on,
        "outcome": inquiry.outcome,
        "version": inquiry.version,
    }
