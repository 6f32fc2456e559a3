"""What was found: passages that one text took from another. Frozen plain data."""

from dataclasses import dataclass
from enum import StrEnum


class CopyKind(StrEnum):
    """How a text holds another: in its words, in other words, or in a passage of an otherwise own report."""

    VERBATIM = "verbatim"
    REWRITE = "rewrite"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the copy holds what stands in the other: code points of each text, end exclusive."""

    start: int
    end: int
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class Copy:
    """That a text holds passages taken from another, which stand in the order of the text and do not overlap.

    ``share``: of the text's own words (no quotation, no page furniture) that lie in passages; ``other_share``: the
    same of the other text; ``score``: how alike the passages are, above 0, 1.0 for the same words.
    """

    kind: CopyKind
    passages: tuple[Passage, ...]
    share: float
    other_share: float
    score: float
