"""Statements: what was said, by whom and where, with the claims that show it."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.answering import ReadView
from claims.api.describing import describe, list_of
from claims.api.paging import paged, read_cursor
from claims.api.reads.asking import StatementsAsked
from claims.api.reads.evidence_shapes import BearingShape, SaidShape
from claims.editions import said
from claims.editions.said import Narrowing
from claims.vocabulary import Status, Verdict


class ShownShape(BearingShape):
    """A claim that shows the statement, and what the statement is to it."""

    code = serializers.CharField()
    url = serializers.URLField()
    page = serializers.URLField()
    wording = serializers.CharField()
    status = serializers.ChoiceField(choices=Status.choices(), allow_null=True)
    verdict = serializers.ChoiceField(choices=Verdict.choices(), allow_null=True)


class StatementShape(SaidShape):
    """Something said, with the claims that show it."""

    url = serializers.URLField()
    claims = ShownShape(many=True)


class StatementList(ReadView):
    """Statements that published claims show, each once."""

    asks = StatementsAsked

    @describe("statements_list", asks=StatementsAsked, answer=list_of(StatementShape), example="statements")
    def get(self, request: Request) -> Response:
        order = said.ORDERS[self.asked["ordering"]]
        place = read_cursor(self.asked.get("cursor", ""), order)
        piece, found = said.statements(narrowing_of(self.asked), order, place, size=self.asked["size"])
        rows = StatementShape([row_of(each) for each in found], many=True).data
        return Response(paged(request, piece, order, rows))


class StatementDetail(ReadView):
    """One statement, with the claims that show it."""

    @describe("statements_read", answer=StatementShape, example="statement")
    def get(self, request: Request, key: int) -> Response:
        found = said.statement(key) if key < 2**63 else None
        if found is None:
            raise Http404
        return Response(StatementShape(row_of(found)).data)


def narrowing_of(asked: Mapping[str, Any]) -> Narrowing:
    return Narrowing(
        words=asked.get("q", ""),
        topic=asked.get("topic", ""),
        speaker=asked.get("speaker", ""),
        claim=asked.get("claim", "").upper(),
        stance=asked.get("stance", ""),
        source=asked.get("source"),
        since=asked.get("from"),
        until=asked.get("to"),
    )


def row_of(statement: dict[str, Any]) -> dict[str, Any]:
    claims = [
        claim
        | {
            "url": settings.PUBLIC_URL + reverse("api:claim_detail", args=[claim["code"]]),
            "page": settings.PUBLIC_URL + reverse("public:claim_detail", args=[claim["code"], claim["slug"]]),
        }
        for claim in statement["claims"]
    ]
    address = settings.PUBLIC_URL + reverse("api:statement_detail", args=[statement["key"]])
    return statement | {"claims": claims, "url": address}
