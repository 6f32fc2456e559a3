"""The text of a capture cut into runs, so that marks which overlap or nest become plain, non-overlapping pieces.

Pure: spans in, runs out. Imported by the reader.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from claims.vocabulary import StatementState


@dataclass(frozen=True, slots=True)
class Mark:
    """What lies on ``start`` (inclusive) to ``end`` (exclusive) of the text, in code points."""

    start: int
    end: int
    statement: int
    state: str = StatementState.SUGGESTED.value
    is_figure: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of the text under one set of marks. ``anchors`` are the statements whose first words these are.

    ``is_passage``: in the passage that an address points at; ``opens_passage``: its first piece.
    """

    text: str
    statements: tuple[int, ...] = ()
    anchors: tuple[int, ...] = ()
    classes: str = ""
    is_current: bool = False
    is_passage: bool = False
    opens_passage: bool = False

    @property
    def is_marked(self) -> bool:
        return bool(self.statements)

    @property
    def keys(self) -> str:
        """The statements as an attribute of the page carries them."""
        return " ".join(map(str, self.statements))


def runs_of(
    text: str, marks: Iterable[Mark], current: int | None = None, passage: tuple[int, int] | None = None
) -> list[Run]:
    """The whole text in order; the runs' texts joined are the text itself, whatever the marks.

    A mark's part outside the text is ignored. ``current`` is the statement that the reader looks at, ``passage`` the
    part of the text (end exclusive) that the address points at.
    """
    kept = [mark for mark in marks if max(mark.start, 0) < min(mark.end, len(text))]
    first, last = (min(place, len(text)) for place in passage or (0, 0))
    edges = {first, last} if first < last else set()
    bounds = sorted({0, len(text), *edges, *(max(m.start, 0) for m in kept), *(min(m.end, len(text)) for m in kept)})
    starting: dict[int, list[Mark]] = {}
    for mark in kept:
        starting.setdefault(max(mark.start, 0), []).append(mark)
    runs, open_marks, anchored = [], list[Mark](), set[int]()
    for start, end in pairwise(bounds):
        open_marks = [mark for mark in open_marks if mark.end > start] + starting.get(start, [])
        run = make_run(text[start:end], open_marks, anchored, current)
        is_passage = first <= start < last
        runs.append(replace(run, is_passage=True, opens_passage=start == first) if is_passage else run)
    return runs


def make_run(text: str, marks: list[Mark], anchored: set[int], current: int | None) -> Run:
    """The run under these marks; ``anchored`` grows by the statements that begin here."""
    statements = tuple(dict.fromkeys(mark.statement for mark in marks))
    anchors = tuple(statement for statement in statements if statement not in anchored)
    anchored.update(anchors)
    return Run(text, statements, anchors, classes_of(marks), current is not None and current in statements)


def classes_of(marks: list[Mark]) -> str:
    """Style of a run: a suggestion shows through an accepted statement that it overlaps."""
    spoken = {mark.state for mark in marks}
    classes = [f"is-{state}" for state in (StatementState.SUGGESTED, StatementState.ACCEPTED) if state in spoken][:1]
    if any(mark.is_figure for mark in marks):
        classes.append("is-figure")
    if len({mark.statement for mark in marks}) > 1:
        classes.append("is-shared")
    return " ".join(classes)
