"""Pages of a topic: its claims, its timeline, its figures, and its sides beside each other."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from claims.editions import parity, topics
from claims.http import page
from claims.public.search import asked_page


@require_safe
def topic_list(request: HttpRequest) -> HttpResponse:
    return page(request, "public/topics.html", {"section": "topics", "topics": topics.topics()})


@require_safe
def topic_detail(request: HttpRequest, slug: str) -> HttpResponse:
    found = topics.topic(slug, page=asked_page(request), after=request.GET.get("after", ""))
    if found is None:
        raise Http404
    return page(request, "public/topic.html", found | {"section": "topics"})


@require_safe
def topic_timeline(request: HttpRequest, slug: str) -> HttpResponse:
    """What was said when; with ``by=published``, what came out here when."""
    topic = described(slug)
    entries = topics.published_when if request.GET.get("by") == "published" else topics.said_when
    context = entries(slug, before=request.GET.get("before", "")) | {"topic": topic, "section": "topics"}
    return page(request, "public/topic_timeline.html", context)


@require_safe
def topic_figures(request: HttpRequest, slug: str) -> HttpResponse:
    context: dict[str, object] = {"topic": described(slug), "series": topics.figures(slug), "section": "topics"}
    return page(request, "public/topic_figures.html", context)


@require_safe
def topic_parity(request: HttpRequest, slug: str) -> HttpResponse:
    """The sides beside each other."""
    topic = described(slug)
    return page(
        request, "public/topic_parity.html", {"topic": topic, "tables": parity.parity(topic), "section": "topics"}
    )


def described(slug: str) -> dict[str, Any]:
    """The topic. Raises Http404."""
    found = topics.described(slug)
    if found is None:
        raise Http404
    return found
