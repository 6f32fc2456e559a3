"""From the words of a report to the interval they allow (``phrases.json``: phrase, bound, low, high, interval).

A row without a bound is a phrase that counts nothing: percentages are no figures.
"""

import json
from pathlib import Path

import pytest

from claims.corroboration import Figure, interval_of
from claims.extraction import extract
from claims.vocabulary import Measure

PHRASES = json.loads((Path(__file__).parent / "phrases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("phrase", "bound", "low", "high", "limits"), PHRASES, ids=[row[0] for row in PHRASES])
def test_words_become_a_bound_and_an_interval(
    phrase: str, bound: str | None, low: int | None, high: int | None, limits: list[int | None] | None
) -> None:
    figures = extract(f"Officials said {phrase} people were killed in Northport.").figures

    assert [(each.bound, each.low, each.high, each.measure) for each in figures] == (
        [] if bound is None else [(bound, low, high, Measure.KILLED)]
    )
    for each in figures:
        interval = interval_of(Figure(each.bound, each.low, each.high, each.exact))
        assert (None if interval is None else [interval.low, interval.high]) == limits


def test_table_of_phrases_is_long_enough() -> None:
    assert len(PHRASES) >= 80
