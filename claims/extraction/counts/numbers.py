"""Numbers in a run of tokens, normalized. Knows number words, not what is counted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.extraction.english.counting import MATTERS
from claims.extraction.english.numbers import (
    AFTER_NUMBER,
    BY_LAST_WORD,
    COLLECTIVES,
    FRACTIONS,
    INCREMENT_BEFORE,
    RISING,
    SCALES,
    SUFFIXES,
    TENS,
    UNITS,
    VAGUE_PHRASES,
)
from claims.extraction.english.words import MONTHS
from claims.extraction.page.reading import Token
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
    collective: bool = False  # "both", "a couple": it counts only where its words say more


def number_at(tokens: Sequence[Token], i: int) -> Number | None:
    """The number that begins at ``i``, ranges and bounds included, or nothing."""
    vague = _vague(tokens, i)
    if vague:
        return Number(_first(tokens, i)[0], i, vague, vague, Bound.VAGUE, None, None, digits=False)
    glued = _glued_range(tokens[i].text)
    if glued is not None:
        return Number(_first(tokens, i)[0], i, i + 1, i + 1, Bound.RANGE, *glued, digits=True)
    pair = COLLECTIVES.get(tokens[i].lower)
    if pair is not None:
        return Number(i, i, i + 1, i + 1, Bound.EXACT, pair, pair, digits=False, collective=True)
    value, j = _value(tokens, i)
    if value is None:
        return None
    digits = _is_plain(tokens[i].text[0])
    first, bound = _first(tokens, i)
    low, upper, k = _range_end(tokens, i, j, value)
    if upper is not None:
        between = first > 0 and tokens[first - 1].lower in ("between", "from") and bound is Bound.EXACT
        return Number(first - between, i, k, k, Bound.RANGE, low, upper, digits)
    end = j
    for words, after in AFTER_NUMBER:
        if tuple(t.lower for t in tokens[j : j + 2]) == words:
            bound, end = after, j + 2
    if j < len(tokens) and tokens[j].text == "+":
        bound, end = Bound.AT_LEAST, j + 1
    return bounded(Number(first, i, j, end, bound, value, value, digits), bound)


def bounded(number: Number, bound: Bound) -> Number:
    """The number with another bound, and only the limits which that bound states."""
    value = number.low if number.low is not None else number.high
    low = None if bound in (Bound.UP_TO, Bound.LESS_THAN) else value
    high = None if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else value
    return replace(number, bound=bound, low=low, high=high)


def _first(tokens: Sequence[Token], i: int) -> tuple[int, Bound]:
    """Where the bound before a number begins, and which it is; the words may be stacked ("at least some 50")."""
    if not i:
        return i, Bound.EXACT
    at = i
    for words, bound in BY_LAST_WORD.get(tokens[i - 1].lower, ()):
        a = i - len(words)
        if a >= 0 and tuple(t.lower for t in tokens[a:i]) == words and not _matters(tokens, a, words):
            outer, stronger = _first(tokens, a) if len(words) < i and a else (a, Bound.EXACT)
            return (outer, stronger) if stronger not in (Bound.EXACT,) and outer < a else (a, bound)
    return at, Bound.EXACT


def _matters(tokens: Sequence[Token], a: int, words: Sequence[str]) -> bool:
    """Whether "over" means "about": protests over 12 arrests, handed over 40 captives."""
    return words == ("over",) and a > 0 and tokens[a - 1].lower in MATTERS


def _vague(tokens: Sequence[Token], i: int) -> int:
    """Where a vague number that begins at ``i`` ends, or 0."""
    for words in VAGUE_PHRASES.get(tokens[i].lower, ()):
        if len(words) == 1 or tuple(t.lower for t in tokens[i : i + len(words)]) == words:
            return i + len(words)
    return 0


def _value(tokens: Sequence[Token], i: int) -> tuple[int | None, int]:
    token = tokens[i]
    if token.text[0] in "0123456789":
        return _digits(tokens, i)
    lower = token.lower
    if lower in ("a", "an") and i + 1 < len(tokens) and tokens[i + 1].lower in SCALES:
        return SCALES[tokens[i + 1].lower], i + 2
    if lower in SCALES and i and tokens[i - 1].lower in INCREMENT_BEFORE:
        return SCALES[lower], i + 1
    for words, share in FRACTIONS:
        n = i + len(words)
        if tuple(t.lower for t in tokens[i:n]) == words and n < len(tokens) and tokens[n].lower in SCALES:
            return int(share * SCALES[tokens[n].lower]), n + 1
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
        elif part > 0 and [t.lower for t in tokens[j : j + 3]] == ["and", "a", "half"] and _scaled(tokens, j + 3):
            return int((part + 0.5) * SCALES[tokens[j + 3].lower]), j + 4
        elif not (word == "and" and part >= 100 and j + 1 < len(tokens) and tokens[j + 1].lower in UNITS | TENS):
            break
        j += 1
        halves = [t.lower for t in tokens[j : j + 3]] == ["and", "a", "half"]
        if word in UNITS and not _scaled(tokens, j) and not halves:
            break
    return (total + max(part, 0), j) if j > i and part >= 0 else (None, i)


def _scaled(tokens: Sequence[Token], j: int) -> bool:
    return j < len(tokens) and tokens[j].lower in SCALES


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


def _glued_range(text: str) -> tuple[int, int] | None:
    """The limits of "60-80" written as one word."""
    low, hyphen, high = text.partition("-")
    if not hyphen or not (_is_plain(low) and _is_plain(high)) or len(text) > _LONGEST:
        return None
    return (int(low), int(high)) if int(low) < int(high) else None


def _range_end(tokens: Sequence[Token], i: int, j: int, low: int) -> tuple[int, int | None, int]:
    """The limits of "60 to 80", "between 5 and 10", "60–80", "two or three", "5 to 6 million"; where it ends."""
    if j + 1 >= len(tokens):
        return low, None, j
    link = tokens[j].text if not tokens[j].is_word else tokens[j].lower
    between = i > 0 and tokens[i - 1].lower == "between"
    stop = j
    if link == "," and tokens[j + 1].lower in ("maybe", "perhaps", "possibly"):
        j, link = j + 1, "to"
    if i and (tokens[i - 1].lower in MONTHS or _rises(tokens, i)):
        return low, None, j
    if not (link in ("to", "–", "-") or (link == "and" and between) or link == "or"):
        return low, None, j
    upper, k = _value(tokens, j + 1)
    scale = SCALES.get(tokens[k - 1].lower, 1)
    if upper is not None and low < scale and low * scale < upper:
        low *= scale
    if upper is None or upper <= low:
        return low, None, stop
    return low, upper, k


def _rises(tokens: Sequence[Token], i: int) -> bool:
    """Whether two numbers are before and after, not a range: the toll rose from 64 to 71."""
    return tokens[i - 1].lower in ("from", "by") and any(t.lower in RISING for t in tokens[max(0, i - 4) : i - 1])
