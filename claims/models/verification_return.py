"""What was sent back to its writers, and why."""

from django.conf import settings
from django.db import models

from claims.models.rules import append_only, filled
from claims.models.verification import Verification


class VerificationReturn(models.Model):
    """A submitted verification sent back with a comment."""

    verification = models.ForeignKey(Verification, on_delete=models.PROTECT, related_name="returns")
    comment = models.TextField()
    # That of the verification that was read and returned: what has changed since is told by it.
    returned_version = models.PositiveIntegerField(null=True)
    returned_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    returned_at = models.DateTimeField()

    class Meta:
        constraints = [filled("comment", name="verification_return_explained")]
        triggers = append_only()

    def __str__(self) -> str:
        return self.comment
