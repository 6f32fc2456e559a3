"""Positions: what an accepted statement says about a claim."""

from django.utils import timezone

from claims.actions.audit import audited
from claims.actions.corroborate import recompute
from claims.actions.locks import add_evidence
from claims.actions.standing import refuse_merged
from claims.actions.versions import ChangedMeanwhile, changed_meanwhile, update_versioned
from claims.models import Claim, Figure, Position, Speaker, Statement, User
from claims.permissions import require
from claims.vocabulary import Stance, StatementState


class NotAccepted(Exception):
    """Only an accepted statement takes a position."""


class AlreadyLinked(Exception):
    """The statement has a position on this claim; carries it."""

    def __init__(self, position: Position) -> None:
        self.position = position
        super().__init__(f"This statement is linked to {position.claim.code} already: it {position.stance} the claim.")


class Withdrawn(ChangedMeanwhile):
    """The link was taken back; the statement can be linked anew."""


def take_position(
    *,
    actor: User,
    statement: Statement,
    claim: Claim,
    stance: Stance,
    figure: Figure | None = None,
    speaker: Speaker | None = None,
    note: str = "",
) -> Position:
    """Link a statement to a claim with its stance; the claim is assessed again.

    ``speaker``: of a distributive statement, the one whose position this is. ``figure``: the count that speaks to a
    figure claim; left out, a statement's only count is taken.

    Raises: NotAccepted, AlreadyLinked, MergedAway.
    """
    require(actor, "propose_position")
    with audited(actor, "take_position"):
        add_evidence()
        # Locked until commit, so that no one rejects, replaces or links the statement at the same moment unseen.
        locked = Statement.objects.select_for_update(no_key=True).values_list("state", flat=True)
        if locked.get(pk=statement.pk) != StatementState.ACCEPTED:
            raise NotAccepted("Accept the statement first: a suggested or rejected one takes no position.")
        refuse_merged(claim)
        known = Position.objects.filter(statement=statement, claim=claim, speaker=speaker, withdrawn_at=None)
        if there := known.select_related("claim").first():
            raise AlreadyLinked(there)
        position = Position.objects.create(
            statement=statement,
            claim=claim,
            stance=stance,
            figure=figure or only_figure(statement),
            speaker=speaker,
            note=note,
            linked_by=actor,
        )
        recompute([claim.pk])
    return position


def only_figure(statement: Statement) -> Figure | None:
    figures = list(statement.figures.all()[:2])
    return figures[0] if len(figures) == 1 else None


def change_stance(
    *, actor: User, position: Position, version: int, stance: Stance, figure: Figure | None, reason: str = ""
) -> Position:
    """Change what the statement says about the claim. Raises: ChangedMeanwhile, Withdrawn."""
    require(actor, "propose_position")
    with audited(actor, "change_stance", reason=reason):
        refuse_withdrawn(position)
        update_versioned(position, version=version, stance=stance.value, figure=figure)
        recompute([position.claim_id])
    return position


def withdraw_position(*, actor: User, position: Position, version: int, reason: str) -> Position:
    """Take the link back: it leaves the counts, its history stays. Raises: ChangedMeanwhile, Withdrawn."""
    require(actor, "propose_position")
    with audited(actor, "withdraw_position", reason=reason):
        refuse_withdrawn(position)
        update_versioned(
            position,
            version=version,
            withdrawn_at=timezone.now(),
            withdrawn_by=actor,
            withdrawal_reason=reason,
        )
        recompute([position.claim_id])
    return position


def refuse_withdrawn(position: Position) -> None:
    """Who took it back, and why, stays as it was."""
    if position.withdrawn_at is not None:
        known = changed_meanwhile(position)
        raise Withdrawn(position, by=known.by, at=known.at)
