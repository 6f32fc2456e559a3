"""Sources and their stored copies, and statements proposed on them."""

from typing import Any

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.http import Http404
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.answering_once import Answer
from claims.actions.counts import FigureEntry
from claims.actions.sources import AlreadyCaptured, UnusableAddress, UnusableText, add_capture, add_source
from claims.actions.suggestions import NoProposal, Proposal, propose_statements
from claims.api.describing import describe_write, list_of
from claims.api.paging import paged, read_cursor
from claims.api.problems import Problem
from claims.api.reads.asking import PieceAsked
from claims.api.reads.named import SourceList
from claims.api.writes.shapes import (
    CaptureTaken,
    ProposalsGiven,
    ProposalsTaken,
    ProposedShape,
    SourceGiven,
    TextGiven,
)
from claims.api.writes.writing import WriteView
from claims.editions.keyset import piece_of
from claims.models import Capture, Source, Statement, User
from claims.vocabulary import Bound, Measure, Scope, StatementKind

# The order of a stored copy's statements, and what is shown of a count.
IN_TEXT = ("start", "pk")
COUNT = ("bound", "low", "high", "measure")


class Sources(WriteView, SourceList):
    """Sources that published claims quote from."""

    http_method_names = ["get", "head", "post", "options"]
    scope = Scope.ADD_SOURCES
    takes = SourceGiven

    @describe_write("sources_add", takes=SourceGiven, answer=CaptureTaken, example="source_added")
    def post(self, request: Request) -> Response:
        """Add a published item with its first stored copy. The desk reads it, and proposes what was said in it."""
        return self.once(request, action="add_source", work=lambda actor, given: taken(add_source, actor, **given))


class SourceCaptures(WriteView):
    """Stored copies of a source."""

    scope = Scope.ADD_SOURCES
    takes = TextGiven

    @describe_write("captures_add", takes=TextGiven, answer=CaptureTaken, example="capture_added", finds=True)
    def post(self, request: Request, key: int) -> Response:
        """Store a changed page as another copy of the same source. Earlier copies stay."""
        source = found(Source.objects, key)
        return self.once(
            request, action="add_capture", work=lambda actor, given: taken(add_capture, actor, source=source, **given)
        )


class CaptureStatements(WriteView):
    """Statements on a stored copy."""

    http_method_names = ["get", "head", "post", "options"]
    is_private = True
    scope = Scope.PROPOSE_STATEMENTS
    takes = ProposalsGiven
    asks = PieceAsked

    @describe_write(
        "statements_proposed", answer=list_of(ProposedShape), example="standing", finds=True, asks=PieceAsked
    )
    def get(self, request: Request, key: int) -> Response:
        """The statements on a stored copy, in the order of the text. With their states: a rejected one is not there."""
        capture = found(Capture.objects.defer("text", "original"), key)
        rows = Statement.objects.standing().filter(capture=capture).prefetch_related("figures")
        place = read_cursor(self.asked.get("cursor", ""), IN_TEXT)
        piece = piece_of(rows, IN_TEXT, place, size=self.asked["size"])
        return Response(paged(request, piece, IN_TEXT, [standing(each) for each in piece.rows]))

    @describe_write("statements_propose", takes=ProposalsGiven, answer=ProposalsTaken, example="proposed", finds=True)
    def post(self, request: Request, key: int) -> Response:
        """Propose statements on a stored copy, all or none. They wait for review, and count for nothing until then."""
        capture = found(Capture.objects.select_related("source"), key)
        return self.once(
            request, action="propose_statements", work=lambda actor, given: proposed(actor, capture, given)
        )


def found(records: Any, key: int) -> Any:
    """The record of that key. Raises Http404."""
    record = records.filter(pk=key).first() if key < 2**63 else None
    if record is None:
        raise Http404
    return record


def taken(store: Any, actor: User, **given: Any) -> Answer:
    """What the desk stored. Raises Problem where it has the same already, or cannot take it."""
    try:
        capture: Capture = store(actor=actor, **given)
    except AlreadyCaptured as error:
        raise Problem("already_there", str(error), **known(error.source)) from error
    except UnusableText as error:
        raise Problem("invalid", errors={"text": str(error)}) from error
    except UnusableAddress as error:
        raise Problem("invalid", errors={error.field: str(error)}) from error
    address = statements_at(capture.pk)
    body = {
        "source": capture.source_id,
        "capture": capture.pk,
        "text_sha256": capture.text_sha256,
        "characters": len(capture.text),
        "statements_url": address,
        "desk": on_desk(capture.source_id),
    }
    return Answer(201, dict(CaptureTaken(body).data), location=address)


def known(source: Source) -> dict[str, Any]:
    """What is there already: its newest stored copy, and where a changed one goes."""
    newest = source.captures.defer("text", "original").order_by("-captured_at", "-pk").first()
    return {
        "source": source.pk,
        "capture": newest.pk if newest else None,
        "captures_url": settings.PUBLIC_URL + reverse("api:source_captures", args=[source.pk]),
        "desk": on_desk(source.pk),
    }


def statements_at(capture: int) -> str:
    return settings.PUBLIC_URL + reverse("api:capture_statements", args=[capture])


def on_desk(source: int) -> str:
    return settings.PUBLIC_URL + reverse("desk:reader", args=[source])


def proposed(actor: User, capture: Capture, given: dict[str, Any]) -> Answer:
    proposals = [proposal_of(**each) for each in given["statements"]]
    try:
        statements = propose_statements(actor=actor, capture=capture, proposals=proposals, proposer=given["proposer"])
    except NoProposal as error:
        raise Problem("invalid", errors={f"statements[{error.place}].{error.field}": str(error)}) from error
    prefetch_related_objects(statements, "figures")
    body = {"capture": capture.pk, "proposer": given["proposer"], "statements": [standing(each) for each in statements]}
    return Answer(201, ProposalsTaken(body).data, location=statements_at(capture.pk))


def proposal_of(kind: str, figures: list[dict[str, Any]], **given: Any) -> Proposal:
    return Proposal(kind=StatementKind(kind), figures=[figure_of(**each) for each in figures], **given)


def figure_of(exact: str, bound: str, measure: str, **given: Any) -> tuple[FigureEntry, str]:
    return FigureEntry(bound=Bound(bound), measure=Measure(measure), **given), exact


def standing(statement: Statement) -> dict[str, Any]:
    figures = sorted(statement.figures.all(), key=lambda figure: (figure.start, figure.pk))
    rows = [{"exact": each.words, "key": each.pk} | {name: getattr(each, name) for name in COUNT} for each in figures]
    shown = {name: getattr(statement, name) for name in ("start", "end", "state")}
    return dict(ProposedShape({"key": statement.pk, "figures": rows} | shown).data)
