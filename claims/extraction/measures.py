"""What a count measures, told from the word that governs it in its sentence."""

from collections.abc import Sequence

from claims.extraction.english.counting import AFTER_ONLY, BEFORE_ONLY, GOVERNORS, NOUNS_OF_MEASURE, PLACES
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import BE, HAVE
from claims.extraction.reading import Token
from claims.vocabulary import Measure

_REACH = 22  # tokens between a count and the word that governs it
_PASSIVE = BE | HAVE | word_set("left feared confirmed reported presumed and or fatally critically seriously")


def measure_of(
    tokens: Sequence[Token], first: int, number: int, end: int, noun: str, spans: Sequence[tuple[int, int]]
) -> tuple[Measure, str, float]:
    """The measure of the count at tokens ``first:end``, the rule that found it and its score (0 to 1)."""
    if noun in NOUNS_OF_MEASURE:
        return NOUNS_OF_MEASURE[noun], "noun", 0.9
    best: tuple[float, Measure, str] | None = None
    for t in range(max(0, first - _REACH), min(len(tokens), end + _REACH)):
        word = tokens[t].lower
        measure = GOVERNORS.get(word)
        if word == "shot" and t + 1 < len(tokens) and tokens[t + 1].lower == "down":
            measure = Measure.DESTROYED
        if measure is None or first <= t < number or not tokens[t].is_word:
            continue
        cost = _cost_after(tokens, t, end, spans) if t >= number else _cost_before(tokens, t, first, spans)
        if cost is None:
            continue
        if best is None or cost < best[0]:
            best = (cost, measure, "after" if t >= number else "before")
    if best is None:
        return Measure.OTHER, "count", 0.4
    return best[1], f"governed_{best[2]}", round(max(0.5, 0.9 - 0.02 * best[0]), 2)


def _cost_after(tokens: Sequence[Token], t: int, end: int, spans: Sequence[tuple[int, int]]) -> float | None:
    """How far a word after the count is from governing it, or None if it cannot: "5 people were killed"."""
    word = tokens[t].lower
    if t < end:
        return 0.0
    if word in BEFORE_ONLY and word not in AFTER_ONLY:
        return None
    before = tokens[t - 1].lower
    if word in PLACES and before not in (
        "in",
        "to",
        "at",
        "the",
        "into",
        "a",
        "area",
        "local",
        "their",
        "from",
        "need",
    ):
        return None
    passive = word in AFTER_ONLY or before in _PASSIVE or before.endswith("ly") or t - end <= 1
    if not passive:
        return None
    cost = float(t - end)
    for n in range(end, t):
        if tokens[n].text == ";":
            return None
        if tokens[n].text == "," or tokens[n].lower in ("and", "but", "while"):
            cost += 4
    inside = sum(1 for a, b in spans if a >= end and b <= t)
    follows = any(a == t + 1 for a, _ in spans)
    return cost + 4 * inside + (3 if follows and word not in AFTER_ONLY else 0)


def _cost_before(tokens: Sequence[Token], t: int, first: int, spans: Sequence[tuple[int, int]]) -> float | None:
    """How far a word before the count is from governing it: "killed 5 people", "the deaths of 5"."""
    word = tokens[t].lower
    if word in AFTER_ONLY and word not in BEFORE_ONLY:
        return _carried(tokens, t, first, spans)
    passive = t > 0 and tokens[t - 1].lower in BE
    cost = float(first - t - 1) + (5 if passive else 0)
    for n in range(t + 1, first):
        if tokens[n].text == ";":
            return None
        if tokens[n].text == "," or tokens[n].lower in ("but", "while", "who"):
            cost += 4
    inside = sum(1 for a, b in spans if a > t and b <= first)
    return cost + 3 * inside


def _carried(tokens: Sequence[Token], t: int, first: int, spans: Sequence[tuple[int, int]]) -> float | None:
    """A count that goes into an earlier one: "40 people died, including 3 children"."""
    gap = [x.lower for x in tokens[t + 1 : first]]
    if "including" in gap or "among" in gap or "of" in gap[-2:]:
        return float(first - t) + 2
    return None
