"""Undoing one's last decision in a text. Nothing of it is deleted: what stood before stands again, as new rows."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any
from uuid import UUID

from django.db.models import Min, Q

from claims.actions.assignments import resume_source
from claims.actions.audit import audited
from claims.actions.corroborate import recompute
from claims.actions.locks import add_evidence
from claims.actions.statements import refuse_marked
from claims.actions.successors import (
    copy_figures,
    copy_speakers,
    copy_statement,
    follow,
    retire,
    standing_positions,
    withdraw,
)
from claims.actions.versions import changed_meanwhile, update_versioned
from claims.models import Capture, Edition, Figure, Position, Statement, Succession, User, Verification
from claims.models.rules import events
from claims.permissions import require
from claims.vocabulary import StatementState, SuccessionKind

UNDO = "undo_decision"
UNDOABLE = (
    "accept_statement", "accept_and_link", "correct_statement", "mark_statement", "reject_statement",
    "split_statement", "join_statements", "take_position", "change_stance", "withdraw_position",
)  # fmt: skip
# Decisions looked back upon: more are not undone one by one.
LOOKED_BACK = 200
WHY = "Undone."


class NothingToUndo(Exception):
    """The decision is not the actor's last one in this text any more, or there is none."""


class BuiltOn(Exception):
    """Somebody has built on the decision since; the message says who or what."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: the context of its history rows, what was done and when, and a statement that it was about.

    ``taken_back``: contexts of later decisions that were undone, and of their undoing: they count for nothing.
    """

    pk: UUID
    action: str
    at: datetime
    statement: int
    taken_back: frozenset[UUID]


def last_decision(actor: User, capture: Capture) -> Decision | None:
    """The newest decision of the actor in this capture that was not undone. Two queries."""
    by_actor = {"pgh_context__metadata__user": actor.pk, "pgh_context__metadata__action__in": [*UNDOABLE, UNDO]}
    facts = ("pgh_context", "pgh_context__metadata", "pgh_context__created_at")
    statements = events("Statement").filter(capture=capture, **by_actor).values_list(*facts, "pgh_obj")
    positions = events("Position").filter(statement__capture=capture, **by_actor).values_list(*facts, "statement")
    rows = [row for several in (statements, positions) for row in several.order_by("-pgh_id")[:LOOKED_BACK]]
    rows.sort(key=lambda row: row[2], reverse=True)
    undone = {UUID(told["undoes"]): context for context, told, *_ in rows if told["action"] == UNDO}
    taken_back = frozenset({*undone, *undone.values()})
    for context, told, at, statement in rows:
        if context not in taken_back:
            return Decision(context, told["action"], at, statement, taken_back)
    return None


def before_it(name: str, decision: UUID) -> dict[int, Any]:
    """Each row of the model that the decision touched, as it stood before; None for what the decision made."""
    own = events(name).filter(pgh_context=decision).values("pgh_obj").annotate(first=Min("pgh_id")).order_by("pgh_obj")
    return {
        row["pgh_obj"]: events(name).filter(pgh_obj=row["pgh_obj"], pgh_id__lt=row["first"]).order_by("-pgh_id").first()
        for row in own
    }


def undo_decision(*, actor: User, capture: Capture, decision: UUID) -> Statement | None:
    """Undo the actor's last decision in this capture; returns a statement that stands again, None where none does.

    What the decision made is rejected, or withdrawn, and stays on record; what stood before stands again as a new
    statement that follows it, with its counts, speakers and positions. Its claims are assessed again.

    Raises: NothingToUndo; BuiltOn where a row was changed, linked, signed or published since; AlreadyMarked.
    """
    require(actor, "review_statement")
    with audited(actor, UNDO, undoes=str(decision)):
        add_evidence()
        last = last_decision(actor, capture)
        if last is None or last.pk != decision:
            raise NothingToUndo("This is not your last decision in this text any more: look again.")
        before, positions = before_it("Statement", decision), before_it("Position", decision)
        rows = {pk: present_form(pk, last) for pk in before}
        bearing = Position.objects.filter(Q(statement__in=rows.values()) | Q(pk__in=positions))
        refuse_built_on(last, rows, list(bearing.select_related("claim", "statement")), positions)
        claims = set(bearing.values_list("claim", flat=True))
        for pk in sorted(pk for pk, kept in positions.items() if kept is None):
            withdraw(actor, Position.objects.get(pk=pk, withdrawn_at=None), WHY)
        revived = stand_again(actor, rows, before, last)
        move_back(rows, revived, positions)
        recompute(claims)
        resume_source(capture.source_id, decision)
    return next(iter(revived.values()), None)


def present_form(pk: int, last: Decision) -> Statement:
    """The statement or, where a later decision on it was undone, the row as which it stands again; locked."""
    locked = Statement.objects.select_for_update(no_key=True)
    statement = locked.get(pk=pk)
    while (
        statement.state == StatementState.REJECTED
        and newest_context(statement) != last.pk
        and (link := Succession.objects.filter(predecessor=statement, kind=SuccessionKind.UNDONE.value).first())
    ):
        statement = locked.get(pk=link.successor_id)
    return statement


def refuse_built_on(
    last: Decision, rows: Mapping[int, Statement], bearing: Sequence[Position], own: Collection[int]
) -> None:
    """Raises BuiltOn unless all is as the decision left it, and nobody signed or published on the strength of it."""
    as_left = {last.pk, *last.taken_back}
    touched = {statement.pk for statement in rows.values()}
    for statement in rows.values():
        if newest_context(statement) not in as_left:
            raise BuiltOn(f"Not undone. {since(statement)}")
    for position in bearing:
        is_later = position.withdrawn_at is None and position.statement.state == StatementState.ACCEPTED
        if (position.pk in own or is_later) and newest_context(position) not in as_left:
            raise BuiltOn(f"Not undone: the link to {position.claim.code} is newer. Undo or withdraw that first.")
        if position.statement_id not in touched and position.statement.state != StatementState.ACCEPTED:
            raise BuiltOn("Not undone: the statement was rejected since.")
    claims = [position.claim_id for position in bearing]
    decided_since = Q(signed_at__gt=last.at) | Q(overridden_at__gt=last.at)
    if decided := Verification.objects.filter(decided_since, claim__in=claims).select_related("claim").first():
        how = "signed" if decided.signed_at else "decided by one person"
        raise BuiltOn(f"Not undone: {decided.claim.code} was {how} since. Correct the statement instead.")
    if edition := Edition.objects.filter(claim__in=claims, published_at__gt=last.at).select_related("claim").first():
        raise BuiltOn(f"Not undone: {edition.claim.code} was published since. Correct the statement instead.")


def newest_context(row: Any) -> UUID | None:
    found: UUID | None = row.events.order_by("-pgh_id").values_list("pgh_context", flat=True).first()
    return found


def since(row: Any) -> str:
    """Who changed it after the decision."""
    return str(changed_meanwhile(row)).replace("after you opened it", "after your decision")


def stand_again(
    actor: User, rows: Mapping[int, Statement], before: Mapping[int, Any], last: Decision
) -> dict[int, Statement]:
    """What stood before the decision as new rows, by the key of what each one was."""
    for statement in rows.values():
        if statement.state != StatementState.REJECTED:
            retire(actor, statement, statement.version, WHY)
    revived: dict[int, Statement] = {}
    for pk, kept in before.items():
        if kept is not None:
            refuse_marked(kept.capture, kept.start, kept.end)
            same = {"segments": kept.segments, "is_corrected": kept.is_corrected}
            state = StatementState(kept.state)
            revived[pk] = copy_statement(actor, kept, start=kept.start, end=kept.end, state=state, **same)
            speakers = sorted(parts_before("StatementSpeaker", pk, last), key=attrgetter("order", "id"))
            copy_speakers([byline.speaker_id for byline in speakers], revived[pk])
            copy_figures(parts_before("Figure", pk, last), revived[pk])
    for pk, statement in rows.items():
        follow([statement], [revived[pk]] if pk in revived else revived.values(), SuccessionKind.UNDONE)
    return revived


def parts_before(name: str, statement: int, last: Decision) -> list[Any]:
    """The counts or the speakers that a statement had before the decision rewrote them."""
    kept = events(name).filter(statement=statement).exclude(pgh_context=last.pk)
    newest = kept.order_by("pgh_obj", "-pgh_id").distinct("pgh_obj")
    return [row for row in newest if row.pgh_label != "delete"]


def move_back(rows: Mapping[int, Statement], revived: Mapping[int, Statement], before: Mapping[int, Any]) -> None:
    """Positions as they were, on what stands again; those that the decision left alone go over as they are."""
    for pk, kept in before.items():
        if kept is not None:
            position = Position.objects.get(pk=pk)
            put_back(position, kept, revived.get(kept.statement_id) or position.statement)
    for pk, statement in revived.items():
        for position in standing_positions([rows[pk]]):
            put_back(position, position, statement)


def put_back(position: Position, kept: Any, onto: Statement) -> None:
    """The position as it was kept, on this statement, by its count at the same place."""
    figure = Figure.objects.filter(pk=kept.figure_id).first() if kept.figure_id else None
    there = Position.objects.filter(statement=onto, claim=kept.claim_id, speaker=kept.speaker_id, withdrawn_at=None)
    if kept.withdrawn_at is None and there.exclude(pk=position.pk).exists():
        raise BuiltOn("Not undone: the statement was linked to this claim again since.")
    update_versioned(
        position,
        version=position.version,
        statement=onto,
        figure=onto.figures.filter(start=figure.start).first() if figure else None,
        speaker_id=kept.speaker_id,
        stance=kept.stance,
        withdrawn_at=kept.withdrawn_at,
        withdrawn_by_id=kept.withdrawn_by_id,
        withdrawal_reason=kept.withdrawal_reason,
    )
