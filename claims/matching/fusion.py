"""Two rankings of the same, made by different means, united."""

from collections.abc import Hashable, Sequence
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
# Of the two, meaning is a little more often right by itself.
MEANING_WEIGHT = 1.2


def fuse(by_words: Sequence[tuple[K, float]], by_meaning: Sequence[tuple[K, float]]) -> list[tuple[K, float]]:
    """Each key with the weighted sum of what the rankings give it, greatest first; of equals the earlier met.

    A ranking names keys with scores of its own scale; it gives its best 1, its last 0, those between by their scores,
    and those that it does not name 0. Scores tell how far the second is behind, which places do not: Bruch, Gai and
    Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval" (2023).
    """
    total: dict[K, float] = {}
    for ranking, weight in ((by_words, 1.0), (by_meaning, MEANING_WEIGHT)):
        for key, share in stretched(ranking).items():
            total[key] = total.get(key, 0.0) + weight * share
    return sorted(total.items(), key=lambda item: -item[1])


def stretched(ranking: Sequence[tuple[K, float]]) -> dict[K, float]:
    """The scores from 0 to 1; a key named twice counts as first named."""
    named: dict[K, float] = {}
    for key, score in ranking:
        named.setdefault(key, score)
    best, last = max(named.values(), default=0.0), min(named.values(), default=0.0)
    return {key: (score - last) / (best - last) if best > last else 1.0 for key, score in named.items()}
