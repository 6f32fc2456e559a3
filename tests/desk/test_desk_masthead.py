"""What waits is counted beside the links of the masthead as far as a glance needs it, on every page."""

import pytest
from django.test import Client

from claims.desk import frame
from tests.factories import SuggestionFactory

pytestmark = pytest.mark.django_db


def test_counts_end_at_a_bound_and_say_that_there_may_be_more(contributor_client: Client) -> None:
    SuggestionFactory.create_batch(frame.IN_MASTHEAD - 1)
    assert f'<span class="count">{frame.IN_MASTHEAD - 1}<span' in contributor_client.get("/desk/topics/").text
    SuggestionFactory.create_batch(2)
    answer = contributor_client.get("/desk/topics/")
    assert answer.context["waiting"]["suggestions"] == frame.IN_MASTHEAD
    assert f'<span class="count">{frame.IN_MASTHEAD}+<span' in answer.text
