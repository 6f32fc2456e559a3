"""What is done to a whole source from the reader: its text read again, a newer capture, taken back, another topic."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form, model_to_dict
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from claims.actions.readings import ReadAlready, read_again
from claims.actions.sources import (
    AlreadyCaptured,
    UnusableText,
    add_capture,
    change_credit,
    change_topic,
    retract_source,
)
from claims.actions.versions import ChangedMeanwhile
from claims.desk.forms.sources import CreditForm, PastedText, RetractForm, TopicChoiceForm
from claims.desk.forms.text import is_broken
from claims.desk.frame import allowed, signed_in, wants_fragment
from claims.desk.reader import address_of, back, capture_of, number_in, opened_form, posted, renewed, show
from claims.desk.reading import Told, read_as, told_of
from claims.http import page
from claims.models import Capture, CaptureReading, Source
from claims.permissions import desk_page


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("add_source")
def source_reading(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether the text has been read, asked again and again by the page that waits for it; POST: read it again."""
    source = get_object_or_404(Source, pk=pk)
    asked = number_in(request, "capture")
    if request.method == "POST":
        return reread(request, capture_of(source, asked))
    reading = CaptureReading.objects.filter(capture=asked, capture__source=source).newest_first().first()
    if reading is None or not wants_fragment(request):
        return HttpResponseRedirect(f"{address_of(source.pk)}?capture={asked or ''}")
    is_open = "open" in request.GET
    told = told_of(reading, timezone.now(), source=source.pk, capture=reading.capture_id, is_open=is_open)
    if not told.state and not is_open:
        messages.info(request, read_as(reading))
        return onto("#workspace", "outerHTML", show(request, capture_of(source, asked)))
    is_new = told.state != request.GET.get("said")
    told = told if told.state else Told("ready", reading.capture_id)
    context: dict[str, object] = {"told": told, "source": source, "may": allowed(signed_in(request))}
    answer = page(request, "desk/reader/reading.html", context, fragment="notice" if is_new else "ask")
    return onto("#reading", "innerHTML", answer) if is_new else answer


def reread(request: HttpRequest, capture: Capture) -> HttpResponse:
    try:
        read_again(actor=signed_in(request), capture=capture)
    except ReadAlready as error:
        messages.info(request, str(error))
    else:
        messages.success(request, "It is being read again.")
    return HttpResponseRedirect(f"{address_of(capture.source_id)}?capture={capture.pk}", status=303)


def onto(target: str, swap: str, answer: HttpResponse) -> HttpResponse:
    """The answer goes to that element, whichever asked for it."""
    answer["HX-Retarget"], answer["HX-Reswap"] = target, swap
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("add_source")
def source_capture(request: HttpRequest, pk: int) -> HttpResponse:
    """Paste the page as it is now, as a newer capture."""
    source = get_object_or_404(Source, pk=pk)
    form = PastedText(posted(request), is_broken=is_broken(request), auto_id="entry_%s")
    if request.method == "POST" and form.is_valid():
        try:
            add_capture(actor=signed_in(request), source=source, text=form.cleaned_data["text"])
        except UnusableText as error:
            form.add_error("text", str(error))
        except AlreadyCaptured as error:
            form.add_error("text", f"Nothing changed: {error}" if error.source == source else str(error))
        else:
            messages.success(request, "Stored as the newest capture; earlier ones stay.")
            return back(source.pk)
    return opened_form(request, source, "desk/reader/capture.html", form)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("retract_source")
def source_retract(request: HttpRequest, pk: int) -> HttpResponse:
    """The publisher took the item back."""
    done = "Marked as retracted: it leaves the counts of its claims."
    return changing(request, pk, "retract", RetractForm, retract_source, done)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("change_topic")
def source_topic(request: HttpRequest, pk: int) -> HttpResponse:
    """File the source under another topic, whose captures it is then compared with."""
    done = "Filed under another topic; it is compared with what is there."
    return changing(request, pk, "topic", TopicChoiceForm, change_topic, done)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("settle_origin")
def source_credit(request: HttpRequest, pk: int) -> HttpResponse:
    """To which agency the whole source is credited, after it was stored."""
    done = "The credit is changed; its claims are assessed again."
    return changing(request, pk, "credit", CreditForm, change_credit, done)


def changing(
    request: HttpRequest, pk: int, what: str, form_class: type[Form], change: Callable[..., Source], done: str
) -> HttpResponse:
    """A form over facts of the source that its fields are named for, and the action that takes what was typed."""
    source = get_object_or_404(Source, pk=pk)
    initial = model_to_dict(source, fields=form_class.base_fields)
    form, status = form_class(posted(request), initial=initial, auto_id="entry_%s"), None
    if request.method == "POST" and form.is_valid():
        try:
            change(actor=signed_in(request), source=source, **form.cleaned_data)
        except ChangedMeanwhile as error:
            form, status = renewed(form, error.record, str(error)), 409
        else:
            messages.success(request, done)
            return back(source.pk)
    return opened_form(request, source, f"desk/reader/{what}.html", form, status=status)
