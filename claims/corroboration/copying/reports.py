"""A text made ready for comparing: its words, its sentences, and what each sentence says."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from claims.corroboration.copying.meaning import ATTRIBUTING, meaning_of
from claims.corroboration.copying.words import Word, words_of

SHORTEST = 4  # words of a sentence that stands by itself; a shorter one ("Sept.") goes with the one before
_BREAK = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[^\W_a-z])|\n\s*")
_CLOSING = re.compile(r"[^\w\s]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words ``first`` to ``last`` (exclusive) of the report; ``says``: the meanings of its own telling words.

    ``attributed``: it tells what somebody said.
    """

    first: int
    last: int
    start: int
    end: int
    says: frozenset[str]
    own: int  # how many of its words are the report's own
    attributed: bool


@dataclass(frozen=True, slots=True)
class Report:
    """A text with its words and sentences."""

    text: str
    words: tuple[Word, ...]
    roots: tuple[str, ...]
    sentences: tuple[Sentence, ...]

    @property
    def own(self) -> int:
        return sum(sentence.own for sentence in self.sentences)

    def sentence_at(self, word: int) -> int:
        """The number of the sentence that holds the word."""
        return bisect_left(self.sentences, word + 1, key=lambda sentence: sentence.last)


@lru_cache(maxsize=32)
def report_of(text: str) -> Report:
    """The text made ready. Takes time in proportion to its length; the last ones asked for are kept."""
    words = tuple(words_of(text))
    breaks = [match.end() for match in _BREAK.finditer(text)]
    newlines = {match.end() for match in _BREAK.finditer(text) if "\n" in match.group()}
    starts: list[int] = []  # first words of sentences
    at = 0
    for number, word in enumerate(words):
        passed = at
        while at < len(breaks) and breaks[at] <= word.start:
            at += 1
        fresh = any(place in newlines for place in breaks[passed:at])
        if not starts or fresh or (at > passed and number - starts[-1] >= SHORTEST):
            starts.append(number)
    sentences = tuple(
        sentence_of(text, words, first, last) for first, last in zip(starts, [*starts[1:], len(words)], strict=False)
    )
    return Report(text, words, tuple(word.root for word in words), sentences)


def sentence_of(text: str, words: tuple[Word, ...], first: int, last: int) -> Sentence:
    """The sentence with the marks that close it."""
    inside = words[first:last]
    limit = words[last].start if last < len(words) else len(text)
    closing = _CLOSING.match(text, inside[-1].end, limit)
    start = inside[0].start
    before = words[first - 1].end if first else 0
    while start > before and text[start - 1] in "\"'“‘«([":
        start -= 1
    says = frozenset(meaning_of(word.root) for word in inside if word.telling)
    own = [word for word in inside if word.own]
    attributed = any(word.root in ATTRIBUTING for word in own)
    closed = closing.end() if closing else inside[-1].end
    return Sentence(first, last, start, closed, says, len(own), attributed)
