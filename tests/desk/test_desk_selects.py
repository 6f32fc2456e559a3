"""Our template of a list to choose from makes what Django's own makes, many options in a fraction of its time."""

import re
from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates, TemplatesSetting

GROUPED = [("", "Any"), ("<a>", "“A” & <b>"), ("Sides", [(1, "Veland"), (2, "Orlan")]), (None, "None")]


class Marked(forms.Select):
    """Options with attributes of their own, as some of the desk's have."""

    def create_option(self, *args: Any, **options: Any) -> dict[str, Any]:
        option = super().create_option(*args, **options)
        option["attrs"] |= {"data-of": option["value"], "disabled": option["value"] == 1, "hidden": False}
        return option


@pytest.mark.parametrize("widget", [forms.Select, forms.SelectMultiple, forms.NullBooleanSelect, Marked])
@pytest.mark.parametrize("value", [None, "", 2, "<a>"])
def test_it_makes_what_djangos_own_makes(widget: type[forms.Select], value: Any) -> None:
    made = widget(attrs={"id": "x", "required": True, "disabled": False})
    if widget is not forms.NullBooleanSelect:
        made.choices = GROUPED
    given = [value] if widget is forms.SelectMultiple else value
    ours, own = (made.render("side", given, renderer=each) for each in (TemplatesSetting(), DjangoTemplates()))
    assert ours == re.sub("\n\n+", "\n", own)
    assert "<option" in ours
