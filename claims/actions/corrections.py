"""Correcting statements: a suggestion in place, an accepted one by a statement that replaces it."""

from django.utils import timezone

from claims.actions.anchors import anchor
from claims.actions.audit import audited
from claims.actions.corroborate import recompute_for_statement
from claims.actions.locks import add_evidence
from claims.actions.positions import only_figure
from claims.actions.statements import (
    AlreadyRejected,
    NotInText,
    Reading,
    decide,
    one_per_span,
    refuse_marked,
    write_figures,
    write_speakers,
    write_statement,
)
from claims.actions.versions import update_versioned
from claims.models import Position, Statement, User
from claims.permissions import require
from claims.vocabulary import StatementState


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
    reading.require_whole(start, end)
    if statement.state == StatementState.REJECTED:
        raise AlreadyRejected("This statement is rejected. Mark the words anew if they count after all.")
    with audited(actor, "correct_statement", reason=reason):
        add_evidence()
        refuse_marked(capture, start, end, besides=statement)
        if statement.state == StatementState.ACCEPTED:
            return replace_statement(actor, statement, version, start, end, reading, reason)
        with one_per_span(capture, start, end):
            fields = anchor(capture, start, end) | reading.fields() | {"is_corrected": True}
            decide(actor, statement, version, StatementState.ACCEPTED, **fields)
        write_speakers(statement, reading.voices)
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
    positions = Position.objects.filter(statement=statement, withdrawn_at=None).select_related("figure")
    for position in positions.order_by("pk"):
        move_position(actor, position, successor, reading)
    recompute_for_statement(successor)
    return successor


def move_position(actor: User, position: Position, successor: Statement, reading: Reading) -> None:
    """The position goes over with its count: the one at the same place, else the only one there is.

    Where its speaker left the statement, it is the whole statement's; it is withdrawn where that has one already.
    """
    figure = None
    if position.figure:
        figure = successor.figures.filter(start=position.figure.start).first() or only_figure(successor)
    stays = any(speaker.pk == position.speaker_id for speaker in reading.voices)
    speaker_id = position.speaker_id if stays else None
    there = Position.objects.filter(statement=successor, claim=position.claim_id, withdrawn_at=None)
    if there.filter(speaker=speaker_id).exists():
        update_versioned(
            position,
            version=position.version,
            withdrawn_at=timezone.now(),
            withdrawn_by=actor,
            withdrawal_reason="Its speaker is no longer one of the corrected statement's.",
        )
    else:
        update_versioned(position, version=position.version, statement=successor, figure=figure, speaker_id=speaker_id)
