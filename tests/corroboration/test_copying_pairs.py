"""What is a copy of two texts, where its passages lie, and what holds of any text whatever."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.corroboration.copying import CopyKind, Passage, find_copy, fingerprints

LEAD = (
    "The harbour authority of Solness closed two of its five piers on Thursday after divers found shipworm in the"
    " timber piles, and ferries were sent to a coal wharf on the far bank."
)
DETAIL = (
    "Passengers waited behind a rope while crews laid planks over the mud, and a crane lifted the post bags ashore"
    " because the gangway was too short for the tide."
)
QUOTE = (
    "“Nobody has looked under those piers since my father was harbour master here, and everybody knew what we would"
    " find when somebody did,” pilot Anders Vik said."
)
BACKGROUND = (
    "Solness, a port of 18,000 on the northern shore, lost its herring fleet in the nineties and has lived on ferries"
    " and timber since then."
)
OWN = (
    "On the quay a woman sold waffles from a pram. Her stall used to stand by the ticket window, she told us, and"
    " she has no idea where people will get off tomorrow."
)
OTHER = (
    "The town council votes on a new budget next week. Its treasurer wants to borrow for a school roof, and several"
    " members have threatened to walk out over the interest."
)
# Any text, and any text of news: sentences in any order, with blanks and marks of any kind between them.
PARTS = (LEAD, DETAIL, QUOTE, BACKGROUND, OWN, OTHER, "", "\n\n", "Read more: ferries\n", "”", "“", "'", "12", "\ud800")
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PARTS)).map(" ".join), st.text("ab. \n“”'\"", max_size=400))


def test_passages_are_where_the_same_words_stand() -> None:
    text, other = f"{OWN}\n\n{LEAD} {DETAIL}\n\n{OTHER}", f"{LEAD} {DETAIL}\n\n{BACKGROUND}"
    found = find_copy(text, other)

    assert found is not None
    assert found.kind is CopyKind.PASSAGE
    (passage,) = found.passages
    assert text[passage.start : passage.end] == other[passage.other_start : passage.other_end] == f"{LEAD} {DETAIL}"


def test_quotation_inside_a_copied_passage_is_part_of_it() -> None:
    text = f"{LEAD}\n\n{QUOTE}\n\n{DETAIL}"

    found = find_copy(text, f"{text}\n\n{OTHER}")

    assert found is not None
    assert [(passage.start, passage.end) for passage in found.passages] == [(0, len(text))]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (f"{OWN} {QUOTE}", f"{QUOTE} {OTHER}"),
        (f"{OWN}\n\n{BACKGROUND}", f"{OTHER}\n\n{BACKGROUND}"),
        (f"{OWN}\nSign up for our daily newsletter and read it before breakfast, on the ferry or in bed", OTHER),
        (f"{OWN}\nRead more: {LEAD}", f"{OTHER}\nRead more: {LEAD}"),
        (QUOTE, f"{OWN} {QUOTE}"),
        ("", ""),
        ("…", "…"),
        (LEAD, ""),
    ],
    ids=["same quotation", "background at both ends", "newsletter", "link", "quote alone", "empty", "marks", "nothing"],
)
def test_what_is_shared_without_copying_is_no_copy(text: str, other: str) -> None:
    assert find_copy(text, other) is None


def test_background_is_a_passage_where_one_of_the_two_does_not_end_with_it() -> None:
    found = find_copy(f"{OWN}\n\n{BACKGROUND}\n\n{OTHER}", f"{LEAD}\n\n{BACKGROUND}")

    assert found is not None
    assert found.kind is CopyKind.PASSAGE


def test_case_quote_style_and_line_breaks_do_not_hide_a_reprint() -> None:
    text = f"{LEAD} {QUOTE} {DETAIL}"
    changed = text.replace("“", '"').replace("”", '"').replace(", ", ",\n").upper()

    found = find_copy(changed, text)

    assert found is not None
    assert found.share == 1.0


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_any_two_texts_have_passages_within_them_or_none(text: str, other: str) -> None:
    found = find_copy(text, other)

    if found is not None:
        assert found.passages
        assert 0 < found.share <= 1
        assert 0 <= found.other_share <= 1
        assert 0 < found.score <= 1
        for passage in found.passages:
            assert 0 <= passage.start < passage.end <= len(text)
            assert 0 <= passage.other_start < passage.other_end <= len(other)
        for one, following in zip(found.passages, found.passages[1:], strict=False):
            assert one.end <= following.start


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_text_with_words_is_a_copy_of_itself_as_a_whole(text: str) -> None:
    found = find_copy(text, text)

    assert (found is None) == (not any(character.isalnum() for character in text))
    if found is not None:
        assert found.passages == (Passage(0, len(text), 0, len(text)),)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_text_has_fingerprints_that_case_and_blanks_leave_alone(text: str) -> None:
    assert all(0 <= mark < 2**63 for mark in fingerprints(text))
    assert fingerprints(text.replace(" ", "  ")) == fingerprints(text)


@pytest.mark.parametrize("unit", [f"{LEAD} ", f"{LEAD}\n{QUOTE}\n"])
def test_two_texts_of_100_000_characters_take_a_second(unit: str) -> None:
    text = (unit * (100_000 // len(unit) + 1))[:100_000]

    assert seconds(f"{OTHER} {text}"[:100_000], text) < 2  # a third of a second on an idle machine


@pytest.mark.parametrize("unit", ["word ", "“", "A b. ", "a\n", "(", "a (b ", "“a” "])
def test_ten_times_the_text_takes_about_ten_times_as_long(unit: str) -> None:
    assert seconds(unit * 4_000, f"b {unit * 4_000}") < 0.1 + 30 * seconds(unit * 400, f"b {unit * 400}")


def seconds(text: str, other: str) -> float:
    """CPU seconds of one comparison: the least of three, so that a busy machine is not taken for a slow rule."""

    def once() -> float:
        started = time.process_time()
        find_copy(text, other)
        return time.process_time() - started

    return min(once() for _ in range(3))
