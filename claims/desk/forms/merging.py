"""What is typed to merge, split, or take either back: why, on which versions."""

from django import forms

from claims.desk.forms.fields import Version, Why


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
