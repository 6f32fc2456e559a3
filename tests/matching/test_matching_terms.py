"""Terms of a text: folded, without endings, one for the forms of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.matching import clean, look_for
from claims.matching.stemming import stem
from claims.matching.terms import fold, forms_of, term_of, words_of


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("ties", "tie"),
        ("gas", "gas"),
        ("agreed", "agre"),
        ("hopping", "hop"),
        ("hoping", "hope"),
        ("added", "add"),
        ("happy", "happi"),
        ("conditional", "condit"),
        ("sensibiliti", "sensibl"),
        ("triplicate", "triplic"),
        ("hopefulness", "hope"),
        ("replacement", "replac"),
        ("adoption", "adopt"),
        ("controlling", "control"),
        ("university", "universiti"),
        ("news", "news"),
        ("dying", "die"),
        ("youth", "youth"),
        ("Степанакерт".lower(), "степанакерт"),
    ],
)
def test_a_word_loses_its_ending_as_the_published_algorithm_has_it(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fought", "fighting"),
        ("Azerbaijanis", "Azerbaijan"),
        ("dead", "died"),
        ("women", "woman"),
        ("killings", "kill"),
    ],
)
def test_forms_of_a_word_are_one_term(one: str, other: str) -> None:
    assert term_of(fold(one)) == term_of(fold(other)) != ""
    assert term_of(fold(one)) in {stem(form) for form in forms_of(fold(one))}


def test_accents_thousands_and_possessives_are_folded() -> None:
    assert words_of("President’s café: 130,000 or 1,50 à Müğla") == [
        *("president", "cafe", "130000", "or", "1", "50", "a", "mugla")
    ]


def test_a_post_is_sought_by_the_words_of_its_tags_and_without_its_links() -> None:
    assert clean("#StopTheWar now https://t.co/abc pic.twitter.com/XyZ").split() == [
        *("StopTheWar", "Stop", "The", "War", "now")
    ]
    assert "defund" in look_for("#DefundTheCBChttps://t.co/CsHG8").terms
    assert "cbc" in look_for("#DefundTheCBChttps://t.co/CsHG8").terms


def test_words_that_tell_nothing_are_no_terms_but_hold_the_letters_together() -> None:
    sought = look_for("the end of it")
    assert list(sought.terms) == ["end"]
    runs = sought.runs(lambda term: 5.0)
    assert runs["e end"] == 5.0  # touches a word that tells
    assert 0 < runs["of it"] < 1


@given(st.text())
def test_any_text_has_terms_without_blanks_and_the_same_each_time(text: str) -> None:
    sought = look_for(text)
    assert all(term and not term.isspace() and term == term.strip() for term in sought.terms)
    assert look_for(text).terms == sought.terms
    assert set(sought.spellings) == set(sought.terms)
