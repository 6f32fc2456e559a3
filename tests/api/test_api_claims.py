"""Claims as programs read them: the list, each one whole, paging, tags, and what is refused."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from django.core.signing import Signer
from django.test import Client

from claims.editions import records
from claims.models import OldAddress, Publication
from claims.vocabulary import AddressKind
from tests.api.answers import got, problem_of
from tests.public import published as given

pytestmark = pytest.mark.django_db


def problem(client: Client, address: str, status: int) -> dict[str, Any]:
    return problem_of(client.get(address), status)


def test_a_claim_shows_all_that_its_newest_edition_holds(client: Client) -> None:
    publication = given.publish(given.a_rich_content("DR-0030") | {"verification": given.a_verification()})
    claim = got(client, "/api/v1/claims/DR-0030/")
    content = json.loads(bytes(publication.edition.content))
    for part in ("attestation", "corroboration", "figures", "utterances", "statements", "verification", "harms"):
        assert claim[part] == content[part], part
    assert claim["page"].endswith(f"/claims/DR-0030/{publication.slug}/")
    assert (claim["edition"], claim["content_sha256"]) == (1, sha256(bytes(publication.edition.content)).hexdigest())


def test_a_withdrawn_claim_is_its_notice_alone(client: Client) -> None:
    content = given.a_content("DR-0002")
    given.publish(content)
    given.publish(given.withdrawn(content), change_type="withdrawal", note="It named the wrong bridge.")
    claim = got(client, "/api/v1/claims/DR-0002/")
    assert (claim["is_withdrawn"], claim["summary"]) == (True, "It named the wrong bridge.")
    assert "shelled" not in json.dumps(claim)
    assert "shelled" not in json.dumps(got(client, "/api/v1/claims/"))


def test_a_relation_to_a_withdrawn_claim_is_not_told(client: Client) -> None:
    other = given.a_content("DR-0004")
    given.publish(other)
    relation = {"label": "denies", "note": "", **{name: other["claim"][name] for name in ("code", "slug", "wording")}}
    given.publish(given.a_content("DR-0003", relations=[relation]))
    assert [each["code"] for each in got(client, "/api/v1/claims/DR-0003/")["relations"]] == ["DR-0004"]
    given.publish(given.withdrawn(other), change_type="withdrawal", note="It named the wrong bridge.")
    assert got(client, "/api/v1/claims/DR-0003/")["relations"] == []


def test_a_merged_claim_leads_to_the_one_that_it_became_part_of(client: Client) -> None:
    for code in ("DR-0005", "DR-0006"):
        given.publish(given.a_content(code))
    into = given.a_content("DR-0006")["claim"]
    merged = {name: given.a_content("DR-0005")[name] for name in ("format", "claim", "topic")} | {"merged_into": into}
    given.publish(merged, change_type="update", note="The same claim.")
    OldAddress.objects.create(kind=AddressKind.CLAIM.value, old="DR-0005", leads_to="DR-0006", was_public=True)
    moved = client.get("/api/v1/claims/DR-0005/")
    assert (moved.status_code, moved.headers["Location"]) == (308, "/api/v1/claims/DR-0006/")
    assert client.get("/api/v1/claims/dr-0006/").headers["Location"] == "/api/v1/claims/DR-0006/"
    assert [claim["code"] for claim in got(client, "/api/v1/claims/")["results"]] == ["DR-0006"]


def test_a_list_is_read_piece_by_piece_though_claims_come_in_between(client: Client) -> None:
    for number in range(1, 8):
        given.publish(given.a_content(f"DR-{number:04}"))
    first = got(client, "/api/v1/claims/?size=3")
    given.publish(given.a_content("DR-0008"))
    second, codes = got(client, first["next"]), [claim["code"] for claim in first["results"]]
    third = got(client, second["next"])
    codes += [claim["code"] for piece in (second, third) for claim in piece["results"]]
    assert codes == [f"DR-{number:04}" for number in range(7, 0, -1)]
    assert third["next"] is None
    assert got(client, third["previous"])["results"] == second["results"]
    assert [claim["code"] for claim in got(client, second["previous"])["results"]] == codes[:3]


@pytest.mark.parametrize("ordering", list(records.ORDERS))
def test_each_order_is_kept_through_all_pieces(client: Client, ordering: str) -> None:
    for number in range(1, 6):
        given.publish(given.a_content(f"DR-{number:04}"))
    address, codes = f"/api/v1/claims/?size=2&ordering={ordering}", []
    while address:
        piece = got(client, address)
        codes += [claim["code"] for claim in piece["results"]]
        address = piece["next"]
    ascending = [f"DR-{number:04}" for number in range(1, 6)]
    assert codes == (ascending[::-1] if ordering.startswith("-") else ascending)


def test_the_list_is_narrowed_as_the_search_is(client: Client) -> None:
    given.publish(given.a_content("DR-0001"))
    given.publish(given.a_content("DR-0002", verification=given.a_verification(verdict="likely")))
    narrowed = {"verdict=likely": ["DR-0002"], "verdict=not_assessed": ["DR-0001"], "q=DR-0002": ["DR-0002"]}
    narrowed |= {"status=contested": [], "topic=drill-on-the-sel&verdict=likely": ["DR-0002"], "topic=other": []}
    for asked, codes in narrowed.items():
        assert [each["code"] for each in got(client, f"/api/v1/claims/?{asked}")["results"]] == codes, asked


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ("status=probable", "status"),
        ("verdict=maybe", "verdict"),
        ("colour=red", "colour"),
        ("page=2", "page"),
        ("size=0", "size"),
        ("size=101", "size"),
        ("size=ten", "size"),
        ("ordering=wording", "ordering"),
        ("cursor=none", "cursor"),
        ("cursor=W10%3D", "cursor"),
        ("q=a%00b", "q"),
        ("status=contested&status=conceded", "status"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_its_name(client: Client, asked: str, field: str) -> None:
    found = problem(client, f"/api/v1/claims/?{asked}", 400)
    assert {error["field"] for error in found["errors"]} == {field}
    assert found["code"] == "invalid_parameter"


def test_a_cursor_is_good_for_its_own_order_alone(client: Client) -> None:
    for number in (1, 2):
        given.publish(given.a_content(f"DR-{number:04}"))
    following = got(client, "/api/v1/claims/?size=1")["next"]
    assert problem(client, f"{following}&ordering=code", 400)["errors"][0]["field"] == "cursor"


@pytest.mark.parametrize("value", ["abc", "\ud800", 0, 2**63, None, ["0001-01-01T00:00:00+23:59"], [1], {}])
def test_a_cursor_that_no_answer_gave_is_refused(client: Client, value: Any) -> None:
    order = list(records.ORDERS["-updated_at"])
    words = urlsafe_b64encode(json.dumps([order, False, [value, 1]]).encode()).decode()
    for cursor in (
        words,
        f"{words.rstrip('=')}:{'x' * 43}",
        Signer(salt="another").sign_object([order, False, [1, 1]]),
    ):
        assert problem(client, f"/api/v1/claims/?cursor={cursor}", 400)["errors"][0]["field"] == "cursor"


def test_who_has_the_answer_hears_that_nothing_changed_until_something_does(client: Client) -> None:
    content = given.a_content("DR-0001")
    given.publish(content)
    for address in ("/api/v1/claims/", "/api/v1/claims/DR-0001/"):
        first = client.get(address)
        etag = first.headers["ETag"]
        assert "s-maxage=60" in first.headers["Cache-Control"]
        again = client.get(address, headers={"If-None-Match": f'"other", W/{etag}'})
        assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", etag)
    given.publish(content, change_type="correction", note="A word was wrong.")
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200


def test_head_says_what_get_would_without_the_body(client: Client) -> None:
    given.publish(given.a_content("DR-0001"))
    for address in ("/api/v1/claims/", "/api/v1/claims/DR-0001/", "/api/v1/editions/DR-0001/1/content/"):
        head, get = client.head(address), client.get(address)
        assert (head.status_code, head.content) == (200, b"")
        assert {**head.headers} == {**get.headers}, address


def test_a_list_costs_as_much_with_twenty_as_with_one(
    client: Client, django_assert_num_queries: Callable[[int], Any]
) -> None:
    for numbers in (range(1, 2), range(2, 21)):
        for number in numbers:
            given.publish(given.a_content(f"DR-{number:04}", statements=[given.a_statement(key) for key in numbers]))
        with django_assert_num_queries(2):  # the rate's count and the piece
            got(client, "/api/v1/claims/")
        with django_assert_num_queries(2):
            got(client, "/api/v1/claims/DR-0001/")


def test_editions_of_older_formats_are_read_as_the_newest(client: Client) -> None:
    given.publish(given.as_first_format(given.a_rich_content("DR-0030")))
    claim = got(client, "/api/v1/claims/DR-0030/")
    assert (claim["utterances"], claim["statements"][0]["route"]) == (None, None)
    assert Publication.objects.get().edition.content
