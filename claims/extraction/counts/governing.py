"""The words of a sentence that may govern a count. Knows the rows of governors, not the counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.counts.numbers import number_at
from claims.extraction.english.counting import NUMBER_NOUNS
from claims.extraction.english.governors import OF_THINGS, ROWS, Place
from claims.extraction.english.persons import GROUPS
from claims.extraction.english.words import PREPOSITIONS
from claims.extraction.page.reading import Token
from claims.vocabulary import Measure

_STAR = 4  # words that a "*" in a phrase may stand for
_ANY = frozenset({Measure.CAPTURED, Measure.DEPLOYED, Measure.DESTROYED, Measure.INFECTED, Measure.OTHER})


@dataclass(frozen=True, slots=True)
class Governor:
    """What a word makes of the count it governs. ``of_things`` is the measure where things are counted, if any."""

    words: tuple[str, ...]
    place: Place
    measure: Measure
    of_things: Measure | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A governing word or phrase at tokens ``start:stop``."""

    start: int
    stop: int
    governor: Governor
    sums: bool  # it follows "the number of"


def _governors() -> dict[str, tuple[Governor, ...]]:
    found: dict[tuple[str, Measure], Place] = {}
    for measure, place, words in ROWS:
        for phrase in words.split():
            known = found.get((phrase, measure))
            found[phrase, measure] = place if known is None else known | place
    by_first: dict[str, list[Governor]] = {}
    for (phrase, measure), place in found.items():
        of_things = OF_THINGS.get(phrase, measure if measure in _ANY else None)
        governor = Governor(tuple(phrase.split("_")), place, measure, of_things)
        by_first.setdefault(governor.words[0], []).append(governor)
    return {first: tuple(sorted(rows, key=lambda g: -len(g.words))) for first, rows in by_first.items()}


BY_FIRST_WORD = _governors()


def governors_in(tokens: Sequence[Token]) -> list[Hit]:
    """The words of a sentence that may govern a count, in order; the longest phrase wins and keeps its words."""
    found: list[Hit] = []
    i = 0
    summed = -1  # a hit up to here follows "the number of"
    while i < len(tokens):
        if tokens[i].lower in NUMBER_NOUNS and i + 1 < len(tokens) and tokens[i + 1].lower == "of":
            summed = i + 6
        elif tokens[i].lower in ("number", "total", "toll"):
            summed = i + 2  # the number evacuated
        stop = i
        for governor in BY_FIRST_WORD.get(tokens[i].lower, ()) if tokens[i].is_word else ():
            if stop > i and len(governor.words) < len(found[-1].governor.words):
                break
            end = _match(tokens, i, governor.words)
            if end:
                found.append(Hit(i, end, governor, i <= summed))
                stop = end
        i = max(stop, i + 1)
    return found


def _match(tokens: Sequence[Token], i: int, words: Sequence[str]) -> int:
    """Where a phrase that begins at ``i`` ends, or 0."""
    for n, word in enumerate(words):
        if word == "*":
            rest = words[n + 1]
            for skipped in range(_STAR + 1):
                if i + skipped >= len(tokens) or not tokens[i + skipped].is_word:
                    return 0
                if tokens[i + skipped].lower == rest:
                    i += skipped
                    break
                if tokens[i + skipped].lower in PREPOSITIONS or number_at(tokens, i + skipped) is not None:
                    return 0
            else:
                return 0
            continue
        if i >= len(tokens) or tokens[i].lower != word:
            return 0
        i += 1
    return i


def group_of_sum(tokens: Sequence[Token], hit: Hit) -> str | None:
    """Whom a sum counts: soldiers of "the number of soldiers killed"."""
    if not hit.sums:
        return None
    nouns = [t.lower for t in tokens[max(0, hit.start - 4) : hit.start] if t.lower in GROUPS]
    return GROUPS[nouns[-1]] if nouns else None
