"""Who did what, in which request, and why: the context that every history row of an action points to."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import pghistory
from django.db import transaction

from claims.http import current_request
from claims.models import User

# Whose action is under way in this thread: those that it calls are its parts.
acting: ContextVar[User | None] = ContextVar("acting", default=None)


@contextmanager
def audited(actor: User, action: str, *, reason: str = "", **facts: str) -> Iterator[None]:
    """One transaction whose history rows all name the actor, the action, the request, the reason and the facts.

    Nested actions join the outer one: they commit or roll back together, under the outer one's name and reason.
    """
    if acting.get():
        with transaction.atomic():
            yield
        return
    token = acting.set(actor)
    try:
        with context_of(actor, action, reason, facts):
            yield
    finally:
        acting.reset(token)


@contextmanager
def context_of(actor: User, action: str, reason: str, facts: dict[str, str]) -> Iterator[None]:
    with (
        transaction.atomic(),
        pghistory.context(
            user=actor.pk,
            name=actor.name,
            action=action,
            request=current_request.get(),
            explanation=reason,
            # In nanoseconds: all rows of a transaction bear one time, and the actions in it came in some order.
            started=str(time.time_ns()),
            **facts,
        ),
    ):
        yield
