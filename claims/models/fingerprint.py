"""Fingerprints of captures: by them, of a hundred thousand texts, those that share passages are found at once."""

from django.db import models
from django.db.models import Q

from claims.models.rules import append_only
from claims.models.source import Capture


class Fingerprint(models.Model):
    """One fingerprint of one capture's text. Its key is the index by which texts that share it are looked up."""

    pk = models.CompositePrimaryKey("value", "capture")
    value = models.BigIntegerField()
    capture = models.ForeignKey(Capture, on_delete=models.PROTECT, db_index=False, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(value__gte=0), name="fingerprint_not_negative")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.value:x} of {self.capture}"


class CaptureIndex(models.Model):
    """That the fingerprints of a capture are stored, be they none, as of a text of a few words."""

    capture = models.OneToOneField(Capture, on_delete=models.PROTECT, primary_key=True, related_name="index")
    indexed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "capture indexes"
        triggers = append_only()

    def __str__(self) -> str:
        return f"Fingerprints of {self.capture}"
