"""Ranks: the nearest first, whatever the order in which the candidates come."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.matching import Corpus, Document, Rarity, fuse, look_for, rank

CASES: dict[str, list[dict[str, Any]]] = json.loads((Path(__file__).parent / "cases.json").read_text())
CLAIMS = [Document(row["id"], row["title"], row["text"]) for row in CASES["claims"]]


@pytest.mark.parametrize("case", CASES["statements"], ids=lambda case: case["nearest"])
def test_the_claim_that_a_statement_speaks_of_comes_first(case: dict[str, str]) -> None:
    assert Corpus(CLAIMS).nearest(look_for(case["query"]))[0].key == case["nearest"]


@given(st.permutations(CLAIMS))
def test_the_order_of_candidates_changes_no_score(shuffled: list[Document]) -> None:
    sought = look_for("The hospital at Lesk was shelled by a jet, the minister said")
    expected = {found.key: round(found.score, 9) for found in Corpus(CLAIMS).nearest(sought)}
    assert {found.key: round(found.score, 9) for found in Corpus(shuffled).nearest(sought)} == expected


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    rarity = Rarity(1000, {"offici": 600, "fizuli": 3})
    documents = [Document("common", "Officials of the region"), Document("rare", "Fizuli in the region")]
    found = rank(look_for("officials in Fizuli"), documents, rarity)
    assert [one.key for one in found] == ["rare", "common"]
    assert found[0].shared == ("fizuli",)


def test_the_words_others_said_help_to_find_a_claim_but_less_than_its_own() -> None:
    own = Document("own", "Drones struck the bridge")
    said = Document("said", "The crossing was hit", said=("Drones struck the bridge at dawn",))
    neither = Document("neither", "The parliament was dissolved")
    found = Corpus([neither, said, own]).nearest(look_for("drones struck a bridge"))
    assert [one.key for one in found] == ["own", "said"]


def test_rare_words_that_others_said_outweigh_a_common_word_of_its_own() -> None:
    """Where no candidate has much of what is sought in its own words, these tell little, whichever has most of it."""
    common = [
        Document("bombs", "Drones bomb the valley, reports say", said=("The reports are false",)),
        Document("toll", "People killed in the valley since Sunday", said=("According to reports, forty",)),
        Document("troops", "Troops newly reported killed", said=("The ministry reported forty dead",)),
    ]
    said = ("A red line was crossed, intelligence showed", "Fighters came through the port")
    rare = Document("fighters", "Fighters passed through the port on their way to the valley", said=said)
    sought = look_for("intelligence reports had established this and that “a red line has been crossed”")
    terms = {term for document in (*common, rare) for term in document.terms}
    counts = {term: sum(term in document.terms for document in (*common, rare)) * 5 for term in terms}
    for documents in ([*common, rare], [rare, *common]):
        found = rank(sought, documents, Rarity(40, counts))
        assert found[0].key == "fighters"
        assert set(found[0].shared) >= {"red", "line", "cross"}


def test_nothing_is_found_where_no_word_is_shared() -> None:
    assert Corpus(CLAIMS).nearest(look_for("zebra")) == []
    assert Corpus(CLAIMS).nearest(look_for("")) == []
    assert Corpus([]).nearest(look_for("zebra")) == []


def test_runs_of_letters_tell_apart_what_terms_do_not() -> None:
    documents = [Document("order", "man bites dog"), Document("other", "dog bites man")]
    assert Corpus(documents).nearest(look_for("a dog bites a man"))[0].key == "other"
    named = [Document("one", "Heydarov spoke in Ganja"), Document("two", "Karimov spoke in Ganja")]
    assert Corpus(named).nearest(look_for("Heydarovs in Ganja"))[0].key == "one"


def test_a_passage_that_says_it_all_weighs_more_than_words_scattered_over_a_text() -> None:
    padding = ["weather and sport were dull that week in the valley"] * 30
    scattered, told = [*padding], [*padding]
    for at, word in enumerate(("drones", "struck", "bridge", "Lesk")):
        scattered[10 + at * 6] += f" {word}"
        told[20 + at] += f" {word}"
    documents = [Document("scattered", "", ". ".join(scattered)), Document("told", "", ". ".join(told))]
    assert Corpus(documents).nearest(look_for("drones struck bridge Lesk"))[0].key == "told"
    long, short = documents[1], Document("short", "Drones struck a bridge")
    assert len(long.passages) > 5
    assert short.passages == [short.terms]
    assert all(any(term in passage for passage in long.passages) for term in long.terms)


def test_rankings_are_united_by_how_far_apart_their_scores_are() -> None:
    united = fuse([("a", 30.0), ("b", 29.0), ("c", 10.0)], [("b", 0.9), ("d", 0.6), ("a", 0.4)])
    assert [key for key, _ in united] == ["b", "a", "d", "c"]
    assert [score for _, score in united] == pytest.approx([0.95 + 1.2, 1, 1.2 * 0.4, 0])
    assert fuse([("a", 3.0), ("a", 1.0), ("b", 2.0)], []) == [("a", 1.0), ("b", 0.0)]
    assert fuse([("a", 0.1)], []) == [("a", 1.0)]
