"""The JSON of ``manage.py assess``: defaults, refusals, and the form of the answer."""

import re
from datetime import date
from typing import Any

import pytest

from claims.corroboration import assess, read_evidence, write_assessment
from claims.vocabulary import Basis, Bound, Stance, StatementKind

Json = dict[str, Any]
SAID: Json = {"id": "p1", "stance": "asserts", "speaker": "minister", "capture": "c1", "exact": "the bridge fell"}
DATA: Json = {
    "topic": {"parties": ["Avaria"]},
    "claim": {"kind": "assertion", "harms": []},
    "captures": [
        {
            "id": "c1",
            "publisher": "Daily Harbour",
            "published_at": "2031-05-04T23:30:00-02:00",
            "text": "He said the bridge fell.",
        },
        {"id": "c2", "publisher": "Northwire", "text": "The bridge fell."},
    ],
    "positions": [SAID],
}


def with_position(**changes: object) -> Json:
    return DATA | {"positions": [SAID | changes]}


def test_defaults_are_those_documented() -> None:
    position = read_evidence(DATA).positions[0]

    assert position.speaker is not None
    assert (position.speaker.body, position.speaker.party, position.speaker.speaks_for) == ("", None, False)
    assert position.speaker.named
    assert (position.joint_with, position.cites, position.figure, position.said_on) == ((), None, None, None)
    assert position.basis is Basis.UNATTRIBUTED


def test_speaker_of_a_party_speaks_for_it_unless_said_otherwise() -> None:
    official = read_evidence(with_position(party="Avaria")).positions[0].speaker
    resident = read_evidence(with_position(party="Avaria", speaks_for=False)).positions[0].speaker

    assert official is not None
    assert official.speaks_for
    assert resident is not None
    assert not resident.speaks_for


def test_exact_is_found_in_the_text_of_its_capture() -> None:
    position = read_evidence(DATA).positions[0]

    assert (position.start, position.end, position.exact_found) == (8, 23, True)


def test_exact_that_is_not_found_stands_on_the_whole_capture_and_is_said() -> None:
    evidence = read_evidence(with_position(exact="the tower fell"))
    answer = write_assessment(assess(evidence), evidence)

    assert (evidence.positions[0].start, evidence.positions[0].end) == (None, None)
    assert {"exact_not_found"} <= {reason["rule"] for reason in answer["reasons"]}


def test_times_become_days_in_utc() -> None:
    assert read_evidence(DATA).captures[0].published_on == date(2031, 5, 5)


def test_own_voice_needs_no_speaker() -> None:
    row = {"id": "p1", "stance": "asserts", "capture": "c1", "kind": "own_voice", "basis": "witnessed"}
    position = read_evidence(DATA | {"positions": [row]}).positions[0]

    assert (position.kind, position.speaker, position.basis) == (StatementKind.OWN_VOICE, None, Basis.WITNESSED)


def test_vague_figure_takes_its_words_from_the_statement() -> None:
    data = with_position(exact="Dozens died", figure={"bound": "vague"})
    figure = read_evidence(data).positions[0].figure

    assert figure is not None
    assert (figure.bound, figure.words) == (Bound.VAGUE, "Dozens died")


def test_a_side_that_one_capture_gives_its_publisher_holds_where_none_is_given() -> None:
    another = {"id": "c3", "publisher": "Northwire", "publisher_party": "Avaria"}
    found = read_evidence(DATA | {"captures": [another, *DATA["captures"]]}).captures

    assert [capture.publisher_party for capture in found] == ["Avaria", None, "Avaria"]


def test_cited_or_joint_speaker_is_known_by_its_own_positions_and_bodies() -> None:
    rows = [
        SAID | {"cites": "presidency", "joint_with": ["general"]},
        {"id": "p2", "stance": "questions", "speaker": "general", "body": "army", "party": "Avaria", "capture": "c2"},
    ]
    bodies = {"army": "state", "presidency": "state"}
    position = read_evidence(DATA | {"positions": rows, "bodies": bodies}).positions[0]

    assert position.cites is not None
    assert position.cites.party == "Avaria"
    assert (position.joint_with[0].body, position.joint_with[0].party) == ("army", "Avaria")


def test_override_may_point_to_a_capture_an_outlet_or_a_speaker() -> None:
    overrides = [
        {"from": "c1", "to": "c2", "kind": "copies"},
        {"from": "p1", "to": "Northwire", "kind": "credits"},
        {"from": "c1", "to": "a witness", "kind": "cites"},
    ]
    links = read_evidence(DATA | {"overrides": overrides}).links

    assert links[0].to_capture == "c2"
    assert links[1].to_voice is not None
    assert links[1].to_voice.outlet
    assert links[2].to_voice is not None
    assert not links[2].to_voice.outlet


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (with_position(stance="agrees"), "p1: stance: 'agrees' is unknown; known: asserts"),
        (with_position(stance=None), "p1: stance is missing"),
        (with_position(capture="c9"), "p1: unknown capture 'c9'"),
        (with_position(kind="shouted"), "p1: kind: 'shouted' is unknown"),
        (with_position(basis="hearsay"), "p1: basis: 'hearsay' is unknown"),
        (with_position(party="Nowhere"), "'Nowhere' is not a party of the topic"),
        (with_position(speaker=None), "p1: speaker is missing"),
        (with_position(said_on="yesterday"), "'yesterday' is not an ISO 8601 date"),
        (with_position(figure={"bound": "precisely"}), "bound: 'precisely' is unknown"),
        (with_position(figure={"low": 3}), "bound is missing"),
        (with_position(figure={"bound": "exact", "low": 12.5}), "a whole number is expected, not 12.5"),
        (with_position(figure={"bound": "exact", "low": "12"}), "a whole number is expected, not '12'"),
        (with_position(figure={"bound": "exact", "low": -1}), "low is below zero"),
        (with_position(figure={"bound": "range", "low": 80, "high": 60}), "low 80 is above high 60"),
        (with_position(figure={"bound": "exact", "low": float("inf")}), "a whole number is expected"),
        (with_position(joint_with="general"), "joint_with is a list"),
        (DATA | {"positions": [SAID, SAID]}, "position p1: the id is used twice"),
        (DATA | {"captures": [{"id": "c1"}]}, "capture c1: publisher is missing"),
        (DATA | {"claim": {"kind": "opinion"}}, "claim: kind: 'opinion' is unknown"),
        (DATA | {"claim": {"harms": ["Nowhere"]}}, "the claim: 'Nowhere' is not a party"),
        (DATA | {"topic": {"parties": ["Avaria"], "allies": [["Avaria", "Nowhere"]]}}, "an alliance: 'Nowhere'"),
        (DATA | {"overrides": [{"from": "c9", "to": "c1", "kind": "copies"}]}, "unknown capture or position 'c9'"),
        (DATA | {"overrides": [{"from": "c1", "to": "c2", "kind": "echoes"}]}, "unknown kind 'echoes'"),
        (DATA | {"overrides": [{"from": "c1", "to": None, "kind": "cites"}]}, "an id is expected"),
        (DATA | {"captures": "c1"}, "captures has the wrong type"),
        (DATA | {"positions": ["p1"]}, "an object is expected"),
        (DATA | {"topic": {"parties": "Avaria"}}, "topic: parties: a list of names"),
        (DATA | {"bodies": {"army": ["state"]}}, "bodies maps names to names"),
        (with_position(body=["army"]), "body is missing or no text"),
        (with_position(figure={"bound": "exact", "group": 3}), "group is missing or no text"),
        ([], "an object is expected"),
    ],
)
def test_unknown_input_is_refused_by_name(data: Json, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        read_evidence(data)


def test_answer_has_the_documented_form() -> None:
    evidence = read_evidence(with_position(figure={"bound": "at_least", "low": 130}))
    answer = write_assessment(assess(evidence), evidence)

    assert set(answer) == {
        "status",
        "denial_only",
        "supporting_origins",
        "opposing_origins",
        "attestation",
        "origin_links",
        "figures",
        "reasons",
    }
    assert answer["attestation"] == [{"utterance": ["p1"], "outlets": 1, "origins": 1}]
    assert (answer["figures"]["lowest"], answer["figures"]["highest"]) == (130, None)
    assert answer["supporting_origins"][0]["origin"] == "minister"
    assert read_evidence(DATA).positions[0].stance is Stance.ASSERTS


def test_the_answer_lists_whom_a_speaker_cites() -> None:
    evidence = read_evidence(
        {
            "topic": {"parties": []},
            "claim": {"kind": "assertion", "harms": []},
            "captures": [{"id": "c1", "publisher": "Post", "text": "The road is shut."}],
            "positions": [
                {"id": "p1", "stance": "asserts", "speaker": "Uma Beck", "cites": "Lake Observatory", "capture": "c1"}
            ],
        }
    )
    links = write_assessment(assess(evidence), evidence)["origin_links"]
    assert links == [{"from": "p1", "to": "Lake Observatory", "kind": "cites", "evidence": "marked on the statement"}]
