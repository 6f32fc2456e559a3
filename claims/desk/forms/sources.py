"""Forms for what comes in: a pasted item, a newer capture, a retraction, the filter of the list."""

from datetime import UTC, datetime, time
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator

from claims.desk.forms.fields import Version, Why
from claims.desk.forms.outlets import offer_publishers
from claims.desk.forms.text import BROKEN, LONGEST_NAME, Day, Words
from claims.models import Publisher, Topic

LONGEST_TITLE = 1000  # a headline; some begin with their first paragraph
LANGUAGE = RegexValidator(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "Write a language code, such as en, ru, hy or az.")


def refuse_bad_port(address: str) -> None:
    """Raises ValidationError where the address cannot be taken apart."""
    try:
        urlsplit(address).port  # noqa: B018 - the attribute is what raises
    except ValueError:
        raise ValidationError("This address cannot be read. Copy it again from the browser.", code="invalid") from None


class Address(Words):
    """The address of a page on the web."""

    widget = forms.URLInput

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.validators += [
            URLValidator(["http", "https"], message="Write a whole address that begins with https:// or http://."),
            refuse_bad_port,
        ]


class PastedText(forms.Form):
    """The text of a report, exactly as pasted. ``is_broken``: the request had bytes that are no UTF-8."""

    text = Words(
        strip=False,
        error_messages={"required": "There is no text: paste the words of the report."},
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "false"}),
    )

    def __init__(self, data: Any = None, *, is_broken: bool = False, **options: Any) -> None:
        super().__init__(data, **options)
        self.is_broken = is_broken

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if self.is_broken and "\ufffd" in text:
            raise ValidationError(BROKEN, code="surrogate")
        return text


class Facts(forms.Form):
    """What is written of a published item beside its text."""

    title = Words(
        label="Title", max_length=LONGEST_TITLE, error_messages={"required": "Give the headline, or the first words."}
    )
    published_on = Day(label="Published on", required=False)
    published_time = forms.TimeField(
        label="Time (UTC)",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Write the time as 14:05."},
    )
    url = Address(label="Address", required=False)
    archive_url = Address(label="Archived copy", required=False)
    byline = Words(label="Byline", max_length=LONGEST_TITLE, required=False)
    language = Words(label="Language", initial="en", max_length=35, validators=[LANGUAGE])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("published_time") and not cleaned.get("published_on") and "published_on" not in self.errors:
            self.add_error("published_on", "Give the day too.")
        return cleaned

    @property
    def facts(self) -> dict[str, Any]:
        """What the action takes besides its actor; of a day alone the moment is its midnight in UTC."""
        given = dict(self.cleaned_data)
        day, hour = given.pop("published_on"), given.pop("published_time")
        return given | {"published_at": datetime.combine(day, hour or time(), UTC) if day else None}


class SourceForm(PastedText, Facts):
    """A published item, pasted."""

    publisher = Words(
        label="Publisher",
        max_length=LONGEST_NAME,
        help_text="The outlet or body that published it. A name the desk does not know yet makes a new publisher.",
        widget=forms.TextInput(attrs={"list": "publishers", "autocomplete": "off"}),
        error_messages={"required": "Name the publisher."},
    )
    topic = forms.ModelChoiceField(Topic.objects.order_by("name", "pk"), required=False, empty_label="No topic yet")
    credited_agency = forms.ModelChoiceField(
        Publisher.objects.standing(),
        label="Credited agency",
        required=False,
        empty_label="None",
        help_text="Where the whole item is credited to an agency.",
    )

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.outlets = offer_publishers(self, "credited_agency")


class ChangeFactsForm(Facts):
    """The facts of an item changed, with the version they were opened at."""

    version = Version()
    reason = Why()


def facts_of(source: Any) -> dict[str, Any]:
    """The source, or a state of it from its history, as the form shows it."""
    same = ("title", "url", "archive_url", "byline", "language", "version")
    moment = source.published_at
    hour = f"{moment:%H:%M}" if moment else ""
    return {name: getattr(source, name) for name in same} | {
        "published_on": moment.date() if moment else None,
        "published_time": "" if hour == "00:00" else hour,
    }


class RetractForm(forms.Form):
    """The publisher took the item back."""

    version = Version()
    note = Words(
        label="What the publisher said, and where",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say how the item was taken back: the note is shown wherever it is quoted."},
    )


class TopicChoiceForm(forms.Form):
    """The topic under which a source is filed, if any."""

    version = Version()
    topic = forms.ModelChoiceField(
        Topic.objects.order_by("name", "pk"), label="Topic", required=False, empty_label="None"
    )
    reason = Why()


class CreditForm(forms.Form):
    """The agency to which a whole source is credited, if any."""

    version = Version()
    credited_agency = forms.ModelChoiceField(
        Publisher.objects.standing(),
        label="Credited agency",
        required=False,
        empty_label="None",
    )
    reason = Why()

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        offer_publishers(self, "credited_agency")


class SourceFilter(forms.Form):
    """The filter of the list of sources."""

    words = Words(label="Words in title or publisher", required=False, widget=forms.TextInput(attrs={"type": "search"}))
    topic = forms.ModelChoiceField(Topic.objects.order_by("name", "pk"), required=False, empty_label="Every topic")
    waiting = forms.BooleanField(label="With suggestions to review", required=False)
