"""Who may do what: roles are cumulative, and each thing has one lowest role."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from claims.permissions import NEEDED, can, desk_page, require
from claims.vocabulary import Group
from tests.factories import UserFactory

RANKS = list(Group)


@pytest.mark.django_db
@pytest.mark.parametrize("group", RANKS)
def test_a_role_may_do_all_that_the_roles_below_it_may(group: Group) -> None:
    user = UserFactory.create(group=group)
    allowed = {what for what in NEEDED if can(user, what)}
    assert allowed == {what for what, needed in NEEDED.items() if RANKS.index(needed) <= RANKS.index(group)}


@pytest.mark.django_db
def test_of_several_roles_the_highest_counts() -> None:
    user = UserFactory.create(group=Group.CONTRIBUTOR)
    user.groups.add(*UserFactory.create(group=Group.PUBLISHER).groups.all())
    assert can(user, "publish")


@pytest.mark.django_db
def test_contributors_see_no_verification() -> None:
    assert not can(UserFactory.create(group=Group.CONTRIBUTOR), "see_verification")


@pytest.mark.django_db
def test_what_is_not_in_the_table_is_no_permission() -> None:
    with pytest.raises(KeyError):
        can(UserFactory.create(group=Group.ADMINISTRATOR), "rewrite_history")


@pytest.mark.django_db
def test_a_refusal_names_the_role_that_is_needed() -> None:
    with pytest.raises(PermissionDenied, match="role of publisher or above"):
        require(UserFactory.create(group=Group.EDITOR), "publish")


@desk_page("see_verification")
def seen(request: HttpRequest) -> HttpResponse:
    return HttpResponse("seen")


def asked_by(user: object) -> HttpRequest:
    request = RequestFactory().get("/desk/verifications/")
    request.user = user  # type: ignore[assignment]
    return request


def test_the_anonymous_are_sent_to_sign_in() -> None:
    response = seen(asked_by(AnonymousUser()))
    assert response.status_code == 302
    assert response["Location"] == "/accounts/login/?next=/desk/verifications/"


@pytest.mark.django_db
def test_a_desk_page_refuses_the_wrong_role_and_opens_to_the_right_one() -> None:
    with pytest.raises(PermissionDenied):
        seen(asked_by(UserFactory.create(group=Group.CONTRIBUTOR)))
    assert seen(asked_by(UserFactory.create(group=Group.EDITOR))).content == b"seen"


@pytest.mark.parametrize(
    ("stood_on", "led_to"),
    [
        ("http://testserver/desk/sources/3/?at=4", "/desk/sources/3/%3Fat%3D4"),
        ("http://testserver/claims/NK-0001/", "/desk/"),
        ("http://elsewhere.example/desk/sources/3/", "/desk/"),
        ("http://[/desk/", "/desk/"),
        ("", "/desk/"),
    ],
)
def test_whoever_was_signed_out_over_a_form_signs_in_to_the_page_it_stood_on(stood_on: str, led_to: str) -> None:
    answer = Client().post("/desk/statements/4/accept/", headers={"Referer": stood_on})
    assert answer["Location"] == f"/accounts/login/?next={led_to}"
