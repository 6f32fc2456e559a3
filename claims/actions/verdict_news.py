"""Whom the desk tells of second verdicts. Lines name no verdict: they may leave the desk by e-mail."""

from django.urls import reverse

from claims.actions.notices import tell
from claims.actions.telling import named, wrote_on
from claims.models import AssessmentComparison, SecondAssessment, User, Verification
from claims.vocabulary import NoticeKind


def tell_wanted(*, actor: User, assessment: SecondAssessment) -> None:
    """The one who is asked for a second verdict; of the first they learn nothing."""
    claim = assessment.claim
    tell(
        actor=actor,
        kind=NoticeKind.SECOND_WANTED,
        to=[assessment.assessor],
        text=f"{actor.name} asks you for a verdict of your own on {named(claim)}",
        address=reverse("desk:second_assessment", args=[claim.code]),
        claim=claim,
    )


def tell_difference(*, actor: User, verification: Verification) -> None:
    """Both sides, at the moment when both verdicts are in and they differ."""
    both_in = AssessmentComparison.objects.filter(assessment__verification=verification)
    compared = both_in.select_related("assessment__assessor").first()
    if compared is None or compared.agrees or compared.resolutions.exists():
        return
    tell(
        actor=actor,
        kind=NoticeKind.DISAGREEMENT,
        to=[*wrote_on(verification), compared.assessment.assessor],
        text=f"Two verdicts differ, and somebody has to say which one stands: {named(verification.claim)}",
        address=reverse("desk:second_assessment", args=[verification.claim.code]),
        claim=verification.claim,
    )
