"""Draw the tables as a Mermaid diagram, from the models themselves; docs/tables.md is made of it (`make docs`)."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db.models import Field, ForeignKey, Model, OneToOneField

HEAD = """# The tables

Made by `make docs` from the models; do not edit. History tables (one a tracked table) are left out.
"""


def diagram() -> str:
    """The page with one entity a model and one line a foreign key; stable under the order of definition."""
    models = sorted(
        (model for model in apps.get_app_config("claims").get_models() if not hasattr(model, "pgh_tracked_model")),
        key=lambda model: model.__name__,
    )
    return "\n".join([HEAD, "```mermaid", "erDiagram", *entities(models), *links(models), "```", ""])


def entities(models: list[type[Model]]) -> Iterator[str]:
    for model in models:
        yield f"    {model.__name__} {{"
        for field in model._meta.local_concrete_fields:
            yield f"        {kind(field)} {field.column}{keys(field)}"
        yield "    }"


def kind(field: "Field[Any, Any]") -> str:
    return field.get_internal_type().removesuffix("Field").lower()


def keys(field: "Field[Any, Any]") -> str:
    marks = [mark for mark, holds in (("PK", field.primary_key), ("FK", field.is_relation)) if holds]
    return f" {', '.join(marks)}" if marks else ""


def links(models: list[type[Model]]) -> Iterator[str]:
    for model in models:
        for field in model._meta.local_fields:
            if isinstance(field, ForeignKey) and field.related_model in models:
                near = "|o" if isinstance(field, OneToOneField) else "}o"
                far = "o|" if field.null else "||"
                target = field.remote_field.model.__name__
                yield f"    {model.__name__} {near}--{far} {target} : {field.name}"


class Command(BaseCommand):
    help = "Print the tables as a Mermaid diagram."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(diagram(), ending="")
