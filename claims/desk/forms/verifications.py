"""What is typed of a verification, the comment of a return, and the signature."""

from collections.abc import Iterator
from typing import Any

from django import forms

from claims.actions.verifications import Assessed
from claims.desk.forms.fields import Prose, Version
from claims.models import Claim
from claims.vocabulary import Verdict

NEEDS = {
    Verdict.UNRESOLVED: "Needs what is not known.",
    Verdict.UNSUPPORTED: "Needs the search log.",
    Verdict.MISLEADING: "Needs the missing context.",
    Verdict.REFUTED: "Needs a statement against the claim.",
    Verdict.SUPERSEDED: "Needs the claim that takes its place.",
}


# Fields that these verdicts alone ask for; any other verdict keeps what was written in them.
ASKED_BY = {
    "unknowns": (Verdict.UNRESOLVED, Verdict.LIKELY),
    "search_log": (Verdict.UNSUPPORTED,),
    "missing_context": (Verdict.MISLEADING,),
    "successor": (Verdict.SUPERSEDED,),
}


class VerdictSelect(forms.RadioSelect):
    """One verdict a row, each with its meaning and what it needs (the page's template shows both)."""

    def create_option(self, name: str, value: Any, *args: Any, **options: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **options)
        verdict = Verdict(str(value))
        return option | {"meaning": verdict.meaning, "needs": NEEDS.get(verdict, "")}


class VerdictForm(forms.Form):
    """A form whose page shows of ``ASKED_BY`` what the chosen verdict asks for, and what is written."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ASKED_BY.keys() & self.fields.keys():
            # The stylesheet knows by it which of them are empty.
            self.fields[name].widget.attrs["placeholder"] = " "

    def asked(self) -> Iterator[tuple[forms.BoundField, tuple[Verdict, ...]]]:
        """The fields that some verdicts ask for, each with these verdicts."""
        return ((self[name], verdicts) for name, verdicts in ASKED_BY.items() if name in self.fields)


class VerificationForm(VerdictForm):
    """A verdict with all that stands under the signature. ``version`` is 0 for a new one."""

    version = Version()
    verdict = forms.ChoiceField(
        choices=[(verdict.value, verdict.label) for verdict in Verdict],
        widget=VerdictSelect,
        error_messages={"required": "Choose a verdict; a draft can change it later."},
    )
    summary = Prose(
        rows=2,
        max_length=600,
        help_text="Two sentences for readers: what holds up, and on what ground.",
        error_messages={"required": "Write the summary: readers see it first."},
    )
    reasoning = Prose(
        required=False, rows=8, max_length=20_000, help_text="What was examined and why it weighs as it does."
    )
    unknowns = Prose(required=False, rows=4, label="What is not known", max_length=5000, help_text="One a line.")
    search_log = Prose(
        required=False,
        rows=4,
        max_length=10_000,
        help_text="Where the desk looked, whom it asked, when, and what came.",
    )
    missing_context = Prose(required=False, rows=3, max_length=5000, help_text="What the claim leaves out.")
    successor = forms.CharField(
        required=False, max_length=20, label="Superseded by", help_text="Code of the claim that takes its place."
    )
    reason = forms.CharField(
        required=False,
        max_length=500,
        label="Why this change",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="For the history; not shown to readers.",
    )

    def __init__(self, *args: Any, claim: Claim, **options: Any) -> None:
        super().__init__(*args, **options)
        self.claim = claim

    def clean_successor(self) -> Claim | None:
        code = self.cleaned_data["successor"].strip().upper()
        if not code:
            return None
        if code == self.claim.code:
            raise forms.ValidationError("A claim cannot take its own place.")
        if claim := Claim.objects.standing().filter(code=code).first():
            return claim
        raise forms.ValidationError(f"There is no claim {code}.")

    def assessed(self) -> Assessed:
        given = self.cleaned_data
        return Assessed(
            verdict=Verdict(given["verdict"]),
            summary=given["summary"],
            reasoning=given["reasoning"],
            unknowns=tuple(given["unknowns"].split("\n")),
            search_log=given["search_log"],
            missing_context=given["missing_context"],
            successor=given["successor"],
        )


def verification_facts(verification: Any) -> dict[str, Any]:
    """The stored verification, or a state of it from its history, as the form shows it."""
    return {
        "version": verification.version,
        "verdict": verification.verdict,
        "summary": verification.summary,
        "reasoning": verification.reasoning,
        "unknowns": "\n".join(verification.unknowns),
        "search_log": verification.search_log,
        "missing_context": verification.missing_context,
        "successor": verification.successor.code if verification.successor else "",
    }


class ReturnForm(forms.Form):
    version = Version()
    comment = Prose(
        rows=3,
        max_length=5000,
        label="What should change",
        error_messages={"required": "Say what should change before it can be signed."},
    )


class SignForm(forms.Form):
    """``seen`` is the digest of the evidence on the page that the signer read."""

    version = Version()
    seen = forms.CharField(required=False, max_length=64)
