"""Fingerprints of a text's own words: texts that share passages share most of them.

Winnowing (Schleimer, Wilkerson, Aiken 2003) over shingles of three telling words, each shingle's words sorted, so
that a turned clause still meets. Of every run of ``WINDOW`` shingles the smallest is kept.
"""

from collections import deque
from collections.abc import Sequence
from hashlib import blake2b

from claims.corroboration.copying.words import words_of

SHINGLE = 3  # telling words
WINDOW = 9  # shingles; with half of all words telling this keeps one in about nine words


def fingerprints(text: str) -> frozenset[int]:
    """Whole numbers from 0 to 2**63 - 1, the same for the same text on every machine and in every process.

    Case, punctuation, accents, line breaks, endings and the marks of quotation change nothing. Words in quotation
    marks and page furniture leave none: two reports that share a quotation share no fingerprint by it. About one for
    each nine words; a text of fewer than three telling words of its own has none. Linear in the text's length.
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
