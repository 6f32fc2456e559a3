"""Long lists in pieces that neither skip nor repeat a row when others come or go, however far one reads.

Each piece begins after the last row of the one before, by the values that the list is ordered by; nothing is counted
or skipped over, so the last piece costs what the first one does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Q, QuerySet

M = TypeVar("M")


@dataclass(frozen=True)
class Place:
    """Where a piece begins: after the row with these values or, ``backward``, before it."""

    values: tuple[Any, ...]
    backward: bool = False


@dataclass(frozen=True)
class Piece(Generic[M]):
    """Rows in order; where the pieces before and after them begin, None where there is none."""

    rows: list[M]
    before: Place | None
    after: Place | None


def piece_of(rows: QuerySet[Any, M], order: Sequence[str], place: Place | None, *, size: int) -> Piece[M]:
    """The next ``size`` rows at that place. One query.

    ``order``: fields without NULLs that all run one way (``-updated_at``, ``-pk``); the last one is unique.
    """
    names = [field.removeprefix("-") for field in order]
    backward = place is not None and place.backward
    descending = order[0].startswith("-") != backward
    if place:
        rows = rows.filter(beyond(names, place.values, "lt" if descending else "gt"))
    found = list(rows.order_by(*(f"-{name}" if descending else name for name in names))[: size + 1])
    more, shown = len(found) > size, found[:size]
    if backward:
        shown.reverse()
    if not shown:
        return Piece([], None, None)

    def at(row: M) -> tuple[Any, ...]:
        return tuple(getattr(row, name) for name in names)

    is_first, is_last = (not more, False) if backward else (place is None, not more)
    return Piece(
        shown,
        before=None if is_first else Place(at(shown[0]), backward=True),
        after=None if is_last else Place(at(shown[-1])),
    )


def beyond(names: Sequence[str], values: Sequence[Any], way: str) -> Q:
    """Rows after these values, in a form that an index on the names answers."""
    first, *rest = names
    strictly = Q(**{f"{first}__{way}": values[0]})
    if not rest:
        return strictly
    return Q(**{f"{first}__{way}e": values[0]}) & (strictly | beyond(rest, values[1:], way))
