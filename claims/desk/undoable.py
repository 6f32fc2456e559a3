"""What the reader's button undoes: the last decision of whoever reads, in a few words."""

from dataclasses import dataclass
from uuid import UUID

from claims.actions.undoing import last_decision
from claims.desk.deeds import DONE
from claims.models import Capture, User
from claims.permissions import can


@dataclass(frozen=True, slots=True)
class Undoable:
    """The decision's key, and what was done."""

    key: UUID
    what: str


def undoable(actor: User, capture: Capture) -> Undoable | None:
    """The actor's last decision in this capture, if there is one; whether it can be undone shows when it is tried."""
    last = last_decision(actor, capture) if can(actor, "review_statement") else None
    return Undoable(last.pk, DONE[last.action]) if last else None
