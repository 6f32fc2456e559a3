"""Every statement of a capture in a line each, in text order: what the reader needs where it draws no card.

So a book of reports opens, and is reviewed, nearly as fast as one report. Two queries, however many there are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from claims.desk.runs import Mark
from claims.models import Capture, Figure, Statement, Succession
from claims.vocabulary import StatementState


@dataclass(frozen=True, slots=True)
class Line:
    """Where a statement lies, and what became of it."""

    pk: int
    start: int
    end: int
    segments: Sequence[Any]
    state: str
    rule: str
    is_replaced: bool

    @property
    def is_suggested(self) -> bool:
        return self.state == StatementState.SUGGESTED

    @property
    def is_rejected(self) -> bool:
        return self.state == StatementState.REJECTED


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a capture has been reviewed."""

    reviewed: int
    total: int


@dataclass(frozen=True, slots=True)
class Outline:
    lines: tuple[Line, ...]

    @property
    def standing(self) -> list[int]:
        """The statements that lie on the text."""
        return [line.pk for line in self.lines if not line.is_rejected]

    @property
    def rejected(self) -> list[int]:
        """Those rejected for good: no other stands in their place, nor did."""
        return [line.pk for line in self.lines if line.is_rejected and not line.is_replaced]

    @property
    def first_suggested(self) -> int | None:
        return next((line.pk for line in self.lines if line.is_suggested), None)

    @property
    def progress(self) -> Progress:
        """What the rules suggested here, as it stands after corrections, and how much of it is decided."""
        suggested = [line for line in self.lines if line.rule and not line.is_replaced]
        return Progress(sum(not line.is_suggested for line in suggested), len(suggested))

    def next_after(self, pk: int) -> int | None:
        """The next suggestion after this statement in the text, else the first one left; None where all is reviewed."""
        places = [line.pk for line in self.lines]
        place = places.index(pk) if pk in places else -1
        around = [*self.lines[place + 1 :], *self.lines[: place + 1]]
        return next((line.pk for line in around if line.is_suggested and line.pk != pk), None)


def outline_of(capture: Capture) -> Outline:
    rows = Statement.objects.filter(capture=capture).order_by("start", "end", "pk")
    rows = rows.annotate(is_replaced=Exists(Succession.objects.filter(predecessor=OuterRef("pk"))))
    fields = ("pk", "start", "end", "segments", "state", "rule", "is_replaced")
    return Outline(tuple(Line(*row) for row in rows.values_list(*fields)))


def marks_of(capture: Capture, outline: Outline) -> Iterator[Mark]:
    """What lies on the text: each statement's pieces and its figures; rejected ones do not."""
    states = {line.pk: line.state for line in outline.lines if not line.is_rejected}
    for line in outline.lines:
        if not line.is_rejected:
            pieces: Sequence[Any] = line.segments or [(line.start, line.end)]
            yield from (Mark(start, end, line.pk, line.state) for start, end in pieces)
    figures = Figure.objects.filter(statement__capture=capture).order_by("start", "pk")
    for pk, start, end in figures.values_list("statement_id", "start", "end"):
        if pk in states:
            yield Mark(start, end, pk, states[pk], is_figure=True)
