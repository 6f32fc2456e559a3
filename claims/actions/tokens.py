"""Tokens of the interface: each made by its owner for their own programs, revoked by them or by an administrator."""

import hashlib
import secrets
from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils import timezone

from claims.actions.audit import audited
from claims.actions.once import secret_of
from claims.models import ApiToken, User
from claims.permissions import can, require
from claims.vocabulary import Scope

# So that one that was left lying about is seen for what it is, by people and by programs that look for such.
BEGINS = "cclaim_"
LONGEST_GOOD = timedelta(days=366)
# As many good tokens one person may have.
MOST_GOOD = 20
# Uses are noted this far apart at least.
NOTED_EVERY = timedelta(minutes=1)


class TooManyTokens(Exception):
    """The person has as many good tokens as the desk allows."""


class RevokedAlready(Exception):
    """Somebody revoked it before."""


def make_token(
    *, actor: User, name: str, scopes: Collection[Scope], good_for: timedelta, key: UUID | None = None
) -> tuple[ApiToken, str]:
    """A new token in the actor's name; its secret is returned and kept nowhere.

    ``key``: of the form, which makes one token however often it is sent.

    Raises: TooManyTokens; RevokedAlready where the token that this form made was revoked meanwhile; ValueError for no
    scopes or for a time of none or of more than a year.
    """
    require(actor, "keep_token")
    if not scopes or not timedelta(0) < good_for <= LONGEST_GOOD:
        raise ValueError("A token needs a scope, and is good for a year at most.")
    with audited(actor, "make_token"):
        User.objects.select_for_update().get(pk=actor.pk)  # two made at once are counted one after the other
        secret = BEGINS + (secret_of("claims.make_token", actor, key) if key else secrets.token_urlsafe(32))
        if made := ApiToken.objects.filter(token_sha256=digest(secret)).first():
            if made.revoked_at:
                raise RevokedAlready("This form was sent already, and the token that it made is revoked.")
            return made, secret
        if ApiToken.objects.good().filter(owner=actor).count() >= MOST_GOOD:
            raise TooManyTokens(f"You have {MOST_GOOD} tokens that are good: revoke one first.")
        token = ApiToken.objects.create(
            token_sha256=digest(secret),
            prefix=secret[: len(BEGINS) + 6],
            name=name.strip(),
            scopes=sorted({scope.value for scope in scopes}),
            owner=actor,
            expires_at=timezone.now() + good_for,
        )
    return token, secret


def revoke_token(*, actor: User, token: ApiToken) -> None:
    """It is good no more, at once. Raises: RevokedAlready; PermissionDenied for somebody else's."""
    require(actor, "keep_token")
    if token.owner_id != actor.pk and not can(actor, "manage_people"):
        raise PermissionDenied("This token is somebody else's.")
    with audited(actor, "revoke_token"):
        standing = ApiToken.objects.filter(pk=token.pk, revoked_at=None)
        if not standing.update(revoked_at=timezone.now(), revoked_by=actor):
            raise RevokedAlready("This token was revoked before.")


def good_token(secret: str) -> ApiToken | None:
    """The token with this secret, if it is good; its use is noted, once a minute at most. One query or two."""
    token = ApiToken.objects.good().select_related("owner").filter(token_sha256=digest(secret)).first()
    if token:
        now = timezone.now()
        unseen = Q(last_used_at=None) | Q(last_used_at__lt=now - NOTED_EVERY)
        if token.last_used_at is None or token.last_used_at < now - NOTED_EVERY:
            ApiToken.objects.filter(unseen, pk=token.pk).update(last_used_at=now)
    return token


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
