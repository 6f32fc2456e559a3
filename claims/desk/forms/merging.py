"""What is typed to merge, split, or take either back: why, on which versions."""

from typing import Any

from django import forms

from claims.desk.forms.fields import Version, Why
from claims.vocabulary import RelationKind


class MergeForm(forms.Form):
    """The other record, by the key that addresses name, and the versions of both that the preview showed."""

    into = forms.CharField(widget=forms.HiddenInput, max_length=40)
    version = Version()
    into_version = Version()
    reason = Why(
        label="Why they are one and the same",
        required=True,
        help_text="Kept in the history of both.",
        error_messages={"required": "Say why: whoever meets the old name later will ask."},
    )


class UndoForm(forms.Form):
    """The version of the merge or split that the page showed."""

    version = Version()
    reason = Why(
        label="Why it is taken back",
        required=True,
        error_messages={"required": "Say why it is taken back."},
    )


RELATIONS = [
    ("", "none"),
    *((kind.value, kind.label) for kind in RelationKind if kind is not RelationKind.DUPLICATE_OF),
]
NEW = {
    "claim": "Or a new claim: its wording",
    "speaker": "Or a new one: the name",
    "publisher": "Or a new one: the name",
}
KNOWN = {"claim": "One on file: its code", "speaker": "One on file: the name", "publisher": "One on file: the name"}


class TargetForm(forms.Form):
    """What the chosen rows go to: a new record, or one on file, by its key or its name."""

    name = forms.CharField(required=False, max_length=500, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    into = forms.CharField(required=False, max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    relation = forms.ChoiceField(required=False, choices=RELATIONS, label="What the other one is to this claim")

    def __init__(self, data: Any = None, *, how: Any, record: Any, **options: Any) -> None:
        super().__init__(data, **options)
        self.how, self.record = how, record
        noun = how.subject.noun
        self.fields["name"].label, self.fields["into"].label = NEW[noun], KNOWN[noun]
        if noun == "claim":
            self.fields["name"].initial = record.wording
        if not how.related:
            del self.fields["relation"]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        asked = given.get("into", "")
        given["into"] = self.how.subject.named(asked) if asked else None
        if asked and given["into"] is None:
            self.add_error("into", "None, or more than one, is on file under this. Write it as its page has it.")
        if not asked and not given.get("name", "").strip():
            self.add_error("name", "Say what it goes to: a new one, or one on file.")
        elif not asked and given["name"].strip() == str(getattr(self.record, "wording", "")):
            self.add_error("name", "Word the new claim so that the two can be told apart.")
        return given

    def chosen_relation(self) -> RelationKind | None:
        chosen = self.cleaned_data.get("relation")
        return RelationKind(chosen) if chosen else None


class SplitForm(forms.Form):
    """The versions that the preview showed, and why."""

    version = Version()
    into_version = Version()
    reason = Why(
        label="Why they are two",
        required=True,
        help_text="Kept in the history of both.",
        error_messages={"required": "Say why: whoever looks for it here later will ask."},
    )
