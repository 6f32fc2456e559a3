"""What other sites show of a claim: its card as a picture, its embed, and how they find it out."""

import json
import re
import struct
import zlib
from typing import Any
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from claims import editions
from claims.editions import cards, shared
from claims.models import PublishedShare
from tests.public import published as given

pytestmark = pytest.mark.django_db
CARD, EMBED = "/claims/DR-0001/card.png", "/claims/DR-0001/embed/"
ADDRESS = f"{settings.PUBLIC_URL}/claims/DR-0001/ostria-shelled-the-bridge-1/"


def merge(content: dict[str, Any], code: str, slug: str) -> None:
    into = {"code": code, "slug": slug, "wording": "X"}
    kept = {name: content[name] for name in ("format", "claim", "topic")} | {"merged_into": into}
    given.publish(kept, change_type="update", note=f"Merged into {code}.")


def withdraw() -> None:
    content = given.a_content()
    given.publish(content)
    given.publish(given.withdrawn(content), change_type="withdrawal", note="It named a bystander.")


def asked(client: Client, url: str = ADDRESS, **more: Any) -> Any:
    return client.get("/oembed", {"url": url} | more)


def pixels(png: bytes) -> bytes:
    """The rows of a picture; reading it checks its size and every sum in it."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    parts = dict(cards.chunks(png))
    assert struct.unpack(">II", parts[b"IHDR"][:8]) == (1200, 630)
    return zlib.decompress(parts[b"IDAT"])


def test_card_is_a_picture_made_once_by_its_job(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    given.publish(given.a_content())
    early = client.get(CARD)
    assert (shared.draw_waiting(), shared.draw_waiting()) == (1, 0)
    monkeypatch.delattr(cards, "picture")
    with django_assert_num_queries(2):
        response = client.get(CARD)
    assert response.headers["Content-Type"] == "image/png"
    assert "Content-Encoding" not in response.headers
    assert int(response.headers["Content-Length"]) == len(response.content) < 120_000
    assert response.content == early.content
    assert pixels(response.content)
    with django_assert_num_queries(1):
        again = client.get(CARD, headers={"If-None-Match": response.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_card_is_drawn_anew_only_where_it_shows_something_else() -> None:
    content = given.a_content()
    publication = given.publish(content)
    shared.draw_waiting()
    editions.render_again(publication)
    assert PublishedShare.objects.get().is_drawn
    before = PublishedShare.objects.get().card_etag
    given.publish(content | {"verification": given.a_verification()}, change_type="update", note="Assessed.")
    after = PublishedShare.objects.get()
    assert (after.is_drawn, after.card_etag == before) == (False, False)


def test_card_that_changed_while_it_was_drawn_waits_again(monkeypatch: pytest.MonkeyPatch) -> None:
    given.publish(given.a_content())
    monkeypatch.setattr(cards, "picture", lambda drawing: b"x" if PublishedShare.objects.update(card_etag="n") else b"")
    assert shared.draw_waiting() == 0
    assert not PublishedShare.objects.get().is_drawn


def test_drawing_keeps_the_three_answers_apart_and_names_the_edition() -> None:
    given.publish(given.a_content(verification=given.a_verification()), changed_at=given.FIRST_DAY)
    share = PublishedShare.objects.get()
    for words in ("Was it said?", "Yes, once", "Is it backed?", "Single origin", "Is it so?", "Unresolved"):
        assert words in share.drawing
    assert "Edition 1 · 4 May 2031" in share.drawing
    assert "evidence changed since sign-off" in share.drawing
    assert given.NOTICE in share.drawing
    assert given.NOTICE in bytes(share.embed).decode()
    assert share.card_alt == (
        "Claim DR-0001: “Ostria shelled the bridge at Sel (1)” "
        "Was it said? Yes, once. Is it backed? Single origin. Is it so? Unresolved."
    )


@pytest.mark.parametrize("words", ["橋が砲撃された", "สะพาน", "Bridge 🌉"])
def test_words_that_no_font_has_are_not_drawn_as_boxes(words: str) -> None:
    content = given.a_content(topic=given.a_topic(notice=words))
    content["claim"]["wording"] = words
    given.publish(content)
    share = PublishedShare.objects.get()
    assert words not in share.drawing
    assert "This claim is worded" in share.drawing
    assert "A notice goes with this claim" in share.drawing
    assert words in share.card_alt


@pytest.mark.parametrize("words", ["قصفت الجسر", "הגשר הופגז", "Կամուրջը", "ხიდი", "Мост — ґ ə", "γέφυρα", "Ağdərə"])
def test_words_in_letters_that_we_have_are_drawn(words: str) -> None:
    content = given.a_content()
    content["claim"]["wording"] = words
    given.publish(content)
    drawing = PublishedShare.objects.get().drawing
    assert words in drawing.replace("</text>", " ").replace("\u202c", "")
    assert ('text-anchor="end" font-weight="700"' in drawing) == (words[0] in "קצהק" or "\u0600" < words[0] < "\u06ff")


def test_withdrawn_claim_shows_its_notice_on_card_and_embed(client: Client) -> None:
    withdraw()
    share = PublishedShare.objects.get()
    page = client.get(EMBED).content.decode()
    assert "It named a bystander." in page
    for made in (share.drawing, share.card_alt, page):
        assert "ithdrawn" in made
        assert "shelled" not in made


def test_merged_claim_says_so_where_it_is_embedded_and_shows_the_others_card(client: Client) -> None:
    content = given.a_content()
    given.publish(content)
    other = given.publish(given.a_content("DR-0002"))
    merge(content, other.code, other.slug)
    assert "Merged into DR-0002." in client.get(EMBED).content.decode()
    assert "merged into DR-0002" in PublishedShare.objects.get(publication__code="DR-0001").drawing


def test_embed_alone_may_be_framed_and_needs_no_script(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    given.publish(given.a_content(verification=given.a_verification()), changed_at=given.FIRST_DAY)
    with django_assert_num_queries(2):
        response = client.get(EMBED)
    page = response.content.decode()
    assert "frame-ancestors *" in response.headers["Content-Security-Policy"]
    assert "script-src 'self'" in response.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in response.headers
    assert response.headers["X-Robots-Tag"] == "noindex"
    for words in ("Was it said?", "Is it backed?", "Is it so?", "Evidence changed since sign-off", "Unresolved"):
        assert words in page
    assert "<script" not in page
    assert " style=" not in page
    assert set(re.findall(r'<a href="([^"]+)"', page)) == {f"{settings.PUBLIC_URL}/", ADDRESS}
    again = client.get(EMBED, headers={"If-None-Match": response.headers["ETag"]})
    assert (again.status_code, again.headers["X-Robots-Tag"]) == (304, "noindex")
    for path in ("/", "/claims/DR-0001/ostria-shelled-the-bridge-1/", "/claims/DR-0001/editions/1/", CARD):
        headers = client.get(path).headers
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("path", [CARD, EMBED])
def test_claim_that_is_not_published_has_neither(client: Client, path: str) -> None:
    given.claim_of(given.a_content())
    assert client.get(path).status_code == 404


def test_page_shows_its_card_and_where_it_may_be_had(client: Client) -> None:
    publication = given.publish(given.a_content())
    page = client.get(ADDRESS.removeprefix(settings.PUBLIC_URL)).content.decode()
    metas = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', page))
    card = metas["og:image"].removeprefix(settings.PUBLIC_URL)
    assert card.startswith(f"{CARD}?v=")
    assert client.get(card).headers["Content-Type"] == "image/png"
    assert (metas["og:image:width"], metas["og:image:height"], metas["twitter:card"]) == (
        "1200",
        "630",
        "summary_large_image",
    )
    assert "Is it backed? Single origin." in metas["og:image:alt"]
    (found,) = re.findall(r'<link rel="alternate" type="application/json\+oembed"[^>]* href="([^"]+)">', page)
    data = client.get(found.replace("&amp;", "&").removeprefix(settings.PUBLIC_URL)).json()
    assert data["title"] == publication.wording
    snippet = page.partition('<textarea id="embed-code"')[2].partition(">")[2].partition("</textarea>")[0]
    assert f'src="{settings.PUBLIC_URL}{EMBED}"' in snippet
    assert snippet.startswith("&lt;iframe ")


def test_page_of_an_edition_offers_neither_card_nor_embed(client: Client) -> None:
    given.publish(given.a_content())
    page = client.get("/claims/DR-0001/editions/1/").content.decode()
    assert "og:image" not in page
    assert "embed" not in page


def test_oembed_answers_with_the_frame_in_both_formats(client: Client) -> None:
    content = given.a_content()
    content["claim"]["wording"] = 'A "bridge" <b> & more'
    publication = given.publish(content)
    data = asked(client).json()
    assert (data["version"], data["type"], data["title"]) == ("1.0", "rich", publication.wording)
    assert (data["width"], data["height"], data["thumbnail_width"], data["thumbnail_height"]) == (600, 420, 1200, 630)
    assert f'src="{settings.PUBLIC_URL}{EMBED}"' in data["html"]
    assert "A &quot;bridge&quot; &lt;b&gt;" in data["html"]
    response = asked(client, format="xml")
    assert response.headers["Content-Type"].startswith("text/xml")
    root = ElementTree.fromstring(response.content.decode())  # noqa: S314 - our own answer
    assert {part.tag: part.text for part in root} == {name: str(value) for name, value in data.items()}


def test_oembed_is_xml_whatever_was_pasted_into_the_claim(client: Client) -> None:
    content = given.a_content()
    content["claim"]["wording"] = "A bridge\f was hit"
    given.publish(content)
    root = ElementTree.fromstring(asked(client, format="xml").content.decode())  # noqa: S314 - our own answer
    assert root.findtext("title") == "A bridge\ufffd was hit"


def test_oembed_keeps_to_the_sizes_that_are_asked_for(client: Client) -> None:
    given.publish(given.a_content())
    data = asked(client, maxwidth=320, maxheight=200).json()
    assert (data["width"], data["height"]) == (320, 200)
    assert 'width="320" height="200"' in data["html"]
    assert "thumbnail_url" not in data
    for odd in ("", "-1", "many", "1" * 30):
        assert asked(client, maxwidth=odd).json()["width"] == 600


@pytest.mark.parametrize("path", ["/claims/DR-0001/", "/claims/dr-0001/old-slug/", "/claims/DR-0001", EMBED])
def test_oembed_knows_every_address_of_a_claim(client: Client, path: str) -> None:
    given.publish(given.a_content())
    assert asked(client, f"{settings.PUBLIC_URL}{path}").status_code == 200


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/claims/DR-0001/",
        "https://elsewhere.example/claims/DR-0001/",
        f"{settings.PUBLIC_URL}/claims/DR-0009/",
        f"{settings.PUBLIC_URL}/topics/drill-on-the-sel/",
        f"{settings.PUBLIC_URL}/desk/claims/DR-0001/",
        f"{settings.PUBLIC_URL}/nowhere",
        "http://[::1",
        "javascript:alert(1)",
    ],
)
def test_oembed_knows_no_other_address(client: Client, url: str) -> None:
    given.publish(given.a_content())
    assert asked(client, url).status_code == 404


def test_oembed_has_no_third_format(client: Client) -> None:
    given.publish(given.a_content())
    assert asked(client, format="yaml").status_code == 501


def test_oembed_of_a_withdrawn_claim_has_none_of_its_words(client: Client) -> None:
    withdraw()
    data = asked(client, f"{settings.PUBLIC_URL}/claims/DR-0001/").json()
    assert data["title"] == "DR-0001: withdrawn"
    assert "shelled" not in json.dumps(data)


def test_public_pages_name_their_own_address_once_and_what_they_are(client: Client) -> None:
    given.publish(given.a_content())
    paths = ["/", "/topics/", "/topics/drill-on-the-sel/", "/speakers/mira-tolen/", "/sources/1/", "/search/"]
    paths += ["/corrections/", "/methodology/", "/about/", "/claims/DR-0001/ostria-shelled-the-bridge-1/"]
    for path in paths:
        page = client.get(path).content.decode()
        assert re.findall(r'<link rel="canonical" href="([^"]+)">', page) == [f"{settings.PUBLIC_URL}{quote(path)}"], (
            path
        )
        for name in ("og:title", "og:description", "og:url", "og:type", "twitter:card"):
            assert len(re.findall(rf'<meta (?:property|name)="{name}" content="[^"]+">', page)) == 1, (path, name)


def test_query_of_oembed_is_read_as_it_is_written(client: Client) -> None:
    """Discovery links and consumers encode the address."""
    given.publish(given.a_content())
    assert client.get(f"/oembed?{urlencode({'url': ADDRESS, 'format': 'json'})}").json()["type"] == "rich"
