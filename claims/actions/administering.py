"""What administrators do about people of the desk: invite, give a role, suspend, restore, sign out, reset."""

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group as AuthGroup
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils import timezone

from claims.actions import people
from claims.actions.audit import audited
from claims.actions.locks import take_turn
from claims.actions.once import secret_of
from claims.actions.versions import in_words
from claims.models import Invitation, User
from claims.permissions import require
from claims.vocabulary import Group, PersonChange

GOOD_FOR = timedelta(days=3)
# Exactly, and but for capitals.
ONE_OF_A_NAME = ("claims_user_username_key", "user_name_once")


class NoInvitation(Exception):
    """There is no such link, or it was used, withdrawn or is too old."""


class NameTaken(Exception):
    """Somebody signs in by this name."""


class MovedOn(Exception):
    """The person is in another state than the page showed."""


def invite(
    *, actor: User, role: Group, name: str = "", email: str = "", key: UUID | None = None
) -> tuple[Invitation, str]:
    """A link by which one person joins in that role; its secret is returned and kept nowhere.

    ``key``: of the form, which makes one invitation however often it is sent. Raises: NoInvitation where the link of
    the first sending was used or withdrawn meanwhile.
    """
    require(actor, "manage_people")
    with audited(actor, "invite"):
        if key and (drawn := drawn_before(actor, key)):
            return drawn
        people.note(None, PersonChange.INVITED, detail=f"{name or email or 'someone'} as {role.label}", by=actor)
        return draw_link(
            actor, role=role.value, name=name, email=email, token=secret_of("claims.invite", actor, key) if key else ""
        )


def draw_password_link(*, actor: User, person: User) -> tuple[Invitation, str]:
    """A link by which the person chooses a new password; earlier ones are good no more. Raises: MovedOn."""
    require(actor, "manage_people")
    with audited(actor, "draw_password_link"):
        require_active(person)
        Invitation.objects.open().filter(person=person).update(withdrawn_at=timezone.now())
        people.note(person, PersonChange.PASSWORD_LINK_DRAWN, by=actor)
        return draw_link(actor, person=person, email=person.email)


def drawn_before(actor: User, key: UUID) -> tuple[Invitation, str] | None:
    """What this form made, if it was sent; of two sendings at once the second waits here. Raises: NoInvitation."""
    take_turn(f"invite {key}")
    token = secret_of("claims.invite", actor, key)
    before = Invitation.objects.filter(token_sha256=digest(token)).exists()
    return (find_invitation(token), token) if before else None


def draw_link(actor: User, *, token: str = "", **fields: object) -> tuple[Invitation, str]:
    token = token or secrets.token_urlsafe(32)
    made = Invitation.objects.create(
        token_sha256=digest(token), made_by=actor, expires_at=timezone.now() + GOOD_FOR, **fields
    )
    return made, token


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def withdraw_invitation(*, actor: User, invitation: Invitation) -> None:
    """The link is good no more. Raises: NoInvitation where it was used or withdrawn before."""
    require(actor, "manage_people")
    with audited(actor, "withdraw_invitation"):
        if not Invitation.objects.open().filter(pk=invitation.pk).update(withdrawn_at=timezone.now()):
            raise NoInvitation("This invitation was used or withdrawn before.")
        people.note(invitation.person, PersonChange.INVITATION_WITHDRAWN, detail=str(invitation), by=actor)


def find_invitation(token: str) -> Invitation:
    """The open invitation of this secret. Raises: NoInvitation."""
    found = Invitation.objects.open().select_related("person").filter(token_sha256=digest(token)).first()
    if found is None or (found.person is not None and not found.person.is_active):
        raise NoInvitation("This link was used, withdrawn or is too old.")
    return found


@transaction.atomic
def accept_invitation(*, token: str, password: str, username: str = "", name: str = "") -> User:
    """Join the desk, or choose a new password; the link is spent. Whoever holds it is nobody yet, so it has no actor.

    Raises: NoInvitation, also for the second of two at once; NameTaken; ValidationError for too easy a password.
    """
    found = find_invitation(token)
    if not Invitation.objects.open().select_for_update(of=("self",)).filter(pk=found.pk).exists():
        raise NoInvitation("This link was used, withdrawn or is too old.")
    user = found.person or User(username=username, first_name=name, email=found.email)
    validate_password(password, user)
    user.set_password(password)
    # Of somebody who is there already the password alone: an administrator may change the rest at this moment.
    with in_words(NameTaken, dict.fromkeys(ONE_OF_A_NAME, ("Somebody has this user name: choose another.",))):
        user.save(update_fields=["password"] if found.person else None)
    if found.person is None:
        user.groups.set([AuthGroup.objects.get(name=found.role)])
        people.note(user, PersonChange.JOINED, detail=found.role or "", by=found.made_by)
    else:
        people.end_all_sessions(user)
        people.note(user, PersonChange.PASSWORD_CHANGED, by=user)
    Invitation.objects.filter(pk=found.pk).update(used_at=timezone.now(), used_by=user)
    return user


def give_role(*, actor: User, person: User, role: Group, instead_of: str) -> None:
    """Change the person's role, if it still is ``instead_of`` (empty for none). Raises: MovedOn, LastAdministrator."""
    require(actor, "manage_people")
    with audited(actor, "give_role"):
        now = User.objects.select_for_update(no_key=True).get(pk=person.pk)
        if role_of(now) != instead_of:
            raise MovedOn(f"{person.name} has another role by now: {role_of(now) or 'none'}.")
        people.change_role(user=now, role=role, by=actor)


def change_details(*, actor: User, person: User, name: str, email: str, instead_of: tuple[str, str]) -> None:
    """Another name under which the person signs, or another address for their mail, if both still are ``instead_of``.

    What was signed keeps the name it was signed with. Raises: MovedOn.
    """
    require(actor, "manage_people")
    with audited(actor, "change_details"):
        now = User.objects.select_for_update(no_key=True).get(pk=person.pk)
        if (now.name, now.email) != instead_of:
            raise MovedOn(f"Somebody wrote another name or address by now: {now.name}, {now.email or 'no address'}.")
        User.objects.filter(pk=person.pk).update(first_name=name, last_name="", email=email)
        people.note(person, PersonChange.DETAILS_CHANGED, detail=f"{name}, {email or 'no address'}", by=actor)


def role_of(person: User) -> str:
    """The name of the role, empty for none."""
    names = {group.name for group in person.groups.all()}
    return next((role.value for role in reversed(Group) if role.value in names), "")


def suspend(*, actor: User, person: User) -> None:
    """The person signs in no more, from the next click on, and their work is free to take. Raises: MovedOn,
    LastAdministrator."""
    require(actor, "manage_people")
    with audited(actor, "suspend"):
        require_active(person)
        people.let_go(user=person, by=actor)


def restore(*, actor: User, person: User) -> None:
    """A suspended person signs in again, in the role they had. Raises: MovedOn."""
    require(actor, "manage_people")
    with audited(actor, "restore"):
        if not User.objects.filter(pk=person.pk, is_active=False).update(is_active=True):
            raise MovedOn(f"{person.name} is not suspended.")
        people.note(person, PersonChange.RESTORED, by=actor)


def require_active(person: User) -> None:
    if not User.objects.select_for_update(no_key=True).filter(pk=person.pk, is_active=True).exists():
        raise MovedOn(f"{person.name} is suspended: restore them first.")


def sign_out(*, actor: User, person: User) -> int:
    """End every session of the person; how many there were."""
    require(actor, "manage_people")
    with audited(actor, "sign_out"):
        ended = people.end_all_sessions(person)
        people.note(person, PersonChange.SIGNED_OUT, by=actor)
    return ended


def reset_second_step(*, actor: User, person: User) -> None:
    """Take away authenticator app, passkeys and recovery codes, and sign the person out everywhere."""
    require(actor, "manage_people")
    with audited(actor, "reset_second_step"):
        Authenticator.objects.filter(user=person).delete()
        people.end_all_sessions(person)
        people.note(person, PersonChange.SECOND_STEP_RESET, by=actor)
