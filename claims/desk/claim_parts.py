"""Parts of a claim that are changed where they stand on the workbench: context, sides harmed, topic, relations."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from claims.actions.claims import CannotRelate, ForeignParty, change_relation, edit_claim, move_claim
from claims.actions.versions import ChangedMeanwhile
from claims.desk.forms.fields import load_choices
from claims.desk.forms.workbench import ChangeRelationForm, ContextForm, HarmsForm, MoveForm
from claims.desk.frame import desk, signed_in
from claims.desk.moved import standing_claim
from claims.desk.workbench import not_taken, taken
from claims.models import Claim, Relation, Topic
from claims.permissions import desk_page
from claims.vocabulary import ClaimKind, RelationKind


def edit_part(request: HttpRequest, claim: Claim, given: dict[str, Any], **part: Any) -> None:
    """One part of the claim, the rest as it is on the version of the form. Raises: ChangedMeanwhile."""
    whole: dict[str, Any] = {
        "wording": claim.wording,
        "context": claim.context,
        "kind": ClaimKind(claim.kind),
        "harms": list(claim.harms.all()),
    }
    version, reason = given["version"], given["reason"]
    edit_claim(actor=signed_in(request), claim=claim, version=version, reason=reason, **(whole | part))


@require_POST
@desk_page("edit_claim")
def claim_context(request: HttpRequest, code: str) -> HttpResponse:
    claim, form = standing_claim(code), ContextForm(request.POST)
    if not form.is_valid():
        return not_taken(request, claim, "context", form)
    try:
        edit_part(request, claim, form.cleaned_data, context=form.cleaned_data["context"])
    except ChangedMeanwhile as error:
        return not_taken(request, claim, "context", form, message=f"Not saved. {error}", status=409)
    return taken(request, claim, "The context note is saved.")


@require_POST
@desk_page("edit_claim")
def claim_harms(request: HttpRequest, code: str) -> HttpResponse:
    claim = standing_claim(code)
    form = HarmsForm(request.POST, topic=claim.topic)
    if not form.is_valid():
        return not_taken(request, claim, "harms", form)
    try:
        edit_part(request, claim, form.cleaned_data, harms=list(form.cleaned_data["harms"]))
    except ChangedMeanwhile as error:
        return not_taken(request, claim, "harms", form, message=f"Not saved. {error}", status=409)
    return taken(request, claim, "The sides that it harms are saved; the claim was assessed again.")


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("edit_claim")
def claim_topic(request: HttpRequest, code: str) -> HttpResponse:
    """Another topic for the claim: chosen by ``to`` in the address, then the sides there that it harms."""
    claim = standing_claim(code)
    others = Topic.objects.exclude(pk=claim.topic_id)
    to = others.filter(slug=request.GET.get("to", "")).first()
    if request.method != "POST" or to is None:
        initial = {"topic": to, "version": claim.version}
        return topic_page(request, claim, to, MoveForm(topic=to, initial=initial) if to else None)
    form = MoveForm(request.POST, topic=to)
    if not form.is_valid():
        return topic_page(request, claim, to, form, status=422)
    given = form.cleaned_data
    try:
        move_claim(
            actor=signed_in(request),
            claim=claim,
            version=given["version"],
            topic=to,
            harms=given["harms"],
            reason=given["reason"],
        )
    except ForeignParty as error:
        form.add_error("harms", str(error))
    except ChangedMeanwhile as error:
        form.add_error(None, f"Not moved. {error} Open the claim again to see what changed.")
        return topic_page(request, claim, to, form, status=409)
    else:
        messages.success(request, f"{claim.code} is filed under {to.name} now, under its old code.")
        return redirect("desk:workbench", code=claim.code)
    return topic_page(request, claim, to, form, status=422)


def topic_page(
    request: HttpRequest, claim: Claim, to: Topic | None, form: MoveForm | None, *, status: int = 200
) -> HttpResponse:
    if form:
        load_choices(form)
    topics = Topic.objects.exclude(pk=claim.topic_id).order_by("name", "pk")
    context: dict[str, object] = {"claim": claim, "to": to, "form": form, "topics": list(topics)}
    return desk(request, "desk/claim_topic.html", context, section="claims", status=status)


@require_POST
@desk_page("edit_claim")
def relation_change(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    claim = standing_claim(code)
    rows = Relation.objects.filter(from_claim=claim) | Relation.objects.filter(to_claim=claim)
    relation = get_object_or_404(rows.select_related("from_claim", "to_claim"), pk=pk)
    form, place = ChangeRelationForm(request.POST), f"relate-{pk}"
    if not form.is_valid():
        return not_taken(request, claim, place, form)
    given, kind = form.cleaned_data, RelationKind(form.cleaned_data["kind"])
    try:
        change_relation(
            actor=signed_in(request),
            relation=relation,
            version=given["version"],
            kind=kind,
            note=given["note"],
            reason=given["reason"],
        )
    except CannotRelate as error:
        return not_taken(request, claim, place, form, message=f"Not saved. {error}")
    except ChangedMeanwhile as error:
        return not_taken(request, claim, place, form, message=f"Not saved. {error}", status=409)
    return taken(request, claim, "The relation is changed.")
