"""Home, search, topics, speakers, sources, corrections and the texts: whole, as fragments, in constant queries."""

import json
import re
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.vocabulary import Status, Verdict
from tests.public import published as given

pytestmark = pytest.mark.django_db
LISTS = [
    "/",
    "/search/",
    "/topics/",
    "/topics/drill-on-the-sel/",
    "/topics/drill-on-the-sel/timeline/",
    "/topics/drill-on-the-sel/timeline/?by=published",
    "/topics/drill-on-the-sel/figures/",
    "/topics/drill-on-the-sel/parity/",
    "/speakers/",
    "/speakers/mira-tolen/",
    "/sources/1/",
    "/corrections/",
]


def words_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def codes(page: str) -> list[str]:
    return re.findall(r"<span>(DR-\d{4})</span>", page)


@pytest.mark.parametrize("path", [*LISTS, "/methodology/", "/about/"])
def test_page_is_whole_in_british_english_with_landmarks(client: Client, path: str) -> None:
    given.publish(given.a_content())
    page = words_of(client, path)
    assert page.count("<h1") == 1
    for part in ('lang="en-GB"', '<main id="main"', 'href="#main"', "<title>", 'aria-label="Main"'):
        assert part in page
    assert " style=" not in page


def test_lists_take_as_many_queries_for_twenty_as_for_one(client: Client) -> None:
    def publish(number: int) -> None:
        content = given.a_content(f"DR-{number:04}")
        given.publish(content)
        given.publish(content, change_type="correction", note=f"Repair {number}.")

    def counted(path: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            words_of(client, path)
        return len(queries)

    publish(1)
    with_one = {path: counted(path) for path in LISTS}
    for number in range(2, 21):
        publish(number)
    assert {path: counted(path) for path in LISTS} == with_one
    assert max(with_one.values()) <= 9


@pytest.mark.parametrize("path", ["/", "/search/"])
def test_htmx_gets_the_results_alone_and_both_answers_vary(client: Client, path: str) -> None:
    given.publish(given.a_content())
    whole, part = client.get(path), client.get(path, headers={"HX-Request": "true"})
    restored = client.get(path, headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert part.content.decode().strip().startswith('<section id="results"')
    assert "<html" not in part.content.decode()
    assert restored.content == whole.content
    for answer in (whole, part, restored):
        assert {"HX-Request", "HX-History-Restore-Request"} <= set(answer.headers["Vary"].split(", "))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["DR-0003", "DR-0002", "DR-0001"]),
        ("topic=drill-on-the-sel", ["DR-0003", "DR-0002", "DR-0001"]),
        ("topic=elsewhere", []),
        ("status=contested", ["DR-0002"]),
        ("verdict=refuted", ["DR-0003"]),
        ("verdict=not_assessed", ["DR-0002", "DR-0001"]),
        ("status=single_origin&verdict=not_assessed", ["DR-0001"]),
        ("q=dr-0002", ["DR-0002"]),
        ("q=BRIDGE+sel", ["DR-0003", "DR-0002", "DR-0001"]),
        ("q=bridge+ferry", []),
        ("q=%25", []),
        ("q=%00", ["DR-0003", "DR-0002", "DR-0001"]),
        ("status=nonsense", []),
    ],
)
def test_home_narrows_by_topic_status_verdict_and_words(client: Client, query: str, found: list[str]) -> None:
    given.publish(given.a_content())
    given.publish(given.a_content("DR-0002", corroboration=given.a_corroboration("contested")))
    given.publish(given.a_content("DR-0003", verification=given.a_verification(verdict="refuted")))
    assert codes(words_of(client, f"/?{query}")) == found


def test_home_turns_pages_and_keeps_the_filters(client: Client) -> None:
    for number in range(1, 28):
        given.publish(given.a_content(f"DR-{number:04}"))
    first = words_of(client, "/?status=single_origin")
    assert len(codes(first)) == 25
    assert 'href="/?status=single_origin&amp;page=2"' in first
    assert codes(words_of(client, "/?status=single_origin&page=2")) == ["DR-0002", "DR-0001"]


@pytest.mark.parametrize("page", ["0", "-1", "x", "٣", "99999999999", "1e3", ""])
def test_page_number_that_is_none_shows_a_page(client: Client, page: str) -> None:
    given.publish(given.a_content())
    assert codes(words_of(client, f"/?page={quote(page)}")) == ["DR-0001"]


def test_search_words_come_back_escaped(client: Client) -> None:
    page = words_of(client, "/search/?q=" + quote('"><script>alert(1)</script>'))
    assert "<script>alert" not in page
    assert "No claim matches" in page


@pytest.mark.parametrize("path", ["/", "/topics/", "/corrections/"])
def test_empty_list_says_what_will_stand_there(client: Client, path: str) -> None:
    assert 'class="empty"' in words_of(client, path)


@pytest.mark.parametrize(
    "path", ["/topics/none/", "/speakers/nobody/", "/sources/999/", "/sources/99999999999999999999/", "/nowhere/"]
)
def test_what_is_not_published_is_not_there(client: Client, path: str) -> None:
    given.publish(given.a_content())
    response = client.get(path)
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


def test_topic_counts_how_its_claims_stand(client: Client) -> None:
    given.publish(given.a_content())
    given.publish(given.a_content("DR-0002", verification=given.a_verification(verdict="likely")))
    page = words_of(client, "/topics/drill-on-the-sel/")
    for words in ("Ostria", "Velland", "status=single_origin", "verdict=likely", "verdict=not_assessed"):
        assert words in page


def test_speaker_page_shows_what_was_said_once_with_every_claim_it_bears_on(client: Client) -> None:
    given.publish(given.a_content())
    given.publish(given.a_content("DR-0002", statements=[given.a_statement(stance="denies", side="opposing")]))
    page = words_of(client, "/speakers/mira-tolen/")
    assert page.count("Three shells struck the bridge before dawn.") == 1
    assert "Mayor of Sel" in page
    for words in ("/claims/DR-0001/", "/claims/DR-0002/", "Denies"):
        assert words in page


def test_what_two_are_said_to_have_said_at_once_is_shown_once_as_of_both(client: Client) -> None:
    mira, olaf = given.a_statement(), given.a_statement(speakers=[given.a_speaker("olaf-bern", "Olaf Bern")])
    given.publish(given.a_content(statements=[mira, olaf]))
    page = words_of(client, "/speakers/olaf-bern/")
    assert page.count('class="quote"') == page.count('<li><span class="label">Asserts</span>') == 1
    assert page.index("Mira Tolen</bdi></a>") < page.index("Olaf Bern</bdi></a>")


def test_speaker_who_is_cited_has_a_page(client: Client) -> None:
    cited = {"slug": "river-monitor", "name": "River Monitoring Mission"}
    given.publish(given.a_content(statements=[given.a_statement(cites=cited)]))
    assert "River Monitoring Mission</bdi></h1>" in words_of(client, "/speakers/river-monitor/")


def test_source_page_gives_addresses_and_fingerprint_and_says_when_it_was_retracted(client: Client) -> None:
    source = given.a_source(retracted_on="2031-05-09", retraction_note="The Courier withdrew its report.")
    given.publish(given.a_content(statements=[given.a_statement(source=source)]))
    page = words_of(client, "/sources/1/")
    for words in ("https://archive.example/bridge", "ab" * 32, "9 May 2031", "The Courier withdrew its report."):
        assert words in page


def test_speaker_is_named_as_wikidata_knows_them_to_readers_and_to_machines(client: Client) -> None:
    known = given.a_speaker(wikidata_id="Q19471947")
    body = given.a_speaker("sel-council", "Sel council", kind="organisation")
    given.publish(given.a_content(statements=[given.a_statement(speakers=[known, body])]))
    address = "https://www.wikidata.org/wiki/Q19471947"
    assert f'<a href="{address}" rel="noopener external">Wikidata</a>' in words_of(client, "/speakers/mira-tolen/")
    assert "wikidata" not in words_of(client, "/speakers/sel-council/")
    page = client.get("/claims/DR-0001/", follow=True).content.decode()
    said = json.loads(page.split('type="application/ld+json">')[1].split("</script>")[0])["author"]
    assert [each.get("sameAs") for each in said] == [address, None]
    api = {path: client.get(f"/api/v1/{path}/").json() for path in ("speakers/mira-tolen", "statements/1")}
    assert api["speakers/mira-tolen"]["wikidata_id"] == "Q19471947"
    assert [each["wikidata_id"] for each in api["statements/1"]["speakers"]] == ["Q19471947", ""]
    # An edition of a format that did not keep it.
    given.publish(given.as_third_format(given.a_content()), change_type="update", note="Older.")
    assert client.get("/api/v1/speakers/mira-tolen/").json()["wikidata_id"] == ""


@pytest.mark.parametrize("path", ["/topics/drill-on-the-sel/", "/speakers/mira-tolen/", "/sources/1/"])
def test_pages_of_a_topic_show_its_notice(client: Client, path: str) -> None:
    given.publish(given.a_content())
    assert given.NOTICE in words_of(client, path)
    assert "* The topic has a notice" in words_of(client, "/")  # elsewhere its claims are marked


@pytest.mark.parametrize("meaning", [term.meaning for terms in (Status, Verdict) for term in terms])
def test_methodology_explains_every_status_and_verdict(client: Client, meaning: str) -> None:
    assert meaning in words_of(client, "/methodology/").replace("&#x27;", "'")


@pytest.mark.parametrize("path", [*LISTS, "/methodology/", "/about/"])
def test_pages_are_for_reading_only(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405


def test_pages_carry_a_strict_policy_and_no_cookie(client: Client) -> None:
    response = client.get("/")
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not response.cookies


def test_speaker_page_dates_each_role(client: Client) -> None:
    later = given.a_statement(2, said_on="2031-05-09", speakers=[given.a_speaker(role="Minister of Bridges")])
    given.publish(given.a_content(statements=[given.a_statement(), given.a_statement(3, said_on="2031-05-01"), later]))
    page = client.get("/speakers/mira-tolen/").content.decode()
    assert "<dt>On 9 May 2031</dt><dd>Minister of Bridges</dd>" in page
    assert "<dt>1 May 2031 to 3 May 2031</dt><dd>Mayor of Sel</dd>" in page
    assert page.index("<dt>On 9 May 2031") < page.index("<dt>1 May 2031")


@pytest.mark.parametrize("path", ["/", "/topics/", "/topics/drill-on-the-sel/", "/speakers/mira-tolen/", "/sources/1/"])
def test_lists_name_their_lasting_address_and_describe_themselves(client: Client, path: str) -> None:
    given.publish(given.a_content())
    page = client.get(path, {"page": "1"}).content.decode()
    assert f'<link rel="canonical" href="{settings.PUBLIC_URL}{path}">' in page
    assert '<meta name="description" content="' in page
    assert f'<meta property="og:url" content="{settings.PUBLIC_URL}{path}">' in page


@pytest.mark.parametrize("path", ["/", "/speakers/mira-tolen/", "/sources/1/"])
def test_status_and_verdict_in_lists_name_their_question(client: Client, path: str) -> None:
    given.publish(given.a_content(verification=given.a_verification()))
    page = client.get(path).content.decode()
    assert "<dt>Is it backed?</dt>" in page
    assert "<dt>Is it so?</dt>" in page
