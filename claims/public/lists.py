"""Pages that gather published claims and statements: home, search, topics, speakers, sources, corrections."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from claims import editions
from claims.http import page
from claims.public.claims import moved
from claims.vocabulary import Status, Verdict


def asked_filters(request: HttpRequest) -> editions.Filters:
    """What the address narrows to; NUL, which no text holds, is dropped."""
    asked = {name: request.GET.get(name, "").replace("\0", "").strip()[:200] for name in FILTER_NAMES}
    return editions.Filters(topic=asked["topic"], status=asked["status"], verdict=asked["verdict"], words=asked["q"])


FILTER_NAMES = ("topic", "status", "verdict", "q")


def asked_page(request: HttpRequest) -> int:
    """The number of the page asked for; the first for anything that is none."""
    number = request.GET.get("page", "")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 1


def claims_context(request: HttpRequest) -> dict[str, object]:
    filters = asked_filters(request)
    values = zip(FILTER_NAMES, (filters.topic, filters.status, filters.verdict, filters.words), strict=True)
    return {
        "filters": filters,
        "claims": editions.latest(filters, page=asked_page(request)),
        "topics": editions.topic_choices(),
        "statuses": list(Status),
        "verdicts": list(Verdict),
        "query": urlencode([(name, value) for name, value in values if value]),
    }


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The latest claims, narrowed by topic, status, verdict and words."""
    context = claims_context(request) | {"section": "claims", "corrected": editions.recently_corrected()}
    return page(request, "public/home.html", context, fragment="results")


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The same list, for those who come with words."""
    return page(request, "public/search.html", claims_context(request) | {"section": "search"}, fragment="results")


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


@require_safe
def correction_list(request: HttpRequest) -> HttpResponse:
    corrections = editions.corrections(page=asked_page(request))
    return page(request, "public/corrections.html", {"section": "corrections", "corrections": corrections})
