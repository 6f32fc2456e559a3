"""What publishing makes of an edition: projections, stored bytes, and pages that name one another."""

import gzip
import hashlib
import shutil
from pathlib import Path

import brotli
import pytest
from django.test import Client
from pytest_django import Settings

from claims import editions
from claims.editions import rendering
from claims.models import Publication, PublishedStatement, Relation
from tests.public import published as given

pytestmark = pytest.mark.django_db


def test_publish_page_fills_the_projection_from_the_content() -> None:
    publication = given.publish(given.a_content(verification=given.a_verification()))
    assert (publication.code, publication.status, publication.verdict) == ("DR-0001", "single_origin", "unresolved")
    assert publication.summary == "The bridge was damaged; by whom is open."
    assert publication.topic_notice == given.NOTICE
    assert publication.first_published_at == publication.updated_at == publication.edition.published_at


def test_second_edition_takes_the_place_of_the_first() -> None:
    first = given.publish(given.a_content(statements=[given.a_statement(1), given.a_statement(2)]))
    second = given.publish(given.a_content(), change_type="update", note="One statement fewer.")
    assert Publication.objects.get() == second
    assert second.edition.number == 2
    assert second.first_published_at == first.first_published_at < second.updated_at
    assert PublishedStatement.objects.count() == 1


def test_publication_made_again_from_nothing_knows_when_the_claim_was_first_published() -> None:
    first = given.publish(given.a_content())
    second = given.publish(given.a_content(), change_type="update", note="Again.")
    second.delete()
    assert editions.publish_page(second.edition).first_published_at == first.first_published_at


def test_stored_bytes_and_tag_belong_together() -> None:
    publication = Publication.objects.get(pk=given.publish(given.a_content()).pk)
    html = bytes(publication.html)
    assert gzip.decompress(bytes(publication.html_gzip)) == html
    assert hashlib.sha256(html).hexdigest() in publication.etag
    assert brotli.decompress(bytes(publication.html_brotli)) == html
    stored = editions.stored_page("DR-0001")
    assert stored
    assert list(stored.lengths) == ["br", "gzip", ""]
    for coding, length in stored.lengths.items():
        assert len(editions.stored_body("DR-0001", publication.etag, coding) or b"") == length
    assert editions.stored_body("DR-0001", publication.etag, "") == html
    assert editions.stored_body("DR-0001", '"other"', "") is None


def test_same_content_renders_to_the_same_bytes() -> None:
    publication = given.publish(given.a_content())
    before = publication.etag
    editions.render_again(publication)
    publication.refresh_from_db()
    assert publication.etag == before


def test_withdrawal_leaves_code_and_notice_alone() -> None:
    content = given.a_content(verification=given.a_verification())
    given.publish(content)
    publication = given.publish(given.withdrawn(content), change_type="withdrawal", note="It named a bystander.")
    publication.refresh_from_db()
    assert publication.is_withdrawn
    assert (publication.wording, publication.slug, publication.summary) == ("", "withdrawn", "It named a bystander.")
    assert (publication.status, publication.verdict) == (None, None)
    assert not PublishedStatement.objects.exists()
    assert content["claim"]["wording"].encode() not in bytes(publication.html)


def test_claim_published_again_after_a_withdrawal_is_back() -> None:
    content = given.a_content()
    given.publish(content)
    given.publish(given.withdrawn(content), change_type="withdrawal", note="Unsafe.")
    publication = given.publish(content, change_type="update", note="Safe again.")
    assert not publication.is_withdrawn
    assert publication.wording == content["claim"]["wording"]


def test_relation_of_the_later_publication_shows_on_the_earlier_page_by_its_inverse(client: Client) -> None:
    earlier, later = given.a_content(), given.a_content("DR-0002")
    Relation.objects.create(from_claim=given.claim_of(later), to_claim=given.claim_of(earlier), kind="denies")
    given.publish(earlier)
    later["relations"] = [{"label": "denies", "note": "", **earlier["claim"]}]
    given.publish(later)
    page = client.get("/claims/DR-0001/", follow=True).content.decode()
    assert "Denied by" in page
    assert later["claim"]["wording"] in page


def test_outdated_pages_are_made_again_and_others_left() -> None:
    old, fresh = given.publish(given.a_content()), given.publish(given.a_content("DR-0002"))
    Publication.objects.filter(pk=old.pk).update(etag='"older"', html=b"older")
    assert editions.render_outdated() == 1
    old.refresh_from_db()
    assert b"Was it said?" in bytes(old.html)
    assert editions.render_outdated() == 0
    assert Publication.objects.get(pk=fresh.pk).etag == fresh.etag


def test_every_template_of_a_claims_page_belongs_to_its_look(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A change in any of them makes stored pages outdated."""
    shutil.copytree(rendering.TEMPLATES, tmp_path / "templates")
    monkeypatch.setattr(rendering, "TEMPLATES", tmp_path / "templates")
    before = rendering.rendering.__wrapped__()
    (tmp_path / "templates/public/claim/answer.html").write_text("Another look.")
    assert rendering.rendering.__wrapped__() != before


@pytest.mark.parametrize("module", ["charts/figures.py", "editions/differences/statements.py", "languages.py"])
def test_all_code_that_words_what_is_stored_belongs_to_its_look(
    settings: Settings, tmp_path: Path, module: str
) -> None:
    """Stored pages, and what an edition changed at a glance, which lists and feeds tell."""
    shutil.copytree(settings.BASE_DIR / "claims", tmp_path / "claims", ignore=shutil.ignore_patterns("*.ttf", "*.pyc"))
    settings.BASE_DIR = tmp_path
    before = rendering.rendering.__wrapped__()
    (tmp_path / "claims" / module).write_text("# Other words.")
    assert rendering.rendering.__wrapped__() != before
