"""What extraction proposes: frozen plain data with offsets into the text it was read from.

Offsets count code points, start inclusive, end exclusive, and always satisfy ``text[start:end] == exact``.
Imports the vocabulary alone; anyone may import it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from claims.vocabulary import Bound, Measure, OriginLinkKind, StatementKind

Span = tuple[int, int]
ENGLISH = "en"  # the one language that is read in full


@dataclass(frozen=True, slots=True)
class StatementProposal:
    """Something said, or (``own_voice``) a passage in which the outlet itself gives a figure.

    ``segments`` are the pieces of the content when a cue interrupts it, else empty; ``start`` and ``end``
    are then the hull of the pieces. ``score`` is between 0 and 1: how often the rule is right, as measured; see
    ``speech.scores``.
    """

    start: int
    end: int
    exact: str
    kind: StatementKind
    rule: str
    score: float
    segments: tuple[Span, ...] = ()
    speaker: str | None = None  # as worded at the statement, without title or role
    speaker_full: str | None = None  # the fullest mention of that speaker in the report
    role: str | None = None  # title and apposition as worded
    cue: str | None = None
    channel: str | None = None  # "AFP" of "told AFP", "a statement" of "in a statement"
    said_on: date | None = None
    cites: str | None = None  # whom the speaker cites
    speakers: tuple[str, ...] = ()  # each speaker of a joint statement, fullest mention; else empty
    candidates: tuple[str, ...] = ()  # other speakers it could be, likeliest first


@dataclass(frozen=True, slots=True)
class FigureProposal:
    """A count with its bound. ``start``/``end`` span the whole phrase ("At least 130 people").

    ``low`` and ``high`` are the numbers as printed: ``nearly 200`` is 200/200, ``at_least`` and ``more_than``
    have no high, ``less_than`` and ``up_to`` no low, ``vague`` neither.
    """

    start: int
    end: int
    exact: str
    number_start: int
    number_end: int
    words: str  # the number as worded: "Thirty-one", "between 340 and 400"
    bound: Bound
    low: int | None
    high: int | None
    measure: Measure
    rule: str
    score: float
    group: str | None = None
    side: str | None = None
    increment: bool = False
    hedge: str | None = None  # the words nearby that doubt it: "could not be verified"


@dataclass(frozen=True, slots=True)
class Credit:
    """A passage that names the agency a report goes back to."""

    start: int
    end: int
    exact: str
    agency: str  # as worded: "AFP"
    kind: OriginLinkKind  # credits or cites, never copies
    rule: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All proposals of one text, each tuple sorted by ``start``. ``language`` is an ISO 639 code, "und" for unknown.

    Every figure lies within exactly one statement, as ``figures_of`` sees it; a figure outside any reported
    statement lies within an ``own_voice`` one.
    """

    statements: tuple[StatementProposal, ...] = ()
    figures: tuple[FigureProposal, ...] = ()
    credits: tuple[Credit, ...] = ()
    language: str = ENGLISH

    @property
    def quotations_only(self) -> bool:
        """Whether the text is in a language of which nothing but quotations is read: no speaker, no figure."""
        return self.language != ENGLISH

    @property
    def reported(self) -> tuple[StatementProposal, ...]:
        """The statements of speakers: all but the outlet's own voice."""
        return tuple(s for s in self.statements if s.kind is not StatementKind.OWN_VOICE)

    @property
    def own_voice(self) -> tuple[StatementProposal, ...]:
        """The passages in which the outlet itself gives a figure."""
        return tuple(s for s in self.statements if s.kind is StatementKind.OWN_VOICE)


def pieces_of(statement: StatementProposal) -> tuple[Span, ...]:
    """The spans the statement's words fill: its segments, or the one span it is."""
    return statement.segments or ((statement.start, statement.end),)


def figures_of(statement: StatementProposal, figures: Iterable[FigureProposal]) -> tuple[FigureProposal, ...]:
    """The figures whose number lies within the statement's words, in text order."""
    pieces = pieces_of(statement)
    return tuple(f for f in figures if any(a <= f.number_start and f.number_end <= b for a, b in pieces))
