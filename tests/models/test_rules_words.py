"""Words at their place of the text, however many rows come at once, however long the text is, through raw SQL."""

from typing import Any

import pytest
from django.db import connection

from claims.models import Capture, Figure, Statement
from claims.models.rules import BLOCK
from tests.factories import CaptureFactory, FigureFactory, SuggestionFactory
from tests.models.breaking import rule_refusing

pytestmark = pytest.mark.django_db

# Characters of one to four bytes, at no regular places; longer than three parts of the text that are looked at.
TEXT = "".join(f"{n} é „ж“ 🛥️ cafe\u0301 يقول\n" for n in range(BLOCK // 6))
EDGES = [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK - 5, 2 * BLOCK, 3 * BLOCK - 1]
COPY = """
    INSERT INTO claims_statement ("capture_id", "exact", "prefix", "suffix", "start", "end", "segments", "kind",
        "speaker_as_worded", "cue", "channel", "language", "translation", "state", "rule", "speaker_proposed",
        "rejection_reason", "version", "is_corrected", "speakers_proposed", "speaker_candidates", "role_proposed")
    SELECT {capture}, {exact}, '', '', place, place + {length}, '[]', kind, '', '', '', 'en', '', 'suggested', 'r', '',
        '', 1, false, '[]', '[]', ''
    FROM claims_statement, unnest(%(places)s::int[]) place WHERE id = %(pk)s
"""
RIGHT = "(SELECT substr(text, place + 1, {length}) FROM claims_capture WHERE id = {capture})"


@pytest.fixture
def capture() -> Capture:
    return CaptureFactory.create(text=TEXT)


def inserting(capture: Capture, exact: str, length: int = 9) -> str:
    """SQL that inserts statements of that length at ``places``; ``exact`` is an expression for their words."""
    exact = exact.format(capture=capture.pk, length=length)
    return COPY.format(capture=capture.pk, exact=exact, length=length)


def run(sql: str, params: dict[str, Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


@pytest.mark.parametrize("length", [2, 9, BLOCK, BLOCK + 1, BLOCK + 7])
def test_right_words_are_taken_wherever_they_stand(capture: Capture, length: int) -> None:
    places = [place for place in EDGES if place + length <= len(TEXT)]
    run(inserting(capture, RIGHT, length), {"pk": SuggestionFactory.create().pk, "places": places})
    stored = capture.statements.order_by("start")
    assert [statement.exact for statement in stored] == [TEXT[place : place + length] for place in places]


@pytest.mark.parametrize("wrong", EDGES)
def test_one_wrong_row_of_many_is_refused_with_all_of_them(capture: Capture, wrong: int) -> None:
    other = f"CASE place WHEN {wrong} THEN repeat('x', 9) ELSE {RIGHT} END"
    params = {"pk": SuggestionFactory.create().pk, "places": EDGES}
    assert rule_refusing(inserting(capture, other), params) == "statement_words_in_capture"
    assert not capture.statements.exists()


def test_words_beyond_the_end_are_refused(capture: Capture) -> None:
    params = {"pk": SuggestionFactory.create().pk, "places": [len(TEXT), 9 * len(TEXT)]}
    for exact in ("''", "repeat('x', 9)", RIGHT):
        assert rule_refusing(inserting(capture, exact), params) in (
            "statement_words_in_capture",
            "statement_words_filled",
            "statement_span_as_long_as_words",
        )


def test_an_insert_that_turns_into_an_update_is_looked_at_too(capture: Capture) -> None:
    statement = SuggestionFactory.create(capture=capture, span=(5, 14))
    over = (
        """ ON CONFLICT ("capture_id", "start", "end") WHERE NOT state = 'rejected' DO UPDATE SET exact = 'sunk x9 !'"""
    )
    params = {"pk": statement.pk, "places": [5]}
    assert rule_refusing(inserting(capture, RIGHT) + over, params) == "statement_words_in_capture"


def test_copied_rows_are_looked_at_too(capture: Capture) -> None:
    wrong = {"pk": SuggestionFactory.create().pk, "places": [3]}
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE claims_capture (id bigint, text text)")  # found before the real one
        cursor.execute("INSERT INTO claims_capture VALUES (%s, repeat('x', 99))", [capture.pk])
    assert rule_refusing(inserting(capture, "repeat('x', 9)"), wrong) == "statement_words_in_capture"


@pytest.mark.parametrize("place", EDGES)
def test_a_figure_is_where_its_statements_text_says(capture: Capture, place: int) -> None:
    statement = SuggestionFactory.create(capture=capture, span=(place, place + 20))
    figure = FigureFactory.create()
    Figure.objects.bulk_create(
        Figure(
            statement=statement, words=TEXT[at : at + 4], start=at, end=at + 4, bound="vague", measure=figure.measure
        )
        for at in (place, place + 7)
    )
    insert = (
        'INSERT INTO claims_figure (statement_id, words, start, "end", bound, measure, "group", side, place, '
        "increment, hedge, version) SELECT statement_id, 'xxxx', start, \"end\", bound, measure, '', '', '', false, "
        "'', 1 FROM claims_figure WHERE statement_id = %s"
    )
    assert rule_refusing(insert, [statement.pk]) == "figure_words_in_capture"


def test_a_statement_of_no_capture_is_refused() -> None:
    statement: Statement = SuggestionFactory.create()
    params = {"pk": statement.pk, "places": [0]}
    sql = COPY.format(capture=0, exact="repeat('x', 9)", length=9)
    assert rule_refusing(sql, params) == "statement_words_in_capture"
