"""Pages that gather published statements: speakers and sources."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from claims.editions import sources, speakers
from claims.http import page
from claims.public.claims import moved


@require_safe
def speaker_list(request: HttpRequest) -> HttpResponse:
    """Everyone whom published claims name."""
    found = speakers.speakers(words=request.GET.get("name", ""), after=request.GET.get("after", ""))
    return page(request, "public/speakers.html", {"section": "speakers", "speakers": found})


@require_safe
def speaker_detail(request: HttpRequest, slug: str) -> HttpResponse:
    if now := speakers.speaker_moved(slug):
        return moved(reverse("public:speaker_detail", args=[now]))
    found = speakers.speaker(slug, before=request.GET.get("before", ""))
    if found is None:
        raise Http404
    return page(request, "public/speaker.html", found | {"section": "speakers"})


@require_safe
def source_detail(request: HttpRequest, key: int) -> HttpResponse:
    """Where it was published and what is quoted from it; never the stored text."""
    found = sources.source(key, before=request.GET.get("before", "")) if key < 2**63 else None
    if found is None:
        raise Http404
    return page(request, "public/source.html", found)
