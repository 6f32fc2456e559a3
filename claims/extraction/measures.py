"""What a count measures, told from the word that governs it in its sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.counted import Counted
from claims.extraction.english.counting import (
    BLOCKING,
    CONFIRMED,
    ILLNESS,
    LINKING,
    MATERIEL,
    NOUNS_OF_MEASURE,
    NUMBER_NOUNS,
    STATUS_NOUNS,
)
from claims.extraction.english.governors import BY_FIRST_WORD, Governor, Place
from claims.extraction.english.persons import GROUPS, STATES, THINGS, THINGS_LIKE_PERSONS
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from claims.extraction.numbers import Number, number_at
from claims.extraction.phrases import is_verb
from claims.extraction.reading import Token
from claims.vocabulary import Measure

_REACH = 24  # tokens between a count and the word that governs it
_NO_NOUNS = AUXILIARIES | PREPOSITIONS | SUBORDINATORS | ADVERBS | DETERMINERS | POSSESSIVES
_JOINS = SUBORDINATORS | {",", "as", "when"}  # what may join another clause
_LEADING = word_set("further more other many several")
_STAR = 4  # words that a "*" in a phrase may stand for
_LIMIT = 14.0  # a word that costs more governs nothing
_HARM = frozenset({Measure.KILLED, Measure.WOUNDED, Measure.ARRESTED})  # done to persons, whatever they are called
_NEAR = 5.0  # what a word may cost that governs a noun of no table
_CLAUSE = SUBORDINATORS - {"and", "or", "than", "that", "so"}


@dataclass(frozen=True, slots=True)
class Hit:
    """A governing word or phrase at tokens ``start:stop``."""

    start: int
    stop: int
    governor: Governor
    sums: bool  # it follows "the number of"


@dataclass(frozen=True, slots=True)
class Governed:
    """The measure of a count with the rule that found it, its score (0 to 1) and what it cost (less is nearer)."""

    measure: Measure
    rule: str
    score: float
    cost: float
    hit: Hit | None = None

    @property
    def is_known(self) -> bool:
        return self.rule != "count"


UNGOVERNED = Governed(Measure.OTHER, "count", 0.4, _LIMIT)


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


def measure_of(
    tokens: Sequence[Token], number: Number, counted: Counted, hits: Sequence[Hit], spans: Sequence[tuple[int, int]]
) -> Governed:
    """The measure of a count: its own noun's, or that of the word which governs it most nearly."""
    if counted.noun in NOUNS_OF_MEASURE and (counted.noun != "cases" or _tells_illness(tokens, number, counted)):
        return Governed(NOUNS_OF_MEASURE[counted.noun], "noun", 0.9, 0.0)
    best = UNGOVERNED
    for hit in hits:
        if hit.stop <= number.first - _REACH * 2 or hit.start >= counted.end + _REACH:
            continue
        measure = _measure(hit.governor, counted)
        if measure is None or (hit.start < number.end and hit.stop > number.first):
            continue
        after = hit.start >= number.end
        cost = (
            _cost_after(tokens, hit, number, counted, spans)
            if after
            else _cost_before(tokens, hit, number, spans, counted)
        )
        unsure = not counted.living and bool(counted.noun) and counted.noun not in MATERIEL
        if cost is not None and cost < (min(best.cost, _NEAR) if unsure else best.cost):
            rule = f"governed_{'after' if after else 'before'}"
            best = Governed(measure, rule, round(max(0.5, 0.9 - 0.03 * max(cost, 0)), 2), cost, hit)
    if counted.noun in STATUS_NOUNS and best.cost > 6:
        return Governed(STATUS_NOUNS[counted.noun], "noun", 0.8, 0.0)
    return best


def _tells_illness(tokens: Sequence[Token], number: Number, counted: Counted) -> bool:
    """Whether "cases" are of a disease, not of a court."""
    adjectives = {t.lower for t in tokens[number.end : counted.end - 1]}
    return bool(adjectives & CONFIRMED) or any(t.lower in ILLNESS for t in tokens)


def _measure(governor: Governor, counted: Counted) -> Measure | None:
    """What the word measures of this noun: people are not destroyed, houses are not killed."""
    if not counted.noun and not counted.human:
        return governor.measure
    if counted.living:
        return governor.measure if governor.measure is not Measure.DESTROYED else None
    if governor.measure in _HARM and counted.noun not in THINGS | THINGS_LIKE_PERSONS | MATERIEL:
        return governor.measure if Place.WEAK not in governor.place else None  # a noun of no table: "4 patrons"
    if governor.of_things is not governor.measure or Place.WEAK in governor.place:
        return governor.of_things if counted.noun in MATERIEL else None
    return governor.of_things


def _cost_after(
    tokens: Sequence[Token], hit: Hit, number: Number, counted: Counted, spans: Sequence[tuple[int, int]]
) -> float | None:
    """How far a word after the count is from governing it, or None if it cannot: "5 people were killed"."""
    place = hit.governor.place
    if not place & (Place.PASSIVE | Place.SUBJECT | Place.OBJECT):
        return None
    end = counted.end
    if hit.start < end:
        return 6.0 if tokens[number.end].lower == "of" else 0.5
    if _is_attribute(tokens, hit):
        return None
    gap = hit.start - end
    if Place.OBJECT in place and _is_relative(tokens, end, hit.start):
        return 2.0 + gap
    if not place & (Place.PASSIVE | Place.SUBJECT):
        return None
    if Place.SUBJECT not in place and not _is_passive(tokens, end, hit):
        return None
    end = _after_aside(tokens, end, hit.start)
    if gap > 1 and (is_whole(tokens, number.first, spans) or _in_phrase(tokens, number.first)):
        return None
    if Place.RESULT in place and gap == 0:
        return -1.0
    if gap == 0 and any(number.end <= a and b <= end for a, b in spans):
        return None  # it is said of the whole: "two of the 14 people on board"
    parts = [b for a, b in spans if a >= end and b <= hit.start]
    if any([t.lower for t in tokens[b : b + 2]] in (["of", "them"], ["of", "whom"]) for b in parts):
        return None  # it is said of a part: "two victims, one of them dead"
    cost = 0.5 + hit.start - end
    for n in range(end, hit.start):
        lower = tokens[n].lower
        if tokens[n].text == ";":
            return None
        listed = any(a == n + 1 for a, _ in spans)  # "one officer and two suspects were wounded"
        if tokens[n].text in ",:" or lower == "and" or (lower in _CLAUSE and lower not in ("who", "which")):
            shared = lower == "and" and (n + 1 == hit.start or tokens[n + 1].lower in AUXILIARIES)  # and were captured
            cost += -3 if listed else (1 if shared else 4)
    cost += 4 * sum(1 for a, b in spans if a >= end and b <= hit.start)
    if any(a == hit.stop for a, _ in spans) and Place.SUBJECT not in place:
        cost += 3
    return cost + (3 if Place.WEAK in place else 0)


def _is_relative(tokens: Sequence[Token], end: int, start: int) -> bool:
    """Whether a relative clause says what was done to the count: "three ships that Velm has lost"."""
    if start - end > 8 or tokens[end].lower not in ("that", "which", "whom"):
        return False
    return start - end > 1 and not any(t.text in ",;" or t.lower in BE for t in tokens[end + 1 : start])


def _after_aside(tokens: Sequence[Token], end: int, start: int) -> int:
    """Where an aside after the count ends: "17 of its men, among them a colonel, died"."""
    if tokens[end].text not in ",—–":
        return end
    mark = tokens[end].text
    closing = [n for n in range(end + 2, start) if tokens[n].text == mark]
    return closing[-1] if closing else end


def _is_passive(tokens: Sequence[Token], end: int, hit: Hit) -> bool:
    """Whether a participle is said of the count that ends at ``end``: "5 were shot and killed", "5 killed in"."""
    k = hit.start - 1
    while k >= end:
        lower = tokens[k].lower
        if lower in BE or lower in LINKING:
            return True
        adverb = lower.endswith("ly") or lower in ADVERBS or lower in ("and", "or", "either", "more")
        if not adverb and not (lower.endswith("ed") or lower in BY_FIRST_WORD):
            return False
        k -= 1
    return not _takes_object(tokens, hit.stop)


def _takes_object(tokens: Sequence[Token], n: int) -> bool:
    """Whether an object begins at ``n``: "5 men shot a guard", against "5 men shot in a bar"."""
    if n >= len(tokens) or not tokens[n].is_word:
        return False
    lower = tokens[n].lower
    if lower in TIME_NOUNS or (lower in ("last", "this", "early", "late", "one") and n + 1 < len(tokens)):
        return False
    if n + 1 >= len(tokens):
        return _names(tokens[n])
    if lower == "each" and tokens[n + 1].lower == "other":
        return False
    if lower in DETERMINERS | POSSESSIVES | PERSONAL or lower in ("him", "her", "them", "himself", "themselves"):
        return True
    return tokens[n].is_cap or number_at(tokens, n) is not None or _names(tokens[n + (lower in _LEADING)])


def _is_attribute(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a state is said of the noun after it: "calls about missing pets"."""
    if tokens[hit.start].lower not in STATES or hit.stop >= len(tokens):
        return False
    return _names(tokens[hit.stop])


def _names(token: Token) -> bool:
    """Whether a word is a noun in the plural, as far as its form tells."""
    return token.is_word and token.lower.endswith("s") and token.lower not in _NO_NOUNS | TIME_NOUNS


def is_whole(tokens: Sequence[Token], first: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a count is the whole that another is part of: the 40 of "two of the 40 men were killed"."""
    k = first - 1
    while k > 0 and tokens[k].lower in POSSESSIVES | {"the", "those", "these"}:
        k -= 1
    return k > 0 and tokens[k].lower == "of" and any(b == k for _, b in spans)


def _in_phrase(tokens: Sequence[Token], first: int) -> bool:
    """Whether a preposition holds the count, so that it is no subject and no object: "in front of 200 guests"."""
    k = first - 1
    while k >= 0 and tokens[k].lower in POSSESSIVES | {"the", "these", "those", "all", "another", "a", "further"}:
        k -= 1
    return k >= 0 and tokens[k].lower in BLOCKING


def _cost_before(
    tokens: Sequence[Token], hit: Hit, number: Number, spans: Sequence[tuple[int, int]], counted: Counted
) -> float | None:
    """How far a word before the count is from governing it: "killed 5 people", "the deaths of 5"."""
    place, first = hit.governor.place, number.first
    costs: list[float] = []
    if Place.TOTAL in place or hit.sums:
        costs += _cost_of_total(tokens, hit, first, spans, counted)
    gap = [t.lower for t in tokens[hit.stop : first]]
    if ";" in gap:
        return min(costs, default=None)
    cost = 0.5 + len(gap) + 3 * sum(1 for a, b in spans if a >= hit.stop and b <= first)
    for n, lower in enumerate(gap, start=hit.stop):
        if lower == "," and any(a == n + 1 for a, _ in spans):
            cost += 1  # a list of counts
        elif lower in (",", ":") or lower in _CLAUSE:
            cost += 4
        elif is_verb(tokens, n):
            cost += 3
        elif lower[0].isdigit() and not any(a <= n < b for a, b in spans):
            cost += 6  # a score, a date, an age: the verb is at work elsewhere
    cost += 3 if Place.WEAK in place else 0
    if is_whole(tokens, first, spans):
        return min(costs, default=None)
    blocked = bool(gap) and _in_phrase(tokens, first)
    own = bool(_JOINS.intersection(gap)) and gap[-1] not in ("whom", "them")
    if own and counted.end < len(tokens) and tokens[counted.end].lower in BE | HAVE:
        cost += 5  # it is the subject of a clause of its own
    passive = _follows_be(tokens, hit.start)
    said_of_another = any(b == hit.start for _, b in spans) and gap[:1] in (["and"], [","])  # 32 wounded and six
    if Place.OBJECT in place and not passive and not said_of_another and not blocked:
        costs.append(cost)
    elif Place.PASSIVE in place and (passive or said_of_another) and not blocked:
        costs.append(cost + 5)
    by = hit.governor.measure is Measure.ATTENDED and gap[:1] == ["by"]
    if Place.OF in place and (by or gap[:1] in (["of"], ["to"])):
        costs.append(cost - 1 + 2 * sum(1 for lower in gap[1:] if lower not in DETERMINERS | POSSESSIVES))
    if Place.SUBJECT in place and ("including" in gap or "among" in gap or gap[-2:] == ["of", "whom"]):
        costs.append(cost + 2)
    return min(costs, default=None)


def _follows_be(tokens: Sequence[Token], start: int) -> bool:
    """Whether a participle stands in the passive: "were killed", "was badly hurt"; not "was holding"."""
    if tokens[start].lower.endswith("ing"):
        return False
    k = start - 1
    while k > 0 and (tokens[k].lower in ADVERBS or tokens[k].lower.endswith("ly")):
        k -= 1
    return k >= 0 and tokens[k].lower in BE


def group_of_sum(tokens: Sequence[Token], hit: Hit) -> str | None:
    """Whom a sum counts: soldiers of "the number of soldiers killed"."""
    if not hit.sums:
        return None
    nouns = [t.lower for t in tokens[max(0, hit.start - 4) : hit.start] if t.lower in GROUPS]
    return GROUPS[nouns[-1]] if nouns else None


def _cost_of_total(
    tokens: Sequence[Token], hit: Hit, first: int, spans: Sequence[tuple[int, int]], counted: Counted
) -> list[float]:
    """What it costs a sum to govern a count that names nothing, or one that "of" or "at" joins to it."""
    joined = first > 0 and tokens[first - 1].lower in ("of", "at", "to")
    if counted.noun and not joined:
        return []
    gap = tokens[hit.stop : first]
    if any(t.text == ";" for t in gap):
        return []
    between = sum(1 for a, b in spans if a >= hit.stop and b <= first)
    return [0.2 * len(gap) + sum(1 for t in gap if t.text == ",") + between]
