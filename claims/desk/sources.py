"""The list of sources and the form that takes a pasted item."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from claims.actions.sources import AlreadyCaptured, UnusableAddress, UnusableText, add_source
from claims.desk.forms.sources import SourceFilter, SourceForm
from claims.desk.forms.text import is_broken
from claims.desk.frame import desk, signed_in
from claims.desk.listing import listing
from claims.models import Capture, Source
from claims.models.source import SourceQuerySet
from claims.permissions import desk_page


@require_safe
@desk_page("see_desk")
def source_list(request: HttpRequest) -> HttpResponse:
    form = SourceFilter(request.GET, auto_id="filter_%s")
    found = listing(request, filtered(Source.objects.for_list(), form))
    context: dict[str, object] = {"form": form, "found": found}
    return desk(request, "desk/sources.html", context, section="sources", fragment="results")


def filtered(sources: SourceQuerySet, form: SourceFilter) -> SourceQuerySet:
    """What the filter asks for; a filter that cannot be read finds nothing."""
    if not form.is_valid():
        return sources.none()
    if words := form.cleaned_data["words"]:
        sources = sources.search(words)
    if topic := form.cleaned_data["topic"]:
        sources = sources.filter(topic=topic)
    return sources.with_waiting() if form.cleaned_data["waiting"] else sources


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("add_source")
def source_new(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return pasting(request, SourceForm(initial={"topic": request.GET.get("topic"), "language": "en"}))
    form = SourceForm(request.POST, is_broken=is_broken(request))
    if not form.is_valid():
        return pasting(request, form, status=422)
    try:
        capture = add_source(actor=signed_in(request), **form.facts)
    except UnusableText as error:
        form.add_error("text", str(error))
    except UnusableAddress as error:
        form.add_error(error.field, str(error))
    except AlreadyCaptured as error:
        form.add_error(None, str(error))
        return pasting(request, form, known=error.source, status=422)
    else:
        messages.success(request, stored(capture))
        return HttpResponseRedirect(reverse("desk:reader", args=[capture.source_id]), status=303)
    return pasting(request, form, status=422)


def pasting(request: HttpRequest, form: SourceForm, *, known: Source | None = None, status: int = 200) -> HttpResponse:
    context: dict[str, object] = {"form": form, "known": known}
    return desk(request, "desk/source_new.html", context, section="sources", fragment="form", status=status)


def stored(capture: Capture) -> str:
    """What was done, with what to look at before going on."""
    lost = capture.text.count("\ufffd")
    warning = f" The text has {lost} characters (�) that were lost before it came here." if lost else ""
    return f"Stored.{warning}"
