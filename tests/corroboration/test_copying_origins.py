"""Origins found in texts, as `manage.py assess` gives them: links, roots and what they do to a status."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.corroboration import assess, read_evidence, write_assessment

Json = dict[str, Any]
STORIES: dict[str, dict[str, Json]] = {
    path.stem: {row["id"]: row for row in json.loads(path.read_text(encoding="utf-8"))["captures"]}
    for path in sorted((Path(__file__).parent / "copying").glob("*.json"))
}
HURT = {
    "base": "Nine people were treated for bruises",
    "trim": "Nine people were treated for bruises",
    "light": "Nine people were treated for bruising",
    "heavycredit": "Nine passengers needed treatment for minor knocks",
    "heavy": "Nine people had bruises seen to",
    "passage": "Nine people were treated for bruises",
    "place": "Nine had been looked at for bruises",
}


def capture(story: str, report: str, **changes: str) -> Json:
    row = STORIES[story][report]
    kept = {key: row[key] for key in ("id", "publisher", "published_at", "byline") if key in row}
    return kept | {"text": "\n\n".join(row["paragraphs"])} | changes


def told(report: str, exact: str = "", **changes: str) -> Json:
    """The outlet's own word on the claim, from what it saw or counted."""
    own = {"stance": "asserts", "kind": "own_voice", "basis": "witnessed"}
    return own | {"id": f"p-{report}", "capture": report, "exact": exact} | changes


def answer(captures: list[Json], positions: list[Json], *overrides: Json) -> Json:
    evidence = read_evidence({"captures": captures, "positions": positions, "overrides": list(overrides)})
    return write_assessment(assess(evidence), evidence)


def ferry(*reports: str, overrides: tuple[Json, ...] = ()) -> Json:
    return answer(
        [capture("ferry", each) for each in reports], [told(each, HURT[each]) for each in reports], *overrides
    )


def origins(found: Json) -> list[str]:
    return [origin["origin"] for origin in found["supporting_origins"]]


def links(found: Json) -> list[tuple[str, str, str]]:
    return [(link["from"], link["to"], link["kind"]) for link in found["origin_links"]]


def test_five_copies_of_one_agency_are_one_origin() -> None:
    found = ferry("base", "trim", "light", "heavy", "heavycredit")

    assert found["status"] == "repeated_single_origin"
    assert origins(found) == ["Northwire"]
    assert links(found) == [
        ("heavy", "base", "copies"),
        ("heavycredit", "base", "copies"),
        ("heavycredit", "base", "credits"),
        ("light", "base", "copies"),
        ("trim", "base", "copies"),
    ]
    assert found["origin_links"][2]["evidence"] == "“Northwire reported”"


def test_copies_are_one_origin_without_their_source_too() -> None:
    assert origins(ferry("trim", "light", "heavy")) == ["Daily Harbour"]


def test_two_reporters_at_one_place_are_two_origins() -> None:
    found = ferry("base", "place")

    assert (found["status"], links(found)) == ("corroborated", [])


def test_statement_in_a_copied_passage_goes_with_it_and_no_other() -> None:
    report = [capture("ferry", "base"), capture("ferry", "passage")]
    copied = answer(report, [told("passage", HURT["passage"])])
    own = answer(report, [told("passage", "the shelves in the island's only shop have emptied")])

    assert origins(copied) == ["Northwire"]
    assert origins(own) == ["Orm Review"]
    assert copied["supporting_origins"][0]["hops"] == 1


def test_statement_without_a_place_goes_with_a_text_that_is_a_copy_for_the_most_part() -> None:
    assert origins(answer([capture("ferry", "base"), capture("ferry", "trim")], [told("trim")])) == ["Northwire"]
    assert origins(answer([capture("ferry", "base"), capture("ferry", "passage")], [told("passage")])) == ["Orm Review"]


def test_chain_ends_at_its_root_with_its_hops() -> None:
    reports = [capture("shelling", each) for each in ("base", "trim", "chain")]
    found = answer(reports, [told("chain", "seven civilians were killed")])

    assert [(one["origin"], one["hops"]) for one in found["supporting_origins"]] == [("Tarsa News Agency", 2)]


def test_agency_that_is_not_on_file_is_the_root_by_name() -> None:
    reports = [
        {"id": "c1", "publisher": "Herald", "text": "VELM (AFP) – The bridge fell."},
        {"id": "c2", "publisher": "Courier", "text": "The span gave way, Agence France-Presse reported."},
    ]
    found = answer(reports, [told("c1", "The bridge fell"), told("c2", "The span gave way")])

    assert (found["status"], origins(found)) == ("repeated_single_origin", ["AFP"])
    assert links(found) == [("c1", "AFP", "credits"), ("c2", "AFP", "credits")]


def test_channel_of_an_utterance_moves_nothing() -> None:
    report = {"id": "c1", "publisher": "Herald", "text": "The bridge fell. It had shaken, the mayor told AFP."}

    assert origins(answer([report], [told("c1", "The bridge fell")])) == ["Herald"]


def test_shared_quotation_is_known_from_two_reports() -> None:
    exact = "We just put on the vests and waited"
    said = [
        {"id": f"p-{each}", "stance": "asserts", "speaker": "Kvale", "capture": each, "kind": "direct", "exact": exact}
        for each in ("base", "press")
    ]
    found = answer([capture("ferry", "base"), capture("ferry", "press")], said)

    assert (found["attestation"][0]["outlets"], found["attestation"][0]["origins"]) == (2, 2)
    assert origins(found) == ["Kvale"]


def test_desk_that_calls_it_no_copy_is_believed() -> None:
    found = ferry("base", "heavy", overrides=({"from": "heavy", "to": "base", "kind": "not_a_copy"},))

    assert (found["status"], links(found)) == ("corroborated", [])


def test_desk_may_turn_a_copy_round() -> None:
    found = ferry("base", "heavy", overrides=({"from": "base", "to": "heavy", "kind": "copies"},))

    assert origins(found) == ["Vesk Online"]
    assert links(found) == [("base", "heavy", "copies")]


@pytest.mark.parametrize(
    ("changes", "source"),
    [
        ({"published_at": "2031-03-04T08:00:00Z"}, "Northwire"),  # earlier, but the other is an agency
        ({"published_at": "2031-03-03T08:00:00Z"}, "Northwire"),  # by a day, as clocks and later versions may have it
        ({"published_at": "2031-02-20"}, "Daily Harbour"),  # two weeks earlier
        ({"published_at": ""}, "Northwire"),
        ({"published_at": "2031-03-04"}, "Northwire"),
        ({"published_at": "2031-02-20", "byline": "Northwire"}, "Northwire"),  # it says so itself
    ],
)
def test_source_is_who_is_credited_then_the_agency_then_the_earlier(changes: Json, source: str) -> None:
    reports = [capture("ferry", "base"), capture("ferry", "trim", **changes)]

    assert origins(answer(reports, [told("base", HURT["base"]), told("trim", HURT["trim"])])) == [source]


@pytest.mark.parametrize(("one", "other"), [("2031-03-04", "2031-03-05"), ("", "")])
def test_of_two_papers_the_earlier_is_the_source_then_the_longer(one: str, other: str) -> None:
    reports = [
        capture("ferry", "light", publisher="Paper One", published_at=other),
        capture("ferry", "base", publisher="Paper Two", published_at=one),
    ]

    assert ("light", "base", "copies") in links(answer(reports, [told("base")]))


def test_words_copied_from_two_places_of_one_report_are_its_words() -> None:
    captures = [capture("bank", "base"), capture("bank", "shortcopy")]
    two_sentences = STORIES["bank"]["shortcopy"]["paragraphs"][0]

    found = answer(captures, [told("shortcopy", two_sentences)])

    assert found["origin_links"][0]["evidence"].endswith("0–192, 193–244")
    assert origins(found) == ["Northwire"]


def test_words_of_which_a_part_is_copied_are_the_outlets_own() -> None:
    captures = [capture("bank", "base"), capture("bank", "shortcopy")]
    captures[1]["text"] += " Nobody at the bank would say what comes next, and the doors were shut at noon."

    assert origins(answer(captures, [told("shortcopy", captures[1]["text"])])) == ["Rate Watch"]


def test_report_that_names_an_agency_stands_nearer_to_it_than_one_that_does_not() -> None:
    reports = [
        capture("ferry", "trim", byline="AFP", published_at="2031-03-04T12:00:00Z"),
        capture("ferry", "light", published_at="2031-03-04T11:00:00Z"),
    ]

    assert origins(answer(reports, [told("light", "Nine people were treated for bruising")])) == ["AFP"]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(sorted(STORIES)), st.data())
def test_reprint_never_adds_an_independent_origin_and_order_means_nothing(story: str, data: st.DataObject) -> None:
    reports = data.draw(st.lists(st.sampled_from(sorted(STORIES[story])), min_size=1, max_size=4, unique=True))
    copied = data.draw(st.sampled_from(reports))
    captures = [capture(story, each) for each in reports]
    positions = [told(each, STORIES[story][each]["paragraphs"][0]) for each in reports]
    reprint = capture(story, copied, id="reprint", publisher="Reprinter", published_at="2032-01-01T00:00:00Z")
    more = [*captures, reprint]
    added = [*positions, told("reprint", STORIES[story][copied]["paragraphs"][0])]

    before, after = answer(captures, positions), answer(more, added)

    assert len(after["supporting_origins"]) <= len(before["supporting_origins"])
    assert answer(data.draw(st.permutations(more)), data.draw(st.permutations(added))) == after
