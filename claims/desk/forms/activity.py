"""The filters of the activity page."""

from django import forms
from django.core.exceptions import ValidationError

from claims.desk.forms.fields import load_choices
from claims.desk.forms.text import Words
from claims.desk.happenings import Doing, Filters
from claims.models import Claim, Topic, User
from claims.permissions import can


class ActivityFilter(forms.Form):
    """Who, what, on which topic or claim, from when to when; every field may be left empty."""

    who = forms.ModelChoiceField(
        User.objects.order_by("first_name", "last_name", "pk"), required=False, empty_label="Anyone"
    )
    what = forms.ChoiceField(required=False, choices=[("", "Anything"), *Doing.choices()])
    topic = forms.ModelChoiceField(Topic.objects.order_by("name", "pk"), required=False, empty_label="Any")
    claim = Words(label="Claim (code)", required=False, max_length=20)
    since = forms.DateField(label="From", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label="To", required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, data: object, *, user: User) -> None:
        super().__init__(data, auto_id="filter_%s")  # type: ignore[arg-type]
        if not can(user, "see_verification"):
            choices = [choice for choice in [("", "Anything"), *Doing.choices()] if choice[0] != Doing.VERIFICATIONS]
            self.fields["what"].choices = choices  # type: ignore[attr-defined]
        load_choices(self)

    def clean_claim(self) -> Claim | None:
        code = self.cleaned_data["claim"].upper()
        claim = Claim.objects.filter(code=code).first() if code else None
        if code and claim is None:
            raise ValidationError("There is no claim of this code.")
        return claim

    @property
    def filters(self) -> Filters:
        """Of a valid form."""
        given = self.cleaned_data
        what = Doing(given["what"]) if given["what"] else None
        return Filters(given["who"], what, given["topic"], given["claim"], given["since"], given["until"])
