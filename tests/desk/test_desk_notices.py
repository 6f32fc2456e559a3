"""The page of notices: unread first, read one by one or all at once, and the choice of what to hear of."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from claims.models import Notice, NoticeChoice, User
from claims.vocabulary import NoticeKind
from tests.desk.scenes import HTMX, queries, queries_while_rendering
from tests.factories import NoticeFactory

pytestmark = pytest.mark.django_db
PAGE = "/desk/notices/"


def test_unread_ones_come_first_and_only_ones_own(editor_client: Client, editor: User, second_editor: User) -> None:
    old = NoticeFactory.create(to=editor, text="TT-0001 came back")
    read = NoticeFactory.create(to=editor, text="TT-0002 came back", read_at=timezone.now())
    NoticeFactory.create(to=second_editor, text="TT-0003 came back")
    answer = editor_client.get(PAGE)
    assert (answer.context["unread"], answer.context["read"]) == ([old], [read])
    assert "TT-0003" not in answer.content.decode()


def test_the_count_stands_in_the_masthead_of_every_page(editor_client: Client, editor: User) -> None:
    NoticeFactory.create_batch(2, to=editor)
    for page in ("/desk/claims/", PAGE):
        assert editor_client.get(page).context["waiting"]["notices"] == 2


def test_opening_one_marks_it_and_leads_to_what_it_is_about(editor_client: Client, editor: User) -> None:
    notice = NoticeFactory.create(to=editor, address="/desk/topics/")
    assert editor_client.post(f"{PAGE}{notice.pk}/read/", {"do": "open"})["Location"] == "/desk/topics/"
    assert not Notice.objects.unread().exists()


def test_marking_one_leads_back(editor_client: Client, editor: User) -> None:
    notice, other = NoticeFactory.create_batch(2, to=editor)
    assert editor_client.post(f"{PAGE}{notice.pk}/read/")["Location"] == PAGE
    assert Notice.objects.unread().get() == other


def test_with_htmx_the_list_comes_back_in_place(editor_client: Client, editor: User) -> None:
    notice = NoticeFactory.create(to=editor)
    answer = editor_client.post(f"{PAGE}{notice.pk}/read/", headers=HTMX)
    assert answer.content.decode().lstrip().startswith('<div id="notices"')
    assert "HX-Request" in answer["Vary"]
    assert not answer.context["unread"]


def test_nobody_marks_the_notice_of_another(editor_client: Client, second_editor: User) -> None:
    notice = NoticeFactory.create(to=second_editor)
    assert editor_client.post(f"{PAGE}{notice.pk}/read/").status_code == 404
    assert Notice.objects.unread().exists()


def test_marking_all_leaves_what_came_after_the_page(editor_client: Client, editor: User) -> None:
    NoticeFactory.create_batch(3, to=editor)
    newest = editor_client.get(PAGE).context["newest"]
    later = NoticeFactory.create(to=editor)
    editor_client.post(f"{PAGE}read/", {"up_to": newest})
    assert Notice.objects.unread().get() == later


def test_choices_are_kept_and_shown(editor_client: Client, editor: User) -> None:
    chosen = {kind.value: "desk" for kind in NoticeKind} | {"merged": "none"}
    assert editor_client.post(f"{PAGE}choices/", chosen).status_code == 302
    assert NoticeChoice.objects.get(user=editor, kind="merged").way == "none"
    assert editor_client.get(f"{PAGE}choices/").context["form"]["merged"].initial == "none"


def test_mail_is_offered_only_where_there_is_some(editor_client: Client, editor: User, settings: Any) -> None:
    chosen = {kind.value: "desk" for kind in NoticeKind} | {"merged": "email"}
    refused = editor_client.post(f"{PAGE}choices/", chosen)
    assert refused.status_code == 422
    assert list(refused.context["form"].errors) == ["merged"]
    settings.HAS_MAIL = True
    assert editor_client.post(f"{PAGE}choices/", chosen).status_code == 302


def test_twenty_cost_the_queries_of_one(editor_client: Client, editor: User) -> None:
    NoticeFactory.create(to=editor)
    one = queries(editor_client, PAGE)
    NoticeFactory.create_batch(19, to=editor)
    assert queries(editor_client, PAGE) == one


@pytest.mark.parametrize("page", [PAGE, f"{PAGE}choices/"])
def test_templates_make_no_queries(editor_client: Client, editor: User, page: str, monkeypatch: Any) -> None:
    NoticeFactory.create(to=editor)
    assert queries_while_rendering(editor_client, page, monkeypatch) == []
