"""Published items and their immutable stored copies."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from claims.models.publisher import Publisher
from claims.models.rules import append_only, filled, history, never_deleted, on_the_web, one_of
from claims.models.topic import Topic
from claims.models.words import tsquery, words_kept
from claims.spelling import read_query
from claims.vocabulary import CaptureMethod, StatementState


class SourceQuerySet(models.QuerySet["Source"]):
    def search(self, words: str) -> Self:
        """Those with these words in title, byline, publisher or address. Words that ask for nothing find nothing."""
        asked = read_query(words)
        return self.filter(words__vector=tsquery(asked)) if asked else self.none()

    def for_list(self) -> Self:
        """For the desk's list of sources: newest first, with what waits for review, or to be read at all."""
        captures = Capture.objects.filter(source=OuterRef("pk"), readings__isnull=False)
        # Counted for the sources that are shown alone, not for all and then sorted.
        suggested = Capture.objects.filter(source=OuterRef("pk"), statements__state=StatementState.SUGGESTED.value)
        number = suggested.order_by().values("source").annotate(number=Count("statements")).values("number")
        return (
            self.select_related("publisher", "topic")
            .annotate(
                waiting=Coalesce(Subquery(number), 0),
                is_being_read=Exists(captures.filter(readings__finished_at=None)),
                is_unreadable=Exists(captures.exclude(readings__error="")),
            )
            .order_by("-pk")
        )

    def with_waiting(self) -> Self:
        """Those with a suggestion that waits for review."""
        waiting = Q(captures__statements__state=StatementState.SUGGESTED.value)
        return self.filter(pk__in=self.model._default_manager.filter(waiting).values("pk"))


@history()
class Source(models.Model):
    """One published item. The same item: the same canonical address, or the same text from the same publisher."""

    publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT, related_name="sources")
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, null=True, blank=True, related_name="sources")
    title = models.TextField()
    byline = models.TextField(blank=True)
    url = models.TextField(blank=True)
    canonical_url = models.TextField(blank=True)
    archive_url = models.TextField(blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    language = models.TextField(default="en")
    credited_agency = models.ForeignKey(
        Publisher, on_delete=models.PROTECT, null=True, blank=True, related_name="credited_sources"
    )
    retracted_at = models.DateTimeField(null=True, blank=True)
    retraction_note = models.TextField(blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    objects = SourceQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("title", name="source_title_filled"),
            models.UniqueConstraint(
                fields=["canonical_url"], condition=~Q(canonical_url=""), name="source_canonical_url_unique"
            ),
            # Both are links on pages: nothing but the web, no script.
            on_the_web("url", name="source_url_on_the_web"),
            on_the_web("archive_url", name="source_archive_url_on_the_web"),
            models.CheckConstraint(
                condition=Q(retracted_at=None) | Q(retraction_note__regex=r"\S"), name="source_retraction_explained"
            ),
        ]
        # search by day alone: sources, and statements of which no other day is known
        indexes = [models.Index(fields=["-published_at", "-id"], name="source_by_day")]
        triggers = [
            *never_deleted(),
            *words_kept("search_fill_sources", "title", "byline", "url", "canonical_url", "publisher_id"),
        ]

    def __str__(self) -> str:
        return self.title


class CaptureQuerySet(models.QuerySet["Capture"]):
    def for_reader(self) -> Self:
        """For the reader: the text with its source and readings, without the bytes as they came."""
        related = self.select_related(
            "source__publisher", "source__topic", "source__credited_agency", "source__added_by", "captured_by"
        )
        return related.prefetch_related("readings").defer("original")


class Capture(models.Model):
    """An immutable stored copy of a source. ``text`` has LF line ends, nothing else is changed."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="captures")
    publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT, related_name="+", editable=False)
    text = models.TextField()
    original = models.BinaryField()
    text_sha256 = models.TextField()
    original_sha256 = models.TextField()
    method = models.TextField(choices=CaptureMethod.choices())
    captured_at = models.DateTimeField()
    captured_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = CaptureQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("text", name="capture_text_filled"),
            one_of("method", CaptureMethod, name="capture_method_known"),
            # The same text from another publisher is a reprint, and wanted.
            models.UniqueConstraint(fields=["publisher", "text_sha256"], name="capture_text_unique_per_publisher"),
            models.CheckConstraint(
                condition=Q(text_sha256__regex=r"^[0-9a-f]{64}$") & Q(original_sha256__regex=r"^[0-9a-f]{64}$"),
                name="capture_hashes_are_sha256",
            ),
        ]
        indexes = [models.Index(fields=["source", "-captured_at"], name="capture_newest_of_source")]  # the reader
        triggers = [
            *append_only(),
            pgtrigger.Trigger(
                name="hashes_and_publisher",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    SELECT publisher_id INTO NEW.publisher_id FROM claims_source WHERE id = NEW.source_id;
                    NEW.text_sha256 = encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex');
                    NEW.original_sha256 = encode(sha256(NEW.original), 'hex');
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} ({self.captured_at:%Y-%m-%d})"
