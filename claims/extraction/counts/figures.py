"""Counts with their bound, measure, group and side, read sentence by sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.extraction.counts.counted import OWN, Counted, read_counted
from claims.extraction.counts.governing import Hit, governors_in, group_of_sum, is_meant
from claims.extraction.counts.labels import is_label
from claims.extraction.counts.leaning import Last, carried, is_answer, listed, lost_things, of_persons
from claims.extraction.counts.measures import Governed, measure_of
from claims.extraction.counts.numbers import Number, bounded, number_at
from claims.extraction.counts.standing import is_whole
from claims.extraction.english.counting import AT_SEA, HEDGES, NUMBER_NOUNS
from claims.extraction.english.numbers import INCREMENT_BEFORE, PASSING, RISING, VAGUE_FEW
from claims.extraction.english.persons import STATES
from claims.extraction.english.tables import word_set
from claims.extraction.english.units import NOT_COUNTED, UNITS_OF_MEASURE
from claims.extraction.english.words import AUXILIARIES, BE, HAVE, PREPOSITIONS
from claims.extraction.page.reading import Report, Token, flat_sentences
from claims.extraction.proposals import FigureProposal, Span
from claims.vocabulary import Bound, Measure

_HEDGE = re.compile("|".join(row.replace(" … ", r"(?: [\w-]+){0,3} ") for row in HEDGES), re.IGNORECASE)
_PARTNERS = {"“": "”", '"': '"', "‘": "’", "«": "»"}
_MOST = 25  # numbers in one sentence; more are a table or a list
_SMALL = 10  # a bare number word below this, of nothing human and no known measure, is no figure
_NEAR = 5.0  # what a governing word may cost that stands close to its count
_AFTER_ONE = AUXILIARIES | PREPOSITIONS | word_set("more and other fatally critically seriously")
_NO_NOUNS = AUXILIARIES | PREPOSITIONS
_BEFORE_SUM = word_set("to from including and reached at of was were are is or but with only just than")


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence with its numbers and the words that may govern them."""

    text: str
    tokens: tuple[Token, ...]
    numbers: tuple[Number, ...]
    hits: tuple[Hit, ...]
    spans: tuple[Span, ...]


def read_figures(report: Report) -> list[FigureProposal]:
    """All figures of a report in text order. ``side`` is "own" where the text says "its troops"."""
    found: list[FigureProposal] = []
    before: list[FigureProposal] = []  # the figures of the sentence before: always the last of those found
    doubt: str | None = None  # of a sentence before that has no figure itself
    last = Last()
    at_sea = False
    for tokens in flat_sentences(report):
        at_sea = at_sea or any(t.lower in AT_SEA for t in tokens)
        scene = _scene(report.text, tokens, at_sea=at_sea)
        figures = _figures_of(scene, last)
        hedge = _hedge(report.text, tokens)
        if hedge and not figures:
            found[len(found) - len(before) :] = [replace(f, hedge=f.hedge or hedge) for f in before]
        elif hedge or doubt:
            figures = [replace(f, hedge=hedge or doubt) for f in figures]
        doubt = hedge if hedge and not figures else None
        last = last.after(tokens, figures, scene.hits)
        found += figures
        before = figures
    return found


def _hedge(text: str, tokens: Sequence[Token]) -> str | None:
    match = _HEDGE.search(text, tokens[0].start, tokens[-1].end)
    return match.group() if match else None


def _scene(text: str, tokens: tuple[Token, ...], *, at_sea: bool) -> _Scene:
    hits = [hit for hit in governors_in(tokens) if is_meant(tokens, hit, at_sea=at_sea)]
    numbers = _numbers_in(tokens)
    spans = tuple((n.first, n.end) for n in numbers)
    return _Scene(text, tokens, tuple(numbers), tuple(hits), spans)


def _figures_of(scene: _Scene, last: Last) -> list[FigureProposal]:
    if len(scene.numbers) > _MOST:
        return []
    figures: list[FigureProposal] = []
    before: tuple[int, Governed] | None = None
    for number in scene.numbers:
        lean = last.within(figures) if figures else last.asked(scene.tokens[: number.first])
        read = _figure(scene, number, figures, lean, before)
        if read is not None:
            figure, before = read
            figures.append(figure)
    return figures


def _numbers_in(tokens: tuple[Token, ...]) -> list[Number]:
    """The numbers of a sentence that may count something: labels are left out, and what "and" joins to a label."""
    numbers: list[Number] = []
    labelled = -1
    i = 0
    while i < len(tokens):
        number = number_at(tokens, i) if tokens[i].is_word else None
        if number is None:
            i += 1
            continue
        joined = labelled >= 0 and number.i - labelled <= 2 and tokens[number.i - 1].lower in ("and", "or", ",", "&")
        bare = number.end >= len(tokens) or not tokens[number.end].is_word or tokens[number.end].lower in _NO_NOUNS
        if is_label(tokens, number) or (joined and bare and number.digits):
            labelled = number.end
        else:
            numbers.append(number)
        i = number.end
    return numbers


def _figure(
    scene: _Scene, number: Number, figures: Sequence[FigureProposal], last: Last, before: tuple[int, Governed] | None
) -> tuple[FigureProposal, tuple[int, Governed]] | None:
    """The figure of a number, with where its phrase ends and what governs it; nothing if no editor would track it."""
    text, tokens = scene.text, scene.tokens
    counted = read_counted(tokens, number)
    if counted.noun in NOT_COUNTED or counted.noun in UNITS_OF_MEASURE:
        return None
    number = _with_bound_of_total(tokens, number, counted)
    governed = measure_of(tokens, number, counted, scene.hits, scene.spans)
    if not governed.is_known:
        governed = listed(tokens, number, counted, before) or governed
    leans_on: Last | None = None
    far = governed.cost > _NEAR and is_answer(tokens, number, counted)
    if not governed.is_known or far or (governed.cost > 2 and _is_former_sum(tokens, number, counted)):
        leant = carried(tokens, number, counted, last, within=bool(figures))
        if leant is not None:
            governed, leans_on = leant
    elif governed.measure is Measure.OTHER and (acting := of_persons(tokens, number, counted, last)) is not None:
        leans_on = acting[1]
    elif lost_things(governed, counted, last):
        governed, leans_on = replace(governed, measure=Measure.DESTROYED), last
    if not _is_worth(scene, number, counted, governed):
        return None
    group, side = _whose(counted, governed, leans_on, last if figures and last.is_told else None)
    if figures and side == OWN and not counted.side and any(t.text == ";" for t in _since(tokens, figures[-1], number)):
        side = None
    if not counted.noun and governed.hit is not None and leans_on is None:
        group = group_of_sum(tokens, governed.hit) or group
        group = "people" if governed.hit.governor.words[0] == "population" else group
    first = _with_increment(tokens, number.first)
    start, end = _with_open_mark(text, tokens[first].start, tokens[counted.end - 1].end)
    number_start, number_end = tokens[number.i].start, tokens[number.j - 1].end
    figure = FigureProposal(
        start,
        end,
        text[start:end],
        number_start,
        number_end,
        text[number_start:number_end],
        number.bound,
        number.low,
        number.high,
        governed.measure,
        governed.rule,
        governed.score,
        group,
        side,
        counted.increment or _rises_by(tokens, first),
    )
    return figure, (counted.end, governed)


def _since(tokens: Sequence[Token], figure: FigureProposal, number: Number) -> Sequence[Token]:
    return [t for t in tokens[: number.first] if t.start >= figure.end]


def _whose(
    counted: Counted, governed: Governed, leans_on: Last | None, within: Last | None
) -> tuple[str | None, str | None]:
    """Group and side: of the noun, else of the count that it leans on or follows in the sentence, else people."""
    last = leans_on or within
    if counted.noun == "names" and governed.measure is not Measure.OTHER:
        return "people", counted.side
    if leans_on is not None and counted.group is None:
        return leans_on.group, counted.side or (None if leans_on.side == OWN and within is None else leans_on.side)
    if counted.group is not None or governed.measure is Measure.OTHER:
        return counted.group, counted.side
    if last is None or last.measure in (Measure.OTHER, Measure.DESTROYED):
        return (None if governed.measure is Measure.DESTROYED else "people"), counted.side
    bare = not counted.noun or counted.noun in STATES
    return last.group, counted.side or (last.side if bare else None)


def _with_bound_of_total(tokens: Sequence[Token], number: Number, counted: Counted) -> Number:
    """A toll that went "past 500" is more than 500; "past 500 houses" is a way."""
    first = number.first
    if number.bound is Bound.EXACT and first and not counted.noun and tokens[first - 1].lower in PASSING:
        return replace(bounded(number, Bound.MORE_THAN), first=first - 1)
    return number


def _with_increment(tokens: Sequence[Token], first: int) -> int:
    """Where the phrase begins with "another" or "a further" before it."""
    if first and tokens[first - 1].lower in INCREMENT_BEFORE:
        first -= 1
        if first and tokens[first - 1].lower in ("a", "an"):
            first -= 1
    return first


def _rises_by(tokens: Sequence[Token], first: int) -> bool:
    """Whether a toll grew by the count: "rose by 12"."""
    return first > 1 and tokens[first - 1].lower == "by" and tokens[first - 2].lower in RISING


def _with_open_mark(text: str, start: int, end: int) -> tuple[int, int]:
    """Take the opening mark in where the phrase holds its partner: “well over 200” people."""
    before = text[start - 1] if start else ""
    partner = _PARTNERS.get(before, "")
    return (start - 1, end) if partner and partner in text[start:end] else (start, end)


def _is_former_sum(tokens: Sequence[Token], number: Number, counted: Counted) -> bool:
    """Whether a sum named before says what a bare number counts: "the previous count, given at noon, was 158"."""
    if counted.noun or not number.first or tokens[number.first - 1].lower not in _BEFORE_SUM:
        return False
    return any(t.lower in NUMBER_NOUNS for t in tokens[max(0, number.first - 9) : number.first])


def _is_worth(scene: _Scene, number: Number, counted: Counted, governed: Governed) -> bool:
    """Whether a number is a figure an editor would track."""
    tokens = scene.tokens
    known = governed.is_known
    near = known and governed.cost <= _NEAR
    if number.collective:
        near = known and governed.cost <= _NEAR + (3 if counted.noun else 0)
        return near and _is_two(tokens, number, counted)
    if number.bound is Bound.VAGUE:
        if tokens[number.i].lower in VAGUE_FEW:
            if any(t.lower == "i" for t in tokens[max(0, number.first - 5) : number.first]):
                return False  # I have buried many people in my life
            return near and counted.human and counted.noun not in ("them", "") and counted.end - number.end <= 2
        return (counted.human and bool(counted.noun)) or (known and (bool(counted.noun) or near))
    value = number.low if number.low is not None else number.high
    if not value:
        return False
    if value == 1:
        near = known and governed.cost <= _NEAR + (2 if governed.rule == "governed_before" else 1)
        return near and (counted.human or not counted.noun) and _is_one(tokens, number, counted, governed)
    bounded_ = number.bound is not Bound.EXACT
    if counted.human:
        return known or ((value >= _SMALL or bounded_) and not is_whole(tokens, number.first, scene.spans))
    if counted.noun:
        return (known and (governed.measure is not Measure.OTHER or near)) or (
            value >= _SMALL and (bounded_ or value >= 100) and not is_whole(tokens, number.first, scene.spans)
        )
    return known or (number.bound is Bound.RANGE and number.j - number.i > 1)


def _is_one(tokens: Sequence[Token], number: Number, counted: Counted, governed: Governed) -> bool:
    """Whether "one" counts: "one person was killed", "one dead"; not "one of them", "one survivor said"."""
    following = tokens[number.end].lower if number.end < len(tokens) else ""
    if governed.rule == "carried":
        return False
    if governed.hit is not None and governed.hit.start == number.end:
        return True
    if not counted.human and following.isalpha() and following not in _AFTER_ONE:
        return False
    return number.bound is not Bound.EXACT or following not in ("of", "another", "who", "in", "by")


def _is_two(tokens: Sequence[Token], number: Number, counted: Counted) -> bool:
    """Whether "both" or "couple" stands for two persons: "both men", "both were shot", "a couple was killed"."""
    word = tokens[number.i].lower
    following = tokens[number.end].lower if number.end < len(tokens) else ""
    if word == "couple":
        return following in BE | HAVE or following.endswith("ly") or (following == "of" and counted.human)
    return following in BE | HAVE or (
        counted.human and counted.noun.endswith(("s", "men", "women", "children", "people"))
    )
