"""Where a capture comes from: its links in a list, and the evidence of each, side by side."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from claims.corroboration.copying import find_copy
from claims.desk.alongside import Piece, alongside
from claims.desk.frame import desk
from claims.dossier import LinkRoot, roots_of
from claims.models import Capture, OriginLink
from claims.permissions import desk_page
from claims.vocabulary import OriginLinkKind, OriginLinkState

# Passages shown side by side, longest first; words of a credit's passage, in code points.
PASSAGES_SHOWN = 12
EXCERPT = 400


@dataclass(frozen=True, slots=True)
class Origin:
    """A link with where it finally leads."""

    link: OriginLink
    root: LinkRoot
    is_whole: bool

    @property
    def is_copy(self) -> bool:
        return self.link.kind == OriginLinkKind.COPIES

    @property
    def counts(self) -> bool:
        return self.link.state != OriginLinkState.OVERRULED

    @property
    def end(self) -> str:
        """Whose the other end is."""
        if self.link.to_capture:
            return str(self.link.to_capture.source.publisher.name)
        return str((self.link.to_publisher or self.link.to_speaker).name)  # type: ignore[union-attr]

    @property
    def goes_on(self) -> bool:
        """Whether its end itself comes from elsewhere."""
        return self.root.hops > 1


@dataclass(frozen=True, slots=True)
class SideBySide:
    """One passage as it stands in both texts, with its places in code points."""

    start: int
    end: int
    words: list[Piece]
    to_start: int
    to_end: int
    to_words: list[Piece]


def origins_of(capture: Capture) -> list[Origin]:
    """Every link of the capture: what counts before what was overruled, in the order of the text."""
    links = list(for_origins().filter(capture=capture).order_by("start", "pk"))
    roots = roots_of(capture) if links else {}
    length = len(capture.text)
    found = [
        Origin(link, roots[link.pk], is_whole=link.start == 0 and link.end >= length and not link.passages.all())
        for link in links
        if link.pk in roots
    ]
    return sorted(found, key=lambda origin: not origin.counts)


def for_origins() -> Any:
    related = OriginLink.objects.select_related(
        "to_capture__source__publisher", "to_publisher", "to_speaker", "settled_by"
    )
    return related.prefetch_related("passages").defer("to_capture__text", "to_capture__original")


@require_safe
@desk_page("see_desk")
def origin_evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """What a link rests on: the passages of both texts side by side, or the words that give the credit."""
    links = OriginLink.objects.select_related("capture__source__publisher").defer("capture__original")
    link = get_object_or_404(links, pk=pk)
    origin = next(each for each in origins_of(link.capture) if each.link.pk == pk)
    if link.to_capture_id:
        origin.link.to_capture = Capture.objects.for_reader().get(pk=link.to_capture_id)
    pairs = side_by_side(link.capture, origin.link)
    context: dict[str, object] = {
        "capture": link.capture,
        "source": link.capture.source,
        "origin": origin,
        "pairs": pairs[:PASSAGES_SHOWN],
        "left_out": max(0, len(pairs) - PASSAGES_SHOWN),
        "excerpt": excerpt(link.capture.text, origin.link),
    }
    return desk(request, "desk/origin.html", context, section="sources", fragment="evidence")


def side_by_side(capture: Capture, link: OriginLink) -> list[SideBySide]:
    """The passages of the link, longest first; of one that an editor made, what the two texts share within it."""
    if link.to_capture is None:
        return []
    text, other = capture.text, link.to_capture.text
    places = [(each.start, each.end, each.to_start, each.to_end) for each in link.passages.all()]
    if not places and (copy := find_copy(text[link.start : link.end], other)):
        places = [
            (link.start + each.start, link.start + each.end, each.other_start, each.other_end) for each in copy.passages
        ]
    found = []
    for start, end, to_start, to_end in sorted(places, key=lambda place: (place[0] - place[1], place)):
        words, to_words = alongside(text[start:end], other[to_start:to_end])
        found.append(SideBySide(start, end, words, to_start, to_end, to_words))
    return found


def excerpt(text: str, link: OriginLink) -> list[Piece]:
    """The words that give a credit, with what stands round them."""
    at = text.find(link.evidence, link.start, link.end) if link.evidence else -1
    if at < 0:
        return [Piece(text[link.start : min(link.end, link.start + EXCERPT)])]
    end = at + len(link.evidence)
    before, after = max(link.start, at - EXCERPT // 2), min(link.end, end + EXCERPT // 2)
    return [Piece(text[before:at]), Piece(text[at:end], differs=True), Piece(text[end:after])]
