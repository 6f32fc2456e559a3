"""Blind second assessments: another editor's own verdict, given without sight of the first, and what came of both."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery

from claims.models.claim import Claim
from claims.models.rules import append_only, filled, history, never_deleted, one_of, refuse, together
from claims.models.user import User
from claims.vocabulary import Verdict

# PL/pgSQL for a trigger on verifications: lays both verdicts side by side once the first is submitted too.
COMPARE = """
    INSERT INTO claims_assessmentcomparison (assessment_id)
    SELECT id FROM claims_secondassessment s
    WHERE s.verification_id = NEW.id AND s.submitted_at IS NOT NULL AND s.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT FROM claims_assessmentcomparison c WHERE c.assessment_id = s.id);
"""
# PL/pgSQL for a trigger on verifications: no verdict is decided before the second is in and a disagreement resolved.
SETTLED = f"""
    IF EXISTS (SELECT FROM claims_secondassessment s
               WHERE s.verification_id = NEW.id AND s.withdrawn_at IS NULL
                 AND NOT EXISTS (SELECT FROM claims_assessmentcomparison c WHERE c.assessment_id = s.id)) THEN
        {refuse("verification_second_verdict_is_in", "A second verdict was asked for and is not in yet.")}
    END IF;
    IF EXISTS (SELECT FROM claims_assessmentcomparison c JOIN claims_secondassessment s ON s.id = c.assessment_id
               WHERE s.verification_id = NEW.id
                 AND (c.first_verdict <> c.second_verdict OR c.second_verdict <> NEW.verdict)
                 AND NEW.verdict IS DISTINCT FROM (SELECT r.stands FROM claims_disagreementresolution r
                     WHERE r.comparison_id = c.id ORDER BY r.id DESC LIMIT 1)) THEN
        {refuse("verification_disagreement_resolved", "The two verdicts differ, and nobody has said which one stands.")}
    END IF;
"""


class SecondAssessmentQuerySet(models.QuerySet["SecondAssessment"]):
    def standing(self) -> Self:
        """Asked for and not withdrawn: at most one a verification."""
        return self.filter(withdrawn_at=None)

    def blind(self) -> Self:
        """Both verdicts are not in yet: the assessor may not see the first, nor anyone else the second."""
        return self.standing().filter(comparison=None)

    def waiting_for(self, user: User) -> Self:
        """Asked of the user, who has not given a verdict; oldest first."""
        return self.blind().filter(assessor=user, submitted_at=None).order_by("asked_at", "pk")

    def for_page(self) -> Self:
        """For the pages of a verification, newest first; whoever reads it sees its text as ``shows_text_to`` says."""
        return (
            self.select_related("assessor", "asked_by", "withdrawn_by", "comparison", "verification")
            .prefetch_related(
                models.Prefetch(
                    "comparison__resolutions",
                    DisagreementResolution.objects.select_related("resolved_by").order_by("-pk"),
                )
            )
            .order_by("-pk")
        )


@history()
class SecondAssessment(models.Model):
    """One editor's own verdict on a claim, asked for beside an open verification and given without sight of it.

    Until both verdicts are in, the assessor sees nothing of the verification and nobody else the assessment.
    """

    verification = models.ForeignKey("Verification", on_delete=models.PROTECT, related_name="second_assessments")
    # That of the verification: the database sets it.
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="second_assessments")
    assessor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    message = models.TextField(blank=True)
    verdict = models.TextField(choices=Verdict.choices(), null=True)
    reasoning = models.TextField(blank=True)
    unknowns = ArrayField(models.TextField(), default=list, blank=True)
    submitted_at = models.DateTimeField(null=True)
    # The digest of the evidence that the assessor had before them.
    submitted_digest = models.TextField(null=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawal_reason = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = SecondAssessmentQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("verdict", Verdict, name="second_assessment_verdict_known"),
            models.UniqueConstraint(fields=["verification", "assessor"], name="second_assessment_asked_once"),
            models.UniqueConstraint(
                fields=["verification"], condition=Q(withdrawn_at=None), name="second_assessment_one_standing"
            ),
            models.CheckConstraint(
                condition=~Q(assessor=F("asked_by")), name="second_assessment_asked_of_somebody_else"
            ),
            models.CheckConstraint(
                condition=Q(submitted_at=None, submitted_digest=None)
                | Q(submitted_at__isnull=False, submitted_digest__isnull=False, verdict__isnull=False)
                & Q(reasoning__regex=r"\S"),
                name="second_assessment_submitted_whole",
            ),
            models.CheckConstraint(
                condition=Q(submitted_at=None) | ~Q(verdict=Verdict.UNRESOLVED.value, unknowns=[]),
                name="second_assessment_unresolved_names_unknowns",
            ),
            together("withdrawn_by", "withdrawn_at", name="second_assessment_withdrawn_by_someone"),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(submitted_at=None, withdrawal_reason__regex=r"\S"),
                name="second_assessment_withdrawal_explained",
            ),
        ]
        indexes = [
            # what is hidden from whom, and whose turn it is: asked on every page of the desk
            models.Index(fields=["assessor"], condition=Q(withdrawn_at=None), name="second_assessment_of_assessor"),
        ]
        triggers = [
            *never_deleted(),
            pgtrigger.Trigger(
                name="asked_in_time",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                declare=[("of", "record")],
                # Locks the verification: it is not decided while somebody asks.
                func=f"""
                    SELECT * INTO of FROM claims_verification WHERE id = NEW.verification_id FOR UPDATE;
                    IF of.state IN ('signed', 'overridden') THEN
                        {refuse("second_assessment_of_open_verification", "The verification is decided already.")}
                    END IF;
                    IF EXISTS (SELECT FROM claims_verificationwriter
                               WHERE verification_id = NEW.verification_id AND user_id = NEW.assessor_id) THEN
                        {refuse("second_assessment_by_no_writer", "The assessor wrote on the verification.")}
                    END IF;
                    NEW.claim_id = of.claim_id;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="given_is_frozen",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__submitted_at__isnull=False) | pgtrigger.Q(old__withdrawn_at__isnull=False),
                func=refuse("second_assessment_is_frozen", "A second assessment that is in, or withdrawn, is frozen."),
            ),
            pgtrigger.Trigger(
                name="who_and_what_stay",
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf("assessor_id", "verification_id", "claim_id", "asked_by_id", "asked_at"),
                condition=pgtrigger.Q(old__assessor__df=pgtrigger.F("new__assessor"))
                | pgtrigger.Q(old__verification__df=pgtrigger.F("new__verification"))
                | pgtrigger.Q(old__claim__df=pgtrigger.F("new__claim"))
                | pgtrigger.Q(old__asked_by__df=pgtrigger.F("new__asked_by"))
                | pgtrigger.Q(old__asked_at__df=pgtrigger.F("new__asked_at")),
                func=refuse("second_assessment_who_and_what_stay", "Who was asked, by whom and of what, stays."),
            ),
            pgtrigger.Trigger(
                name="compares",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__submitted_at__isnull=False),
                # Waits for whoever submits the verification at the same time: the later of the two sees both.
                func="""
                    PERFORM FROM claims_verification WHERE id = NEW.verification_id FOR UPDATE;
                    INSERT INTO claims_assessmentcomparison (assessment_id)
                    SELECT NEW.id FROM claims_verification WHERE id = NEW.verification_id AND state = 'in_review';
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assessor} on {self.verification}"

    @property
    def is_blind(self) -> bool:
        """Both verdicts are not in yet, and the request stands."""
        return self.withdrawn_at is None and self.compared is None

    @property
    def compared(self) -> "AssessmentComparison | None":
        """Both verdicts as they were when the second one of them came in; none until then."""
        return getattr(self, "comparison", None)

    def shows_text_to(self, user: User) -> bool:
        """Whether the user may read its verdict: the assessor may, everyone else once both are in."""
        return self.assessor_id == user.pk or self.compared is not None


class AssessmentComparison(models.Model):
    """Both verdicts as they were at the moment when both were in. Made and filled by the database; stays."""

    assessment = models.OneToOneField(SecondAssessment, on_delete=models.PROTECT, related_name="comparison")
    first_verdict = models.TextField(choices=Verdict.choices())
    first_summary = models.TextField()
    first_reasoning = models.TextField(blank=True)
    first_unknowns = ArrayField(models.TextField(), default=list, blank=True)
    second_verdict = models.TextField(choices=Verdict.choices())
    compared_at = models.DateTimeField()

    class Meta:
        triggers = [
            *append_only(),
            pgtrigger.Trigger(
                name="of_both_as_they_are",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                declare=[("first", "record"), ("second", "record")],
                func=f"""
                    SELECT * INTO second FROM claims_secondassessment WHERE id = NEW.assessment_id;
                    SELECT * INTO first FROM claims_verification WHERE id = second.verification_id;
                    IF first.state IS DISTINCT FROM 'in_review' OR second.submitted_at IS NULL THEN
                        {refuse("comparison_of_both", "Verdicts are compared once both are in.")}
                    END IF;
                    NEW.first_verdict = first.verdict;
                    NEW.first_summary = first.summary;
                    NEW.first_reasoning = first.reasoning;
                    NEW.first_unknowns = first.unknowns;
                    NEW.second_verdict = second.verdict;
                    NEW.compared_at = now();
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_verdict} and {self.second_verdict}"

    @property
    def agrees(self) -> bool:
        return self.first_verdict == self.second_verdict

    @property
    def resolution(self) -> "DisagreementResolution | None":
        """The last word on it. Expects ``for_page``."""
        return next(iter(self.resolutions.all()), None)

    def lets_pass(self, verdict: str) -> bool:
        """Whether a verification with this verdict may be decided, as the trigger on verifications has it."""
        if self.agrees and self.second_verdict == verdict:
            return True
        return self.resolution is not None and self.resolution.stands == verdict


class DisagreementResolution(models.Model):
    """Which verdict stands where two differ, and why. A later one takes the place of an earlier one; all stay."""

    comparison = models.ForeignKey(AssessmentComparison, on_delete=models.PROTECT, related_name="resolutions")
    stands = models.TextField(choices=Verdict.choices())
    reason = models.TextField()
    resolved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    resolved_at = models.DateTimeField()

    class Meta:
        constraints = [
            one_of("stands", Verdict, name="resolution_verdict_known"),
            filled("reason", name="resolution_explained"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.stands}: {self.reason}"


def blind_beside() -> models.QuerySet[SecondAssessment]:
    """Of the verification of the outer query: the second assessment of it that is not in yet, or not compared."""
    return SecondAssessment.objects.blind().filter(verification=OuterRef("pk"))


def disagreeing() -> models.QuerySet[AssessmentComparison]:
    """Of the verification of the outer query: two verdicts that differ, its own not being the one that stands."""
    last_word = DisagreementResolution.objects.filter(comparison=OuterRef("pk")).order_by("-pk").values("stands")[:1]
    differing = ~Q(first_verdict=F("second_verdict")) | ~Q(second_verdict=OuterRef("verdict"))
    return (
        AssessmentComparison.objects.filter(differing, assessment__verification=OuterRef("pk"))
        .annotate(stands=Subquery(last_word))
        .filter(Q(stands=None) | ~Q(stands=OuterRef("verdict")))
    )
