"""What holds for any text: offsets, order, one statement a figure, time in proportion to length."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction import extract, figures_of, pieces_of
from claims.extraction.output import as_json
from claims.extraction.page.quotes import scan
from claims.extraction.page.reading import read

PIECES = st.sampled_from(
    [
        *"“”\"'’‘«» \n.,:—-();?$%",
        *("said", "told", "AFP", "claimed", "that", "Ann Reed", "Mr Reed", "he", "She", "the ministry", "officials"),
        *("according to", "60", "1,200", "to", "between", "and", "at least", "killed", "people", "citing", "who"),
        *("with", "saying", "as", "quoted", "“We go,”", "another", "more", "of its troops", "million", "a dozen"),
        *("in a statement", "on Friday", "President", "The", "June 3", "call", "for", "put", "toll", "at", "(AFP)"),
        *("\x00", "\ud800", "٣", "²", "12²12", "İ", "\u2028", "\r", "e\u0301", "\u05d0"),
    ]
)
WORDY = st.lists(PIECES, max_size=50).map(" ".join) | st.lists(PIECES, max_size=50).map("".join)
REPORT = (
    "“The pass is closed,” Bero Lantos told AFP. “We have food for 40 people.”\n\n"
    "At least 12 miners were killed, officials said. The claim could not be verified."
)
BIG = 1_000_000


@settings(max_examples=150, deadline=None)
@given(WORDY | st.text())
def test_every_proposal_is_the_text_at_its_offsets(text: str) -> None:
    found = extract(text)
    spans = [(p.start, p.end, p.exact) for p in found.statements]
    spans += [(p.start, p.end, p.exact) for p in found.figures]
    spans += [(p.start, p.end, p.exact) for p in found.credits]
    for start, end, exact in spans:
        assert text[start:end] == exact != ""
    for figure in found.figures:
        assert text[figure.number_start : figure.number_end] == figure.words
        assert figure.start <= figure.number_start < figure.number_end <= figure.end


@settings(max_examples=150, deadline=None)
@given(WORDY)
def test_statements_are_sorted_and_never_overlap(text: str) -> None:
    spans = [span for statement in extract(text).statements for span in pieces_of(statement)]
    assert spans == sorted(spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@settings(max_examples=150, deadline=None)
@given(WORDY)
def test_each_figure_lies_in_exactly_one_statement(text: str) -> None:
    found = extract(text)
    for figure in found.figures:
        assert sum(figure in figures_of(statement, found.figures) for statement in found.statements) == 1


@settings(max_examples=200, deadline=None)
@given(WORDY)
def test_bounds_leave_open_what_they_do_not_say(text: str) -> None:
    for figure in extract(text).figures:
        open_low = figure.bound in ("up_to", "less_than", "vague")
        open_high = figure.bound in ("at_least", "more_than", "vague")
        assert (figure.low is None, figure.high is None) == (open_low, open_high)
        assert figure.low is None or figure.high is None or figure.low <= figure.high


def seconds_for(text: str) -> float:
    """CPU seconds of one reading: the less of two, so that a busy machine is not taken for slow rules."""

    def once() -> float:
        started = time.process_time()
        extract(text)
        return time.process_time() - started

    return min(once() for _ in range(2))


@pytest.mark.parametrize("mark", ["“", '"', "’", "7", "a", "\n"])
def test_a_megabyte_of_one_mark_holds_no_statement(mark: str) -> None:
    assert extract(mark * BIG).statements == ()


@pytest.mark.parametrize(
    "unit",
    [
        *["“", '"', "’", "7", "a", "\n", "said ", "Al said ", "“A b c.\n", "5 killed, ", "A, who ran, "],
        *["citing the a ", "(A b ", "- AFP ", "Ann Bo. "],
    ],
)
def test_time_grows_with_length_not_with_its_square(unit: str) -> None:
    short, long = (unit * (length // len(unit)) for length in (1_000, 16_000))
    # Sixteen times the length: a square would take 256 times as long. The constant is one tick of a coarse clock.
    assert seconds_for(long) <= 64 * seconds_for(short) + 0.02


MARKED = st.lists(
    st.sampled_from(
        [*"“”„‘’'\"«»‹›`‚", "''", "``", "s’ ", " a", "A", ". ", ", ", "6'2\"", "’n’", "’tis", "\n\n", "\n"]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(MARKED)
def test_quotations_stand_in_order_and_in_one_paragraph_each(text: str) -> None:
    report = read(text)
    assert all(before.end <= after.start for before, after in pairwise(report.quotes))
    for quote in report.quotes:
        assert quote.start < quote.inner[0] <= quote.inner[1] <= quote.end
        assert sum(a <= quote.start and quote.end <= b for a, b in report.paragraphs) == 1


@pytest.mark.parametrize("unit", ["‘s’ a ", "“a ” ", "''", "' ", '1" a ', '"”“ ', "«", "a' b, 'c"])
def test_marks_are_scanned_in_time_that_grows_with_length(unit: str) -> None:
    def cpu(length: int) -> float:
        text = unit * (length // len(unit))
        started = time.process_time()
        scan(text, [(0, len(text))])
        return time.process_time() - started

    assert min(cpu(64_000) for _ in range(3)) <= 64 * min(cpu(4_000) for _ in range(3)) + 0.02


FURNITURE = st.sampled_from(
    [
        *("Share this article", "Facebook Twitter WhatsApp", "Advertisement", "Article continues below", "Copy link"),
        *(
            "© Velm Gazette",
            "Copyright 2031 Velm Gazette. All rights reserved.",
            "3 min read",
            "12 comments",
            "Comments (4)",
        ),
        *("Sign up for our Morning Brief", "Get 5 stories a day straight to your inbox.", "Follow us on Telegram"),
        *("By Ana Holt and Bo Lind in Velm", "Published 14:05 GMT, 3 May 2031", "4 hours ago", "Updated: May 3, 2031"),
        *(
            "Tags: ferry, 40 dead",
            "#velm #ferry",
            "Image source, Velm Pictures",
            "Photo: The quay at dawn",
            "See 12 photos »",
        ),
        *(
            "This story was updated at 16:20 to add that 9 people died.",
            "pd/sh (web desk)",
            "More to follow",
            "Loading...",
        ),
        *("We use cookies to count 40 visitors.", "https://example.org/velm", "Ana Holt contributed to this report."),
        *("READ MORE: Mayor says 9 died", "WATCH | Mayor denies 9 died", "Download our app for alerts", "* * *"),
        *("Read more:\nVoss says border will shut\nUnion claims victory in strike vote",),
        *("Related stories\n\n- Ten things the mayor said\n\n- ‘We ran’: 40 dead in Velm",),
        *("Ana Holt\nTransport correspondent, Velm",),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(FURNITURE, min_size=1, max_size=6), st.sampled_from(["\n", "\n\n", "\n \n"]))
def test_furniture_at_the_end_changes_nothing(lines: list[str], gap: str) -> None:
    assert extract(REPORT + gap + gap.join(lines)) == extract(REPORT)


@settings(max_examples=60, deadline=None)
@given(st.lists(FURNITURE, min_size=1, max_size=4))
def test_furniture_in_the_middle_only_moves_the_report(lines: list[str]) -> None:
    first, second = REPORT.split("\n\n")
    parted = extract("\n\n".join([first, *lines, second]))
    whole = extract(REPORT)
    assert [s.exact for s in parted.statements] == [s.exact for s in whole.statements]
    assert [f.exact for f in parted.figures] == [f.exact for f in whole.figures]


def test_the_same_text_gives_the_same_proposals() -> None:
    assert extract(REPORT) == extract(REPORT)


def test_json_keeps_own_voice_apart_from_what_speakers_said() -> None:
    row = as_json(extract("At least 30 people died in Velm. “It is over,” she said. “Go.”"), file="a.txt", seconds=0.5)
    assert list(row) == ["file", "language", "reading", "statements", "own_voice", "figures", "seconds"]
    assert [s["exact"] for s in row["own_voice"]] == ["At least 30 people died in Velm."]
    assert row["statements"][0]["segments"] == [[33, 46], [57, 62]]
    assert row["figures"][0] | {"start": 0} == {
        **{"start": 0, "end": 18, "exact": "At least 30 people", "bound": "at_least", "low": 30, "high": None},
        **{"measure": "killed", "group": "people", "side": None, "increment": False},
    }
