"""How readers' pages and answers are sent: codings, entity tags, lengths, what caches may do, what none touches."""

import gzip
import hashlib
from collections.abc import Callable

import brotli
import pytest
from django.db import connection
from django.template import Template
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from claims.models import Publication
from tests.public import published as given

pytestmark = pytest.mark.django_db
CLAIM = "/claims/DR-0001/ostria-shelled-the-bridge-1/"
UNPACKED: dict[str, Callable[[bytes], bytes]] = {"": bytes, "gzip": gzip.decompress, "br": brotli.decompress}
# Each kind of page with the name under which caches drop it.
PAGES = {
    CLAIM: "claim-DR-0001",
    "/": "claims",
    "/search/?q=bridge": "claims",
    "/topics/": "claims",
    "/corrections/": "claims",
    "/topics/drill-on-the-sel/": "topic-drill-on-the-sel",
    "/speakers/mira-tolen/": "speaker-mira-tolen",
    "/sources/1/": "source-1",
    "/claims/dr-0001/editions/1/": "claim-DR-0001",
    "/claims/DR-0001/changes.atom": "claim-DR-0001",
    "/claims/DR-0001/embed/": "claim-DR-0001",
    "/feeds/claims.atom": "claims",
    "/claimreview.json": "claims",
    "/sitemap.xml": "claims",
    "/oembed?url=http%3A%2F%2F127.0.0.1%3A8000%2Fclaims%2FDR-0001%2F": "claims",
    "/api/v1/claims/": "claims",
    "/api/v1/claims/DR-0001/": "claim-DR-0001",
    "/api/v1/editions/": "claims",
    "/api/v1/statements/1/": "claims",
}


@pytest.fixture
def corrected() -> Publication:
    given.publish(given.a_content())
    return given.publish(given.a_content(), change_type="correction", note="The bridge, not the road.")


@pytest.mark.usefixtures("corrected")
def test_a_page_in_each_coding_is_the_same_page_under_its_own_tag(client: Client) -> None:
    for address in PAGES:
        plain = client.get(address)
        for coding, unpack in UNPACKED.items():
            response = client.get(address, headers={"Accept-Encoding": coding})
            assert response.headers.get("Content-Encoding", "") == coding, address
            assert unpack(response.content) == plain.content
            assert int(response.headers["Content-Length"]) == len(response.content)
            assert "Accept-Encoding" in response.headers["Vary"]
            assert (response.headers["ETag"] == plain.headers["ETag"]) is (coding == ""), address
            assert not response.headers["ETag"].startswith("W/")


@pytest.mark.usefixtures("corrected")
def test_who_has_it_already_hears_only_that(client: Client) -> None:
    kept = ("ETag", "Cache-Control", "CDN-Cache-Control", "Vary", "Surrogate-Key")
    for address in PAGES:
        for coding in UNPACKED:
            first = client.get(address, headers={"Accept-Encoding": coding})
            again = client.get(address, headers={"Accept-Encoding": coding, "If-None-Match": first.headers["ETag"]})
            assert (again.status_code, again.content) == (304, b""), address
            assert {name: again.headers[name] for name in kept} == {name: first.headers[name] for name in kept}


@pytest.mark.usefixtures("corrected")
def test_the_tag_of_one_coding_is_no_tag_of_another(client: Client) -> None:
    for address in PAGES:
        packed = client.get(address, headers={"Accept-Encoding": "br"}).headers["ETag"]
        other = client.get(address, headers={"Accept-Encoding": "gzip", "If-None-Match": packed})
        assert other.status_code == 200, address


@pytest.mark.usefixtures("corrected")
def test_shared_caches_may_answer_for_a_minute_and_browsers_ask_each_time(client: Client) -> None:
    for address, key in PAGES.items():
        headers = client.get(address).headers
        told = {part.strip() for part in headers["Cache-Control"].split(",")}
        assert {"public", "max-age=0", "must-revalidate", "s-maxage=60", "stale-while-revalidate=60"} == told, address
        assert headers["CDN-Cache-Control"] == "public, max-age=60, stale-while-revalidate=60"
        assert headers["Surrogate-Key"] == key


@pytest.mark.usefixtures("corrected")
def test_what_is_short_or_no_text_or_made_as_it_is_sent_is_dropped_by_name_too(client: Client) -> None:
    for address, key in {
        "/claims/DR-0001/card.png": "claim-DR-0001",
        "/api/v1/editions/dr-0001/1/": "claim-DR-0001",
        "/api/v1/editions/DR-0001/1/content/": "claim-DR-0001",
        "/api/v1/claims/export.csv": "claims",
        "/api/v1/speakers/mira-tolen/": "speaker-mira-tolen",
        "/api/v1/sources/1/": "source-1",
        "/api/v1/topics/drill-on-the-sel/": "topic-drill-on-the-sel",
    }.items():
        for answer in (client.get(address), client.head(address)):
            assert (answer.status_code, answer.headers["Surrogate-Key"]) == (200, key), address
            assert "s-maxage=60" in answer.headers["Cache-Control"]


@pytest.mark.usefixtures("corrected")
def test_an_export_is_compressed_on_its_way(client: Client) -> None:
    address = "/api/v1/statements/export.jsonl"
    packed = client.get(address, headers={"Accept-Encoding": "br, gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.getvalue()) == client.get(address).getvalue() != b""


@pytest.mark.usefixtures("corrected")
def test_the_bytes_of_an_edition_are_sent_in_no_coding(client: Client) -> None:
    answer = client.get("/api/v1/editions/DR-0001/1/content/", headers={"Accept-Encoding": "br, gzip"})
    assert "Content-Encoding" not in answer.headers
    assert answer.headers["ETag"] == f'"{hashlib.sha256(answer.content).hexdigest()}"'


@pytest.mark.usefixtures("corrected")
def test_a_page_with_a_policy_of_its_own_is_always_sent_with_it(client: Client) -> None:
    whole = client.get("/api/v1/docs/")
    assert "img-src 'self' data:" in whole.headers["Content-Security-Policy"]
    assert "ETag" not in whole.headers


@pytest.mark.parametrize("size", [1, 40])
def test_a_claim_page_costs_the_same_whatever_its_size(
    client: Client, size: int, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    given.publish(given.a_content(statements=[given.a_statement(key) for key in range(1, size + 1)]))
    rendered: list[object] = []
    monkeypatch.setattr(Template, "_render", rendered.append)
    for coding in UNPACKED:
        with django_assert_num_queries(2):
            whole = client.get(CLAIM, headers={"Accept-Encoding": coding})
        with django_assert_num_queries(1):
            again = client.get(CLAIM, headers={"Accept-Encoding": coding, "If-None-Match": whole.headers["ETag"]})
        with django_assert_num_queries(1):
            head = client.head(CLAIM, headers={"Accept-Encoding": coding})
        assert (whole.status_code, again.status_code, head.status_code) == (200, 304, 200)
        assert (head.content, head.headers) == (b"", whole.headers)
    assert not rendered


@pytest.mark.usefixtures("corrected")
def test_the_head_of_a_page_says_what_its_whole_would(client: Client) -> None:
    for address in PAGES:
        head, whole = client.head(address), client.get(address)
        assert (head.content, head.headers) == (b"", whole.headers), address


@pytest.mark.usefixtures("corrected")
def test_a_page_from_before_brotli_goes_out_in_what_it_has(client: Client) -> None:
    Publication.objects.update(html_brotli=b"")
    assert client.get(CLAIM, headers={"Accept-Encoding": "br, gzip"}).headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in client.get(CLAIM, headers={"Accept-Encoding": "br"}).headers


@pytest.mark.usefixtures("corrected")
def test_who_is_signed_in_reads_the_same_page_and_no_session_is_touched(client: Client, editor_client: Client) -> None:
    for address in PAGES:
        with CaptureQueriesContext(connection) as asked:
            seen = editor_client.get(address)
        assert [query for query in asked.captured_queries if "session" in query["sql"] or "_user" in query["sql"]] == []
        stranger = client.get(address)
        assert (seen.content, seen.headers) == (stranger.content, stranger.headers), address
        assert not seen.cookies
        assert "Cookie" not in seen.headers["Vary"]


@pytest.mark.usefixtures("corrected")
def test_a_fragment_is_kept_apart_from_its_page(client: Client) -> None:
    page, fragment = client.get("/"), client.get("/", headers={"HX-Request": "true"})
    assert page.headers["ETag"] != fragment.headers["ETag"]
    assert {"HX-Request", "Accept-Encoding"} <= set(fragment.headers["Vary"].split(", "))


def test_what_is_not_there_and_what_is_the_desks_is_no_readers_page(client: Client, editor_client: Client) -> None:
    for response in (client.get("/topics/none/"), editor_client.get("/desk/"), client.get("/accounts/login/")):
        assert "Surrogate-Key" not in response.headers
        assert "s-maxage" not in response.headers.get("Cache-Control", "")


@pytest.mark.usefixtures("corrected")
def test_the_search_page_may_be_found_and_its_answers_are_for_who_asked(client: Client) -> None:
    assert b"noindex" not in client.get("/search/").content
    assert b'<meta name="robots" content="noindex">' in client.get("/search/?q=bridge").content
