"""The words of a text as they are compared: without case, accents, endings, and ways of printing a number.

Never changed lightly: the fingerprints that a database keeps are made of these words.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claims.corroboration.copying.furniture import furniture_spans
from claims.corroboration.copying.quoted import quoted_spans
from claims.corroboration.copying.small_words import FUNCTION_WORDS, NUMBERS, TENS

Span = tuple[int, int]
# Scripts that write no blanks between words: Thai, Lao, Burmese, Khmer, kana and Han. A character counts as a word.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"\d+(?:[.,]\d+)*|[{_UNSPACED}]|[^\W_\d{_UNSPACED}]+(?:['’ʼ][^\W_\d]+)*")
_LONGEST = 60  # code points of a word that are looked at


@dataclass(frozen=True, slots=True)
class Word:
    """One word. ``root``: for comparing. ``quoted``: inside quotation marks; ``filler``: page furniture.

    ``small``: a word of grammar, which tells nothing of what the text is about. ``named``: begins with a capital.
    """

    start: int
    end: int
    root: str
    quoted: bool = False
    filler: bool = False
    small: bool = False
    named: bool = False

    @property
    def own(self) -> bool:
        """Whether it is the report's own: neither a speaker's nor the page's."""
        return not (self.quoted or self.filler)

    @property
    def telling(self) -> bool:
        """Whether it is the report's own and says something."""
        return self.own and not self.small


def words_of(text: str) -> list[Word]:
    """All words in order; offsets are code points of ``text``. Takes time in proportion to the text's length."""
    quoted, fillers = Cursor(quoted_spans(text)), Cursor(furniture_spans(text))
    found: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        printed = match.group()
        plain = plain_form(printed)
        previous = found[-1] if found else None
        if previous and is_compound(text, previous, start, plain):
            number = str(int(previous.root) + int(NUMBERS[plain]))
            found[-1] = Word(previous.start, end, number, previous.quoted, previous.filler)
            continue
        small = plain in FUNCTION_WORDS
        root = plain if small else root_of(plain)
        named = printed[0].isupper()
        found.append(Word(start, end, root, quoted.holds(start), fillers.holds(start), small, named))
    return found


def is_compound(text: str, previous: Word, start: int, plain: str) -> bool:
    """Whether two words are one number: thirty-one."""
    if previous.end != start - 1 or text[previous.end] not in "-‐‑–":
        return False
    return text[previous.start : previous.end].lower() in TENS and len(NUMBERS.get(plain, "")) == 1


@lru_cache(maxsize=50_000)
def plain_form(printed: str) -> str:
    """Small letters without accents, the possessive and apostrophes: ``Ministère’s`` → ``ministere``."""
    word = unicodedata.normalize("NFKD", printed[:_LONGEST].casefold())
    word = "".join(letter for letter in word if not unicodedata.combining(letter))
    for mark in "’ʼ":
        word = word.replace(mark, "'")
    word = word.removesuffix("'s")
    return word.replace("'", "") or printed


@lru_cache(maxsize=50_000)
def root_of(plain: str) -> str:
    """The word without its ending, a number as digits: ``burning`` → ``burn``, ``twelve`` → ``12``."""
    if plain[0].isdigit():
        return plain.replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+", plain) else plain
    if plain in NUMBERS:
        return NUMBERS[plain]
    return without_ending(plain.replace("isation", "ization").replace("ise", "ize").replace("our", "or"))


def without_ending(word: str) -> str:
    """A light stemmer, after Porter's first steps; words of other languages pass through it unharmed enough."""
    if len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("sses"):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ingly", "edly", "ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = undouble(word[: -len(ending)])
            break
    word = word.removesuffix("ly") if len(word) > 5 else word
    word = word[:-1] + "y" if word.endswith("i") and len(word) > 3 else word
    return word.removesuffix("e") if len(word) > 3 else word


def undouble(word: str) -> str:
    """``stopp`` → ``stop``; ``call`` and ``pass`` stay."""
    double = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if double else word


class Cursor:
    """Asks of growing places whether a span holds them; spans are sorted and do not overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = list(spans)
        self.at = 0

    def holds(self, place: int) -> bool:
        while self.at < len(self.spans) and self.spans[self.at][1] <= place:
            self.at += 1
        return self.at < len(self.spans) and self.spans[self.at][0] <= place
