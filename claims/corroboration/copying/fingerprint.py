"""Fingerprints of a text's own words: texts that share passages share most of them.

Winnowing (Schleimer, Wilkerson, Aiken 2003) over pairs of neighbouring telling words, in either order, so that a
turned clause still meets: rewrites without credit share a pair here and there and hardly ever three words in a row.
"""

from collections import deque
from collections.abc import Sequence
from hashlib import blake2b

from claims.corroboration.copying.words import words_of

SHINGLE = 2  # telling words
WINDOW = 8  # shingles; of each window the smallest is kept, about one in ten words


def fingerprints(text: str) -> frozenset[int]:
    """Whole numbers from 0 to 2**63 - 1, the same for the same text on every machine and in every process.

    Case, punctuation, accents, line breaks, endings and the marks of quotation change nothing. Words in quotation
    marks and page furniture leave none: two reports that share a quotation share no fingerprint by it. About one for
    each ten words; a text of fewer than two telling words of its own has none. Linear in the text's length.

    A pair may be a name that many texts hold, so an index does well to pass over what is everywhere. On the project's
    own pairs each rewrite without credit shares one with its source, most share two; of reports that are independent
    three in ten share one, and hardly any two.
    """
    roots = [word.root for word in words_of(text) if word.telling]
    return frozenset(winnow([mark_of(roots[at : at + SHINGLE]) for at in range(len(roots) - SHINGLE + 1)]))


def mark_of(roots: Sequence[str]) -> int:
    """63 bits of BLAKE2b of the words in alphabetical order."""
    joined = "\x00".join(sorted(roots)).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(joined, digest_size=8).digest(), "big") >> 1


def winnow(marks: Sequence[int]) -> set[int]:
    """The smallest mark of each window; of a list shorter than a window its smallest."""
    if len(marks) <= WINDOW:
        return {min(marks)} if marks else set()
    kept: set[int] = set()
    rising: deque[int] = deque()  # places of marks that may yet be the smallest, smallest first
    for place, mark in enumerate(marks):
        while rising and marks[rising[-1]] >= mark:
            rising.pop()
        rising.append(place)
        if rising[0] <= place - WINDOW:
            rising.popleft()
        if place >= WINDOW - 1:
            kept.add(marks[rising[0]])
    return kept
