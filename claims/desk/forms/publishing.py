"""What is typed to publish: the kind of change, the note for readers, and a second look at a withdrawal."""

from typing import Any

from django import forms

from claims.desk.forms.fields import Prose
from claims.vocabulary import ChangeType

MEANINGS = {
    ChangeType.INITIAL: "initial: the first edition",
    ChangeType.UPDATE: "update: something new; what stood before was right when it was published",
    ChangeType.CLARIFICATION: "clarification: the same, said more clearly",
    ChangeType.CORRECTION: "correction: something published was wrong",
    ChangeType.WITHDRAWAL: "withdrawal: readers get your note and nothing else",
}


class PublishForm(forms.Form):
    """``after``: the number of the edition that the publisher saw as the newest, 0 for none."""

    after = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    change_type = forms.ChoiceField(
        label="What changes for readers",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what changes for readers."},
    )
    note = Prose(
        required=False, max_length=2000, label="Note to readers", help_text="What changed and why. Public, for good."
    )
    confirm = forms.BooleanField(required=False, label="Yes, take the claim off every public page")

    def __init__(self, *args: Any, last: int, **options: Any) -> None:
        super().__init__(*args, **options)
        possible = (
            [ChangeType.INITIAL] if last == 0 else [kind for kind in ChangeType if kind is not ChangeType.INITIAL]
        )
        self.fields["change_type"].choices = [(kind.value, MEANINGS[kind]) for kind in possible]  # type: ignore[attr-defined]
        if last == 0:
            del self.fields["confirm"]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if given.get("change_type") == ChangeType.WITHDRAWAL and not given.get("confirm"):
            self.add_error("confirm", "Tick this too: a withdrawal takes the claim off every public page.")
        return given
