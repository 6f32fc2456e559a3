"""Who did what, in which request, and why: the context that every history row of an action points to."""

from collections.abc import Iterator
from contextlib import contextmanager

import pghistory
from django.db import transaction

from claims.http import current_request
from claims.models import User


@contextmanager
def audited(actor: User, action: str, *, reason: str = "") -> Iterator[None]:
    """One transaction whose history rows all name the actor, the action, the request and the reason.

    Nested actions join the outer one: they commit or roll back together, under one context.
    """
    with (
        transaction.atomic(),
        pghistory.context(
            user=actor.pk, name=actor.name, action=action, request=current_request.get(), explanation=reason
        ),
    ):
        yield
