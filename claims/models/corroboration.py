"""The derived status of a claim. Written by the recomputation alone; no form, API or admin reaches it."""

from typing import Self

from django.db import models
from django.db.models import Case, F, Q, When
from django.db.models.functions import Now
from django.utils import timezone

from claims.models.claim import Claim
from claims.models.rules import history, one_of
from claims.vocabulary import Status

# PL/pgSQL for the triggers of verifications and editions. The row is locked first, so that the later of two sees both.
KEEP_QUEUES = """
    PERFORM FROM claims_corroboration WHERE claim_id = NEW.claim_id FOR NO KEY UPDATE;
    UPDATE claims_corroboration c SET signed_digest = newest.signed_digest,
        is_begun = EXISTS (SELECT FROM claims_verification v WHERE v.claim_id = c.claim_id),
        unpublished_since = CASE WHEN newest.is_published THEN NULL ELSE newest.decided_at END,
        alone_since = newest.overridden_at
    FROM (SELECT NEW.claim_id AS claim_id) one LEFT JOIN LATERAL (
        SELECT v.signed_digest, v.overridden_at, coalesce(v.signed_at, v.overridden_at) AS decided_at,
            EXISTS (SELECT FROM claims_edition e WHERE e.verification_id = v.id) AS is_published
        FROM claims_verification v WHERE v.claim_id = one.claim_id AND v.state IN ('signed', 'overridden')
        ORDER BY v.number DESC LIMIT 1
    ) newest ON true
    WHERE c.claim_id = one.claim_id;
    RETURN NULL;
"""


class CorroborationQuerySet(models.QuerySet["Corroboration"]):
    def stale(self) -> Self:
        """Those that a job still has to recompute."""
        return self.filter(is_stale=True).order_by("pk")


@history(
    deletions=True,
    insertions=False,
    derived=[
        "reasons", "assessed_at", "is_stale", "moved_at", "is_begun", "signed_digest", "unpublished_since",
        "alone_since", "is_outdated",
    ],
)  # fmt: skip
class Corroboration(models.Model):
    """How far a claim is backed, with its reasons, as of the last recomputation.

    Its history tells by which deed the evidence moved, however far from the claim that was done: a role that a speaker
    had, a copy that was found.
    """

    claim = models.OneToOneField(Claim, on_delete=models.CASCADE, primary_key=True, related_name="corroboration")
    status = models.TextField(choices=Status.choices(), default=Status.NO_EVIDENCE.value)
    denial_only = models.BooleanField(default=False)
    reasons = models.JSONField(default=list)
    supporting_origins = models.PositiveIntegerField(default=0)
    opposing_origins = models.PositiveIntegerField(default=0)
    # SHA-256 over the live positions, so that a change which leaves the status alone is noticed too.
    digest = models.TextField(default="")
    assessed_at = models.DateTimeField()
    # A stale claim can be neither signed nor published.
    is_stale = models.BooleanField(default=False)
    # Set when the status moves away from the signed one; cleared by the next signature alone.
    evidence_changed_at = models.DateTimeField(null=True)
    # Since when the live positions are as they are.
    moved_at = models.DateTimeField(default=timezone.now, db_default=Now())
    # What the desk's queues ask of a claim's verifications, kept by the triggers of verifications and editions: whether
    # one was begun, the digest under the newest decision, and since when that is in no edition.
    is_begun = models.BooleanField(default=False, db_default=False, editable=False)
    signed_digest = models.TextField(null=True, editable=False)
    unpublished_since = models.DateTimeField(null=True, editable=False)
    # Since when its verdict is one person's, without a signature; none where the newest one is signed.
    alone_since = models.DateTimeField(null=True, editable=False)
    # Positions came or went since the signature; the status is the one that was signed.
    is_outdated = models.GeneratedField(
        expression=Case(
            When(~Q(signed_digest=F("digest")), signed_digest__isnull=False, evidence_changed_at=None, then=True),
            default=False,
        ),
        output_field=models.BooleanField(),
        db_persist=True,
    )

    objects = CorroborationQuerySet.as_manager()

    class Meta:
        constraints = [one_of("status", Status, name="corroboration_status_known")]
        indexes = [
            models.Index(fields=["status"], name="corroboration_by_status"),  # the desk's list of claims
            models.Index(
                fields=["evidence_changed_at"],
                condition=models.Q(evidence_changed_at__isnull=False),
                name="corroboration_changed",  # the desk's queue "evidence changed since sign-off"
            ),
            models.Index(
                fields=["claim"],
                condition=models.Q(is_begun=False) & ~models.Q(status=Status.NO_EVIDENCE.value),
                name="corroboration_to_verify",  # the desk's queue "claims to verify"
            ),
            models.Index(
                fields=["moved_at", "claim"],
                condition=models.Q(is_outdated=True),
                name="corroboration_outdated",  # the desk's queue "new evidence since sign-off"
            ),
            models.Index(
                fields=["unpublished_since", "claim"],
                condition=models.Q(unpublished_since__isnull=False),
                name="corroboration_to_publish",  # the desk's queue "signed, not yet published"
            ),
            models.Index(
                fields=["alone_since", "claim"],
                condition=models.Q(alone_since__isnull=False),
                name="corroboration_alone",  # the desk's queue "decided by one person"
            ),
        ]

    def __str__(self) -> str:
        return Status(self.status).label
