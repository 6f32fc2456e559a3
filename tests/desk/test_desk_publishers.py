"""Publishers on the desk: the list, one of them, its grade, its merges."""

from datetime import date
from uuid import uuid4

import pytest
from django.test import Client

from claims.actions.merging.publishers import merge_publishers
from claims.actions.speakers import grade_publisher
from claims.models import Publisher, User
from tests.desk.scenes import HTMX, queries, queries_while_rendering
from tests.factories import CaptureFactory, OriginLinkFactory, PublisherFactory, SourceFactory, StatementFactory

pytestmark = pytest.mark.django_db


def test_the_list_names_grade_and_sources_and_finds_by_name(contributor_client: Client) -> None:
    publisher = PublisherFactory.create(name="The Courier", grade="B", graded_on=date(2031, 5, 1))
    SourceFactory.create_batch(2, publisher=publisher)
    PublisherFactory.create(name="Sel Gazette")
    page = contributor_client.get("/desk/publishers/").text
    assert "2 sources" in page
    assert "graded 1 May 2031" in page
    found = contributor_client.get("/desk/publishers/?words=courier", headers=HTMX)
    assert "HX-Request" in found["Vary"]
    assert ("The Courier" in found.text, "Sel Gazette" in found.text) == (True, False)


@pytest.mark.parametrize("path", ["/desk/publishers/", "one"])
def test_pages_take_the_same_queries_for_many(
    editor_client: Client, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    publisher = PublisherFactory.create()
    path = f"/desk/publishers/{publisher.pk}/" if path == "one" else path
    SourceFactory.create(publisher=publisher)
    few = queries(editor_client, path)
    SourceFactory.create_batch(19, publisher=publisher)
    PublisherFactory.create_batch(19)
    assert queries(editor_client, path) == few
    assert queries_while_rendering(editor_client, path, monkeypatch) == []


def cited(times: int) -> Publisher:
    """A publisher with so many texts; as many credit it, quote its voice, or go back to it."""
    publisher = PublisherFactory.create()
    for _ in range(times):
        CaptureFactory.create(source__publisher=publisher)
        SourceFactory.create(credited_agency=publisher)
        StatementFactory.create(speakers=[publisher.own_voice])
        OriginLinkFactory.create(to_publisher=publisher)
    return publisher


def test_a_merge_and_what_it_moved_take_the_same_queries_for_many(
    editor_client: Client, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, many, into = cited(1), cited(6), PublisherFactory.create()
    previews = [f"/desk/publishers/{each.pk}/merge/?into={into.pk}" for each in (few, many)]
    assert queries(editor_client, previews[0]) == queries(editor_client, previews[1])
    assert queries_while_rendering(editor_client, previews[1], monkeypatch) == []
    led_from = few.origin_links_in.get().capture.source_id
    assert f'href="/desk/sources/{led_from}/"' in editor_client.get(previews[0]).content.decode()
    moved = [
        merge_publishers(actor=editor, publisher=each, into=into, version=1, into_version=turn, reason="One paper.")
        for turn, each in enumerate((few, many), 1)
    ]
    pages = [f"/desk/regroupings/{each.pk}/" for each in moved]
    assert queries(editor_client, pages[0]) == queries(editor_client, pages[1])
    assert queries_while_rendering(editor_client, pages[1], monkeypatch) == []


def test_a_grade_has_its_reason_and_day(editor_client: Client, editor: User, contributor_client: Client) -> None:
    publisher = PublisherFactory.create()
    address = f"/desk/publishers/{publisher.pk}/"
    assert "Grade it" not in contributor_client.get(address).text
    typed = {"version": 1, "grade": "B", "reason": "Corrects its errors.", "on": "2031-05-01"}
    assert editor_client.post(f"{address}grade/", typed | {"reason": ""}).status_code == 422
    page = editor_client.post(f"{address}grade/", typed, follow=True).text
    assert "B: usually reliable, as of 1 May 2031" in page
    assert "Corrects its errors." in page


def test_a_grade_changed_meanwhile_is_shown_beside_what_was_typed(editor_client: Client, second_editor: User) -> None:
    publisher = PublisherFactory.create()
    grade_publisher(
        actor=second_editor, publisher=publisher, version=1, grade="D", reason="Denied it.", on=date(2031, 5, 1)
    )
    typed = {"version": 1, "grade": "B", "reason": "Corrects its errors.", "on": "2031-05-02"}
    answer = editor_client.post(f"/desk/publishers/{publisher.pk}/grade/", typed)
    assert answer.status_code == 409
    assert "Changed by Sten Second" in answer.text
    assert "graded D: not usually reliable now" in answer.text
    assert 'value="Corrects its errors."' in answer.text
    assert Publisher.objects.get(pk=publisher.pk).grade == "D"


def test_two_publishers_become_one_and_the_old_page_leads_on(editor_client: Client) -> None:
    publisher, into = PublisherFactory.create(name="Courier Daily"), PublisherFactory.create(name="The Courier Daily")
    SourceFactory.create(publisher=publisher)
    address = f"/desk/publishers/{publisher.pk}/merge/"
    assert f"?into={into.pk}" in editor_client.get(address).text
    assert "Sources that move" in editor_client.get(f"{address}?into={into.pk}").text
    form = {"once": str(uuid4()), "into": into.pk, "version": 1, "into_version": 1, "reason": "One paper."}
    answer = editor_client.post(address, form, follow=True)
    assert answer.redirect_chain == [(f"/desk/publishers/{into.pk}/", 302)]
    assert "was merged into it" in answer.text
    old = editor_client.get(f"/desk/publishers/{publisher.pk}/", follow=True)
    assert old.redirect_chain == [(f"/desk/publishers/{into.pk}/", 302)]
