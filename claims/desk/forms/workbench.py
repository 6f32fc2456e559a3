"""Small forms of the workbench: a stance, the withdrawal of a link, a relation to another claim."""

from typing import Any

from django import forms

from claims.desk.forms.claims import LONGEST_CONTEXT
from claims.desk.forms.fields import Prose, Version, Why
from claims.models import Claim, Figure, Party, Position, Topic
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


KINDS = [(kind.value, kind.phrase) for kind in RelationKind]


class RelationForm(forms.Form):
    """How this claim bears on another, named by its code."""

    kind = forms.ChoiceField(choices=KINDS, label="This claim")
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


class ChangeRelationForm(forms.Form):
    """How one claim bears on the other after all."""

    version = Version()
    kind = forms.ChoiceField(choices=KINDS)
    note = forms.CharField(required=False, max_length=500)
    reason = Why()


class ContextForm(forms.Form):
    """The note that a reader of the claim needs."""

    version = Version()
    context = Prose(required=False, max_length=LONGEST_CONTEXT)
    reason = Why()


class HarmsForm(forms.Form):
    """The sides of the claim's own topic that it discredits or weakens if believed."""

    version = Version()
    harms = forms.ModelMultipleChoiceField(Party.objects.none(), required=False)
    reason = Why()

    def __init__(self, *args: Any, topic: Topic, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["harms"].queryset = topic.parties.all()  # type: ignore[attr-defined]


class MoveForm(HarmsForm):
    """Another topic, and the sides there that the claim harms."""

    topic = forms.ModelChoiceField(Topic.objects.order_by("name", "pk"), widget=forms.HiddenInput)
    harms = forms.ModelMultipleChoiceField(
        Party.objects.none(),
        required=False,
        label="Whom it harms",
        widget=forms.CheckboxSelectMultiple,
        help_text="The sides of that topic that it discredits or weakens if believed.",
    )
    reason = Why(required=True, error_messages={"required": "Say why it belongs there."})
    field_order = ("topic", "harms", "reason", "version")


class UnrelateForm(forms.Form):
    reason = Why(required=True, error_messages={"required": "Say why the relation is taken back."})
