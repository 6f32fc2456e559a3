"""The links of a statement to claims, changed and withdrawn where the statement is read."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from claims.actions.positions import change_stance, withdraw_position
from claims.actions.versions import ChangedMeanwhile
from claims.desk.forms.workbench import StanceForm, WithdrawForm
from claims.desk.frame import signed_in
from claims.desk.reader import Opened, back, posted, renewed, show
from claims.desk.statements import loaded
from claims.models import Position, Statement
from claims.permissions import desk_page
from claims.vocabulary import Stance


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("propose_position")
def position_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Another stance or count, or no link any more, at the card."""
    position = get_object_or_404(Position.objects.select_related("claim"), pk=pk)
    found = loaded(position.statement_id)
    initial = {"version": position.version, "stance": position.stance, "figure": position.figure_id}
    form = StanceForm(posted(request), position=position, initial=initial, auto_id="entry_%s")
    if not form.is_bound:
        return changing(request, found, position, form)
    if not form.is_valid():
        return changing(request, found, position, form, status=422)
    try:
        told = changed(request, position, form)
    except ChangedMeanwhile as error:
        return changing(request, found, position, renewed(form, error.record, str(error)), status=409)
    if not told:
        form.add_error("reason", "Say why the link is withdrawn.")
        return changing(request, found, position, form, status=422)
    messages.success(request, told)
    return back(found.capture.source_id, found.pk)


def changed(request: HttpRequest, position: Position, form: StanceForm) -> str:
    """Does what the button says; what was done in a sentence, empty where a reason is wanting."""
    actor, data = signed_in(request), form.cleaned_data
    if request.POST.get("do") == "withdraw":
        if not WithdrawForm(request.POST).is_valid():
            return ""
        withdraw_position(actor=actor, position=position, version=data["version"], reason=data["reason"])
        return f"The link to {position.claim.code} is withdrawn; the claim was assessed again."
    stance = Stance(data.pop("stance"))
    change_stance(actor=actor, position=position, stance=stance, **data)
    return f"Changed: it {position.stance} {position.claim.code}; the claim was assessed again."


def changing(
    request: HttpRequest, found: Statement, position: Position, form: Any, *, status: int = 200
) -> HttpResponse:
    more = {"position": position, "has_figures": bool(found.figures.all())}
    opened = Opened("desk/reader/position.html", form, found.pk, more)
    return show(request, found.capture, at=found.pk, opened=opened, status=status)
