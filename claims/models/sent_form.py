"""Forms that were sent, each once: a second sending is answered with what the first one made."""

from django.conf import settings
from django.db import models


class SentForm(models.Model):
    """The one-time key of a form, spent in the transaction of what the form did."""

    key = models.UUIDField(primary_key=True)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)
    address = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.key} → {self.address}"
