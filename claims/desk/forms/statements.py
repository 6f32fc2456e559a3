"""The form of a statement, marked by hand or corrected, with its rows of speakers and figures; the link to a claim."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from claims.actions.counts import FigureEntry
from claims.actions.statements import Reading
from claims.addresses import whole_number
from claims.desk.forms.fields import Version
from claims.desk.forms.figures import FigureRows
from claims.desk.forms.sources import LANGUAGE
from claims.desk.forms.speakers import SpeakerRow, SpeakerRows
from claims.desk.forms.text import Day, Words
from claims.desk.places import FoundSeveralTimes, NotFound, locate, surroundings
from claims.models import Capture, Claim, Speaker, Statement
from claims.vocabulary import Basis, Stance, StatementKind, StatementState


@dataclass(frozen=True, slots=True)
class Place:
    """One of several places where pasted words stand, to be chosen from."""

    start: int
    before: str
    after: str


class StatementForm(forms.Form):
    """Words of a capture and who said them. The words: a span, the words pasted, or both, which must agree."""

    version = Version(required=False)
    exact = Words(
        label="The exact words", required=False, strip=False, widget=forms.Textarea(attrs={"rows": 3, "data-words": ""})
    )
    start = forms.IntegerField(label="From", required=False, min_value=0)
    end = forms.IntegerField(label="To", required=False, min_value=0)
    kind = forms.ChoiceField(label="Kind", choices=StatementKind.choices())
    basis = forms.ChoiceField(label="Basis, of own voice", choices=[("", "—"), *Basis.choices()], required=False)
    speaker_as_worded = Words(label="Speaker as worded", required=False)
    cue = Words(label="Cue", required=False)
    channel = Words(label="Channel", required=False)
    cites = Words(
        label="Citing", required=False, widget=forms.TextInput(attrs={"list": "speakers", "autocomplete": "off"})
    )
    said_on = Day(label="Said on", required=False)
    language = Words(label="Language", validators=[LANGUAGE])
    translation = Words(label="Translation", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    reason = Words(label="Why (kept in the history)", required=False)

    def __init__(self, data: Any = None, *, capture: Capture, **options: Any) -> None:
        super().__init__(data, **options)
        self.capture = capture
        self.places: list[Place] = []

    def clean_cites(self) -> Speaker | None:
        name = self.cleaned_data["cites"]
        if not name:
            return None
        known = list(Speaker.objects.known_as([name])[:2])
        if len(known) == 1:
            return known[0]
        raise ValidationError(
            f"“{name}” is not known to the desk: add the speaker first, in another window."
            if not known
            else f"More than one speaker is known as “{name}”: write a name or alias that only one has."
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not {"exact", "start", "end"} & self.errors.keys():
            self.find_words(cleaned["exact"].replace("\r\n", "\n"), cleaned["start"], cleaned["end"])
        return cleaned

    def find_words(self, words: str, start: int | None, end: int | None) -> None:
        """Set span and words from what is given; with both, they have to agree (the server counts code points)."""
        text = self.capture.text
        if start is not None and end is not None:
            self.check_span(words, start, end)
        elif not words.strip():
            self.add_error("exact", "Select the words in the text, or paste them here.")
        else:
            try:
                self.cleaned_data["start"], self.cleaned_data["end"] = locate(text, words.strip(), near=start)
                self.cleaned_data["exact"] = words.strip()
            except NotFound:
                self.add_error("exact", "These words are not in the text. Copy them from it, letter by letter.")
            except FoundSeveralTimes as error:
                length = len(words.strip())
                self.places = [Place(s, *surroundings(text, s, s + length)) for s in error.starts]
                self.add_error("exact", f"{error} They differ by what stands round them.")

    def check_span(self, words: str, start: int, end: int) -> None:
        text = self.capture.text
        if not start < end <= len(text):
            self.add_error("start", f"The words begin and end between 0 and {len(text)}, and begin before they end.")
        elif words and text[start:end] != words:
            self.add_error("exact", "The selected words are not at this place of the stored text. Select them again.")
        else:
            self.cleaned_data["exact"] = text[start:end]

    def reading(self, speakers: list[Speaker], figures: list[FigureEntry], segments: Any = ()) -> Reading:
        """What the editor reads in the span."""
        data = self.cleaned_data
        kind = StatementKind(data["kind"])
        taken = ("speaker_as_worded", "cue", "channel", "cites", "said_on", "language", "translation")
        return Reading(
            kind=kind,
            speakers=() if kind is StatementKind.OWN_VOICE else speakers,
            basis=Basis(data["basis"]) if data["basis"] else None,
            segments=segments,
            figures=figures,
            **{name: data[name] for name in taken},
        )


class StatementEntry:
    """The whole form: the statement, who said it, and its counts. Bound where ``data`` is given."""

    def __init__(
        self,
        capture: Capture,
        data: QueryDict | None = None,
        *,
        initial: dict[str, Any] | None = None,
        speakers: list[dict[str, Any]] | None = None,
        figures: list[dict[str, Any]] | None = None,
    ) -> None:
        auto_id = "entry_%s"
        self.form = StatementForm(data, capture=capture, initial=initial, auto_id=auto_id)
        self.speakers = SpeakerRows(data, prefix="speakers", initial=speakers, auto_id=auto_id)
        self.figures = FigureRows(data, prefix="figures", initial=figures, auto_id=auto_id)
        self.capture = capture

    def is_valid(self) -> bool:
        """Whether all of it can be read, with the words of each count found in or near the statement."""
        is_valid = all([self.form.is_valid(), self.speakers.is_valid(), self.figures.is_valid()])
        start, end = self.form.cleaned_data.get("start"), self.form.cleaned_data.get("end")
        if not self.figures.is_valid() or start is None or end is None or self.form.errors:
            return False
        return self.figures.find(self.capture.text, start, end) and is_valid

    @property
    def errors(self) -> bool:
        """Whether anything of what was posted cannot be taken; a whole form's own message counts too."""
        return bool(self.form.errors or any(self.speakers.errors) or any(self.figures.errors))

    @property
    def non_field_errors(self) -> Any:
        return self.form.non_field_errors()

    @property
    def named(self) -> list[SpeakerRow]:
        return [row for row in self.speakers.forms if row.is_filled]

    @property
    def counts(self) -> list[FigureEntry]:
        return [row.entry() for row in self.figures.filled]


def with_row(data: QueryDict, prefix: str) -> QueryDict:
    """The posted form with one more, blank, row."""
    grown = data.copy()
    total = whole_number(data.get(f"{prefix}-TOTAL_FORMS", "")) or 0
    grown[f"{prefix}-TOTAL_FORMS"] = str(total + 1)
    return grown


class DecisionForm(forms.Form):
    """A suggestion accepted or rejected, at the version that was on the page."""

    version = Version()
    reason = Words(required=False)


class AcceptForm(DecisionForm):
    """A suggestion accepted; an own voice on the basis that the editor sees.

    ``who``: which of those whom its words may mean is picked on the card, so that a refusal shows it again.
    """

    who = forms.IntegerField(required=False, min_value=0)

    basis = forms.ChoiceField(choices=[("", "—"), *Basis.choices()], required=False)

    @property
    def based(self) -> Basis | None:
        return Basis(self.cleaned_data["basis"]) if self.cleaned_data["basis"] else None


class LinkForm(forms.Form):
    """A statement's position on a claim."""

    claim = forms.ModelChoiceField(
        Claim.objects.standing(), error_messages={"required": "Choose a claim, or start a new one."}
    )
    stance = forms.ChoiceField(label="The statement", choices=Stance.choices(), initial=Stance.ASSERTS.value)
    note = Words(label="Note", required=False)

    def __init__(self, data: Any = None, *, statement: Statement, **options: Any) -> None:
        super().__init__(data, **options)
        figures = list(statement.figures.order_by("start", "pk"))
        self.fields["figure"] = forms.ModelChoiceField(
            statement.figures.order_by("start", "pk"),
            label="By which count",
            required=False,
            empty_label="None of them",
            initial=figures[0] if len(figures) == 1 else None,
        )
        self.fields["speaker"] = forms.ModelChoiceField(
            statement.speakers.order_by("name", "pk"),
            label="Whose position",
            required=False,
            empty_label="All of them, jointly",
        )


class StatementFilter(forms.Form):
    """The filter of the list of statements."""

    words = Words(label="Words of it", required=False, widget=forms.TextInput(attrs={"type": "search"}))
    state = forms.ChoiceField(
        label="State", choices=[("", "Suggested and accepted"), *StatementState.choices()], required=False
    )
    without_claim = forms.BooleanField(label="Without a claim", required=False)
