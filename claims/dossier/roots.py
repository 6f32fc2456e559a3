"""Where the links of one capture finally lead: hop by hop through what other captures copy, credit and cite."""

from dataclasses import dataclass

from claims.corroboration.evidence import Evidence, Position
from claims.corroboration.tracing import Trails
from claims.dossier.evidence import read_capture, read_links
from claims.dossier.rows import Rows, load_captures, load_speakers
from claims.dossier.voices import speaker_key
from claims.models import Capture, OriginLink
from claims.vocabulary import Stance, StatementKind

# Sides mean nothing here.
NO_TOPIC = 0


@dataclass(frozen=True, slots=True)
class LinkRoot:
    """Whose report, or word, a link leads back to, and over how many links (1: it is the link's own end)."""

    name: str
    hops: int


def roots_of(capture: Capture) -> dict[int, LinkRoot]:
    """The root of each link of the capture, by its key. The number of queries does not grow with the links."""
    rows = Rows([])
    load_captures(rows, {capture.pk})
    load_speakers(rows)
    trails = Trails(
        Evidence(
            captures=tuple(read_capture(rows, rows.captures[pk], NO_TOPIC) for pk in sorted(rows.captures)),
            links=tuple(read_links(rows, set(rows.captures), [], NO_TOPIC)),
        )
    )
    labels = {speaker_key(speaker): speaker.name for speaker in rows.speakers.values()}
    return {link.pk: root_of(link, trails, labels) for link in rows.links if link.capture_id == capture.pk}


def root_of(link: OriginLink, trails: Trails, labels: dict[str, str]) -> LinkRoot:
    """The root of what stands where the link leads to: in the middle of its longest passage there."""
    if link.to_capture_id is None:
        name = link.to_publisher.name if link.to_publisher else labels.get(f"s{link.to_speaker_id}", "")
        return LinkRoot(name, 1)
    places = [(each.to_start, each.to_end) for each in link.passages.all()]
    start, end = middle(max(places, key=lambda place: place[1] - place[0])) if places else (None, None)
    root = trails.follow(
        Position(
            f"link{link.pk}", f"c{link.to_capture_id}", Stance.REPORTS, StatementKind.OWN_VOICE, start=start, end=end
        )
    )
    return LinkRoot(labels.get(root.voice.speaker, root.voice.label), root.hops + 1)


def middle(place: tuple[int, int]) -> tuple[int, int]:
    start, end = place
    return start + (end - start) // 4, end - (end - start) // 4
