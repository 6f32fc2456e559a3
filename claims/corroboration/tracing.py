"""From a statement to its root: links of passages and positions are followed, hop by hop, to where they end."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from claims.corroboration.evidence import Capture, Evidence, OriginLink, Position, Voice
from claims.vocabulary import OriginLinkKind, OriginLinkState

Span = tuple[int, int] | None
KIND_ORDER = {OriginLinkKind.COPIES: 0, OriginLinkKind.CREDITS: 1, OriginLinkKind.CITES: 2}
WHOLE = 1 << 62  # the length of a passage that is the whole capture
BLANK = 2  # code points between passages in a row: a space, the end of a paragraph


@dataclass(frozen=True, slots=True)
class Hop:
    """One link followed: in what way, and to whom (the id of a publisher or speaker)."""

    kind: OriginLinkKind
    to: str


@dataclass(frozen=True, slots=True)
class Root:
    """Where a chain of links ends.

    ``hops``: links followed (0 = the report itself); ``through``: the publishers on the way, both ends included;
    ``kind`` of the last link; ``steps``: each link in turn; ``published_on``: the first day on which the words were
    out, as far as they were copied on the way; None where no day is known.
    """

    voice: Voice
    hops: int
    through: frozenset[str]
    kind: OriginLinkKind | None = None
    steps: tuple[Hop, ...] = ()
    published_on: date | None = None


class Trails:
    """The standing links of an evidence set, ready to be followed from any of its positions."""

    def __init__(self, evidence: Evidence) -> None:
        self.captures = {capture.id: capture for capture in evidence.captures}
        self.bodies = evidence.bodies
        self.tops: dict[str, str] = {}
        self.followed: dict[tuple[str, bool], Root] = {}
        by_id = sorted(evidence.captures, key=lambda capture: capture.id)
        self.outlet_parties = {each.publisher: each.publisher_party for each in by_id if each.publisher_party}
        self.by_capture: dict[str, list[OriginLink]] = defaultdict(list)
        self.by_position: dict[str, list[OriginLink]] = defaultdict(list)
        for link in sorted(evidence.links, key=preference):
            if link.state is OriginLinkState.OVERRULED:
                continue
            if link.from_position is not None:
                self.by_position[link.from_position].append(link)
            elif link.from_capture is not None and link.from_capture != link.to_capture:
                self.by_capture[link.from_capture].append(link)

    def topmost(self, body: str) -> str:
        """The body that ``body`` finally is part of; bodies that are part of each other in a ring count as one."""
        if body not in self.tops:
            path = [body]
            while (parent := self.bodies.get(path[-1])) is not None and parent not in path:
                path.append(parent)
            ring = path[path.index(parent) :] if parent is not None else path[-1:]
            self.tops[body] = min(ring)
        return self.tops[body]

    def body_of(self, voice: Voice) -> str:
        """The topmost body that a voice speaks from; a voice without a body is its own."""
        return self.topmost(voice.body or voice.speaker)

    def publisher_of(self, capture: Capture) -> Voice:
        """The outlet as a speaker, with the party that it had then, if any (state media)."""
        return Voice(capture.publisher, party=capture.publisher_party, outlet=True)

    def cited_by(self, position: Position) -> Voice | None:
        """Whom the speaker of a position rests on, as marked on it or by a link from it."""
        if position.cites is not None:
            return self.with_party(position.cites)
        for link in self.by_position.get(position.id, ()):
            if link.kind is OriginLinkKind.CITES and link.to_voice is not None:
                return self.with_party(link.to_voice)
        return None

    def with_party(self, voice: Voice) -> Voice:
        """A cited or credited outlet with the party that its captures are known to have."""
        party = self.outlet_parties.get(voice.speaker)
        if voice.party is not None or party is None:
            return voice
        return Voice(voice.speaker, voice.body, party, voice.speaks_for, voice.named, outlet=True, label=voice.label)

    def follow(self, position: Position, attesting: bool = False) -> Root:
        """The root of the words: for the fact, or (``attesting``) of the report that carries them.

        A chain for attestation ends at an outlet; links to a speaker say where the fact is from and are passed over.
        A ring of captures that copy one another ends at its earliest.
        """
        key = (position.id, attesting)
        if key not in self.followed:
            self.followed[key] = self.walk(position, attesting)
        return self.followed[key]

    def walk(self, position: Position, attesting: bool) -> Root:
        """Follows the links from the position, one hop at a time."""
        span = None if position.start is None or position.end is None else (position.start, position.end)
        path = [position.capture]
        steps: tuple[Hop, ...] = ()
        kind: OriginLinkKind | None = None
        link = first(self.by_position.get(position.id, []), None, attesting)
        link = link or first(self.by_capture.get(position.capture, []), span, attesting)
        while link is not None:
            kind = link.kind
            if link.to_voice is not None:
                root = self.with_party(link.to_voice)
                steps = (*steps, Hop(kind, root.speaker))
                through = self.publishers(path) | {root.speaker}
                return Root(root, len(path), through, kind, steps, self.first_day(path, steps))
            target = str(link.to_capture)
            if target in path:
                earliest = min(path[path.index(target) :], key=self.age)
                hops = path.index(earliest)
                voice = self.publisher_of(self.captures[earliest])
                kind = kind if hops else None
                return Root(voice, hops, self.publishers(path), kind, steps[:hops], self.first_day(path, steps))
            path.append(target)
            steps = (*steps, Hop(kind, self.captures[target].publisher))
            span = moved(span, link)
            link = first(self.by_capture.get(target, []), span, attesting)
        last = self.publisher_of(self.captures[path[-1]])
        return Root(last, len(path) - 1, self.publishers(path), kind, steps, self.first_day(path, steps))

    def publishers(self, path: list[str]) -> frozenset[str]:
        return frozenset(self.captures[capture].publisher for capture in path)

    def first_day(self, path: list[str], steps: tuple[Hop, ...]) -> date | None:
        """The earliest day of publication among the captures up to the first link that is no copy."""
        copied = takewhile(lambda pair: pair[1].kind is OriginLinkKind.COPIES, zip(path[1:], steps, strict=False))
        captures = [self.captures[one] for one in (path[0], *(capture for capture, _ in copied))]
        return min((each.published_on for each in captures if each.published_on), default=None)

    def age(self, capture_id: str) -> tuple[date, str]:
        """Sorts the earliest capture first, undated ones last."""
        capture = self.captures[capture_id]
        return (capture.published_on or capture.captured_on or date.max, capture_id)


def moved(span: Span, link: OriginLink) -> Span:
    """Where the words are that a passage was copied from: its like part, and of that the middle half.

    A copy may have lost or changed words, so that their edges are not known; None where nothing is. Words that go on
    beyond the passage are looked for in it alone.
    """
    if link.to_start is None or link.to_end is None:
        return None
    if span is None or link.start is None or link.end is None:
        return (link.to_start, link.to_end)
    scale = (link.to_end - link.to_start) / (link.end - link.start)
    inside = (max(span[0], link.start), min(span[1], link.end))
    start, end = (link.to_start + (place - link.start) * scale for place in inside)
    return (round(start + (end - start) / 4), round(end - (end - start) / 4))


def preference(link: OriginLink) -> tuple[int, int, int, str, str, str]:
    """Sorts an editor's word before a finding, copies before credits before citations, short passages before long.

    Links equal in all this are told apart by the rest of their content, so that their order means nothing.
    """
    target = link.to_capture or (link.to_voice.speaker if link.to_voice else "")
    settled = 0 if link.state is OriginLinkState.CONFIRMED else 1
    length = WHOLE if link.start is None or link.end is None else link.end - link.start
    return (settled, KIND_ORDER[link.kind], length, target, link.id, repr(link))


def first(links: list[OriginLink], span: Span, attesting: bool) -> OriginLink | None:
    """The preferred link that speaks for the span; a statement without a span is inside whole captures only."""
    open_to = [link for link in links if not attesting or link.to_voice is None or link.to_voice.outlet]
    for link in open_to:
        if link.from_position is not None or link.start is None or link.end is None:
            return link
        if span is not None and holds(link, span, [each for each in open_to if each.kind is link.kind]):
            return link
    return None


def holds(link: OriginLink, span: tuple[int, int], alike: list[OriginLink]) -> bool:
    """Whether the span is inside the passage, or inside passages in a row of which none holds more of it."""
    passages = sorted((each.start, each.end) for each in alike if each.start is not None and each.end is not None)
    reached = span[0]
    for start, end in passages:
        if start <= reached + (BLANK if reached > span[0] else 0):
            reached = max(reached, end)
    return reached >= span[1] and shared(link, span) == max(shared(each, span) for each in alike)


def shared(link: OriginLink, span: tuple[int, int]) -> int:
    """How many code points of the span are in the link's passage."""
    if link.start is None or link.end is None:
        return 0
    return max(0, min(link.end, span[1]) - max(link.start, span[0]))
