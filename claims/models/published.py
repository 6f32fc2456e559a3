"""What the newest editions name, one row each. Projections, made again from editions at any time; never edited."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from claims.models.publication import Publication


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
