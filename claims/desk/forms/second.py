"""What is typed about second verdicts, and of a decision by one person."""

from typing import Any

from django import forms

from claims.desk.forms.fields import Prose, Version
from claims.desk.forms.verifications import VerdictForm, VerdictSelect
from claims.models import AssessmentComparison, User
from claims.vocabulary import Verdict


class AskForm(forms.Form):
    """Whom to ask; ``people`` are those who have not read the verification."""

    assessor = forms.ChoiceField(label="Whom to ask", error_messages={"required": "Choose somebody."})
    message = Prose(
        rows=2,
        required=False,
        max_length=500,
        label="Message",
        help_text="They read this: say nothing of the verdict or its grounds.",
    )

    def __init__(self, *args: Any, people: list[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(user.pk): user for user in people}
        chooser: Any = self.fields["assessor"]
        chooser.choices = [("", "Choose"), *((key, user.name) for key, user in self.people.items())]

    @property
    def asked(self) -> User:
        return self.people[self.cleaned_data["assessor"]]


class GiveForm(VerdictForm):
    """One's own verdict. ``seen`` is the digest of the evidence on the page that was read."""

    version = Version()
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    verdict = forms.ChoiceField(
        choices=[(verdict.value, verdict.label) for verdict in Verdict],
        widget=VerdictSelect,
        error_messages={"required": "Choose a verdict; you can change it until you hand it in."},
    )
    reasoning = Prose(
        required=False, rows=8, max_length=20_000, help_text="Which evidence weighs how, in your own words."
    )
    unknowns = Prose(required=False, rows=4, label="What is not known", max_length=5000, help_text="One a line.")


class WithdrawSecondForm(forms.Form):
    version = Version()
    withdrawal_reason = Prose(
        rows=2,
        max_length=500,
        label="Why it is not waited for",
        error_messages={"required": "Say why the second verdict is not waited for."},
    )


class ResolveForm(forms.Form):
    """Which verdict stands; the two that differ come first."""

    stands = forms.ChoiceField(
        widget=forms.RadioSelect,
        label="Which verdict stands",
        error_messages={"required": "Choose the one that stands."},
    )
    reason = Prose(
        rows=3,
        max_length=5000,
        label="Why",
        help_text="Kept for good with both verdicts; readers do not see it.",
        error_messages={"required": "Say why this one stands: it is kept with both verdicts."},
    )

    def __init__(self, *args: Any, comparison: AssessmentComparison, first: str, **options: Any) -> None:
        super().__init__(*args, **options)
        given = list(dict.fromkeys([first, comparison.second_verdict, comparison.first_verdict]))
        verdicts = [*given, *(verdict.value for verdict in Verdict if verdict.value not in given)]
        chooser: Any = self.fields["stands"]
        whose = {comparison.second_verdict: "the second verdict"} | {first: "the first verdict"}
        chooser.choices = [
            (verdict, ", ".join(filter(None, [Verdict(verdict).label.capitalize(), whose.get(verdict)])))
            for verdict in verdicts
        ]


class OverrideForm(forms.Form):
    version = Version()
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    reason = Prose(
        rows=2,
        max_length=600,
        label="Why it cannot wait for a second person",
        help_text="Readers see this sentence with the verdict.",
        error_messages={"required": "Say why it cannot wait for a second person: readers see this."},
    )
