"""Who else is at a claim or a source: said by the open page, heard by the others, forgotten in a minute."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import F
from django.test import Client
from django.utils import timezone

from claims.actions.presence import prune_presence, say_here
from claims.models import Presence, User
from claims.vocabulary import Place
from tests.desk.scenes import HTMX, claim_with
from tests.factories import CaptureFactory

pytestmark = pytest.mark.django_db
PLACE = "/desk/here/claim/7/"


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def ago(**by: int) -> None:
    """As if so much time had gone by for everyone."""
    shift = timedelta(**by)
    Presence.objects.update(
        seen_at=F("seen_at") - shift, arrived_at=F("arrived_at") - shift, writing_at=F("writing_at") - shift
    )


def test_nobody_hears_of_themselves_and_each_of_the_others(
    editor_client: Client, contributor_client: Client, editor: User
) -> None:
    assert editor_client.post(PLACE, headers=HTMX).status_code == 204
    assert "<strong>Edda Editor</strong> is here too." in text(contributor_client.post(PLACE, headers=HTMX))
    assert "Cora Contributor" in text(editor_client.post(PLACE, headers=HTMX))
    assert contributor_client.post("/desk/here/source/7/", headers=HTMX).status_code == 204


def test_who_writes_is_told_with_since_when(editor_client: Client, contributor_client: Client) -> None:
    editor_client.post(PLACE, {"writing": "1"})
    ago(seconds=40)
    editor_client.post(PLACE, {"writing": "1"})
    since = Presence.objects.get().writing_at
    assert since is not None
    assert timezone.now() - since >= timedelta(seconds=40)
    assert f"is here too, writing since {since:%H:%M} UTC." in text(contributor_client.post(PLACE))
    editor_client.post(PLACE)
    assert "writing" not in text(contributor_client.post(PLACE))


def test_what_the_page_knows_is_not_told_again(editor: User, contributor_client: Client) -> None:
    say_here(actor=editor, place=Place.CLAIM, record=7)
    known = contributor_client.post(PLACE).context["known"]
    assert contributor_client.post(PLACE, {"known": known}).status_code == 204
    ago(minutes=2)
    gone = contributor_client.post(PLACE, {"known": known})
    assert (gone.status_code, gone.context["present"]) == (200, [])


def test_whoever_was_not_heard_of_for_a_minute_has_left_and_comes_anew(editor: User, contributor: User) -> None:
    say_here(actor=editor, place=Place.CLAIM, record=7, writing=True)
    ago(minutes=2)
    assert say_here(actor=contributor, place=Place.CLAIM, record=7) == []
    say_here(actor=editor, place=Place.CLAIM, record=7, writing=True)
    (here,) = say_here(actor=contributor, place=Place.CLAIM, record=7)
    assert here.writing_at == here.arrived_at
    assert timezone.now() - here.arrived_at < timedelta(minutes=1)


def test_the_job_forgets_who_left(editor: User, contributor: User) -> None:
    say_here(actor=editor, place=Place.CLAIM, record=7)
    ago(minutes=2)
    say_here(actor=contributor, place=Place.CLAIM, record=7)
    assert prune_presence() == 1
    assert Presence.objects.get().user == contributor


def test_it_is_one_query(editor: User, django_assert_num_queries: Any) -> None:
    say_here(actor=editor, place=Place.CLAIM, record=7)
    with django_assert_num_queries(1):
        say_here(actor=editor, place=Place.CLAIM, record=7)


def test_the_table_writes_no_log() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relpersistence FROM pg_class WHERE relname = 'claims_presence'")
        assert cursor.fetchone() == ("u",)


@pytest.mark.parametrize("place", ["topic/7", "claim/9223372036854775808"])
def test_there_is_no_such_place(editor_client: Client, place: str) -> None:
    assert editor_client.post(f"/desk/here/{place}/").status_code == 404


def test_the_pages_where_two_may_meet_ask(editor_client: Client) -> None:
    claim, source = claim_with(), CaptureFactory.create().source
    places = {
        f"/desk/claims/{claim.code}/": f"/desk/here/claim/{claim.pk}/",
        f"/desk/claims/{claim.code}/edit/": f"/desk/here/claim/{claim.pk}/",
        f"/desk/claims/{claim.code}/verification/": f"/desk/here/claim/{claim.pk}/",
        f"/desk/sources/{source.pk}/": f"/desk/here/source/{source.pk}/",
    }
    asked = {page for page, place in places.items() if f'hx-post="{place}"' in text(editor_client.get(page))}
    assert asked == places.keys()
