"""Runs of the same words in two texts: the seeds of every copied passage."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

SEED = 5  # words that must agree in a row before a run is looked at
MOST_PLACES = 8  # of one seed in the other text: what is repeated oftener tells nothing


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` words in a row that agree, from word ``at`` of the text and word ``other_at`` of the other."""

    at: int
    other_at: int
    length: int


def runs_of(roots: Sequence[str], others: Sequence[str]) -> list[Run]:
    """The longest runs of the same words, in the order of the first text, none overlapping another in it.

    Takes time in proportion to the lengths of both.
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for other_at in range(len(others) - SEED + 1):
        known = places[tuple(others[other_at : other_at + SEED])]
        if len(known) < MOST_PLACES:
            known.append(other_at)
    found: list[Run] = []
    at = 0
    while at <= len(roots) - SEED:
        starts = places.get(tuple(roots[at : at + SEED]), ())
        if not starts:
            at += 1
            continue
        length, negative = max((agreeing(roots, others, at, start), -start) for start in starts)
        found.append(Run(at, -negative, length))
        at += length
    return found


def agreeing(roots: Sequence[str], others: Sequence[str], at: int, other_at: int) -> int:
    """How many words in a row agree from there."""
    length = 0
    most = min(len(roots) - at, len(others) - other_at)
    while length < most and roots[at + length] == others[other_at + length]:
        length += 1
    return length
