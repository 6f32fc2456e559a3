"""Whichever way the newest matches are looked for, they are the same rows in the same order."""

from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from claims.desk import newest
from claims.desk.finding import KINDS
from claims.desk.newest import newest_of, united
from claims.models import Statement, User
from claims.models.words import tsquery
from claims.spelling import read_query
from claims.vocabulary import StatementState
from tests.factories import CaptureFactory, SourceFactory, StatementFactory

pytestmark = pytest.mark.django_db
TEXTS = ("Ferries sank.", "Bread is dear.", "A ferry sank at night.", "Ferry bread.", "Nothing sank.")
# Which way is taken: few rows, many that fit, common words, rare words, and words that none of the newest has.
WAYS: dict[str, dict[str, int]] = {
    "few": {"FEW": 100},
    "many": {"FEW": 0, "SAMPLED": 5, "MOST_RANKED": 2},
    "many, too few of them": {"FEW": 0, "SAMPLED": 1, "SPARE": 1, "MOST_RANKED": 3},
    "common": {"FEW": 0, "WALKED": 1, "COMMON": 0},
    "rare": {"FEW": 0, "WALKED": 1, "COMMON": 100},
    "none of the newest": {"FEW": 0, "SAMPLED": 0},
}


@pytest.fixture
def statements() -> list[Statement]:
    """Twenty, of which every fourth is rejected and every third French."""
    found = []
    for number in range(20):
        text = TEXTS[number % 5]
        capture = CaptureFactory.create(text=text, source=SourceFactory.create())
        state = StatementState.REJECTED if number % 4 == 0 else StatementState.ACCEPTED
        language = "fr" if number % 3 == 0 else "en"
        row = StatementFactory.create(capture=capture, span=(0, len(text)), state=state.value, language=language)
        found.append(row)
    return found


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("words", ["ferry", "sank", "ferry -bread", "nowhere"])
@pytest.mark.parametrize("filters", [{}, {"language": "fr"}])
def test_every_way_finds_the_same(
    way: str,
    words: str,
    filters: dict[str, Any],
    statements: list[Statement],
    monkeypatch: pytest.MonkeyPatch,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for name, value in WAYS[way].items():
        monkeypatch.setattr(newest, name, value)
    rows = Statement.objects.standing().filter(**filters)
    query = tsquery(read_query(words))
    plain = rows.filter(words__vector=query).order_by("-pk").values_list("pk", flat=True)
    with django_assert_max_num_queries(5):
        found = newest_of(rows, query, newest.MOST_RANKED)
    assert found == list(plain[: newest.MOST_RANKED + 1])


def test_parts_that_overlap_are_united_newest_first() -> None:
    assert united([[9, 5, 2], [9, 7, 2], []], 9) == [9, 7, 5, 2]
    assert united([[9, 5, 2], [9, 7, 2], []], 1) == [9, 7]


def test_added_by_means_who_reviewed_it_or_added_its_source(statements: list[Statement], editor: User) -> None:
    reviewed, added = statements[1], statements[2]
    Statement.objects.filter(pk=reviewed.pk).update(reviewed_by=editor)
    added.capture.source.added_by = editor
    added.capture.source.save(update_fields=["added_by"])
    kind = KINDS["statements"]
    assert kind.best(read_query(""), {"by": editor}, 9) == [added.pk, reviewed.pk]
    assert kind.best(read_query("sank"), {"by": editor}, 9) == [added.pk]


def test_common_words_of_some_days_are_found_by_day(
    statements: list[Statement], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, row in enumerate(statements):
        Statement.objects.filter(pk=row.pk).update(said_on=date(2031, 5, 1 + number))
    asked, days = read_query("sank"), {"since": date(2031, 5, 3), "until": date(2031, 5, 15)}
    rare = KINDS["statements"].best(asked, days, 9)
    monkeypatch.setattr(newest, "COMMON", 0)
    assert KINDS["statements"].best(asked, days, 9) == rare
    assert len(rare) == 6
