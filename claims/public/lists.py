"""Pages that gather published claims and statements: topics, speakers, sources."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from claims import editions
from claims.http import page
from claims.public.claims import moved
from claims.public.search import asked_page


@require_safe
def topic_list(request: HttpRequest) -> HttpResponse:
    return page(request, "public/topics.html", {"section": "topics", "topics": editions.topics()})


@require_safe
def topic_detail(request: HttpRequest, slug: str) -> HttpResponse:
    found = editions.topic(slug, page=asked_page(request))
    if found is None:
        raise Http404
    return page(request, "public/topic.html", found | {"section": "topics"})


@require_safe
def speaker_detail(request: HttpRequest, slug: str) -> HttpResponse:
    if now := editions.speaker_moved(slug):
        return moved(reverse("public:speaker_detail", args=[now]))
    found = editions.speaker(slug)
    if found is None:
        raise Http404
    return page(request, "public/speaker.html", found)


@require_safe
def source_detail(request: HttpRequest, key: int) -> HttpResponse:
    """Where it was published and what is quoted from it; never the stored text."""
    found = editions.source(key) if key < 2**63 else None
    if found is None:
        raise Http404
    return page(request, "public/source.html", found)
