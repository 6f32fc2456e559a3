"""Readings of captures by the rules: asked for when the text is stored, done by the worker."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from claims.models.rules import history, never_deleted, refuse
from claims.models.source import Capture


class CaptureReadingQuerySet(models.QuerySet["CaptureReading"]):
    def open(self) -> Self:
        """Asked for, and neither done nor given up."""
        return self.filter(finished_at=None)

    def newest_first(self) -> Self:
        return self.order_by("-pk")


@history()
class CaptureReading(models.Model):
    """One reading of a capture: who asked for it, when it was done, and what came of it or why nothing did.

    Waiting, done (``found`` is set) or given up (``error`` is). A finished one stays as it is.
    """

    capture = models.ForeignKey(Capture, on_delete=models.PROTECT, related_name="readings")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    # How often it was begun; more than once where the worker was stopped or failed.
    attempts = models.PositiveSmallIntegerField(default=0)
    began_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    found = models.PositiveIntegerField(null=True, blank=True)  # suggestions stored
    language = models.TextField(default="en")  # as which the text was read
    error = models.TextField(blank=True)
    # What the text tells besides: what it calls each speaker (by name in capitals), and the agencies that it credits.
    roles = models.JSONField(default=dict, blank=True)
    credited = models.JSONField(default=list, blank=True)

    objects = CaptureReadingQuerySet.as_manager()

    class Meta:
        constraints = [
            # A capture is read once; it is read again only after a reading that was given up.
            models.UniqueConstraint(fields=["capture"], condition=Q(error=""), name="capture_reading_once"),
            models.CheckConstraint(
                condition=Q(finished_at=None, found=None, error="")
                | Q(finished_at__isnull=False, found__isnull=False, error="")
                | Q(finished_at__isnull=False, found=None, error__regex=r"\S"),
                name="capture_reading_waits_or_ended",
            ),
            models.CheckConstraint(
                condition=Q(began_at=None, attempts=0) | Q(began_at__isnull=False, attempts__gt=0),
                name="capture_reading_attempts_begun",
            ),
            models.CheckConstraint(
                condition=Q(found=None) | Q(began_at__isnull=False, began_at__lte=F("finished_at")),
                name="capture_reading_begun_before_done",
            ),
        ]
        indexes = [
            models.Index(fields=["capture", "-id"], name="capture_reading_newest"),  # the reader
            # the desk's queue "texts that could not be read"
            models.Index(fields=["id"], condition=~Q(error=""), name="capture_reading_failed"),
        ]
        triggers = [
            *never_deleted(),
            pgtrigger.Trigger(
                name="ended_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__finished_at__isnull=False),
                func=refuse("capture_reading_ended_stays", "A reading that ended stays as it is: ask for another."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.capture}, read on {self.finished_at:%Y-%m-%d}" if self.finished_at else f"{self.capture}, unread"

    @property
    def is_waiting(self) -> bool:
        return self.finished_at is None

    @property
    def is_given_up(self) -> bool:
        return bool(self.error)
