"""Counts with their bound, measure, group and side, read sentence by sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.counted import Counted, read_counted
from claims.extraction.english.counting import (
    HEDGES,
    NOT_COUNTED,
    UNITS_OF_MEASURE,
)
from claims.extraction.english.numbers import INCREMENT_BEFORE, VAGUE_FEW
from claims.extraction.labels import is_label
from claims.extraction.measures import measure_of
from claims.extraction.numbers import Number, number_at
from claims.extraction.proposals import FigureProposal
from claims.extraction.reading import Report, Token, flat_sentences
from claims.vocabulary import Bound, Measure

_HEDGE = re.compile("|".join(HEDGES), re.IGNORECASE)
_PARTNERS = {"“": "”", '"': '"', "‘": "’", "«": "»"}
_MOST = 25  # numbers in one sentence; more are a table or a list
_SMALL = 10  # a bare number word below this, of nothing human and no known measure, is no figure


def read_figures(report: Report) -> list[FigureProposal]:
    """All figures of a report in text order. ``side`` is "own" where the text says "its troops"."""
    found: list[FigureProposal] = []
    previous: list[FigureProposal] = []
    previous_hedge: str | None = None
    for tokens in flat_sentences(report):
        figures = _sentence_figures(report.text, tokens, previous)
        hedge = _hedge(report.text, tokens)
        if hedge and previous and not figures:
            start = next(n for n, f in enumerate(found) if f is previous[0])
            found[start:] = [replace(f, hedge=f.hedge or hedge) for f in found[start:]]
            previous = found[start:]
        figures = [replace(f, hedge=hedge or previous_hedge) for f in figures] if hedge or previous_hedge else figures
        previous_hedge = hedge if hedge and not figures else None
        found += figures
        previous = figures or previous[-1:]
    return found


def _hedge(text: str, tokens: Sequence[Token]) -> str | None:
    match = _HEDGE.search(text, tokens[0].start, tokens[-1].end)
    return match.group() if match else None


def _sentence_figures(text: str, tokens: tuple[Token, ...], previous: Sequence[FigureProposal]) -> list[FigureProposal]:
    numbers: list[Number] = []
    i = 0
    while i < len(tokens):
        number = number_at(tokens, i) if tokens[i].is_word else None
        if number is None:
            i += 1
            continue
        if not is_label(tokens, number):
            numbers.append(number)
        i = number.end
    if len(numbers) > _MOST:
        return []
    figures: list[FigureProposal] = []
    spans = [(n.first, n.end) for n in numbers]
    for number in numbers:
        figure = _figure(text, tokens, number, spans, figures, previous)
        if figure is not None:
            figures.append(figure)
    return figures


def _figure(
    text: str,
    tokens: Sequence[Token],
    number: Number,
    spans: Sequence[tuple[int, int]],
    figures: Sequence[FigureProposal],
    previous: Sequence[FigureProposal],
) -> FigureProposal | None:
    counted = read_counted(tokens, number)
    if counted.noun in NOT_COUNTED or counted.noun in UNITS_OF_MEASURE:
        return None
    measure, rule, score = measure_of(tokens, number.first, number.i, counted.end, counted.noun, spans)
    last = figures[-1] if figures else (previous[-1] if previous else None)
    group, side = counted.group, counted.side
    if (
        measure is Measure.OTHER
        and last is not None
        and _elliptic(tokens, number, counted)
        and last.measure is not Measure.OTHER
    ):
        measure, rule, score = last.measure, "carried", 0.5
    if group is None and measure is not Measure.OTHER:
        same = figures and figures[-1].measure not in (Measure.OTHER, Measure.DESTROYED)
        group = figures[-1].group if same else "people"
        if same and side is None and not counted.noun:
            side = figures[-1].side
    if not _is_worth(tokens, number, counted, measure):
        return None
    first = number.first
    if first and tokens[first - 1].lower in INCREMENT_BEFORE:
        first -= 1
        if first and tokens[first - 1].lower == "a":
            first -= 1
    start, end = _with_open_mark(text, tokens[first].start, tokens[counted.end - 1].end)
    number_start, number_end = tokens[number.i].start, tokens[number.j - 1].end
    return FigureProposal(
        start,
        end,
        text[start:end],
        number_start,
        number_end,
        text[number_start:number_end],
        number.bound,
        number.low,
        number.high,
        measure,
        rule,
        score,
        group,
        side,
        counted.increment,
    )


def _with_open_mark(text: str, start: int, end: int) -> tuple[int, int]:
    """Take the opening mark in where the phrase holds its partner: “well over 200” people."""
    before = text[start - 1] if start else ""
    partner = _PARTNERS.get(before, "")
    return (start - 1, end) if partner and partner in text[start:end] else (start, end)


def _elliptic(tokens: Sequence[Token], number: Number, counted: Counted) -> bool:
    """Whether a count leans on the one before it: "to 212", "seven of them", "including 30 civilians"."""
    before = tokens[number.first - 1].lower if number.first else ""
    if counted.noun in ("them", "others"):
        return True
    return not counted.noun and before in ("to", "from", "including", "and", "reached")


def _is_worth(tokens: Sequence[Token], number: Number, counted: Counted, measure: Measure) -> bool:
    """Whether a number is a figure an editor would track."""
    known = measure is not Measure.OTHER
    if number.bound is Bound.VAGUE:
        if tokens[number.i].lower in VAGUE_FEW:
            return known and counted.human and counted.end - number.end <= 2
        return (known or counted.human) and (counted.human or counted.group is not None)
    value = number.low if number.low is not None else number.high
    if value is None or (value == 0):
        return False
    bounded = number.bound is not Bound.EXACT
    if value == 1:
        return known and counted.human and bounded
    if counted.human:
        return known or value >= _SMALL or bounded
    if counted.noun:
        return (known and measure in _OF_THINGS) or (value >= _SMALL and (bounded or value >= 100))
    return known or number.bound is Bound.RANGE


_OF_THINGS = frozenset({Measure.DESTROYED, Measure.CAPTURED, Measure.DEPLOYED, Measure.KILLED, Measure.INFECTED})
