"""Invitations to the desk, and what administrators did about its people."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from claims.models.rules import append_only, one_of, together
from claims.vocabulary import Group, PersonChange


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def open(self) -> Self:
        """Neither used, nor withdrawn, nor too old."""
        return self.filter(used_at=None, withdrawn_at=None, expires_at__gt=timezone.now())


class Invitation(models.Model):
    """A link that is good once, until a day: to join the desk in a role or, for a person, to choose a new password.

    Of the link's secret only the SHA-256 is kept: whoever reads this table can use none of them.
    """

    token_sha256 = models.TextField(unique=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+")
    role = models.TextField(choices=Group.choices(), null=True)
    name = models.TextField(blank=True)
    email = models.TextField(blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    used_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+")

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(token_sha256__regex="^[0-9a-f]{64}$"), name="invitation_token_hashed"),  # noqa: S106
            models.CheckConstraint(
                condition=Q(person=None, role__isnull=False) | Q(person__isnull=False, role=None),
                name="invitation_to_join_or_to_return",
            ),
            one_of("role", Group, name="invitation_role_known"),
            models.CheckConstraint(condition=Q(expires_at__gt=F("made_at")), name="invitation_expires_later"),
            together("used_at", "used_by", name="invitation_used_by_someone"),
            models.CheckConstraint(condition=Q(used_at=None) | Q(withdrawn_at=None), name="invitation_ends_once"),
        ]

    def __str__(self) -> str:
        return self.name or self.email or f"invitation {self.pk}"


class PersonEvent(models.Model):
    """What was done about someone of the desk, by which administrator; None is whoever keeps the machine."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="events_of")
    change = models.TextField(choices=PersonChange.choices())
    detail = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [one_of("change", PersonChange, name="person_event_change_known")]
        indexes = [models.Index(fields=["person", "-id"], name="person_event_newest")]  # the page of a person
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.person}: {self.change}"
