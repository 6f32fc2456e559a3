"""What waits is counted beside the links of the masthead as far as a glance needs it, on every page."""

import pytest
from django.test import Client

from claims.desk import frame
from tests.factories import SuggestionFactory

pytestmark = pytest.mark.django_db


def test_counts_end_at_a_bound(contributor_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    SuggestionFactory.create_batch(3)
    assert contributor_client.get("/desk/topics/").context["waiting"]["suggestions"] == 3
    monkeypatch.setattr(frame, "IN_MASTHEAD", 2)
    assert contributor_client.get("/desk/topics/").context["waiting"]["suggestions"] == 2


def test_a_count_at_the_bound_says_that_there_may_be_more(contributor_client: Client) -> None:
    SuggestionFactory.create_batch(frame.IN_MASTHEAD - 1)
    assert f'<span class="count">{frame.IN_MASTHEAD - 1}<span' in contributor_client.get("/desk/topics/").text
    SuggestionFactory.create()
    assert f'<span class="count">{frame.IN_MASTHEAD}+<span' in contributor_client.get("/desk/topics/").text
