"""Taking, giving and handing back a claim or a source, from its page or from a list."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from claims.actions.assignments import HeldAlready, NotAssigned, Suspended, assign, hand_back, held, take
from claims.desk.frame import desk, signed_in, wants_fragment
from claims.desk.moved import standing_claim
from claims.desk.reader import address_of, capture_of, show
from claims.desk.work import AssignForm, work_on
from claims.desk.workbench import bench_page
from claims.models import Claim, Source
from claims.permissions import desk_page


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the form: the status of the answer, and the form where it was not taken."""

    status: int = 200
    refused: AssignForm | None = None


# The whole page of the task, for who works without JavaScript and was refused.
Page = Callable[[Outcome], HttpResponse]


@require_POST
@desk_page("take_work")
def claim_work(request: HttpRequest, code: str) -> HttpResponse:
    claim = standing_claim(code)
    return answer(
        request,
        lambda outcome: bench_page(request, claim, unsettled=outcome.refused, status=outcome.status),
        home=reverse("desk:workbench", args=[claim.code]),
        claim=claim,
    )


@require_POST
@desk_page("take_work")
def source_work(request: HttpRequest, pk: int) -> HttpResponse:
    source = get_object_or_404(Source, pk=pk)
    return answer(
        request,
        lambda outcome: show(request, capture_of(source, None), unsettled=outcome.refused, status=outcome.status),
        home=address_of(source.pk),
        source=source,
    )


def answer(
    request: HttpRequest, page: Page, *, home: str, claim: Claim | None = None, source: Source | None = None
) -> HttpResponse:
    """What was asked is done, then who has the task now: in its place for htmx, else by a redirect or its page."""
    outcome = settle(request, claim=claim, source=source)
    if wants_fragment(request):
        work = work_on(signed_in(request), claim=claim, source=source, refused=outcome.refused)
        place = "row" if request.POST.get("place") == "row" else "task"
        context: dict[str, object] = {"work": work, "moved": True, "back": back_to(request)}
        return desk(request, "desk/work.html", context, fragment=place, status=outcome.status)
    if outcome.status != 200:
        return page(outcome)
    return HttpResponseRedirect(back_to(request) or home, status=303)


def back_to(request: HttpRequest) -> str:
    """The list that the form stood on, if it stood on one of ours."""
    asked = request.POST.get("next", "")
    return asked if url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else ""


def settle(request: HttpRequest, *, claim: Claim | None, source: Source | None) -> Outcome:
    """Take it, give it to somebody or hand it back, as the form asks, and say what came of it."""
    form = AssignForm(request.POST)
    try:
        match request.POST.get("do"):
            case "take":
                take(actor=signed_in(request), claim=claim, source=source)
                messages.success(request, "It is yours now.")
            case "hand_back":
                leave(request, claim, source)
            case _ if form.is_valid():
                give(request, form, claim, source)
            case _:
                messages.error(request, "Not assigned: see what is missing.")
                return Outcome(422, form)
    except (HeldAlready, NotAssigned) as error:
        messages.error(request, str(error))
        return Outcome(409, form if request.POST.get("do") == "assign" else None)
    except Suspended as error:
        form.add_error("to", str(error))
        messages.error(request, str(error))
        return Outcome(422, form)
    return Outcome()


def give(request: HttpRequest, form: AssignForm, claim: Claim | None, source: Source | None) -> None:
    to, message, seen = (form.cleaned_data[name] for name in ("to", "message", "seen"))
    assign(actor=signed_in(request), to=to, message=message, claim=claim, source=source, instead_of=seen)
    messages.success(request, f"{to.name} has it now.")


def leave(request: HttpRequest, claim: Claim | None, source: Source | None) -> None:
    """Hands back the very assignment that the page showed. Raises: NotAssigned, HeldAlready."""
    there, seen = held(claim=claim, source=source), request.POST.get("seen", "")
    if there is None:
        raise NotAssigned("Nobody has this any more: it was handed back or done.")
    if str(there.pk) != seen:
        raise HeldAlready(there)
    hand_back(actor=signed_in(request), assignment=there)
    messages.success(request, "Handed back: nobody has it now.")
