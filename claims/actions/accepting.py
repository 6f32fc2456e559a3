"""Accepting a suggestion and linking it to a claim in one step: both are written, or neither."""

from collections.abc import Sequence

from claims.actions.audit import audited
from claims.actions.positions import take_position
from claims.actions.statements import accept_statement
from claims.models import Claim, Figure, Position, Speaker, Statement, User
from claims.vocabulary import Basis, Stance


def accept_and_link(
    *,
    actor: User,
    statement: Statement,
    version: int,
    speakers: Sequence[Speaker],
    claim: Claim,
    stance: Stance,
    basis: Basis | None = None,
    figure: Figure | None = None,
    speaker: Speaker | None = None,
    note: str = "",
) -> Position:
    """Accept a suggestion as it stands, and take its position on the claim; the claim is assessed again.

    Raises: ChangedMeanwhile, NeedsSpeaker, MergedAway.
    """
    with audited(actor, "accept_and_link"):
        accept_statement(actor=actor, statement=statement, version=version, speakers=speakers, basis=basis)
        return take_position(
            actor=actor, statement=statement, claim=claim, stance=stance, figure=figure, speaker=speaker, note=note
        )
