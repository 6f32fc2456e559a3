"""Every desk page refuses the anonymous and whoever's role is too low; the table of needed roles is complete."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from claims.desk.urls import urlpatterns
from claims.models import User
from claims.vocabulary import Group
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

CONTRIBUTOR, EDITOR, PUBLISHER, ADMINISTRATOR = Group
NEEDED = {
    "home": CONTRIBUTOR,
    "activity": CONTRIBUTOR,
    "claim_list": CONTRIBUTOR,
    "claim_new": EDITOR,
    "workbench": CONTRIBUTOR,
    "claim_edit": EDITOR,
    "publish": PUBLISHER,
    "relation_add": EDITOR,
    "relation_remove": EDITOR,
    "claim_merge": EDITOR,
    "claim_split": EDITOR,
    "speaker_split": EDITOR,
    "publisher_split": EDITOR,
    "publisher_list": CONTRIBUTOR,
    "publisher": CONTRIBUTOR,
    "publisher_grade": EDITOR,
    "publisher_merge": EDITOR,
    "speaker_merge": EDITOR,
    "speaker_duplicates": CONTRIBUTOR,
    "regrouping": EDITOR,
    "verification": EDITOR,
    "verification_sign": EDITOR,
    "verification_return": EDITOR,
    "second_assessment": EDITOR,
    "second_ask": EDITOR,
    "second_withdraw": EDITOR,
    "second_resolve": EDITOR,
    "verification_override": PUBLISHER,
    "position_stance": CONTRIBUTOR,
    "position_withdraw": CONTRIBUTOR,
    "topic_list": CONTRIBUTOR,
    "topic_new": PUBLISHER,
    "topic": CONTRIBUTOR,
    "topic_edit": PUBLISHER,
    "party_new": PUBLISHER,
    "alliance_new": PUBLISHER,
    "alliance_end": PUBLISHER,
    "claim_context": EDITOR,
    "claim_harms": EDITOR,
    "claim_topic": EDITOR,
    "relation_change": EDITOR,
    "ledger": CONTRIBUTOR,
    "claim_history": CONTRIBUTOR,
    "inquiry_answer": CONTRIBUTOR,
    "inquiry_change": CONTRIBUTOR,
    "inquiry_close": CONTRIBUTOR,
    "inquiry_reopen": CONTRIBUTOR,
    "claim_comments": CONTRIBUTOR,
    "source_comments": CONTRIBUTOR,
    "source_list": CONTRIBUTOR,
    "source_new": CONTRIBUTOR,
    "reader": CONTRIBUTOR,
    "source_capture": CONTRIBUTOR,
    "source_reading": CONTRIBUTOR,
    "source_retract": EDITOR,
    "source_topic": EDITOR,
    "source_facts": CONTRIBUTOR,
    "origin_new": EDITOR,
    "origin_settle": EDITOR,
    "origin_evidence": CONTRIBUTOR,
    "statement_list": CONTRIBUTOR,
    "statement": CONTRIBUTOR,
    "statement_mark": CONTRIBUTOR,
    "statement_accept": CONTRIBUTOR,
    "statement_correct": CONTRIBUTOR,
    "statement_reject": CONTRIBUTOR,
    "statement_link": CONTRIBUTOR,
    "statement_set_aside": CONTRIBUTOR,
    "claim_alike": CONTRIBUTOR,
    "claim_alike_settle": EDITOR,
    "speaker_find": CONTRIBUTOR,
    "source_next": CONTRIBUTOR,
    "decision_undo": CONTRIBUTOR,
    "source_credit": EDITOR,
    "statement_accept_link": CONTRIBUTOR,
    "statement_split": CONTRIBUTOR,
    "statement_join": CONTRIBUTOR,
    "position_change": CONTRIBUTOR,
    "rule_list": CONTRIBUTOR,
    "queue_counts": CONTRIBUTOR,
    "queue": CONTRIBUTOR,
    "search": CONTRIBUTOR,
    "search_keep": CONTRIBUTOR,
    "search_kept": CONTRIBUTOR,
    "search_rename": CONTRIBUTOR,
    "search_forget": CONTRIBUTOR,
    "search_seen": CONTRIBUTOR,
    "claim_work": CONTRIBUTOR,
    "source_work": CONTRIBUTOR,
    "speaker_list": CONTRIBUTOR,
    "speaker_new": CONTRIBUTOR,
    "speaker": CONTRIBUTOR,
    "alias_new": CONTRIBUTOR,
    "role_new": CONTRIBUTOR,
    "role": EDITOR,
    "alias_remove": EDITOR,
    "here": CONTRIBUTOR,
    "token_list": CONTRIBUTOR,
    "token_revoke": CONTRIBUTOR,
    "webhook_list": ADMINISTRATOR,
    "webhook": ADMINISTRATOR,
    "webhook_change": ADMINISTRATOR,
    "people_list": ADMINISTRATOR,
    "people_invite": ADMINISTRATOR,
    "person": ADMINISTRATOR,
    "person_change": ADMINISTRATOR,
    "invitation_withdraw": ADMINISTRATOR,
    "notice_list": CONTRIBUTOR,
    "notice_read": CONTRIBUTOR,
    "notice_read_all": CONTRIBUTOR,
    "notice_choices": CONTRIBUTOR,
}
BELOW = {CONTRIBUTOR: None, EDITOR: CONTRIBUTOR, PUBLISHER: EDITOR, ADMINISTRATOR: PUBLISHER}
SAMPLES = {"pk": 1, "code": "XX-0001", "slug": "nowhere", "place": "claim", "other": "XX-0002", "key": "changed"}
METHODS = ("get", "post")
each_page = pytest.mark.parametrize("name", sorted(NEEDED))


def test_the_table_names_every_desk_page() -> None:
    assert {pattern.name for pattern in urlpatterns} == set(NEEDED)


def answers(client: Client, name: str) -> list[HttpResponse]:
    """What the page answers to reading and to writing, except where it knows no such method."""
    pattern = next(pattern for pattern in urlpatterns if pattern.name == name)
    address = reverse(f"desk:{name}", kwargs={key: SAMPLES[key] for key in pattern.pattern.converters})
    found: list[HttpResponse] = [getattr(client, method)(address) for method in METHODS]
    return [answer for answer in found if answer.status_code != 405]


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@each_page
def test_the_anonymous_are_sent_to_sign_in(name: str) -> None:
    found = answers(Client(), name)
    assert found
    for answer in found:
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/?next=/desk/")


@each_page
def test_the_role_below_is_refused(name: str) -> None:
    found = answers(client_of(UserFactory.create(group=BELOW[NEEDED[name]])), name)
    assert {answer.status_code for answer in found} == {403}


@each_page
def test_the_needed_role_is_let_in(name: str) -> None:
    for answer in answers(client_of(UserFactory.create(group=NEEDED[name])), name):
        assert answer.status_code in {200, 204, 302, 404, 422}


@each_page
def test_someone_whose_account_is_closed_is_let_in_nowhere(name: str) -> None:
    client = client_of(UserFactory.create(group=Group.ADMINISTRATOR))
    User.objects.update(is_active=False)
    for answer in answers(client, name):
        assert answer.status_code == 302


@each_page
def test_a_form_without_its_token_is_refused(name: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(UserFactory.create(group=NEEDED[name]))
    pattern = next(pattern for pattern in urlpatterns if pattern.name == name)
    address = reverse(f"desk:{name}", kwargs={key: SAMPLES[key] for key in pattern.pattern.converters})
    assert client.post(address).status_code in {403, 405}
