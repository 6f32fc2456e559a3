"""The derived status of a claim. Written by the recomputation alone; no form, API or admin reaches it."""

from typing import Self

from django.db import models

from claims.models.claim import Claim
from claims.models.rules import one_of
from claims.vocabulary import Status


class CorroborationQuerySet(models.QuerySet["Corroboration"]):
    def stale(self) -> Self:
        """Those that a job still has to recompute."""
        return self.filter(is_stale=True).order_by("pk")


class Corroboration(models.Model):
    """How far a claim is backed, with its reasons, as of the last recomputation."""

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
        ]

    def __str__(self) -> str:
        return Status(self.status).label
