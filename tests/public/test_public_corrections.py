"""Corrections and updates: listed newest first, narrowed by kind and topic, with what changed at a glance."""

import html
import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from claims import editions
from claims.editions import listing
from claims.models import PublishedChange
from tests.public import published as given

pytestmark = pytest.mark.django_db
LIST = "/corrections/"
NOTES = {
    "correction": "The river was named wrongly.",
    "clarification": "Which bridge is meant is said now.",
    "update": "One more statement.",
}


def changed(code: str, *kinds: str, **fields: object) -> None:
    given.publish(given.a_content(code, **fields))
    for kind in kinds:
        given.publish(given.a_content(code, **fields), change_type=kind, note=f"{code}: {NOTES[kind]}")


def shown(client: Client, **asked: str) -> str:
    return client.get(LIST, asked).content.decode()


def test_what_was_put_right_is_listed_and_updates_are_asked_for(client: Client) -> None:
    changed("DR-0001", *NOTES)
    page = shown(client)
    assert NOTES["correction"] in page
    assert NOTES["clarification"] in page
    assert NOTES["update"] not in page
    assert page.index(NOTES["clarification"]) < page.index(NOTES["correction"])
    for kind, note in NOTES.items():
        narrowed = shown(client, kind=kind)
        assert [text for text in NOTES.values() if text in narrowed] == [note]
        assert f'<option value="{kind}" selected>' in narrowed


def test_home_tells_of_updates_and_corrections_but_not_of_first_editions(client: Client) -> None:
    changed("DR-0001", "correction", "update")
    changed("DR-0002")
    page = client.get("/").content.decode()
    aside = page[page.index("Updated and corrected") : page.index("Latest claims")]
    assert NOTES["correction"] in aside
    assert NOTES["update"] in aside
    assert "DR-0002" not in aside


def test_list_is_narrowed_to_a_topic(client: Client) -> None:
    changed("DR-0001", "correction")
    changed("EX-0001", "correction", topic=given.a_topic(slug="drill-on-the-hill", name="Drill: on the hill"))
    page = shown(client, topic="drill-on-the-hill")
    assert "EX-0001: " in page
    assert "DR-0001: " not in page
    assert '<option value="drill-on-the-hill" selected>' in page
    assert "No published claim was changed in this way." in shown(client, topic="no-such", kind="update")


@pytest.mark.parametrize(
    "asked", [{"kind": "initial"}, {"kind": "'"}, {"page": "x"}, {"page": "99999"}, {"topic": "\0"}]
)
def test_rough_questions_get_the_list(client: Client, asked: dict[str, str]) -> None:
    changed("DR-0001", "correction")
    assert NOTES["correction"] in shown(client, **asked)


def test_correction_says_at_a_glance_what_changed_and_leads_to_the_whole(client: Client) -> None:
    given.publish(given.a_content(verification=given.a_verification(verdict="established")))
    other = given.a_statement(7, exact="The bridge stands.")
    given.publish(given.a_content(statements=[other]), change_type="correction", note="Taken back.")
    for page in (shown(client), client.get("/").content.decode()):
        assert "Is it so? From “established” to “not assessed”." in page
        assert 'href="/claims/DR-0001/editions/2/changes/"' in page
    assert "Removed: 1 statement." in shown(client)


def test_withdrawn_claim_is_told_by_its_notice_alone(client: Client) -> None:
    changed("DR-0001", "correction")
    content = given.a_content()
    given.publish(given.withdrawn(content), change_type="withdrawal", note="It named a bystander.")
    for page in (shown(client), client.get("/").content.decode()):
        assert "It named a bystander." in page
        for hidden in (NOTES["correction"], content["claim"]["wording"], content["claim"]["slug"], "/changes/"):
            assert hidden not in page


def test_queries_do_not_grow_with_the_corrections(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    changed("DR-0001", "correction")
    with django_assert_num_queries(3):
        client.get(LIST)
    for number in range(2, 22):
        changed(f"DR-{number:04}", "correction")
    with django_assert_num_queries(3):
        client.get(LIST)


def test_more_corrections_than_one_page_holds_are_paged_within_what_was_asked(client: Client) -> None:
    changed("DR-0001", *["correction"] * 26, "clarification")
    page = shown(client, kind="correction")
    assert "26 changes" in page
    assert 'href="/corrections/?kind=correction&amp;page=2"' in page
    assert "DR-0001, edition 2<" in shown(client, kind="correction", page="2")


def test_rows_of_changes_are_made_again_from_the_editions() -> None:
    changed("DR-0001", "correction", "update")
    as_published = list(PublishedChange.objects.order_by("pk").values())
    assert [row["number"] for row in as_published] == [1, 2, 3]
    PublishedChange.objects.filter(number__gt=1).delete()
    PublishedChange.objects.update(glance=["Of older code."])
    publication = PublishedChange.objects.get().publication
    publication.etag = '"of-older-code"'
    publication.save(update_fields=["etag"])
    assert editions.render_outdated() == 1
    assert list(PublishedChange.objects.order_by("pk").values()) == as_published


def test_long_list_is_counted_so_far_and_goes_on_from_its_last_row(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = given.a_content()
    given.publish(content)
    for number in range(2, 9):
        given.publish(content, change_type="correction", note=f"Put right for the {number}th time.")
    monkeypatch.setattr(listing, "MOST", 4)
    monkeypatch.setattr(listing, "PAGE_SIZE", 2)
    address, found, pages = "/corrections/?kind=correction", [], []
    while address:
        page = client.get(address).content.decode()
        found += re.findall("for the ([0-9])th time", page)
        pages += re.findall("Page ([0-9]) of", page)
        onwards = re.search('<a rel="next" href="([^"]+)"', page)
        address = html.unescape(onwards[1]) if onwards else ""
        assert ("4+ changes" in page) == (len(pages) <= 2)
    assert found == ["8", "7", "6", "5", "4", "3", "2"]
    assert pages == ["1", "2", "1", "2"]
    assert "Back to the newest" in page
