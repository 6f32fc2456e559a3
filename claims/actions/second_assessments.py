"""Blind second assessments: asked of another editor, given without sight of the first, settled where they differ."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from claims.actions.audit import audited
from claims.actions.checklist import EvidenceMoved, Incomplete, Stale
from claims.actions.notices import settle
from claims.actions.verdict_news import tell_difference, tell_wanted
from claims.actions.verifications import refuse_decided, require_sight
from claims.actions.versions import in_words, update_versioned
from claims.models import (
    AssessmentComparison,
    Corroboration,
    DisagreementResolution,
    SecondAssessment,
    User,
    Verification,
    VerificationReturn,
    VerificationWriter,
)
from claims.permissions import require, who_may
from claims.vocabulary import NoticeKind, Verdict


class CannotAsk(Exception):
    """The second verdict is asked for already, or this person cannot give one without having seen the first."""


class NotAsked(Exception):
    """Only the one who was asked gives the verdict, and only until it is in or the request withdrawn."""


class NothingToSettle(Exception):
    """The verdicts do not differ, or are not both in."""


def may_be_asked(verification: Verification) -> QuerySet[User]:
    """Editors who, as far as the desk knows, have not read it: they did not write, submit, return or assess it."""
    of_it = {"verification": verification}
    readers = (
        VerificationWriter.objects.filter(user=OuterRef("pk"), **of_it),
        VerificationReturn.objects.filter(returned_by=OuterRef("pk"), **of_it),
        SecondAssessment.objects.filter(assessor=OuterRef("pk"), **of_it),
    )
    people = who_may("second_assessment")
    for rows in readers:
        people = people.exclude(Exists(rows))
    if verification.submitted_by_id:
        people = people.exclude(pk=verification.submitted_by_id)
    return people.order_by("first_name", "last_name", "username", "pk")


def ask_second_assessment(
    *, actor: User, verification: Verification, assessor: User, message: str = ""
) -> SecondAssessment:
    """Ask another editor for a verdict of their own: from now until both are in, they see nothing of this one.

    Raises: CannotAsk, Blind, ChangedMeanwhile where it was decided meanwhile.
    """
    require(actor, "second_assessment")
    with audited(actor, "ask_second_assessment", reason=message):
        refuse_decided(verification)
        require_sight(actor, verification)
        if assessor.pk == actor.pk or not may_be_asked(verification).filter(pk=assessor.pk).exists():
            raise CannotAsk(f"{assessor.name} cannot give a blind verdict: they have had this one before them.")
        with in_words(CannotAsk, {"second_assessment_one_standing": ("A second verdict was asked for already.",)}):
            asked = SecondAssessment.objects.create(
                verification=verification,
                claim=verification.claim,
                assessor=assessor,
                asked_by=actor,
                asked_at=timezone.now(),
                message=message.strip(),
            )
        tell_wanted(actor=actor, assessment=asked)
    return asked


def give_second_assessment(
    *,
    actor: User,
    assessment: SecondAssessment,
    version: int,
    verdict: Verdict,
    reasoning: str,
    unknowns: Iterable[str] = (),
    submit: bool,
    seen: str | None = None,
) -> SecondAssessment:
    """Save one's own verdict or, with ``submit``, hand it in for good. Nobody else reads it until both are in.

    ``seen``: the digest of the evidence that the assessor had before them; other evidence by now refuses handing in.

    Raises: NotAsked, Incomplete, Stale, EvidenceMoved, ChangedMeanwhile.
    """
    require(actor, "second_assessment")
    with audited(actor, "submit_second_assessment" if submit else "write_second_assessment"):
        require_turn(actor, assessment)
        given: dict[str, object] = {
            "verdict": verdict.value,
            "reasoning": reasoning,
            "unknowns": [line.strip() for line in unknowns if line.strip()],
        }
        if submit:
            require_given(verdict, reasoning, given["unknowns"])
            given |= {"submitted_at": timezone.now(), "submitted_digest": digest_seen(assessment, seen)}
        update_versioned(assessment, version=version, **given)
        if submit:
            settle(NoticeKind.SECOND_WANTED, claim=assessment.claim)
            tell_difference(actor=actor, verification=assessment.verification)
    return assessment


def require_turn(actor: User, assessment: SecondAssessment) -> None:
    """Raises NotAsked unless it is the actor's and still to be given; locks it until commit."""
    now = SecondAssessment.objects.select_for_update().get(pk=assessment.pk)
    if now.assessor_id != actor.pk:
        raise NotAsked("Somebody else was asked for this verdict.")
    if now.withdrawn_at or now.submitted_at:
        raise NotAsked("It is in already." if now.submitted_at else "The request was withdrawn.")


def require_given(verdict: Verdict, reasoning: str, unknowns: object) -> None:
    """Raises Incomplete where the second verdict lacks its grounds."""
    if not reasoning.strip():
        raise Incomplete("reasoning", "Say on what ground: the two verdicts are read side by side.")
    if verdict is Verdict.UNRESOLVED and not unknowns:
        raise Incomplete("unknowns", "“Unresolved” needs a list of what is not known.")


def digest_seen(assessment: SecondAssessment, seen: str | None) -> str:
    corroboration = Corroboration.objects.select_for_update().get(pk=assessment.claim_id)
    if corroboration.is_stale:
        raise Stale("The status of this claim is being recomputed. Try again in a minute.")
    if seen is not None and seen != corroboration.digest:
        raise EvidenceMoved("The evidence changed after you opened this page: look at it again, then hand it in.")
    return corroboration.digest


def withdraw_second_assessment(
    *, actor: User, assessment: SecondAssessment, version: int, reason: str
) -> SecondAssessment:
    """Take the request back before the second verdict is in. Its assessor may read the first one from then on.

    Raises: Incomplete without a reason, NotAsked where it is in or withdrawn already, ChangedMeanwhile.
    """
    require(actor, "second_assessment")
    if not reason.strip():
        raise Incomplete("withdrawal_reason", "Say why the second verdict is not waited for.")
    with audited(actor, "withdraw_second_assessment", reason=reason):
        now = SecondAssessment.objects.select_for_update().get(pk=assessment.pk)
        if now.withdrawn_at or now.submitted_at:
            raise NotAsked("The second verdict is in already." if now.submitted_at else "It was withdrawn already.")
        update_versioned(
            assessment,
            version=version,
            withdrawn_by=actor,
            withdrawn_at=timezone.now(),
            withdrawal_reason=reason.strip(),
        )
        settle(NoticeKind.SECOND_WANTED, claim=assessment.claim)
    return assessment


def resolve_disagreement(
    *, actor: User, comparison: AssessmentComparison, stands: Verdict, reason: str
) -> DisagreementResolution:
    """Say in writing which verdict stands where two differ. Only a verification with that one is signed then.

    Raises: Incomplete without a reason, NothingToSettle, Blind, ChangedMeanwhile where it was decided meanwhile.
    """
    require(actor, "second_assessment")
    if not reason.strip():
        raise Incomplete("reason", "Say why this one stands: it is kept with both verdicts.")
    with audited(actor, "resolve_disagreement", reason=reason):
        verification = comparison.assessment.verification
        refuse_decided(verification)
        require_sight(actor, verification)
        verification.refresh_from_db(fields=["verdict"])
        if comparison.agrees and comparison.second_verdict == verification.verdict:
            raise NothingToSettle("The two verdicts agree: there is nothing to settle.")
        settle(NoticeKind.DISAGREEMENT, claim=verification.claim)
        return DisagreementResolution.objects.create(
            comparison=comparison,
            stands=stands.value,
            reason=reason.strip(),
            resolved_by=actor,
            resolved_at=timezone.now(),
        )
