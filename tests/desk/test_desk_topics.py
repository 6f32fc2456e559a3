"""Topics on the desk: their sides, alliances and notice."""

from typing import Any

import pytest
from django.test import Client

from claims.actions.topics import add_topic
from claims.models import Alliance, Topic, User
from tests.desk.posted import merging
from tests.desk.scenes import HTMX, claim_with, queries, queries_while_rendering
from tests.factories import ClaimFactory, PartyFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic(publisher_user: User) -> Topic:
    return add_topic(actor=publisher_user, name="The sound", prefix="SND", parties=["Orlan", "Veland"])


def test_a_topic_is_opened_with_its_parties(publisher_client: Client) -> None:
    typed = {"name": "The sound", "letters": "snd", "parties": "Orlan\r\n\r\nVeland\r\nOrlan", "notice": "A drill."}
    answer = publisher_client.post("/desk/topics/new/", typed)
    assert answer["Location"] == "/desk/topics/the-sound/"
    topic = Topic.objects.get()
    assert (topic.prefix, [party.name for party in topic.parties.order_by("pk")]) == ("SND", ["Orlan", "Veland"])


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"name": "", "letters": "AB"}, "name"),
        ({"name": "Another", "letters": "A1"}, "letters"),
        ({"name": "Another", "letters": "SND"}, "letters"),
        ({"name": "The sound", "letters": "AB"}, "name"),
    ],
)
def test_what_is_wrong_with_a_new_topic_is_told_beside_the_field(
    publisher_client: Client, topic: Topic, typed: dict[str, str], field: str
) -> None:
    answer = publisher_client.post("/desk/topics/new/", typed | {"description": "Typed already"})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert "Typed already" in answer.content.decode()


def test_a_topic_shows_parties_alliances_claims_and_notice(contributor_client: Client, topic: Topic) -> None:
    claim = ClaimFactory.create(topic=topic)
    first, second = topic.parties.order_by("pk")
    Alliance.objects.create(topic=topic, first=first, second=second)
    Topic.objects.filter(pk=topic.pk).update(notice="Countries are invented.")
    text = contributor_client.get("/desk/topics/the-sound/").content.decode()
    for words in ("Orlan and Veland", claim.wording, "Countries are invented."):
        assert words in text
    for forbidden in ("Add the side", "Ally them", "Change the topic"):
        assert forbidden not in text


def test_a_party_is_added_once(publisher_client: Client, topic: Topic) -> None:
    address = "/desk/topics/the-sound/parties/"
    assert publisher_client.post(address, {"name": "Northmark"}).status_code == 302
    answer = publisher_client.post(address, {"name": "Northmark"})
    assert answer.status_code == 422
    assert "in the topic already" in answer.content.decode()
    assert publisher_client.post(address, {"name": ""}).status_code == 422


def test_parties_are_allied_once_and_parted(publisher_client: Client, topic: Topic) -> None:
    first, second = topic.parties.order_by("pk")
    address = "/desk/topics/the-sound/alliances/"
    assert publisher_client.post(address, {"first": second.pk, "second": first.pk}).status_code == 302
    again = publisher_client.post(address, {"first": first.pk, "second": second.pk})
    assert "allied already" in again.content.decode()
    alone = publisher_client.post(address, {"first": first.pk, "second": first.pk})
    assert "its own ally" in alone.content.decode()
    foreign = publisher_client.post(address, {"first": first.pk, "second": PartyFactory.create().pk})
    assert [answer.status_code for answer in (again, alone, foreign)] == [422] * 3
    assert publisher_client.post(f"{address}{Alliance.objects.get().pk}/end/").status_code == 302
    assert not Alliance.objects.exists()


def test_a_topic_is_changed_and_the_second_save_gets_both_texts(publisher_client: Client, topic: Topic) -> None:
    address, typed = "/desk/topics/the-sound/edit/", {"version": topic.version, "name": "The sound"}
    assert publisher_client.post(address, typed | {"notice": "The first notice"}).status_code == 302
    answer = publisher_client.post(address, typed | {"notice": "The second notice"})
    assert answer.status_code == 409
    assert "The first notice" in answer.content.decode()
    assert publisher_client.post(address, merging(answer)).status_code == 302
    topic.refresh_from_db()
    assert topic.notice == "The second notice"


def test_a_topic_cannot_take_the_name_of_another(publisher_client: Client, topic: Topic) -> None:
    other = TopicFactory.create()
    answer = publisher_client.post("/desk/topics/the-sound/edit/", {"version": topic.version, "name": other.name})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["name"]


@pytest.mark.parametrize("address", ["/desk/topics/", "/desk/topics/the-sound/"])
def test_htmx_gets_the_results_alone(contributor_client: Client, topic: Topic, address: str) -> None:
    answer = contributor_client.get(address, headers=HTMX)
    assert answer.content.decode().lstrip().startswith('<div id="results"')
    assert "HX-Request" in answer["Vary"]


def test_an_unknown_topic_is_not_found(contributor_client: Client) -> None:
    assert contributor_client.get("/desk/topics/nowhere/").status_code == 404


def test_twenty_claims_and_parties_cost_the_queries_of_one(contributor_client: Client, topic: Topic) -> None:
    claim_with(topic=topic)
    one = [queries(contributor_client, address) for address in ("/desk/topics/", "/desk/topics/the-sound/")]
    for _ in range(19):
        claim_with(topic=topic)
        PartyFactory.create(topic=topic)
        TopicFactory.create()
    assert [queries(contributor_client, address) for address in ("/desk/topics/", "/desk/topics/the-sound/")] == one


@pytest.mark.parametrize("address", ["/desk/topics/", "/desk/topics/the-sound/", "/desk/topics/the-sound/edit/"])
def test_templates_make_no_queries(publisher_client: Client, topic: Topic, address: str, monkeypatch: Any) -> None:
    claim_with(topic=topic)
    assert queries_while_rendering(publisher_client, address, monkeypatch) == []
