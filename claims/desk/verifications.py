"""Verifications under four eyes: writing, submitting, reviewing, returning, signing."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from claims.actions.checklist import (
    EvidenceMoved,
    Incomplete,
    NotInReview,
    OwnWork,
    Stale,
    Unsettled,
    before_decision,
    owed,
    signature,
)
from claims.actions.drafting import write_verification
from claims.actions.verifications import Blind, OpenAlready, return_verification, sign_verification
from claims.actions.versions import ChangedMeanwhile
from claims.desk.bench import load_bench
from claims.desk.conflict import Merging, base_of, conflict_of, conflict_page, taken
from claims.desk.forms.second import OverrideForm
from claims.desk.forms.verifications import ReturnForm, SignForm, VerificationForm, verification_facts
from claims.desk.frame import desk, signed_in
from claims.desk.moved import standing_claim
from claims.desk.since import since
from claims.models import Claim, Inquiry, SecondAssessment, Verification
from claims.models.verification import DECIDED
from claims.permissions import can, desk_page
from claims.vocabulary import VerificationState


def open_verification(claim: Claim) -> Verification | None:
    return Verification.objects.for_page().open().filter(claim=claim).first()


def sees_nothing_yet(request: HttpRequest, claim: Claim) -> bool:
    """Whether the user owes a second verdict on this claim, blind to the first."""
    return SecondAssessment.objects.blind().filter(claim=claim, assessor=signed_in(request)).exists()


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("draft_verification")
def verification(request: HttpRequest, code: str) -> HttpResponse:
    claim = standing_claim(code)
    if sees_nothing_yet(request, claim):
        if request.method == "POST":
            return withheld(request, claim)
        return redirect("desk:second_assessment", code=claim.code)
    if request.method == "POST":
        return take_over(request, claim) if request.POST.get("do") == "take" else save(request, claim)
    opened = open_verification(claim)
    if opened and opened.state == VerificationState.IN_REVIEW and "edit" not in request.GET:
        return review_page(request, claim)
    start = opened or Verification.objects.for_page().decided().filter(claim=claim).first()
    facts = verification_facts(start) if start else {}
    form = VerificationForm(claim=claim, initial=facts | ({} if opened else {"version": 0}))
    return form_page(request, claim, form)


def withheld(request: HttpRequest, claim: Claim) -> HttpResponse:
    """A blind verdict was asked for meanwhile: nothing is saved, all that was typed is shown."""
    form = VerificationForm(taken(request.POST), claim=claim)
    typed = [(form[name].label, form.data.get(name, "")) for name in form.fields if name != "version"]
    context: dict[str, object] = {"claim": claim, "typed": [pair for pair in typed if pair[1]]}
    return desk(request, "desk/verification/withheld.html", context, section="claims", status=409)


def take_over(request: HttpRequest, claim: Claim) -> HttpResponse:
    """The form as typed, with the open questions of the claim's ledger among what is not known. Nothing is saved."""
    typed = {name: request.POST.get(name, "") for name in VerificationForm.base_fields}
    lines = [line.strip() for line in typed["unknowns"].split("\n") if line.strip()]
    asked = [" ".join(row.question.split()) for row in Inquiry.objects.unanswered(claim)]
    lines += [question for question in dict.fromkeys(asked) if question not in lines]
    messages.info(request, "Taken over; nothing is saved yet.")
    return form_page(request, claim, VerificationForm(claim=claim, initial=typed | {"unknowns": "\n".join(lines)}))


def save(request: HttpRequest, claim: Claim) -> HttpResponse:
    """Save the draft and, if that button was pressed, submit it."""
    form, submit = VerificationForm(taken(request.POST), claim=claim), request.POST.get("do") == "submit"
    if not form.is_valid():
        return form_page(request, claim, form, status=422)
    try:
        write_verification(
            actor=signed_in(request),
            claim=claim,
            version=form.cleaned_data["version"],
            assessed=form.assessed(),
            reason=form.cleaned_data["reason"],
            submit=submit,
        )
    except Incomplete as error:
        form.add_error(error.field, str(error))
        return form_page(request, claim, form, status=422)
    except Blind:
        return withheld(request, claim)
    except OpenAlready as error:
        return settle(request, claim, form, error.verification, str(error))
    except ChangedMeanwhile as error:
        return settle(request, claim, form, newest(claim), str(error))
    messages.success(request, "Submitted: someone else can sign it now." if submit else "The draft is saved.")
    return redirect("desk:verification" if submit else "desk:workbench", code=claim.code)


def newest(claim: Claim) -> Verification:
    return Verification.objects.for_page().filter(claim=claim).latest("number")


def settle(
    request: HttpRequest, claim: Claim, form: VerificationForm, stored: Verification, message: str
) -> HttpResponse:
    """Both texts side by side, and a form that takes from either; where it was signed meanwhile, for a new draft."""
    opened = base_of(stored, form.cleaned_data["version"])
    base = verification_facts(opened) if opened else None
    conflict = conflict_of(form, record=stored, message=message, stored=verification_facts(stored), base=base)
    merging = Merging(
        title=claim.code,
        address=reverse("desk:verification", args=[claim.code]),
        back=reverse("desk:workbench", args=[claim.code]),
        back_name=f"{claim.code} {claim.wording}",
        buttons=(("save", "Save the draft"), ("submit", "Submit for signature")),
    )
    is_open = stored.state not in DECIDED
    return conflict_page(request, form, conflict, stored.version if is_open else 0, merging)


def form_page(request: HttpRequest, claim: Claim, form: VerificationForm, *, status: int = 200) -> HttpResponse:
    bench = load_bench(claim, signed_in(request))
    written = form.assessed() if form.is_bound and form.is_valid() else bench.verdicts.opened
    context: dict[str, object] = {
        "bench": bench,
        "form": form,
        "checks": owed(written, opposed=bool(bench.dossier.opposing)) if written else [],
        "inquiries": list(Inquiry.objects.unanswered(claim)),
        "address": reverse("desk:verification", args=[claim.code]),
    }
    return desk(request, "desk/verification.html", context, section="claims", status=status)


def review_page(
    request: HttpRequest,
    claim: Claim,
    *,
    form: ReturnForm | None = None,
    override_form: OverrideForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    """The text as readers will get it, the evidence, and the two answers: sign or return."""
    bench = load_bench(claim, signed_in(request))
    opened = bench.verdicts.opened
    if opened is None:
        messages.info(request, refusal or "No verification of this claim is open.")
        return redirect("desk:workbench", code=claim.code)
    user, second = signed_in(request), bench.verdicts.second
    settled = before_decision(
        opened, corroboration=bench.corroboration, opposed=bool(bench.dossier.opposing), second=second
    )
    is_ready = not any(check.refusal for check in settled)
    context: dict[str, object] = {
        "bench": bench,
        "verification": opened,
        "writers": sorted(writer.user.name for writer in opened.writers.all()),
        "checks": [*settled, signature(user, wrote=bench.verdicts.wrote)],
        "since": since(bench.verdicts, bench.dossier, user),
        "may_sign": is_ready and not bench.verdicts.wrote,
        "may_override": is_ready and bench.verdicts.wrote and can(user, "override_signature"),
        "override_form": override_form
        or OverrideForm(initial={"version": opened.version, "seen": bench.dossier.digest}),
        "return_form": form or ReturnForm(initial={"version": opened.version}),
        "refusal": refusal,
    }
    return desk(request, "desk/verification_review.html", context, section="claims", status=status)


@require_POST
@desk_page("sign_verification")
def verification_sign(request: HttpRequest, code: str) -> HttpResponse:
    claim, form = standing_claim(code), SignForm(request.POST)
    opened = get_object_or_404(Verification.objects.for_page().open().visible_to(signed_in(request)), claim=claim)
    if not form.is_valid():
        return review_page(request, claim, refusal="Open the page again before you sign.", status=422)
    try:
        version, seen = form.cleaned_data["version"], form.cleaned_data["seen"] or None
        sign_verification(actor=signed_in(request), verification=opened, version=version, seen=seen)
    except OwnWork as error:
        return review_page(request, claim, refusal=str(error), status=403)
    except Incomplete as error:
        return review_page(request, claim, refusal=str(error), status=422)
    except (NotInReview, Stale, EvidenceMoved, Unsettled, ChangedMeanwhile) as error:
        return review_page(request, claim, refusal=f"Not signed. {error}", status=409)
    messages.success(request, f"Signed: {claim.code} has a verdict. Readers see it with the next edition.")
    return redirect("desk:workbench", code=claim.code)


@require_POST
@desk_page("sign_verification")
def verification_return(request: HttpRequest, code: str) -> HttpResponse:
    claim, form = standing_claim(code), ReturnForm(request.POST)
    opened = get_object_or_404(Verification.objects.for_page().open().visible_to(signed_in(request)), claim=claim)
    if not form.is_valid():
        return review_page(request, claim, form=form, status=422)
    version, comment = form.cleaned_data["version"], form.cleaned_data["comment"]
    try:
        return_verification(actor=signed_in(request), verification=opened, version=version, comment=comment)
    except (NotInReview, ChangedMeanwhile) as error:
        return review_page(request, claim, form=form, refusal=f"Not returned. {error}", status=409)
    messages.success(request, "Returned with your comment.")
    return redirect("desk:workbench", code=claim.code)
