"""Any JSON is assessed or refused in a sentence; what is left out has its default, what is unknown is let be."""

import copy
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.corroboration import assess, read_evidence, write_assessment
from claims.vocabulary import Comparison, Status

Json = dict[str, Any]
HERE = Path(__file__).parent
WORLD: Json = json.loads((HERE / "world.json").read_text(encoding="utf-8"))
EVIDENCE = [
    WORLD | {"overrides": [{"from": "c1", "to": "c2", "kind": "copies"}]} | case["evidence"]
    for path in sorted((HERE / "cases").glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))["cases"]
]
NUMBERS = (0, -1, 1.5, 10**30, float("nan"), float("inf"))
TEXTS = ("", "x", "c1", "p1", "Avaria", "2031-13-01", "\x00", "\ud800")
JUNK: st.SearchStrategy[Any] = st.sampled_from(
    (None, True, False, *NUMBERS, *TEXTS, [], {}, [1], [None], ["x"], [[]], [{}], {"a": 1})
)


def answer(data: Any) -> Json:
    evidence = read_evidence(data)
    return write_assessment(assess(evidence), evidence)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each value inside, by keys and indexes."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inside:
        yield (*path, key)
        yield from places(part, (*path, key))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(EVIDENCE), st.data())
def test_broken_evidence_is_refused_in_a_sentence_or_has_one_status(evidence: Json, data: st.DataObject) -> None:
    broken = copy.deepcopy(evidence)
    for _ in range(data.draw(st.integers(1, 3))):
        way = data.draw(st.sampled_from(list(places(broken))))
        part: Any = broken
        for key in way[:-1]:
            part = part[key]
        part[way[-1]] = copy.deepcopy(data.draw(JUNK))

    with suppress(ValueError):  # refused; anything else that is raised fails the test
        found = answer(broken)
        assert found["status"] in list(Status)
        assert found["reasons"][0]["text"].endswith(".")


def test_the_example_of_the_documentation_is_assessed() -> None:
    described = (HERE.parents[1] / "docs" / "evidence.md").read_text(encoding="utf-8")
    example = described.partition("```json\n")[2].partition("```")[0]

    assert answer(json.loads(example))["status"] == Status.CONCEDED


def test_nothing_at_all_has_every_default() -> None:
    found = answer({})

    assert found["status"] == Status.NO_EVIDENCE
    assert found["figures"]["axis"] == Comparison.INCOMPARABLE
    assert (found["figures"]["pairs"], found["figures"]["lowest"], found["figures"]["highest"]) == ([], None, None)


@pytest.mark.parametrize("evidence", [EVIDENCE[0], EVIDENCE[40], EVIDENCE[-1]])
def test_unknown_fields_are_let_be(evidence: Json) -> None:
    more = copy.deepcopy(evidence) | {"colour": "blue"}
    for part in (*more["captures"], *more["positions"], more["claim"], more["topic"]):
        part["colour"] = {"deep": ["blue"]}

    assert answer(more) == answer(evidence)


def position(**fields: Any) -> Json:
    said: Json = {"id": "p1", "stance": "asserts", "speaker": "Ilse Brandt", "capture": "c1", "kind": "direct"}
    return {**WORLD, "positions": [said | fields]}


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (position(named="no"), "position p1: named is true, false or null, not 'no'"),
        (position(speaks_for=1), "position p1: speaks_for is true, false or null, not 1"),
        (position(figure={"bound": "exact", "cumulative": "yes"}), "cumulative is true, false or null, not 'yes'"),
        (position(party="Nowhere"), "position p1: 'Nowhere' is not a party of the topic"),
    ],
)
def test_half_answers_are_refused(data: Json, refusal: str) -> None:
    with pytest.raises(ValueError, match=re.escape(refusal)):
        answer(data)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"state": "accepted", "withdrawn": False}, Status.SINGLE_ORIGIN),
        ({"state": "rejected"}, Status.NO_EVIDENCE),
        ({"state": "suggested"}, Status.NO_EVIDENCE),
        ({"withdrawn": True}, Status.NO_EVIDENCE),
    ],
)
def test_what_was_rejected_or_withdrawn_counts_nothing(fields: Json, status: Status) -> None:
    data = position(**fields) | {"overrides": [{"from": "p1", "to": "Northwire", "kind": "credits"}]}

    assert answer(data)["status"] == status


def test_what_stands_on_a_retracted_page_counts_nothing() -> None:
    captures = [row | {"retracted": row["id"] == "c1"} for row in WORLD["captures"]]

    assert answer(position() | {"captures": captures})["status"] == Status.NO_EVIDENCE
    assert answer(position(capture="c2") | {"captures": captures})["status"] == Status.SINGLE_ORIGIN


def test_reasons_name_their_positions_and_origins() -> None:
    reason = answer(position())["reasons"][0]

    assert reason == {
        "rule": "one_origin",
        "positions": ["p1"],
        "origins": ["Ilse Brandt"],
        "text": "It rests on one origin: Ilse Brandt.",
    }


def test_parties_allied_in_one_list_are_allied_two_by_two() -> None:
    topic = {"parties": ["Avaria", "Casta", "Delmark"], "allies": [["Avaria", "Casta", "Delmark"]]}

    assert read_evidence({"topic": topic}).allies == {
        frozenset({"Avaria", "Casta"}),
        frozenset({"Avaria", "Delmark"}),
        frozenset({"Casta", "Delmark"}),
    }


def test_lowest_and_highest_are_given_where_all_may_be_compared() -> None:
    def figures(**other: Any) -> Json:
        rows = [
            {"id": "p1", "stance": "asserts", "speaker": "Lake Observatory", "capture": "c1", "kind": "direct"},
            {"id": "p2", "stance": "asserts", "speaker": "Red Lantern", "capture": "c2", "kind": "direct"},
        ]
        rows[0]["figure"] = {"bound": "exact", "low": 40, "high": 40}  # type: ignore[assignment]
        rows[1]["figure"] = {"bound": "range", "low": 60, "high": 80} | other  # type: ignore[assignment]
        found: Json = answer(WORLD | {"claim": {"kind": "figure"}, "positions": rows})["figures"]
        return found

    assert (figures()["axis"], figures()["lowest"], figures()["highest"]) == ("divergent", 40, 80)
    assert figures()["pairs"] == [{"a": "p1", "b": "p2", "result": "divergent", "differs": None}]
    apart = figures(place="Northport")
    assert (apart["axis"], apart["lowest"], apart["highest"]) == ("incomparable", None, None)
    assert apart["pairs"] == [{"a": "p1", "b": "p2", "result": "incomparable", "differs": "place"}]
