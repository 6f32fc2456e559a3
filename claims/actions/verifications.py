"""Verifications under four eyes: drafted by some, signed by another."""

from dataclasses import dataclass

from django.db.models import Max
from django.db.models.functions import Now
from django.utils import timezone

from claims.actions.assignments import finish_claim
from claims.actions.audit import audited
from claims.actions.corroborate import mark_changed
from claims.actions.telling import tell_returned, tell_signed, tell_submitted
from claims.actions.versions import changed_meanwhile, update_versioned
from claims.dossier import load_dossier
from claims.models import Claim, Corroboration, User, Verification, VerificationReturn, VerificationWriter
from claims.permissions import require
from claims.vocabulary import METHODOLOGY_VERSION, Verdict, VerificationState


class Incomplete(Exception):
    """The verdict owes its readers something that is missing; ``field`` is where to write it."""

    def __init__(self, field: str, message: str) -> None:
        self.field = field
        super().__init__(message)


class OwnWork(Exception):
    """Nobody who wrote on a verification may sign it."""


class NotInReview(Exception):
    """Only a submitted verification can be signed or returned."""


class OpenAlready(Exception):
    """The claim has an open verification: go on with that one. Carries it."""

    def __init__(self, verification: Verification) -> None:
        self.verification = verification
        super().__init__("This claim has an open verification already: go on with that one.")


class Stale(Exception):
    """The status is being recomputed; a stale claim can be neither signed nor published."""


class EvidenceMoved(Exception):
    """Evidence came or went between reading and signing; nobody signs what they have not seen."""


@dataclass(frozen=True, slots=True)
class Assessed:
    """What a verification says: its verdict and all that stands under the signature."""

    verdict: Verdict
    summary: str
    reasoning: str = ""
    unknowns: tuple[str, ...] = ()
    search_log: str = ""
    missing_context: str = ""
    successor: Claim | None = None

    def fields(self) -> dict[str, object]:
        return {
            "verdict": self.verdict.value,
            "summary": self.summary.strip(),
            "reasoning": self.reasoning,
            "unknowns": [line.strip() for line in self.unknowns if line.strip()],
            "search_log": self.search_log,
            "missing_context": self.missing_context,
            "successor": self.successor,
            "methodology_version": METHODOLOGY_VERSION,
        }


def draft_verification(*, actor: User, claim: Claim, assessed: Assessed) -> Verification:
    """A new draft for the claim. Raises: OpenAlready."""
    require(actor, "draft_verification")
    with audited(actor, "draft_verification"):
        Claim.objects.select_for_update(no_key=True).get(pk=claim.pk)  # two editors drafting at once: one is told
        if there := Verification.objects.open().filter(claim=claim).first():
            raise OpenAlready(there)
        last = Verification.objects.filter(claim=claim).aggregate(last=Max("number"))["last"] or 0
        return Verification.objects.create(
            claim=claim, number=last + 1, edited_by=actor, edited_at=timezone.now(), **assessed.fields()
        )


def edit_verification(
    *, actor: User, verification: Verification, version: int, assessed: Assessed, reason: str = ""
) -> Verification:
    """Change an open verification; its writer may not sign it, and one in review is a draft again.

    Raises: ChangedMeanwhile, also where it was signed meanwhile.
    """
    require(actor, "draft_verification")
    with audited(actor, "edit_verification", reason=reason):
        refuse_signed(verification)
        update_versioned(
            verification,
            version=version,
            state=VerificationState.DRAFT.value,
            edited_by=actor,
            edited_at=timezone.now(),
            **assessed.fields(),
        )
    return verification


def refuse_signed(verification: Verification) -> None:
    """Raises ChangedMeanwhile where the row is signed by now; locks it until commit otherwise."""
    state = Verification.objects.select_for_update().values_list("state", flat=True).get(pk=verification.pk)
    if state == VerificationState.SIGNED:
        verification.refresh_from_db()
        raise changed_meanwhile(verification)


def submit_verification(*, actor: User, verification: Verification, version: int) -> Verification:
    """Hand a draft to a second person. Raises: Incomplete, ChangedMeanwhile."""
    require(actor, "draft_verification")
    with audited(actor, "submit_verification"):
        refuse_signed(verification)
        require_complete(verification)
        update_versioned(
            verification,
            version=version,
            state=VerificationState.IN_REVIEW.value,
            submitted_by=actor,
            submitted_at=timezone.now(),
        )
        tell_submitted(actor=actor, verification=verification)
    return verification


def require_complete(verification: Verification) -> None:
    """Raises Incomplete where the verdict lacks what DESIGN asks of it."""
    verdict = Verdict(verification.verdict)
    if verdict is Verdict.UNRESOLVED and not verification.unknowns:
        raise Incomplete("unknowns", "“Unresolved” needs a list of what is not known.")
    if verdict is Verdict.UNSUPPORTED and not verification.search_log.strip():
        raise Incomplete("search_log", "“Unsupported” needs a log of where the desk looked.")
    if verdict is Verdict.MISLEADING and not verification.missing_context.strip():
        raise Incomplete("missing_context", "“Misleading” needs the context that is missing.")
    if verdict is Verdict.SUPERSEDED and verification.successor_id is None:
        raise Incomplete("successor", "“Superseded” needs the claim that takes its place.")
    if verdict is Verdict.REFUTED and not load_dossier(verification.claim).opposing:
        raise Incomplete("verdict", "“Refuted” needs a statement against the claim: none is on file.")


def return_verification(*, actor: User, verification: Verification, version: int, comment: str) -> VerificationReturn:
    """Send a submitted verification back to its writers with a comment.

    Raises: Incomplete without a comment, NotInReview, ChangedMeanwhile.
    """
    require(actor, "sign_verification")
    if not comment.strip():
        raise Incomplete("comment", "Say what is missing: the comment goes to the writers.")
    with audited(actor, "return_verification", reason=comment):
        require_in_review(verification)
        update_versioned(verification, version=version, state=VerificationState.DRAFT.value)
        tell_returned(actor=actor, verification=verification)
        return VerificationReturn.objects.create(
            verification=verification, comment=comment, returned_by=actor, returned_at=timezone.now()
        )


def require_in_review(verification: Verification) -> None:
    if verification.state != VerificationState.IN_REVIEW:
        raise NotInReview("This verification is not in review: open it again to see where it stands.")


def sign_verification(
    *, actor: User, verification: Verification, version: int, seen: str | None = None
) -> Verification:
    """Sign as the second person: the verdict is now the desk's, with the status and evidence as they stand.

    ``seen`` is the digest of the evidence that the signer had before them: other evidence by now refuses this.

    Raises: OwnWork, NotInReview, Incomplete, Stale, EvidenceMoved, ChangedMeanwhile.
    """
    require(actor, "sign_verification")
    with audited(actor, "sign_verification"):
        require_in_review(verification)
        if VerificationWriter.objects.filter(verification=verification, user=actor).exists():
            raise OwnWork("You wrote on this verification, so someone else has to sign it.")
        # Locked until commit: the status that is signed is the one that stands.
        corroboration = Corroboration.objects.select_for_update().get(pk=verification.claim_id)
        if corroboration.is_stale:
            raise Stale("The status of this claim is being recomputed. Try again in a minute.")
        if seen is not None and seen != corroboration.digest:
            raise EvidenceMoved("The evidence changed after you opened this page: look at it again, then sign.")
        require_complete(verification)
        update_versioned(
            verification,
            version=version,
            state=VerificationState.SIGNED.value,
            signed_by=actor,
            signed_at=Now(),
            signed_status=corroboration.status,
            signed_digest=corroboration.digest,
        )
        mark_changed(corroboration, None)
        tell_signed(actor=actor, verification=verification)
        finish_claim(actor, verification.claim_id)
    return verification
