"""The measurement of readers' lists: on made-up claims that are found by what is measured, and that leave no trace."""

from collections.abc import Callable

import pytest

from claims.editions import search, topics
from claims.editions.filters import Filters
from claims.management.benchmarks import lists
from claims.models import Publication, PublishedStatement

pytestmark = pytest.mark.django_db


def test_readers_lists_are_measured_on_claims_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    found: dict[str, int] = {}

    def counting() -> dict[str, Callable[[], object]]:
        found["all"] = search.search(Filters()).total
        found["word"] = search.search(Filters(words="w0")).total
        found["speaker"] = search.search(Filters(speaker="speaker-0")).total
        found["said"] = len(topics.said_when("topic-1")["days"])
        return cases()

    cases = lists.cases
    monkeypatch.setattr(lists, "cases", counting)
    assert all(each.took > 0 for each in lists.measure_lists(300))
    assert found["all"] == 300
    assert 0 < found["speaker"] < found["word"] <= 300
    assert found["said"] > 1
    assert not Publication.objects.exists()
    assert not PublishedStatement.objects.exists()
