"""Signed editorial assessments, written by some and signed by another."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, Q

from claims.models.claim import Claim
from claims.models.corroboration import KEEP_QUEUES
from claims.models.rules import filled, history, never_deleted, one_of, refuse
from claims.models.second_assessment import (
    COMPARE,
    SETTLED,
    SecondAssessment,
    blind_beside,
    disagreeing,
)
from claims.models.user import User
from claims.vocabulary import Group, Status, Verdict, VerificationState

DRAFT, IN_REVIEW, SIGNED, OVERRIDDEN = (state.value for state in VerificationState)
# Frozen, with a verdict that the desk stands by: under four eyes, or on one publisher's authority.
DECIDED = (SIGNED, OVERRIDDEN)
# What a signer's name stands under; a change of any of these makes its writer a contributor.
CONTENT = (
    "verdict",
    "summary",
    "reasoning",
    "unknowns",
    "search_log",
    "missing_context",
    "successor",
    "methodology_version",
)
CONTENT_CHANGED = pgtrigger.Q()
for _field in CONTENT:
    CONTENT_CHANGED |= pgtrigger.Q(**{f"old__{_field}__df": pgtrigger.F(f"new__{_field}")})
ONCE_SUBMITTED = ~Q(state=DRAFT)
IS_DECIDED = Q(state__in=DECIDED)


class VerificationQuerySet(models.QuerySet["Verification"]):
    def open(self) -> Self:
        """Draft or in review: at most one a claim."""
        return self.exclude(state__in=DECIDED)

    def decided(self) -> Self:
        """With a verdict that the desk stands by, newest first: signed, or overridden by one publisher."""
        return self.filter(state__in=DECIDED).order_by("-number")

    def signed(self) -> Self:
        """Under four eyes, newest signature first."""
        return self.filter(state=SIGNED).order_by("-number")

    def visible_to(self, user: User) -> Self:
        """Those whose words, verdict and very state the user may know.

        Decided ones are everybody's; open ones are for editors, and hidden from the one who owes a blind second
        verdict on it until both are in.
        """
        if not user.ranks_as(Group.EDITOR):
            return self.filter(state__in=DECIDED)
        return self.exclude(Exists(blind_beside().filter(assessor=user)))

    def hidden_from(self, user: User) -> models.QuerySet[SecondAssessment, int]:
        """Keys of those that the user, as a blind assessor, may know nothing of: for the history of verifications."""
        return SecondAssessment.objects.blind().filter(assessor=user).values_list("verification", flat=True)

    def awaiting_signature_of(self, user: User) -> Self:
        """In review, nothing stands in the way of a signature, and the user wrote nothing of it; newest first."""
        waiting = self.visible_to(user).filter(state=IN_REVIEW, claim__merged_into=None).exclude(writers__user=user)
        return waiting.exclude(Exists(blind_beside())).exclude(Exists(disagreeing())).order_by("-submitted_at", "-pk")

    def in_disagreement(self, user: User) -> Self:
        """Two verdicts that differ, and nobody has said which one stands, or the other one does; newest first."""
        waiting = self.open().visible_to(user).filter(claim__merged_into=None)
        return waiting.filter(Exists(disagreeing())).order_by("-submitted_at", "-pk")

    def for_page(self) -> Self:
        """For the workbench and the verification pages."""
        people = ("edited_by", "submitted_by", "signed_by", "overridden_by", "confirms")
        return self.select_related("claim__topic", "successor", *people)


@history()
class Verification(models.Model):
    """One editorial assessment of a claim: draft → in review → signed, then frozen.

    Nobody who wrote on it may sign it: a trigger keeps the list of writers and refuses their signature. In an emergency
    a publisher who wrote on it decides it without one, see ``overridden_by``: it never gets a signature then.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="verifications")
    number = models.PositiveIntegerField()
    verdict = models.TextField(choices=Verdict.choices())
    summary = models.TextField()
    reasoning = models.TextField(blank=True)
    unknowns = ArrayField(models.TextField(), default=list, blank=True)
    search_log = models.TextField(blank=True)
    missing_context = models.TextField(blank=True)
    successor = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    methodology_version = models.TextField()
    state = models.TextField(choices=VerificationState.choices(), default=DRAFT)
    created_at = models.DateTimeField(auto_now_add=True)
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    edited_at = models.DateTimeField()
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    submitted_at = models.DateTimeField(null=True)
    # The digest of the live positions at submission: whoever signs is told where it moved on.
    submitted_digest = models.TextField(null=True)
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    signed_at = models.DateTimeField(null=True)
    # In place of a signature: the publisher who decided it alone, and why it could not wait (readers see the reason).
    overridden_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    overridden_at = models.DateTimeField(null=True)
    override_reason = models.TextField(blank=True)
    # The overridden verification whose words this one brings before a second person; its writers are writers here too.
    confirms = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="confirmed_by")
    # The derived status, the digest of the live positions, and these in words, at the moment of the decision.
    signed_status = models.TextField(choices=Status.choices(), null=True)
    signed_digest = models.TextField(null=True)
    signed_evidence = models.JSONField(null=True)
    version = models.PositiveIntegerField(default=1)

    objects = VerificationQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("summary", name="verification_summary_filled"),
            one_of("verdict", Verdict, name="verification_verdict_known"),
            one_of("state", VerificationState, name="verification_state_known"),
            one_of("signed_status", Status, name="verification_signed_status_known"),
            models.UniqueConstraint(fields=["claim", "number"], name="verification_number_unique"),
            models.UniqueConstraint(fields=["claim"], condition=~IS_DECIDED, name="verification_one_open_per_claim"),
            models.CheckConstraint(
                condition=Q(state=SIGNED, signed_by__isnull=False, signed_at__isnull=False)
                | (~Q(state=SIGNED) & Q(signed_by=None, signed_at=None)),
                name="verification_signature_whole",
            ),
            models.CheckConstraint(
                condition=Q(state=OVERRIDDEN, overridden_by__isnull=False, overridden_at__isnull=False)
                & Q(override_reason__regex=r"\S")
                | (~Q(state=OVERRIDDEN) & Q(overridden_by=None, overridden_at=None, override_reason="")),
                name="verification_override_whole",
            ),
            models.CheckConstraint(
                condition=(IS_DECIDED & Q(signed_status__isnull=False, signed_digest__isnull=False))
                | (~IS_DECIDED & Q(signed_status=None, signed_digest=None, signed_evidence=None)),
                name="verification_decided_on_evidence",
            ),
            models.CheckConstraint(
                condition=Q(state=DRAFT) | Q(submitted_by__isnull=False, submitted_at__isnull=False),
                name="verification_submitted_by_someone",
            ),
            # What each verdict owes its readers, from the moment it is submitted.
            models.CheckConstraint(
                condition=~(ONCE_SUBMITTED & Q(verdict=Verdict.UNRESOLVED.value, unknowns=[])),
                name="verification_unresolved_names_unknowns",
            ),
            models.CheckConstraint(
                condition=~(ONCE_SUBMITTED & Q(verdict=Verdict.UNSUPPORTED.value) & ~Q(search_log__regex=r"\S")),
                name="verification_unsupported_has_search_log",
            ),
            models.CheckConstraint(
                condition=~(ONCE_SUBMITTED & Q(verdict=Verdict.MISLEADING.value) & ~Q(missing_context__regex=r"\S")),
                name="verification_misleading_has_context",
            ),
            models.CheckConstraint(
                condition=~(ONCE_SUBMITTED & Q(verdict=Verdict.SUPERSEDED.value, successor=None)),
                name="verification_superseded_has_successor",
            ),
            models.CheckConstraint(
                condition=Q(successor=None) | ~Q(successor=F("claim")), name="verification_successor_is_another"
            ),
        ]
        indexes = [
            models.Index(
                fields=["submitted_at", "id"], condition=Q(state=IN_REVIEW), name="verification_in_review"
            ),  # the desk's queue "waiting for your signature"
        ]
        triggers = [
            *never_deleted(),
            pgtrigger.Trigger(
                name="signed_is_frozen",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__state=SIGNED) | pgtrigger.Q(old__state=OVERRIDDEN),
                func=refuse("verification_signed_is_frozen", "A decided verification is frozen: draft a new one."),
            ),
            pgtrigger.Trigger(
                name="starts_as_draft",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                condition=~pgtrigger.Q(new__state=DRAFT),
                func=refuse("verification_starts_as_draft", "A verification starts as a draft."),
            ),
            pgtrigger.Trigger(
                name="edit_returns_to_draft",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=~pgtrigger.Q(new__state=DRAFT) & CONTENT_CHANGED,
                func=refuse("verification_edit_returns_to_draft", "An edit after submission returns it to draft."),
            ),
            pgtrigger.Trigger(
                name="claim_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf("claim_id"),
                condition=pgtrigger.Q(old__claim__df=pgtrigger.F("new__claim")),
                func=refuse("verification_claim_stays", "A verification is of the claim that it was written for."),
            ),
            pgtrigger.Trigger(
                name="writer_is_named",  # else an update in bulk would leave its writer free to sign
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=CONTENT_CHANGED & pgtrigger.Q(old__edited_at=pgtrigger.F("new__edited_at")),
                func=refuse("verification_writer_is_named", "Say who wrote this, and when."),
            ),
            pgtrigger.Trigger(
                name="signed_from_review",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__state=SIGNED) | pgtrigger.Q(new__state=OVERRIDDEN),
                func=f"""
                    IF OLD.state <> 'in_review' THEN
                        {refuse("verification_signed_from_review", "Only a submitted verification can be signed.")}
                    END IF;
                    IF EXISTS (SELECT FROM claims_verificationwriter
                               WHERE verification_id = NEW.id AND user_id = NEW.signed_by_id) THEN
                        {refuse("verification_signer_did_not_write", "Nobody who wrote on a verification may sign it.")}
                    END IF;
                    IF NEW.state = 'overridden' AND NOT EXISTS (SELECT FROM claims_verificationwriter
                               WHERE verification_id = NEW.id AND user_id = NEW.overridden_by_id) THEN
                        {refuse("verification_overridden_by_a_writer", "Whoever did not write on it can sign it.")}
                    END IF;
                    {SETTLED}
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="assessor_does_not_write",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=CONTENT_CHANGED,
                func=f"""
                    IF EXISTS (SELECT FROM claims_secondassessment s
                               WHERE s.verification_id = NEW.id AND s.assessor_id = NEW.edited_by_id
                                 AND s.withdrawn_at IS NULL AND NOT EXISTS (
                                     SELECT FROM claims_assessmentcomparison c WHERE c.assessment_id = s.id)) THEN
                        {refuse("verification_assessor_does_not_write", "A blind assessor does not write on it.")}
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="keeps_queue",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                func=KEEP_QUEUES,
            ),
            pgtrigger.Trigger(
                # Whoever signs holds the claim's corroboration already, so that no two wait for each other.
                name="keeps_queue_when_signed",
                when=pgtrigger.After,
                operation=pgtrigger.UpdateOf("state"),
                condition=pgtrigger.Q(new__state=SIGNED) | pgtrigger.Q(new__state=OVERRIDDEN),
                func=KEEP_QUEUES,
            ),
            pgtrigger.Trigger(
                name="keeps_writers",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    INSERT INTO claims_verificationwriter (verification_id, user_id, wrote_at)
                    SELECT NEW.id, NEW.edited_by_id, NEW.edited_at
                    UNION ALL
                    SELECT NEW.id, user_id, wrote_at FROM claims_verificationwriter
                    WHERE verification_id = NEW.confirms_id AND user_id <> NEW.edited_by_id
                    ON CONFLICT (verification_id, user_id) DO NOTHING;
                    RETURN NULL;
                """,
            ),
            pgtrigger.Trigger(
                name="lays_both_side_by_side",
                when=pgtrigger.After,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__state=IN_REVIEW),
                func=f"{COMPARE} RETURN NULL;",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim.code} verification {self.number}"
