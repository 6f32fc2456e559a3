"""Editions as programs read them: whoever has the answers can check every byte and the chain, and needs no more."""

import json
from base64 import b64decode
from hashlib import sha256

import pytest
from django.test import Client

from claims.models import Edition
from tests.api.answers import got, problem_of
from tests.public import published as given

pytestmark = pytest.mark.django_db


def test_the_stored_bytes_are_served_as_they_are_for_ever(client: Client) -> None:
    given.publish(given.a_rich_content("DR-0030"))
    first = client.get("/api/v1/editions/DR-0030/1/content/")
    given.publish(given.a_content("DR-0030"), change_type="correction", note="Another count.")
    again = client.get("/api/v1/editions/DR-0030/1/content/")
    stored = bytes(Edition.objects.get(number=1).content)
    assert first.content == again.content == stored
    assert again.headers["ETag"] == f'"{sha256(stored).hexdigest()}"'
    digest = again.headers["Repr-Digest"].removeprefix("sha-256=:").removesuffix(":")
    assert b64decode(digest) == sha256(stored).digest()
    same = client.get("/api/v1/editions/DR-0030/1/content/", headers={"If-None-Match": again.headers["ETag"]})
    assert (same.status_code, same.content) == (304, b"")


def test_an_outsider_verifies_the_whole_chain_by_the_interface_alone(client: Client) -> None:
    for number in range(1, 4):
        given.publish(given.a_content(f"DR-{number:04}"))
    given.publish(given.a_content("DR-0002"), change_type="update", note="More was said.")
    address, link, places = "/api/v1/editions/?size=2", "", []
    while address:
        piece = got(client, address)
        for edition in piece["results"]:
            content = client.get(edition["content_url"].partition("8000")[2]).content
            assert sha256(content).hexdigest() == edition["content_sha256"]
            assert edition["previous_link"] == link
            link = sha256((link + edition["content_sha256"]).encode()).hexdigest()
            assert link == edition["link"]
            assert got(client, edition["url"].partition("8000")[2]) == edition
            places.append(edition["place"])
        address = piece["next"]
    assert places == [1, 2, 3, 4]


def test_of_a_withdrawn_claim_the_links_stay_and_the_words_are_gone(client: Client) -> None:
    content = given.a_content("DR-0001")
    given.publish(content)
    given.publish(content, change_type="correction", note="The secret note.")
    given.publish(given.withdrawn(content), change_type="withdrawal", note="It named the wrong bridge.")
    pieces = got(client, "/api/v1/editions/?claim=DR-0001")["results"]
    assert [(each["note"], each["is_withdrawn"]) for each in pieces] == [
        ("", True),
        ("", True),
        ("It named the wrong bridge.", False),
    ]
    gone = client.get("/api/v1/editions/DR-0001/2/content/")
    assert problem_of(gone, 410)["code"] == "gone"
    assert "secret" not in gone.content.decode()
    notice = json.loads(client.get("/api/v1/editions/DR-0001/3/content/").content)
    assert notice["withdrawn"] is True


def test_an_edition_that_names_a_claim_withdrawn_later_keeps_its_words_to_itself(client: Client) -> None:
    other = given.a_content("DR-0004")
    given.publish(other)
    relation = {"label": "denies", "note": "", **{name: other["claim"][name] for name in ("code", "slug", "wording")}}
    given.publish(given.a_content("DR-0003", relations=[relation]))
    assert client.get("/api/v1/editions/DR-0003/1/content/").status_code == 200
    given.publish(given.withdrawn(other), change_type="withdrawal", note="It named the wrong bridge.")
    gone = problem_of(client.get("/api/v1/editions/DR-0003/1/content/"), 410)
    assert "names an unpublished claim" in gone["detail"]
    assert got(client, "/api/v1/editions/DR-0003/1/")["link"]


@pytest.mark.parametrize("number", ["0", "2", str(2**31), "9" * 30])
@pytest.mark.parametrize("what", ["", "content/"])
def test_an_edition_that_never_came_out_is_not_there(client: Client, number: str, what: str) -> None:
    given.publish(given.a_content("DR-0001"))
    assert problem_of(client.get(f"/api/v1/editions/DR-0001/{number}/{what}"), 404)["code"] == "not_found"


def test_editions_of_one_claim_alone(client: Client) -> None:
    for code in ("DR-0001", "DR-0002"):
        given.publish(given.a_content(code))
    assert [each["code"] for each in got(client, "/api/v1/editions/?claim=dr-0002")["results"]] == ["DR-0002"]
    assert [each["place"] for each in got(client, "/api/v1/editions/?ordering=-place")["results"]] == [2, 1]
