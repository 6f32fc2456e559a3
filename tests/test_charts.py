"""Charts of figures: drawn for a page with a strict policy, silent where there is nothing to compare."""

from xml.etree import ElementTree

from claims.charts import Bar, figure_chart

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


def test_one_count_or_counts_without_numbers_make_no_chart() -> None:
    assert figure_chart([EXACT, Bar("Ostria", "many", None, None)]) == ""
    assert figure_chart([]) == ""


def test_same_counts_draw_the_same_chart() -> None:
    assert figure_chart([EXACT, RANGE]) == figure_chart(iter([EXACT, RANGE]))


def test_equal_counts_and_zero_can_be_drawn() -> None:
    assert figure_chart([Bar("a", "none", 0, 0), Bar("b", "none", 0, 0)])
    assert figure_chart([Bar("a", "3,000,000,000,000", 3 * 10**12, None), Bar("b", "one", 1, 1)])
