"""Documents held in memory: which of them may be near, found by the terms they share."""

from collections import defaultdict
from collections.abc import Sequence

from claims.matching.scoring import K1, OPENING_WEIGHT, B, Document, Ranked, Rarity, rank
from claims.matching.terms import Sought

# Candidates that are compared in full.
CANDIDATES = 200


class Corpus:
    """Texts to be searched many times."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = list(documents)
        self.postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        sizes = [sum(document.terms.values()) for document in self.documents]
        mean = sum(sizes) / len(sizes) if sizes else 0.0
        for at, document in enumerate(self.documents):
            norm = K1 * (1 - B + B * sizes[at] / mean) if mean else K1
            for term, times in document.terms.items():
                opening = OPENING_WEIGHT if term in document.opening else 0.0
                self.postings[term].append((at, times * (K1 + 1) / (times + norm) + opening))
        self.rarity = Rarity(len(self.documents), {term: len(held) for term, held in self.postings.items()})

    def candidates(self, sought: Sought, limit: int = CANDIDATES) -> list[Document]:
        """Those that share most, by plain BM25; of equals the earlier."""
        scores: dict[int, float] = defaultdict(float)
        for term in sought.terms:
            weight = self.rarity.of(term)
            for at, share in self.postings.get(term, ()):
                scores[at] += weight * share
        best = sorted(scores, key=lambda at: (-scores[at], at))[:limit]
        return [self.documents[at] for at in best]

    def nearest(self, sought: Sought) -> list[Ranked]:
        """The candidates, nearest first."""
        return rank(sought, self.candidates(sought), self.rarity)
