"""What is typed into the search box and its filters, and the name of a search that is kept."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from claims.desk.finding import KINDS
from claims.desk.forms.fields import load_choices
from claims.desk.forms.sources import LANGUAGE
from claims.desk.forms.text import LONGEST_NAME, Words
from claims.models import Publisher, Speaker, Topic, User
from claims.permissions import can
from claims.vocabulary import Stance, StatementState, Status, VerificationState

ANY = ("", "Any")
# Of a name that many have, as many are looked for.
MOST_MEANT = 50
VERDICTS = [
    ("none", "not begun"),
    *VerificationState.choices(),
    ("changed", "evidence changed since sign-off"),
]


class SearchForm(forms.Form):
    """The search box and its filters; every field may be left empty. The box itself stands in the masthead."""

    q = Words(label="Words", required=False, strip=False, max_length=1000)
    kind = forms.ChoiceField(
        label="Kind", required=False, choices=[("", "Everything"), *((kind.key, kind.title) for kind in KINDS.values())]
    )
    topic = forms.ModelChoiceField(Topic.objects.order_by("name", "pk"), required=False, empty_label="Any")
    status = forms.ChoiceField(label="Status of claim", required=False, choices=[ANY, *Status.choices()])
    verdict = forms.ChoiceField(label="Verification", required=False, choices=[ANY, *VERDICTS])
    stance = forms.ChoiceField(label="Stance of statement", required=False, choices=[ANY, *Stance.choices()])
    state = forms.ChoiceField(
        label="State of statement", required=False, choices=[("", "Not rejected"), *StatementState.choices()]
    )
    language = Words(label="Language", required=False, max_length=35, validators=[LANGUAGE])
    publisher = Words(label="Publisher", required=False, max_length=LONGEST_NAME)
    speaker = Words(label="Speaker", required=False, max_length=LONGEST_NAME)
    since = forms.DateField(label="From", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label="To", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    by = forms.ModelChoiceField(
        User.objects.order_by("first_name", "last_name", "pk"), label="Added by", required=False, empty_label="Anyone"
    )

    def __init__(self, data: QueryDict | dict[str, Any], *, user: User) -> None:
        super().__init__(data, auto_id="filter_%s")
        self.user = user
        if not can(user, "see_verification"):
            del self.fields["verdict"]
        for name in self.narrowing:
            self.fields[name].widget.attrs["form"] = "find-form"
        load_choices(self)

    @property
    def narrowing(self) -> list[str]:
        """The fields that narrow what is found."""
        return [name for name in self.fields if name != "q"]

    @property
    def shown(self) -> list[Any]:
        return [self[name] for name in self.narrowing]

    def clean_publisher(self) -> list[int]:
        name = self.cleaned_data["publisher"]
        if not name:
            return []
        exact = Publisher.objects.filter(name__iexact=name).values_list("pk", flat=True)
        voices = Speaker.objects.search(name).filter(publisher__isnull=False).values_list("publisher", flat=True)
        return meant(list(exact), voices, "No publisher is known by this name.")

    def clean_speaker(self) -> list[int]:
        name = self.cleaned_data["speaker"]
        if not name:
            return []
        exact = Speaker.objects.known_as([name]).values_list("pk", flat=True)
        alike = Speaker.objects.standing().search(name).values_list("pk", flat=True)
        return meant(list(exact), alike, "No speaker is known by this name.")

    @property
    def filters(self) -> dict[str, Any]:
        """The filters that are set, of a valid form."""
        chosen = {name: self.cleaned_data[name] for name in self.narrowing if name != "kind"}
        if chosen.get("verdict"):
            chosen["verdict"] = (chosen["verdict"], self.user)
        return {name: value for name, value in chosen.items() if value}


def meant(exact: list[int], alike: Any, unknown: str) -> list[int]:
    """Those of exactly that name, else those that are spelt or begin so. Raises ValidationError where there is none."""
    found = exact or list(alike[:MOST_MEANT])
    if not found:
        raise ValidationError(unknown)
    return found


class KeepForm(forms.Form):
    """A search to be kept: its name, and what the address asks for."""

    name = Words(label="Name", max_length=80)
    parameters = forms.CharField(widget=forms.HiddenInput, required=False, max_length=4000)


class RenameForm(forms.Form):
    name = Words(label="Name", max_length=80)
