"""The desk's people: invited, given a role, suspended; never without an administrator; nothing without a trace."""

import re
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from claims.actions.administering import (
    NameTaken,
    NoInvitation,
    accept_invitation,
    digest,
    draw_password_link,
    find_invitation,
    give_role,
    invite,
    restore,
    role_of,
    suspend,
)
from claims.actions.people import LastAdministrator, change_role, forget_sessions, let_go
from claims.actions.tokens import good_token, make_token
from claims.models import Invitation, PersonEvent, User
from claims.vocabulary import Group, Scope
from tests.actions.meeting import at_once, refused
from tests.conftest import signed_in
from tests.desk.scenes import queries, queries_while_rendering
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
PEOPLE = "/desk/people/"
GIVEN = {
    "name": "Ilse Brandt",
    "username": "ilse",
    "password": "a lamp under the bridge",
    "again": "a lamp under the bridge",
}


def link_in(answer: Any) -> str:
    """The address in the link that the page shows, without the host."""
    found = re.search(r"/accounts/join/[\w-]{43}/", answer.content.decode())
    assert found
    return found[0]


def invited(client: Client, **given: str) -> str:
    return link_in(client.post(f"{PEOPLE}invite/", {"role": "editor", "name": "", "email": ""} | given))


def changed(client: Client, person: User, do: str, **given: str) -> Any:
    return client.post(f"{PEOPLE}{person.pk}/change/", {"do": do} | given)


def done(person: User) -> list[str]:
    return list(PersonEvent.objects.filter(person=person).order_by("pk").values_list("change", flat=True))


def test_whoever_is_invited_joins_in_the_role_and_signs_in(administrator_client: Client) -> None:
    link = invited(administrator_client, name="Ilse")
    newcomer = Client()
    assert newcomer.get(link).status_code == 200
    assert newcomer.post(link, GIVEN).status_code == 302
    user = User.objects.get(username="ilse")
    assert (role_of(user), user.name, done(user)) == ("editor", "Ilse Brandt", ["joined"])
    assert newcomer.post("/accounts/login/", {"login": "ilse", "password": GIVEN["password"]}).status_code == 302
    assert newcomer.get("/desk/").status_code == 200


def test_a_link_is_good_once_and_its_secret_is_kept_nowhere(administrator_client: Client) -> None:
    link = invited(administrator_client)
    token = link.split("/")[3]
    kept = Invitation.objects.get()
    assert kept.token_sha256 == digest(token) != token
    Client().post(link, GIVEN)
    again = Client().post(link, GIVEN | {"username": "other"})
    assert (again.status_code, User.objects.filter(username="other").exists()) == (404, False)


def test_an_invitation_sent_twice_is_one_with_the_same_link_for_its_sender_alone(administrator_client: Client) -> None:
    page = administrator_client.get(f"{PEOPLE}invite/").content.decode()
    key = re.search(r'name="once" value="([^"]+)"', page)
    assert key
    links = [invited(administrator_client, name="Ilse", once=key[1]) for _ in range(2)]
    assert links[0] == links[1]
    assert (Invitation.objects.count(), PersonEvent.objects.count()) == (1, 1)
    other = signed_in(UserFactory.create(group=Group.ADMINISTRATOR))
    assert invited(other, once=key[1]) != links[0]
    assert Client().post(links[0], GIVEN).status_code == 302
    answer = administrator_client.post(f"{PEOPLE}invite/", {"role": "editor", "once": key[1]}, follow=True)
    assert "its link is good no more" in answer.content.decode()


@pytest.mark.parametrize("end", ["expires_at", "withdrawn_at"])
def test_a_link_that_is_too_old_or_withdrawn_leads_nowhere(administrator_client: Client, end: str) -> None:
    link = invited(administrator_client)
    if end == "expires_at":
        Invitation.objects.update(made_at=timezone.now() - timedelta(days=9), expires_at=timezone.now())
    else:
        administrator_client.post(f"{PEOPLE}invitations/{Invitation.objects.get().pk}/withdraw/")
    assert (Client().get(link).status_code, Client().post(link, GIVEN).status_code) == (404, 404)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"password": "short", "again": "short"}, "password"),
        ({"password": "brandt-ilse-ilse", "again": "brandt-ilse-ilse", "username": "brandt-ilse-ilse"}, "password"),
        ({"again": "another lamp altogether"}, "again"),
        ({"username": "ADA"}, "username"),
        ({"username": "il se"}, "username"),
    ],
)
def test_a_weak_password_or_a_taken_name_spends_nothing(
    administrator_client: Client, wrong: dict[str, str], field: str
) -> None:
    link = invited(administrator_client)
    answer = Client().post(link, GIVEN | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert Invitation.objects.open().exists()


@pytest.mark.parametrize("caller", ["192.0.2.7", "2001:db8::{}"])
def test_guessing_links_is_slowed_down_for_an_address_or_a_whole_net_of_ipv6(
    db: None, settings: Any, caller: str
) -> None:
    cache.clear()
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "join": "3/m/ip"}
    callers = [Client(REMOTE_ADDR=caller.format(number)) for number in range(4)]
    answers = [each.post(f"/accounts/join/{'x' * 43}/", GIVEN) for each in callers]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 429]
    assert answers[-1].headers["Retry-After"] == "60"
    assert "Wait a minute" in answers[-1].content.decode()
    cache.clear()


def test_a_password_link_sets_a_new_password_and_ends_the_sessions(administrator_client: Client, editor: User) -> None:
    there = signed_in(editor)
    first, link = (link_in(changed(administrator_client, editor, "password_link")) for _ in range(2))
    assert Client().get(first).status_code == 404
    assert Client().post(link, {"password": GIVEN["password"], "again": GIVEN["password"]}).status_code == 302
    editor.refresh_from_db()
    assert editor.check_password(GIVEN["password"])
    assert there.get("/desk/").status_code == 302


def test_a_name_and_an_address_are_put_right_once(administrator_client: Client, editor: User) -> None:
    page = administrator_client.get(f"{PEOPLE}{editor.pk}/").content.decode()
    assert f'name="was_name" value="{editor.name}"' in page
    given = {"name": "Ilse Brandt", "email": "ilse@example.org", "was_name": editor.name, "was_email": editor.email}
    assert changed(administrator_client, editor, "details", **given | {"email": "ilse"}).status_code == 422
    assert changed(administrator_client, editor, "details", **given).status_code == 302
    editor.refresh_from_db()
    assert (editor.name, editor.email) == ("Ilse Brandt", "ilse@example.org")
    assert changed(administrator_client, editor, "details", **given | {"name": "Ilse B."}).status_code == 409
    assert PersonEvent.objects.latest("pk").detail == "Ilse Brandt, ilse@example.org"


def test_a_role_is_given_and_the_second_administrator_is_told(administrator_client: Client, editor: User) -> None:
    given = {"role": "publisher", "instead_of": "editor"}
    assert changed(administrator_client, editor, "role", **given).status_code == 302
    assert role_of(User.objects.get(pk=editor.pk)) == "publisher"
    late = changed(administrator_client, editor, "role", role="contributor", instead_of="editor")
    assert late.status_code == 409
    assert "another role by now: publisher" in late.content.decode()


def test_whoever_is_suspended_is_out_at_once_and_comes_back_as_they_were(
    administrator_client: Client, editor: User
) -> None:
    there = signed_in(editor)
    assert there.get("/desk/").status_code == 200
    changed(administrator_client, editor, "suspend")
    assert there.get("/desk/").status_code == 302
    assert changed(administrator_client, editor, "suspend").status_code == 409
    changed(administrator_client, editor, "restore")
    assert there.get("/desk/").status_code == 302
    assert signed_in(User.objects.get(pk=editor.pk)).get("/desk/claims/new/").status_code == 200
    assert done(editor) == ["suspended", "restored"]


def test_nothing_that_was_good_for_someone_who_left_is_good_when_they_come_back(
    administrator: User, editor: User
) -> None:
    """The console lets go as the page suspends: sessions, links and tokens end for good."""
    there = signed_in(editor)
    _, secret = make_token(actor=editor, name="Reader", scopes=[Scope.ADD_SOURCES], good_for=timedelta(days=9))
    _, link = draw_password_link(actor=administrator, person=editor)
    let_go(user=editor)
    restore(actor=administrator, person=editor)
    assert there.get("/desk/").status_code == 302
    assert good_token(secret) is None
    with pytest.raises(NoInvitation):
        find_invitation(link)


def test_sessions_that_ran_out_are_forgotten_with_where_they_were_opened(
    editor_client: Client, second_editor_client: Client
) -> None:
    user = User.objects.get(username="edda")
    old, new = editor_client.session.session_key, second_editor_client.session.session_key
    for key in (old, new, "of none"):
        seen = timezone.now() - timedelta(days=15)
        UserSession.objects.create(user=user, session_key=key, ip="192.0.2.1", user_agent="", created_at=seen)
    Session.objects.filter(pk=old).update(expire_date=timezone.now() - timedelta(days=1))
    assert (forget_sessions(), forget_sessions()) == (1, 0)
    assert [set(rows.values_list("session_key", flat=True)) for rows in (Session.objects, UserSession.objects)] == [
        {new},
        {new},
    ]


def test_sessions_and_second_step_end_where_an_administrator_says_so(
    administrator_client: Client, editor: User
) -> None:
    Authenticator.objects.create(user=editor, type="totp", data={"secret": "x"})
    row = administrator_client.get(f"{PEOPLE}{editor.pk}/").context["person"]
    assert row.has_second_step
    for do in ("sign_out", "reset"):
        there = signed_in(User.objects.get(pk=editor.pk))
        assert there.get("/desk/").status_code == 200
        changed(administrator_client, editor, do)
        assert there.get("/desk/").status_code == 302
    assert not Authenticator.objects.exists()
    assert done(editor) == ["signed_out", "second_step_reset"]


@pytest.mark.parametrize(
    ("do", "given"), [("suspend", {}), ("role", {"role": "editor", "instead_of": "administrator"})]
)
def test_the_last_administrator_stays(
    administrator_client: Client, administrator: User, do: str, given: dict[str, str]
) -> None:
    UserFactory.create(group=Group.ADMINISTRATOR, is_active=False)
    answer = changed(administrator_client, administrator, do, **given)
    assert answer.status_code == 409
    assert "last administrator" in answer.content.decode()
    for leave in (partial(let_go, user=administrator), partial(change_role, user=administrator, role=Group.EDITOR)):
        with pytest.raises(LastAdministrator):
            leave()


@pytest.mark.django_db(transaction=True)
def test_two_administrators_never_leave_each_other_none() -> None:
    one, other = UserFactory.create_batch(2, group=Group.ADMINISTRATOR)
    results = at_once(
        partial(suspend, actor=one, person=other),
        partial(give_role, actor=other, person=one, role=Group.EDITOR, instead_of="administrator"),
    )
    assert set(refused(results)) <= {"LastAdministrator", "PermissionDenied"}
    assert len(refused(results)) == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_use_one_link_at_once_one_joins() -> None:
    _, token = invite(actor=UserFactory.create(group=Group.ADMINISTRATOR), role=Group.EDITOR)
    calls = [
        partial(accept_invitation, token=token, password=GIVEN["password"], username=f"new{number}", name="New")
        for number in range(2)
    ]
    assert refused(at_once(*calls)) == ["NoInvitation"]
    assert User.objects.filter(username__startswith="new").count() == 1


@pytest.mark.parametrize("name", ["ilse", "ILSE"])
def test_a_name_that_was_taken_while_the_form_was_sent_is_refused_in_words(administrator: User, name: str) -> None:
    UserFactory.create(username="ilse")
    _, token = invite(actor=administrator, role=Group.EDITOR)
    with pytest.raises(NameTaken, match="choose another"):
        accept_invitation(token=token, password=GIVEN["password"], username=name, name="Ilse")


def test_the_link_is_mailed_where_there_is_mail(administrator_client: Client, settings: Any, mailoutbox: Any) -> None:
    invited(administrator_client, email="ilse@desk.example")
    assert mailoutbox == []
    settings.HAS_MAIL = True
    link = invited(administrator_client, email="ilse@desk.example")
    (letter,) = mailoutbox
    assert (letter.to, link in letter.body) == (["ilse@desk.example"], True)


def test_twenty_people_cost_the_queries_of_one(administrator_client: Client) -> None:
    one = queries(administrator_client, PEOPLE)
    UserFactory.create_batch(19, group=Group.EDITOR)
    assert queries(administrator_client, PEOPLE) == one


@pytest.mark.parametrize("page", ["", "invite/", "{pk}/"])
def test_templates_make_no_queries(
    administrator_client: Client, administrator: User, page: str, monkeypatch: Any
) -> None:
    invited(administrator_client)
    assert queries_while_rendering(administrator_client, PEOPLE + page.format(pk=administrator.pk), monkeypatch) == []
