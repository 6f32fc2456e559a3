"""What is written of a source beside its text, put right: its title, day, address, byline, language."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from claims.actions.sources import AlreadyCaptured, UnusableAddress, change_facts
from claims.actions.versions import ChangedMeanwhile
from claims.desk.conflict import Merging, base_of, conflict_of, conflict_page, taken
from claims.desk.forms.sources import ChangeFactsForm, facts_of
from claims.desk.frame import desk, signed_in
from claims.models import Source
from claims.permissions import desk_page


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("add_source")
def source_facts(request: HttpRequest, pk: int) -> HttpResponse:
    source = get_object_or_404(Source, pk=pk)
    if request.method != "POST":
        return facts_page(request, source, ChangeFactsForm(initial=facts_of(source)))
    form = ChangeFactsForm(taken(request.POST))
    if not form.is_valid():
        return facts_page(request, source, form, status=422)
    try:
        change_facts(actor=signed_in(request), source=source, **to_the_second(form.facts, source))
    except UnusableAddress as error:
        form.add_error(error.field, str(error))
    except AlreadyCaptured as error:
        form.add_error("url", str(error))
    except ChangedMeanwhile as error:
        return settle(request, error, source, form)
    else:
        messages.success(request, "Saved; the claims it bears on are assessed again.")
        return HttpResponseRedirect(reverse("desk:reader", args=[source.pk]), status=303)
    return facts_page(request, source, form, status=422)


def to_the_second(given: dict[str, Any], source: Source) -> dict[str, Any]:
    """What was typed; a moment that nobody touched keeps the seconds that the form does not show."""
    stored = source.published_at
    is_same = stored is not None and given["published_at"] == stored.replace(second=0, microsecond=0)
    return given | {"published_at": stored} if is_same else given


def facts_page(request: HttpRequest, source: Source, form: ChangeFactsForm, *, status: int = 200) -> HttpResponse:
    context: dict[str, object] = {"source": source, "form": form}
    return desk(request, "desk/source_facts.html", context, section="sources", status=status)


def settle(request: HttpRequest, error: ChangedMeanwhile, source: Source, form: ChangeFactsForm) -> HttpResponse:
    """Both texts, and a form that takes from either."""
    opened = base_of(source, form.cleaned_data["version"])
    base = facts_of(opened) if opened else None
    conflict = conflict_of(form, record=source, message=str(error), stored=facts_of(source), base=base)
    merging = Merging(
        title=source.title,
        address=reverse("desk:source_facts", args=[source.pk]),
        back=reverse("desk:reader", args=[source.pk]),
        back_name="the source",
        section="sources",
    )
    return conflict_page(request, form, conflict, source.version, merging)
