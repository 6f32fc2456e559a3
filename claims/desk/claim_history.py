"""The whole history of a claim on a page of its own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from claims.desk.chronicle import Kind, load_chronicle
from claims.desk.frame import desk, signed_in
from claims.desk.moments import moment_in
from claims.models import Claim
from claims.permissions import desk_page

# Entries on this page, and in the workbench's panel.
SHOWN = {"history": 25, "newest": 12}


@require_safe
@desk_page("see_desk")
def claim_history(request: HttpRequest, code: str) -> HttpResponse:
    """``kind`` narrows it, ``before`` and ``key`` lead to older entries; what either does not name is left out.

    ``newest`` asks for the few that the workbench shows, where comments stand by themselves.
    """
    claim = get_object_or_404(Claim, code=code)
    asked = request.GET.get("kind", "")
    kind = Kind(asked) if asked in list(Kind) else None
    before = moment_in(request.GET)
    part = "newest" if "newest" in request.GET else "history"
    page = load_chronicle(
        claim, signed_in(request), kind=kind, before=before, limit=SHOWN[part], with_comments=part == "history"
    )
    context: dict[str, object] = {
        "claim": claim,
        "page": page,
        "kind": kind or "",
        "kinds": Kind.choices(),
        "before": before and before.at,
        "older": page.older and page.older.query,
    }
    return desk(request, "desk/claim_history.html", context, section="claims", fragment=part)
