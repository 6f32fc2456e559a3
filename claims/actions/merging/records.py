"""What all merges and splits share: both records held as they were seen, and the row that says what was done."""

from typing import Any

from django.utils import timezone

from claims.actions.merging.journal import Journal
from claims.actions.versions import update_versioned
from claims.editions.moved import is_public
from claims.models import Regrouping, User
from claims.vocabulary import AddressKind, RegroupingKind


class Unexplained(Exception):
    """Merges, splits and their undoing are explained: the reason is part of the history."""


def hold(reason: str, *seen: tuple[Any, int]) -> None:
    """Locks the records until commit, if each still has the version that was seen; both have a new one then.

    In the order of their keys, so that two who meet never wait for each other.

    Raises: Unexplained, ChangedMeanwhile.
    """
    if not reason.strip():
        raise Unexplained("Say why: whoever meets the old name later will ask.")
    for record, version in sorted(seen, key=lambda pair: pair[0].pk):
        update_versioned(record, version=version)


def record_regrouping(
    kind: RegroupingKind,
    actor: User,
    origin: Any,
    target: Any,
    journal: Journal,
    reason: str,
    *,
    made_target: bool = False,
) -> Regrouping:
    subject = origin._meta.model_name
    return Regrouping.objects.create(
        kind=kind.value,
        **{f"from_{subject}": origin, f"to_{subject}": target},
        moved=journal.steps,
        made_target=made_target,
        reason=reason.strip(),
        done_by=actor,
        done_at=timezone.now(),
    )


def leading(kind: AddressKind, old: str, now: str) -> dict[str, Any]:
    """Columns of an old address; to be asked for before readers' lists are made again."""
    return {"kind": kind.value, "old": old, "leads_to": now, "was_public": is_public(kind, old)}
