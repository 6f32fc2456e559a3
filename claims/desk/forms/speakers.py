"""Forms for who speaks: rows of names at a statement, and the pages of speakers."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import RegexValidator

from claims.desk.forms.fields import Version, Why
from claims.desk.forms.text import LONGEST_NAME, Words
from claims.dossier.voices import Then
from claims.models import Party, Speaker, Topic
from claims.vocabulary import SpeakerKind

KINDS = SpeakerKind.choices()
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class SpeakerRow(forms.Form):
    """One of those who said it: a speaker chosen, or a name, which is a known speaker's or a new one's."""

    speaker = forms.ModelChoiceField(Speaker.objects.standing(), required=False, widget=forms.HiddenInput)
    name = Words(required=False, max_length=LONGEST_NAME)
    kind = forms.ChoiceField(choices=[("", "—"), *KINDS], required=False)
    description = Words(required=False)
    worded = Words(required=False)
    is_alias = forms.BooleanField(required=False)

    known: Sequence[Speaker] = ()
    found: Sequence[Then] = ()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        name = cleaned.get("name", "")
        if cleaned.get("is_alias") and len(cleaned.get("worded", "")) > LONGEST_NAME:
            self.add_error("is_alias", f"Another spelling has at most {LONGEST_NAME} characters.")
        if cleaned.get("speaker") or not name:
            return cleaned
        self.known = list(Speaker.objects.known_as([name]).order_by("name", "pk"))
        if len(self.known) == 1:
            cleaned["speaker"] = self.known[0]
        elif self.known:
            self.add_error("speaker", f"More than one speaker is known as “{name}”: choose which.")
        elif not cleaned.get("kind"):
            self.add_error("kind", f"“{name}” is new to the desk: say whether it is a person, a body or unnamed.")
        return cleaned

    @property
    def is_filled(self) -> bool:
        return bool(self.cleaned_data.get("speaker") or self.cleaned_data.get("name"))

    @property
    def shown_name(self) -> str:
        """The name as typed or, where one was chosen from a list, that one's name: it says whom all by itself."""
        if not self.is_bound or not self.chosen or self.errors.get("speaker"):
            return str(self["name"].value() or "")
        chosen: Speaker = self.cleaned_data["speaker"]
        return chosen.name

    @property
    def chosen(self) -> str:
        """The key of the speaker that is chosen in this row; empty for a name that is typed."""
        return str(self["speaker"].value() or "")


# Beyond the last rows are not looked at: each asks the database who is meant.
SpeakerRows = forms.formset_factory(SpeakerRow, extra=0, max_num=20, absolute_max=100)


class SpeakerForm(forms.Form):
    """A speaker by itself."""

    name = Words(label="Name", max_length=LONGEST_NAME, error_messages={"required": "Give the name."})
    kind = forms.ChoiceField(label="Kind", choices=KINDS)
    part_of = forms.ModelChoiceField(
        Speaker.objects.standing().filter(kind=SpeakerKind.ORGANISATION.value).order_by("name", "pk"),
        label="Part of",
        required=False,
        empty_label="Nothing above it",
        help_text="Of a body: the body above it, such as the government of a ministry.",
    )
    description = Words(
        label="Description", required=False, help_text="Stands in where no role is known, such as “taxi driver”."
    )
    wikidata_id = Words(
        label="Wikidata", required=False, validators=[RegexValidator(r"^Q[1-9][0-9]*$", "Write it as Q and a number.")]
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("part_of") and cleaned.get("kind") != SpeakerKind.ORGANISATION:
            self.add_error("part_of", "Only a body is part of another; a person's body belongs to the role.")
        return cleaned


class NewSpeakerForm(SpeakerForm):
    """A new speaker, with other spellings of the name."""

    aliases = Words(
        label="Other spellings, one a line", required=False, widget=forms.Textarea(attrs={"rows": 3}), strip=False
    )

    def clean_aliases(self) -> tuple[str, ...]:
        lines = dict.fromkeys(line.strip() for line in self.cleaned_data["aliases"].splitlines() if line.strip())
        if any(len(line) > LONGEST_NAME for line in lines):
            raise forms.ValidationError(f"A spelling has at most {LONGEST_NAME} characters. Write one a line.")
        return tuple(lines)


class EditSpeakerForm(SpeakerForm):
    """A speaker changed, with the version it was opened at."""

    version = Version()
    reason = Why()


class AliasForm(forms.Form):
    """Another spelling."""

    name = Words(
        label="Another spelling", max_length=LONGEST_NAME, error_messages={"required": "Write the other spelling."}
    )


class RoleForm(forms.Form):
    """What a speaker was, where, on which side, and when."""

    title = Words(label="Title", required=False)
    body = forms.ModelChoiceField(
        Speaker.objects.standing().filter(kind=SpeakerKind.ORGANISATION.value).order_by("name", "pk"),
        label="Of which body",
        required=False,
        empty_label="None",
    )
    party = forms.ModelChoiceField(
        Party.objects.select_related("topic").order_by("topic__name", "name", "pk"),
        label="Side",
        required=False,
        empty_label="No side",
    )
    topic = forms.ModelChoiceField(
        Topic.objects.order_by("name", "pk"),
        label="In which topic",
        required=False,
        empty_label="Everywhere",
        help_text="A side belongs to a topic and brings it along.",
    )
    speaks_for = forms.BooleanField(label="Speaks officially for the body and the side", required=False)
    from_on = forms.DateField(label="From", required=False, widget=DAY)
    to_on = forms.DateField(label="To", required=False, widget=DAY)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        party, topic = cleaned.get("party"), cleaned.get("topic")
        if party and topic and party.topic_id != topic.pk:
            self.add_error("party", "This side belongs to another topic.")
        elif party:
            cleaned["topic"] = party.topic
        if not (cleaned.get("title") or cleaned.get("body") or party):
            self.add_error("title", "Give a title, a body or a side.")
        if cleaned.get("speaks_for") and not (cleaned.get("body") or party):
            self.add_error("speaks_for", "Say for which body or side.")
        begin, end = cleaned.get("from_on"), cleaned.get("to_on")
        if begin and end and begin > end:
            self.add_error("to_on", "This is before the first day.")
        return cleaned


class ChangeRoleForm(RoleForm):
    """A role changed, with the version it was opened at."""

    version = Version()
    reason = Why()


class SpeakerFilter(forms.Form):
    """The filter of the list of speakers."""

    words = Words(label="Name or other spelling", required=False, widget=forms.TextInput(attrs={"type": "search"}))
    kind = forms.ChoiceField(label="Kind", choices=[("", "Every kind"), *KINDS], required=False)
