"""The whole history of a claim on a page of its own."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from claims.desk.activity import moment_of
from claims.desk.chronicle import Kind, Moment, Page, load_chronicle
from claims.desk.frame import desk, signed_in
from claims.models import Claim
from claims.permissions import desk_page


@require_safe
@desk_page("see_desk")
def claim_history(request: HttpRequest, code: str) -> HttpResponse:
    """``kind`` narrows it, ``before`` and ``key`` lead to older entries; what either does not name is left out."""
    claim = get_object_or_404(Claim, code=code)
    asked = request.GET.get("kind", "")
    kind = Kind(asked) if asked in list(Kind) else None
    before = moment_of(request.GET.get("before", ""))
    edge = Moment(before, request.GET.get("key", "")) if before else None
    page = load_chronicle(claim, signed_in(request), kind=kind, before=edge)
    context: dict[str, object] = {
        "claim": claim,
        "page": page,
        "kind": kind or "",
        "kinds": Kind.choices(),
        "before": before,
        "older": older(page),
    }
    return desk(request, "desk/claim_history.html", context, section="claims", fragment="history")


def older(page: Page) -> str:
    """What leads to the entries before those of the page, for an address."""
    if not page.older:
        return ""
    return urlencode({"before": page.older.at.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), "key": page.older.key})
