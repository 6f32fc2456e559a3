"""Who is at which page just now. Nothing is kept of it: the table is unlogged, and its rows count for a minute."""

from django.conf import settings
from django.db import models

from claims.models.rules import one_of
from claims.vocabulary import Place


class Presence(models.Model):
    """One person at one claim or source: since when, last heard of when, and since when writing, if they are."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    place = models.TextField(choices=Place.choices())
    record = models.BigIntegerField()
    arrived_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    writing_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            # In this order it also finds everyone at a place.
            models.UniqueConstraint(fields=["place", "record", "user"], name="presence_once"),
            one_of("place", Place, name="presence_place_known"),
        ]

    def __str__(self) -> str:
        return f"{self.user} at {self.place} {self.record}"
