"""Public addresses of what was merged into another: they lead there for ever."""

from django.db import models
from django.db.models import F, Q

from claims.models.rules import filled, history, one_of
from claims.vocabulary import AddressKind


@history(deletions=True)
class OldAddress(models.Model):
    """Where the address of a merged record leads: to the code, or slug, of the one that it became part of.

    One step of a chain, so that undoing one merge leaves the others. Filled by merges, read by public pages, which
    read nothing else of the desk's.
    """

    kind = models.TextField(choices=AddressKind.choices())
    old = models.TextField()
    leads_to = models.TextField()
    # Whether readers found something there before: else they are led nowhere, and never learn of the record.
    was_public = models.BooleanField()

    class Meta:
        verbose_name_plural = "old addresses"
        constraints = [
            one_of("kind", AddressKind, name="old_address_kind_known"),
            filled("leads_to", name="old_address_leads_somewhere"),
            models.CheckConstraint(condition=~Q(old=F("leads_to")), name="old_address_leads_elsewhere"),
            models.UniqueConstraint(fields=["kind", "old"], name="old_address_once"),
        ]
        indexes = [
            models.Index(fields=["kind", "leads_to"], name="old_address_leading_to"),  # a speaker's public page
        ]

    def __str__(self) -> str:
        return f"{self.old} → {self.leads_to}"
