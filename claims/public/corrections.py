"""What was corrected, clarified, withdrawn and updated."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from claims.editions import recent
from claims.http import page
from claims.public.search import asked_page


@require_safe
def correction_list(request: HttpRequest) -> HttpResponse:
    """Newest first, narrowed by the kind of change and by topic."""
    kind, topic = (request.GET.get(name, "").replace("\0", "").strip()[:200] for name in ("kind", "topic"))
    asked = recent.Asked(kind if kind in recent.KINDS else "", topic)
    context = {
        "section": "corrections",
        "asked": asked,
        "corrections": recent.corrections(asked, page=asked_page(request), after=request.GET.get("after", "")),
        "kinds": recent.KINDS,
        "topics": recent.topics_changed(),
    }
    return page(request, "public/corrections.html", context)
