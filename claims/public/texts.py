"""Pages that explain: how we work, and what this is."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from claims.http import page
from claims.vocabulary import METHODOLOGY_VERSION, Status, Verdict


@require_safe
def methodology(request: HttpRequest) -> HttpResponse:
    context: dict[str, object] = {
        "section": "methodology",
        "version": METHODOLOGY_VERSION,
        "statuses": list(Status),
        "verdicts": list(Verdict),
    }
    return page(request, "public/methodology.html", context)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    return page(request, "public/about.html")
