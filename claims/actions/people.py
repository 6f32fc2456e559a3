"""People of the desk: who signs in, in which role. Run from the console alone, by whoever keeps the machine."""

import secrets

from django.contrib.auth.models import Group as AuthGroup
from django.db import transaction

from claims.models import User
from claims.vocabulary import Group


@transaction.atomic
def add_person(*, username: str, role: Group, name: str = "", email: str = "") -> tuple[User, str]:
    """A new sign-in in that role; returns it with the password drawn for it, which is shown once."""
    user = User.objects.create(username=username, first_name=name, email=email)
    password = draw_password(user=user)
    change_role(user=user, role=role)
    return user, password


def draw_password(*, user: User) -> str:
    """A new password, shown once. Sessions that the old one opened end with it."""
    password = secrets.token_urlsafe(12)
    user.set_password(password)
    user.save(update_fields=["password"])
    return password


def change_role(*, user: User, role: Group) -> None:
    """The one role of the user from now on; roles are cumulative, so one is enough."""
    user.groups.set([AuthGroup.objects.get(name=role.value)])


def let_go(*, user: User) -> None:
    """The user signs in no more; what they did stays under their name."""
    user.is_active = False
    user.save(update_fields=["is_active"])
