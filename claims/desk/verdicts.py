"""The verifications of one claim as one user may see them: decided, open, and the second verdict beside it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from claims.models import Claim, Edition, SecondAssessment, User, Verification, VerificationReturn
from claims.permissions import can
from claims.vocabulary import Verdict, VerificationState


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The newest decided verification, and the open one with its returns where the user may see it.

    ``second``: the standing second assessment of the open one. ``owed``: the one that this user owes; nothing of the
    open verification is here then. ``withdrawn``: requests that were taken back.
    """

    signed: Verification | None
    opened: Verification | None = None
    returns: list[VerificationReturn] = field(default_factory=list)
    wrote: bool = False
    second: SecondAssessment | None = None
    owed: SecondAssessment | None = None
    withdrawn: list[SecondAssessment] = field(default_factory=list)

    @property
    def meaning(self) -> str:
        return Verdict(self.signed.verdict).meaning if self.signed else ""

    @property
    def is_returned(self) -> bool:
        """Sent back, and not submitted again since."""
        return bool(self.returns) and self.opened is not None and self.opened.state == VerificationState.DRAFT

    def standing(self, editions: Iterable[Edition]) -> list[str]:
        """Where the claim is on its way, in words: what is decided and published, and what goes on."""
        found = []
        if signed := self.signed:
            how = "signed" if signed.signed_by_id else "decided by one person"
            numbers = [edition.number for edition in editions if edition.verification_id == signed.pk]
            found.append(f"{how}, published in edition {max(numbers)}" if numbers else f"{how}, not published")
        if self.owed:
            found.append("your own verdict is asked for" if not self.owed.submitted_at else "your verdict is in")
        elif self.opened:
            state = "returned" if self.is_returned else VerificationState(self.opened.state).label
            is_anew = self.signed is not None and self.opened.confirms_id != self.signed.pk
            found.append(f"reopened: {state}" if is_anew else state)
            if self.second and not self.second.compared:
                found.append("a second verdict is asked for")
        return found or ["never assessed"]


def reopened(claims: Iterable[Claim], user: User) -> set[int]:
    """Which of these are decided and being verified anew, as far as the user may know: for lists, in one query."""
    opened = Verification.objects.open().visible_to(user).filter(claim__in=[claim.pk for claim in claims])
    # What brings a decision of one person before a second one opens nothing anew.
    anew = opened.filter(claim__corroboration__signed_digest__isnull=False, confirms=None)
    return set(anew.values_list("claim", flat=True))


def verdicts_of(claim: Claim, user: User) -> Verdicts:
    rows: Any = Verification.objects.for_page().filter(claim=claim)
    signed = rows.decided().first()
    if not can(user, "see_verification"):
        return Verdicts(signed)
    seconds = list(SecondAssessment.objects.for_page().filter(claim=claim))
    owed = next((row for row in seconds if row.assessor_id == user.pk and row.is_blind), None)
    opened = rows.open().visible_to(user).prefetch_related("writers__user").first()
    if opened is None:
        return Verdicts(signed, owed=owed)
    returns = VerificationReturn.objects.filter(verification=opened).select_related("returned_by")
    beside = [row for row in seconds if row.verification_id == opened.pk]
    return Verdicts(
        signed,
        opened,
        list(returns.order_by("-returned_at", "-pk")),
        wrote=any(writer.user_id == user.pk for writer in opened.writers.all()),
        second=next((row for row in beside if row.withdrawn_at is None), None),
        withdrawn=[row for row in beside if row.withdrawn_at],
    )
