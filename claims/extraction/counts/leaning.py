"""Counts that say nothing by themselves and lean on what was counted before: "to 212", "the temple says 23"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.extraction.counts.counted import Counted, is_human
from claims.extraction.counts.governing import Hit, asks_number, group_of_sum, noun_of_sum
from claims.extraction.counts.measures import Governed, fitting
from claims.extraction.counts.numbers import Number
from claims.extraction.counts.standing import in_phrase
from claims.extraction.english.counting import LISTS, MATERIEL, NUMBER_NOUNS, TELLING
from claims.extraction.english.governors import Place
from claims.extraction.english.persons import GROUPS, HUMAN, STATES
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import AUXILIARIES, BE, HAVE, SUBORDINATORS
from claims.extraction.page.reading import Token
from claims.extraction.proposals import FigureProposal
from claims.extraction.speech.phrases import is_verb
from claims.vocabulary import Measure

_NEAR = 5.0  # what a governing word may cost that stands close to its count
_LEANING = word_set("to from including and reached at of was were are is or but with only just than")
_SUMS = NUMBER_NOUNS | word_set("toll there them")
_NUMBERING = word_set("numbered numbering number")  # who numbered fewer than 100
_HARM = frozenset({Measure.KILLED, Measure.WOUNDED, Measure.ARRESTED})


@dataclass(frozen=True, slots=True)
class Last:
    """What the count or sum before was of, and whom its sentence spoke of: a bare number may lean on it."""

    measure: Measure = Measure.OTHER
    group: str | None = None
    side: str | None = None
    persons: str | None = None  # the last noun for persons
    things: tuple[tuple[str, Measure], ...] = ()  # what was told of each kind of thing
    is_told: bool = False  # a count or a sum was told

    def after(self, tokens: Sequence[Token], figures: Sequence[FigureProposal], hits: Sequence[Hit]) -> "Last":
        """What the next sentence may lean on: the last figure, or the sum spoken of ("estimates of the missing")."""
        persons = next((_plural(t) for t in reversed(tokens) if _is_person(t)), None) or self.persons
        known = replace(self, persons=persons)
        if figures:
            return known.within(figures)
        sums = [hit for hit in hits if hit.sums or Place.TOTAL in hit.governor.place]
        if sums:
            group = group_of_sum(tokens, sums[-1]) or "people"
            return replace(known, measure=sums[-1].governor.measure, group=group, side=None, is_told=True)
        return known.asked(tokens)

    def asked(self, tokens: Sequence[Token]) -> "Last":
        """What an answer may lean on where the words ask for a number: "how many guards were on duty"."""
        if not asks_number(tokens):
            return self
        noun = noun_of_sum(tokens) or "people"
        return replace(self, measure=Measure.OTHER, group=GROUPS.get(noun, noun), side=None, is_told=True)

    def within(self, figures: Sequence[FigureProposal]) -> "Last":
        """What the next count of the same sentence may lean on."""
        if not figures:
            return self
        told = tuple((f.group, f.measure) for f in figures if f.group is not None and f.group not in HUMAN)
        last = figures[-1]
        return Last(last.measure, last.group, last.side, self.persons, (*self.things, *told)[-6:], is_told=True)


def _is_person(token: Token) -> bool:
    return token.is_word and not token.is_cap and token.lower not in STATES and is_human(token, singular=True)


def _plural(token: Token) -> str:
    lower = token.lower
    plural = lower if lower in HUMAN or lower.endswith("s") else lower + "s"
    return GROUPS.get(plural, plural)


def carried(
    tokens: Sequence[Token], number: Number, counted: Counted, last: Last, *, within: bool
) -> tuple[Governed, Last] | None:
    """The measure of a count that no word governs, from what it leans on, and whom it then counts."""
    if number.collective or not last.is_told:
        return of_persons(tokens, number, counted, last)
    if number.first and tokens[number.first - 1].lower in _NUMBERING:
        return of_persons(tokens, number, counted, last)
    answer = Governed(last.measure, "carried", 0.5, _NEAR), last
    if within and counted.increment and not counted.noun and in_phrase(tokens, number.first) and counted.group is None:
        return Governed(Measure.OTHER, "carried", 0.5, _NEAR), replace(last, measure=Measure.OTHER)
    if is_answer(tokens, number, counted) or (
        last.measure is not Measure.OTHER and _leans(tokens, number, counted, within)
    ):
        return answer
    known = dict(last.things).get(counted.noun)
    if known is not None and known is not Measure.OTHER and _rivals(tokens, number, counted):
        return Governed(known, "carried", 0.5, _NEAR), replace(last, measure=known, group=counted.noun, side=None)
    return of_persons(tokens, number, counted, last)


def _leans(tokens: Sequence[Token], number: Number, counted: Counted, within: bool) -> bool:
    """Whether a count leans on the one before it: "to 212", "seven of them", "including 30 civilians"."""
    before = tokens[number.first - 1].lower if number.first else ""
    if counted.noun in ("them", "others"):
        return True
    if counted.noun == "names":
        return any(t.lower in LISTS for t in tokens)
    if counted.noun:
        return within and counted.human and before in ("including", "and", "them", "whom")
    ends = number.end >= len(tokens) or tokens[number.end].text in ".,;"
    if within:
        return ends or before in _LEANING
    sums = any(t.lower in _SUMS for t in tokens[max(0, number.first - 10) : number.first])
    return sums and (ends or before in _LEANING)


def is_answer(tokens: Sequence[Token], number: Number, counted: Counted) -> bool:
    """Whether a bare number is all that someone says: "the temple says 23", "it’s three", "there were 48"."""
    if counted.noun or not number.first or not _ends(tokens, number.end):
        return False
    before = [t.lower for t in tokens[max(0, number.first - 7) : number.first]]
    if before[-1] in TELLING or (before[-1] in ("at", "to") and NUMBER_NOUNS.intersection(before)):
        return True
    before = before[-2:]
    return before[-1] in BE and (before[0] in ("it", "there") or before[-1] in ("'s", "’s"))


def _rivals(tokens: Sequence[Token], number: Number, counted: Counted) -> bool:
    """Whether a count of a thing is a rival of one before: "its own assessment is lower: 22 vehicles"."""
    before = tokens[number.first - 1] if number.first else None
    return before is not None and (before.text == ":" or before.lower in TELLING) and _ends(tokens, counted.end)


def _ends(tokens: Sequence[Token], n: int) -> bool:
    return n >= len(tokens) or not tokens[n].is_word or tokens[n].lower in SUBORDINATORS


def of_persons(tokens: Sequence[Token], number: Number, counted: Counted, last: Last) -> tuple[Governed, Last] | None:
    """A bare number that is said of the persons spoken of: "About 90 have accepted", "who numbered fewer than 100"."""
    if counted.noun or counted.human or counted.end > number.end or number.collective:
        return None
    first, end = number.first, number.end
    numbering = first > 0 and tokens[first - 1].lower in _NUMBERING
    opens = first == 0 or not tokens[first - 1].is_word or tokens[first - 1].lower in SUBORDINATORS
    acts = opens and end + 1 < len(tokens) and tokens[end].lower in HAVE and tokens[end + 1].is_word
    here = next((_plural(t) for t in reversed(tokens[:first]) if _is_person(t)), None)
    group = here or last.persons
    if group is None or not (acts or (numbering and _ends(tokens, end))):
        return None
    return Governed(Measure.OTHER, "carried", 0.5, _NEAR), replace(last, measure=Measure.OTHER, group=group, side=None)


def listed(
    tokens: Sequence[Token], number: Number, counted: Counted, before: tuple[int, Governed] | None
) -> Governed | None:
    """The measure that a count shares with the one it follows in a list: "destroyed 40 homes, two mills and …".

    ``before`` is where the phrase of the count before ends, and what governs it.
    """
    if before is None or not counted.noun:
        return None
    end, governed = before
    joins = [t.lower for t in tokens[end : number.first]]
    if governed.hit is None or governed.hit.start >= end or joins not in ([","], ["and"], [",", "and"], ["or"]):
        return None
    if counted.end < len(tokens) and (tokens[counted.end].lower in AUXILIARIES or is_verb(tokens, counted.end)):
        return None
    measure = fitting(governed.hit, counted)
    if measure is None or (measure in _HARM and not counted.living):
        return None
    return replace(governed, measure=measure, cost=governed.cost + 1)


def lost_things(governed: Governed, counted: Counted, last: Last) -> bool:
    """Whether a bare count is of the things spoken of before, by a word that loses both: "two had been lost"."""
    hit = governed.hit
    bare = not counted.noun and not counted.human and hit is not None and not hit.sums
    return bare and hit is not None and Place.WEAK in hit.governor.place and last.group in MATERIEL
