"""Verifications under four eyes: drafted by some, signed by another."""

from dataclasses import dataclass

from django.db.models import Max
from django.db.models.functions import Now
from django.utils import timezone

from claims.actions.assignments import finish_claim
from claims.actions.audit import audited
from claims.actions.checklist import (
    Check,
    Incomplete,
    before_decision,
    enforce,
    owed,
    signature,
    submission,
)
from claims.actions.corroborate import mark_changed
from claims.actions.notices import settle
from claims.actions.standing import refuse_merged
from claims.actions.telling import tell_returned, tell_signed, tell_submitted
from claims.actions.verdict_news import tell_difference
from claims.actions.versions import changed_meanwhile, update_versioned
from claims.dossier import load_dossier
from claims.dossier.snapshot import snapshot
from claims.models import (
    Claim,
    Corroboration,
    SecondAssessment,
    User,
    Verification,
    VerificationReturn,
    VerificationWriter,
)
from claims.models.verification import DECIDED
from claims.permissions import require
from claims.vocabulary import METHODOLOGY_VERSION, NoticeKind, Verdict, VerificationState


class OpenAlready(Exception):
    """The claim has an open verification: go on with that one. Carries it."""

    def __init__(self, verification: Verification) -> None:
        self.verification = verification
        super().__init__("This claim has an open verification already: go on with that one.")


class NotNeeded(Exception):
    """Whoever did not write on a verification signs it: nothing is overridden then."""


class Blind(Exception):
    """Whoever owes a second verdict neither sees nor touches the first one until both are in."""


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

    @classmethod
    def of(cls, verification: Verification) -> "Assessed":
        return cls(
            verdict=Verdict(verification.verdict),
            summary=verification.summary,
            reasoning=verification.reasoning,
            unknowns=tuple(verification.unknowns),
            search_log=verification.search_log,
            missing_context=verification.missing_context,
            successor=verification.successor,
        )

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
    """A new draft for the claim. Raises: OpenAlready, Blind, MergedAway."""
    require(actor, "draft_verification")
    with audited(actor, "draft_verification"):
        # Locked until commit: of two who draft at once one is told, and the claim is not merged meanwhile.
        Claim.objects.select_for_update(no_key=True).get(pk=claim.pk)
        refuse_merged(claim)
        if there := Verification.objects.open().filter(claim=claim).first():
            require_sight(actor, there)
            raise OpenAlready(there)
        last = Verification.objects.filter(claim=claim).aggregate(last=Max("number"))["last"] or 0
        return Verification.objects.create(
            claim=claim, number=last + 1, edited_by=actor, edited_at=timezone.now(), **assessed.fields()
        )


def edit_verification(
    *, actor: User, verification: Verification, version: int, assessed: Assessed, reason: str = ""
) -> Verification:
    """Change an open verification; its writer may not sign it, and one in review is a draft again.

    Raises: Blind, ChangedMeanwhile, also where it was decided meanwhile.
    """
    require(actor, "draft_verification")
    with audited(actor, "edit_verification", reason=reason):
        refuse_decided(verification)
        require_sight(actor, verification)
        update_versioned(
            verification,
            version=version,
            state=VerificationState.DRAFT.value,
            edited_by=actor,
            edited_at=timezone.now(),
            **assessed.fields(),
        )
        settle(NoticeKind.TO_SIGN, claim=verification.claim)
    return verification


def refuse_decided(verification: Verification) -> None:
    """Raises ChangedMeanwhile where the row is decided by now; locks it until commit otherwise."""
    state = Verification.objects.select_for_update().values_list("state", flat=True).get(pk=verification.pk)
    if state in DECIDED:
        verification.refresh_from_db()
        raise changed_meanwhile(verification)


def submit_verification(*, actor: User, verification: Verification, version: int) -> Verification:
    """Hand a draft to a second person. Raises: Blind, Incomplete, ChangedMeanwhile."""
    require(actor, "draft_verification")
    with audited(actor, "submit_verification"):
        refuse_decided(verification)
        require_sight(actor, verification)
        enforce(owed(verification, opposed=is_opposed(verification)))
        update_versioned(
            verification,
            version=version,
            state=VerificationState.IN_REVIEW.value,
            submitted_by=actor,
            submitted_at=timezone.now(),
            submitted_digest=Corroboration.objects.values_list("digest", flat=True).get(pk=verification.claim_id),
        )
        settle(NoticeKind.RETURNED, claim=verification.claim)
        tell_submitted(actor=actor, verification=verification)
        tell_difference(actor=actor, verification=verification)
    return verification


def require_sight(actor: User, verification: Verification) -> None:
    """Raises Blind where the actor owes a second verdict on it."""
    if SecondAssessment.objects.blind().filter(verification=verification, assessor=actor).exists():
        raise Blind("You were asked for a verdict of your own on this claim: give that one first.")


def require_unasked(actor: User, claim: Claim) -> None:
    """Raises Blind where the actor owes a second verdict on the claim."""
    if open_to := Verification.objects.open().filter(claim=claim).first():
        require_sight(actor, open_to)


def is_opposed(verification: Verification) -> bool:
    """Whether some origin speaks against the claim, where the verdict depends on it."""
    return verification.verdict == Verdict.REFUTED and bool(load_dossier(verification.claim).opposing)


def return_verification(*, actor: User, verification: Verification, version: int, comment: str) -> VerificationReturn:
    """Send a submitted verification back to its writers with a comment.

    Raises: Incomplete without a comment, Blind, NotInReview, ChangedMeanwhile.
    """
    require(actor, "sign_verification")
    if not comment.strip():
        raise Incomplete("comment", "Say what is missing: the comment goes to the writers.")
    with audited(actor, "return_verification", reason=comment):
        require_sight(actor, verification)
        enforce([Check("", submission(verification))])
        update_versioned(verification, version=version, state=VerificationState.DRAFT.value)
        settle(NoticeKind.TO_SIGN, claim=verification.claim)
        tell_returned(actor=actor, verification=verification)
        return VerificationReturn.objects.create(
            verification=verification,
            comment=comment,
            returned_version=version,
            returned_by=actor,
            returned_at=timezone.now(),
        )


def sign_verification(
    *, actor: User, verification: Verification, version: int, seen: str | None = None
) -> Verification:
    """Sign as the second person: the verdict is now the desk's, with the status and evidence as they stand.

    ``seen`` is the digest of the evidence that the signer had before them: other evidence by now refuses this.

    Raises: Blind, OwnWork, NotInReview, Incomplete, Stale, EvidenceMoved, Unsettled, ChangedMeanwhile.
    """
    require(actor, "sign_verification")
    with audited(actor, "sign_verification"):
        require_sight(actor, verification)
        wrote = VerificationWriter.objects.filter(verification=verification, user=actor).exists()
        decide(
            verification,
            version,
            seen,
            who=signature(actor, wrote=wrote),
            state=VerificationState.SIGNED.value,
            signed_by=actor,
            signed_at=Now(),
        )
        tell_signed(actor=actor, verification=verification)
        finish_claim(actor, verification.claim_id)
    return verification


def decide(verification: Verification, version: int, seen: str | None, *, who: Check, **fields: object) -> None:
    """Freeze it with the status and evidence as they stand, and end "evidence changed since sign-off"."""
    # Locked until commit: the status that is decided on is the one that stands.
    corroboration = Corroboration.objects.select_for_update().get(pk=verification.claim_id)
    # So is this row: nobody asks for a second verdict, unseen, between the look at it and the decision.
    Verification.objects.select_for_update().only("pk").get(pk=verification.pk)
    second = SecondAssessment.objects.standing().for_page().filter(verification=verification).first()
    dossier = load_dossier(verification.claim)
    first, *rest = before_decision(
        verification, corroboration=corroboration, opposed=bool(dossier.opposing), second=second, seen=seen
    )
    enforce([first, who, *rest])
    update_versioned(
        verification,
        version=version,
        signed_status=corroboration.status,
        signed_digest=corroboration.digest,
        signed_evidence=snapshot(dossier),
        **fields,
    )
    mark_changed(corroboration, None)
    settle(NoticeKind.TO_SIGN, NoticeKind.EVIDENCE_CHANGED, claim=verification.claim)


def override_signature(
    *, actor: User, verification: Verification, version: int, reason: str, seen: str | None = None
) -> Verification:
    """In an emergency, decide one's own verification alone: readers are told that one person did, and why.

    It gets no signature ever. The same words go to review at once as the next verification, for a second person.

    Returns the verification for the second person.
    Raises: Incomplete without a reason, NotNeeded, NotInReview, Stale, EvidenceMoved, Unsettled, ChangedMeanwhile.
    """
    require(actor, "override_signature")
    if not reason.strip():
        raise Incomplete("reason", "Say why it cannot wait for a second person: readers see this.")
    with audited(actor, "override_signature", reason=reason):
        require_sight(actor, verification)
        if not VerificationWriter.objects.filter(verification=verification, user=actor).exists():
            raise NotNeeded("You did not write on this verification: sign it instead.")
        decide(
            verification,
            version,
            seen,
            who=Check("One person’s authority"),
            state=VerificationState.OVERRIDDEN.value,
            overridden_by=actor,
            overridden_at=Now(),
            override_reason=reason.strip(),
        )
        again = Assessed.of(verification).fields()
        confirming = Verification.objects.create(
            claim=verification.claim,
            number=verification.number + 1,
            confirms=verification,
            edited_by=actor,
            edited_at=timezone.now(),
            **again,
        )
        submit_verification(actor=actor, verification=confirming, version=confirming.version)
        finish_claim(actor, verification.claim_id)
    return confirming
