"""Which sentence of the other report says what a sentence of this one says."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claims.corroboration.copying.meaning import USUAL
from claims.corroboration.copying.reports import Report, Sentence

MOST_PLACES = 40  # sentences of the other report that hold a word: what is in more of them tells nothing
SECOND = 0.15  # of a sentence's weight that a neighbouring sentence must add to be taken in


@dataclass(frozen=True, slots=True)
class Match:
    """Sentence ``at`` says what sentences ``first`` to ``last`` (inclusive) of the other say.

    ``likeness``: the share, by weight, of what it says that they say too; ``shared``: how many words that is;
    ``back``: the share of what the best of them says that it says too.
    """

    at: int
    first: int
    last: int
    likeness: float
    shared: int
    back: float = 0.0


class Weights:
    """How much a word tells in these two reports: one where it is in a sentence of each, less where it is in more."""

    def __init__(self, *reports: Report) -> None:
        self.held: Counter[str] = Counter()
        for report in reports:
            for sentence in report.sentences:
                self.held.update(sentence.says)

    def of(self, word: str) -> float:
        weight = 1 / max(1, self.held[word] - 1)
        return weight / 2 if word in USUAL else weight

    def total(self, words: frozenset[str]) -> float:
        return sum(map(self.of, sorted(words)))


def align(report: Report, other: Report) -> list[Match | None]:
    """The best match of each sentence, None where the other has nothing of it."""
    weights = Weights(report, other)
    places: dict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(other.sentences):
        for word in sentence.says:
            places[word].append(number)
    return [best(number, one, other.sentences, places, weights) for number, one in enumerate(report.sentences)]


def best(
    at: int, sentence: Sentence, others: Sequence[Sentence], places: dict[str, list[int]], weights: Weights
) -> Match | None:
    """The sentence, or the two in a row, of the other report that say most of this one."""
    total = weights.total(sentence.says)
    sums: dict[int, float] = defaultdict(float)
    for word in sorted(sentence.says):
        known = places.get(word, ())
        if len(known) <= MOST_PLACES:
            for number in known:
                sums[number] += weights.of(word)
    if not sums or not total:
        return None
    top = min(sums, key=lambda number: (-sums[number], number))
    says, first, last = others[top].says, top, top
    added = {
        near: weights.total((sentence.says & others[near].says) - says) for near in (top - 1, top + 1) if near in sums
    }
    second = min(added, key=lambda near: (-added[near], near), default=top)
    if added.get(second, 0.0) >= SECOND * total:
        first, last, says = min(top, second), max(top, second), says | others[second].says
    common = sentence.says & says
    return Match(
        at, first, last, weights.total(common) / total, len(common), weights.total(common) / weights.total(says)
    )


def in_order(matches: Sequence[Match]) -> list[Match]:
    """The longest part of the matches whose counterparts rise through the other report."""
    tails: list[int] = []
    chain: list[int] = []  # for each length so far, the match that ends it
    before: list[int | None] = []
    for number, match in enumerate(matches):
        length = bisect_left(tails, match.first + 1)
        tails[length : length + 1] = [match.first]
        before.append(chain[length - 1] if length else None)
        chain[length : length + 1] = [number]
    kept: list[Match] = []
    last = chain[-1] if chain else None
    while last is not None:
        kept.append(matches[last])
        last = before[last]
    return kept[::-1]
