"""Charts of figures: drawn for a page with a strict policy, silent where there is nothing to compare."""

import json
import re
from dataclasses import asdict, replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from claims.charts import Bar, days_chart, figure_chart, series_chart
from claims.charts.figures import specification

EXACT, OPEN, BELOW = (
    Bar("Mira Tolen", "45", 45, 45),
    Bar("Velland", "at least 40", 40, None),
    Bar("Sel", "up to", None, 60),
)
RANGE = Bar("Ostria", "60 to 80", 60, 80)


def test_chart_names_everyone_with_their_words() -> None:
    drawn = "".join(ElementTree.fromstring(figure_chart([EXACT, OPEN, RANGE, BELOW])).itertext())  # noqa: S314
    for words in ("Mira Tolen", "45", "Velland", "at least 40", "Ostria", "60 to 80", "Sel", "up to"):
        assert words in drawn


def test_chart_takes_the_colour_of_the_page_and_needs_no_style() -> None:
    chart = figure_chart([EXACT, OPEN])
    assert "currentColor" in chart
    for forbidden in ("style", "<script", "href=", " id=", "#fff", "<image"):
        assert forbidden not in chart


def test_hostile_words_are_escaped() -> None:
    chart = figure_chart([EXACT, Bar("<script>alert(1)</script>", "\"><img src=x onerror='y'>", 1, 2)])
    assert "<script" not in chart
    assert "<img" not in chart
    ElementTree.fromstring(chart)  # noqa: S314


@pytest.mark.parametrize(
    "words", ["5\x0cpeople\x07", "\x1b[31m5", "\ufffe5\uffff", '5 role="', '5 aria-label="a role="']
)
def test_no_words_end_the_process_or_break_the_drawing(words: str) -> None:
    """What draws aborts at a character that no XML holds: publishing a count with one would end the web server."""
    bars = [Bar(f"Mira {words}", words, 5, 5, series=words, day="2031-05-01")]
    bars += [replace(bars[0], low=7, high=9, day="2031-05-02"), EXACT]
    for chart in (figure_chart(bars), series_chart(bars), days_chart(bars)):
        drawn = "".join(ElementTree.fromstring(chart).itertext())  # noqa: S314
        assert "5" in drawn


@pytest.mark.parametrize("letters", ["😀", "𐌰", "🇦🇲", "a😀", "𠀀"])
def test_long_words_of_any_script_are_cut_between_characters(letters: str) -> None:
    for length in (10, 60, 61, 300):
        words = (letters * length)[:length]
        (*_, last) = ElementTree.fromstring(figure_chart([EXACT, Bar(words, words, 7, 7)])).itertext()  # noqa: S314
        shown = last.removesuffix("…")
        assert shown
        assert words.startswith(shown)


def test_one_count_or_counts_without_numbers_make_no_chart() -> None:
    assert figure_chart([EXACT, Bar("Ostria", "many", None, None)]) == ""
    assert figure_chart([]) == ""


def test_same_counts_draw_the_same_chart() -> None:
    assert figure_chart([EXACT, RANGE]) == figure_chart(iter([EXACT, RANGE]))


def test_equal_counts_and_zero_can_be_drawn() -> None:
    assert figure_chart([Bar("a", "none", 0, 0), Bar("b", "none", 0, 0)])
    assert figure_chart([Bar("a", "3,000,000,000,000", 3 * 10**12, None), Bar("b", "one", 1, 1)])


def test_counts_of_one_speaker_stand_together_under_one_name() -> None:
    later = Bar("Mira Tolen", "now 60", 60, 60, day="2031-05-05")
    drawn = [*ElementTree.fromstring(figure_chart([later, RANGE, EXACT])).itertext()]  # noqa: S314
    assert "".join(drawn).count("Mira Tolen") == 1
    words = drawn[drawn.index("45") :]
    assert words.index("now 60") < words.index("60 to 80")


def test_interest_shows_by_shape_and_not_by_colour() -> None:
    chart = figure_chart(
        [EXACT, replace(RANGE, interest="self_serving"), replace(EXACT, label="b", interest="against_interest")]
    )
    for sign in "●■◆":
        assert sign in chart
    assert "stroke-dasharray" in chart
    assert colours(chart) <= {"currentColor", "none", "transparent"}


def colours(chart: str) -> set[str]:
    return set(re.findall(r'(?:fill|stroke)="([^"]+)"', chart))


def test_numbers_are_parted_in_thousands_on_an_even_scale() -> None:
    chart = figure_chart([Bar("a", "few", 0, 0), Bar("b", "many", 4000, 4000)])
    assert ">2,000<" in chart
    specified = json.dumps(specification([asdict(EXACT), asdict(RANGE)]))
    assert '"type": "linear"' in specified
    assert '"log"' not in specified


def test_counts_of_several_days_make_lines() -> None:
    series = [Bar("Velland", "x", number, number, series="v", day=f"2031-05-0{number}") for number in (2, 3, 5)]
    chart = series_chart([*series, Bar("Sel", "once", 4, 4, series="s", day="2031-05-03")])
    text = "".join(ElementTree.fromstring(chart).itertext())  # noqa: S314
    assert "Velland" in text
    assert "2 May" in text
    assert "Sel" not in text
    assert colours(chart) <= {"currentColor", "none", "transparent"}


def test_counts_of_one_day_make_no_lines() -> None:
    assert series_chart([Bar(name, "x", 1, 1, series=name, day="2031-05-03") for name in "ab"]) == ""
    assert series_chart([Bar("a", "x", 1, 1, series="", day=f"2031-05-0{day}") for day in (1, 2)]) == ""


def test_names_of_lines_that_end_together_do_not_touch() -> None:
    bars = [Bar(f"Speaker {who}", "x", 50, 50, series=who, day=f"2031-05-0{day}") for who in "abc" for day in (1, 2)]
    texts = ElementTree.fromstring(series_chart(bars)).iter("{http://www.w3.org/2000/svg}text")  # noqa: S314
    places = sorted(
        float(str(text.get("transform")).rpartition(",")[2].strip(")")) for text in texts if "Speaker" in str(text.text)
    )
    assert len(places) == 3
    assert all(later - earlier >= 14 for earlier, later in pairwise(places))


def test_a_long_name_of_a_line_stands_in_several_lines_rather_than_cut() -> None:
    name = "Karabakh’s separatist defence ministry"
    chart = series_chart([Bar(name, "x", 50, 50, series="s", day=f"2031-05-0{day}") for day in (1, 2)])
    root = ElementTree.fromstring(chart)  # noqa: S314
    shown = [text.text for text in root.iter() if text.text and text.text.split()[0] in name]
    assert " ".join(shown) == name
