"""Pieces of a text for a model of meaning: nothing is lost, sentences stay whole, none is too long or a scrap."""

from hypothesis import given
from hypothesis import strategies as st

from claims.matching import readings
from claims.matching.readings import WORDS

SENTENCE = "The ferry sailed to the island at dawn."


def test_a_short_text_is_read_alone_and_under_its_heading() -> None:
    assert readings("", SENTENCE) == [SENTENCE]
    assert readings("Did it sail?", SENTENCE) == [f"Did it sail? {SENTENCE}", SENTENCE]
    assert readings("Did it sail?", "") == ["Did it sail?"]
    assert readings("", "") == [""]


def test_a_long_text_is_read_in_passages_of_whole_sentences() -> None:
    found = readings("Ferries", " ".join([SENTENCE] * 40))
    assert found[0] == f"Ferries {found[1]}"
    assert len(found) > 4
    for passage in found[1:]:
        assert passage.endswith("dawn.")
        assert WORDS // 2 <= len(passage.split()) <= WORDS * 1.7


def test_a_text_without_sentences_is_cut_all_the_same() -> None:
    found = readings("", "word " * 1000)
    assert len(found) > 5
    assert all(len(passage.split()) < 2 * WORDS for passage in found)


@given(st.lists(st.sampled_from([SENTENCE, "No.", "“It sank,” she said.", "and then"]), max_size=80).map(" ".join))
def test_passages_hold_every_word_in_its_order(text: str) -> None:
    assert " ".join(readings("", text)).split() == text.split()
