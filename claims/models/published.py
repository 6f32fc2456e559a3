"""What the newest editions name, one row each: statements, and the topics, speakers and sources of lists.

Projections of editions, made at publication and made again from them at any time; never edited.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from claims.models.publication import Publication
from claims.vocabulary import SpeakerKind


class PublishedStatement(models.Model):
    """One statement as the newest edition of a claim shows it, for the pages of speakers and sources."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="statements")
    order = models.PositiveIntegerField()
    source_key = models.BigIntegerField()
    speaker_slugs = ArrayField(models.TextField())
    content = models.JSONField()

    class Meta:
        indexes = [
            models.Index(fields=["source_key"], name="published_of_source"),  # a source's page
            GinIndex(fields=["speaker_slugs"], name="published_of_speaker"),  # a speaker's page
        ]

    def __str__(self) -> str:
        return f"{self.publication.code} statement {self.order}"


class PublishedTopic(models.Model):
    """A topic that a published claim stands under, as the newest edition of one describes it."""

    slug = models.TextField(primary_key=True)
    name = models.TextField()
    content = models.JSONField()
    updated_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["-updated_at", "slug"], name="published_topic_newest"),  # the list of topics
        ]

    def __str__(self) -> str:
        return self.name


class PublishedSpeaker(models.Model):
    """Someone whom a published statement names, or who is cited in one, by the address that leads to them now."""

    slug = models.TextField(primary_key=True)
    name = models.TextField()
    # Editions of the first format, and those who are only cited, do not say.
    kind = models.TextField(choices=SpeakerKind.choices(), blank=True)
    content = models.JSONField()
    updated_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["-updated_at", "slug"], name="published_speaker_newest"),  # the list of speakers
            models.Index(fields=["name", "slug"], name="published_speaker_by_name"),  # the same by name
        ]

    def __str__(self) -> str:
        return self.name


class PublishedSource(models.Model):
    """A source that a published statement is quoted from, as the newest edition with it describes it."""

    key = models.BigIntegerField(primary_key=True)
    publisher = models.TextField()
    title = models.TextField()
    published_on = models.DateField(null=True)
    content = models.JSONField()
    updated_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["-updated_at", "-key"], name="published_source_newest"),  # the list of sources
            models.Index(fields=["publisher", "-key"], name="published_source_of"),  # the same of one publisher
        ]

    def __str__(self) -> str:
        return f"{self.publisher}: {self.title}"
