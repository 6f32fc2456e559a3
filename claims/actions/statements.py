"""The review of statements: mark, accept, correct, reject."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone

from claims.actions.audit import audited
from claims.actions.corroborate import recompute_for_statement
from claims.actions.proposals import anchor
from claims.actions.versions import changed_meanwhile, update_versioned
from claims.models import Capture, Figure, Position, Speaker, Statement, StatementSpeaker, User
from claims.permissions import require
from claims.vocabulary import Basis, Bound, Measure, StatementKind, StatementState


class NotInText(Exception):
    """The words are not at that place of the stored text; nothing was saved."""


class NeedsSpeaker(Exception):
    """Somebody's words need somebody: every kind but the outlet's own voice has a speaker."""


class AlreadyMarked(Exception):
    """These very words are marked already; carries the statement that lies there."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        super().__init__("These very words are marked already: open that statement instead.")


class AlreadyRejected(Exception):
    """A rejected statement is settled; mark the words anew if they count after all."""


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """A count as an editor gives it, at ``start`` to ``end`` of the capture's text (code points, end exclusive)."""

    start: int
    end: int
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
    hedge: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an editor reads in a span: everything about a statement but its words' place and its fate."""

    kind: StatementKind
    speakers: Sequence[Speaker] = ()
    basis: Basis | None = None
    speaker_as_worded: str = ""
    cue: str = ""
    channel: str = ""
    cites: Speaker | None = None
    said_on: date | None = None
    language: str = "en"
    translation: str = ""
    segments: Sequence[tuple[int, int]] = ()
    figures: Sequence[FigureEntry] = field(default=())

    def fields(self) -> dict[str, Any]:
        """The columns of the statement. An own voice has a basis and no speaker but the outlet."""
        own_voice = self.kind is StatementKind.OWN_VOICE
        return {
            "kind": self.kind,
            "basis": (self.basis or Basis.UNATTRIBUTED).value if own_voice else None,
            "speaker_as_worded": self.speaker_as_worded,
            "cue": self.cue,
            "channel": self.channel,
            "cites": self.cites,
            "said_on": self.said_on,
            "language": self.language,
            "translation": self.translation,
            "segments": [list(piece) for piece in self.segments],
        }

    def require_speaker(self) -> None:
        if self.kind is not StatementKind.OWN_VOICE and not self.speakers:
            raise NeedsSpeaker("Name who said it, or mark it as the outlet's own voice.")


def mark_statement(*, actor: User, capture: Capture, start: int, end: int, exact: str, reading: Reading) -> Statement:
    """A statement by hand, accepted at once. ``exact`` is what the editor saw selected.

    Raises: NotInText, NeedsSpeaker, AlreadyMarked.
    """
    require(actor, "review_statement")
    if not 0 <= start < end or capture.text[start:end] != exact:
        raise NotInText("The selected words are not at this place of the stored text. Select them again.")
    reading.require_speaker()
    with audited(actor, "mark_statement"):
        refuse_marked(capture, start, end)
        return write_statement(actor, capture, start, end, reading)


def refuse_marked(capture: Capture, start: int, end: int, *, besides: Statement | None = None) -> None:
    there = Statement.objects.standing().filter(capture=capture, start=start, end=end)
    if besides:
        there = there.exclude(pk=besides.pk)
    if marked := there.first():
        raise AlreadyMarked(marked)


def write_statement(actor: User, capture: Capture, start: int, end: int, reading: Reading, **fields: Any) -> Statement:
    statement = Statement.objects.create(
        capture=capture,
        **anchor(capture, start, end),
        **reading.fields(),
        state=StatementState.ACCEPTED.value,
        reviewed_by=actor,
        reviewed_at=timezone.now(),
        **fields,
    )
    write_speakers(statement, reading.speakers)
    write_figures(statement, reading.figures)
    return statement


def write_speakers(statement: Statement, speakers: Sequence[Speaker]) -> None:
    statement.bylines.all().delete()
    StatementSpeaker.objects.bulk_create(
        StatementSpeaker(statement=statement, speaker=speaker, order=order)
        for order, speaker in enumerate(dict.fromkeys(speakers))
    )


def write_figures(statement: Statement, figures: Sequence[FigureEntry]) -> None:
    text = statement.capture.text
    statement.figures.all().delete()
    for entry in figures:
        if not 0 <= entry.start < entry.end <= len(text):
            raise NotInText("The figure is not at this place of the stored text. Select it again.")
        Figure.objects.create(
            statement=statement,
            words=text[entry.start : entry.end],
            start=entry.start,
            end=entry.end,
            bound=entry.bound,
            low=entry.low,
            high=entry.high,
            measure=entry.measure,
            group=entry.group,
            side=entry.side,
            place=entry.place,
            period_from=entry.period_from,
            as_of=entry.as_of,
            increment=entry.increment,
            hedge=entry.hedge,
        )


def accept_statement(*, actor: User, statement: Statement, version: int, speakers: Sequence[Speaker]) -> Statement:
    """Accept a suggestion as it stands, said by these speakers.

    Raises: ChangedMeanwhile (also where someone else decided it first), NeedsSpeaker.
    """
    require(actor, "review_statement")
    if statement.kind != StatementKind.OWN_VOICE and not speakers:
        raise NeedsSpeaker("Name who said it, or mark it as the outlet's own voice.")
    with audited(actor, "accept_statement"):
        decide(actor, statement, version, StatementState.ACCEPTED)
        write_speakers(statement, speakers)
    return statement


def reject_statement(*, actor: User, statement: Statement, version: int, reason: str = "") -> Statement:
    """Reject a suggestion, or an accepted statement: it leaves the counts of its claims and stays on record.

    Raises: ChangedMeanwhile, AlreadyRejected.
    """
    require(actor, "review_statement")
    with audited(actor, "reject_statement", reason=reason):
        if statement.state == StatementState.REJECTED:
            raise AlreadyRejected("This statement is rejected already.")
        update_versioned(
            statement,
            version=version,
            state=StatementState.REJECTED.value,
            rejection_reason=reason,
            reviewed_by=actor,
            reviewed_at=timezone.now(),
        )
        recompute_for_statement(statement)
    return statement


def decide(actor: User, statement: Statement, version: int, state: StatementState, **fields: Any) -> None:
    """Settle a suggestion; a decided one is never decided twice."""
    if statement.state != StatementState.SUGGESTED:
        raise changed_meanwhile(statement)
    update_versioned(
        statement, version=version, state=state.value, reviewed_by=actor, reviewed_at=timezone.now(), **fields
    )


def correct_statement(
    *, actor: User, statement: Statement, version: int, start: int, end: int, reading: Reading, reason: str = ""
) -> Statement:
    """Accept with corrections. A suggestion is corrected in place; an accepted one is replaced by a new statement.

    The positions of a replaced statement move to its successor, and their claims are assessed again.

    Raises: NotInText, NeedsSpeaker, AlreadyMarked, ChangedMeanwhile, AlreadyRejected.
    """
    require(actor, "review_statement")
    capture = statement.capture
    if not 0 <= start < end <= len(capture.text):
        raise NotInText("The selected words are not in the stored text. Select them again.")
    reading.require_speaker()
    if statement.state == StatementState.REJECTED:
        raise AlreadyRejected("This statement is rejected. Mark the words anew if they count after all.")
    with audited(actor, "correct_statement", reason=reason):
        refuse_marked(capture, start, end, besides=statement)
        if statement.state == StatementState.ACCEPTED:
            return replace_statement(actor, statement, version, start, end, reading, reason)
        decide(actor, statement, version, StatementState.ACCEPTED, **anchor(capture, start, end), **reading.fields())
        write_speakers(statement, reading.speakers)
        write_figures(statement, reading.figures)
    return statement


def replace_statement(
    actor: User, statement: Statement, version: int, start: int, end: int, reading: Reading, reason: str
) -> Statement:
    update_versioned(
        statement,
        version=version,
        state=StatementState.REJECTED.value,
        rejection_reason=reason or "Replaced by a corrected statement.",
        reviewed_by=actor,
        reviewed_at=timezone.now(),
    )
    successor = write_statement(
        actor, statement.capture, start, end, reading, replaces=statement, rule=statement.rule, score=statement.score
    )
    figures = {figure.start: figure for figure in successor.figures.all()}
    speakers = {speaker.pk for speaker in reading.speakers}
    for position in Position.objects.filter(statement=statement, withdrawn_at=None).select_related("figure"):
        figure = figures.get(position.figure.start) if position.figure else None
        speaker_id = position.speaker_id if position.speaker_id in speakers else None
        update_versioned(position, version=position.version, statement=successor, figure=figure, speaker_id=speaker_id)
    recompute_for_statement(successor)
    return successor
