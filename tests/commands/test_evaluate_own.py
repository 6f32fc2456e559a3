"""Our own scorer, on proposals made up for it: what counts as found, as the right speaker, as a figure right."""

from typing import Any

import pytest

from claims.management.evaluation.gold import GoldSet
from claims.management.evaluation.own import OwnScorer
from claims.management.evaluation.scores import Scores

TEXT = "Mr Bero Lantos said that “the pass is closed”. He told the Courier 40 people had fled, and left."
CLOSED, FLED = (25, 45), (67, 85)


def statement(span: tuple[int, int], **besides: Any) -> dict[str, Any]:
    start, end = span
    exact = TEXT[start:end]
    row = {"start": start, "end": end, "exact": exact, "text": exact, "kind": "direct", "speaker": None}
    return {**row, "speaker_full": None, "channel": None, **besides}


def figure(**besides: Any) -> dict[str, Any]:
    start = TEXT.index("40 people")
    row = {"start": start, "end": start + 9, "exact": "40 people", "text": "40 people", "num_start": start}
    row |= {"num_end": start + 2, "bound": "exact", "low": 40, "high": 40, "measure": "displaced", "group": "people"}
    return {**row, "side": None, "increment": False, **besides}


def score(
    marked: list[dict[str, Any]],
    proposed: list[dict[str, Any]],
    figures: tuple[list[dict[str, Any]], list[dict[str, Any]]] = ([], []),
) -> Scores:
    gold = GoldSet("fictional", ({"id": "a", "text": TEXT, "statements": marked, "figures": figures[0]},))
    return OwnScorer().score(gold, [{"id": "a", "statements": proposed, "figures": figures[1]}], misses=9)


LANTOS = {"speaker_full": "Bero Lantos", "speaker_text": "Bero Lantos"}


def test_marks_and_a_leading_that_are_no_words_of_a_statement() -> None:
    marked = statement((TEXT.index("that"), TEXT.index(".")), **LANTOS)
    proposed = statement((TEXT.index("the pass"), TEXT.index("”")), speaker_full="Bero Lantos")
    found = score([marked], [proposed])
    assert (found.relaxed, found.tight, found.with_speaker, found.misses) == (100, 100, 100, ())


def test_half_the_words_are_found_but_not_tight() -> None:
    found = score([statement(FLED, **LANTOS)], [statement((FLED[0], FLED[0] + 11), speaker_full="Lantos")])
    assert (found.relaxed, found.tight) == (100, 0)


def test_each_is_matched_once_and_the_best_first() -> None:
    near = statement((FLED[0], FLED[1] + 5), speaker_full="Nobody")
    found = score([statement(FLED, **LANTOS)], [near, statement(FLED, speaker_full="Bero Lantos")])
    assert found.relaxed == found.with_speaker == 66.7
    assert found.misses == ("a: not marked: 40 people had fled, and",)


def test_what_is_optional_neither_helps_nor_harms() -> None:
    optional = statement(CLOSED, optional=True, **LANTOS)
    asked = statement(FLED, **LANTOS)
    right = statement(FLED, speaker_full="Bero Lantos")
    assert score([optional, asked], [right]).relaxed == 100
    assert score([optional, asked], [right, statement(CLOSED)]).relaxed == 100


@pytest.mark.parametrize(
    ("named", "right"),
    [("Lantos", 100), ("Mr Bero Lantos", 100), ("Bero Lantos's", 100), ("Bero Holt", 0), (None, 0)],
)
def test_a_speaker_is_right_by_a_part_of_the_name(named: str | None, right: float) -> None:
    assert score([statement(FLED, **LANTOS)], [statement(FLED, speaker_full=named)]).with_speaker == right


def test_a_pronoun_without_a_name_asks_for_no_speaker() -> None:
    assert score([statement(FLED, speaker_text="He")], [statement(FLED)]).with_speaker == 100


def test_pronouns_and_channels_are_counted_apart() -> None:
    gold = statement(FLED, speaker_full="Bero Lantos", speaker_text="He", channel="the Courier")
    found = score([gold], [statement(FLED, speaker_full="Bero Lantos", channel="Courier")])
    assert (found.pronouns, found.channels) == (100, 100)
    found = score([gold], [statement(FLED, speaker_full="Ilse", channel="Herald")])
    assert (found.pronouns, found.channels) == (0, 0)
    assert score([statement(FLED, **LANTOS)], []).pronouns is None


@pytest.mark.parametrize(
    ("wrong", "all_fields"),
    [
        ({}, 100),
        ({"group": None}, 0),
        ({"bound": "about"}, 0),
        ({"bound": "at_least", "high": None}, 0),
        ({"measure": "killed"}, 0),
        ({"increment": True}, 0),
        ({"low": 41, "high": 41}, 0),
        ({"side": "Veland"}, 100),
    ],
)
def test_a_figure_is_found_by_its_number_and_right_by_its_fields(wrong: dict[str, Any], all_fields: float) -> None:
    found = score([], [], ([figure()], [figure(**wrong)]))
    assert (found.figures, found.all_fields) == (100, all_fields)
    assert bool(found.misses) == (all_fields == 0)


def test_a_side_may_be_named_by_its_adjective() -> None:
    assert score([], [], ([figure(side="Veland")], [figure(side="Velandic")])).all_fields == 100
    assert score([], [], ([figure(side="Veland")], [figure(side="Orlan")])).all_fields == 0


def test_a_figure_elsewhere_is_another() -> None:
    found = score([], [], ([figure()], [figure(start=0, end=2, exact="Mr")]))
    assert found.figures == 0
    assert found.misses == ("a: figure not marked: Mr", "a: figure not found: 40 people")
