"""Counts as people and programs give them: a place in the text, a bound, and low and high as the bound stores them."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date

from claims.models import Figure, Statement
from claims.vocabulary import Bound, Measure

LARGEST = 10**15
HIGH_ALONE = {Bound.UP_TO, Bound.LESS_THAN}
LOW_ALONE = {Bound.AT_LEAST, Bound.MORE_THAN}
# A figure's phrase may begin a little before the statement that holds its number, or end after it.
MARGIN = 120


class NotInText(Exception):
    """The words are not at that place of the stored text; nothing was saved."""


class Unfit(Exception):
    """The numbers do not fit the bound; ``field`` is where to say so."""

    def __init__(self, field: str, message: str) -> None:
        self.field = field
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """A count as it is given, at ``start`` to ``end`` of the capture's text (code points, end exclusive)."""

    start: int
    end: int
    bound: Bound
    measure: Measure
    low: int | None = None
    high: int | None = None
    group: str = ""
    side: str = ""
    place: str = ""
    period_from: date | None = None
    as_of: date | None = None
    increment: bool = False
    hedge: str = ""


def fitted(bound: Bound, low: int | None, high: int | None) -> tuple[int | None, int | None]:
    """Low and high as the bound stores them: one number, given on either side, does for most. Raises: Unfit."""
    given = {number for number in (low, high) if number is not None}
    if bound is Bound.VAGUE:
        if given:
            raise Unfit("low", "A vague count (“dozens”) has no number.")
        return None, None
    if bound is Bound.RANGE:
        if low is None or high is None or low > high:
            raise Unfit("high", "A range has a low and a high, the low one first.")
        return low, high
    if len(given) != 1:
        raise Unfit("low", f"“{bound.label}” has one number as printed: in either field, or the same in both.")
    number = given.pop()
    return None if bound in HIGH_ALONE else number, None if bound in LOW_ALONE else number


def counted(statement: Statement, entries: Iterable[FigureEntry]) -> Iterator[Figure]:
    """The rows of these counts, not yet stored. Raises: NotInText."""
    text = statement.capture.text
    for entry in entries:
        if not 0 <= entry.start < entry.end <= len(text):
            raise NotInText("The figure is not at this place of the stored text. Select it again.")
        yield Figure(statement=statement, words=text[entry.start : entry.end], **asdict(entry))
