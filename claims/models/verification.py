"""Signed editorial assessments, written by some and signed by another."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from claims.models.claim import Claim
from claims.models.corroboration import KEEP_QUEUES
from claims.models.rules import append_only, filled, history, never_deleted, one_of, refuse
from claims.vocabulary import Status, Verdict, VerificationState

DRAFT, IN_REVIEW, SIGNED = (state.value for state in VerificationState)
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


class VerificationQuerySet(models.QuerySet["Verification"]):
    def open(self) -> Self:
        """Draft or in review: at most one a claim."""
        return self.exclude(state=SIGNED)

    def signed(self) -> Self:
        """Newest signature first."""
        return self.filter(state=SIGNED).order_by("-number")

    def for_page(self) -> Self:
        """For the workbench and the verification pages."""
        return self.select_related("claim__topic", "successor", "edited_by", "submitted_by", "signed_by")


@history()
class Verification(models.Model):
    """One editorial assessment of a claim: draft → in review → signed, then frozen.

    Nobody who wrote on it may sign it: a trigger keeps the list of writers and refuses their signature.
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
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    signed_at = models.DateTimeField(null=True)
    # The derived status and the digest of the live positions at the moment of signing.
    signed_status = models.TextField(choices=Status.choices(), null=True)
    signed_digest = models.TextField(null=True)
    version = models.PositiveIntegerField(default=1)

    objects = VerificationQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("summary", name="verification_summary_filled"),
            one_of("verdict", Verdict, name="verification_verdict_known"),
            one_of("state", VerificationState, name="verification_state_known"),
            one_of("signed_status", Status, name="verification_signed_status_known"),
            models.UniqueConstraint(fields=["claim", "number"], name="verification_number_unique"),
            models.UniqueConstraint(
                fields=["claim"], condition=~Q(state=SIGNED), name="verification_one_open_per_claim"
            ),
            models.CheckConstraint(
                condition=Q(
                    state=SIGNED,
                    signed_by__isnull=False,
                    signed_at__isnull=False,
                    signed_status__isnull=False,
                    signed_digest__isnull=False,
                )
                | (~Q(state=SIGNED) & Q(signed_by=None, signed_at=None, signed_status=None, signed_digest=None)),
                name="verification_signature_whole",
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
                condition=pgtrigger.Q(old__state=SIGNED),
                func=refuse("verification_signed_is_frozen", "A signed verification is frozen: draft a new one."),
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
                condition=pgtrigger.Q(new__state=SIGNED),
                func=f"""
                    IF OLD.state <> 'in_review' THEN
                        {refuse("verification_signed_from_review", "Only a submitted verification can be signed.")}
                    END IF;
                    IF EXISTS (SELECT FROM claims_verificationwriter
                               WHERE verification_id = NEW.id AND user_id = NEW.signed_by_id) THEN
                        {refuse("verification_signer_did_not_write", "Nobody who wrote on a verification may sign it.")}
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
                condition=pgtrigger.Q(new__state=SIGNED),
                func=KEEP_QUEUES,
            ),
            pgtrigger.Trigger(
                name="keeps_writers",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    INSERT INTO claims_verificationwriter (verification_id, user_id, wrote_at)
                    SELECT NEW.id, NEW.edited_by_id, NEW.edited_at
                    WHERE NOT EXISTS (SELECT FROM claims_verificationwriter
                                      WHERE verification_id = NEW.id AND user_id = NEW.edited_by_id);
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim.code} verification {self.number}"


class VerificationWriter(models.Model):
    """Someone who wrote on a verification. Rows are made by the trigger on verifications, and stay."""

    verification = models.ForeignKey(Verification, on_delete=models.PROTECT, related_name="writers")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    wrote_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["verification", "user"], name="verification_writer_once")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.user} wrote on {self.verification}"


class VerificationReturn(models.Model):
    """A submitted verification sent back with a comment."""

    verification = models.ForeignKey(Verification, on_delete=models.PROTECT, related_name="returns")
    comment = models.TextField()
    returned_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    returned_at = models.DateTimeField()

    class Meta:
        constraints = [filled("comment", name="verification_return_explained")]
        triggers = append_only()

    def __str__(self) -> str:
        return self.comment
