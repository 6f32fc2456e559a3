"""Numbers in a run of tokens, normalized. Knows number words, not what is counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.english.numbers import (
    AFTER_NUMBER,
    BY_LAST_WORD,
    SCALES,
    SUFFIXES,
    TENS,
    UNITS,
    VAGUE,
    VAGUE_FEW,
    VAGUE_TENS,
)
from claims.extraction.english.words import MONTHS
from claims.extraction.reading import Token
from claims.vocabulary import Bound

_LONGEST = 12  # digits; what is longer is no count


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens ``i:j`` with its bound; ``first`` is where the words of the bound begin."""

    first: int
    i: int
    j: int
    end: int
    bound: Bound
    low: int | None
    high: int | None
    digits: bool


def number_at(tokens: Sequence[Token], i: int) -> Number | None:
    """The number that begins at ``i``, ranges and bounds included, or nothing."""
    vague = _vague(tokens, i)
    if vague:
        return Number(_first(tokens, i)[0], i, vague, vague, Bound.VAGUE, None, None, digits=False)
    value, j = _value(tokens, i)
    if value is None:
        return None
    digits = _is_plain(tokens[i].text[0])
    first, bound = _first(tokens, i)
    upper, k = _range_end(tokens, i, j, value)
    if upper is not None:
        between = first > 0 and tokens[first - 1].lower in ("between", "from") and bound is Bound.EXACT
        return Number(first - between, i, k, k, Bound.RANGE, value, upper, digits)
    end = j
    for words, after in AFTER_NUMBER:
        if tuple(t.lower for t in tokens[j : j + 2]) == words:
            bound, end = after, j + 2
    if j < len(tokens) and tokens[j].text == "+":
        bound, end = Bound.AT_LEAST, j + 1
    low = None if bound in (Bound.UP_TO, Bound.LESS_THAN) else value
    high = None if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else value
    return Number(first, i, j, end, bound, low, high, digits)


def _first(tokens: Sequence[Token], i: int) -> tuple[int, Bound]:
    """Where the bound before a number begins, and which it is; the words may be stacked ("at least some 50")."""
    if not i:
        return i, Bound.EXACT
    at = i
    for words, bound in BY_LAST_WORD.get(tokens[i - 1].lower, ()):
        a = i - len(words)
        if a >= 0 and tuple(t.lower for t in tokens[a:i]) == words:
            outer, stronger = _first(tokens, a) if len(words) < i and a else (a, Bound.EXACT)
            return (outer, stronger) if stronger not in (Bound.EXACT,) and outer < a else (a, bound)
    return at, Bound.EXACT


def _vague(tokens: Sequence[Token], i: int) -> int:
    lower = tokens[i].lower
    if lower in VAGUE_TENS and i + 2 < len(tokens) and tokens[i + 1].lower == "of" and tokens[i + 2].lower in VAGUE:
        return i + 3
    if lower in VAGUE:
        return i + 1
    return i + 1 if lower in VAGUE_FEW else 0


def _value(tokens: Sequence[Token], i: int) -> tuple[int | None, int]:
    token = tokens[i]
    if token.text[0] in "0123456789":
        return _digits(tokens, i)
    lower = token.lower
    if lower in ("a", "an") and i + 1 < len(tokens) and tokens[i + 1].lower in SCALES:
        return SCALES[tokens[i + 1].lower], i + 2
    if lower == "half" and [t.lower for t in tokens[i + 1 : i + 3]] == ["a", "dozen"]:
        return 6, i + 3
    total, part, j = 0, -1, i
    while j < len(tokens) and j - i < 10:
        word = tokens[j].lower
        joined = word.split("-")
        if word in UNITS or word in TENS:
            part = max(part, 0) + UNITS.get(word, TENS.get(word, 0))
        elif len(joined) == 2 and joined[0] in TENS and joined[1] in UNITS:
            part = max(part, 0) + TENS[joined[0]] + UNITS[joined[1]]
        elif word in SCALES and part >= 0:
            part = max(part, 1) * SCALES[word]
            if SCALES[word] >= 1000:
                total, part = total + part, 0
        elif not (word == "and" and part >= 100 and j + 1 < len(tokens) and tokens[j + 1].lower in UNITS | TENS):
            break
        j += 1
        if word in UNITS and not (j < len(tokens) and tokens[j].lower in SCALES):
            break
    return (total + max(part, 0), j) if j > i and part >= 0 else (None, i)


def _digits(tokens: Sequence[Token], i: int) -> tuple[int | None, int]:
    text = tokens[i].text
    suffix = next((s for s in ("bn", "m", "k") if text.endswith(s)), "")
    value = _parse(text.removesuffix(suffix), SUFFIXES.get(suffix, 1))
    j = i + 1
    if value is None and not (j < len(tokens) and tokens[j].lower in SCALES):
        return None, i
    if j < len(tokens) and tokens[j].lower in SCALES and not suffix:
        scaled = _parse(text, SCALES[tokens[j].lower])
        return (scaled, j + 1) if scaled is not None else (None, i)
    grouped = _is_plain(text) and len(text) <= 3 and text[0] != "0"
    while grouped and j < len(tokens) and len(tokens[j].text) == 3 and _is_plain(tokens[j].text):
        if tokens[j].start != tokens[j - 1].end + 1 or value is None or value >= 10**9:
            break
        value, j = value * 1000 + int(tokens[j].text), j + 1
    return value, j


def _is_plain(text: str) -> bool:
    """Whether a string is of the digits 0 to 9 alone: "²" and "٣" are digits too, and no counts."""
    return text.isascii() and text.isdigit()


def _parse(text: str, scale: int) -> int | None:
    if len(text) > _LONGEST or not text.isascii():
        return None
    groups = text.split(",")
    if len(groups) > 1 and (not all(len(g) == 3 for g in groups[1:]) or len(groups[0]) > 3):
        return None
    plain = "".join(groups)
    whole, _, fraction = plain.partition(".")
    if not _is_plain(whole) or (fraction and not _is_plain(fraction)):
        return None
    if not fraction:
        return int(whole) * scale if "." not in plain else None
    scaled = int(whole + fraction) * scale
    divisor = 10 ** len(fraction)
    return scaled // divisor if scaled % divisor == 0 else None


def _range_end(tokens: Sequence[Token], i: int, j: int, low: int) -> tuple[int | None, int]:
    """The upper number of "60 to 80", "between 5 and 10", "60–80", "two or three"."""
    if j + 1 >= len(tokens):
        return None, j
    link = tokens[j].text if not tokens[j].is_word else tokens[j].lower
    between = i > 0 and tokens[i - 1].lower == "between"
    if i and tokens[i - 1].lower in MONTHS:
        return None, j
    if not (link in ("to", "–", "-") or (link == "and" and between) or link == "or"):
        return None, j
    upper, k = _value(tokens, j + 1)
    if upper is None or upper <= low:
        return None, j
    return upper, k
