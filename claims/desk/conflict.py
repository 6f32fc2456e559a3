"""Two people changed one record: both texts field by field, who and why, and a form that takes from either."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict

from claims.addresses import whole_number
from claims.desk.frame import desk
from claims.desk.threeway import Run, differing, merge

THEIRS, MINE, MERGED = "theirs", "mine", "merged"
# Never compared: what the form says of itself.
OWN = {"version", "reason", "once"}


@dataclass(frozen=True, slots=True)
class Difference:
    """One field: as stored now and as typed, in runs of words, and as a form would post each.

    ``take`` is what the page proposes; ``merged`` stands in the box where the field is a text, and says what
    ``merged_values`` are, a set with the changes of both, where several are chosen.
    """

    name: str
    label: str
    stored: list[Run]
    typed: list[Run]
    stored_values: list[str] = field(default_factory=list)
    typed_values: list[str] = field(default_factory=list)
    merged: str | None = None
    merged_values: list[str] | None = None
    take: str = MINE
    overlaps: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """Who changed it since it was opened, and the fields in which the two differ."""

    message: str
    differences: list[Difference]
    changes: list["Since"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Since:
    """One change that was saved after the form was opened."""

    who: str
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Merging:
    """What the page of a conflict needs besides: where to send, where to go back to, and how to save."""

    title: str
    address: str
    back: str
    back_name: str
    buttons: tuple[tuple[str, str], ...] = (("", "Save"),)
    section: str = "claims"


def conflict_of(
    form: forms.Form,
    *,
    record: Any,
    message: str,
    stored: Mapping[str, Any],
    base: Mapping[str, Any] | None = None,
) -> Conflict:
    """The conflict of a bound form with the record as it is stored now.

    ``base`` is what the form was opened on, where the history has it: what only one of the two changed is taken from
    that one, and texts are merged where the changes of both do not meet.
    """
    found = [
        difference(form, name, stored[name], base)
        for name in form.fields
        if name in stored and name not in OWN and posted(form, name) != raw(form, name, stored[name])
    ]
    return Conflict(message, found, changes_since(record, version_of(form)))


def difference(form: forms.Form, name: str, stored: Any, base: Mapping[str, Any] | None) -> Difference:
    theirs, mine = raw(form, name, stored), posted(form, name)
    before = raw(form, name, base[name]) if base and name in base else None
    mixed = together(form.fields[name], before, theirs, mine)
    text, both = None, None
    if isinstance(form.fields[name], forms.CharField):
        text = "".join(mixed or mine)
    elif isinstance(form.fields[name], forms.MultipleChoiceField):
        both = mixed if mixed not in (None, theirs, mine) else None
        text = None if both is None else shown(form, name, both) or "(none)"
    return Difference(
        name=name,
        label=str(form[name].label),
        stored=(runs := differing(shown(form, name, theirs), shown(form, name, mine)))[0],
        typed=runs[1],
        stored_values=theirs,
        typed_values=mine,
        merged=text,
        merged_values=both,
        take=MERGED if text is not None else THEIRS if mixed == theirs else MINE,
        overlaps=mixed is None,
    )


def together(field: forms.Field, before: list[str] | None, theirs: list[str], mine: list[str]) -> list[str] | None:
    """The values with the changes of both; None where both changed the same."""
    if before is None:
        return None
    if before == mine:
        return theirs
    if before == theirs:
        return mine
    if isinstance(field, forms.MultipleChoiceField):
        was, *now = (set(each) for each in (before, theirs, mine))
        return sorted((was & now[0] & now[1]) | (now[0] - was) | (now[1] - was))
    if isinstance(field.widget, forms.Textarea):
        both = merge(before[0], theirs[0], mine[0])
        return None if both is None else [both]
    return None


def raw(form: forms.Form, name: str, value: Any) -> list[str]:
    """A stored value as the form would post it: several where the field takes several."""
    if isinstance(form.fields[name], forms.BooleanField):
        return ["on" if value else ""]
    prepared = form.fields[name].prepare_value(value)
    if isinstance(form.fields[name], forms.MultipleChoiceField):
        return sorted(str(one) for one in prepared)
    return ["" if prepared is None else str(prepared)]


def posted(form: forms.Form, name: str) -> list[str]:
    """What was typed, with line ends as they are stored."""
    data: Any = form.data
    values = [str(value).replace("\r\n", "\n") for value in data.getlist(form.add_prefix(name))]
    return (
        sorted(values)
        if isinstance(form.fields[name], forms.MultipleChoiceField)
        else [values[-1].strip() if values else ""]
    )


def shown(form: forms.Form, name: str, values: list[str]) -> str:
    """Values as words: chosen ones by their labels, one a line."""
    labels = {"on": "yes", "": "no"} if isinstance(form.fields[name], forms.BooleanField) else {}
    for value, label in getattr(form.fields[name], "choices", ()):
        group = label if isinstance(label, list | tuple) else [(value, label)]
        labels |= {str(each): str(words) for each, words in group}
    return "\n".join(labels.get(value, value) for value in values)


def version_of(form: forms.Form) -> int:
    return whole_number(form.data.get(form.add_prefix("version"), "")) or 0


def on_version(data: Any, version: int, *, field: str = "version") -> QueryDict:
    """What was typed, as if on this version: saving it again overwrites what is stored, knowingly."""
    typed: QueryDict = data.copy()
    typed[field] = str(version)
    return typed


def base_of(record: Any, version: int) -> Any | None:
    """The record as its history has it at that version; None where it has it not."""
    return record.events.filter(version=version).order_by("-pgh_id").first()


def changes_since(record: Any, version: int) -> list[Since]:
    """Who saved the record after that version, oldest first; the last twenty."""
    events = record.events.filter(version__gt=version).select_related("pgh_context").order_by("-pgh_id")[:20]
    found = []
    for event in reversed(events):
        facts = event.pgh_context.metadata if event.pgh_context else {}
        found.append(Since(facts.get("name", "someone"), event.pgh_created_at, facts.get("explanation", "")))
    return found


def taken(data: QueryDict) -> QueryDict:
    """The posted form with each field as it was chosen on the page of a conflict; any other form as it is."""
    chosen = data.copy()
    for key in data:
        source = data[key]
        if key.startswith("take-") and source in {THEIRS, MINE}:
            chosen.setlist(key.removeprefix("take-"), data.getlist(f"{source}-{key.removeprefix('take-')}"))
    return chosen


def conflict_page(
    request: HttpRequest, form: forms.Form, conflict: Conflict, version: int, merging: Merging
) -> HttpResponse:
    """409 with both texts and the form that merges them on the version that is stored now."""
    differing_names = {difference.name for difference in conflict.differences}
    kept = [
        (form.add_prefix(name), value)
        for name in form.fields
        if name not in differing_names | OWN
        for value in posted(form, name)
    ]
    context: dict[str, object] = {
        "conflict": conflict,
        "merging": merging,
        "kept": kept,
        "version": version,
        "reason": form.data.get("reason", "") if "reason" in form.fields else None,
    }
    return desk(request, "desk/conflict.html", context, section=merging.section, fragment="merging", status=409)
