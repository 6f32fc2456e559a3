"""What is typed about a publisher: how reliable it is, since when and why."""

from typing import Any

from django import forms
from django.utils import timezone

from claims.desk.forms.fields import Version, Why
from claims.vocabulary import Grade


def today() -> Any:
    return timezone.now().date()


class GradeForm(forms.Form):
    """A grade on the Admiralty scale."""

    version = Version()
    grade = forms.ChoiceField(
        label="How reliable it is",
        choices=[("", "Choose"), *((grade.value, grade.label) for grade in Grade)],
        error_messages={"required": "Choose a grade."},
    )
    reason = Why(required=True, error_messages={"required": "Say what the grade rests on."})
    on = forms.DateField(
        label="As of",
        initial=today,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Give the day."},
    )


class PublisherFilter(forms.Form):
    """The filter of the list of publishers."""

    words = forms.CharField(
        label="Name", required=False, max_length=200, widget=forms.TextInput(attrs={"type": "search"})
    )
