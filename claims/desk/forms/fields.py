"""Fields that several forms of claims share."""

from typing import Any

from django import forms


class Prose(forms.CharField):
    """Several lines of text: line ends as LF, nothing else changed but blanks round the whole."""

    def __init__(self, *, rows: int = 3, **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **options)

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\r\n", "\n").replace("\r", "\n")


class Version(forms.IntegerField):
    """The version of the record that the form was opened on."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.HiddenInput, min_value=0, **options)


class Why(forms.CharField):
    """Why a change was made; kept in the history."""

    def __init__(self, **options: Any) -> None:
        settings: dict[str, Any] = {"label": "Why", "required": False, "max_length": 500} | options
        super().__init__(widget=forms.TextInput(attrs={"autocomplete": "off"}), **settings)


def load_choices(form: forms.Form) -> None:
    """Load the rows that the form's fields offer now, so that rendering it makes no queries."""
    for field in form.fields.values():
        if isinstance(field, forms.ModelChoiceField):
            field.choices = list(iter(field.choices))  # type: ignore[arg-type]  # of its length a list would ask first
