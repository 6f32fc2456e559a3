"""What a claim's page says to machines: one review where a verdict is signed, the claim alone where none is."""

import json
import re
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from claims.models import Publication
from claims.vocabulary import Verdict
from tests.public import published as given
from tests.public import vocabularies

pytestmark = pytest.mark.django_db
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
BASE = f"{settings.PUBLIC_URL}/claims/DR-0001/"
HOSTILE = "</script><script>alert(1)</script> <!-- & \u2028 ]]> \"quoted\" 'so'"


def blocks(client: Client, path: str) -> list[dict[str, Any]]:
    return [json.loads(found) for found in BLOCK.findall(client.get(path).content.decode())]


def of_claim(client: Client, publication: Publication) -> dict[str, Any]:
    """The one block of markup on the claim's page."""
    (found,) = blocks(client, f"/claims/{publication.code}/{publication.slug}/")
    return found


def reviewed(client: Client, verdict: str = "refuted", **fields: Any) -> dict[str, Any]:
    verification = given.a_verification(verdict=verdict, **fields.pop("verification", {}))
    return of_claim(client, given.publish(given.a_content(verification=verification, **fields)))


@pytest.mark.parametrize("verdict", list(Verdict))
def test_each_signed_verdict_makes_one_review_as_the_vocabularies_want_it(client: Client, verdict: Verdict) -> None:
    found = reviewed(client, verdict.value)
    assert (found["@context"], found["@type"]) == ("https://schema.org", "ClaimReview")
    assert vocabularies.faults(found) == []
    assert vocabularies.RECOMMENDED["ClaimReview"] <= found.keys()
    assert vocabularies.RECOMMENDED["Claim"] <= found["itemReviewed"].keys()
    assert found["reviewRating"]["alternateName"] == verdict.label.capitalize()


def test_rich_evidence_makes_a_review_as_the_vocabularies_want_it(client: Client) -> None:
    content = given.a_rich_content() | {"verification": given.a_verification()}
    found = of_claim(client, given.publish(content))
    assert vocabularies.faults(found) == []
    assert len(found["itemReviewed"]["appearance"]) == 30
    assert [work["publisher"]["name"] for work in found["citation"]] == ["Ostria Today", "Velland Radio"]


def test_vocabularies_do_find_faults(client: Client) -> None:
    """The checks of this file can fail: each of these breaks one of them."""
    found = reviewed(client)
    broken = [
        found | {"claimReviewer": "x"},
        {name: value for name, value in found.items() if name != "url"},
        found | {"url": "/claims/DR-0001/"},
        found | {"datePublished": "3 May"},
        found | {"reviewRating": found["reviewRating"] | {"ratingValue": 6}},
        found | {"itemReviewed": found["author"]},
    ]
    assert [bool(vocabularies.faults(each)) for each in broken] == [True] * 6


def test_only_verdicts_on_the_line_from_refuted_to_established_have_a_number(client: Client) -> None:
    numbers = {}
    for number, verdict in enumerate(Verdict, start=1):
        verification = given.a_verification(verdict=verdict.value)
        found = of_claim(client, given.publish(given.a_content(f"DR-{number:04}", verification=verification)))
        numbers[verdict.value] = found["reviewRating"].get("ratingValue")
    assert {name: value for name, value in numbers.items() if value is not None} == {
        "established": 5,
        "likely": 4,
        "refuted": 1,
    }


def test_review_names_the_page_the_desk_and_both_days(client: Client) -> None:
    content = given.a_content(verification=given.a_verification())
    given.publish(content)
    found = of_claim(client, given.publish(content, change_type="update", note="Looked again."))
    assert found["url"] == f"{BASE}ostria-shelled-the-bridge-1/"
    assert found["author"]["name"] == settings.PUBLISHER_NAME
    assert found["claimReviewed"] == "Ostria shelled the bridge at Sel (1)"
    assert found["datePublished"] == "2031-05-04T09:30:00Z"
    assert found["dateModified"] > found["datePublished"]
    assert "correction" not in found


def test_claim_names_who_says_so_and_every_source_with_the_first_one_first(client: Client) -> None:
    later = given.a_source(2, publisher="Velland Radio", published_on="2031-05-05", url="javascript:alert(1)")
    first = given.a_source(3, title="Night on the Sel", publisher="Northwire", published_on="2031-05-02")
    ministry = given.a_speaker("ministry", "Ministry of Defence", kind="organisation")
    unnamed = given.a_speaker("official", "a senior official", kind="unnamed")
    said = [
        given.a_statement(1),
        given.a_statement(2, speakers=[ministry, unnamed], source=later),
        given.a_statement(3, speakers=[], kind="own_voice", source=first, said_on=None),
        given.a_statement(4, speakers=[given.a_speaker("gone", "Gone Back")], live=False),
        given.a_statement(5, stance="questions", side="other", source=given.a_source(5, publisher="The Doubter")),
    ]
    found = of_claim(client, given.publish(given.a_content(statements=said)))
    assert vocabularies.faults(found) == []
    names = [(each["@type"], each["name"]) for each in found["author"]]
    assert names == [("Person", "Mira Tolen"), ("Organization", "Ministry of Defence"), ("Organization", "Northwire")]
    assert found["author"][0]["jobTitle"] == "Mayor of Sel"
    assert [work["publisher"]["name"] for work in found["appearance"]] == [
        "Northwire",
        "Sel Valley Courier",
        "Velland Radio",
    ]
    assert found["firstAppearance"] == found["appearance"][0]
    assert found["datePublished"] == "2031-05-02"
    assert "url" not in found["appearance"][2]


def test_page_without_a_verdict_has_the_claim_alone(client: Client) -> None:
    found = of_claim(client, given.publish(given.a_content()))
    assert (found["@type"], found["@id"]) == ("Claim", f"{BASE}#claim")
    assert vocabularies.faults(found) == []
    assert "reviewRating" not in json.dumps(found)
    assert found["about"]["description"] == given.NOTICE


def test_a_verdict_of_one_person_is_no_review(client: Client) -> None:
    alone = {"by": "Pia Publisher", "on": "2031-05-04", "reason": "The election is tomorrow."}
    found = reviewed(client, verification={"signed_by": "", "signed_on": None, "one_person": alone})
    assert found["@type"] == "Claim"
    assert client.get("/claimreview.json").json()["dataFeedElement"] == []


def test_corrected_editions_say_what_was_corrected(client: Client) -> None:
    for code, verification in (("DR-0001", given.a_verification()), ("DR-0002", None)):
        content = given.a_content(code, verification=verification)
        given.publish(content)
        given.publish(content, change_type="correction", note="The bridge was named wrongly.")
        found = of_claim(client, given.publish(content, change_type="update", note="Another source."))
        assert vocabularies.faults(found) == []
        (comment,) = found["correction"] if verification else found["subjectOf"]["correction"]
        assert comment["text"] == "The bridge was named wrongly."
        assert comment["url"] == f"{settings.PUBLIC_URL}/claims/{code}/editions/2/"


def test_notices_and_pages_of_editions_have_no_markup(client: Client) -> None:
    content = given.a_content(verification=given.a_verification())
    given.publish(content)
    assert blocks(client, "/claims/DR-0001/editions/1/") == []
    given.publish(given.withdrawn(content), change_type="withdrawal", note="It named a bystander.")
    assert blocks(client, "/claims/DR-0001/withdrawn/") == []
    assert blocks(client, "/claims/DR-0001/editions/1/") == []


def test_evidence_that_changed_since_is_told_to_machines_too(client: Client) -> None:
    content = given.a_content(verification=given.a_verification())
    found = of_claim(client, given.publish(content, changed_at=given.FIRST_DAY))
    assert "Evidence changed since sign-off" in found["creativeWorkStatus"]


def test_no_words_leave_the_block_of_data(client: Client) -> None:
    content = given.a_content(
        statements=[given.a_statement(source=given.a_source(title=HOSTILE))],
        verification=given.a_verification(summary=HOSTILE),
    )
    content["claim"]["wording"] = content["claim"]["context"] = HOSTILE
    publication = given.publish(content)
    page = client.get(f"/claims/{publication.code}/{publication.slug}/").content.decode()
    found = of_claim(client, publication)
    assert found["claimReviewed"] == found["reviewRating"]["ratingExplanation"] == HOSTILE
    assert re.findall(r"<script[^>]*>", page) == ['<script type="application/ld+json">']
    assert "\u2028" not in "".join(BLOCK.findall(page))
