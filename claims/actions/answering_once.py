"""Requests of programs, each done once: who sends one again under its key hears what the first was answered with."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone

from claims.actions.audit import audited
from claims.actions.locks import is_alone
from claims.models import ApiAnswer, ApiToken

KEPT_FOR = timedelta(days=2)


class StillAnswering(Exception):
    """Another request with this key is being answered at this moment."""


class KeyReused(Exception):
    """The key was used for a request that asked for something else."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A successful answer as it goes out. ``location``: the address of what was made."""

    status: int
    body: Any
    location: str = ""
    is_repeated: bool = False


def answer_once(*, token: ApiToken, key: str, request: bytes, action: str, work: Callable[[], Answer]) -> Answer:
    """Does the work and keeps its answer, both or neither, in one transaction in the name of the token's owner.

    ``request``: all that the answer hangs on. What the work raises leaves no trace, so that it can be sent again.

    Raises: StillAnswering, KeyReused, and whatever the work does.
    """
    asked = hashlib.sha256(request).hexdigest()
    with audited(token.owner, action, token=str(token)):
        # Not awaited: whoever sends it twice at once is told so, and may ask again for the answer.
        if not is_alone(f"api answer {token.pk} {key}"):
            raise StillAnswering("The first request with this key is being answered: ask again in a moment.")
        if kept := ApiAnswer.objects.filter(token=token, key=key).first():
            if kept.request_sha256 != asked:
                raise KeyReused("This key was used for another request: draw a new one for each.")
            return Answer(kept.status, kept.body, kept.location, is_repeated=True)
        answer = work()
        ApiAnswer.objects.create(
            token=token,
            key=key,
            request_sha256=asked,
            status=answer.status,
            body=answer.body,
            location=answer.location,
        )
    return answer


def forget_answers() -> int:
    """The job's share: keys older than two days may be used anew; returns how many there were."""
    return ApiAnswer.objects.filter(answered_at__lt=timezone.now() - KEPT_FOR).delete()[0]
