"""Two people changed one record: what is stored now beside what was typed, so that nothing is lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of the record: as stored now, and as typed."""

    label: str
    stored: str
    typed: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Who changed it and when, and the fields in which the two differ."""

    message: str
    differences: list[Difference]


def differences(form: forms.Form, stored: Mapping[str, Any], typed: Mapping[str, Any]) -> list[Difference]:
    """The fields of the form in which both have a value and the values differ."""
    return [
        Difference(str(form[name].label), shown(stored[name]), shown(typed[name]))
        for name in form.fields
        if name in stored and name in typed and name != "version" and shown(stored[name]) != shown(typed[name])
    ]


def shown(value: Any) -> str:
    """A value as text: lists one item a line, terms in words."""
    if isinstance(value, list | tuple):
        return "\n".join(str(item) for item in value)
    return "" if value is None else str(value)


def on_version(data: Any, version: int, *, field: str = "version") -> QueryDict:
    """What was typed, as if on this version: saving it again overwrites what is stored, knowingly."""
    typed: QueryDict = data.copy()
    typed[field] = str(version)
    return typed
