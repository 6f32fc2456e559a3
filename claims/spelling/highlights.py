"""Why something was found: the words of a text that were asked for, in any form and spelling, told apart. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claims.spelling.asking import Asked
from claims.spelling.folding import fold, key_of

WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
# Of a long text, what stands round the first word that was found.
LONGEST, BEFORE = 320, 90


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a text; ``is_found``: it was asked for."""

    text: str
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in pieces, which joined are the text or the part of it that is shown; names that are spelt otherwise."""

    pieces: tuple[Piece, ...]
    spelt: tuple[str, ...] = ()

    @property
    def is_found(self) -> bool:
        return any(piece.is_found for piece in self.pieces)


# Most words of a page are on the next one too.
folded = lru_cache(maxsize=20_000)(fold)
keyed = lru_cache(maxsize=20_000)(key_of)


def plain(word: str) -> str:
    """The word as it is stored for finding; quick for the most of them, to the same effect."""
    return word.lower() if word.isascii() and word.isalpha() else folded(word)


def words_in(texts: Iterable[str]) -> set[str]:
    """The folded words of texts."""
    return {part for text in texts for word in WORD.findall(text) for part in plain(word).split()}


class Marker:
    """Tells the words that were asked for. ``forms``: folded words that are other forms of them."""

    def __init__(self, asked: Asked, forms: Iterable[str] = ()) -> None:
        self.wanted = {word for term in asked.terms for word in term.words} | set(forms)
        self.begun = tuple(term.words[-1] for term in asked.terms if term.is_begun)
        self.keys = {key for term in asked.terms for key in term.keys if key}

    def finds(self, word: str) -> bool:
        """As it is spelt, or in another form."""
        parts = plain(word).split()
        return any(part in self.wanted or (self.begun and part.startswith(self.begun)) for part in parts)

    def is_spelt_so(self, word: str) -> bool:
        """Whether it is another spelling of a name that was asked for."""
        return bool(self.keys) and not word[:1].islower() and keyed(word) in self.keys

    def passage(self, text: str) -> Passage:
        """The text, or what stands round the first word that was found in a longer one."""
        found: list[tuple[int, int]] = []
        spelt: dict[str, None] = {}
        for match in WORD.finditer(text):
            if self.finds(match[0]):
                found.append(match.span())
            elif self.is_spelt_so(match[0]):
                found.append(match.span())
                spelt.setdefault(re.sub(r"['’]s$", "", match[0]))
        start, end = window(text, found[0][0] if found else 0)
        pieces = [Piece("…")] if start else []
        place = start
        for first, last in found:
            if first < place or last > end:
                continue
            pieces += [Piece(text[place:first])] if first > place else []
            pieces.append(Piece(text[first:last], is_found=True))
            place = last
        pieces += [Piece(text[place:end])] if place < end else []
        return Passage(tuple(pieces + ([Piece("…")] if end < len(text) else [])), tuple(spelt))


def window(text: str, first: int) -> tuple[int, int]:
    """Start and end of what is shown, at blanks where there are some."""
    if len(text) <= LONGEST:
        return 0, len(text)
    start = max(0, first - BEFORE)
    if start:
        start = text.find(" ", start, first) + 1 or start
    end = min(len(text), start + LONGEST)
    if end < len(text):
        end = max(text.rfind(" ", first, end), end if text.rfind(" ", first, end) < 0 else 0)
    return start, end
