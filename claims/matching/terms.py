"""The terms of a text: its words folded, without endings, and the letters that run through them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from claims.matching.english import FAMILIES, HEADS, STOP
from claims.matching.posts import clean
from claims.matching.stemming import stem

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
THOUSANDS = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))")
OF_SOMEONE = re.compile(r"'s\b|'")
WORD = re.compile(r"[^\W\d_]+|\d+")
# Letters that run on together, over the ends of words; how much the words that tell nothing weigh in them.
RUN = 5
LEAST = 0.8


def fold(text: str) -> str:
    """Lower case without accents; thousands run on (130,000 → 130000), "Obama's" is "obama"."""
    plain = unicodedata.normalize("NFKD", text.translate(APOSTROPHES))
    if not plain.isascii():
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return OF_SOMEONE.sub("", THOUSANDS.sub("", plain).lower())


def words_of(text: str) -> list[str]:
    """Its words and numbers in their order, folded."""
    return WORD.findall(fold(text))


@lru_cache(maxsize=100_000)
def term_of(word: str) -> str:
    """What stands for a folded word and its forms; empty for a word that tells nothing."""
    return "" if word in STOP else stem(HEADS.get(word, word))


@lru_cache(maxsize=20_000)
def forms_of(word: str) -> tuple[str, ...]:
    """The folded word and others that have its term though no ending makes them so; the word itself first."""
    head = HEADS.get(word)
    others = FAMILIES[head] if head else ()
    return (word, *(other for other in others if other != word))


def terms_of(words: list[str]) -> list[str]:
    """The terms of folded words, in their order."""
    return [term for term in map(term_of, words) if term]


def running(words: list[str]) -> str:
    """The words as one line of letters, with a blank at each end."""
    return f" {' '.join(words)} "


def runs_of(line: str) -> Iterator[str]:
    return (line[at : at + RUN] for at in range(len(line) - RUN + 1))


@dataclass(frozen=True)
class Sought:
    """What a text is looked for by."""

    words: tuple[str, ...]

    @cached_property
    def terms(self) -> Counter[str]:
        """Each term, with how often it stands there."""
        return Counter(terms_of(list(self.words)))

    @cached_property
    def spellings(self) -> dict[str, tuple[str, ...]]:
        """Each term with the words that a search of another kind may know it by, its own first."""
        found: dict[str, tuple[str, ...]] = {}
        for word in self.words:
            if term := term_of(word):
                found[term] = tuple(dict.fromkeys((*found.get(term, ()), *forms_of(word))))
        return found

    def runs(self, rarity: Callable[[str], float]) -> dict[str, float]:
        """Each run of letters, weighted by the rarest word that it touches."""
        weights = [0.0]
        for word in self.words:
            term = term_of(word)
            weights += [max(rarity(term), LEAST) if term else LEAST] * len(word) + [0.0]
        line, found = running(list(self.words)), dict[str, float]()
        for at, run in enumerate(runs_of(line)):
            weight = max(weights[at : at + RUN])
            if weight > found.get(run, 0.0):
                found[run] = weight
        return found


def look_for(text: str) -> Sought:
    """What the text, which may be a post, is looked for by."""
    return Sought(tuple(words_of(clean(text))))
