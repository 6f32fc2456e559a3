"""The workbench of a claim, and the small changes that are made on it: stances, links, relations."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from claims.actions.claims import CannotRelate, relate_claims, unrelate_claims
from claims.actions.positions import change_stance, withdraw_position
from claims.actions.versions import ChangedMeanwhile
from claims.desk.bench import load_bench
from claims.desk.conversation import load_conversation
from claims.desk.forms.workbench import KINDS, RelationForm, StanceForm, UnrelateForm, WithdrawForm
from claims.desk.frame import desk, signed_in, wants_fragment
from claims.desk.ledger import load_ledger
from claims.desk.moved import standing_claim
from claims.desk.work import AssignForm, work_on
from claims.models import Claim, Position, Relation
from claims.permissions import desk_page
from claims.vocabulary import RelationKind, Stance

# Every name that templates ask for: one that is missing is looked up in four ways, for each option of each card.
NOTHING_REFUSED: dict[str, object] = {"place": "", "form": None, "message": "", "late": None}


@require_safe
@desk_page("see_desk")
def workbench(request: HttpRequest, code: str) -> HttpResponse:
    return bench_page(request, standing_claim(code))


def bench_page(
    request: HttpRequest,
    claim: Claim,
    *,
    refused: dict[str, object] | None = None,
    unsettled: AssignForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The whole workbench, or its body for htmx. ``refused``: the small form that was not taken, with its place.

    ``unsettled``: the form that gives the claim to somebody, where that was not taken.
    """
    bench = load_bench(claim, signed_in(request))
    context: dict[str, object] = {
        "bench": bench,
        "ledger": load_ledger(bench.claim),
        "conversation": load_conversation(signed_in(request), claim=bench.claim),
        "stances": Stance.choices(),
        "relation_form": RelationForm(auto_id="relation_%s"),
        "relation_kinds": KINDS,
        "refused": refused or NOTHING_REFUSED,
        "work": work_on(signed_in(request), claim=claim, refused=unsettled),
    }
    return desk(request, "desk/workbench.html", context, section="claims", fragment="bench", status=status)


def taken(request: HttpRequest, claim: Claim, message: str) -> HttpResponse:
    """The change is saved: the new workbench in place, or by a redirect."""
    messages.success(request, message)
    if wants_fragment(request):
        return bench_page(request, claim)
    return redirect("desk:workbench", code=claim.code)


def not_taken(
    request: HttpRequest,
    claim: Claim,
    place: str,
    form: forms.Form,
    *,
    message: str = "",
    status: int = 422,
    late: int | None = None,
) -> HttpResponse:
    """Nothing was saved: the workbench again, with what was typed in its place and why.

    ``late``: the position that the form was of, which may be withdrawn by now: then it is told there.
    """
    messages.error(request, message or "Not saved: see what is missing below.")
    refused: dict[str, object] = {"place": place, "form": form, "message": message, "late": late}
    return bench_page(request, claim, refused=refused, status=status)


def position_or_404(pk: int) -> Position:
    """Withdrawn ones too: the version of the form tells whoever comes late."""
    return get_object_or_404(Position.objects.select_related("claim"), pk=pk)


@require_POST
@desk_page("propose_position")
def position_stance(request: HttpRequest, pk: int) -> HttpResponse:
    position = position_or_404(pk)
    form, place = StanceForm(request.POST, position=position), f"stance-{pk}"
    if not form.is_valid():
        return not_taken(request, position.claim, place, form)
    given = form.cleaned_data
    try:
        change_stance(
            actor=signed_in(request),
            position=position,
            version=given["version"],
            stance=Stance(given["stance"]),
            figure=given["figure"],
            reason=given["reason"],
        )
    except ChangedMeanwhile as error:
        return not_taken(request, position.claim, place, form, message=f"Not saved. {error}", status=409, late=pk)
    return taken(request, position.claim, "The stance is changed; the claim was assessed again.")


@require_POST
@desk_page("propose_position")
def position_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    position = position_or_404(pk)
    form, place = WithdrawForm(request.POST), f"withdraw-{pk}"
    if not form.is_valid():
        return not_taken(request, position.claim, place, form)
    version, reason = form.cleaned_data["version"], form.cleaned_data["reason"]
    try:
        withdraw_position(actor=signed_in(request), position=position, version=version, reason=reason)
    except ChangedMeanwhile as error:
        return not_taken(request, position.claim, place, form, message=f"Not saved. {error}", status=409, late=pk)
    return taken(request, position.claim, "The link is withdrawn; the claim was assessed again.")


@require_POST
@desk_page("edit_claim")
def relation_add(request: HttpRequest, code: str) -> HttpResponse:
    claim = standing_claim(code)
    form = RelationForm(request.POST, auto_id="relation_%s")
    if not form.is_valid():
        return not_taken(request, claim, "relation", form)
    kind, other = RelationKind(form.cleaned_data["kind"]), form.cleaned_data["code"]
    try:
        relate_claims(
            actor=signed_in(request), from_claim=claim, to_claim=other, kind=kind, note=form.cleaned_data["note"]
        )
    except CannotRelate as error:
        form.add_error("code", str(error))
        return not_taken(request, claim, "relation", form)
    return taken(request, claim, f"{claim.code} and {other.code} are related.")


@require_POST
@desk_page("edit_claim")
def relation_remove(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    claim = standing_claim(code)
    relation = get_object_or_404(
        Relation.objects.filter(from_claim=claim) | Relation.objects.filter(to_claim=claim), pk=pk
    )
    form = UnrelateForm(request.POST)
    if not form.is_valid():
        return not_taken(request, claim, f"unrelate-{pk}", form)
    unrelate_claims(actor=signed_in(request), relation=relation, reason=form.cleaned_data["reason"])
    return taken(request, claim, "The relation is taken back.")
