"""One line for each voice of each position that moves something: who said it, whose word it is, with what interest."""

from dataclasses import dataclass, replace
from datetime import date

from claims.corroboration.citing import Citations
from claims.corroboration.evidence import Evidence, Position, Voice
from claims.corroboration.interest import interest_of
from claims.corroboration.tracing import Trails
from claims.vocabulary import OPPOSING, SUPPORTING, Basis, Interest, OriginLinkKind, Stance, StatementKind

MOVING = SUPPORTING | OPPOSING | {Stance.RETRACTS}


@dataclass(frozen=True, slots=True)
class Line:
    """A voice's part in a position. A joint statement has a line for each partner.

    ``speakers`` uttered it; ``voice`` is the one whose word it is for the fact (the cited one, the root of copied
    own voice), ``body`` its topmost body. ``said_by``: the topmost bodies of the speakers and of those cited on the
    way; of own voice, of each outlet that it came through: each of them can take it back. ``unnamed``: said by
    speakers without a name. ``outlet`` published it, ``attested_by`` is the outlet whose report it goes back to,
    ``through`` the outlets on the way, both included. ``on``: said, else published (a copy with what it copies), else
    captured, or None.
    """

    position: Position
    voice: Voice
    body: str
    speakers: tuple[Voice, ...]
    said_by: tuple[str, ...]
    interest: Interest
    weak: bool
    unnamed: bool
    hops: int
    on: date | None
    outlet: str
    attested_by: str
    through: frozenset[str]

    @property
    def spoken_by(self) -> tuple[Voice, ...]:
        """Who spoke to the outlet: the speakers or, behind an outlet's own voice, the speaker that it rests on."""
        own_voice = self.position.kind is StatementKind.OWN_VOICE
        return (self.voice,) if own_voice and not self.voice.outlet else self.speakers

    @property
    def supports(self) -> bool:
        return self.position.stance in SUPPORTING

    @property
    def opposes(self) -> bool:
        return self.position.stance in OPPOSING


def draw_lines(evidence: Evidence, trails: Trails) -> list[Line]:
    """All lines of the positions that support, oppose or retract, in the order of position ids."""
    lines: list[Line] = []
    citations = Citations(evidence, trails)
    for position in sorted(evidence.positions, key=lambda each: each.id):
        if position.stance in MOVING:
            lines.extend(lines_of(position, evidence, citations))
    return without_laundering(lines)


def without_laundering(lines: list[Line]) -> list[Line]:
    """The lines; an outlet's word is no better where others give it than where the outlet gives it itself.

    What it says without a source stays so when somebody with a name cites it.
    """
    own = [line for line in lines if line.position.kind is StatementKind.OWN_VOICE and line.voice.outlet]
    unsourced = {(line.body, line.supports) for line in own} - {(o.body, o.supports) for o in own if not o.weak}
    return [
        replace(line, weak=True) if line.voice.outlet and (line.body, line.supports) in unsourced else line
        for line in lines
    ]


def lines_of(position: Position, evidence: Evidence, citations: Citations) -> list[Line]:
    """The lines of one position (DESIGN, "Origin, of a position, for the fact")."""
    trails = citations.trails
    capture = trails.captures[position.capture]
    outlet = trails.publisher_of(capture)
    own_voice = position.kind is StatementKind.OWN_VOICE
    speakers = (outlet,) if own_voice or position.speaker is None else (position.speaker, *position.joint_with)
    chain = citations.follow(position)
    cited, hops = chain[-1] if chain else None, len(chain)
    roots: tuple[Voice, ...] = (cited,) if cited is not None else speakers
    attributed = not own_voice or (cited is not None and not cited.outlet)
    if own_voice and cited is None:
        root = trails.follow(position)
        roots, hops = (root.voice,), root.hops
        attributed = root.kind is OriginLinkKind.CITES and not root.voice.outlet
    # What is taken back is the speaker's own word, not that of those cited.
    heard_from = () if position.stance is Stance.RETRACTS else chain
    said_by = tuple(sorted({trails.body_of(speaker) for speaker in (*speakers, *heard_from)}))
    if own_voice:
        outlets = {trails.topmost(outlet_id) for outlet_id in trails.follow(position).through}
        said_by = tuple(sorted(outlets | {trails.body_of(voice) for voice in heard_from}))
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
                unnamed=not any(speaker.named for speaker in uttering),
                hops=hops,
                on=position.said_on or report.published_on or capture.captured_on,
                outlet=outlet.speaker,
                attested_by=report.voice.speaker,
                through=report.through,
            )
        )
    return lines
