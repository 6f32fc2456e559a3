"""Publishers to choose from in forms: any on file may be chosen; those most likely meant are shown."""

from django import forms
from django.db.models import Q

from claims.addresses import whole_number
from claims.models import Publisher, Source
from claims.vocabulary import PublisherKind

# Up to so many are all shown; thousands take most of a second to draw, and nobody finds a name among them.
FEW = 500
NEWEST_SOURCES = 1000


def offer_publishers(form: forms.Form, name: str) -> list[Publisher]:
    """Puts them before the user in this field of the form, whose chosen one is among them."""
    field: forms.ModelChoiceField[Publisher] = form.fields[name]  # type: ignore[assignment]
    offered = publishers_offered(form[name].value())
    field.choices = [("", str(field.empty_label)), *((each.pk, each.name) for each in offered)]
    return offered


def publishers_offered(chosen: object = None) -> list[Publisher]:
    """All by name or, where they are many, the agencies and the outlets of the newest sources; and the chosen one."""
    standing = Publisher.objects.standing().order_by("name", "pk")
    if len(found := list(standing[: FEW + 1])) <= FEW:
        return found
    newest = Source.objects.order_by("-pk").values("publisher")[:NEWEST_SOURCES]
    likely = Q(kind=PublisherKind.WIRE_AGENCY.value) | Q(pk__in=newest) | Q(pk=whole_number(chosen))
    return list(standing.filter(likely))
