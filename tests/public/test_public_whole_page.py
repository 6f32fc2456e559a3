"""What a claim's page gives besides its evidence: definitions, languages, citations, sources, a contact."""

import hashlib
import json
import re

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from claims import editions
from claims.editions.citing import bibtex
from claims.editions.written_in import direction, language_name
from claims.models import Publication
from claims.vocabulary import Status, Verdict
from tests.public import published as given

pytestmark = pytest.mark.django_db
ARABIC, ENGLISH = "سقطت ثلاث قذائف على الجسر", "Three shells fell on the bridge"


def shown(client: Client, publication: Publication) -> str:
    return client.get(reverse("public:claim_detail", args=(publication.code, publication.slug))).content.decode()


def spoken(language: str, translation: str = "") -> given.Content:
    words = {"exact": ARABIC, "segments": [ARABIC], "language": language, "translation": translation}
    return given.a_statement() | words | {"kind": "indirect", "source": given.a_source(title=ARABIC, language=language)}


@pytest.mark.parametrize("address", ["", "/speakers/mira-tolen/", "/sources/1/"])
def test_words_stand_beside_their_translation_each_in_its_language(client: Client, address: str) -> None:
    publication = given.publish(given.a_content(statements=[spoken("ar", ENGLISH)]))
    page = client.get(address).content.decode() if address else shown(client, publication)
    assert f'<blockquote lang="ar" dir="rtl">{ARABIC}</blockquote>' in page
    assert f'<p class="translation" lang="en-GB" dir="ltr">{ENGLISH}</p>' in page
    assert "Arabic, as it was said" in page
    assert "English, translated" in page


def test_words_without_a_translation_are_said_to_have_none(client: Client) -> None:
    page = shown(client, given.publish(given.a_content(statements=[spoken("hy")])))
    assert "Armenian, not translated" in page
    assert f'<blockquote lang="hy" dir="ltr">{ARABIC}' in page
    assert "translated" not in shown(client, given.publish(given.a_content("DR-0002")))


def test_title_of_a_source_runs_in_its_own_direction(client: Client) -> None:
    given.publish(given.a_content(statements=[spoken("fa", ENGLISH)]))
    page = client.get("/sources/1/").content.decode()
    assert f'<h1 lang="fa" dir="rtl">{ARABIC}</h1>' in page
    assert "Persian" in page


@pytest.mark.parametrize(
    ("tag", "name", "runs"),
    [
        ("ar", "Arabic", "rtl"),
        ("ar-SY", "Arabic", "rtl"),
        ("fa", "Persian", "rtl"),
        ("he", "Hebrew", "rtl"),
        ("ur", "Urdu", "rtl"),
        ("ckb", "Central Kurdish (Sorani)", "rtl"),
        ("az", "Azerbaijani", "ltr"),
        ("az-Arab-IR", "Azerbaijani", "rtl"),
        ("ur-Latn", "Urdu", "ltr"),
        ("hy", "Armenian", "ltr"),
        ("zh", "Chinese", "ltr"),
        ("zh-Hant", "Traditional Chinese", "ltr"),
        ("pt-BR", "Brazilian Portuguese", "ltr"),
        ("qaa", "qaa", "ltr"),
        ("", "", "auto"),
    ],
)
def test_language_has_a_name_and_a_direction(tag: str, name: str, runs: str) -> None:
    assert (language_name(tag), direction(tag)) == (name, runs)


def test_each_answer_is_defined_a_step_away(client: Client) -> None:
    content = given.a_content(
        verification=given.a_verification(), corroboration=given.a_corroboration("party_only", reasons=[])
    )
    page = shown(client, given.publish(content))
    assert page.count('<details class="means">') == 3
    assert "each utterance counts once" in page
    assert "never typed in" in page
    assert "another signs it" in page
    for anchor in ("said", "status-party_only", "verdict-unresolved"):
        assert f'/methodology/#{anchor}"' in page
        assert f'id="{anchor}"' in client.get("/methodology/").content.decode()


def test_every_status_and_verdict_has_a_meaning_to_show() -> None:
    assert all(word.meaning for word in (*Status, *Verdict))


def test_edition_is_cited_for_readers_and_for_programs(client: Client) -> None:
    given.publish(given.a_content())
    page = shown(client, given.publish(given.a_content(), change_type="update", note="Looked again."))
    address = "http://127.0.0.1:8000/claims/DR-0001/editions/2/"
    assert (
        f"“Ostria shelled the bridge at Sel (1)”, Counterclaim, DR-0001, edition 2, 5 May 2031, {address}</pre>" in page
    )
    assert "@misc{DR-0001-2," in page
    assert "month = may," in page


def test_signs_that_tex_would_act_on_are_written_out() -> None:
    claim = {"code": "DR-0001", "wording": "50% of {A & B}_1 cost\n$3 ~ \\x^2 #"}
    edition = {"number": 1, "published_at": "2031-05-04T09:30:00Z"}
    entry = bibtex(claim, edition, "https://x.example/a_b/", "The Sel & Valley Desk")
    assert r"author = {{The Sel \& Valley Desk}}," in entry
    wanted = r"{{50\% of \{A \& B\}\_1 cost \$3 \textasciitilde{} \textbackslash{}x\textasciicircum{}2 \#}}"
    assert f"title = {wanted}," in entry
    assert "url = {https://x.example/a_b/}," in entry


def test_each_quote_leads_to_its_source_the_original_and_the_archive(client: Client) -> None:
    other = given.a_source(2, title="Le pont", url="", archive_url="", language="fr")
    page = shown(
        client, given.publish(given.a_content(statements=[given.a_statement(1), given.a_statement(2, source=other)]))
    )
    assert "On this page" not in page
    known, unknown = re.findall(r'<p class="via">.*?</p>', page)
    assert '<a href="/sources/1/">Bridge at Sel hit overnight</a>, ' in known
    assert '<a href="https://archive.example/bridge" rel="noopener external">archive<' in known
    assert unknown.endswith('<a href="/sources/2/" lang="fr" dir="ltr">Le pont</a></p>')
    described = client.get("/sources/2/").content.decode()
    (about,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', described)
    assert json.loads(about)["@id"].endswith("/sources/2/")
    assert 'href="/sources/2/"' not in described


@pytest.mark.parametrize(
    ("url", "email", "wanted"),
    [
        ("", "", ""),
        ("", "desk@counterclaim.example", "mailto:desk@counterclaim.example?subject=DR-0001%2C%20edition%201"),
        ("https://desk.example/errors", "desk@counterclaim.example", "https://desk.example/errors"),
    ],
)
def test_readers_learn_whom_to_tell_of_an_error(
    client: Client, settings: Settings, url: str, email: str, wanted: str
) -> None:
    publication = given.publish(given.a_content())
    settings.CONTACT_URL, settings.CONTACT_EMAIL = url, email
    editions.render_again(publication)
    page, foot = shown(client, publication), client.get("/about/").content.decode()
    assert (f'<a href="{wanted}">Report an error on this page</a>' in page) == bool(wanted)
    assert ("Report an error" in page) == ("Report an error" in foot) == bool(wanted)


def test_earlier_edition_leads_to_what_changed_since(client: Client) -> None:
    given.publish(given.a_content())
    given.publish(given.a_content(), change_type="update", note="Looked again.")
    assert "/claims/DR-0001/editions/2/changes/?against=1" in client.get("/claims/DR-0001/editions/1/").content.decode()


def test_page_can_be_followed_and_embedded(client: Client) -> None:
    publication = given.publish(given.a_content())
    page = shown(client, publication)
    for address in ("/claims/DR-0001/changes.atom", "/claims/DR-0001/embed/"):
        assert f'href="{address}"' in page
        assert client.get(address).status_code == 200
    assert page.count('&lt;iframe src="http://127.0.0.1:8000/claims/DR-0001/embed/"') == 1


def test_each_edition_names_the_fingerprint_of_its_own_content_and_leads_to_it(client: Client) -> None:
    given.publish(given.a_content())
    given.publish(given.a_content(harms=["Ostria", "Velia"]), change_type="update", note="Two sides.")
    seen = []
    for path, number in (
        ("/claims/DR-0001/", 2),
        ("/claims/DR-0001/editions/1/", 1),
        ("/claims/DR-0001/editions/2/", 2),
    ):
        page = client.get(path, follow=True).content.decode()
        content = f"/api/v1/editions/DR-0001/{number}/content/"
        assert f'<a href="{content}">' in page
        seen.append(hashlib.sha256(client.get(content).content).hexdigest())
        assert f'<code class="hash">{seen[-1]}</code>' in page
    assert len(set(seen)) == 2
    assert 'href="/methodology/#checking"' in page
    assert '<section id="checking">' in client.get("/methodology/").content.decode()
