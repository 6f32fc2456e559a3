"""Forms for where a passage comes from."""

from typing import Any

from django import forms

from claims.addresses import whole_number
from claims.desk.forms.fields import Version
from claims.desk.forms.outlets import offer_publishers
from claims.desk.forms.text import Words
from claims.models import Capture, Publisher, Source, Speaker
from claims.vocabulary import OriginLinkKind, OriginLinkState

# Sources offered to choose from.
OFFERED = 12
# Speakers offered: a list of thousands takes a second to draw, and nobody finds a name in it.
SPEAKERS_OFFERED = 100


class OriginForm(forms.Form):
    """An editor says where a passage, or the whole text, comes from: one root out of three kinds."""

    kind = forms.ChoiceField(label="The passage", choices=OriginLinkKind.choices())
    to_source = forms.IntegerField(label="The source that it is a copy of", required=False, min_value=1)
    to_publisher = forms.ModelChoiceField(
        Publisher.objects.standing(),
        label="Publisher or agency",
        required=False,
        empty_label="None",
    )
    to_speaker = forms.ModelChoiceField(
        Speaker.objects.standing().filter(publisher=None).order_by("name", "pk"),
        label="Speaker",
        required=False,
        empty_label="None",
    )
    start = forms.IntegerField(label="From", required=False, min_value=0)
    end = forms.IntegerField(label="To", required=False, min_value=1, help_text="Both blank: the whole text.")
    evidence = Words(label="What shows it", required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None, *, capture: Capture, words: str = "", **options: Any) -> None:
        super().__init__(data, **options)
        self.capture = capture
        offer_publishers(self, "to_publisher")
        offered = speakers_offered(words, self["to_speaker"].value())
        # Whoever is on file may be chosen; these are shown.
        self.fields["to_speaker"].choices = [("", "None"), *((each.pk, str(each)) for each in offered)]  # type: ignore[attr-defined]

    def clean_to_source(self) -> Capture | None:
        number = self.cleaned_data["to_source"]
        if number is None:
            return None
        source = Source.objects.filter(pk=number).exclude(pk=self.capture.source_id).first()
        if source is None:
            raise forms.ValidationError("There is no other source of this number.")
        return source.captures.defer("text", "original").order_by("-captured_at", "-pk").first()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        roots = [name for name in ("to_source", "to_publisher", "to_speaker") if cleaned.get(name)]
        if len(roots) != 1 and not self.errors:
            self.add_error("to_source", "Name one root: a source, a publisher or a speaker.")
        start, end = cleaned.get("start"), cleaned.get("end")
        cleaned["start"] = start or 0
        length = len(self.capture.text)
        if not (start or 0) < (length if end is None else end) <= length:
            self.add_error("end", f"The passage begins before it ends, between 0 and {length}.")
        return cleaned


def sources_offered(capture: Capture, words: str, chosen: int | None = None) -> list[Source]:
    """Other sources that their list would find by these words, else the newest of the topic; and the chosen one."""
    others = Source.objects.exclude(pk=capture.source_id).filter(captures__isnull=False).distinct()
    others = others.select_related("publisher").order_by("-pk")
    found = others
    if words:
        found = found.search(words)
    elif capture.source.topic_id:
        found = found.filter(topic=capture.source.topic_id)
    offered = list(found[:OFFERED])
    if chosen and all(source.pk != chosen for source in offered):
        offered = [*others.filter(pk=chosen), *offered]
    return offered


def speakers_offered(words: str, chosen: object = None) -> list[Speaker]:
    """Speakers of these names by name; without words the newest on file; and the chosen one."""
    speakers = Speaker.objects.standing().filter(publisher=None)
    found = list((speakers.search(words) if words else speakers).order_by("-pk")[:SPEAKERS_OFFERED])
    if key := whole_number(chosen):
        found += speakers.filter(pk=key).exclude(pk__in=[each.pk for each in found])
    return sorted(found, key=lambda each: (each.name, each.pk))


class SettleForm(forms.Form):
    """A link confirmed, or overruled ("not a copy")."""

    version = Version()
    state = forms.ChoiceField(
        choices=[(s.value, s.label) for s in (OriginLinkState.CONFIRMED, OriginLinkState.OVERRULED)]
    )
    reason = Words(required=False)
