"""Rankings made by different means, united."""

from collections.abc import Hashable, Sequence
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
# Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet" (2009), who take 60 for lists of a
# thousand; of lists as short as an editor reads, the first places tell more.
SMOOTHING = 10


def fuse(*rankings: Sequence[K]) -> list[tuple[K, float]]:
    """Reciprocal rank fusion: each key with its sum of 1 / (10 + place), greatest first; of equals the earlier met."""
    scores: dict[K, float] = {}
    for ranking in rankings:
        for place, key in enumerate(dict.fromkeys(ranking), start=1):
            scores[key] = scores.get(key, 0.0) + 1 / (SMOOTHING + place)
    return sorted(scores.items(), key=lambda item: -item[1])
