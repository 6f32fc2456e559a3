"""Sources and their stored copies, and statements proposed on them."""

from typing import Any

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.answering_once import Answer
from claims.actions.sources import AlreadyCaptured, UnusableAddress, UnusableText, add_capture, add_source
from claims.actions.suggestions import NoProposal, Proposal, propose_statements
from claims.api.describing import describe_write
from claims.api.problems import Problem
from claims.api.reads.named import SourceList
from claims.api.writes.shapes import CaptureTaken, ProposalsGiven, ProposalsTaken, SourceGiven, TextGiven
from claims.api.writes.writing import WriteView
from claims.models import Capture, Source, User
from claims.vocabulary import Scope, StatementKind


class Sources(WriteView, SourceList):
    """Sources that published claims quote from."""

    http_method_names = ["get", "head", "post"]
    scope = Scope.ADD_SOURCES
    takes = SourceGiven

    @describe_write("sources_add", takes=SourceGiven, answer=CaptureTaken, example="source_added")
    def post(self, request: Request) -> Response:
        """Add a published item with its first stored copy. The desk reads it, and proposes what was said in it."""
        given = self.given(request)
        return self.once(request, action="add_source", work=lambda actor: taken(add_source, actor, **given))


class SourceCaptures(WriteView):
    """Stored copies of a source."""

    scope = Scope.ADD_SOURCES
    takes = TextGiven

    @describe_write("captures_add", takes=TextGiven, answer=CaptureTaken, example="capture_added", finds=True)
    def post(self, request: Request, key: int) -> Response:
        """Store a changed page as another copy of the same source. Earlier copies stay."""
        given, source = self.given(request), found(Source.objects, key)
        return self.once(
            request, action="add_capture", work=lambda actor: taken(add_capture, actor, source=source, **given)
        )


class CaptureStatements(WriteView):
    """Statements on a stored copy."""

    scope = Scope.PROPOSE_STATEMENTS
    takes = ProposalsGiven

    @describe_write("statements_propose", takes=ProposalsGiven, answer=ProposalsTaken, example="proposed", finds=True)
    def post(self, request: Request, key: int) -> Response:
        """Propose statements on a stored copy, all or none. They wait for review, and count for nothing until then."""
        given, capture = self.given(request), found(Capture.objects.select_related("source"), key)
        return self.once(request, action="propose_statements", work=lambda actor: proposed(actor, capture, given))


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
        raise Problem("already_there", str(error), source=error.source.pk, desk=on_desk(error.source.pk)) from error
    except UnusableText as error:
        raise Problem("invalid", errors={"text": str(error)}) from error
    except UnusableAddress as error:
        raise Problem("invalid", errors={error.field: str(error)}) from error
    body = {
        "source": capture.source_id,
        "capture": capture.pk,
        "text_sha256": capture.text_sha256,
        "characters": len(capture.text),
        "desk": on_desk(capture.source_id),
    }
    return Answer(201, dict(CaptureTaken(body).data), location=on_desk(capture.source_id))


def on_desk(source: int) -> str:
    return settings.PUBLIC_URL + reverse("desk:reader", args=[source])


def proposed(actor: User, capture: Capture, given: dict[str, Any]) -> Answer:
    proposals = [Proposal(**each | {"kind": StatementKind(each["kind"])}) for each in given["statements"]]
    try:
        statements = propose_statements(actor=actor, capture=capture, proposals=proposals, proposer=given["proposer"])
    except NoProposal as error:
        raise Problem("invalid", errors={f"statements[{error.place}].{error.field}": str(error)}) from error
    rows = [{"key": each.pk, "start": each.start, "end": each.end, "state": each.state} for each in statements]
    body = {"capture": capture.pk, "proposer": given["proposer"], "statements": rows}
    return Answer(201, ProposalsTaken(body).data)
