"""How near candidates come to what is sought: BM25 over terms, and over the letters that run through them.

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009). Runs of letters catch what
stemming misses (compounds, hashtags, inflections of other languages, misspelt names) and the order of words; they are
weighted by the rarity of the words they touch, so that no statistics of runs need be kept.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from claims.matching.terms import Sought, running, term_of, terms_of, words_of

# How soon a term's repetition stops counting, and how much length counts against a text: in the whole of it nearly
# all, as a passage that says everything at once is looked for besides.
K1, B, B_OF_ALL = 1.2, 0.75, 0.9
# The words that a long text opens with say what it is about: headline, lead, the wording of a claim.
OPENING = 80
# Words of a passage; each begins where the one before is half over (Callan, "Passage-Level Evidence in Document
# Retrieval", 1994). A text that is no longer than one is its only passage.
PASSAGE = 60
# The best text is worth 1 where it has so much of what is sought: where all have next to nothing, the best one of them
# tells little, and what another way of looking tells counts for more.
TELLING = 0.5
WHOLE_WEIGHT, PASSAGE_WEIGHT, OPENING_WEIGHT, RUNS_WEIGHT = 0.5, 0.5, 0.5, 1.0
# Of what others said on the matter (statements linked to a claim), a term counts so much.
SAID_WEIGHT = 0.4


@dataclass(frozen=True)
class Document:
    """A text that can be found: what it is headed by (a claim's wording), what follows, and what others said on it."""

    key: str
    heading: str
    body: str = ""
    said: tuple[str, ...] = ()

    @cached_property
    def words(self) -> list[str]:
        return words_of(f"{self.heading} . {self.body}")

    @cached_property
    def heard(self) -> list[list[str]]:
        """Of what others said, word by word, the terms; empty ones for words that tell nothing."""
        return [[term_of(word) for word in words_of(text)] for text in self.said]

    @cached_property
    def terms(self) -> Mapping[str, float]:
        """Its terms with how often they stand there; those of what others said count less."""
        own: dict[str, float] = dict(Counter(terms_of(self.words)))
        for terms in self.heard:
            for term, times in said_in(terms).items():
                own[term] = own.get(term, 0.0) + times
        return own

    @cached_property
    def opening(self) -> Mapping[str, float]:
        return Counter(terms_of(self.words[:OPENING]))

    @cached_property
    def passages(self) -> list[Mapping[str, float]]:
        """Its own, and those of what others said, which count less."""
        own: list[Mapping[str, float]] = [Counter(terms_of(words)) for words in passages_of(self.words)]
        return own + [said_in(passage) for terms in self.heard for passage in passages_of(terms)]

    @cached_property
    def line(self) -> str:
        """Its own words, without what others said."""
        return running(self.words)


@dataclass(frozen=True)
class Rarity:
    """In how many of how many documents terms stand: what tells more is what fewer texts have."""

    documents: int
    counts: Mapping[str, int]

    def of(self, term: str) -> float:
        """Robertson's inverse document frequency, never negative."""
        count = min(self.counts.get(term, 0), self.documents)
        return math.log(1 + (self.documents - count + 0.5) / (count + 0.5))


@dataclass(frozen=True)
class Ranked:
    """A candidate with its score (1 for one that is best in everything) and the sought terms that it has.

    ``share``: how much of the rarity of all that is sought those terms have, from 0 to 1.
    """

    key: str
    score: float
    shared: tuple[str, ...]
    share: float


def rank(sought: Sought, documents: Sequence[Document], rarity: Rarity) -> list[Ranked]:
    """All that share a term, nearest first; of equals the earlier. The shared terms come rarest first."""
    weights = {term: rarity.of(term) for term in sought.terms}
    runs = sought.runs(rarity.of)
    whole = saturated(weights, [document.terms for document in documents], b=B_OF_ALL)
    passage = best_of(
        saturated(weights, [p for d in documents for p in d.passages]), [len(d.passages) for d in documents]
    )
    opening = saturated(weights, [document.opening for document in documents])
    letters = saturated(
        runs, [counted(document.line, runs) for document in documents], [len(d.line) for d in documents]
    )
    total = WHOLE_WEIGHT + PASSAGE_WEIGHT + OPENING_WEIGHT + RUNS_WEIGHT
    sought_in_all = sum(weights.values())
    found = []
    for at, document in enumerate(documents):
        shared = [term for term in weights if term in document.terms]
        if shared:
            by_terms = WHOLE_WEIGHT * whole[at] + PASSAGE_WEIGHT * passage[at] + OPENING_WEIGHT * opening[at]
            score = (by_terms + RUNS_WEIGHT * letters[at]) / total
            shared.sort(key=lambda term: (-weights[term], term))
            share = sum(weights[term] for term in shared) / sought_in_all
            found.append((-score, at, Ranked(document.key, score, tuple(shared), share)))
    return [ranked for _, _, ranked in sorted(found, key=lambda one: one[:2])]


def said_in(terms: Iterable[str]) -> dict[str, float]:
    return {term: SAID_WEIGHT * times for term, times in Counter(terms).items() if term}


def passages_of(words: list[str]) -> list[list[str]]:
    starts = range(0, max(len(words) - PASSAGE // 2, 1), PASSAGE // 2)
    return [words[start : start + PASSAGE] for start in starts]


def counted(line: str, runs: Iterable[str]) -> dict[str, float]:
    """How often the sought runs stand in the line, one that overlaps itself counted once."""
    return {run: times for run in runs if (times := line.count(run))}


def saturated(
    weights: Mapping[str, float],
    texts: Sequence[Mapping[str, float]],
    lengths: Iterable[float] | None = None,
    b: float = B,
) -> list[float]:
    """BM25 of each text for the weighted terms, as a share of the best one's."""
    sizes = list(lengths) if lengths is not None else [sum(text.values()) for text in texts]
    mean = sum(sizes) / len(sizes) if sizes else 0
    scores = []
    for text, size in zip(texts, sizes, strict=True):
        norm = K1 * (1 - b + b * size / mean) if mean else K1
        few, many = (weights, text) if len(weights) < len(text) else (text, weights)
        scores.append(
            math.fsum(weights[term] * text[term] * (K1 + 1) / (text[term] + norm) for term in few if term in many)
        )
    best = max(max(scores, default=0.0), TELLING * math.fsum(weights.values()))
    return [score / best for score in scores] if best > 0 else scores


def best_of(scores: Sequence[float], counts: Iterable[int]) -> list[float]:
    """The greatest of each of the groups that follow one another, so many in each."""
    following = iter(scores)
    return [max(islice(following, count), default=0.0) for count in counts]
