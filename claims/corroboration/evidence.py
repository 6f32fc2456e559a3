"""The seam: a claim's evidence as plain data, which the rules read and nothing else.

Whoever has rows (the dossier) or a file (``reading``) builds an ``Evidence``; ids are opaque strings in one
namespace, so that an outlet cited as a speaker and an outlet that publishes are the same string.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from claims.vocabulary import Basis, Bound, ClaimKind, Measure, OriginLinkKind, OriginLinkState, Stance, StatementKind


@dataclass(frozen=True, slots=True)
class Figure:
    """A count as printed; its interval is computed by the rules, never stored.

    ``low`` and ``high`` are non-negative whole numbers as printed (``nearly 200``: 200/200), null where the bound
    leaves a side open. ``words`` are the count's own words, needed for ``vague`` ("dozens"). ``cumulative``: True
    for a running total, False for an increment ("54 more"), None where the report does not say (read as a total).
    ``as_of`` means the end of that day.

    Raises: ValueError on a negative number or where low is above high.
    """

    bound: Bound
    low: int | None = None
    high: int | None = None
    words: str = ""
    measure: Measure | None = None
    group: str | None = None
    side: str | None = None
    place: str | None = None
    period_from: date | None = None
    as_of: date | None = None
    cumulative: bool | None = None

    def __post_init__(self) -> None:
        for name, number in (("low", self.low), ("high", self.high)):
            if number is not None and number < 0:
                raise ValueError(f"figure: {name} is below zero ({number})")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"figure: low {self.low} is above high {self.high}")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, in the role held on the day: a speaker, an outlet cited, or a partner in a joint statement.

    ``body`` is the body spoken from (its topmost parent is found through ``Evidence.bodies``); empty means the
    speaker alone. ``party`` is the side in the topic, None for a neutral. ``speaks_for``: officially, for body and
    party. ``role_assumed``: no role is known on that day, the last known one is taken. ``outlet``: a publisher.
    ``label`` is the name for readers, role included; without it ``Evidence.labels`` or the id is shown.
    """

    speaker: str
    body: str = ""
    party: str | None = None
    speaks_for: bool = False
    named: bool = True
    role_assumed: bool = False
    outlet: bool = False
    label: str = ""

    def __post_init__(self) -> None:
        if not self.speaker:
            raise ValueError("voice: a speaker needs an id")


@dataclass(frozen=True, slots=True)
class Capture:
    """One stored copy of a published item, as far as the rules need it."""

    id: str
    publisher: str
    publisher_party: str | None = None
    published_on: date | None = None
    captured_on: date | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """The stance of one live statement towards the claim: accepted, its capture standing, not withdrawn.

    ``speaker`` is None for the outlet's own voice alone. ``joint_with``: the other speakers of one joint statement.
    ``cites``: whom the speaker rests on. ``start`` inclusive and ``end`` exclusive are code points of the capture's
    text; both None means that the statement stands on the whole capture (``exact_found`` False where it was looked
    for in vain).

    Raises: ValueError where an attributed statement has no speaker, or half a span is given.
    """

    id: str
    capture: str
    stance: Stance
    kind: StatementKind
    speaker: Voice | None = None
    joint_with: tuple[Voice, ...] = ()
    cites: Voice | None = None
    basis: Basis = Basis.UNATTRIBUTED
    said_on: date | None = None
    exact: str = ""
    start: int | None = None
    end: int | None = None
    exact_found: bool = True
    figure: Figure | None = None
    statement: str = ""

    def __post_init__(self) -> None:
        if self.speaker is None and self.kind is not StatementKind.OWN_VOICE:
            raise ValueError(f"position {self.id}: a statement of kind {self.kind.value} needs a speaker")
        if (self.start is None) != (self.end is None):
            raise ValueError(f"position {self.id}: start and end come together")


@dataclass(frozen=True, slots=True)
class OriginLink:
    """From a passage of a capture, or from one position, to where it comes from.

    Exactly one of ``from_capture`` and ``from_position``; exactly one of ``to_capture`` and ``to_voice`` (a
    publisher, with ``outlet`` True, or a speaker). ``start``/``end`` are the passage in ``from_capture``,
    ``to_start``/``to_end`` the passage in ``to_capture``; None means the whole capture. It speaks only for the
    statements inside its passage. An ``overruled`` link is kept and moves nothing.
    """

    kind: OriginLinkKind
    from_capture: str | None = None
    from_position: str | None = None
    start: int | None = None
    end: int | None = None
    to_capture: str | None = None
    to_voice: Voice | None = None
    to_start: int | None = None
    to_end: int | None = None
    state: OriginLinkState = OriginLinkState.FOUND
    evidence: str = ""
    id: str = ""

    def __post_init__(self) -> None:
        if (self.from_capture is None) == (self.from_position is None):
            raise ValueError(f"origin link {self.id}: give either from_capture or from_position")
        if (self.to_capture is None) == (self.to_voice is None):
            raise ValueError(f"origin link {self.id}: give either to_capture or to_voice")


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that bears on one claim. The order of its parts means nothing.

    ``bodies`` maps a body to the body that it is part of; ``allies`` are unordered pairs of parties; ``labels`` map
    ids of speakers, bodies, publishers and parties to names for readers.

    Raises: ValueError on an id used twice and on an unknown capture, position or party.
    """

    kind: ClaimKind = ClaimKind.ASSERTION
    harms: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    allies: frozenset[frozenset[str]] = frozenset()
    bodies: Mapping[str, str] = field(default_factory=dict)
    captures: tuple[Capture, ...] = ()
    positions: tuple[Position, ...] = ()
    links: tuple[OriginLink, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        captures = unique_ids("capture", (capture.id for capture in self.captures))
        positions = unique_ids("position", (position.id for position in self.positions))
        for party in self.harms:
            self.require_party(party, "the claim")
        for pair in self.allies:
            for party in pair:
                self.require_party(party, "an alliance")
        for capture in self.captures:
            self.require_party(capture.publisher_party, f"capture {capture.id}")
        for position in self.positions:
            require(position.capture in captures, f"position {position.id}: unknown capture {position.capture!r}")
            for voice in (position.speaker, position.cites, *position.joint_with):
                if voice is not None:
                    self.require_party(voice.party, f"position {position.id}")
        for link in self.links:
            for capture_id in (link.from_capture, link.to_capture):
                require(
                    capture_id is None or capture_id in captures,
                    f"origin link {link.id}: unknown capture {capture_id!r}",
                )
            known = link.from_position is None or link.from_position in positions
            require(known, f"origin link {link.id}: unknown position {link.from_position!r}")
            if link.to_voice is not None:
                self.require_party(link.to_voice.party, f"origin link {link.id}")

    def require_party(self, party: str | None, where: str) -> None:
        """Raises: ValueError where ``party`` is named but is no party of the topic."""
        require(party is None or party in self.parties, f"{where}: {party!r} is not a party of the topic")


def require(condition: bool, message: str) -> None:
    """Raises: ValueError with the message where the condition fails."""
    if not condition:
        raise ValueError(message)


def unique_ids(what: str, ids: Iterable[str]) -> frozenset[str]:
    """The ids as a set. Raises: ValueError where one is used twice."""
    seen: set[str] = set()
    for one in ids:
        require(one not in seen, f"{what} {one}: the id is used twice")
        seen.add(one)
    return frozenset(seen)
