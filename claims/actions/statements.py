"""The review of statements: mark, accept, correct, reject."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.actions.anchors import anchor
from claims.actions.assignments import finish_source
from claims.actions.audit import audited
from claims.actions.corroborate import recompute_for_statement
from claims.actions.counts import FigureEntry, NotInText, counted
from claims.actions.locks import add_evidence
from claims.actions.standing import present_keys
from claims.actions.successors import retire
from claims.actions.versions import broken_rule, changed_meanwhile, update_versioned
from claims.models import Capture, Figure, Speaker, Statement, StatementSpeaker, User
from claims.permissions import require
from claims.vocabulary import Basis, StatementKind, StatementState


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

    @property
    def voices(self) -> Sequence[Speaker]:
        """Its speakers; nobody but the outlet where it speaks in its own voice."""
        return () if self.kind is StatementKind.OWN_VOICE else self.speakers

    def require_whole(self, start: int, end: int) -> None:
        """Raises NeedsSpeaker, or NotInText where a segment is not within the words from start to end."""
        if self.kind is not StatementKind.OWN_VOICE and not self.speakers:
            raise NeedsSpeaker("Name who said it, or mark it as the outlet's own voice.")
        edges = [start, *(edge for piece in self.segments for edge in piece), end]
        if edges != sorted(edges) or any(first == last for first, last in self.segments):
            raise NotInText("A part of the words is not within them. Select the words again.")


def mark_statement(*, actor: User, capture: Capture, start: int, end: int, exact: str, reading: Reading) -> Statement:
    """A statement by hand, accepted at once. ``exact`` is what the editor saw selected.

    Raises: NotInText, NeedsSpeaker, AlreadyMarked.
    """
    require(actor, "review_statement")
    if not 0 <= start < end <= len(capture.text) or capture.text[start:end] != exact:
        raise NotInText("The selected words are not at this place of the stored text. Select them again.")
    reading.require_whole(start, end)
    with audited(actor, "mark_statement"):
        add_evidence()
        refuse_marked(capture, start, end)
        with one_per_span(capture, start, end):
            return write_statement(actor, capture, start, end, reading)


def refuse_marked(capture: Capture, start: int, end: int, *, besides: Statement | None = None) -> None:
    there = Statement.objects.standing().filter(capture=capture, start=start, end=end)
    if besides:
        there = there.exclude(pk=besides.pk)
    if marked := there.first():
        raise AlreadyMarked(marked)


@contextmanager
def one_per_span(capture: Capture, start: int, end: int) -> Iterator[None]:
    """Two editors who mark the same words at once: the second is shown the first's. Raises: AlreadyMarked."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if broken_rule(error) == "statement_one_per_span":
            refuse_marked(capture, start, end)
        raise


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
    write_speakers(statement, reading.voices)
    write_figures(statement, reading.figures)
    return statement


def write_speakers(statement: Statement, speakers: Sequence[Speaker]) -> None:
    statement.bylines.all().delete()
    StatementSpeaker.objects.bulk_create(
        StatementSpeaker(statement=statement, speaker_id=key, order=order)
        for order, key in enumerate(present_keys(speakers))
    )


def write_figures(statement: Statement, figures: Sequence[FigureEntry]) -> None:
    statement.figures.all().delete()
    Figure.objects.bulk_create(counted(statement, figures))


def accept_statement(
    *, actor: User, statement: Statement, version: int, speakers: Sequence[Speaker], basis: Basis | None = None
) -> Statement:
    """Accept a suggestion as it stands, said by these speakers; an own voice on the basis given, if one is.

    Raises: ChangedMeanwhile (also where someone else decided it first), NeedsSpeaker.
    """
    require(actor, "review_statement")
    if statement.kind != StatementKind.OWN_VOICE and not speakers:
        raise NeedsSpeaker("Name who said it, or mark it as the outlet's own voice.")
    with audited(actor, "accept_statement"):
        add_evidence()
        own_voice = statement.kind == StatementKind.OWN_VOICE
        based = {"basis": basis.value} if own_voice and basis else {}
        decide(actor, statement, version, StatementState.ACCEPTED, **based)
        write_speakers(statement, () if own_voice else speakers)
    return statement


def reject_statement(*, actor: User, statement: Statement, version: int, reason: str = "") -> Statement:
    """Reject a suggestion, or an accepted statement: it leaves the counts of its claims and stays on record.

    Raises: ChangedMeanwhile, AlreadyRejected.
    """
    require(actor, "review_statement")
    with audited(actor, "reject_statement", reason=reason):
        if statement.state == StatementState.REJECTED:
            raise AlreadyRejected("This statement is rejected already.")
        retire(actor, statement, version, reason)
        recompute_for_statement(statement)
        finish_source(actor, statement.capture_id)
    return statement


def decide(actor: User, statement: Statement, version: int, state: StatementState, **fields: Any) -> None:
    """Settle a suggestion; a decided one is never decided twice."""
    if statement.state != StatementState.SUGGESTED:
        raise changed_meanwhile(statement)
    update_versioned(
        statement, version=version, state=state.value, reviewed_by=actor, reviewed_at=timezone.now(), **fields
    )
    finish_source(actor, statement.capture_id)
