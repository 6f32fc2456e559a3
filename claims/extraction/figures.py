"""Counts with their bound, measure, group and side, read sentence by sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.extraction.english.counting import (
    CURRENCY,
    GROUPS,
    HEDGES,
    HUMAN,
    LABELS,
    NOT_COUNTED,
    SKIPPED,
    UNITS_OF_MEASURE,
)
from claims.extraction.english.numbers import INCREMENT_AFTER, INCREMENT_BEFORE, VAGUE_FEW
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import MONTHS, PREPOSITIONS, SUBORDINATORS
from claims.extraction.measures import measure_of
from claims.extraction.mentions import country_of
from claims.extraction.numbers import Number, number_at
from claims.extraction.phrases import is_verb
from claims.extraction.proposals import FigureProposal
from claims.extraction.reading import Report, Token, flat_sentences
from claims.vocabulary import Bound, Measure

_HEDGE = re.compile("|".join(HEDGES), re.IGNORECASE)
_OWN = word_set("its their his her our my own")
_PARTNERS = {"“": "”", '"': '"', "‘": "’", "«": "»"}
_MOST = 25  # numbers in one sentence; more are a table or a list
_SMALL = 10  # a bare number word below this, of nothing human and no known measure, is no figure


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a number counts: the noun phrase ends before token ``end``."""

    end: int
    group: str | None
    noun: str
    human: bool
    side: str | None
    increment: bool


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
        if not _is_label(tokens, number):
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


def _is_label(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is a date, an age, a sum, a time, an address or a name ("F-16", "Route 9")."""
    i, j = number.i, number.end
    before = tokens[i - 1] if i else None
    after = tokens[j] if j < len(tokens) else None
    if number.digits and not _plain_digits(tokens[i].text):
        return True
    if after is not None:
        glued = after.start == tokens[j - 1].end
        if after.lower in UNITS_OF_MEASURE or after.lower in MONTHS or after.text in CURRENCY or after.text == "/":
            return True
        if (glued and after.text in ":") or (number.digits and glued and after.text in "–-" and not after.is_word):
            return True
        if after.lower.startswith(("year-", "years-", "month-", "day-", "mile-", "minute-", "page-", "magnitude")):
            return True
    if before is None:
        return False
    if before.text in CURRENCY or before.text == "#" or before.lower.rstrip(".") in MONTHS:
        return True
    if before.text in ":/" and before.end == tokens[i].start:
        return True
    if number.first < i:
        return False
    month = before.lower in (
        "jan.",
        "feb.",
        "mar.",
        "apr.",
        "jun.",
        "jul.",
        "aug.",
        "sep.",
        "sept.",
        "oct.",
        "nov.",
        "dec.",
    )
    if month or (
        before.lower in LABELS and not (before.lower == "at" and _human_follows(tokens, j)) and not _toll_at(tokens, i)
    ):
        return True
    if not number.digits:
        return before.lower == "no" or (
            tokens[i].lower == "one" and before.lower in ("the", "this", "that", "no", "any", "each")
        )
    if before.is_cap and i > 1 and not _human_follows(tokens, j) and before.lower not in ("the", "a", "another", "and"):
        return True
    ends = after is None or after.text in ",.;)—–-" or after.lower in ("and", "was", "is")
    if before.text in ",(" and ends and i > 1 and (tokens[i - 2].is_cap or tokens[i - 2].text[0].isdigit()):
        return True
    year = tokens[i].text.isdigit() and len(tokens[i].text) == 4 and 1500 <= int(tokens[i].text) <= 2100
    return year and not _human_follows(tokens, j)


def _toll_at(tokens: Sequence[Token], i: int) -> bool:
    return any(t.lower in ("toll", "number", "losses", "dead", "figure", "count") for t in tokens[max(0, i - 4) : i])


def _plain_digits(word: str) -> bool:
    return all(c in "0123456789.,kmbn" for c in word)


def _human_follows(tokens: Sequence[Token], j: int) -> bool:
    return any(t.lower in HUMAN for t in tokens[j : j + 3] if t.is_word)


def _counted(tokens: Sequence[Token], number: Number) -> _Counted:
    """Read the noun phrase after a number: "more of its troops", "Belgrovian soldiers", "of them"."""
    j, end = number.end, number.end
    side: str | None = None
    increment = bool(number.first and tokens[number.first - 1].lower in INCREMENT_BEFORE)
    increment = increment or (j < len(tokens) and tokens[j].lower in INCREMENT_AFTER)
    last_noun = -1
    n = j
    while n < len(tokens) and n - j < 7 and tokens[n].is_word:
        lower = tokens[n].lower
        if lower in HUMAN and not (n + 1 < len(tokens) and tokens[n + 1].lower in HUMAN and lower not in GROUPS):
            compound = n + 1 < len(tokens) and tokens[n + 1].lower in HUMAN
            if not compound:
                return _Counted(n + 1, GROUPS.get(lower, lower), lower, True, side, increment)
        if lower in _OWN:
            side = "own"
        elif lower == "enemy":
            side = "enemy"
        elif tokens[n].is_cap and country_of(tokens[n].text):
            side = country_of(tokens[n].text).title()
        if lower == "than" or lower in SUBORDINATORS or (lower in PREPOSITIONS and lower != "of"):
            break
        if n > j and is_verb(tokens, n) and lower not in SKIPPED:
            break
        if lower not in SKIPPED and number_at(tokens, n) is None:
            if last_noun >= 0 and tokens[last_noun].lower.endswith("s"):
                break
            last_noun = n
        end = n + 1
        n += 1
    if last_noun >= 0:
        noun = tokens[last_noun].lower
        plural = noun.endswith("s") or noun in ("aircraft", "livestock", "cattle")
        if plural and not (is_verb(tokens, last_noun)):
            return _Counted(last_noun + 1, noun, noun, False, side, increment)
        end = j
    if j < len(tokens) and tokens[j].lower == "of" and side == "own":
        return _Counted(end, None, "", True, side, increment)
    return _Counted(
        j + (1 if increment and j < len(tokens) and tokens[j].lower in INCREMENT_AFTER else 0),
        None,
        "",
        False,
        None,
        increment,
    )


def _figure(
    text: str,
    tokens: Sequence[Token],
    number: Number,
    spans: Sequence[tuple[int, int]],
    figures: Sequence[FigureProposal],
    previous: Sequence[FigureProposal],
) -> FigureProposal | None:
    counted = _counted(tokens, number)
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


def _elliptic(tokens: Sequence[Token], number: Number, counted: _Counted) -> bool:
    """Whether a count leans on the one before it: "to 212", "seven of them", "including 30 civilians"."""
    before = tokens[number.first - 1].lower if number.first else ""
    if counted.noun in ("them", "others"):
        return True
    return not counted.noun and before in ("to", "from", "including", "and", "be", "is", "was", "reached")


def _is_worth(tokens: Sequence[Token], number: Number, counted: _Counted, measure: Measure) -> bool:
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
