"""What is typed about a topic, its parties and who stands with whom."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator

from claims.desk.forms.fields import Prose, Version, Why, load_choices
from claims.models import Party, Topic


class TopicForm(forms.Form):
    name = forms.CharField(max_length=200, error_messages={"required": "Name the disputed event."})
    description = Prose(required=False, max_length=2000, help_text="What the dispute is about, for readers.")
    notice = Prose(
        required=False,
        rows=2,
        max_length=500,
        help_text="Shown on every page of the topic, such as a warning; or empty.",
    )


class NewTopicForm(TopicForm):
    letters = forms.CharField(
        max_length=6,
        label="Letters of its codes",
        help_text="Two to six capitals. They begin the code of every claim and never change.",
        validators=[RegexValidator(r"^[A-Za-z]{2,6}$", "Two to six letters from A to Z.")],
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "autocomplete": "off"}),
    )
    parties = Prose(required=False, help_text="The sides, one a line.", max_length=2000)
    field_order = ("name", "letters", "parties", "description", "notice")

    def clean_letters(self) -> str:
        return str(self.cleaned_data["letters"]).upper()

    def clean_parties(self) -> list[str]:
        lines = (line.strip() for line in self.cleaned_data["parties"].split("\n"))
        return list(dict.fromkeys(line for line in lines if line))


class EditTopicForm(TopicForm):
    version = Version()
    reason = Why()


class PartyForm(forms.Form):
    name = forms.CharField(max_length=200, label="New side", error_messages={"required": "Name the side."})


class AllianceForm(forms.Form):
    """Two parties of the topic that stand together."""

    first = forms.ModelChoiceField(Party.objects.none(), empty_label="Choose", label="One side")
    second = forms.ModelChoiceField(Party.objects.none(), empty_label="Choose", label="Stands with")

    def __init__(self, *args: Any, topic: Topic, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("first", "second"):
            self.fields[name].queryset = topic.parties.order_by("name", "pk")  # type: ignore[attr-defined]
        load_choices(self)


def topic_facts(topic: Any) -> dict[str, Any]:
    """The stored topic, or a state of it from its history, as the form shows it."""
    return {"name": topic.name, "description": topic.description, "notice": topic.notice, "version": topic.version}
