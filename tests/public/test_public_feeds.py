"""The Atom feeds, as a reader of feeds understands them."""

import re
from typing import Any

import feedparser
import pytest
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from claims.editions import feeds
from tests.public import published as given

pytestmark = pytest.mark.django_db
CLAIMS, CORRECTIONS, CHANGES = "/feeds/claims.atom", "/feeds/corrections.atom", "/claims/DR-0001/changes.atom"
EVERY = [CLAIMS, CORRECTIONS, CHANGES]
TAG = f"tag:{settings.TAG_AUTHORITY}:"


def read(client: Client, path: str) -> Any:
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("application/atom+xml")
    feed = feedparser.parse(response.content)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    return feed


def links(feed: Any) -> dict[str, str]:
    return {link["rel"]: link["href"].removeprefix(settings.PUBLIC_URL) for link in feed.feed.links}


def publish_thrice(code: str = "DR-0001") -> dict[str, Any]:
    content = given.a_content(code, verification=given.a_verification())
    given.publish(content)
    given.publish(content, change_type="correction", note="The bridge was <named> wrongly & more.")
    given.publish(content, change_type="update", note="Another source.")
    return content


def test_feed_of_claims_has_each_claim_once_with_its_answers_apart(client: Client) -> None:
    publish_thrice()
    given.publish(given.a_content("DR-0002"))
    feed = read(client, CLAIMS)
    first, second = sorted(feed.entries, key=lambda entry: entry.id)
    assert (first.id, second.id) == (f"{TAG}claims/DR-0001", f"{TAG}claims/DR-0002")
    assert first.title == "Ostria shelled the bridge at Sel (1)"
    assert first.link == f"{settings.PUBLIC_URL}/claims/DR-0001/ostria-shelled-the-bridge-1/"
    said = "Is it backed? Single origin. Is it so? Unresolved. The bridge was damaged; by whom is open."
    assert (first.summary, second.summary) == (said, "Is it backed? Single origin. Is it so? Not assessed.")
    assert (first.published, first.updated) == ("2031-05-04T09:30:00+00:00", "2031-05-06T09:32:00+00:00")
    assert [tag.term for tag in first.tags] == ["Drill: shelling on the Sel"]


def test_feed_of_corrections_has_what_was_corrected_and_why(client: Client) -> None:
    publish_thrice()
    (entry,) = read(client, CORRECTIONS).entries
    assert entry.id == f"{TAG}claims/DR-0001/editions/2"
    assert entry.title == "Correction, DR-0001, edition 2: Ostria shelled the bridge at Sel (1)"
    assert entry.summary == "The bridge was &lt;named&gt; wrongly &amp; more."
    assert client.get(entry.link.removeprefix(settings.PUBLIC_URL)).status_code == 200


def test_feed_of_a_claim_has_every_edition_newest_first(client: Client) -> None:
    publish_thrice()
    feed = read(client, CHANGES)
    assert [entry.id for entry in feed.entries] == [f"{TAG}claims/DR-0001/editions/{n}" for n in (3, 2, 1)]
    assert links(feed)["alternate"] == "/claims/DR-0001/ostria-shelled-the-bridge-1/"
    assert feed.feed.id == f"{TAG}claims/DR-0001/changes"


@pytest.mark.parametrize("path", EVERY)
def test_every_feed_says_whose_it_is_where_it_is_and_when_it_changed(client: Client, path: str) -> None:
    publish_thrice()
    feed = read(client, path)
    assert (links(feed)["self"], links(feed)["first"]) == (path, path)
    assert "next" not in links(feed)
    assert feed.feed.author == settings.PUBLISHER_NAME
    assert feed.feed.id.startswith(TAG)
    assert feed.feed.updated == max(entry.updated for entry in feed.entries)
    assert {entry.author for entry in feed.entries} == {settings.PUBLISHER_NAME}


@pytest.mark.parametrize("path", EVERY)
def test_feed_is_not_sent_again_where_nothing_changed(
    client: Client, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    content = publish_thrice()
    with django_assert_max_num_queries(2):
        first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", first.headers["ETag"])
    assert client.get(path, headers={"If-Modified-Since": first.headers["Last-Modified"]}).status_code == 304
    assert "s-maxage=60" in first.headers["Cache-Control"]
    given.publish(content, change_type="correction", note="Again.")
    assert client.get(path, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


@pytest.mark.parametrize("path", EVERY)
def test_long_feed_goes_on_page_by_page(client: Client, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setattr(feeds, "PAGE_SIZE", 2)
    content = publish_thrice()
    for number in (2, 3, 4):
        other = given.a_content(f"DR-{number:04}")
        given.publish(other)
        given.publish(other, change_type="correction", note="A word.")
    for _ in range(3):
        given.publish(content, change_type="correction", note="A word.")
    found: list[str] = []
    onward, pages = path, 0
    while onward:
        feed = read(client, onward)
        assert links(feed)["self"] == onward
        assert links(feed)["first"] == path
        found += [entry.id for entry in feed.entries]
        onward, pages = links(feed).get("next", ""), pages + 1
    assert len(found) == len(set(found)) == {CLAIMS: 4, CORRECTIONS: 7, CHANGES: 6}[path]
    assert pages == -(-len(found) // 2)


@pytest.mark.parametrize("path", EVERY)
def test_feed_costs_the_same_for_one_entry_and_for_twenty(
    client: Client, path: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    publish_thrice()
    with django_assert_num_queries(2 if path == CHANGES else 1):
        client.get(path)
    for number in range(2, 21):
        given.publish(given.a_content(f"DR-{number:04}"))
    with django_assert_num_queries(2 if path == CHANGES else 1):
        client.get(path)


def test_withdrawn_claim_is_told_without_its_words(client: Client) -> None:
    content = publish_thrice()
    given.publish(given.withdrawn(content), change_type="withdrawal", note="It named a bystander.")
    for path in EVERY:
        (entry,) = read(client, path).entries
        assert (entry.title, entry.summary) == ("DR-0001: withdrawn", "It named a bystander.")
        assert "ostria" not in client.get(path).content.decode().lower()


def test_feeds_with_nothing_in_them_are_feeds(client: Client) -> None:
    for path in (CLAIMS, CORRECTIONS):
        feed = read(client, path)
        assert (feed.entries, feed.feed.updated) == ([], "1970-01-01T00:00:00+00:00")


@pytest.mark.parametrize("path", ["/claims/DR-0002/changes.atom", f"{CLAIMS}?after=x", f"{CORRECTIONS}?after="])
def test_feed_of_nothing_is_not_there(client: Client, path: str) -> None:
    given.claim_of(given.a_content("DR-0002"))
    assert client.get(path).status_code == 404


def test_characters_that_no_feed_may_hold_are_put_out(client: Client) -> None:
    content = given.a_content()
    content["claim"]["wording"] = "Bell\x07 and <b>tags</b> & \ufffe more"
    given.publish(content)
    (entry,) = read(client, CLAIMS).entries
    assert entry.title == "Bell\ufffd and <b>tags</b> & \ufffd more"


def test_pages_say_where_their_feeds_are(client: Client) -> None:
    publish_thrice()
    page = client.get("/claims/DR-0001/", follow=True).content.decode()
    found = re.findall(r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)">', page)
    assert sorted(found) == sorted([*EVERY])
    assert all(client.get(path).status_code == 200 for path in found)
