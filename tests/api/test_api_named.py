"""Statements, speakers, sources and topics as programs read them."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from claims.editions import catalog
from claims.models import OldAddress
from claims.vocabulary import AddressKind
from tests.api.answers import got, problem_of
from tests.public import published as given

pytestmark = pytest.mark.django_db


def keys(client: Client, asked: str = "") -> list[int]:
    return [each["key"] for each in got(client, f"/api/v1/statements/?{asked}")["results"]]


def test_a_statement_is_told_once_with_all_claims_that_show_it(client: Client) -> None:
    given.publish(given.a_content("DR-0001"))
    denied = given.a_statement(1, stance="denies", side="opposing", live=False, ended="retracted")
    given.publish(
        given.a_content("DR-0002", statements=[denied, given.a_statement(2, cites=given.a_speaker("ida", "Ida"))])
    )
    assert keys(client) == [2, 1]
    statement = got(client, "/api/v1/statements/1/")
    assert {(claim["code"], claim["stance"], claim["ended"]) for claim in statement["claims"]} == {
        ("DR-0001", "asserts", ""),
        ("DR-0002", "denies", "retracted"),
    }
    assert statement["source"] == given.a_source()
    assert statement["speakers"] == [given.a_speaker()]


def test_statements_are_narrowed_and_paged(client: Client) -> None:
    statements = [
        given.a_statement(1, speakers=[given.a_speaker("ida-morn", "Ida Morn")]),
        given.a_statement(2, said_on="2031-05-01", stance="denies", side="opposing"),
        given.a_statement(3, exact="The ferry was late.", segments=[], source=given.a_source(9)),
    ]
    given.publish(given.a_content("DR-0001", statements=statements))
    narrowed = {"speaker=ida-morn": [1], "stance=denies": [2], "to=2031-05-02": [2], "source=9": [3], "q=ferries": [3]}
    narrowed |= {"claim=dr-0001": [3, 2, 1], "topic=drill-on-the-sel&from=2031-05-02": [3, 1], "claim=DR-0009": []}
    for asked, expected in narrowed.items():
        assert keys(client, asked) == expected, asked
    first = got(client, "/api/v1/statements/?size=2&ordering=key")
    assert [each["key"] for each in got(client, first["next"])["results"]] == [3]


def test_what_a_withdrawn_claim_alone_showed_is_gone_from_every_list(client: Client) -> None:
    content = given.a_content("DR-0001")
    given.publish(content)
    lists = {name: got(client, f"/api/v1/{name}/")["results"] for name in ("statements", "speakers", "sources")}
    assert all(lists.values())
    given.publish(given.withdrawn(content), change_type="withdrawal", note="It named the wrong bridge.")
    for name, before in lists.items():
        assert got(client, f"/api/v1/{name}/")["results"] == [], name
        for row in before:
            address = row.get("api_url") or row["url"]
            assert problem_of(client.get(address.partition("8000")[2]), 404)


def test_a_topic_a_speaker_and_a_source_lead_on(client: Client) -> None:
    given.publish(given.a_content("DR-0001"))
    topic = got(client, "/api/v1/topics/drill-on-the-sel/")
    speaker = got(client, "/api/v1/speakers/mira-tolen/")
    source = got(client, "/api/v1/sources/1/")
    assert (topic["parties"], topic["notice"]) == (given.a_topic()["parties"], given.NOTICE)
    assert (speaker["role"], speaker["kind"]) == ("Mayor of Sel", "person")
    assert source["title"] == given.a_source()["title"]
    for lead in (topic["claims_url"], speaker["statements_url"], source["statements_url"]):
        assert len(got(client, lead.partition("8000")[2])["results"]) == 1
    for name, row in {"topics": topic, "speakers": speaker, "sources": source}.items():
        assert got(client, f"/api/v1/{name}/")["results"] == [row]


def test_sources_and_speakers_are_narrowed(client: Client) -> None:
    given.publish(given.a_content("DR-0001"))
    for asked, count in {
        "sources/?publisher=Sel Valley Courier": 1,
        "sources/?publisher=Nobody": 0,
        "sources/?from=2031-05-04": 0,
        "sources/?to=2031-05-03": 1,
        "speakers/?kind=organisation": 0,
        "speakers/?kind=person": 1,
    }.items():
        assert len(got(client, f"/api/v1/{asked}")["results"]) == count, asked


def test_the_address_of_a_merged_speaker_leads_on(client: Client) -> None:
    given.publish(given.a_content("DR-0001"))
    OldAddress.objects.create(
        kind=AddressKind.SPEAKER.value, old="mira-tolen", leads_to="mira-tolen-sel", was_public=True
    )
    catalog.keep_speakers({"mira-tolen", "mira-tolen-sel"})
    moved = client.get("/api/v1/speakers/mira-tolen/")
    assert (moved.status_code, moved.headers["Location"]) == (308, "/api/v1/speakers/mira-tolen-sel/")
    assert got(client, "/api/v1/statements/?speaker=mira-tolen-sel")["results"]


@pytest.mark.parametrize("address", ["statements/7/", f"statements/{2**63}/", "sources/7/", f"sources/{2**63}/"])
def test_what_is_not_published_is_not_there(client: Client, address: str) -> None:
    assert problem_of(client.get(f"/api/v1/{address}"), 404)["code"] == "not_found"


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ("statements/?from=yesterday", "from"),
        ("statements/?stance=shouts", "stance"),
        ("statements/?source=x", "source"),
        ("sources/?to=2031-02-30", "to"),
        ("speakers/?kind=ghost", "kind"),
        ("topics/?q=ferry", "q"),
        ("topics/drill/?size=3", "size"),
        ("claims/export.csv?size=3", "size"),
    ],
)
def test_each_list_names_what_it_cannot_be_asked(client: Client, asked: str, field: str) -> None:
    members = problem_of(client.get(f"/api/v1/{asked}"), 400)
    assert [error["field"] for error in members["errors"]] == [field]


def test_lists_cost_as_much_with_twenty_as_with_one(
    client: Client, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    for keys in (range(1, 2), range(2, 21)):
        statements = [
            given.a_statement(key, source=given.a_source(key), speakers=[given.a_speaker(f"ida-{key}", f"Ida {key}")])
            for key in keys
        ]
        given.publish(given.a_content(f"DR-{keys.start:04}", statements=statements))
        for name, most in {"statements": 3, "speakers": 2, "sources": 2, "topics": 2}.items():
            with django_assert_max_num_queries(most):
                assert len(got(client, f"/api/v1/{name}/?size=100")["results"]) == (
                    1 if name == "topics" else keys.stop - 1
                )


def test_older_formats_say_what_they_know(client: Client) -> None:
    content = given.a_content("DR-0001", statements=[given.a_statement(speakers=[{"slug": "ida", "name": "Ida"}])])
    given.publish(given.as_first_format(content))
    assert json.loads(client.get("/api/v1/statements/1/").content)["claims"][0]["route"] is None
    assert got(client, "/api/v1/speakers/ida/")["kind"] is None


def test_a_list_goes_on_after_the_longest_name_in_any_script(client: Client) -> None:
    """What a cursor has to hold: 300 characters, which JSON escapes, and its slug."""
    names = [f"{'𐌰' * 299}{letter}" for letter in "ab"]
    speakers = [given.a_speaker(f"{'long-' * 40}{number}", name) for number, name in enumerate(names)]
    given.publish(given.a_content("DR-0001", statements=[given.a_statement(speakers=speakers)]))
    first = got(client, "/api/v1/speakers/?size=1")
    assert [each["name"] for each in [*first["results"], *got(client, first["next"])["results"]]] == names
