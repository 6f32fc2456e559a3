"""Second verdicts: asking for one, giving one without sight of the first, both side by side, and settling them."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from claims.actions.checklist import EvidenceMoved, Incomplete, Stale
from claims.actions.second_assessments import (
    CannotAsk,
    NotAsked,
    NothingToSettle,
    ask_second_assessment,
    give_second_assessment,
    may_be_asked,
    resolve_disagreement,
    withdraw_second_assessment,
)
from claims.actions.verifications import Blind
from claims.actions.versions import ChangedMeanwhile
from claims.desk.bench import load_bench
from claims.desk.conflict import on_version
from claims.desk.forms.second import AskForm, GiveForm, ResolveForm, WithdrawSecondForm
from claims.desk.frame import desk, signed_in
from claims.desk.moved import standing_claim
from claims.desk.once import answered_once
from claims.models import Claim, SecondAssessment, Verification
from claims.permissions import desk_page
from claims.vocabulary import Verdict

REFUSED = (Blind, CannotAsk, NotAsked, NothingToSettle, Stale, EvidenceMoved, ChangedMeanwhile)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("second_assessment")
def second_assessment(request: HttpRequest, code: str) -> HttpResponse:
    """For the one who was asked: their own verdict. For everyone else: the request, and both verdicts once in."""
    claim = standing_claim(code)
    owed = SecondAssessment.objects.for_page().blind().filter(claim=claim, assessor=signed_in(request)).first()
    if request.method == "POST":
        return give(request, claim, owed)
    if owed:
        return give_page(request, claim, owed)
    return pair_page(request, claim)


def give(request: HttpRequest, claim: Claim, owed: SecondAssessment | None) -> HttpResponse:
    form, submit = GiveForm(request.POST), request.POST.get("do") == "submit"
    if owed is None:
        return pair_page(request, claim, refusal="Nothing is saved: no verdict of yours is waited for.", status=409)
    if not form.is_valid():
        return give_page(request, claim, owed, form=form, status=422)
    given = form.cleaned_data
    try:
        give_second_assessment(
            actor=signed_in(request),
            assessment=owed,
            version=given["version"],
            verdict=Verdict(given["verdict"]),
            reasoning=given["reasoning"],
            unknowns=given["unknowns"].split("\n"),
            submit=submit,
            seen=given["seen"] or None,
        )
    except Incomplete as error:
        form.add_error(error.field, str(error))
        return give_page(request, claim, owed, form=form, status=422)
    except REFUSED as error:
        return give_page(request, claim, owed, form=form, refusal=f"Not saved. {error}", status=409)
    messages.success(request, "Your verdict is in." if submit else "Saved; nobody else sees it yet.")
    return redirect("desk:second_assessment", code=claim.code)


def give_page(
    request: HttpRequest,
    claim: Claim,
    owed: SecondAssessment,
    *,
    form: GiveForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    """The evidence and one's own verdict; nothing of the first. What was typed stays, on what stands now."""
    bench = load_bench(claim, signed_in(request))
    now: dict[str, Any] = {"version": owed.version, "seen": bench.dossier.digest}
    if form is None:
        written = {"verdict": owed.verdict, "reasoning": owed.reasoning, "unknowns": "\n".join(owed.unknowns)}
        form = GiveForm(initial=written | now)
    elif status == 409:
        form = GiveForm(on_version(on_version(form.data, owed.version), now["seen"], field="seen"))
    context: dict[str, object] = {"bench": bench, "second": owed, "form": form, "refusal": refusal}
    return desk(request, "desk/second_give.html", context, section="claims", status=status)


def pair_page(
    request: HttpRequest,
    claim: Claim,
    *,
    refused: tuple[str, forms.Form] | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    """The request and, once both are in, both verdicts. ``refused``: the form that was not taken, by its name."""
    user = signed_in(request)
    bench = load_bench(claim, user)
    opened, second = bench.verdicts.opened, bench.verdicts.second
    if opened is None:
        if refusal:
            messages.error(request, refusal)
        return redirect("desk:workbench", code=claim.code)
    context: dict[str, object] = {"bench": bench, "verification": opened, "second": second, "refusal": refusal}
    if second is None:
        people = [person for person in may_be_asked(opened) if person.pk != user.pk]
        context["ask_form"] = AskForm(people=people)
    elif not second.compared:
        context["withdraw_form"] = WithdrawSecondForm(initial={"version": second.version})
    else:
        context["settled"] = second.compared.lets_pass(opened.verdict)
        context["resolve_form"] = ResolveForm(comparison=second.compared, first=opened.verdict)
    if refused and refused[0] in context:
        context[refused[0]] = refused[1]
    return desk(request, "desk/second.html", context, section="claims", status=status)


def opened_or_404(request: HttpRequest, claim: Claim) -> Verification:
    return get_object_or_404(Verification.objects.for_page().open().visible_to(signed_in(request)), claim=claim)


def standing_or_404(opened: Verification) -> SecondAssessment:
    return get_object_or_404(SecondAssessment.objects.for_page().standing(), verification=opened)


@require_POST
@desk_page("second_assessment")
@answered_once
def second_ask(request: HttpRequest, code: str) -> HttpResponse:
    claim = standing_claim(code)
    opened, user = opened_or_404(request, claim), signed_in(request)
    form = AskForm(request.POST, people=list(may_be_asked(opened)))
    if not form.is_valid():
        return pair_page(request, claim, refused=("ask_form", form), status=422)
    try:
        ask_second_assessment(
            actor=user, verification=opened, assessor=form.asked, message=form.cleaned_data["message"]
        )
    except REFUSED as error:
        return pair_page(request, claim, refused=("ask_form", form), refusal=f"Not asked. {error}", status=409)
    messages.success(request, f"{form.asked.name} is asked, and sees nothing of this verdict until both are in.")
    return redirect("desk:second_assessment", code=claim.code)


@require_POST
@desk_page("second_assessment")
def second_withdraw(request: HttpRequest, code: str) -> HttpResponse:
    claim, form = standing_claim(code), WithdrawSecondForm(request.POST)
    user = signed_in(request)
    asked = SecondAssessment.objects.for_page().blind()
    second = get_object_or_404(asked, claim=claim)
    if not form.is_valid():
        return answer(request, claim, second, ("withdraw_form", form), "", 422)
    given = form.cleaned_data
    try:
        withdraw_second_assessment(
            actor=user, assessment=second, version=given["version"], reason=given["withdrawal_reason"]
        )
    except REFUSED as error:
        return answer(request, claim, second, ("withdraw_form", form), f"Not withdrawn. {error}", 409)
    messages.success(request, "The request is withdrawn; why is kept.")
    return redirect("desk:second_assessment", code=claim.code)


def answer(
    request: HttpRequest, claim: Claim, second: SecondAssessment, refused: tuple[str, forms.Form], why: str, status: int
) -> HttpResponse:
    """The page of whoever asked: the assessor's own, or that of everyone else."""
    if second.assessor_id == signed_in(request).pk:
        why = why or "Not withdrawn. Say why you cannot give a verdict."
        return give_page(request, claim, second, refusal=why, status=status)
    return pair_page(request, claim, refused=refused, refusal=why, status=status)


@require_POST
@desk_page("second_assessment")
@answered_once
def second_resolve(request: HttpRequest, code: str) -> HttpResponse:
    claim = standing_claim(code)
    opened = opened_or_404(request, claim)
    compared = standing_or_404(opened).compared
    if compared is None:
        return pair_page(request, claim, refusal="Both verdicts are not in yet.", status=409)
    form = ResolveForm(request.POST, comparison=compared, first=opened.verdict)
    if not form.is_valid():
        return pair_page(request, claim, refused=("resolve_form", form), status=422)
    stands = Verdict(form.cleaned_data["stands"])
    try:
        resolve_disagreement(
            actor=signed_in(request), comparison=compared, stands=stands, reason=form.cleaned_data["reason"]
        )
    except REFUSED as error:
        return pair_page(request, claim, refused=("resolve_form", form), refusal=f"Not settled. {error}", status=409)
    messages.success(request, f"Settled: “{stands.label}” stands.")
    return redirect(f"{reverse('desk:verification', args=[claim.code])}{'' if opened.verdict == stands else '?edit'}")
