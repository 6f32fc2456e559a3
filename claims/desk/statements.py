"""What an editor does to a statement in the reader, and the list of statements."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from claims.actions.statements import (
    AlreadyRejected,
    NeedsSpeaker,
    accept_statement,
    reject_statement,
)
from claims.actions.versions import ChangedMeanwhile
from claims.desk.cards import Card
from claims.desk.forms.speakers import SpeakerRows
from claims.desk.forms.statements import AcceptForm, DecisionForm
from claims.desk.frame import signed_in
from claims.desk.naming import as_typed, speakers_of
from claims.desk.outline import outline_of
from claims.desk.reader import address_of, back, show
from claims.models import Capture, Statement
from claims.permissions import desk_page


@require_safe
@desk_page("see_desk")
def statement(request: HttpRequest, pk: int) -> HttpResponse:
    """A statement's place is in its text."""
    found = get_object_or_404(Statement.objects.select_related("capture").only("capture__source"), pk=pk)
    return redirect(address_of(found.capture.source_id, pk))


def loaded(pk: int) -> Statement:
    """The statement with its capture's text. Raises: Http404."""
    found = get_object_or_404(Statement, pk=pk)
    found.capture = Capture.objects.for_reader().get(pk=found.capture_id)
    return found


@require_POST
@desk_page("review_statement")
def statement_accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept a suggestion as it stands; a speaker new to the desk is added in the same step."""
    found, form = loaded(pk), AcceptForm(request.POST)
    rows = SpeakerRows(request.POST, prefix="speakers")
    is_valid = all([rows.is_valid(), form.is_valid()])
    who = form.cleaned_data.get("who")
    if not is_valid:
        return show(request, found.capture, at=pk, who=who, problem=as_typed(found, rows.forms), status=422)
    actor = signed_in(request)
    try:
        with transaction.atomic():
            speakers = speakers_of(actor, rows.forms)
            version = form.cleaned_data["version"]
            accept_statement(actor=actor, statement=found, version=version, speakers=speakers, basis=form.based)
    except NeedsSpeaker as error:
        return show(request, found.capture, at=pk, who=who, problem=as_typed(found, rows.forms, str(error)), status=422)
    except ChangedMeanwhile as error:
        return show(request, found.capture, at=pk, who=who, problem=str(error), status=409)
    messages.success(request, "Accepted.")
    return onwards(found)


def onwards(found: Statement) -> HttpResponse:
    """To the next suggestion of the capture, else back to this statement."""
    following = outline_of(found.capture).next_after(found.pk)
    return back(found.capture.source_id, following or found.pk)


@require_POST
@desk_page("review_statement")
def statement_reject(request: HttpRequest, pk: int) -> HttpResponse:
    """Reject a suggestion, or an accepted statement; it stays on record."""
    found, form = loaded(pk), DecisionForm(request.POST)
    if not form.is_valid():
        problem = Card(found, [], [], [], problem="Nothing was saved: the form could not be read. Try again.")
        return show(request, found.capture, at=pk, problem=problem.problem, status=422)
    try:
        reject_statement(actor=signed_in(request), statement=found, **form.cleaned_data)
    except (ChangedMeanwhile, AlreadyRejected) as error:
        return show(request, found.capture, at=pk, problem=str(error), status=409)
    messages.success(request, "Rejected; it stays on record.")
    return onwards(found)
