"""What of the desk's history a user may not see: what was done to a verification that is not for them, or not yet."""

from typing import Any

from django.db.models import Exists, OuterRef, Q

from claims.models import Claim, User, Verification
from claims.models.rules import events
from claims.models.verification import DECIDED
from claims.permissions import can


def unseen(user: User) -> Q:
    """History rows of verifications that are not for this user: drafts, or all of one that they are to judge blind."""
    if can(user, "see_verification"):
        return Q(pgh_obj__in=Verification.objects.hidden_from(user))
    return ~Q(state__in=DECIDED)


def without_hidden(rows: Any, user: User, *, context: str = "pgh_context", claim: Claim | None = None) -> Any:
    """Leaves out all of what was done together with something that the user may not see.

    ``context``: the column of the rows that names what was done. ``claim``: the one that all of them are about.
    """
    of_it = {"pgh_context": OuterRef(context)} | ({"claim": claim.pk} if claim else {})
    rows = rows.exclude(Exists(events("Verification").filter(unseen(user), **of_it)))
    if can(user, "see_verification"):
        return rows
    return rows.exclude(Exists(events("SecondAssessment").filter(**of_it)))
