"""The demo's data as it stands in the TOML files: one frozen dataclass a table, terms checked as they are read.

Names lead from table to table: a statement is known by its ``key``, a speaker, party and publisher by its name.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from claims.vocabulary import (
    Basis,
    Bound,
    ChangeType,
    ClaimKind,
    Grade,
    InquiryKind,
    Measure,
    PublisherKind,
    RelationKind,
    SpeakerKind,
    Stance,
    StatementKind,
    Verdict,
)

Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TopicTable:
    name: str
    prefix: str
    description: str
    notice: str
    parties: tuple[str, ...]
    alliances: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SpeakerTable:
    """A speaker with the role in the topic; ``part_of`` and ``body`` name speakers that stand before it."""

    name: str
    kind: SpeakerKind
    description: str = ""
    wikidata_id: str = ""
    part_of: str = ""
    aliases: tuple[str, ...] = ()
    title: str = ""
    body: str = ""
    party: str = ""
    speaks_for: bool = False


@dataclass(frozen=True, slots=True)
class PublisherTable:
    name: str
    kind: PublisherKind
    party: str = ""
    title: str = ""
    grade: Grade | None = None
    grade_reason: str = ""


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A count, found by its words inside the statement."""

    words: str
    bound: Bound
    measure: Measure
    low: int | None = None
    high: int | None = None
    group: str = ""
    side: str = ""
    place: str = ""
    period_from: date | None = None
    as_of: date | None = None
    increment: bool = False


@dataclass(frozen=True, slots=True)
class StatementTable:
    """Words of the text (``first words … last words`` for a long span), and what differs from the suggestion there."""

    key: str
    words: str
    by: tuple[str, ...] = ()
    kind: StatementKind | None = None
    basis: Basis | None = None
    cue: str = ""
    channel: str = ""
    cites: str = ""
    said_on: date | None = None
    figures: tuple[FigureTable, ...] = ()

    @property
    def is_own_voice(self) -> bool:
        return not self.by


@dataclass(frozen=True, slots=True)
class CopyTable:
    """A passage of this source was taken from another source, as an editor found."""

    source: str
    words: str
    evidence: str


@dataclass(frozen=True, slots=True)
class SourceTable:
    """An item with its text. ``leave``: what nobody has reviewed stays suggested; else it is rejected."""

    key: str
    publisher: str
    title: str
    published_at: datetime
    text: str
    byline: str = ""
    credited_agency: str = ""
    leave: bool = False
    statement: tuple[StatementTable, ...] = ()
    copy: tuple[CopyTable, ...] = ()


@dataclass(frozen=True, slots=True)
class PositionTable:
    """``figure``: the words of the count, where the statement has several. ``speaker``: of a distributive statement."""

    statement: str
    stance: Stance = Stance.ASSERTS
    speaker: str = ""
    figure: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class VerificationTable:
    """``stage``: how far it went (``draft``, ``in_review``, ``returned``, ``signed``)."""

    verdict: Verdict
    summary: str
    reasoning: str = ""
    unknowns: tuple[str, ...] = ()
    search_log: str = ""
    missing_context: str = ""
    successor: str = ""
    stage: str = "signed"
    comment: str = ""


@dataclass(frozen=True, slots=True)
class StepTable:
    """What happened to a claim next: exactly one of these; ``note`` goes with an edition or a retraction."""

    take: PositionTable | None = None
    verification: VerificationTable | None = None
    publish: ChangeType | None = None
    retract_source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClaimTable:
    key: str
    wording: str
    context: str = ""
    kind: ClaimKind = ClaimKind.ASSERTION
    harms: tuple[str, ...] = ()
    positions: tuple[PositionTable, ...] = ()
    step: tuple[StepTable, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationTable:
    from_claim: str
    kind: RelationKind
    to_claim: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class AssignmentTable:
    """A claim or a source in somebody's hands; with a message where an editor gave it, else they took it."""

    to: str
    claim: str = ""
    source: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class InquiryTable:
    """What the desk asks about a claim, in days from the loading; with the reply, where one came."""

    claim: str
    kind: InquiryKind
    question: str
    whom: str = ""
    asked_days_ago: int | None = None
    due_in_days: int | None = None
    reply: str = ""


@dataclass(frozen=True, slots=True)
class CommentTable:
    """What the first editor says about a claim to the others."""

    claim: str
    text: str


@dataclass(frozen=True, slots=True)
class CaseTable:
    """One topic with all that is on file for it."""

    topic: TopicTable
    speaker: tuple[SpeakerTable, ...]
    publisher: tuple[PublisherTable, ...]
    source: tuple[SourceTable, ...]
    claim: tuple[ClaimTable, ...]
    relation: tuple[RelationTable, ...]
    assignment: tuple[AssignmentTable, ...] = ()
    inquiry: tuple[InquiryTable, ...] = ()
    comment: tuple[CommentTable, ...] = ()
