"""Forms for making two statements of one, and one of two."""

from typing import Any

from django import forms

from claims.desk.forms.fields import Version
from claims.desk.forms.text import Words
from claims.models import Position


class PlaceForm(forms.Form):
    """Where the second part begins: a place in the text, or its first words."""

    place = forms.IntegerField(label="At place", required=False, min_value=0)
    words = Words(label="The second part begins with", required=False)


class SplitForm(forms.Form):
    """The place that was previewed, and which part keeps each position."""

    version = Version()
    place = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, positions: list[Position], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["second"] = forms.TypedMultipleChoiceField(
            choices=[(position.pk, position.claim.code) for position in positions], coerce=int, required=False
        )


class JoinForm(forms.Form):
    """Both statements at the versions that were previewed."""

    version = Version()
    other = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    other_version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
