"""Tokens by which programs write in somebody's name, and what their requests were answered with."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from claims.models.rules import filled, history, never_deleted, refuse, together
from claims.vocabulary import Scope


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    def good(self) -> Self:
        """Neither revoked nor too old, of someone who may sign in."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now(), owner__is_active=True)


@history(derived=["last_used_at"])
class ApiToken(models.Model):
    """A secret of which only the SHA-256 is kept, so that whoever reads this table can use none of them.

    It does what its scopes name, as far as its owner's role allows when it is used.
    """

    token_sha256 = models.TextField(unique=True)
    # The first characters, by which the owner tells one from another.
    prefix = models.TextField()
    name = models.TextField()
    scopes = ArrayField(models.TextField(choices=Scope.choices()))
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="api_tokens")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(token_sha256__regex="^[0-9a-f]{64}$"), name="api_token_hashed"),  # noqa: S106
            filled("name", name="api_token_name_filled"),
            models.CheckConstraint(
                condition=Q(scopes__len__gt=0, scopes__contained_by=[scope.value for scope in Scope]),
                name="api_token_scopes_known",
            ),
            models.CheckConstraint(condition=Q(expires_at__gt=F("made_at")), name="api_token_expires_later"),
            together("revoked_at", "revoked_by", name="api_token_revoked_by_someone"),
        ]
        triggers = [
            *never_deleted(),
            pgtrigger.Trigger(
                name="stays_as_made",
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf(
                    "token_sha256",
                    "prefix",
                    "scopes",
                    "owner_id",
                    "made_at",
                    "expires_at",
                    "revoked_at",
                    "revoked_by_id",
                ),
                func=f"""
                    IF (OLD.token_sha256, OLD.prefix, OLD.scopes, OLD.owner_id, OLD.made_at, OLD.expires_at)
                        IS DISTINCT FROM
                        (NEW.token_sha256, NEW.prefix, NEW.scopes, NEW.owner_id, NEW.made_at, NEW.expires_at) THEN
                        {refuse("api_token_stays_as_made", "A token stays as it was made: revoke it and make another.")}
                    END IF;
                    IF OLD.revoked_at IS NOT NULL AND
                        (OLD.revoked_at, OLD.revoked_by_id) IS DISTINCT FROM (NEW.revoked_at, NEW.revoked_by_id) THEN
                        {refuse("api_token_stays_revoked", "A revoked token stays revoked.")}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"

    @property
    def may(self) -> str:
        """What its scopes allow, in words."""
        return "; ".join(Scope(scope).label for scope in self.scopes)


class ApiAnswer(models.Model):
    """What a request under an Idempotency-Key was answered with, kept for whoever sends it again."""

    token = models.ForeignKey(ApiToken, on_delete=models.CASCADE, related_name="answers")
    key = models.TextField()
    # Of the method, the address, the version asked for and the body.
    request_sha256 = models.TextField()
    status = models.PositiveSmallIntegerField()
    body = models.JSONField()
    location = models.TextField(blank=True)
    answered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["token", "key"], name="api_answer_once"),
            models.CheckConstraint(condition=Q(request_sha256__regex="^[0-9a-f]{64}$"), name="api_answer_hashed"),
            models.CheckConstraint(condition=Q(status__gte=200, status__lt=300), name="api_answer_of_success"),
        ]
        indexes = [models.Index(fields=["answered_at"], name="api_answer_age")]  # the job that forgets

    def __str__(self) -> str:
        return f"{self.key}: {self.status}"
