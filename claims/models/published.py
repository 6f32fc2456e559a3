"""What the newest editions name, one row each: statements, and the topics, speakers and sources of lists.

Projections of editions, made at publication and made again from them at any time; never edited.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.fields.json import KeyTransform
from django.db.models.functions import Cast, Coalesce

from claims.models.edition import Edition
from claims.models.publication import Publication
from claims.models.words import name_words, text_words, together
from claims.vocabulary import ChangeType, SpeakerKind


def found_by(*parts: Func) -> models.GeneratedField:
    """The words by which it is found, written by the database."""
    return models.GeneratedField(expression=together(*parts), output_field=SearchVectorField(), db_persist=True)


def of_json(function: str, path: str) -> Coalesce:
    """Some of the content as text; empty where it has none."""
    return Coalesce(Cast(Func(F("content"), Value(path), function=function), models.TextField()), Value(""))


class PublishedStatement(models.Model):
    """One statement as the newest edition of a claim shows it, for the pages of speakers and sources."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="statements")
    order = models.PositiveIntegerField()
    # The same statement may be shown by many claims.
    statement_key = models.BigIntegerField()
    topic_slug = models.TextField()
    # When it was said; else when its report came out, or was stored.
    on_day = models.DateField()
    # Of the figure that it gives, if any.
    measure = models.TextField(blank=True)
    # ``supporting``, ``opposing`` or ``other``, and whether it still counts.
    side = models.TextField()
    is_live = models.BooleanField()
    source_key = models.BigIntegerField()
    # Whom it names: its speakers, and who is cited, who did not speak here.
    cites_slug = models.TextField(blank=True)
    speaker_slugs = ArrayField(models.TextField())
    content = models.JSONField()
    vector = found_by(
        text_words(of_json("jsonb_extract_path_text", "exact"), "A"),
        text_words(of_json("jsonb_extract_path_text", "translation"), "A"),
        name_words(of_json("jsonb_path_query_array", "$.speakers[*].name"), "C"),
    )

    class Meta:
        indexes = [
            GinIndex(fields=["vector"], name="published_words"),  # search
            # a topic's timeline
            models.Index(fields=["topic_slug", "-on_day", "-statement_key"], name="published_timeline"),
            models.Index(fields=["statement_key"], name="published_of_statement"),  # timeline, speaker, source
            models.Index(fields=["-on_day", "-statement_key"], name="published_newest"),  # who is quoted most often
            # the programs' list of statements, of a stance that few have
            models.Index(KeyTransform("stance", "content"), F("statement_key").desc(), name="published_of_stance"),
            # the figures of a topic, when they are drawn
            models.Index(fields=["topic_slug", "measure"], condition=~Q(measure=""), name="published_figures"),
            # a source's page
            models.Index(fields=["source_key", "-on_day", "-statement_key"], name="published_of_source"),
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
    vector = found_by(text_words("name", "A"), text_words(of_json("jsonb_extract_path_text", "description"), "C"))

    class Meta:
        indexes = [
            GinIndex(fields=["vector"], name="published_topic_words"),  # search
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
    vector = found_by(name_words("name", "A"), text_words(of_json("jsonb_extract_path_text", "role"), "C"))

    class Meta:
        indexes = [
            GinIndex(fields=["vector"], name="published_speaker_words"),  # search
            GinIndex(OpClass(F("name"), name="gin_trgm_ops"), name="published_speaker_spelling"),  # nearest spelling
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
    vector = found_by(
        text_words("title", "A"),
        name_words("publisher", "B"),
        name_words(of_json("jsonb_extract_path_text", "byline"), "C"),
    )

    class Meta:
        indexes = [
            GinIndex(fields=["vector"], name="published_source_words"),  # search
            models.Index(fields=["-updated_at", "-key"], name="published_source_newest"),  # the list of sources
            models.Index(fields=["publisher", "-key"], name="published_source_of"),  # the same of one publisher
        ]

    def __str__(self) -> str:
        return f"{self.publisher}: {self.title}"


class PublishedChange(models.Model):
    """One edition, and at a glance what it changed against the one before; for corrections and what is new."""

    edition = models.OneToOneField(Edition, on_delete=models.PROTECT, primary_key=True, related_name="change")
    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="changes")
    number = models.PositiveIntegerField()
    change_type = models.TextField(choices=ChangeType.choices())
    note = models.TextField(blank=True)
    glance = ArrayField(models.TextField())
    published_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["change_type", "-published_at", "-edition"], name="published_change_of_kind"),
            models.Index(fields=["-published_at", "-edition"], name="published_change_newest"),  # home
        ]

    def __str__(self) -> str:
        return f"{self.publication.code} edition {self.number}: {self.change_type}"
