"""Publishing an edition: what readers will get, what to think of first, and the one button."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from claims.actions.checklist import Stale
from claims.actions.publishing import CannotPublish, publish_edition
from claims.desk.bench import Bench, load_bench
from claims.desk.conflict import on_version
from claims.desk.forms.publishing import PublishForm
from claims.desk.frame import desk, signed_in
from claims.desk.moved import standing_claim
from claims.models import Claim, Edition
from claims.permissions import desk_page
from claims.vocabulary import ChangeType


def last_number(claim: Claim) -> int:
    newest = Edition.objects.filter(claim=claim).order_by("-number")
    return newest.values_list("number", flat=True).first() or 0


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("publish")
def publish(request: HttpRequest, code: str) -> HttpResponse:
    claim = standing_claim(code)
    last = last_number(claim)
    if request.method != "POST":
        first = ChangeType.INITIAL.value if last == 0 else ChangeType.UPDATE.value
        return publish_page(request, claim, PublishForm(last=last, initial={"after": last, "change_type": first}))
    form = PublishForm(request.POST, last=last)
    if not form.is_valid():
        return publish_page(request, claim, form, status=422)
    given = form.cleaned_data
    try:
        edition = publish_edition(
            actor=signed_in(request),
            claim=claim,
            change_type=ChangeType(given["change_type"]),
            note=given["note"],
            after=given["after"],
        )
    except (CannotPublish, Stale) as error:
        return refused(request, claim, form, error)
    messages.success(request, f"Edition {edition.number} of {claim.code} is published.")
    return redirect("desk:workbench", code=claim.code)


def refused(request: HttpRequest, claim: Claim, form: PublishForm, error: CannotPublish | Stale) -> HttpResponse:
    """Beside its field where one is at fault; otherwise the claim moved on, and the form with it."""
    if isinstance(error, CannotPublish) and error.field:
        form.add_error(error.field, str(error))
        return publish_page(request, claim, form, status=422)
    last = last_number(claim)
    again = PublishForm(on_version(form.data, last, field="after"), last=last)
    return publish_page(request, claim, again, refusal=f"Not published. {error}", status=409)


def publish_page(
    request: HttpRequest, claim: Claim, form: PublishForm, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    bench = load_bench(claim, signed_in(request))
    context: dict[str, object] = {
        "bench": bench,
        "form": form,
        "refusal": refusal,
        "warnings": warnings(bench),
        "address": reverse("desk:publish", args=[claim.code]),
    }
    return desk(request, "desk/publish.html", context, section="claims", status=status)


def warnings(bench: Bench) -> list[str]:
    """What a publisher should think of before readers do."""
    found, opened = [], bench.verdicts.opened
    if bench.corroboration.evidence_changed_at:
        found.append("The evidence changed since sign-off: readers will be told so until it is signed again.")
    elif bench.corroboration.is_outdated:
        found.append("Statements came or went since sign-off; the status is the same.")
    if (signed := bench.verdicts.signed) and not signed.signed_by_id:
        found.append("One person decided it, without a second signature: the edition says so, and why.")
    if opened and opened.confirms_id:
        found.append("The same words wait for a second person’s signature.")
    elif opened:
        state = "in review" if opened.state == "in_review" else "being written"
        found.append(f"Another verification is {state}; this edition would not have it.")
    if not bench.verdicts.signed:
        found.append("Nobody has signed a verdict: readers will see “not assessed”.")
    if any(not card.entry.live for card in (*bench.supporters, *bench.opponents)):
        found.append("Statements that were taken back or retracted stay visible with a notice and count for nothing.")
    if bench.publication and bench.publication.is_withdrawn:
        found.append("The claim is withdrawn: this edition would bring it back, and with it every earlier edition.")
    return found
