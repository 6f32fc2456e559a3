"""The desk's page of webhooks: a secret shown once, a log without it, an end that two people cannot both press."""

import json
import re
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from claims.actions import hearers, webhooks
from claims.actions.hearers import NotSilenced, add_webhook, resume_webhook
from claims.actions.webhooks import secret_of
from claims.models import User, Webhook, WebhookDelivery
from claims.models.webhook import PATIENCE
from tests.actions.meeting import at_once, refused
from tests.actions.test_actions_webhooks import listener
from tests.desk.scenes import queries, queries_while_rendering
from tests.factories import EditionFactory

__all__ = ["listener"]
pytestmark = pytest.mark.django_db
PAGE = "/desk/webhooks/"
# An address of the open net, in figures, so that no name is looked up.
OPEN = "https://93.184.216.34/hook"
GIVEN = {"address": OPEN, "purpose": "The harbour’s own board"}


def added(client: Client, **given: str) -> tuple[Webhook, str]:
    """The webhook, and the secret as the page shows it."""
    found = re.search(r'value="(whsec_[^"]+)"', client.post(PAGE, GIVEN | given).content.decode())
    assert found
    return Webhook.objects.latest("pk"), found[1].replace("&#x2B;", "+")


def changed(client: Client, webhook: Webhook, do: str, version: int) -> Any:
    return client.post(f"{PAGE}{webhook.pk}/change/", {"do": do, "version": version}, follow=True)


def silenced(actor: User, address: str = OPEN) -> Webhook:
    """As the worker leaves one that failed for too long."""
    webhook, _ = add_webhook(actor=actor, address=address, purpose="A board")
    Webhook.objects.filter(pk=webhook.pk).update(failures=PATIENCE - 1)
    delivery = WebhookDelivery.objects.create(webhook=webhook, queued_at=timezone.now())
    webhooks.keep(delivery, 503, "", arrived=False)
    webhook.refresh_from_db()
    return webhook


def test_the_secret_is_shown_once(administrator_client: Client, administrator: User) -> None:
    webhook, secret = added(administrator_client)
    assert (webhook.address, webhook.purpose, secret_of(webhook)) == (*GIVEN.values(), secret)
    for address in (PAGE, f"{PAGE}{webhook.pk}/", f"/desk/records/claims/webhook/{webhook.pk}/change/"):
        page = administrator_client.get(address, follow=True).content.decode()
        assert OPEN in page
        assert (secret in page, webhook.salt in page) == (False, False)
    row: Any = webhook
    assert row.events.get().pgh_context.metadata["user"] == administrator.pk


def test_the_same_form_sent_again_adds_nothing_and_has_the_same_secret(administrator_client: Client) -> None:
    key = str(uuid4())
    webhook, secret = added(administrator_client, once=key)
    assert added(administrator_client, once=key) == (webhook, secret)
    assert administrator_client.post(PAGE, GIVEN | {"once": str(uuid4())}).status_code == 422
    assert Webhook.objects.count() == 1
    changed(administrator_client, webhook, "end", 1)
    answer = administrator_client.post(PAGE, GIVEN | {"once": key}, follow=True)
    assert "hears no more" in answer.content.decode()
    assert added(administrator_client)[1] != secret


def test_an_address_that_heard_before_gets_a_new_secret_and_is_told_so(administrator_client: Client) -> None:
    before, _ = added(administrator_client)
    changed(administrator_client, before, "end", 1)
    page = administrator_client.post(PAGE, GIVEN).content.decode()
    assert "The secret of then signs nothing any more" in page
    assert f'href="{PAGE}{before.pk}/"' in page
    assert [each.ended_at is None for each in Webhook.objects.order_by("pk")] == [False, True]
    first = administrator_client.post(PAGE, GIVEN | {"address": f"{OPEN}/2"}).content.decode()
    assert "The secret of then" not in first


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_twice_at_once_adds_one(administrator: User) -> None:
    key = uuid4()
    results = at_once(*[lambda: add_webhook(actor=administrator, address=OPEN, key=key)] * 2)
    assert results[0] == results[1] == (Webhook.objects.get(), results[0][1])
    assert sorted(refused(at_once(*[lambda: add_webhook(actor=administrator, address=f"{OPEN}/2")] * 2))) == [
        "HearsAlready"
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"address": "https://127.0.0.1/hook"}, "not public"),
        ({"address": "https://169.254.169.254/latest"}, "not public"),
        ({"address": "http://93.184.216.34/hook"}, "begin with https://"),
        ({"address": "https://ada@93.184.216.34/"}, "must not name a user"),
        ({"address": "https://[::1"}, "no address of the web"),
        ({"address": ""}, "Give the address"),
        ({"purpose": " "}, "Say whose it is"),
    ],
)
def test_what_is_not_posted_to_is_refused_in_words(
    administrator_client: Client, change: dict[str, str], said: str
) -> None:
    answer = administrator_client.post(PAGE, GIVEN | change)
    assert answer.status_code == 422
    (errors,) = answer.context["form"].errors.values()
    assert said in errors[0]
    assert not Webhook.objects.exists()


def test_a_test_message_arrives_and_is_in_the_log(administrator_client: Client, listener: Any) -> None:
    webhook, secret = added(administrator_client, address=listener.address)
    assert "took the test message" in changed(administrator_client, webhook, "try", 1).content.decode()
    assert json.loads(listener.heard[0][1])["type"] == "test"
    listener.answers[:] = [500]
    page = changed(administrator_client, webhook, "try", 1).content.decode()
    assert "did not arrive" in page
    assert (page.count("arrived, answered 204"), page.count("not arrived</span>, answered 500")) == (1, 1)
    assert secret not in page
    listed = administrator_client.get(PAGE).content.decode()
    assert ("1 failure in a row" in listed, "answered 500" in listed) == (True, True)


def test_a_test_is_not_sent_inside_either(administrator_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name may lead elsewhere by the time it is tried."""
    monkeypatch.setattr(settings, "WEBHOOKS_MAY_BE_PRIVATE", True)
    webhook, _ = added(administrator_client, address="https://127.0.0.1:1/hook")
    monkeypatch.setattr(settings, "WEBHOOKS_MAY_BE_PRIVATE", False)
    page = changed(administrator_client, webhook, "try", 1).content.decode()
    assert "127.0.0.1 leads to an address that is not public" in page


def test_of_two_who_end_it_the_second_is_told(administrator_client: Client, administrator: User) -> None:
    webhook, _ = added(administrator_client)
    assert "hears no more" in changed(administrator_client, webhook, "end", 1).content.decode()
    answer = changed(administrator_client, webhook, "end", 1)
    assert (answer.status_code, "Changed by Ada Admin" in answer.content.decode()) == (409, True)
    for do in ("end", "resume", "try"):
        assert changed(administrator_client, webhook, do, 2).status_code == 409
    assert changed(administrator_client, webhook, "burn", 2).status_code == 422
    webhooks.announce(EditionFactory.create())
    assert not WebhookDelivery.objects.exists()


def test_one_that_fell_silent_is_taken_up_again(administrator_client: Client, administrator: User) -> None:
    webhook = silenced(administrator)
    page = administrator_client.get(f"{PAGE}{webhook.pk}/").content.decode()
    assert (f"silent after {PATIENCE} failures" in page, "Take it up again" in page) == (True, True)
    secret = secret_of(webhook)
    assert changed(administrator_client, webhook, "resume", 1).status_code == 409
    assert "hears again" in changed(administrator_client, webhook, "resume", 2).content.decode()
    webhook.refresh_from_db()
    assert (webhook.ended_at, webhook.failures, secret_of(webhook)) == (None, 0, secret)
    webhooks.announce(EditionFactory.create())
    assert WebhookDelivery.objects.latest("pk").edition


def test_it_is_not_taken_up_beside_another_of_its_address_nor_after_its_end(
    administrator_client: Client, administrator: User
) -> None:
    silent = silenced(administrator)
    other, _ = added(administrator_client)
    answer = changed(administrator_client, silent, "resume", 2)
    assert (answer.status_code, "hears of editions already" in answer.content.decode()) == (409, True)
    hearers.end_webhook(actor=administrator, webhook=other, version=1)
    with pytest.raises(NotSilenced):
        resume_webhook(actor=administrator, webhook=other, version=2)


def test_nobody_below_an_administrator_does_anything(administrator: User, publisher_user: User) -> None:
    webhook, _ = add_webhook(actor=administrator, address=OPEN)
    for do in (
        lambda: add_webhook(actor=publisher_user, address=OPEN),
        lambda: hearers.try_webhook(actor=publisher_user, webhook=webhook),
        lambda: hearers.end_webhook(actor=publisher_user, webhook=webhook, version=1),
        lambda: resume_webhook(actor=publisher_user, webhook=webhook, version=1),
    ):
        with pytest.raises(PermissionDenied):
            do()


def test_more_of_them_take_no_more_queries(
    administrator_client: Client, administrator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def one_more(number: int) -> str:
        webhook, _ = add_webhook(actor=administrator, address=f"{OPEN}/{number}")
        webhooks.announce(EditionFactory.create())
        return f"{PAGE}{webhook.pk}/"

    log = one_more(0)
    before = [queries(administrator_client, address) for address in (PAGE, log)]
    for number in range(1, 20):
        one_more(number)
    assert [queries(administrator_client, address) for address in (PAGE, log)] == before
    for address in (PAGE, log):
        assert queries_while_rendering(administrator_client, address, monkeypatch) == []


def test_administrators_are_led_here(administrator_client: Client, publisher_client: Client) -> None:
    assert administrator_client.get("/desk/people/").content.decode().count(f'href="{PAGE}"') == 2
    assert PAGE not in publisher_client.get("/desk/").content.decode()
