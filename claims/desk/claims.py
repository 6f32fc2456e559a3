"""Claims on the desk: the list with its filters, a new claim, and changing one."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from claims.actions.claims import ForeignParty, edit_claim, open_claim, open_claim_from
from claims.actions.positions import NotAccepted
from claims.actions.versions import ChangedMeanwhile
from claims.addresses import whole_number
from claims.desk import queues
from claims.desk.conflict import Merging, base_of, conflict_of, conflict_page, taken
from claims.desk.finding import with_words
from claims.desk.forms.claims import ClaimFilterForm, EditClaimForm, NewClaimForm, claim_facts, harms_at
from claims.desk.frame import desk, signed_in
from claims.desk.listing import listing
from claims.desk.moved import standing_claim
from claims.desk.once import answered_once
from claims.desk.verdicts import reopened
from claims.models import Claim, Statement, Topic, User
from claims.permissions import can, desk_page
from claims.vocabulary import ClaimKind, StatementState


@require_safe
@desk_page("see_desk")
def claim_list(request: HttpRequest) -> HttpResponse:
    form = ClaimFilterForm(request.GET, queues=visible_queues(signed_in(request)), auto_id="filter_%s")
    form.is_valid()
    found = listing(request, narrowed(form.cleaned_data))
    context: dict[str, object] = {
        "form": form,
        "found": found,
        "narrowed": any(form.cleaned_data.values()),
        "reopened": reopened(found.rows, signed_in(request)),
    }
    return desk(request, "desk/claims.html", context, section="claims", fragment="results")


def visible_queues(user: User) -> list[str]:
    return list(queues.CLAIM_QUEUES) if can(user, "see_verification") else ["changed"]


def narrowed(filters: dict[str, Any]) -> QuerySet[Claim]:
    waiting = filters.get("waiting")
    claims = queues.CLAIM_QUEUES[waiting][1]() if waiting else queues.claims()
    if topic := filters.get("topic"):
        claims = claims.filter(topic=topic)
    if status := filters.get("status"):
        claims = claims.filter(corroboration__status=status)
    match filters.get("published"):
        case "yes":
            claims = claims.filter(publication__is_withdrawn=False)
        case "no":
            claims = claims.filter(publication=None)
        case "withdrawn":
            claims = claims.filter(publication__is_withdrawn=True)
    if words := filters.get("words"):
        claims = with_words(claims, words)
    return claims


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("edit_claim")
@answered_once
def claim_new(request: HttpRequest) -> HttpResponse:
    statement = asked_statement(request)
    if statement and statement.state != StatementState.ACCEPTED:
        return refused(request, statement)
    if request.method != "POST":
        topic = asked_topic(request) or (statement.capture.source.topic if statement else None)
        form = NewClaimForm(statement=statement, topic=topic, initial=draft(statement, topic))
        return new_page(request, form, statement)
    form = NewClaimForm(request.POST, statement=statement, topic=None)
    if form.is_valid():
        try:
            claim = write(signed_in(request), statement, form.facts())
        except ForeignParty as error:
            form.add_error("harms", str(error))
        except NotAccepted:
            return refused(request, statement)
        else:
            linked = ", and the statement is linked to it" if statement else ""
            messages.success(request, f"{claim.code} is open{linked}.")
            return redirect("desk:workbench", code=claim.code)
    return new_page(request, form, statement, status=422)


def asked_statement(request: HttpRequest) -> Statement | None:
    """The statement that the address names; 404 where there is none of that number."""
    if not (asked := request.GET.get("statement", "")):
        return None
    rows = Statement.objects.select_related("capture__source__publisher", "capture__source__topic").defer(
        "capture__text", "capture__original"
    )
    return get_object_or_404(rows.prefetch_related("bylines__speaker", "figures"), pk=whole_number(asked))


def asked_topic(request: HttpRequest) -> Topic | None:
    asked = whole_number(request.GET.get("topic", ""))
    return Topic.objects.filter(pk=asked).first() if asked else None


def draft(statement: Statement | None, topic: Topic | None) -> dict[str, Any]:
    """What a new claim starts from: the words of the statement, without quote marks round it; its source's topic."""
    if statement is None:
        return {"topic": topic}
    figures, words = list(statement.figures.all()), unquoted(statement.exact)
    return {
        "topic": topic,
        "wording": words[:1].upper() + words[1:],
        "kind": (ClaimKind.FIGURE if figures else ClaimKind.ASSERTION).value,
        "figure": figures[0] if figures else None,
    }


def unquoted(words: str) -> str:
    """The words without the quote marks round them; marks that belong to a quotation within stay, as a pair."""
    inner = words.strip("“”\"'‘’«» ,;\n")
    return inner if is_paired(inner) else words.strip(" ,;\n")


def is_paired(words: str) -> bool:
    """Whether each quotation that opens in the words also closes there."""
    depth = 0
    for mark in words:
        depth += (mark in "“«") - (mark in "”»")
        if depth < 0:
            return False
    return depth == 0 and words.count('"') % 2 == 0


def write(user: User, statement: Statement | None, facts: dict[str, Any]) -> Claim:
    if statement is None:
        return open_claim(actor=user, **facts)
    return open_claim_from(actor=user, statement=statement, **facts)


def new_page(
    request: HttpRequest, form: NewClaimForm, statement: Statement | None, *, status: int = 200
) -> HttpResponse:
    address = reverse("desk:claim_new") + (f"?statement={statement.pk}" if statement else "")
    context: dict[str, object] = {"form": form, "statement": statement, "address": address}
    return desk(request, "desk/claim_form.html", context, section="claims", fragment="harms", status=status)


def refused(request: HttpRequest, statement: Statement | None) -> HttpResponse:
    """Only an accepted statement takes a position; says where to accept it."""
    return desk(request, "desk/claim_refused.html", {"statement": statement}, section="claims", status=409)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("edit_claim")
def claim_edit(request: HttpRequest, code: str) -> HttpResponse:
    claim = standing_claim(code)
    if request.method != "POST":
        return edit_page(request, claim, EditClaimForm(topic=claim.topic, initial=claim_facts(claim)))
    form = EditClaimForm(taken(request.POST), topic=claim.topic)
    if not form.is_valid():
        return edit_page(request, claim, form, status=422)
    version, reason = form.cleaned_data["version"], form.cleaned_data["reason"]
    try:
        edit_claim(actor=signed_in(request), claim=claim, version=version, reason=reason, **form.facts())
    except ForeignParty as error:
        form.add_error("harms", str(error))
        return edit_page(request, claim, form, status=422)
    except ChangedMeanwhile as error:
        return settle(request, error, claim, form)
    messages.success(request, f"{claim.code} is saved.")
    return redirect("desk:workbench", code=claim.code)


def settle(request: HttpRequest, error: ChangedMeanwhile, claim: Claim, form: EditClaimForm) -> HttpResponse:
    """Both texts, and a form that takes from either."""
    claim.refresh_from_db()
    opened = base_of(claim, form.cleaned_data["version"])
    base = claim_facts(opened, harms=harms_at(claim, opened.version)) if opened else None
    merging = Merging(
        title=claim.code,
        address=reverse("desk:claim_edit", args=[claim.code]),
        back=reverse("desk:workbench", args=[claim.code]),
        back_name=f"{claim.code} {claim.wording}",
    )
    conflict = conflict_of(form, record=claim, message=str(error), stored=claim_facts(claim), base=base)
    return conflict_page(request, form, conflict, claim.version, merging)


def edit_page(request: HttpRequest, claim: Claim, form: EditClaimForm, *, status: int = 200) -> HttpResponse:
    address = reverse("desk:claim_edit", args=[claim.code])
    context: dict[str, object] = {"form": form, "claim": claim, "address": address}
    return desk(request, "desk/claim_form.html", context, section="claims", status=status)
