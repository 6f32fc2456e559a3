"""Many figures: the pairs that tell stand for all pairs."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.corroboration import Figure, make_count, matching
from claims.corroboration.figures import Entry
from claims.corroboration.matching import Match, match_all, worst
from claims.vocabulary import Bound, Comparison

days = st.none() | st.integers(0, 2).map(lambda number: date(2031, 5, 1) + timedelta(days=number))


@st.composite
def counts(draw: st.DrawFn) -> Figure:
    low, more = draw(st.integers(0, 6)), draw(st.integers(0, 5))
    bound = draw(st.sampled_from((Bound.EXACT, Bound.RANGE, Bound.AT_LEAST)))
    high = {Bound.EXACT: low, Bound.RANGE: low + more, Bound.AT_LEAST: None}[bound]
    cumulative = draw(st.sampled_from((None, True, False)))
    return Figure(bound, low, high, group=draw(st.sampled_from("aab")), as_of=draw(days), cumulative=cumulative)


@st.composite
def entry_lists(draw: st.DrawFn) -> list[Entry]:
    size = draw(st.integers(2, 9))
    origins = st.sampled_from(("north", "south", "east", "west"))
    return [Entry(f"p{number}", draw(origins), make_count(draw(counts()), draw(days))) for number in range(size)]


def with_most(pairs: int, entries: list[Entry]) -> list[Match]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching, "MOST_PAIRS", pairs)
        return match_all(entries)


def divergent(matches: list[Match]) -> set[str]:
    return {p for match in matches if match.result is Comparison.DIVERGENT for p in match.positions}


@settings(max_examples=300, deadline=None)
@given(entry_lists())
def test_telling_pairs_have_every_result_and_every_divergent_figure(entries: list[Entry]) -> None:
    every, telling = with_most(2_000, entries), with_most(-1, entries)

    assert worst(telling) is worst(every)
    assert {m.result for m in telling} | {Comparison.INCOMPARABLE} == {m.result for m in every} | {
        Comparison.INCOMPARABLE
    }
    assert divergent(telling) == divergent(every)


def test_pairs_grow_with_the_figures_not_with_their_square() -> None:
    entries = [Entry(f"p{n}", f"o{n}", make_count(Figure(Bound.EXACT, n, n))) for n in range(600)]

    assert len(match_all(entries[:60])) == 60 * 59 // 2
    assert 599 <= len(match_all(entries)) <= 5 * 600
