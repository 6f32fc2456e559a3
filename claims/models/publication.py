"""The publication that serves the newest edition of each claim."""

from typing import Self

from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When

from claims.models.claim import Claim
from claims.models.edition import Edition
from claims.models.rules import filled, one_of
from claims.models.words import name_words, text_words, together
from claims.vocabulary import ClaimKind, Status, Verdict

# What a claim is found by and no list shows: read where it is told why it was found.
FOUND_BY = ("context", "names", "quotes", "vector")

# From the first to the last day on which something was said on it, both included; the database knows from how many
# claims have which days whether an index finds those of some days sooner than a walk. Of no days, where none is known.
SAID = Case(
    When(said_first__isnull=False, then=Func("said_first", "said_last", Value("[]"), function="daterange")),
    output_field=DateRangeField(),
)

# The page as it is served, whole and compressed: large, and read by its own address alone.
PAGE_BYTES = ("html", "html_gzip", "html_brotli")


class PublicationQuerySet(models.QuerySet["Publication"]):
    def standing(self) -> Self:
        """Of claims that were not merged into another: what lists show."""
        return self.filter(merged_into="")

    def for_list(self) -> Self:
        """For public lists: the projection alone, newest change first; no page bytes, nothing it is found by."""
        return self.defer(*PAGE_BYTES, *FOUND_BY).order_by("-updated_at", "-pk")


class Publication(models.Model):
    """The newest edition of a claim as it is served: its page made once, and what lists need of it.

    A projection of editions: made again from them at any time, never edited.

    A row of up to 4 kB stays whole but for the page's bytes (a migration says so to the database): else ``vector`` lies
    elsewhere, and each claim that is looked at for its words costs a second look-up.
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
    kind = models.TextField(choices=ClaimKind.choices(), blank=True)
    # Whom its statements name and when they were made: what a reader narrows lists to, as the edition has it.
    speaker_slugs = ArrayField(models.TextField(), default=list)
    party_slugs = ArrayField(models.TextField(), default=list)
    publishers = ArrayField(models.TextField(), default=list)
    said_first = models.DateField(null=True)
    said_last = models.DateField(null=True)
    # What sets the sides of a topic beside each other: who makes the claim, whom it harms, when a verdict came out.
    made_by = ArrayField(models.TextField(), default=list)
    harms = ArrayField(models.TextField(), default=list)
    first_verdict_at = models.DateTimeField(null=True)
    # Names and quotations, one a line.
    context = models.TextField(blank=True)
    names = models.TextField(blank=True)
    quotes = models.TextField(blank=True)
    # Written by the database, after the rule by which the desk finds words, too. A withdrawn claim is found by its
    # code alone.
    vector = models.GeneratedField(
        expression=Case(
            When(
                Q(is_withdrawn=False, merged_into=""),
                then=together(
                    text_words("code", "A"),
                    text_words("wording", "A"),
                    text_words("summary", "B"),
                    text_words("context", "B"),
                    text_words("topic_name", "B"),
                    text_words("quotes", "C"),
                    name_words("names", "C"),
                ),
            ),
            default=text_words("code", "A"),
            output_field=SearchVectorField(),
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    html = models.BinaryField()
    html_gzip = models.BinaryField()
    # Empty where a release that did not know it made the page; the next one that makes it again fills it.
    html_brotli = models.BinaryField(default=b"", db_default=b"")
    etag = models.TextField()

    objects = PublicationQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("code", name="publication_code_filled"),
            one_of("status", Status, name="publication_status_known"),
            one_of("verdict", Verdict, name="publication_verdict_known"),
            models.CheckConstraint(
                condition=Q(said_first=None, said_last=None) | Q(said_first__lte=F("said_last")),
                name="publication_said_in_order",
            ),
        ]
        indexes = [
            models.Index(fields=["-updated_at", "-claim"], name="publication_newest"),  # home
            models.Index(fields=["topic_slug", "-updated_at"], name="publication_of_topic"),  # a topic's page
            # search, the programs' list of claims: what few claims have
            models.Index(fields=["status", "-updated_at", "-claim"], name="publication_of_status"),
            models.Index(fields=["verdict", "-updated_at", "-claim"], name="publication_of_verdict"),
            # the programs' list of claims in the order of their age
            models.Index(fields=["-first_published_at", "-claim"], name="publication_by_age"),
            models.Index(  # counts of a topic's claims, by the index alone
                fields=["topic_slug", "status", "verdict"],
                condition=Q(is_withdrawn=False, merged_into=""),
                name="publication_tally",
            ),
            models.Index(  # the map of the site, whose parts are counted, by the index alone
                fields=["claim"],
                include=["updated_at"],
                condition=Q(is_withdrawn=False, merged_into=""),
                name="publication_mapped",
            ),
            models.Index(  # what changed since, asked by whoever keeps a copy
                fields=["evidence_changed_at"],
                condition=Q(evidence_changed_at__isnull=False),
                name="publication_evidence_changed",
            ),
            GinIndex(fields=["vector"], name="publication_words"),  # search
            GinIndex(fields=["speaker_slugs"], name="publication_of_speaker"),  # search, a speaker's page
            GinIndex(fields=["publishers"], name="publication_of_publisher"),  # search
            GistIndex(SAID, name="publication_said"),  # search, the programs' list of claims: by days
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.wording}"
