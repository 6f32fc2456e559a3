"""The card of a claim as SVG: words that fit, in letters that are there, in the direction in which they are read."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.charts import CardAnswer, card_picture, letters
from claims.charts.card import BOLD, HEIGHT, ROOM, broken, is_right_to_left
from claims.charts.lettering import cut_at_word, width_of

FONTS = Path(letters.__file__).parent / "fonts"
ANSWERS = [CardAnswer(f"Question {n}?", "Repeated single origin", "caution", "<path/>") for n in (1, 2, 3)]
SPACE = "{http://www.w3.org/2000/svg}"


def drawn(words: str, **more: Any) -> ElementTree.Element:
    svg = card_picture(words=words, answers=ANSWERS, code="DR-0001", edition="Edition 1", site="Site", **more)
    return ElementTree.fromstring(svg)  # noqa: S314 - our own drawing


def wording(card: ElementTree.Element) -> list[ElementTree.Element]:
    """The lines of the claim's own words: bold, above the answers, below the head."""
    return [
        line for line in card.iter(f"{SPACE}text") if 100 < float(line.get("y", "0")) < 410 and line.get("font-weight")
    ]


@given(st.text(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_words_make_a_card_that_can_be_read_and_stay_on_it(words: str) -> None:
    for line in wording(drawn(words)):
        size = float(line.get("font-size", "0"))
        assert width_of(line.text or "", size * BOLD) <= ROOM + size
        assert size < float(line.get("y", "0")) < HEIGHT


@given(st.text(st.characters(categories=["L", "N", "Zs"]), max_size=200))
@settings(max_examples=60, deadline=None)
def test_breaking_lines_loses_no_letter(words: str) -> None:
    lines = broken(words, 300, 30)
    assert "".join("".join(lines).split()) == "".join(words.split())


def test_words_are_as_large_as_they_fit_and_say_where_they_were_cut() -> None:
    short, long = wording(drawn("A bridge")), wording(drawn("A bridge was shelled. " * 40))
    assert [line.get("font-size") for line in short] == ["64"]
    assert {line.get("font-size") for line in long} == {"38"}
    assert (len(long), (long[-1].text or "")[-1]) == (6, "…")
    assert "…" not in (short[0].text or "")


def test_lines_are_of_like_lengths_and_are_cut_between_words() -> None:
    lines = [
        line.text or "" for line in wording(drawn("People killed in the fighting on all sides since 27 September 2020"))
    ]
    assert min(map(len, lines)) > max(map(len, lines)) / 2
    assert cut_at_word("A bridge was shelled before dawn", 170, 20) == "A bridge was…"
    assert cut_at_word("Donaudampfschifffahrt", 100, 20).startswith("Donaud")
    assert cut_at_word("A bridge was shelled", 1000, 20) == "A bridge was shelled…"


def test_words_that_are_not_the_claims_own_look_it() -> None:
    (line,) = (
        line for line in drawn("Not shown here.", is_aside=True).iter(f"{SPACE}text") if line.text == "Not shown here."
    )
    assert (line.get("font-size"), line.get("font-weight")) == ("38", None)


def test_one_endless_word_is_broken_and_ends_in_time() -> None:
    assert len(wording(drawn("x" * 100_000))) == 6


def test_words_read_from_the_right_begin_there_in_a_font_that_has_them() -> None:
    (line,) = wording(drawn("הגשר (AFP) 3"))
    assert (line.get("text-anchor"), line.get("font-family"), float(line.get("x", "0"))) == ("end", "DejaVu Sans", 1136)
    assert (is_right_to_left("12 הגשר"), is_right_to_left("AFP הגשר"), is_right_to_left("12")) == (True, False, False)


def test_a_notice_stands_in_place_of_the_answers() -> None:
    texts = [line.text for line in drawn("A bridge", notice="It was merged.").iter(f"{SPACE}text")]
    assert "It was merged." in texts
    assert not [text for text in texts if re.match("Question", text or "")]


def test_letters_of_a_font_are_those_of_its_table() -> None:
    known = letters.letters((FONTS,))
    assert {ord(letter) for letter in "Aéßžəğґ—“…ΔЖԱאبგ"} <= known
    assert not {ord(letter) for letter in "橋ส🌉"} & known
    assert letters.can_draw("Ağdərə\u202b \n—", [FONTS])
    assert not letters.can_draw("A 橋", [FONTS])
    assert not letters.can_draw("A", [])
