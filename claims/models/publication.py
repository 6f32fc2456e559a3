"""The publication that serves the newest edition of each claim."""

from typing import Self

from django.db import models

from claims.models.claim import Claim
from claims.models.edition import Edition
from claims.models.rules import filled, one_of
from claims.vocabulary import Status, Verdict


class PublicationQuerySet(models.QuerySet["Publication"]):
    def standing(self) -> Self:
        """Of claims that were not merged into another: what lists show."""
        return self.filter(merged_into="")

    def for_list(self) -> Self:
        """For public lists: the projection alone, newest change first; no page bytes."""
        return self.defer("html", "html_gzip").order_by("-updated_at", "-pk")


class Publication(models.Model):
    """The newest edition of a claim as it is served: its page made once, and what lists need of it.

    A projection of editions: made again from them at any time, never edited.
    """

    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, primary_key=True, related_name="publication")
    edition = models.OneToOneField(Edition, on_delete=models.PROTECT, related_name="publication")
    code = models.TextField(unique=True)
    slug = models.TextField()
    wording = models.TextField()
    summary = models.TextField(blank=True)
    topic_slug = models.TextField()
    topic_name = models.TextField()
    topic_notice = models.TextField(blank=True)
    status = models.TextField(choices=Status.choices(), null=True)
    denial_only = models.BooleanField(default=False)
    verdict = models.TextField(choices=Verdict.choices(), null=True)
    is_withdrawn = models.BooleanField(default=False)
    # The code of the claim that this one was merged into; its own address leads there.
    merged_into = models.TextField(blank=True)
    evidence_changed_at = models.DateTimeField(null=True)
    first_published_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    html = models.BinaryField()
    html_gzip = models.BinaryField()
    etag = models.TextField()

    objects = PublicationQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("code", name="publication_code_filled"),
            one_of("status", Status, name="publication_status_known"),
            one_of("verdict", Verdict, name="publication_verdict_known"),
        ]
        indexes = [
            models.Index(fields=["-updated_at", "-claim"], name="publication_newest"),  # home
            models.Index(fields=["topic_slug", "-updated_at"], name="publication_of_topic"),  # a topic's page
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.wording}"
