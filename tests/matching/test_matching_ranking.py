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


def test_nothing_is_found_where_no_word_is_shared() -> None:
    assert Corpus(CLAIMS).nearest(look_for("zebra")) == []
    assert Corpus(CLAIMS).nearest(look_for("")) == []
    assert Corpus([]).nearest(look_for("zebra")) == []


def test_runs_of_letters_tell_apart_what_terms_do_not() -> None:
    documents = [Document("order", "man bites dog"), Document("other", "dog bites man")]
    assert Corpus(documents).nearest(look_for("a dog bites a man"))[0].key == "other"
    named = [Document("one", "Heydarov spoke in Ganja"), Document("two", "Karimov spoke in Ganja")]
    assert Corpus(named).nearest(look_for("Heydarovs in Ganja"))[0].key == "one"


def test_rankings_are_united_by_place() -> None:
    united = fuse(["a", "b", "c"], ["b", "d", "a"])
    assert [key for key, _ in united] == ["b", "a", "d", "c"]
    assert united[0][1] == pytest.approx(1 / 12 + 1 / 11)


def test_a_key_named_twice_counts_at_its_first_place() -> None:
    assert fuse(["a", "a", "b"]) == fuse(["a", "b"])
