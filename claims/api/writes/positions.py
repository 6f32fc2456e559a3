"""Positions: what accepted statements say about claims."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.answering_once import Answer
from claims.actions.positions import (
    AlreadyLinked,
    NotAccepted,
    Withdrawn,
    change_stance,
    take_position,
    withdraw_position,
)
from claims.actions.standing import MergedAway
from claims.actions.versions import ChangedMeanwhile
from claims.api.describing import describe_write
from claims.api.problems import Problem
from claims.api.writes.shapes import PositionGiven, PositionShape, StanceGiven, WithdrawalGiven
from claims.api.writes.sources import found
from claims.api.writes.writing import WriteView, asked_version
from claims.models import Claim, Figure, Position, Speaker, Statement, User
from claims.vocabulary import Scope, Stance


class Positions(WriteView):
    """Positions of statements on claims."""

    scope = Scope.PROPOSE_POSITIONS
    takes = PositionGiven

    @describe_write("positions_propose", takes=PositionGiven, answer=PositionShape, example="position")
    def post(self, request: Request) -> Response:
        """Link an accepted statement to a claim, with its stance. The claim is assessed again at once."""
        return self.once(request, action="take_position", work=linked)


class PositionDetail(WriteView):
    """One position, as the desk has it."""

    http_method_names = ["get", "head", "patch", "options"]
    is_private = True
    scope = Scope.PROPOSE_POSITIONS
    takes = StanceGiven

    @describe_write("positions_read", answer=PositionShape, example="position", finds=True)
    def get(self, request: Request, key: int) -> Response:
        """One position, as the desk has it. Its `ETag` is what a change has to send back."""
        body = shown(found(Position.objects.select_related("claim", "speaker"), key))
        return Response(body, headers={"ETag": f'"{body["version"]}"'})

    @describe_write(
        "positions_change", takes=StanceGiven, answer=PositionShape, example="position", finds=True, changes=True
    )
    def patch(self, request: Request, key: int) -> Response:
        """Change the stance of a position. Needs `If-Match` with the `ETag` that was read."""
        work = partial(changed, position=found(Position.objects, key), version=asked_version(request))
        return self.once(request, action="change_stance", work=work)


class PositionWithdrawal(WriteView):
    """Taking a position back."""

    scope = Scope.PROPOSE_POSITIONS
    takes = WithdrawalGiven

    @describe_write(
        "positions_withdraw",
        takes=WithdrawalGiven,
        answer=PositionShape,
        example="withdrawal",
        finds=True,
        changes=True,
    )
    def post(self, request: Request, key: int) -> Response:
        """Withdraw a position: it leaves the counts, and its history stays. Needs `If-Match` with the `ETag` read."""
        work = partial(withdrawn, position=found(Position.objects, key), version=asked_version(request))
        return self.once(request, action="withdraw_position", work=work)


def linked(actor: User, given: dict[str, Any]) -> Answer:
    statement = Statement.objects.filter(pk=given["statement"]).first()
    claim = Claim.objects.filter(code=given["claim"]).first()
    if not statement or not claim:
        missing = {"claim": "There is no such claim."} if statement else {"statement": "There is no such statement."}
        raise Problem("invalid", errors=missing)
    figure = figure_on(statement, given["figure"])
    try:
        position = take_position(
            actor=actor,
            statement=statement,
            claim=claim,
            stance=Stance(given["stance"]),
            figure=figure,
            speaker=speaker_of(statement, given["speaker"]),
            note=given["note"],
        )
    except AlreadyLinked as error:
        raise Problem("already_there", str(error), position=error.position.pk) from error
    except NotAccepted as error:
        raise Problem("invalid", errors={"statement": str(error)}) from error
    except MergedAway as error:
        raise Problem("invalid", errors={"claim": str(error)}) from error
    return Answer(201, shown(position), location=reverse("api:position_detail", args=[position.pk]))


def figure_on(statement: Statement, key: int | None) -> Figure | None:
    """The statement's count of that key; None for none. Raises Problem where it has none such."""
    if key is None:
        return None
    if figure := statement.figures.filter(pk=key).first():
        return figure
    raise Problem("invalid", errors={"figure": "The statement has no such count."})


def speaker_of(statement: Statement, slug: str | None) -> Speaker | None:
    """Whose position it is, of those who said it together; None for all. Raises Problem where they did not say it."""
    if slug is None:
        return None
    if speaker := Speaker.objects.filter(slug=slug, bylines__statement=statement).first():
        return speaker
    raise Problem("invalid", errors={"speaker": "They are none of the statement's speakers."})


def changed(actor: User, given: dict[str, Any], *, position: Position, version: int) -> Answer:
    figure = figure_on(position.statement, given["figure"]) if "figure" in given else position.figure
    with told():
        change_stance(
            actor=actor,
            position=position,
            version=version,
            stance=Stance(given["stance"]),
            figure=figure,
            reason=given["reason"],
        )
    return Answer(200, shown(position))


def withdrawn(actor: User, given: dict[str, Any], *, position: Position, version: int) -> Answer:
    with told():
        withdraw_position(actor=actor, position=position, version=version, reason=given["reason"])
    return Answer(200, shown(position))


@contextmanager
def told() -> Iterator[None]:
    """Raises Problem where somebody else changed the position, or took it back."""
    try:
        yield
    except Withdrawn as error:
        raise Problem("gone", "The position was withdrawn: link the statement anew.") from error
    except ChangedMeanwhile as error:
        raise Problem("stale", str(error)) from error


def shown(position: Position) -> dict[str, Any]:
    return dict(
        PositionShape(
            {
                "key": position.pk,
                "statement": position.statement_id,
                "claim": position.claim.code,
                "stance": position.stance,
                "speaker": position.speaker.slug if position.speaker else None,
                "figure": position.figure_id,
                "is_withdrawn": position.withdrawn_at is not None,
                "version": position.version,
            }
        ).data
    )
