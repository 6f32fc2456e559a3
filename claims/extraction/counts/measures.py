"""What a count measures, told from the word that governs it in its sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.counts.counted import Counted
from claims.extraction.counts.governing import Governor, Hit
from claims.extraction.counts.numbers import Number
from claims.extraction.counts.standing import (
    after_aside,
    after_second,
    finite_verb,
    follows_be,
    in_phrase,
    is_apposed,
    is_attribute,
    is_passive,
    is_relative,
    is_whole,
)
from claims.extraction.english.counting import (
    CONFIRMED,
    ILLNESS,
    LINKING,
    MATERIEL,
    NOUNS_OF_MEASURE,
    STATUS_NOUNS,
)
from claims.extraction.english.governors import Place
from claims.extraction.english.persons import HUMAN, RUNAWAYS, THINGS, THINGS_LIKE_PERSONS
from claims.extraction.english.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    NEGATIONS,
    POSSESSIVES,
    SUBORDINATORS,
)
from claims.extraction.page.reading import Token
from claims.extraction.speech.phrases import is_verb
from claims.vocabulary import Measure

_REACH = 24  # tokens between a count and the word that governs it
_JOINS = SUBORDINATORS | {",", "as", "when"}  # what may join another clause
_LIMIT = 14.0  # a word that costs more governs nothing
_OF_WHOLE = 9.0  # the trapped of whom some are counted are trapped as well
_DOUBTED = 8.0  # "feared trapped" gives way to what they were found to be
_HARM = frozenset({Measure.KILLED, Measure.WOUNDED, Measure.ARRESTED})  # done to persons, whatever they are called
_ARMED = frozenset({"troops", "fighters", "police"})  # who cross a river on duty
_NEAR = 5.0  # what a word may cost that governs a noun of no table
_CLAUSE = SUBORDINATORS - {"and", "or", "than", "that", "so"}


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
        measure = fitting(hit, counted)
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


def fitting(hit: Hit, counted: Counted) -> Measure | None:
    """What the word measures of this noun: people are not destroyed, houses are not killed."""
    if counted.noun or counted.human:
        return _measure(hit.governor, counted)
    of_things = hit.summed is not None and hit.summed not in HUMAN
    return (hit.governor.of_things if of_things else None) or hit.governor.measure


def _measure(governor: Governor, counted: Counted) -> Measure | None:
    if counted.living:
        unfit = governor.measure is Measure.DESTROYED or (
            governor.measure is Measure.DISPLACED
            and (counted.noun in RUNAWAYS or (Place.WEAK in governor.place and counted.group in _ARMED))
        )
        return None if unfit else governor.measure
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
    if is_attribute(tokens, hit) or NEGATIONS.intersection(
        t.lower for t in tokens[max(end, hit.start - 2) : hit.start]
    ):
        return None
    gap = hit.start - end
    if Place.OBJECT in place and is_relative(tokens, end, hit.start):
        return 2.0 + gap
    if not place & (Place.PASSIVE | Place.SUBJECT):
        return None
    end = after_aside(tokens, after_second(tokens, end), hit.start)
    if Place.SUBJECT not in place and not is_passive(tokens, end, hit):
        return None
    held = in_phrase(tokens, number.first) and tokens[end].lower not in ("who", "that", "which")
    if gap > 1 and (held or is_whole(tokens, number.first, spans)):
        return None
    finite = finite_verb(tokens, end)
    doubted = end <= hit.start < finite
    end = end if doubted else max(end, finite)
    if Place.RESULT in place and gap == 0:
        return -1.0
    if gap == 0 and any(number.end <= a and b <= end for a, b in spans):
        # It is said of the whole: "two of the 14 people on board".
        return _OF_WHOLE if hit.governor.measure is Measure.MISSING else None
    parts = [b for a, b in spans if a >= end and b <= hit.start]
    if any([t.lower for t in tokens[b : b + 2]] in (["of", "them"], ["of", "whom"]) for b in parts):
        return None  # it is said of a part: "two victims, one of them dead"
    cost = 0.5 + hit.start - end
    for n in range(end, hit.start):
        lower = tokens[n].lower
        if tokens[n].text == ";":
            return None
        listed = any(a == n + 1 for a, _ in spans)  # "one officer and two suspects were wounded"
        adverb = lower in ("who", "which") or tokens[n - 1].lower in HAVE  # who were hurt; have since died
        if tokens[n].text in ",:" or lower == "and" or (lower in _CLAUSE and not adverb):
            shared = lower == "and" and (n + 1 == hit.start or tokens[n + 1].lower in AUXILIARIES)  # and were captured
            cost += -3 if listed else (1 if shared else 4)
        elif lower not in LINKING | BE and is_verb(tokens, n) and lower not in AUXILIARIES:
            cost += 2
    cost += 4 * sum(1 for a, b in spans if a >= end and b <= hit.start)
    if any(a == hit.stop for a, _ in spans) and Place.SUBJECT not in place:
        cost += 3
    return cost + (3 if Place.WEAK in place else 0) + (_DOUBTED if doubted else 0)


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
    blocked = bool(gap) and in_phrase(tokens, first)
    own = bool(_JOINS.intersection(gap)) and gap[-1] not in ("whom", "them")
    if own and counted.end < len(tokens) and tokens[counted.end].lower in BE | HAVE:
        cost += 5 if counted.living else 10  # it is the subject of a clause of its own
    passive = follows_be(tokens, hit.start)
    said_of_another = any(b == hit.start for _, b in spans) and gap[:1] in (["and"], [","])  # 32 wounded and six
    if Place.OBJECT in place and not passive and not said_of_another and not blocked:
        costs.append(cost)
    elif Place.PASSIVE in place and (passive or said_of_another) and not blocked:
        costs.append(cost + 5)
    by = hit.governor.measure in (Measure.ATTENDED, Measure.OTHER) and gap[:1] == ["by"]
    if Place.OF in place and (by or gap[:1] == ["of"] or (gap[:1] == ["to"] and hit.governor.words == ("injuries",))):
        costs.append(cost - 1 + 2 * sum(1 for lower in gap[1:] if lower not in DETERMINERS | POSSESSIVES))
    if Place.SUBJECT in place and ("including" in gap or "among" in gap or gap[-2:] == ["of", "whom"]):
        costs.append(cost + 2)
    return min(costs, default=None)


def _cost_of_total(
    tokens: Sequence[Token], hit: Hit, first: int, spans: Sequence[tuple[int, int]], counted: Counted
) -> list[float]:
    """What it costs a sum to govern a count that names nothing, or one that "of" or "at" joins to it."""
    gap = tokens[hit.stop : first]
    joined = first > 0 and tokens[first - 1].lower in ("of", "at", "to")
    if counted.noun and counted.noun != "names" and not joined and not is_apposed(tokens, hit, gap):
        return []
    if any(t.text == ";" for t in gap):
        return []
    between = sum(1 for a, b in spans if a >= hit.stop and b <= first)
    return [0.2 * len(gap) + sum(1 for t in gap if t.text == ",") + between]
