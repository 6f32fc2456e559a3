"""Correcting statements: a suggestion in place, an accepted one by a statement that replaces it."""

from claims.actions.anchors import anchor
from claims.actions.audit import audited
from claims.actions.corroborate import recompute_for_statement
from claims.actions.counts import NotInText
from claims.actions.locks import add_evidence
from claims.actions.statements import (
    AlreadyRejected,
    Reading,
    decide,
    one_per_span,
    refuse_marked,
    write_figures,
    write_speakers,
    write_statement,
)
from claims.actions.successors import follow, move_position, retire, standing_positions
from claims.models import Statement, User
from claims.permissions import require
from claims.vocabulary import StatementState, SuccessionKind


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
    retire(actor, statement, version, reason or "Replaced by a corrected statement.")
    successor = write_statement(
        actor, statement.capture, start, end, reading, rule=statement.rule, score=statement.score
    )
    follow([statement], [successor], SuccessionKind.CORRECTED)
    for position in standing_positions([statement]):
        move_position(actor, position, successor)
    recompute_for_statement(successor)
    return successor
