"""Claims that a statement is not about: an editor's word on a suggestion, remembered until it is taken back."""

from claims.actions.audit import audited
from claims.models import Claim, SetAside, Statement, User
from claims.permissions import require


def set_aside(*, actor: User, statement: Statement, claim: Claim) -> None:
    """The claim is not suggested for the statement again. Said twice, or by two at once, it is on file once."""
    require(actor, "propose_position")
    with audited(actor, "set_aside"):
        said = SetAside(statement=statement, claim=claim, set_aside_by=actor)
        SetAside.objects.bulk_create([said], ignore_conflicts=True)


def bring_back(*, actor: User, statement: Statement, claim: Claim) -> None:
    """The claim may be suggested again; who set it aside stays in the history."""
    require(actor, "propose_position")
    with audited(actor, "bring_back"):
        statement.set_aside.filter(claim=claim).delete()
