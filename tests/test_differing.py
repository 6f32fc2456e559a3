"""Two texts as one, with what went and what came marked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.differing import Piece, differ

WORDS = st.lists(st.sampled_from(["strait", "open", "shut", " ", "\n", ",", "ferry", "é", "😀"]), max_size=40).map(
    "".join
)


def texts(old: str, new: str) -> list[tuple[str, str]]:
    return [(piece.text, piece.mark) for piece in differ(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        ("", "", []),
        ("The strait is open", "The strait is open", [("The strait is open", "")]),
        ("", "open", [("open", "ins")]),
        ("open", "", [("open", "del")]),
        ("It is open.", "It is shut.", [("It is ", ""), ("open", "del"), ("shut", "ins"), (".", "")]),
        ("a wide gate", "one narrow gate", [("a wide", "del"), ("one narrow", "ins"), (" gate", "")]),
    ],
)
def test_only_the_words_that_changed_are_marked(old: str, new: str, pieces: list[tuple[str, str]]) -> None:
    assert texts(old, new) == pieces


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS)
def test_both_texts_can_be_read_from_the_pieces(old: str, new: str) -> None:
    pieces = differ(old, new)
    assert "".join(piece.text for piece in pieces if piece.mark != "ins") == (old if old != new else new)
    assert "".join(piece.text for piece in pieces if piece.mark != "del") == new


def test_texts_with_next_to_nothing_in_common_are_shown_one_after_the_other() -> None:
    old, new = (
        "Of the days before the first of the month, and no more.",
        "It names the roads in the district: the old ones.",
    )
    assert texts(old, new) == [(old, "del"), (new, "ins")]


def test_a_long_stretch_that_stayed_is_shortened_to_its_ends() -> None:
    middle = " ".join(f"word{n}" for n in range(200))
    shown = "".join(piece.text for piece in differ(f"first {middle} last", f"First {middle} Last"))
    assert "…" in shown
    assert "word100" not in shown
    assert "word0" in shown
    assert "word199" in shown


def test_very_long_texts_are_compared_by_lines() -> None:
    lines = [f"Line {n} of a very long reasoning.\n" for n in range(400)]
    changed = [*lines[:200], "Another line.\n", *lines[201:]]
    marked = [piece for piece in differ("".join(lines), "".join(changed)) if piece.mark]
    assert marked == [Piece("Line 200 of a very long reasoning.\n", "del"), Piece("Another line.\n", "ins")]


def test_texts_of_more_lines_than_can_be_compared_are_shown_one_after_the_other() -> None:
    """At once: lines that are much alike took minutes, for anyone who asked for the page."""
    old, new = ("".join(f"{'ab'[n % 7 % 2]}{gap}\n" for n in range(4000)) for gap in ("", "!"))
    assert differ(old, new) == [Piece(old, "del"), Piece(new, "ins")]
    assert differ("x\n" * 4000, "x\n" * 3999) == [Piece("x\n" * 4000, "del"), Piece("x\n" * 3999, "ins")]
