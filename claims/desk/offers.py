"""The claims that the link form of a statement offers, why, and what was set aside there."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from claims.actions.setting_aside import bring_back, set_aside
from claims.desk.frame import signed_in
from claims.desk.moved import standing_claim
from claims.models import Claim, SetAside, Statement
from claims.permissions import desk_page
from claims.suggesting import claims_about, claims_for

OFFERED = 12


@dataclass(frozen=True, slots=True)
class Offer:
    """A claim to be linked; with reasons where it was suggested, else one of the newest or of those searched for."""

    claim: Claim
    reasons: tuple[str, ...] = ()
    other_topic: str = ""


def offers_for(statement: Statement, words: str) -> list[Offer]:
    """What is searched for; else the nearest claims, filled up by the newest of the topic."""
    topic = statement.capture.source.topic_id
    if words:
        exact = list(Claim.objects.standing().for_list().filter(code=words.upper()))
        return [offer(claim, topic) for claim in exact or claims_about(words, topic=topic, limit=OFFERED)]
    found = [offer(one.claim, topic, one.reasons) for one in claims_for(statement)]
    if topic is None or len(found) >= OFFERED:
        return found
    newest = Claim.objects.standing().for_list().filter(topic=topic).exclude(set_aside__statement=statement)
    there = {one.claim.pk for one in found}
    more = [Offer(claim) for claim in newest[: OFFERED + len(found)] if claim.pk not in there]
    return [*found, *more][:OFFERED]


def offer(claim: Claim, topic: int | None, reasons: tuple[str, ...] = ()) -> Offer:
    return Offer(claim, reasons, claim.topic.name if topic and claim.topic_id != topic else "")


def set_aside_for(statement: Statement) -> list[SetAside]:
    """What was set aside, newest first, with the claim and who said so."""
    rows = SetAside.objects.filter(statement=statement, claim__merged_into=None)
    return list(rows.select_related("claim", "set_aside_by").order_by("-pk")[:OFFERED])


@require_POST
@desk_page("propose_position")
def statement_set_aside(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """The statement is not about this claim, or may be after all (``back``)."""
    claim = standing_claim(code)
    statement = get_object_or_404(Statement, pk=pk)
    if request.POST.get("back"):
        bring_back(actor=signed_in(request), statement=statement, claim=claim)
        messages.success(request, f"{claim.code} may be suggested for this statement again.")
    else:
        set_aside(actor=signed_in(request), statement=statement, claim=claim)
        messages.success(request, f"{claim.code} is not suggested for this statement again.")
    return HttpResponseRedirect(reverse("desk:statement_link", args=[pk]), status=303)
