"""Claims that may be the same as a claim, or say otherwise: suggested on the workbench, confirmed or rejected there."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from claims.actions.claims import CannotRelate, relate_claims
from claims.desk.frame import desk, signed_in
from claims.desk.moved import standing_claim
from claims.desk.workbench import not_taken, taken
from claims.permissions import desk_page
from claims.suggesting import claims_like
from claims.vocabulary import RelationKind

CONFIRMED = [(kind.value, kind.label) for kind in RelationKind if kind is not RelationKind.NOT_SAME_AS]


class AlikeForm(forms.Form):
    """How the claim bears on the suggested one; ``not_same_as`` rejects the suggestion."""

    kind = forms.ChoiceField(choices=RelationKind.choices(), error_messages={"required": "Choose what it is."})


@require_safe
@desk_page("see_desk")
def claim_alike(request: HttpRequest, code: str) -> HttpResponse:
    """The suggestions on a page of their own; for htmx, into the workbench."""
    claim = standing_claim(code)
    context: dict[str, object] = {"claim": claim, "found": claims_like(claim), "kinds": CONFIRMED}
    return desk(request, "desk/alike.html", context, section="claims", fragment="alike")


@require_POST
@desk_page("edit_claim")
def claim_alike_settle(request: HttpRequest, code: str, other: str) -> HttpResponse:
    """The claim stands in this relation to the other, or they are not the same; neither is suggested again."""
    claim = standing_claim(code)
    found = standing_claim(other)
    form = AlikeForm(request.POST)
    if not form.is_valid():
        return not_taken(request, claim, "alike", form, message=f"Not saved: choose what {code} is to {other}.")
    kind = RelationKind(form.cleaned_data["kind"])
    try:
        relate_claims(actor=signed_in(request), from_claim=claim, to_claim=found, kind=kind)
    except CannotRelate as error:
        return not_taken(request, claim, "alike", form, message=f"Not saved. {error}")
    if kind is RelationKind.NOT_SAME_AS:
        return taken(request, claim, f"{other} is not suggested for {code} again, nor {code} for {other}.")
    return taken(request, claim, f"{code} and {other} are related.")
