"""Rules of what people are told, each broken through raw SQL as the application's role."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from claims.models import Invitation, NoticeChoice, Presence, SavedSearch, Webhook, WebhookDelivery
from tests.factories import EditionFactory, NoticeFactory, PersonEventFactory, UserFactory
from tests.models.breaking import Breach, breaches, rule_broken_by, rule_refusing

pytestmark = pytest.mark.django_db


def choice() -> NoticeChoice:
    return NoticeChoice.objects.create(user=UserFactory.create(), kind="merged", way="none")


def notice_and_its_reader() -> Any:
    notice = NoticeFactory.create()
    return notice, {"reader": notice.to_id}


def two_present() -> Any:
    for user in UserFactory.create_batch(2):
        row = Presence.objects.create(
            user=user, place="claim", record=7, arrived_at=timezone.now(), seen_at=timezone.now()
        )
    return row, {"other": Presence.objects.order_by("pk").values_list("user", flat=True)[0]}


def invitation(**fields: Any) -> Invitation:
    later = timezone.now() + timedelta(days=1)
    made = {"role": "editor", "token_sha256": "a" * 64, "expires_at": later} | fields
    return Invitation.objects.create(**made)


def used() -> Invitation:
    return invitation(used_at=timezone.now(), used_by=UserFactory.create())


def kept() -> SavedSearch:
    return SavedSearch.objects.create(kept_by=UserFactory.create(), name="Ferries", parameters="q=ferry")


def webhook() -> Webhook:
    return Webhook.objects.create(address="https://hook.example/1", salt="a", added_at=timezone.now())


def told() -> WebhookDelivery:
    edition = EditionFactory.create()
    return WebhookDelivery.objects.create(webhook=webhook(), edition=edition, queued_at=timezone.now())


BREACHES = [
    Breach("webhook_on_the_web", webhook, "address = 'ftp://hook.example'"),
    Breach("webhook_address_once", webhook, copy={}),
    Breach("webhook_delivery_once", told, copy={}),
    Breach("claims_invitation_token_sha256_key", invitation, copy={}),
    Breach("invitation_token_hashed", invitation, "token_sha256 = 'the secret itself'"),
    Breach("invitation_to_join_or_to_return", invitation, "role = NULL"),
    Breach("invitation_role_known", invitation, "role = 'owner'"),
    Breach("invitation_expires_later", invitation, "expires_at = made_at"),
    Breach("invitation_used_by_someone", invitation, "used_at = now()"),
    Breach("invitation_ends_once", used, "withdrawn_at = now()"),
    Breach("person_event_change_known", PersonEventFactory.create, copy={"change": "'gossip'"}),
    Breach("saved_search_name_filled", kept, "name = ' '"),
    Breach("saved_search_name_unique", kept, copy={}),
    Breach("saved_search_asks_something", kept, "parameters = ''"),
    Breach("presence_once", two_present, "user_id = %(other)s"),
    Breach("presence_place_known", two_present, "place = 'pub'"),
    Breach("notice_text_filled", NoticeFactory.create, "text = ' '"),
    Breach("notice_kind_known", NoticeFactory.create, "kind = 'gossip'"),
    Breach("notice_leads_to_the_desk", NoticeFactory.create, "address = 'https://elsewhere.example/desk/'"),
    Breach("notice_is_from_another", notice_and_its_reader, "by_id = %(reader)s"),
    Breach("notice_choice_once", choice, copy={}),
    Breach("notice_choice_kind_known", choice, "kind = 'gossip'"),
    Breach("notice_choice_way_known", choice, "way = 'pigeon'"),
]


@breaches(*BREACHES)
def test_the_database_refuses(breach: Breach) -> None:
    assert rule_broken_by(breach) == breach.rule


def test_a_webhook_stays_with_its_log() -> None:
    assert "Cannot delete rows" in rule_refusing("DELETE FROM claims_webhook WHERE id = %s", [webhook().pk])
