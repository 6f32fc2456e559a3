"""Small forms of the workbench: a stance, the withdrawal of a link, a relation to another claim."""

from typing import Any

from django import forms

from claims.desk.forms.fields import Version, Why
from claims.models import Claim, Figure, Position
from claims.vocabulary import RelationKind, Stance


class StanceForm(forms.Form):
    """What a statement says about the claim, and by which of its counts."""

    version = Version()
    stance = forms.ChoiceField(choices=Stance.choices())
    figure = forms.ModelChoiceField(Figure.objects.none(), required=False)
    reason = Why()

    def __init__(self, *args: Any, position: Position, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["figure"].queryset = Figure.objects.filter(statement=position.statement_id)  # type: ignore[attr-defined]


class WithdrawForm(forms.Form):
    """Why the statement has nothing to say about the claim after all."""

    version = Version()
    reason = Why(required=True, error_messages={"required": "Say why the link is withdrawn."})


class RelationForm(forms.Form):
    """How this claim bears on another, named by its code."""

    kind = forms.ChoiceField(choices=RelationKind.choices(), label="This claim")
    code = forms.CharField(
        max_length=20,
        label="Other claim",
        error_messages={"required": "Give the code of the other claim."},
        widget=forms.TextInput(attrs={"placeholder": "Code", "autocomplete": "off"}),
    )
    note = forms.CharField(required=False, max_length=500)

    def clean_code(self) -> Claim:
        code = self.cleaned_data["code"].strip().upper()
        if claim := Claim.objects.standing().filter(code=code).first():
            return claim
        raise forms.ValidationError(f"There is no claim {code}.")


class UnrelateForm(forms.Form):
    reason = Why(required=True, error_messages={"required": "Say why the relation is taken back."})
