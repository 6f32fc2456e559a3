"""The rows of figures in the form of a statement: each count as printed, with its bound."""

from typing import Any, cast

from django import forms

from claims.actions.counts import LARGEST, MARGIN, FigureEntry, Unfit, fitted
from claims.desk.forms.text import Words
from claims.desk.places import FoundSeveralTimes, NotFound, locate
from claims.models import Figure
from claims.vocabulary import Bound, Measure

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class Count(forms.IntegerField):
    """A count; separators of thousands are understood."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "size": 7})
    default_error_messages = {"invalid": "Write the number in digits."}

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, min_value=0, max_value=LARGEST, **options)

    def to_python(self, value: Any) -> int | None:
        if isinstance(value, str):
            value = value.replace(",", "").replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
        return super().to_python(value)


class FigureRow(forms.Form):
    """One count; a row left blank is none."""

    words = Words(label="Words", required=False)
    start = forms.IntegerField(label="From", required=False, min_value=0, widget=forms.NumberInput(attrs={"size": 6}))
    end = forms.IntegerField(label="To", required=False, min_value=0, widget=forms.NumberInput(attrs={"size": 6}))
    bound = forms.ChoiceField(label="Bound", choices=[("", "—"), *Bound.choices()], required=False)
    low = Count(label="Low")
    high = Count(label="High")
    measure = forms.ChoiceField(label="Measure", choices=[("", "—"), *Measure.choices()], required=False)
    group = Words(label="Group counted", required=False)
    side = Words(label="Whose side", required=False)
    place = Words(label="Place", required=False)
    period_from = forms.DateField(label="Counted from", required=False, widget=DATE)
    as_of = forms.DateField(label="As of", required=False, widget=DATE)
    increment = forms.BooleanField(label="Increment, not a running total", required=False)
    hedge = Words(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.has_changed():
            return cleaned
        for name, missing in (("words", "Copy the words of the count."), ("bound", "Choose the bound.")):
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, missing)
        if not cleaned.get("measure") and "measure" not in self.errors:
            self.add_error("measure", "Choose what is counted.")
        if not {"bound", "low", "high"} & self.errors.keys() and cleaned.get("bound"):
            self.fit_bound(Bound(cleaned["bound"]))
        since, until = cleaned.get("period_from"), cleaned.get("as_of")
        if since and until and since > until:
            self.add_error("as_of", "This is before the first day counted.")
        return cleaned

    def fit_bound(self, bound: Bound) -> None:
        """Low and high as the bound stores them."""
        try:
            low, high = fitted(bound, self.cleaned_data["low"], self.cleaned_data["high"])
        except Unfit as error:
            self.add_error(error.field, str(error))
        else:
            self.cleaned_data |= {"low": low, "high": high}

    def find(self, text: str, start: int, end: int) -> None:
        """Set the place of the words in or near a statement at ``start`` to ``end``; an error beside the words else."""
        words = self.cleaned_data.get("words")
        if not words:
            return
        within = max(0, start - MARGIN), min(len(text), end + MARGIN)
        try:
            place = locate(text, words, within=within, near=self.cleaned_data.get("start"))
        except NotFound:
            self.add_error("words", "These words are not in the statement. Copy them as printed.")
        except FoundSeveralTimes as error:
            places = ", ".join(map(str, error.starts))
            self.add_error("start", f"These words stand there more than once: write where they begin ({places}).")
        else:
            self.cleaned_data["start"], self.cleaned_data["end"] = place

    def entry(self) -> FigureEntry:
        """The count as the action takes it. Only after a clean that found its place."""
        taken = ("start", "end", "low", "high", "group", "side", "place", "period_from", "as_of", "increment", "hedge")
        return FigureEntry(
            bound=Bound(self.cleaned_data["bound"]),
            measure=Measure(self.cleaned_data["measure"]),
            **{name: self.cleaned_data[name] for name in taken},
        )


class BaseFigureRows(forms.BaseFormSet):  # type: ignore[type-arg]
    """The counts of one statement."""

    @property
    def filled(self) -> list[FigureRow]:
        return [row for row in self.forms if row.has_changed() and row not in self.deleted_forms]

    def find(self, text: str, start: int, end: int) -> bool:
        """Whether the words of every count have a place in or near the statement."""
        for row in self.filled:
            row.find(text, start, end)
        return not any(row.errors for row in self.filled)


FigureRows = cast(
    "type[BaseFigureRows]",
    forms.formset_factory(FigureRow, formset=BaseFigureRows, extra=0, max_num=40, absolute_max=100, can_delete=True),
)


def figure_initial(figure: Figure) -> dict[str, Any]:
    """A stored count as its row shows it."""
    return {name: getattr(figure, name) for name in FigureRow.base_fields if hasattr(figure, name)}
