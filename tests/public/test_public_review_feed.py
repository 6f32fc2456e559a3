"""The feed of reviews: every signed verdict as a schema.org DataFeed, and what was taken back since."""

import gzip
import json
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from claims import editions
from claims.editions import reviews
from claims.models import PublishedShare
from tests.public import published as given
from tests.public import vocabularies

pytestmark = pytest.mark.django_db
PATH = "/claimreview.json"


def publish(code: str = "DR-0001", **fields: Any) -> Any:
    return given.publish(given.a_content(code, verification=given.a_verification(**fields)))


def test_feed_is_as_the_vocabularies_want_it(client: Client) -> None:
    publish("DR-0001")
    publish("DR-0002", verdict="refuted")
    given.publish(given.a_content("DR-0003"))
    response = client.get(PATH)
    feed = json.loads(response.content)
    assert response.headers["Content-Type"].startswith("application/ld+json")
    assert vocabularies.faults(feed) == []
    assert feed["license"] == settings.DATA_LICENSE
    assert [item["item"][0]["itemReviewed"]["identifier"] for item in feed["dataFeedElement"]] == ["DR-0002", "DR-0001"]
    assert {len(item["item"]) for item in feed["dataFeedElement"]} == {1}
    assert "Link" not in response.headers


def test_item_is_what_the_page_says(client: Client) -> None:
    publication = publish()
    (item,) = client.get(PATH).json()["dataFeedElement"]
    page = client.get(f"/claims/{publication.code}/{publication.slug}/").content.decode()
    block = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    assert block == {"@context": "https://schema.org"} | item["item"][0]
    assert item["dateCreated"] == block["datePublished"]


def test_feed_with_nothing_in_it_is_a_feed(client: Client) -> None:
    feed = client.get(PATH).json()
    assert (vocabularies.faults(feed), feed["dataFeedElement"]) == ([], [])


@pytest.mark.parametrize("change", ["withdrawal", "verdict gone"])
def test_review_that_was_taken_back_is_an_item_without_content(client: Client, change: str) -> None:
    content = given.a_content(verification=given.a_verification(summary="Telltale summary."))
    given.publish(content)
    if change == "withdrawal":
        given.publish(given.withdrawn(content), change_type="withdrawal", note="It named a bystander.")
    else:
        given.publish(content | {"verification": None}, change_type="update", note="Reopened.")
    response = client.get(PATH)
    (item,) = response.json()["dataFeedElement"]
    assert item["item"] is None
    assert item["url"] == f"{settings.PUBLIC_URL}/claims/DR-0001/"
    assert item["dateModified"] > item["dateCreated"]
    assert "Telltale" not in response.content.decode()
    assert "ostria-shelled" not in response.content.decode()


def test_feed_is_read_in_two_queries_and_not_at_all_where_nothing_changed(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in (1, 2, 3):
        publish(f"DR-{number:04}")
    with django_assert_num_queries(2):
        first = client.get(PATH)
    for headers in (
        {"If-None-Match": first.headers["ETag"]},
        {"If-Modified-Since": first.headers["Last-Modified"]},
    ):
        with django_assert_num_queries(1):
            again = client.get(PATH, headers=headers)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]
    publish("DR-0004")
    assert client.get(PATH, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_feed_goes_out_compressed_and_names_how_long_it_may_be_kept(client: Client) -> None:
    publish()
    plain, packed = client.get(PATH), client.get(PATH, headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(packed.content) == plain.content
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert int(packed.headers["Content-Length"]) == len(packed.content)
    assert "s-maxage=60" in plain.headers["Cache-Control"]
    assert (plain.headers["Vary"], plain.headers["Access-Control-Allow-Origin"]) == ("Accept-Encoding", "*")


def test_long_feed_goes_on_where_its_header_says(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviews, "PAGE_SIZE", 2)
    for number in range(1, 6):
        publish(f"DR-{number:04}")
    found, path = [], PATH
    while path:
        response = client.get(path)
        feed = response.json()
        assert feed["url"] == f"{settings.PUBLIC_URL}{path}"
        found += [item["item"][0]["itemReviewed"]["identifier"] for item in feed["dataFeedElement"]]
        link = response.headers.get("Link", "")
        path = link.removeprefix(f"<{settings.PUBLIC_URL}").partition(">")[0]
    assert found == [f"DR-{number:04}" for number in (5, 4, 3, 2, 1)]


@pytest.mark.parametrize("after", ["", "x", "20310504T093000000000Z-", "20319904T093000000000Z-1", "٢-1"])
def test_feed_that_begins_nowhere_is_not_there(client: Client, after: str) -> None:
    assert client.get(PATH, {"after": after}).status_code == 404


def test_piece_of_a_claim_is_stored_anew_only_where_it_changed() -> None:
    content = given.a_content(verification=given.a_verification())
    publication = given.publish(content)
    before = PublishedShare.objects.get()
    editions.render_again(publication)
    assert PublishedShare.objects.get().review_stored_at == before.review_stored_at
    given.publish(content, change_type="update", note="Looked again.")
    after = PublishedShare.objects.get()
    assert after.reviewed_at == before.reviewed_at
    assert after.review_stored_at != before.review_stored_at


def test_robots_are_told_where_the_map_is_and_kept_from_the_desk(client: Client) -> None:
    response = client.get("/robots.txt")
    rules = response.content.decode()
    assert response.headers["Content-Type"].startswith("text/plain")
    assert "max-age" in response.headers["Cache-Control"]
    assert f"Sitemap: {settings.PUBLIC_URL}/sitemap.xml" in rules
    assert "Disallow: /desk/" in rules
