"""Which spellings are one and which stay apart, here and in the database alike."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from claims.models.search_functions import FUNCTIONS
from claims.spelling import fold, key_of, keys
from claims.spelling.folding import KEY_MARK, keys_of_names

CASES: dict[str, list[Any]] = json.loads((Path(__file__).parent / "cases.json").read_text())


@pytest.mark.parametrize("names", CASES["same"], ids=lambda names: names[0])
def test_names_written_in_many_ways_have_one_key(names: list[str]) -> None:
    assert {name: key_of(name) for name in names} == dict.fromkeys(names, key_of(names[0]))
    assert key_of(names[0])


@pytest.mark.parametrize("names", CASES["apart"], ids=lambda names: names[0])
def test_other_names_stay_apart(names: list[str]) -> None:
    assert len({key_of(name) for name in names}) == len(names)
    assert all(key_of(name) for name in names)


@pytest.mark.parametrize("name", CASES["no_key"])
def test_short_names_and_numbers_have_no_key(name: str) -> None:
    assert key_of(name) == ""


@pytest.mark.parametrize(("text", "words"), CASES["folded"], ids=lambda text: text[:12])
def test_a_text_is_folded_to_its_words(text: str, words: str) -> None:
    assert fold(text) == words


@pytest.mark.parametrize("words", [words for _, words in CASES["folded"]])
def test_folding_what_is_folded_changes_nothing(words: str) -> None:
    assert fold(words) == words


def test_in_a_text_only_what_may_be_a_name_has_a_key() -> None:
    text = "the president Pachinian told élèves de Gaulle, Нагорный сказал слова"
    assert keys_of_names(text) == keys("Pachinian Gaulle Нагорный")


def in_database(function: str, texts: list[str]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(t) FROM unnest(%s::text[]) WITH ORDINALITY u(t, n) ORDER BY n", [texts])  # noqa: S608
        return [row[0] for row in cursor.fetchall()]


PAIRS = {"search_fold": fold, "search_keys": keys, "search_keys_of_names": keys_of_names}


@pytest.mark.django_db
@pytest.mark.parametrize("function", PAIRS)
def test_the_database_spells_the_cases_alike(function: str) -> None:
    texts = [text for text, _ in CASES["folded"]]
    texts += [" ".join(names) for names in CASES["same"] + CASES["apart"]] + [", a ".join(CASES["no_key"])]
    assert in_database(function, texts) == [PAIRS[function](text) for text in texts]


LETTERS = st.one_of(
    st.characters(codec="utf-8", max_codepoint=0x5FF, exclude_characters="\x00"),
    st.characters(min_codepoint=0x600, max_codepoint=0x6FF),
    st.characters(min_codepoint=0x10A0, max_codepoint=0x10FF),
    st.characters(min_codepoint=0x1E00, max_codepoint=0x20BF),
    st.characters(min_codepoint=0x2100, max_codepoint=0x2BFF),
    st.characters(min_codepoint=0x3000, max_codepoint=0x30FF),
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5),
    st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
    st.characters(min_codepoint=0xF900, max_codepoint=0xFFFD),
    st.sampled_from("aeiouyjhszcxkgqtdw'’- .,09shchtszhkhghiyeoff"),
)


class TestBoth(TestCase):
    @settings(max_examples=150, deadline=None)
    @given(st.lists(st.text(LETTERS, max_size=60), min_size=1, max_size=12))
    def test_the_database_spells_any_text_alike(self, texts: list[str]) -> None:
        for function, here in PAIRS.items():
            assert in_database(function, texts) == [here(text) for text in texts]


@given(st.text(LETTERS, max_size=40))
def test_a_folded_text_is_words_with_one_blank_between(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split(" ")).strip()
    assert "  " not in folded
    assert all(key.startswith(KEY_MARK) for key in keys(text).split())


@pytest.mark.django_db
@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_function_in_the_database_is_the_one_that_is_said(name: str) -> None:
    """A change of the tables of spellings needs a migration that makes the functions again and fills the words."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = %s", [name])
        (body,) = cursor.fetchone()
    said = FUNCTIONS[name].split("$$")[1]
    assert body == said
