"""One thing that differs between two editions, and the ways in which things are compared. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from claims.differing import Piece, differ, marked


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs, in ``rows`` of pieces: a text's words, or the items of a list that came, went, changed.

    ``is_whole``: one value took the place of another.
    """

    label: str
    rows: list[list[Piece]]
    is_whole: bool = False

    @property
    def old(self) -> str:
        """What stood there before, all rows of it."""
        return "; ".join("".join(piece.text for piece in row if piece.mark != "ins") for row in self.rows)

    @property
    def new(self) -> str:
        return "; ".join("".join(piece.text for piece in row if piece.mark != "del") for row in self.rows)


def found(*changes: Change | None) -> list[Change]:
    return [change for change in changes if change]


def whole(label: str, old: str, new: str) -> Change | None:
    return None if old == new else Change(label, [marked(old, new)], is_whole=True)


def worded(label: str, old: str, new: str) -> Change | None:
    return None if old == new else Change(label, [differ(old, new)], is_whole=not (old and new))


def listed(label: str, old: Sequence[str], new: Sequence[str]) -> Change | None:
    """Items in their order; one that took the place of another is compared with it word by word."""
    rows: list[list[Piece]] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            rows += [differ(one, other) for one, other in zip_longest(old[a:b], new[c:d], fillvalue="")]
    return Change(label, rows) if rows else None


def gathered(label: str, old: Sequence[str], new: Sequence[str]) -> Change | None:
    """Items whose order says nothing: those that went, then those that came."""
    rows = [[Piece(item, "del")] for item in old if item not in new]
    rows += [[Piece(item, "ins")] for item in new if item not in old]
    return Change(label, rows) if rows else None
