"""Accepting a suggestion and linking it in one step: who said it, and what it says about which claim, in one form."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from claims.actions.accepting import accept_and_link
from claims.actions.standing import MergedAway
from claims.actions.statements import NeedsSpeaker
from claims.actions.versions import ChangedMeanwhile
from claims.addresses import whole_number
from claims.desk.cards import Card
from claims.desk.forms.speakers import SpeakerRow, SpeakerRows
from claims.desk.forms.statements import AcceptForm, LinkForm
from claims.desk.frame import signed_in
from claims.desk.links import linking, pressed
from claims.desk.naming import as_typed, speakers_of
from claims.desk.reader import back, show
from claims.desk.statements import loaded, onwards
from claims.models import Position, Statement, User
from claims.permissions import desk_page
from claims.vocabulary import Stance, StatementState


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("review_statement")
def statement_accept_link(request: HttpRequest, pk: int) -> HttpResponse:
    """A suggestion accepted as it stands, on a claim at once; a speaker new to the desk is added in the same step."""
    found = loaded(pk)
    if request.method != "POST":
        if found.state != StatementState.SUGGESTED:
            return redirect("desk:statement_link", pk)
        return choosing(request, found, LinkForm(None, statement=found, auto_id="entry_%s"))
    rows, accept = SpeakerRows(request.POST, prefix="speakers"), AcceptForm(request.POST)
    is_named = all([rows.is_valid(), accept.is_valid()])
    typed = as_typed(found, rows.forms)
    if request.POST.get("do") == "open":  # from the card, or to find other claims: what is typed comes along
        typed.problem = ""
        return choosing(request, found, LinkForm(None, statement=found, auto_id="entry_%s"), typed)
    form = LinkForm(pressed(request), statement=found, auto_id="entry_%s")
    if not (form.is_valid() and is_named):
        typed.problem = "" if is_named else typed.problem
        return choosing(request, found, form, typed, status=422)
    return accepted(request, found, form, accept, rows.forms)


def accepted(
    request: HttpRequest, found: Statement, form: LinkForm, accept: AcceptForm, rows: list[SpeakerRow]
) -> HttpResponse:
    try:
        position = save(signed_in(request), found, form, accept, rows)
    except NeedsSpeaker as error:
        return choosing(request, found, form, as_typed(found, rows, str(error)), status=422)
    except MergedAway as error:
        form.add_error("claim", str(error))
        return choosing(request, found, form, as_typed(found, rows), status=422)
    except ChangedMeanwhile as error:
        return show(request, found.capture, at=found.pk, problem=str(error), status=409)
    messages.success(request, f"Accepted, and linked: it {position.stance} {position.claim.code}.")
    return back(found.capture.source_id, found.pk) if request.POST.get("then") == "another" else onwards(found)


def save(actor: User, found: Statement, form: LinkForm, accept: AcceptForm, rows: list[SpeakerRow]) -> Position:
    data = form.cleaned_data
    with transaction.atomic():
        return accept_and_link(
            actor=actor,
            statement=found,
            version=accept.cleaned_data["version"],
            speakers=speakers_of(actor, rows),
            basis=accept.based,
            claim=data["claim"],
            stance=Stance(data["stance"]),
            figure=data["figure"],
            note=data["note"],
        )


def choosing(
    request: HttpRequest, found: Statement, form: LinkForm, typed: Card | str = "", *, status: int = 200
) -> HttpResponse:
    """The form of the link, with who said it on top."""
    address = reverse("desk:statement_accept_link", args=[found.pk])
    who = whole_number(request.POST.get("who", request.GET.get("who", "")))
    return linking(request, found, form, status=status, who=who, problem=typed, accepts=address)
