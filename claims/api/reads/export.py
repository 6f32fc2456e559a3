"""Whole lists at once, as a table or as lines of JSON: made as they are sent, a hundred rows at a time."""

import csv
import json
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from claims.api.answering import ReadView
from claims.api.describing import describe_file
from claims.api.reads import claims, statements
from claims.api.reads.asking import (
    ClaimFiltersAsked,
    ClaimTableAsked,
    StatementFiltersAsked,
    StatementTableAsked,
    filters_of,
)
from claims.api.reads.claim_shapes import ClaimRowShape
from claims.api.reads.evidence_shapes import Shape
from claims.api.reads.statements import StatementShape
from claims.api.throttling import ExportRate
from claims.editions import records, said
from claims.editions.keyset import Piece, Place

# The first rows are on their way before the others are read, and no more than these are held.
AT_ONCE = 100
# What a spreadsheet would take for a formula, some in full width too: such a cell gets an apostrophe before it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

CSV = "text/csv; charset=utf-8"

# The columns, in their order. New ones are added at the end; none is renamed or taken away within version 1.
CLAIM_COLUMNS = [
    "code",
    "url",
    "page",
    "wording",
    "summary",
    "topic",
    "topic_name",
    "status",
    "denial_only",
    "verdict",
    "is_withdrawn",
    "evidence_changed_at",
    "first_published_at",
    "updated_at",
    "edition",
    "change_type",
    "kind",
]
STATEMENT_COLUMNS = [
    "key",
    "claim",
    "stance",
    "side",
    "live",
    "said_on",
    "exact",
    "translation",
    "language",
    "kind",
    "speakers",
    "speaker_as_worded",
    "cites",
    "channel",
    "publisher",
    "title",
    "published_on",
    "url",
    "archive_url",
    "claim_status",
    "claim_verdict",
]

Row = dict[str, Any]
Pieces = Callable[[Place | None], tuple[Piece[Any], Iterable[Row]]]


class Table(BaseRenderer):
    """Stands for CSV where the media type is settled; the view writes it."""

    media_type = "text/csv"
    format = "csv"


class Lines(BaseRenderer):
    """Likewise, one JSON object a line."""

    media_type = "application/jsonl"
    format = "jsonl"


class Export(ReadView):
    """Answers with a file as long as the list is. ``shape``: of a row; one is made for all, for that is dear."""

    throttle_classes = [ExportRate]
    name = ""
    shape: type[Shape]

    @cached_property
    def shaped(self) -> Callable[[Row], Row]:
        return self.shape().to_representation

    def pieces(self, place: Place | None) -> tuple[Piece[Any], Iterable[Row]]:
        """The rows at that place."""
        raise NotImplementedError

    def send(self, request: Request, lines: Callable[[Iterator[Row]], Iterator[bytes]], kind: str) -> HttpResponseBase:
        headers = {"Content-Disposition": f'attachment; filename="{self.name}"'}
        if request.method == "HEAD":
            return StreamingHttpResponse([], content_type=kind, headers=headers)
        return StreamingHttpResponse(lines(rows_of(self.pieces)), content_type=kind, headers=headers)

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
        """CSV (RFC 4180), UTF-8, with a line of names."""
        if self.asked.get("bom"):
            yield BOM_UTF8
        writer = csv.writer(Echo())
        yield str(writer.writerow(columns)).encode()
        for row in rows:
            yield str(writer.writerow([cell(value) for value in row])).encode()


class ClaimExport(Export):
    asks = ClaimFiltersAsked
    shape = ClaimRowShape

    def pieces(self, place: Place | None) -> tuple[Piece[Any], Iterable[Row]]:
        piece = records.claims(filters_of(self.asked), records.ORDERS["code"], place, size=AT_ONCE)
        return piece, (self.shaped(claims.row_of(row)) for row in piece.rows)


class StatementExport(Export):
    """A statement that two claims show is two rows."""

    asks = StatementFiltersAsked
    shape = StatementShape

    def pieces(self, place: Place | None) -> tuple[Piece[Any], Iterable[Row]]:
        narrowing = statements.narrowing_of(self.asked)
        piece, found = said.statements(narrowing, said.ORDERS["key"], place, size=AT_ONCE)
        return piece, (self.shaped(statements.row_of(row)) for row in found)


class ClaimsCSV(ClaimExport):
    """All claims that fit, as a table. In the order of their codes; texts that a spreadsheet would run are disarmed."""

    renderer_classes = [Table]
    asks = ClaimTableAsked
    name = "claims.csv"

    @describe_file("claims_export_csv", asks=ClaimTableAsked, media_type="text/csv", example="claims.csv")
    def get(self, request: Request) -> HttpResponseBase:
        return self.send(request, lambda rows: self.table(CLAIM_COLUMNS, map(claim_cells, rows)), CSV)


class ClaimsLines(ClaimExport):
    """All claims that fit, one JSON object a line. In the order of their codes; each as in the list of claims."""

    renderer_classes = [Lines]
    name = "claims.jsonl"

    @describe_file(
        "claims_export_jsonl", asks=ClaimFiltersAsked, media_type="application/jsonl", example="claims.jsonl"
    )
    def get(self, request: Request) -> HttpResponseBase:
        return self.send(request, json_lines, "application/jsonl")


class StatementsCSV(StatementExport):
    """All statements that fit, as a table. One row for each claim that shows one, in the order of their keys."""

    renderer_classes = [Table]
    asks = StatementTableAsked
    name = "statements.csv"

    @describe_file("statements_export_csv", asks=StatementTableAsked, media_type="text/csv", example="statements.csv")
    def get(self, request: Request) -> HttpResponseBase:
        return self.send(request, lambda rows: self.table(STATEMENT_COLUMNS, statement_cells(rows)), CSV)


class StatementsLines(StatementExport):
    """All statements that fit, one JSON object a line. In the order of their keys; each as in the list."""

    renderer_classes = [Lines]
    name = "statements.jsonl"

    @describe_file(
        "statements_export_jsonl",
        asks=StatementFiltersAsked,
        media_type="application/jsonl",
        example="statements.jsonl",
    )
    def get(self, request: Request) -> HttpResponseBase:
        return self.send(request, json_lines, "application/jsonl")


def rows_of(pieces: Pieces) -> Iterator[Row]:
    """Row by row, piece by piece: never more than one piece is held."""
    piece, rows = pieces(None)
    yield from rows
    while piece.after:
        piece, rows = pieces(piece.after)
        yield from rows


def json_lines(rows: Iterator[Row]) -> Iterator[bytes]:
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, separators=(",", ":"), default=str).encode() + b"\n"


class Echo:
    """A file that hands back what is written to it."""

    def write(self, line: str) -> str:
        return line


def cell(value: Any) -> str:
    """The value as a cell; what would begin a formula is made plain text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    words = str(value)
    return f"'{words}" if words.startswith(FORMULA) else words


def claim_cells(row: Row) -> list[Any]:
    flat = row | {"topic": row["topic"]["slug"], "topic_name": row["topic"]["name"]}
    return [flat[name] for name in CLAIM_COLUMNS]


def statement_cells(rows: Iterable[Row]) -> Iterator[list[Any]]:
    for row in rows:
        source, cites = row["source"], row["cites"]
        flat = row | {name: source[name] for name in ("publisher", "title", "published_on", "url", "archive_url")}
        flat |= {"speakers": "; ".join(one["name"] for one in row["speakers"]), "cites": cites["name"] if cites else ""}
        for claim in row["claims"]:
            of_claim = {name: claim[name] for name in ("stance", "side", "live")}
            named = {"claim": claim["code"], "claim_status": claim["status"], "claim_verdict": claim["verdict"]}
            yield [(flat | of_claim | named)[name] for name in STATEMENT_COLUMNS]
