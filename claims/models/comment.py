"""What people of the desk say to each other about a claim or a source. Never published."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.db.models.expressions import RawSQL

from claims.models.claim import Claim
from claims.models.rules import append_only, filled
from claims.models.second_assessment import SecondAssessment
from claims.models.source import Source
from claims.models.user import User

# The claim and all that became part of it.
TAKEN_IN = """
WITH RECURSIVE taken(id) AS (
    SELECT %s::bigint UNION SELECT c.id FROM claims_claim c JOIN taken ON c.merged_into_id = taken.id
) SELECT id FROM taken
"""


class CommentQuerySet(models.QuerySet["Comment"]):
    def on_claim(self, claim: Claim) -> Self:
        """What was said about the claim, and about those that were merged into it, by however many merges."""
        return self.filter(claim__in=RawSQL(TAKEN_IN, [claim.pk]))  # noqa: S611 - constant text

    def on_source(self, source: Source) -> Self:
        return self.filter(source=source)

    def visible_to(self, user: User) -> Self:
        """Without what others said of a claim since the user was asked for a blind verdict on it, until both are in.

        It may speak of the first verdict. What was said before was there to be read.
        """
        asked = SecondAssessment.objects.blind().filter(
            assessor=user, claim=OuterRef("claim"), asked_at__lte=OuterRef("at")
        )
        return self.filter(Q(by=user) | ~Exists(asked))

    def for_page(self) -> Self:
        """For the conversation beside a claim or a source, newest first."""
        mentions = Prefetch("mentions", Mention.objects.select_related("user").order_by("pk"))
        return self.select_related("by").prefetch_related(mentions).order_by("-pk")


class Comment(models.Model):
    """One remark on one claim or one source. It is written once; whoever errs says so in the next one."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, blank=True, related_name="comments")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, blank=True, related_name="comments")
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("text", name="comment_text_filled"),
            models.CheckConstraint(
                condition=Q(claim__isnull=False, source=None) | Q(claim=None, source__isnull=False),
                name="comment_on_one_record",
            ),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return self.text


class Mention(models.Model):
    """Somebody of the desk who is named in a comment by ``@`` and their sign-in name."""

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="mentions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="mentions")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["comment", "user"], name="mention_once")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"@{self.user.username}"
