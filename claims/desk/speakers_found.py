"""Speakers looked up while a statement is read: however the name is spelt, with who they were on the day."""

from datetime import date

from django.contrib.postgres.search import TrigramWordSimilarity
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from claims.desk.cards import said_day
from claims.desk.frame import wants_fragment
from claims.desk.reader import number_in
from claims.dossier.rows import Rows, add_speakers
from claims.dossier.voices import Then, then
from claims.http import page
from claims.models import Capture, Speaker, Statement
from claims.permissions import desk_page

OFFERED = 8
# How much of a misspelt name has to be there, where no word of it is found.
ALIKE, LEAST = 0.4, 4


def named(words: str) -> list[Speaker]:
    """Standing speakers of this name or like it, closest first; nothing for blanks."""
    standing = Speaker.objects.standing()
    found = list(standing.best_first(words)[:OFFERED])
    if found or len(words.strip()) < LEAST:
        return found
    alike = standing.annotate(alike=TrigramWordSimilarity(words, "name")).filter(alike__gte=ALIKE)
    return list(alike.order_by("-alike", "name", "pk")[:OFFERED])


def speakers_found(words: str, capture: Capture, day: date | None) -> list[Then]:
    """Those of this name as they were on the day (else as of the source), in the source's topic."""
    speakers, rows, topic = named(words.replace("\x00", "")), Rows([]), capture.source.topic_id
    add_speakers(rows, {speaker.pk for speaker in speakers}, {topic} if topic else set())
    on = day or said_day(capture, Statement())
    return [then(rows, speaker.pk, on, topic or 0) for speaker in speakers]


@require_safe
@desk_page("see_desk")
def speaker_find(request: HttpRequest) -> HttpResponse:
    """The options of the speaker picker; without script, the list of speakers."""
    words = request.GET.get("q", "")[:300]
    if not wants_fragment(request):
        return redirect(f"{reverse('desk:speaker_list')}?{urlencode({'words': words})}")
    capture = get_object_or_404(Capture.objects.for_reader(), pk=number_in(request, "capture") or 0)
    said = Statement.objects.filter(pk=number_in(request, "at") or 0).only("said_on").first()
    found = speakers_found(words, capture, said.said_on if said else None)
    is_known = any(words.strip().casefold() == voice.speaker.name.casefold() for voice in found)
    context: dict[str, object] = {"found": found, "words": words.strip(), "is_known": is_known}
    return page(request, "desk/reader/speakers_found.html", context, fragment="options")
