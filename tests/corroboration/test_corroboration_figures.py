"""Intervals of bounds (``bounds.json``: words, bound, low, high, interval) and the comparison of counts."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from claims.corroboration import Figure, Interval, compare_figures, interval_of, make_count
from claims.corroboration.wording import amount_of
from claims.vocabulary import Bound, Comparison, Measure

BOUNDS = json.loads((Path(__file__).parent / "bounds.json").read_text(encoding="utf-8"))
KILLED = Figure(Bound.EXACT, 100, 100, measure=Measure.KILLED, group="people")
FIRST, THIRD = date(2031, 5, 1), date(2031, 5, 3)


@pytest.mark.parametrize(("words", "bound", "low", "high", "limits"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_bound_has_its_interval(
    words: str, bound: str, low: int | None, high: int | None, limits: list[int | None] | None
) -> None:
    interval = interval_of(Figure(Bound(bound), low, high, words))

    assert (None if interval is None else [interval.low, interval.high]) == limits


def test_truth_table_is_long_enough() -> None:
    assert len(BOUNDS) >= 80


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((Bound.EXACT, 100, 100), (Bound.EXACT, 100, 100), Comparison.CONSISTENT),
        ((Bound.EXACT, 100, 100), (Bound.EXACT, 101, 101), Comparison.DIVERGENT),
        ((Bound.RANGE, 60, 80), (Bound.RANGE, 80, 90), Comparison.CONSISTENT),
        ((Bound.RANGE, 60, 80), (Bound.RANGE, 81, 90), Comparison.DIVERGENT),
        ((Bound.AT_LEAST, 130, None), (Bound.EXACT, 927, 927), Comparison.CONSISTENT),
        ((Bound.AT_LEAST, 130, None), (Bound.EXACT, 129, 129), Comparison.DIVERGENT),
        ((Bound.MORE_THAN, 130, None), (Bound.EXACT, 130, 130), Comparison.DIVERGENT),
        ((Bound.AT_LEAST, 130, None), (Bound.AT_LEAST, 200, None), Comparison.OVERLAPPING),
        ((Bound.AT_LEAST, 130, None), (Bound.MORE_THAN, 130, None), Comparison.OVERLAPPING),
        ((Bound.AT_LEAST, 130, None), (Bound.AT_LEAST, 130, None), Comparison.CONSISTENT),
        ((Bound.UP_TO, None, 60), (Bound.UP_TO, None, 90), Comparison.CONSISTENT),
        ((Bound.UP_TO, None, 60), (Bound.AT_LEAST, 60, None), Comparison.CONSISTENT),
        ((Bound.LESS_THAN, None, 60), (Bound.AT_LEAST, 60, None), Comparison.DIVERGENT),
        ((Bound.NEARLY, 200, 200), (Bound.EXACT, 200, 200), Comparison.DIVERGENT),
        ((Bound.ABOUT, 200, 200), (Bound.EXACT, 220, 220), Comparison.CONSISTENT),
    ],
)
def test_counts_of_one_day_compare_as_intervals(
    one: tuple[Bound, int | None, int | None],
    other: tuple[Bound, int | None, int | None],
    expected: Comparison,
) -> None:
    first, second = make_count(Figure(*one)), make_count(Figure(*other))

    assert compare_figures(first, second) == (expected, ())
    assert compare_figures(second, first) == (expected, ())


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        (replace(KILLED, measure=Measure.WOUNDED), ("measure",)),
        (replace(KILLED, group="soldiers"), ("group",)),
        (replace(KILLED, group=None), ("group",)),
        (replace(KILLED, side="Avaria"), ("side",)),
        (replace(KILLED, place="Northport"), ("place",)),
        (replace(KILLED, period_from=FIRST), ("period_from",)),
        (replace(KILLED, cumulative=False), ("cumulative",)),
        (replace(KILLED, low=None, high=None), ("number",)),
        (replace(KILLED, as_of=FIRST), ("as_of",)),
        (replace(KILLED, group="troops", side="both"), ("group", "side")),
        (replace(KILLED, group=" People "), ()),
        (replace(KILLED, cumulative=True), ()),
    ],
)
def test_guard_names_the_dimension_that_differs(other: Figure, differs: tuple[str, ...]) -> None:
    result, found = compare_figures(make_count(KILLED), make_count(other))

    assert found == differs
    assert (result is Comparison.INCOMPARABLE) == bool(differs)


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        (100, 160, Comparison.CONSISTENT),
        (100, 100, Comparison.CONSISTENT),
        (160, 100, Comparison.FALLING),
    ],
)
def test_totals_of_two_days_may_rise_but_not_fall(earlier: int, later: int, expected: Comparison) -> None:
    first = make_count(replace(KILLED, low=earlier, high=earlier, as_of=FIRST))
    third = make_count(replace(KILLED, low=later, high=later, as_of=THIRD))

    assert compare_figures(first, third)[0] is expected
    assert compare_figures(third, first)[0] is expected


def test_running_totals_without_a_date_stand_for_the_day_they_were_said() -> None:
    running = replace(KILLED, cumulative=True)
    first = make_count(running, said=FIRST)
    third = make_count(replace(running, low=160, high=160), said=THIRD)

    assert compare_figures(first, third)[0] is Comparison.CONSISTENT
    assert compare_figures(make_count(running, FIRST), make_count(replace(running, low=160, high=160), FIRST))[0] is (
        Comparison.DIVERGENT
    )


def test_increments_are_compared_on_one_day_only() -> None:
    increment = replace(KILLED, cumulative=False, as_of=FIRST)

    assert compare_figures(make_count(increment), make_count(increment))[0] is Comparison.CONSISTENT
    assert compare_figures(make_count(increment), make_count(replace(increment, as_of=THIRD))) == (
        Comparison.INCOMPARABLE,
        ("as_of",),
    )


def test_interval_holds_and_meets() -> None:
    assert Interval(0, 60).holds(Interval(10, 60))
    assert not Interval(0, 60).holds(Interval(10, None))
    assert Interval(130, None).holds(Interval(200, None))
    assert not Interval(0, 60).meets(Interval(61, None))


@pytest.mark.parametrize(
    ("figure", "phrase"),
    [
        (Figure(Bound.AT_LEAST, 1300, None), "at least 1,300"),
        (Figure(Bound.LESS_THAN, None, 100), "fewer than 100"),
        (Figure(Bound.RANGE, 60, 80), "60 to 80"),
        (Figure(Bound.NEARLY, 200, 200), "nearly 200"),
        (Figure(Bound.VAGUE, words="Dozens of people"), "dozens"),
        (Figure(Bound.VAGUE, words="many"), "an unstated number"),
    ],
)
def test_figure_reads_as_words(figure: Figure, phrase: str) -> None:
    assert str(amount_of(figure)) == phrase


@pytest.mark.parametrize(("low", "high"), [(-1, 3), (3, -1), (80, 60)])
def test_figure_refuses_impossible_numbers(low: int, high: int) -> None:
    with pytest.raises(ValueError, match="figure: "):
        Figure(Bound.RANGE, low, high)
