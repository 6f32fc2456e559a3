"""The words of a sentence that may govern a count. Knows the rows of governors, not the counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.counts.counted import is_human
from claims.extraction.counts.numbers import number_at
from claims.extraction.english.counting import NUMBER_NOUNS, OF_THINGS
from claims.extraction.english.governors import ROWS, Place
from claims.extraction.english.persons import GROUPS, STATES
from claims.extraction.english.words import AUXILIARIES, DETERMINERS, PERSONAL, POSSESSIVES, PREPOSITIONS
from claims.extraction.page.reading import Token
from claims.vocabulary import Measure

_STAR = 4  # words that a "*" in a phrase may stand for
_HASH = 9  # words that a "#" in a phrase may stand for
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
    summed: str | None = None  # what that number is of: "houses"


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
    noun: str | None = None
    while i < len(tokens):
        if _opens_sum(tokens, i):
            summed, noun = i + 6, _noun_summed(tokens, i + 2)
        elif tokens[i].lower in ("number", "total", "toll"):
            summed, noun = i + 2, None  # the number evacuated
        stop = i
        for governor in BY_FIRST_WORD.get(tokens[i].lower, ()) if tokens[i].is_word else ():
            if stop > i and len(governor.words) < len(found[-1].governor.words):
                break
            end = _match(tokens, i, governor.words)
            if end:
                found.append(Hit(i, end, governor, i <= summed, noun if i <= summed else None))
                stop = end
        if stop > i and not (stop < len(tokens) and tokens[stop].lower in ("and", "or")):
            summed = min(summed, i)  # of the people killed in the strike, the killed are summed, not the strike
        i = max(stop, i + 1)
    return found


def is_meant(tokens: Sequence[Token], hit: Hit, *, at_sea: bool) -> bool:
    """Whether a word of two senses has this one: those picked up at sea are rescued, whom someone buries is dead."""
    words, measure = hit.governor.words, hit.governor.measure
    if words == ("picked", "up"):
        return (measure is Measure.RESCUED) == at_sea
    if words in (("buried",), ("burying",)):
        before = tokens[hit.start - 1] if hit.start else None
        buries = before is not None and (before.lower in PERSONAL | AUXILIARIES or is_human(before))
        return (measure is Measure.KILLED) == buries
    return True


def _opens_sum(tokens: Sequence[Token], i: int) -> bool:
    """Whether "the number of" or "how many" stands at ``i``."""
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    sums = tokens[i].lower in NUMBER_NOUNS and following in ("of", "on")
    return sums or (tokens[i].lower == "how" and following == "many")


def _noun_summed(tokens: Sequence[Token], n: int) -> str | None:
    """The noun that a sum is of: houses of "burned houses", people of "people killed"."""
    for token in tokens[n : n + 4]:
        lower = token.lower
        if not token.is_word or lower in AUXILIARIES or (lower in PREPOSITIONS and lower != "of"):
            return None
        if lower not in STATES | POSSESSIVES | DETERMINERS and (
            is_human(token) or (lower.endswith("s") and not lower.endswith("ss"))
        ):
            return lower
    return None


def asks_number(tokens: Sequence[Token]) -> bool:
    """Whether a sentence speaks of a number of something, or asks how many there are."""
    return any(_opens_sum(tokens, i) for i in range(len(tokens)))


def noun_of_sum(tokens: Sequence[Token]) -> str | None:
    """What a sentence asks the number of, where no word governs it: planes of "how many planes there were"."""
    sums = [i for i in range(len(tokens)) if _opens_sum(tokens, i)]
    return _noun_summed(tokens, sums[-1] + 2) if sums else None


def _match(tokens: Sequence[Token], i: int, words: Sequence[str]) -> int:
    """Where a phrase that begins at ``i`` ends, or 0."""
    for n, word in enumerate(words):
        if word == "#":
            return i if _is_ahead(tokens, i, words[n + 1 :]) else 0
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


def _is_ahead(tokens: Sequence[Token], i: int, words: Sequence[str]) -> bool:
    """Whether the words stand behind a count, a few words on in the clause."""
    for n in range(i + 1, min(i + _HASH, len(tokens) - len(words) + 1)):
        if tokens[n].text in ",;":
            return False
        if all(tokens[n + k].lower == word for k, word in enumerate(words)):
            return True
    return False


def group_of_sum(tokens: Sequence[Token], hit: Hit) -> str | None:
    """Whom a sum counts: soldiers of "the number of soldiers killed"."""
    if not hit.sums:
        return None
    if hit.summed is not None:
        return GROUPS.get(hit.summed, hit.summed)
    nouns = [t.lower for t in tokens[max(0, hit.start - 4) : hit.start] if t.lower in GROUPS]
    return GROUPS[nouns[-1]] if nouns else None
