"""Statements that take the place of others: copied with changes, with their counts, speakers and positions."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from claims.actions.anchors import anchor
from claims.actions.positions import only_figure
from claims.actions.versions import update_versioned
from claims.models import Figure, Position, Statement, StatementSpeaker, Succession, User
from claims.vocabulary import StatementState, SuccessionKind

# What a statement says besides where its words stand and what became of it.
KEPT = (
    "kind", "basis", "speaker_as_worded", "cue", "channel", "cites_id", "said_on", "language", "translation", "rule",
    "score", "speaker_proposed", "speakers_proposed", "speaker_candidates", "role_proposed",
)  # fmt: skip
# What a count says besides whose it is.
COUNTED = (
    "words", "start", "end", "bound", "low", "high", "measure", "group", "side", "place", "period_from", "as_of",
    "increment", "hedge",
)  # fmt: skip


def values_of(row: Any, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def retire(actor: User, statement: Statement, version: int, reason: str) -> None:
    """It no longer stands: rejected, or another takes its place. Raises: ChangedMeanwhile."""
    update_versioned(
        statement,
        version=version,
        state=StatementState.REJECTED.value,
        rejection_reason=reason,
        reviewed_by=actor,
        reviewed_at=timezone.now(),
    )


def follow(predecessors: Iterable[Statement], successors: Iterable[Statement], kind: SuccessionKind) -> None:
    """Say that these stand in the place of those."""
    later = list(successors)
    Succession.objects.bulk_create(
        Succession(predecessor=before, successor=after, kind=kind.value) for before in predecessors for after in later
    )


def copy_statement(actor: User, like: Any, *, start: int, end: int, state: StatementState, **changes: Any) -> Statement:
    """A new row that says what ``like`` (a statement, or what the history kept of one) says, at this span."""
    is_decided = state is not StatementState.SUGGESTED
    values = values_of(like, KEPT) | anchor(like.capture, start, end) | changes
    return Statement.objects.create(
        capture=like.capture,
        state=state.value,
        reviewed_by=actor if is_decided else None,
        reviewed_at=timezone.now() if is_decided else None,
        **values,
    )


def copy_figures(figures: Iterable[Any], statement: Statement) -> None:
    for figure in figures:
        Figure.objects.create(statement=statement, **values_of(figure, COUNTED))


def copy_speakers(speakers: Iterable[int], statement: Statement) -> None:
    """Named by their keys, each once, in this order."""
    StatementSpeaker.objects.bulk_create(
        StatementSpeaker(statement=statement, speaker_id=speaker, order=order)
        for order, speaker in enumerate(dict.fromkeys(speakers))
    )


def standing_positions(statements: Iterable[Statement]) -> list[Position]:
    positions = Position.objects.filter(statement__in=list(statements), withdrawn_at=None)
    return list(positions.select_related("figure", "claim").order_by("pk"))


def move_position(actor: User, position: Position, successor: Statement) -> None:
    """The position goes over with its count: the one at the same place, else the only one there is.

    Where its speaker left the statement, it is the whole statement's; it is withdrawn where that has one already.
    """
    figure = None
    if position.figure:
        figure = successor.figures.filter(start=position.figure.start).first() or only_figure(successor)
    stays = successor.bylines.filter(speaker=position.speaker_id).exists()
    speaker_id = position.speaker_id if stays else None
    there = Position.objects.filter(statement=successor, claim=position.claim_id, withdrawn_at=None)
    if there.filter(speaker=speaker_id).exists():
        withdraw(actor, position, "Its speaker is no longer one of the corrected statement's.")
    else:
        update_versioned(position, version=position.version, statement=successor, figure=figure, speaker_id=speaker_id)


def withdraw(actor: User, position: Position, reason: str) -> None:
    update_versioned(
        position,
        version=position.version,
        withdrawn_at=timezone.now(),
        withdrawn_by=actor,
        withdrawal_reason=reason,
    )
