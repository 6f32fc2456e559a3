"""One line for each voice of each position that moves something: who said it, whose word it is, with what interest."""

from dataclasses import dataclass
from datetime import date

from claims.corroboration.evidence import Evidence, Position, Voice
from claims.corroboration.interest import interest_of
from claims.corroboration.tracing import Trails
from claims.vocabulary import OPPOSING, SUPPORTING, Basis, Interest, OriginLinkKind, Stance, StatementKind

MOVING = SUPPORTING | OPPOSING | {Stance.RETRACTS}


@dataclass(frozen=True, slots=True)
class Line:
    """A voice's part in a position. A joint statement has a line for each partner.

    ``speakers`` uttered it; ``voice`` is the one whose word it is for the fact (the cited one, the root of copied
    own voice), ``body`` its topmost body. ``said_by``: the topmost bodies of the speakers; of own voice, of each
    outlet that it came through, since each of them can take it back. ``outlet`` published it,
    ``attested_by`` is the outlet whose report it goes back to, ``through`` the outlets on the way, both included.
    ``on``: said, else published, else captured, or None.
    """

    position: Position
    voice: Voice
    body: str
    speakers: tuple[Voice, ...]
    said_by: tuple[str, ...]
    interest: Interest
    weak: bool
    hops: int
    on: date | None
    outlet: str
    attested_by: str
    through: frozenset[str]

    @property
    def supports(self) -> bool:
        return self.position.stance in SUPPORTING

    @property
    def opposes(self) -> bool:
        return self.position.stance in OPPOSING


def draw_lines(evidence: Evidence, trails: Trails) -> list[Line]:
    """All lines of the positions that support, oppose or retract, in the order of position ids."""
    lines: list[Line] = []
    for position in sorted(evidence.positions, key=lambda each: each.id):
        if position.stance in MOVING:
            lines.extend(lines_of(position, evidence, trails))
    return lines


def lines_of(position: Position, evidence: Evidence, trails: Trails) -> list[Line]:
    """The lines of one position (DESIGN, "Origin, of a position, for the fact")."""
    capture = trails.captures[position.capture]
    outlet = trails.publisher_of(capture)
    own_voice = position.kind is StatementKind.OWN_VOICE
    speakers = (outlet,) if own_voice or position.speaker is None else (position.speaker, *position.joint_with)
    cited = trails.cited_by(position)
    hops = 1 if cited is not None else 0
    roots: tuple[Voice, ...] = (cited,) if cited is not None else speakers
    attributed = not own_voice or (cited is not None and not cited.outlet)
    if own_voice and cited is None:
        root = trails.follow(position)
        roots, hops = (root.voice,), root.hops
        attributed = root.kind is OriginLinkKind.CITES and not root.voice.outlet
    said_by = tuple(sorted({trails.body_of(speaker) for speaker in speakers}))
    if own_voice:
        said_by = tuple(sorted({trails.topmost(outlet_id) for outlet_id in trails.follow(position).through}))
    report = trails.follow(position, attesting=True)
    lines = []
    for index, voice in enumerate(roots):
        uttering = speakers if cited is not None or own_voice else (speakers[index],)
        unnamed = not voice.named or not any(speaker.named for speaker in uttering)
        unattributed = not attributed and position.basis is Basis.UNATTRIBUTED
        lines.append(
            Line(
                position=position,
                voice=voice,
                body=trails.body_of(voice),
                speakers=uttering,
                said_by=said_by if cited is not None or own_voice else (trails.body_of(voice),),
                interest=interest_of(voice.party, position.stance, evidence),
                weak=unnamed or unattributed,
                hops=hops,
                on=position.said_on or capture.published_on or capture.captured_on,
                outlet=outlet.speaker,
                attested_by=report.voice.speaker,
                through=report.through,
            )
        )
    return lines
