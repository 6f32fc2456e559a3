"""What waits is counted beside the links of the masthead as far as a glance needs it, on every page."""

from datetime import date

import pytest
from django.contrib.auth.models import Group as AuthGroup
from django.test import Client

from claims.desk import frame
from claims.models import User
from claims.vocabulary import Group
from tests.factories import SuggestionFactory, VerificationFactory

pytestmark = pytest.mark.django_db


def test_counts_end_at_a_bound_and_say_that_there_may_be_more(contributor_client: Client) -> None:
    SuggestionFactory.create_batch(frame.IN_MASTHEAD - 1)
    assert f'<span class="count">{frame.IN_MASTHEAD - 1}<span' in contributor_client.get("/desk/topics/").text
    SuggestionFactory.create_batch(2)
    answer = contributor_client.get("/desk/topics/")
    assert answer.context["waiting"]["suggestions"] == frame.IN_MASTHEAD
    assert f'<span class="count">{frame.IN_MASTHEAD}+<span' in answer.text


def test_counts_and_queues_follow_the_rank_of_who_asks(contributor_client: Client, contributor: User) -> None:
    VerificationFactory.create(reviewed=True)
    for group, waits in ((Group.CONTRIBUTOR, 0), (Group.EDITOR, 1), (Group.CONTRIBUTOR, 0), (Group.EDITOR, 1)):
        contributor.groups.set([AuthGroup.objects.get(name=group.value)])
        answer = contributor_client.get("/desk/")
        assert answer.context["waiting"]["to_sign"] == waits
        assert sum(queue.key == "to_sign" for queue in answer.context["queues"]) == waits


def test_what_is_remembered_of_queries_keeps_nothing_of_a_request(
    contributor_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frame, "BUILT", {})
    monkeypatch.setattr(frame, "MOST_BUILT", 2)
    for _ in range(2):
        assert contributor_client.get("/desk/").status_code == 200
    assert {key[0] for key in frame.BUILT} == {"home", "masthead"}
    parts = [part for key, (_, params) in frame.BUILT.items() for part in (*key, *params)]
    assert all(isinstance(part, date | int | str) for part in parts)
    frame.built(("third",), lambda: User.objects.all())
    assert list(frame.BUILT) == [("third",)]
