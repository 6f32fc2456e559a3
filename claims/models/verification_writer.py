"""Who wrote on which verification: they may not sign it."""

from django.conf import settings
from django.db import models

from claims.models.rules import append_only
from claims.models.verification import Verification


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
