"""The ledger of a claim on a page of its own and in place on the workbench, and what is written into it."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from claims.actions.inquiries import (
    CannotKeep,
    answer_inquiry,
    change_inquiry,
    close_inquiry,
    open_inquiry,
    reopen_inquiry,
)
from claims.actions.versions import ChangedMeanwhile
from claims.addresses import whole_number
from claims.desk.conflict import Merging, base_of, conflict_of, conflict_page, taken
from claims.desk.forms.ledger import ChangeInquiryForm, CloseForm, InquiryForm, ReopenForm, ReplyForm, inquiry_facts
from claims.desk.frame import desk, signed_in, wants_fragment
from claims.desk.ledger import Typed, load_ledger
from claims.desk.moved import standing_claim
from claims.desk.once import answered_once
from claims.models import Claim, Inquiry
from claims.permissions import desk_page
from claims.vocabulary import InquiryOutcome


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("see_desk")
@answered_once
def ledger(request: HttpRequest, code: str) -> HttpResponse:
    """The ledger; ``at``: the inquiry whose forms are open."""
    claim = standing_claim(code)
    if request.method != "POST":
        return ledger_page(request, claim, at=whole_number(request.GET.get("at", "")))
    form = InquiryForm(request.POST, claim=claim, auto_id="inquiry-%s")
    if form.is_valid():
        try:
            open_inquiry(actor=signed_in(request), claim=claim, asked=form.asked())
        except CannotKeep as error:
            form.add_error(error.field, str(error))
        else:
            messages.success(request, "It is in the ledger.")
            return redirect(home_of(request, claim))
    messages.error(request, "Not saved: see what is missing in the ledger.")
    return ledger_page(request, claim, typed=Typed(form), status=422)


def home_of(request: HttpRequest, claim: Claim) -> str:
    """Where the ledger stands: alone for htmx, else on the workbench."""
    if wants_fragment(request):
        return reverse("desk:ledger", args=[claim.code])
    return reverse("desk:workbench", args=[claim.code]) + "#ledger"


def ledger_page(
    request: HttpRequest, claim: Claim, *, at: int | None = None, typed: Typed | None = None, status: int = 200
) -> HttpResponse:
    context: dict[str, object] = {"claim": claim, "ledger": load_ledger(claim, at=at, typed=typed)}
    return desk(request, "desk/ledger.html", context, section="claims", fragment="ledger", status=status)


def inquiry_or_404(pk: int) -> Inquiry:
    return get_object_or_404(Inquiry.objects.select_related("claim__topic", "speaker", "party"), pk=pk)


@require_POST
@desk_page("keep_inquiry")
def inquiry_answer(request: HttpRequest, pk: int) -> HttpResponse:
    inquiry, form = inquiry_or_404(pk), ReplyForm(taken(request.POST), auto_id="answer-%s")

    def write(version: int) -> None:
        given = form.cleaned_data
        answer_inquiry(
            actor=signed_in(request),
            inquiry=inquiry,
            version=version,
            reply=given["reply"],
            replied_on=given["replied_on"],
        )

    return kept(request, inquiry, form, "answer", write, "The reply is in the ledger.")


@require_POST
@desk_page("keep_inquiry")
def inquiry_change(request: HttpRequest, pk: int) -> HttpResponse:
    inquiry = inquiry_or_404(pk)
    form = ChangeInquiryForm(taken(request.POST), claim=inquiry.claim, party=inquiry.party, auto_id="change-%s")

    def write(version: int) -> None:
        reason = form.cleaned_data["reason"]
        change_inquiry(actor=signed_in(request), inquiry=inquiry, version=version, asked=form.asked(), reason=reason)

    return kept(request, inquiry, form, "change", write, "The entry of the ledger is changed.")


@require_POST
@desk_page("keep_inquiry")
def inquiry_close(request: HttpRequest, pk: int) -> HttpResponse:
    inquiry, form = inquiry_or_404(pk), CloseForm(taken(request.POST), auto_id="close-%s")

    def write(version: int) -> None:
        outcome, reason = InquiryOutcome(form.cleaned_data["outcome"]), form.cleaned_data["reason"]
        close_inquiry(actor=signed_in(request), inquiry=inquiry, version=version, outcome=outcome, reason=reason)

    return kept(request, inquiry, form, "close", write, "The entry of the ledger is closed.")


@require_POST
@desk_page("keep_inquiry")
def inquiry_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    inquiry, form = inquiry_or_404(pk), ReopenForm(taken(request.POST), auto_id="reopen-%s")

    def write(version: int) -> None:
        reason = form.cleaned_data["reason"]
        reopen_inquiry(actor=signed_in(request), inquiry=inquiry, version=version, reason=reason)

    return kept(request, inquiry, form, "reopen", write, "The desk waits for it again.")


def kept(
    request: HttpRequest,
    inquiry: Inquiry,
    form: forms.Form,
    does: str,
    write: Callable[[int], None],
    done: str,
) -> HttpResponse:
    """Writes what the form says, or shows it again with what is wrong; of a lost race both texts and their merging."""
    if form.is_valid():
        try:
            write(form.cleaned_data["version"])
        except CannotKeep as error:
            form.add_error(error.field, str(error))
        except ChangedMeanwhile as error:
            return settle(request, error, inquiry_or_404(inquiry.pk), form, does)
        else:
            messages.success(request, done)
            return (
                ledger_page(request, inquiry.claim)
                if wants_fragment(request)
                else redirect(home_of(request, inquiry.claim))
            )
    messages.error(request, "Not saved: see what is said in the ledger.")
    return ledger_page(request, inquiry.claim, typed=Typed(form, inquiry.pk, does), status=422)


def settle(
    request: HttpRequest, error: ChangedMeanwhile, inquiry: Inquiry, form: forms.Form, does: str
) -> HttpResponse:
    """Both texts, and a form that takes from either."""
    claim, opened = inquiry.claim, base_of(inquiry, form.cleaned_data["version"])
    base = inquiry_facts(opened) if opened else None
    conflict = conflict_of(form, record=inquiry, message=str(error), stored=inquiry_facts(inquiry), base=base)
    merging = Merging(
        title=f"{claim.code}: open question",
        address=reverse(f"desk:inquiry_{does}", args=[inquiry.pk]),
        back=reverse("desk:workbench", args=[claim.code]) + "#ledger",
        back_name=claim.code,
    )
    return conflict_page(request, form, conflict, inquiry.version, merging)
