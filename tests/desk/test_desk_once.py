"""A form that is sent twice makes one thing."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from claims.actions.once import forget_forms
from claims.models import Claim, SentForm, Topic, User
from claims.vocabulary import Group
from tests.conftest import signed_in
from tests.factories import TopicFactory, UserFactory


def typed(topic: Topic, **fields: str) -> dict[str, str]:
    return {
        "topic": str(topic.pk),
        "wording": "The sound is closed",
        "kind": "assertion",
        "once": str(uuid4()),
    } | fields


@pytest.mark.django_db
def test_the_page_brings_a_new_key_each_time(editor_client: Client) -> None:
    keys = [
        re.search(r'name="once" value="([^"]+)"', editor_client.get("/desk/claims/new/").content.decode())
        for _ in range(2)
    ]
    assert keys[0]
    assert keys[1]
    assert keys[0].group(1) != keys[1].group(1)


@pytest.mark.django_db
def test_a_second_sending_leads_where_the_first_one_led(editor_client: Client) -> None:
    form = typed(TopicFactory.create())
    first = editor_client.post("/desk/claims/new/", form)
    second = editor_client.post("/desk/claims/new/", form)
    assert first.status_code == second.status_code == 302
    assert first.headers["Location"] == second.headers["Location"]
    assert Claim.objects.count() == 1


@pytest.mark.django_db
def test_a_refused_form_keeps_its_key(editor_client: Client) -> None:
    topic = TopicFactory.create()
    form = typed(topic, wording="")
    assert editor_client.post("/desk/claims/new/", form).status_code == 422
    assert not SentForm.objects.exists()
    assert editor_client.post("/desk/claims/new/", form | {"wording": "The sound is closed"}).status_code == 302


@pytest.mark.django_db
def test_a_key_of_somebody_else_tells_nothing(editor_client: Client, second_editor_client: Client) -> None:
    form = typed(TopicFactory.create())
    editor_client.post("/desk/claims/new/", form)
    answer = second_editor_client.post("/desk/claims/new/", form)
    assert answer.headers["Location"] == "/desk/"
    assert Claim.objects.count() == 1


@pytest.mark.django_db
def test_old_forms_are_forgotten(editor_client: Client) -> None:
    editor_client.post("/desk/claims/new/", typed(TopicFactory.create()))
    assert forget_forms() == 0
    SentForm.objects.update(sent_at=timezone.now() - timedelta(days=31))
    assert (forget_forms(), SentForm.objects.count()) == (1, 0)


@pytest.mark.django_db(transaction=True)
def test_two_sendings_at_once_make_one_claim() -> None:
    user: User = UserFactory.create(group=Group.EDITOR)
    form = typed(TopicFactory.create())

    def send(client: Client) -> str:
        try:
            return client.post("/desk/claims/new/", form).headers["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        led_to = list(pool.map(send, [signed_in(user), signed_in(user)]))
    assert led_to[0] == led_to[1]
    assert Claim.objects.count() == 1
