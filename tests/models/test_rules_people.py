"""Rules of what people are told, each broken through raw SQL as the application's role."""

from typing import Any

import pytest
from django.utils import timezone

from claims.models import NoticeChoice, Presence
from tests.factories import NoticeFactory, UserFactory
from tests.models.breaking import Breach, breaches, rule_broken_by

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


BREACHES = [
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
