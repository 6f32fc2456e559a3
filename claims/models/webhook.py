"""Whom the site tells by itself that an edition came out, and what became of each message."""

from django.db import models
from django.db.models import Q

from claims.models.edition import Edition
from claims.models.rules import on_the_web


class Webhook(models.Model):
    """An address that hears of each edition. No row has its secret: it is made of the site's key and ``salt``."""

    address = models.TextField()
    salt = models.TextField()
    added_at = models.DateTimeField()
    # Attempts that failed since the last one that did not.
    failures = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            on_the_web("address", name="webhook_on_the_web"),
            models.UniqueConstraint(fields=["address"], condition=Q(ended_at=None), name="webhook_address_once"),
        ]

    def __str__(self) -> str:
        return self.address


class WebhookDelivery(models.Model):
    """One message to one address: of an edition or, without one, a test."""

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, null=True, related_name="+")
    queued_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)
    answer = models.PositiveIntegerField(null=True)
    error = models.TextField(blank=True)
    delivered_at = models.DateTimeField(null=True)

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
