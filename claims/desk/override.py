"""A publisher's emergency: deciding alone, without a signature, and telling readers so."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from claims.actions.checklist import EvidenceMoved, Incomplete, NotInReview, Stale, Unsettled
from claims.actions.verifications import NotNeeded, override_signature
from claims.actions.versions import ChangedMeanwhile
from claims.desk.forms.second import OverrideForm
from claims.desk.frame import signed_in
from claims.desk.moved import standing_claim
from claims.desk.verifications import review_page
from claims.models import Verification
from claims.permissions import desk_page


@require_POST
@desk_page("override_signature")
def verification_override(request: HttpRequest, code: str) -> HttpResponse:
    claim, form = standing_claim(code), OverrideForm(request.POST)
    user = signed_in(request)
    opened = get_object_or_404(Verification.objects.for_page().open().visible_to(user), claim=claim)
    if not form.is_valid():
        return review_page(request, claim, override_form=form, status=422)
    given = form.cleaned_data
    try:
        override_signature(
            actor=user,
            verification=opened,
            version=given["version"],
            reason=given["reason"],
            seen=given["seen"] or None,
        )
    except Incomplete as error:
        return review_page(request, claim, override_form=form, refusal=f"Not decided. {error}", status=422)
    except (NotInReview, NotNeeded, Stale, EvidenceMoved, Unsettled, ChangedMeanwhile) as error:
        return review_page(request, claim, override_form=form, refusal=f"Not decided. {error}", status=409)
    messages.warning(
        request, "Decided by you alone: the edition will say so. The same words wait for a second person’s signature."
    )
    return redirect("desk:publish", code=claim.code)
