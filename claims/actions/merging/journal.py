"""The steps of a merge or a split, written down as they are taken, so that each can be taken back."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction
from django.db.models import F, Model, QuerySet

Step = dict[str, Any]

# Rows that an editor may take away for good: one that is gone is in nobody's way, and does not come back.
TAKEN_AWAY = {"role", "speakeralias"}


class Journal:
    """Takes steps and keeps them: rows set to something else, made, or dropped. ``steps`` is JSON."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def set(self, rows: QuerySet[Any], **now: Any) -> int:
        """Sets columns (by attname) of all these rows, and raises their versions; returns how many were."""
        model, names = rows.model, list(now)
        groups: dict[str, list[int]] = defaultdict(list)
        for key, *values in rows.order_by("pk").values_list("pk", *names):
            groups[encoded(dict(zip(names, values, strict=True)))].append(key)
        for was, keys in groups.items():
            model._default_manager.filter(pk__in=keys).update(**now, **raised(model))
            self.steps.append(
                {"do": "set", "table": table_of(model), "keys": keys, "was": json.loads(was), "now": plain(now)}
            )
        return sum(len(keys) for keys in groups.values())

    def make(self, model: type[Model], **columns: Any) -> Any:
        """A new row; taken back, it goes again."""
        row = model._default_manager.create(**columns)
        self.steps.append({"do": "make", "table": table_of(model), "keys": [row.pk], "row": row_of(row)})
        return row

    def drop(self, row: Model) -> None:
        """Takes a row away; taken back, it stands again under its key."""
        self.steps.append({"do": "drop", "table": table_of(type(row)), "keys": [row.pk], "row": row_of(row)})
        row.delete()


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that a step cannot be taken back on: ``what`` happened to it since."""

    table: str
    key: int
    columns: tuple[str, ...]
    row: Model | None


def changed_since(steps: list[Step]) -> list[Changed]:
    """The rows that are no longer as these steps left them, one query a step."""
    return [changed for step in reversed(steps) for changed in changes_of(step)]


def changes_of(step: Step) -> Iterator[Changed]:
    if step["do"] == "drop":
        return
    model = model_of(step["table"])
    expected = step["now"] if step["do"] == "set" else {k: v for k, v in step["row"].items() if k != "version"}
    there = {row.pk: row for row in model._default_manager.filter(pk__in=step["keys"])}
    for key in step["keys"]:
        row = there.get(key)
        if row is None and step["table"] in TAKEN_AWAY:
            continue
        if row is None:
            yield Changed(step["table"], key, (), None)
        elif differing := tuple(name for name, value in expected.items() if plain(getattr(row, name)) != value):
            yield Changed(step["table"], key, differing, row)


def take_back(steps: list[Step]) -> None:
    """Undoes the steps, last first, but who said a statement before whose position it is: a position has a speaker of
    its statement, on the way there and back.

    Raises: CannotTakeBack where a row would clash with what stands there now.
    """
    for step in sorted(reversed(steps), key=lambda step: bool(step["table"] != "statementspeaker")):
        try:
            with transaction.atomic():
                back(step)
        except IntegrityError as error:
            raise CannotTakeBack(step) from error


class CannotTakeBack(Exception):
    """What the step moved would clash with a row that stands in its place by now; carries the step."""

    def __init__(self, step: Step) -> None:
        self.step = step
        super().__init__(f"Another {step['table']} stands in its place.")


def back(step: Step) -> None:
    model = model_of(step["table"])
    rows = model._default_manager.filter(pk__in=step["keys"])
    match step["do"]:
        case "set":
            rows.update(**step["was"], **raised(model))
        case "make":
            rows.delete()
        case "drop":
            columns = {name: column(model, name).to_python(value) for name, value in step["row"].items()}
            model._default_manager.create(pk=step["keys"][0], **columns)


def raised(model: type[Model]) -> dict[str, Any]:
    """The next version, of rows that have one: a form that was opened before hears of it."""
    return {"version": F("version") + 1} if any(field.name == "version" for field in model._meta.fields) else {}


def row_of(row: Model) -> dict[str, Any]:
    """All columns but the key, as JSON."""
    return {
        field.attname: plain(getattr(row, field.attname))
        for field in row._meta.concrete_fields
        if not field.primary_key
    }


def column(model: type[Model], attname: str) -> Any:
    field: Any = next(field for field in model._meta.concrete_fields if field.attname == attname)
    return field.target_field if field.is_relation else field


def encoded(value: Any) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, sort_keys=True)


def plain(value: Any) -> Any:
    """The value as JSON reads it back."""
    return json.loads(encoded(value))


def table_of(model: type[Model]) -> str:
    return str(model._meta.model_name)


def model_of(table: str) -> type[Model]:
    return apps.get_model("claims", table)
