"""Words of names made comparable: accents off, articles off, and how near two spellings of one name are."""

import re
import unicodedata
from functools import lru_cache

_FROM = "ıøłđßæœþðħ"
_PLAIN = str.maketrans(
    {a: b for a, b in zip(_FROM, ("i", "o", "l", "d", "ss", "ae", "oe", "th", "d", "h"), strict=True)}
)
_ARTICLES = ("al-", "el-", "ad-", "as-", "ash-", "at-", "an-", "ar-", "az-", "ul-")
# Letters and pairs that transcriptions of one name swap: Pashinyan, Pachinyan; Sergei, Sergey; Haddad, Hadad.
_SOUNDS = (
    (r"[^a-z]", ""),
    (r"tsch|sch|tch|zh|sh|ch|dj", "x"),
    (r"ph", "f"),
    (r"kh|gh|ck|q|c", "k"),
    (r"yy|iy|ij|ey|ei|ay|y|j", "i"),
    (r"ou|oo", "u"),
    (r"w", "v"),
    (r"z", "s"),
    (r"ia|iia", "a"),
    (r"ie", "e"),
    (r"(.)\1+", r"\1"),
)
_LONGEST = 40


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """A word of a name in lower case, without accents, possessive and Arabic article: "Al-Masri’s" → masri."""
    word = without_possessive(word).lower().translate(_PLAIN).replace("’", "'")
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    for article in _ARTICLES:
        if plain.startswith(article) and len(plain) > len(article) + 2:
            return plain[len(article) :]
    return plain


def without_possessive(phrase: str) -> str:
    """ "Armenia's" → "Armenia", "the rebels’" → "the rebels"."""
    for ending in ("'s", "’s"):
        phrase = phrase.removesuffix(ending)
    return phrase[:-1] if phrase.endswith(("s'", "s’")) else phrase


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """A rough key that spellings of one name share."""
    key = fold(word)[:_LONGEST]
    for pattern, plain in _SOUNDS:
        key = re.sub(pattern, plain, key)
    return key


def is_variant(first: str, second: str) -> bool:
    """Whether two folded words may be one name, spelt in two ways. Petrov and Petrova are two names."""
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    if len(short) < 4 or len(long) - len(short) > 2 or (long[-1] == "a") != (short[-1] == "a"):
        return False
    if sound(first) == sound(second):
        return True
    limit = 2 if len(short) >= 8 else 1 if len(short) >= 6 else 0
    return bool(limit) and first[0] == second[0] and within_edits(first, second, limit)


def within_edits(first: str, second: str, limit: int) -> bool:
    """Whether at most ``limit`` letters must be put, taken or changed to make one word the other."""
    if len(first) > _LONGEST or len(second) > _LONGEST:
        return first == second
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        above = row[:]
        row[0] = i
        for j, b in enumerate(second, 1):
            row[j] = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
    return row[-1] <= limit
