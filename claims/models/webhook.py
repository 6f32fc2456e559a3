"""Whom the site tells by itself that an edition came out, and what became of each message."""

from typing import Self

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery

from claims.models.edition import Edition
from claims.models.rules import history, never_deleted, on_the_web

# After so many attempts in a row that failed, over all its messages, an address hears no more.
PATIENCE = 50


class WebhookQuerySet(models.QuerySet["Webhook"]):
    def for_list(self) -> Self:
        """Those that hear first, then those that ended, the newest on top; with the number of the last message."""
        newest = WebhookDelivery.objects.filter(webhook=OuterRef("pk")).order_by("-pk").values("pk")[:1]
        rows = self.annotate(last_delivery=Subquery(newest))
        return rows.order_by(F("ended_at").desc(nulls_first=True), "-pk")

    def earlier_at(self, webhook: "Webhook") -> Self:
        """Those that heard at its address before, the last on top: their secrets sign nothing any more."""
        return self.filter(address=webhook.address, ended_at__isnull=False).order_by("-pk")


@history(derived=["failures", "salt"])
class Webhook(models.Model):
    """An address that hears of each edition. No row has its secret: it is made of the site's key and ``salt``."""

    address = models.TextField()
    # Whose it is and what it is for, so that somebody later knows whether it may end.
    purpose = models.TextField(blank=True, default="")
    salt = models.TextField()
    added_at = models.DateTimeField()
    # Attempts that failed since the last one that did not.
    failures = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    objects = WebhookQuerySet.as_manager()

    class Meta:
        constraints = [
            on_the_web("address", name="webhook_on_the_web"),
            models.UniqueConstraint(fields=["address"], condition=Q(ended_at=None), name="webhook_address_once"),
        ]
        triggers = never_deleted()

    def __str__(self) -> str:
        return self.address

    @property
    def is_given_up(self) -> bool:
        """Whether it hears no more because it failed for too long, not because somebody ended it."""
        return self.ended_at is not None and self.failures >= PATIENCE


class WebhookDeliveryQuerySet(models.QuerySet["WebhookDelivery"]):
    def for_log(self) -> Self:
        """The newest first, with the claims of the editions that they tell of, without their content."""
        rows = self.select_related("edition__claim").only(
            "webhook",
            "queued_at",
            "attempts",
            "answer",
            "error",
            "delivered_at",
            "edition__number",
            "edition__claim__code",
        )
        return rows.order_by("-pk")


class WebhookDelivery(models.Model):
    """One message to one address: of an edition or, without one, a test."""

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, null=True, related_name="+")
    queued_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)
    answer = models.PositiveIntegerField(null=True)
    error = models.TextField(blank=True)
    delivered_at = models.DateTimeField(null=True)

    objects = WebhookDeliveryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "webhook deliveries"
        constraints = [
            models.UniqueConstraint(fields=["webhook", "edition"], name="webhook_delivery_once"),
        ]
        indexes = [
            models.Index(fields=["webhook", "-id"], name="webhook_delivery_newest"),  # the log
        ]

    def __str__(self) -> str:
        return f"message {self.pk} to {self.webhook.address}"
