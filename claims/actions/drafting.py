"""What a writer's one button does: the text of a verification saved and, if asked, handed in. Each part is a deed."""

from django.db import transaction

from claims.actions.verifications import Assessed, draft_verification, edit_verification, submit_verification
from claims.actions.versions import changed_meanwhile
from claims.models import Claim, User, Verification
from claims.permissions import require


@transaction.atomic
def write_verification(
    *, actor: User, claim: Claim, version: int, assessed: Assessed, reason: str = "", submit: bool = False
) -> Verification:
    """Save what was written and, with ``submit``, hand it to a second person: both or neither.

    ``version``: of the open verification that it was written on; 0 begins one. Whoever hands in, unchanged, what
    another wrote is no writer of it.

    Raises: OpenAlready, MergedAway, Blind, Incomplete; ChangedMeanwhile, also where it was decided meanwhile.
    """
    require(actor, "draft_verification")
    if version == 0:
        written = draft_verification(actor=actor, claim=claim, assessed=assessed)
        version = written.version
    else:
        written = open_one(claim)
        if not submit or any(getattr(written, name) != value for name, value in assessed.fields().items()):
            edit_verification(actor=actor, verification=written, version=version, assessed=assessed, reason=reason)
            version = written.version
    if submit:
        submit_verification(actor=actor, verification=written, version=version)
    return written


def open_one(claim: Claim) -> Verification:
    """Raises ChangedMeanwhile where none is open any more."""
    rows = Verification.objects.filter(claim=claim)
    if (found := rows.open().first()) is None:
        raise changed_meanwhile(rows.latest("number"))
    return found
