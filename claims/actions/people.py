"""People of the desk: who signs in, in which role. From the console by whoever keeps the machine, who is no actor;
on the pages by administrators (claims.actions.administering), under the same rules."""

import secrets
from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.contrib.auth.models import Group as AuthGroup
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.utils import timezone

from claims.actions.assignments import free_all
from claims.actions.locks import take_turn
from claims.models import ApiToken, Invitation, PersonEvent, User
from claims.permissions import who_may
from claims.vocabulary import Group, PersonChange


class LastAdministrator(Exception):
    """The desk always keeps someone who can manage its people."""

    def __init__(self) -> None:
        super().__init__("This is the last administrator: make somebody else one first.")


@transaction.atomic
def add_person(
    *, username: str, role: Group, name: str = "", email: str = "", by: User | None = None
) -> tuple[User, str]:
    """A new sign-in in that role; returns it with the password drawn for it, which is shown once."""
    user = User.objects.create(username=username, first_name=name, email=email)
    password = draw_password(user=user, by=by)
    change_role(user=user, role=role, by=by)
    note(user, PersonChange.ADDED, by=by)
    return user, password


@transaction.atomic
def draw_password(*, user: User, by: User | None = None) -> str:
    """A new password, shown once. Sessions that the old one opened end with it."""
    password = secrets.token_urlsafe(12)
    user.set_password(password)
    user.save(update_fields=["password"])
    note(user, PersonChange.PASSWORD_CHANGED, by=by)
    return password


@transaction.atomic
def change_role(*, user: User, role: Group, by: User | None = None) -> None:
    """The one role of the user from now on; roles are cumulative, so one is enough. Raises: LastAdministrator."""
    if role is not Group.ADMINISTRATOR:
        keep_an_administrator(user)
    user.groups.set([AuthGroup.objects.get(name=role.value)])
    note(user, PersonChange.ROLE_CHANGED, detail=role.label, by=by)


@transaction.atomic
def let_go(*, user: User, by: User | None = None) -> None:
    """The user signs in no more, and nobody has the work they had; what they did stays under their name.

    Their sessions, open links and tokens end for good: nothing of them is good again where the user comes back.

    Raises: LastAdministrator.
    """
    keep_an_administrator(user)
    user.is_active = False
    user.save(update_fields=["is_active"])
    now = timezone.now()
    Invitation.objects.open().filter(person=user).update(withdrawn_at=now)
    ApiToken.objects.filter(owner=user, revoked_at=None).update(revoked_at=now, revoked_by=by or user)
    end_all_sessions(user)
    free_all(user, by)
    note(user, PersonChange.SUSPENDED, by=by)


def end_all_sessions(person: User) -> int:
    """Every session ends with its next click; how many the list of sessions knew."""
    User.objects.filter(pk=person.pk).update(session_epoch=F("session_epoch") + 1)
    known: tuple[int, object] = UserSession.objects.filter(user=person).delete()
    return known[0]


def forget_sessions() -> int:
    """The job's share: forget sessions that ran out, and from where they were opened; returns how many."""
    ended = Session.objects.filter(expire_date__lt=timezone.now()).delete()[0]
    there = Session.objects.filter(session_key=OuterRef("session_key"))
    UserSession.objects.filter(~Exists(there), created_at__lt=timezone.now() - timedelta(days=1)).delete()
    return ended


def keep_an_administrator(user: User) -> None:
    """Raises LastAdministrator where this is the only one; of two who go at once the second is refused."""
    take_turn("administrators")
    administrators = who_may("manage_people")
    if administrators.filter(pk=user.pk).exists() and not administrators.exclude(pk=user.pk).exists():
        raise LastAdministrator


def note(person: User | None, change: PersonChange, *, detail: str = "", by: User | None = None) -> None:
    """What was done about the person, kept for good."""
    PersonEvent.objects.create(person=person, change=change.value, detail=detail, by=by)
