"""Comments beside a claim and a source: in place, on a page of their own, naming people."""

from typing import Any

import pytest
from django.test import Client

from claims.models import Comment, User
from tests.desk.scenes import HTMX, queries, queries_while_rendering
from tests.factories import CaptureFactory, ClaimFactory, SourceFactory
from tests.factories_ledger import CommentFactory

pytestmark = pytest.mark.django_db
KEY = "5b1e5cfd-2d0b-4c0f-9f5a-000000000002"


def text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_a_comment_is_said_once_and_shown_with_whom_it_names(contributor_client: Client, editor: User) -> None:
    claim = ClaimFactory.create()
    address = f"/desk/claims/{claim.code}/"
    for _ in range(2):
        answer = contributor_client.post(f"{address}comments/", {"text": "Ring <them>, @Edda.", "once": KEY})
        assert answer["Location"] == f"{address}#comments"
    assert Comment.objects.count() == 1
    shown = text(contributor_client, address)
    assert 'Ring &lt;them&gt;, <b class="mention" title="Edda Editor">@Edda</b>.' in shown


def test_htmx_gets_the_comments_alone(contributor_client: Client) -> None:
    claim = ClaimFactory.create()
    address = f"/desk/claims/{claim.code}/comments/"
    answer = contributor_client.post(address, {"text": "Four.", "once": KEY}, headers=HTMX, follow=True)
    assert "<html" not in answer.content.decode()
    assert "Four." in answer.content.decode()
    assert "HX-Request" in answer["Vary"]


def test_nothing_is_refused_and_too_much_kept_in_the_box(contributor_client: Client) -> None:
    address = f"/desk/claims/{ClaimFactory.create().code}/comments/"
    answer = contributor_client.post(address, {"text": " "})
    assert answer.status_code == 422
    assert "Write what you want to say." in answer.content.decode()
    answer = contributor_client.post(address, {"text": "long " * 1001})
    assert answer.status_code == 422
    assert "long long" in answer.content.decode()
    assert not Comment.objects.exists()


def test_the_people_of_the_desk_are_listed_for_naming(contributor_client: Client, editor: User) -> None:
    assert "<b>@edda</b> Edda Editor" in text(contributor_client, f"/desk/claims/{ClaimFactory.create().code}/")


def test_a_source_has_comments_in_the_reader(contributor_client: Client) -> None:
    source = CaptureFactory.create().source
    answer = contributor_client.post(f"/desk/sources/{source.pk}/comments/", {"text": "The byline is wrong."})
    assert answer["Location"] == f"/desk/sources/{source.pk}/#comments"
    assert "The byline is wrong." in text(contributor_client, f"/desk/sources/{source.pk}/")


def test_long_talk_is_shown_from_its_end_and_in_full_on_its_page(contributor_client: Client) -> None:
    claim = ClaimFactory.create()
    for number in range(15):
        CommentFactory.create(claim=claim, text=f"Remark {number}.")
    shown = text(contributor_client, f"/desk/claims/{claim.code}/")
    assert "Remark 14." in shown
    assert "Remark 2." not in shown
    assert "Show 3 earlier comments" in shown
    assert "Remark 2." in text(contributor_client, f"/desk/claims/{claim.code}/comments/")


@pytest.mark.parametrize("kind", ["claim", "source"])
def test_twenty_comments_cost_the_queries_of_one(contributor_client: Client, editor: User, kind: str) -> None:
    record: Any = ClaimFactory.create() if kind == "claim" else SourceFactory.create()
    on: dict[str, Any] = {"claim": record} if kind == "claim" else {"claim": None, "source": record}
    address = f"/desk/{kind}s/{record.code if kind == 'claim' else record.pk}/comments/"
    CommentFactory.create(**on).mentions.create(user=editor)
    few = queries(contributor_client, address)
    for _ in range(19):
        CommentFactory.create(**on).mentions.create(user=editor)
    assert queries(contributor_client, address) == few


def test_comments_make_no_queries_while_rendering(contributor_client: Client, editor: User, monkeypatch: Any) -> None:
    claim = ClaimFactory.create()
    CommentFactory.create(claim=claim, text="@edda").mentions.create(user=editor)
    address = f"/desk/claims/{claim.code}/comments/"
    assert queries_while_rendering(contributor_client, address, monkeypatch) == []
