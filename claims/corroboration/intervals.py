"""The interval that a count's words allow, as UCDP's low and high estimates do for a death toll."""

import re
from dataclasses import dataclass

from claims.corroboration.evidence import Figure
from claims.vocabulary import Bound

THOUSAND, MILLION, BILLION = 1_000, 1_000_000, 1_000_000_000
# A plural unit is at least two of it and ends where the next word would be used. The longest wording comes first.
VAGUE_WORDS: tuple[tuple[str, tuple[int, int]], ...] = (
    (r"hundreds of thousands", (200 * THOUSAND, MILLION - 1)),
    (r"tens of thousands", (20 * THOUSAND, 100 * THOUSAND - 1)),
    (r"dozens of thousands", (24 * THOUSAND, 100 * THOUSAND - 1)),
    (r"tens of millions", (20 * MILLION, 100 * MILLION - 1)),
    (r"hundreds of millions", (200 * MILLION, BILLION - 1)),
    (r"half a dozen", (6, 6)),
    (r"single (?:figures|digits)|single[- ]digit", (0, 9)),
    (r"double (?:figures|digits)|double[- ]digit", (10, 99)),
    (r"(?:triple|three) (?:figures|digits)|(?:triple|three)[- ](?:digit|figure)", (100, 999)),
    (r"dozens|(?:several|a few|many) dozen", (24, 99)),
    (r"scores", (40, 99)),
    (r"tens", (20, 99)),
    (r"hundreds|(?:several|a few|many) hundred", (200, 999)),
    (r"thousands|(?:several|a few|many) thousand", (2 * THOUSAND, 10 * THOUSAND - 1)),
    (r"millions", (2 * MILLION, 10 * MILLION - 1)),
    (r"a dozen", (12, 12)),
    (r"a score", (20, 20)),
    (r"a handful|handfuls?", (2, 9)),
)
AT_LEAST_SO_MANY = re.compile(r"\b(?:at least|more than|no (?:fewer|less) than|over)\W*$", re.IGNORECASE)
AT_MOST_SO_MANY = re.compile(
    r"\b(?:up to|at most|as many as|no more than|fewer than|less than|under)\W*$", re.IGNORECASE
)
VAGUE_PATTERNS = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), limits) for words, limits in VAGUE_WORDS)


@dataclass(frozen=True, slots=True)
class Interval:
    """Whole numbers from ``low`` to ``high``, both included; ``high`` None means without upper end."""

    low: int
    high: int | None

    def holds(self, other: "Interval") -> bool:
        """Whether every number of the other lies in this one."""
        if self.low > other.low:
            return False
        return self.high is None or (other.high is not None and other.high <= self.high)

    def meets(self, other: "Interval") -> bool:
        """Whether the two share a number."""
        return (self.high is None or other.low <= self.high) and (other.high is None or self.low <= other.high)


def interval_of(figure: Figure) -> Interval | None:
    """The whole numbers that the figure allows; None where its words name no number ("many") or none is given.

    At least 130 → [130, ∞); more than 130 → [131, ∞); up to 60 → [0, 60]; fewer than 100 → [0, 99]; nearly N →
    [0.9 N, N − 1]; about N → ± 10 %; 60 to 80 → [60, 80]. Parts of a person are rounded outwards.
    """
    if figure.bound is Bound.VAGUE:
        return vague_interval(figure)
    printed = [number for number in (figure.low, figure.high) if number is not None]
    if not printed:
        return None
    low, high = printed[0], printed[-1]
    match figure.bound:
        case Bound.AT_LEAST:
            return Interval(low, None)
        case Bound.MORE_THAN:
            return Interval(low + 1, None)
        case Bound.UP_TO:
            return Interval(0, high)
        case Bound.LESS_THAN:
            return Interval(0, max(high - 1, 0))
        case Bound.NEARLY:
            return Interval(min(tenths_below(low, 9), max(high - 1, 0)), max(high - 1, 0))
        case Bound.ABOUT:
            return Interval(tenths_below(low, 9), -tenths_below(-high, 11))
        case _:
            return Interval(low, high)


def tenths_below(number: int, tenths: int) -> int:
    """The whole number at or below ``number`` × ``tenths`` / 10, without binary fractions."""
    return number * tenths // 10


def vague_interval(figure: Figure) -> Interval | None:
    """Numbers as printed where there are any, else what the one vague word stands for; two different words: none."""
    if figure.low is not None or figure.high is not None:
        return Interval(figure.low or 0, figure.high)
    rest = figure.words
    found: set[tuple[int, int | None]] = set()
    for pattern, (low, high) in VAGUE_PATTERNS:
        before = [rest[: hit.start()] for hit in pattern.finditer(rest)]
        if before:
            lead = before[0]
            found.add((0 if AT_MOST_SO_MANY.search(lead) else low, None if AT_LEAST_SO_MANY.search(lead) else high))
            rest = pattern.sub(" ", rest)
    return Interval(*found.pop()) if len(found) == 1 else None
