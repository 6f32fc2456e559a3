"""The form by which somebody makes a token for a program of theirs."""

from datetime import timedelta

from django import forms

from claims.desk.forms.text import LONGEST_NAME, Words
from claims.vocabulary import Scope

DAYS = [("7", "a week"), ("30", "30 days"), ("90", "90 days"), ("365", "a year")]


class TokenForm(forms.Form):
    name = Words(
        label="Name",
        max_length=LONGEST_NAME,
        help_text="Which program uses it, and where it runs: by this you will know which one to revoke.",
        error_messages={"required": "Name the program."},
    )
    scopes = forms.MultipleChoiceField(
        label="It may",
        choices=[(scope.value, scope.label) for scope in Scope],
        widget=forms.CheckboxSelectMultiple,
        help_text="And no more than your own role allows at that moment.",
        error_messages={"required": "Choose at least one."},
    )
    days = forms.ChoiceField(label="Good for", choices=DAYS, initial="90")

    @property
    def good_for(self) -> timedelta:
        return timedelta(days=int(self.cleaned_data["days"]))
