"""The page of one claim: served from stored bytes, honest about what changed, silent about what was withdrawn."""

import gzip
import json
from typing import Any

import pytest
from django.conf import settings
from django.template.base import Template
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from claims import editions
from claims.models import Publication
from tests.public import published as given

pytestmark = pytest.mark.django_db
HOSTILE = "</script><script>alert('1')</script> \"quoted\" ‮reversed‬ <b>"


def address(publication: Publication) -> str:
    return f"/claims/{publication.code}/{publication.slug}/"


def shown(client: Client, publication: Publication) -> str:
    return client.get(address(publication)).content.decode()


def test_claim_page_shows_the_three_answers_apart(client: Client) -> None:
    page = shown(client, given.publish(given.a_content(verification=given.a_verification())))
    for words in ("Was it said?", "Yes, once", "Is it backed?", "Single origin", "Is it so?", "Unresolved"):
        assert words in page


def test_claim_page_takes_two_queries_and_no_template(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    publication = given.publish(given.a_content(statements=[given.a_statement(key) for key in range(1, 30)]))
    rendered: list[object] = []
    monkeypatch.setattr(Template, "_render", rendered.append)
    with django_assert_num_queries(2):
        assert client.get(address(publication)).status_code == 200
    assert not rendered


def test_claim_page_names_its_length(client: Client) -> None:
    response = client.get(address(given.publish(given.a_content())))
    assert int(response.headers["Content-Length"]) == len(response.content)
    assert "Accept-Encoding" in response.headers["Vary"]
    assert "Cookie" not in response.headers["Vary"]


def test_claim_page_goes_out_compressed_to_those_who_accept_it(client: Client) -> None:
    publication = given.publish(given.a_content())
    plain = client.get(address(publication))
    packed = client.get(address(publication), headers={"Accept-Encoding": "br;q=0.5, gzip;q=0.8"})
    refused = client.get(address(publication), headers={"Accept-Encoding": "gzip;q=0"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content == refused.content
    assert packed.headers["ETag"] != plain.headers["ETag"]


@pytest.mark.parametrize("coding", ["", "gzip", "br"])
def test_claim_page_answers_304_without_reading_the_body(
    client: Client, coding: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    publication = given.publish(given.a_content())
    first = client.get(address(publication), headers={"Accept-Encoding": coding})
    with django_assert_num_queries(1):
        again = client.get(
            address(publication), headers={"Accept-Encoding": coding, "If-None-Match": first.headers["ETag"]}
        )
    assert again.status_code == 304
    assert not again.content
    assert again.headers["ETag"] == first.headers["ETag"]


def test_claim_page_is_sent_anew_after_it_changed(client: Client) -> None:
    publication = given.publish(given.a_content())
    old = client.get(address(publication)).headers["ETag"]
    given.publish(given.a_content(verification=given.a_verification()), change_type="update", note="Assessed.")
    assert client.get(address(publication), headers={"If-None-Match": old}).status_code == 200


@pytest.mark.parametrize("path", ["/claims/DR-0001/", "/claims/dr-0001/", "/claims/DR-0001/another-slug/"])
def test_other_addresses_of_a_claim_lead_to_the_full_one(client: Client, path: str) -> None:
    publication = given.publish(given.a_content())
    response = client.get(path)
    assert response.status_code == 308
    assert response.headers["Location"] == address(publication)


@pytest.mark.parametrize("path", ["/claims/DR-0002/", "/claims/DR-0002/x/", "/claims/DR-0002/editions/1/"])
def test_unpublished_claim_is_not_there(client: Client, path: str) -> None:
    given.publish(given.a_content())
    given.claim_of(given.a_content("DR-0002"))
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("number", [0, 3])
def test_edition_that_never_was_is_not_there(client: Client, number: int) -> None:
    given.publish(given.a_content())
    given.publish(given.a_content(), change_type="update", note="Looked again.")
    assert client.get(f"/claims/DR-0001/editions/{number}/").status_code == 404


def test_earlier_edition_says_so_and_shows_what_stood_there(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    given.publish(given.a_content())
    given.publish(
        given.a_content(verification=given.a_verification(verdict="established")),
        change_type="update",
        note="Assessed by the desk.",
    )
    with django_assert_max_num_queries(2):
        old = client.get("/claims/DR-0001/editions/1/").content.decode()
    new = client.get("/claims/DR-0001/editions/2/").content.decode()
    assert "An earlier edition." in old
    assert "Not assessed" in old
    assert "An earlier edition." not in new
    assert "Established" in new


def test_correction_is_listed_on_the_page_with_its_note(client: Client) -> None:
    given.publish(given.a_content())
    publication = given.publish(given.a_content(), change_type="correction", note="The bridge was named wrongly.")
    page = shown(client, publication)
    assert "The bridge was named wrongly." in page
    assert "/claims/DR-0001/editions/1/" in page


def test_withdrawn_claim_shows_the_notice_alone_behind_every_door(client: Client) -> None:
    content = given.a_content()
    wording, exact = content["claim"]["wording"], content["statements"][0]["exact"]
    given.publish(content)
    given.publish(given.a_content("DR-0002"))
    given.publish(content, change_type="correction", note="A SECRET repair.")
    publication = given.publish(given.withdrawn(content), change_type="withdrawal", note="It named a bystander.")
    doors = (
        address(publication),
        "/claims/DR-0001/editions/1/",
        "/claims/DR-0001/editions/3/",
        "/",
        "/search/?q=DR-0001",
        "/topics/drill-on-the-sel/",
        "/corrections/",
    )
    for door in doors:
        page = client.get(door).content.decode()
        assert "It named a bystander." in page, door
        # What stands on another claim's page too is still said: a topic's page may quote it.
        quoted = () if door.startswith("/topics/") else (exact,)
        for hidden in (wording, content["claim"]["slug"], "A SECRET repair.", *quoted):
            assert hidden not in page, door
    words = client.get("/search/", {"q": wording}).content.decode()
    assert "No claim matches" in words
    assert "/claims/DR-0001/" not in words
    assert client.get("/speakers/mira-tolen/").content.decode().count(exact) == 1


def test_page_that_names_a_claim_loses_its_words_when_that_is_withdrawn(client: Client) -> None:
    other = given.a_content("DR-0002")
    given.publish(other)
    named = {"label": "denies", "note": "", **other["claim"]}
    naming = given.publish(given.a_content(relations=[named]))
    assert other["claim"]["wording"] in shown(client, naming)
    given.publish(given.withdrawn(other), change_type="withdrawal", note="Unsafe.")
    assert other["claim"]["wording"] not in shown(client, naming)
    assert "DR-0002 (withdrawn)" in shown(client, naming)


def test_relation_to_an_unpublished_claim_is_left_out(client: Client) -> None:
    other = given.a_content("DR-0002")
    named = {"label": "denies", "note": "", **other["claim"]}
    assert other["claim"]["wording"] not in shown(client, given.publish(given.a_content(relations=[named])))


def test_not_checkable_claim_shows_no_status(client: Client) -> None:
    content = given.a_content(corroboration=None, verification=given.a_verification(verdict="not_checkable"))
    publication = given.publish(content)
    assert "Not asked" in shown(client, publication)
    assert ">origin 1<" not in shown(client, publication)
    assert "Is it backed?</dt>" not in client.get("/?q=DR-0001").content.decode()


@pytest.mark.parametrize("field", ["exact", "notice", "translation", "channel"])
def test_hostile_statement_is_escaped(client: Client, field: str) -> None:
    statement = given.a_statement(segments=[HOSTILE], live=False) | {field: HOSTILE}
    page = shown(client, given.publish(given.a_content(statements=[statement])))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    if field == "channel":  # within a line of other words, which it must not turn
        assert "<bdi>via &lt;/script&gt;" in page


def test_hostile_wording_is_escaped_on_page_and_list(client: Client) -> None:
    content = given.a_content()
    content["claim"]["wording"] = HOSTILE
    for page in (shown(client, given.publish(content)), client.get("/").content.decode()):
        assert "<script>alert" not in page
        assert "<b>" not in page


def test_address_that_is_no_web_address_is_no_link(client: Client) -> None:
    source = given.a_source(url="javascript:alert(1)", archive_url="data:text/html,x")
    publication = given.publish(given.a_content(statements=[given.a_statement(source=source)]))
    for page in (shown(client, publication), client.get("/sources/1/").content.decode()):
        assert "javascript:" not in page
        assert "data:text" not in page


def test_changed_evidence_is_said_until_it_is_cleared(client: Client) -> None:
    publication = given.publish(given.a_content(verification=given.a_verification()))
    assert "Evidence changed since sign-off" not in shown(client, publication)
    editions.render_again(publication, evidence_changed_at=given.FIRST_DAY)
    assert "Evidence changed since sign-off.</strong> On 4 May 2031" in shown(client, publication)
    assert "Evidence changed" in client.get("/").content.decode()
    editions.render_again(publication, evidence_changed_at=None)
    assert "Evidence changed since sign-off" not in shown(client, publication)


def test_page_names_who_signed(client: Client) -> None:
    page = shown(client, given.publish(given.a_content(verification=given.a_verification())))
    assert "signed by Ben Signer" in page
    assert "one person" not in page


def test_page_says_plainly_that_one_person_decided_and_why(client: Client) -> None:
    alone = {"by": "Paula Publisher", "on": "2031-05-04", "reason": "People are <in danger> there."}
    verification = given.a_verification(signed_by="", signed_on=None, one_person=alone)
    page = shown(client, given.publish(given.a_content(verification=verification)))
    assert "Published by one person, without a second signature" in page
    assert "People are &lt;in danger&gt; there." in page
    assert "Paula Publisher" in page
    assert "signed by" not in page


def test_retracted_statement_stays_with_its_notice(client: Client) -> None:
    statement = given.a_statement(live=False, notice="The mayor took it back.", origin=None)
    page = shown(client, given.publish(given.a_content(statements=[statement])))
    assert statement["exact"] in page
    assert "The mayor took it back." in page


def test_figures_stand_in_a_table_with_what_their_words_allow(client: Client) -> None:
    rows = [given.a_figure(1, "Mira Tolen", "at least 40", 40, None), given.a_figure(1, "Velland", "nearly 70", 63, 69)]
    rows[1]["statement"] = 2
    pairs = [{"a": 1, "b": 2, "result": "incomparable", "differs": ["place"]}]
    figures: dict[str, Any] = {"axis": "overlapping", "lowest": None, "highest": None, "rows": rows, "pairs": pairs}
    page = shown(client, given.publish(given.a_content(figures=figures)))
    for words in (
        "40 or more",
        "63 to 69",
        "Not compared with Velland: not the same (the place)",
        "none confirms another",
    ):
        assert words in page


def test_page_needs_no_script_and_no_inline_style(client: Client) -> None:
    page = shown(client, given.publish(given.a_content(verification=given.a_verification())))
    assert "<script" not in page.replace('<script type="application/ld+json">', "")  # a block of data, never run
    assert " style=" not in page
    assert "<style" not in page


def test_page_shows_the_notice_of_its_topic(client: Client) -> None:
    assert given.NOTICE in shown(client, given.publish(given.a_content()))


def test_claim_page_refuses_to_be_written_to(client: Client) -> None:
    assert client.post(address(given.publish(given.a_content()))).status_code == 405


def test_content_in_an_unknown_format_is_refused() -> None:
    publication = given.publish(given.a_content())
    content = json.loads(bytes(publication.edition.content)) | {"format": 5}
    publication.edition.content = json.dumps(content).encode()
    with pytest.raises(ValueError, match="format 5"):
        editions.publish_page(publication.edition)


@pytest.mark.parametrize(
    ("rule", "weak", "words"),
    [
        ("agreed_by_opposing_parties", False, "Sides that oppose each other both say so"),
        ("independent_origins", False, "Independent origins say so"),
        ("one_outlet", False, "known through one outlet alone"),
        ("one_origin_repeated", False, "all go back to one origin"),
        ("one_origin_repeated", True, "carry it without naming a source"),
        ("a_rule_of_later", False, "It rests on one origin, or on accounts"),
    ],
)
def test_status_is_explained_as_it_was_reached(client: Client, rule: str, weak: bool, words: str) -> None:
    content = given.a_content()
    content["corroboration"]["reasons"][0]["rule"] = rule
    content["corroboration"]["supporting"][0]["weak"] = weak
    assert words in shown(client, given.publish(content))


def test_weak_origin_is_counted_as_one_and_explained_a_step_away(client: Client) -> None:
    content = given.a_content(statements=[given.a_statement(weak=True)])
    content["corroboration"]["supporting"][0]["weak"] = True
    page = shown(client, given.publish(content))
    assert "1 outlet, 1 weak origin." in page
    assert '/methodology/#weak">weak</a>' in page
    assert 'id="weak"' in client.get("/methodology/").content.decode()


def test_both_sides_of_a_contested_claim_are_counted(client: Client) -> None:
    denial = given.a_statement(2, side="opposing", stance="denies")
    against = {"number": 1, "label": "Velland", "interest": "self_serving", "weak": False, "statements": [2]}
    backing = given.a_corroboration("contested", opposing=[against])
    page = shown(
        client, given.publish(given.a_content(statements=[given.a_statement(), denial], corroboration=backing))
    )
    assert "For: 1 outlet, 1 origin. Against: 1 outlet, 1 origin." in page


def test_who_only_passes_a_claim_on_gets_no_tag_of_interest(client: Client) -> None:
    passed = given.a_statement(2, side="other", stance="reports", interest="self_serving", origin=None)
    page = shown(client, given.publish(given.a_content(statements=[given.a_statement(), passed])))
    assert "self-serving" not in page


def test_single_count_is_compared_with_nothing(client: Client) -> None:
    row = given.a_figure(1, "Mira Tolen", "at least 40", 40, None)
    end = {"value": 40, "label": "Mira Tolen"}
    figures = {"axis": "incomparable", "lowest": end, "highest": end | {"value": None}, "rows": [row], "pairs": []}
    page = shown(client, given.publish(given.a_content(figures=figures)))
    assert "40 or more" in page
    assert "can be compared" not in page
    assert "not compared" not in page


def test_counts_say_their_range_and_which_of_them_do_not_take_part(client: Client) -> None:
    rows = [given.a_figure(key, name, "about 40", 36, 44) for key, name in ((1, "Mira Tolen"), (2, "Ida Morn"))]
    pairs = [{"a": 1, "b": 2, "result": "consistent", "differs": []}]
    ends = {"lowest": {"value": 36, "label": "Mira Tolen"}, "highest": {"value": None, "label": "Ida Morn"}}
    statements = [given.a_statement(1), given.a_statement(2, side="other", stance="reports")]
    figures = {"axis": "consistent", "rows": rows, "pairs": pairs} | ends
    page = shown(client, given.publish(given.a_content(figures=figures, statements=statements)))
    assert "the lowest number allowed is 36 (Mira Tolen); no highest is given (Ida Morn)." in page
    assert "not compared: it neither supports nor opposes the claim" in page


def test_passage_that_speaks_for_two_has_one_address(client: Client) -> None:
    page = shown(client, given.publish(given.a_content(statements=[given.a_statement(), given.a_statement(origin=2)])))
    assert page.count('id="s1"') == 1
    assert page.count('class="quote"') == 2


def test_earlier_editions_stay_out_of_search_engines_and_the_claim_is_canonical(client: Client) -> None:
    given.publish(given.a_content())
    publication = given.publish(given.a_content(), change_type="update", note="Looked again.")
    old, new = (client.get(f"/claims/DR-0001/editions/{number}/").content.decode() for number in (1, 2))
    canonical = f'<link rel="canonical" href="{settings.PUBLIC_URL}{address(publication)}">'
    assert '<meta name="robots" content="noindex">' in old
    assert canonical not in old
    for page in (new, shown(client, publication)):
        assert canonical in page
        assert "noindex" not in page


def test_page_not_assessed_is_described_by_its_answers(client: Client) -> None:
    page = shown(client, given.publish(given.a_content()))
    assert '<meta name="description" content="Is it backed? Single origin. Is it so? Not assessed.">' in page


def test_counts_without_a_denial_are_not_said_to_be_undisputed(client: Client) -> None:
    assert "No statement against it is on file." in shown(client, given.publish(given.a_content()))
    rows = [given.a_figure(1, name, "40", 40, 40) for name in ("Mira Tolen", "Ida Morn")]
    figures = {"axis": "divergent", "lowest": None, "highest": None, "rows": rows, "pairs": []}
    page = shown(client, given.publish(given.a_content("DR-0002", figures=figures)))
    assert "No outright denial is on file." in page


def test_counts_that_agree_are_not_said_to_differ(client: Client) -> None:
    rows = [given.a_figure(1, name, "40", 40, 40) for name in ("Mira Tolen", "Ida Morn")]
    figures = {"axis": "consistent", "lowest": None, "highest": None, "rows": rows, "pairs": []}
    page = shown(client, given.publish(given.a_content(figures=figures)))
    assert "No statement against it is on file." in page
