"""Who speaks, and who they were when they spoke."""

from collections.abc import Iterable
from datetime import date
from typing import Self

import pgtrigger
from django.contrib.postgres.search import SearchRank
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Upper

from claims.models.publisher import Publisher
from claims.models.rules import filled, history, merged_into_standing, never_deleted, one_at_a_time, one_of, refuse
from claims.models.topic import Party, Topic
from claims.models.words import tsquery, words_kept, words_of_others
from claims.spelling import read_query
from claims.vocabulary import SpeakerKind


class SpeakerQuerySet(models.QuerySet["Speaker"]):
    def standing(self) -> Self:
        """Those that have not been merged into another."""
        return self.filter(merged_into=None)

    def search(self, words: str) -> Self:
        """Those with these words in name, other names or description, however the name is spelt; each once.

        The last word may be a beginning. Words that ask for nothing find nothing.
        """
        asked = read_query(words)
        return self.filter(words__vector=tsquery(asked)) if asked else self.none()

    def best_first(self, words: str) -> Self:
        """For pickers: as ``search``, those that are so named before those that are also named, or spelt, so."""
        asked = read_query(words)
        rank = SearchRank(F("words__vector"), tsquery(asked)) if asked else Value(0.0)
        return self.search(words).annotate(rank=rank).order_by("-rank", "name", "pk")

    def known_as(self, names: Iterable[str]) -> Self:
        """Standing speakers that have one of these names, or an alias of it, whatever the case; each once."""
        folded = [name.upper() for name in names]
        named = self.standing().alias(name_folded=Upper("name"), alias_folded=Upper("aliases__name"))
        return named.filter(Q(name_folded__in=folded) | Q(alias_folded__in=folded)).distinct()

    def for_list(self) -> Self:
        """For the desk's list of speakers."""
        return self.standing().select_related("part_of", "publisher").order_by("name", "pk")

    def for_page(self) -> Self:
        """For the desk's page of one speaker; a merged one names its successor."""
        return self.select_related("part_of", "publisher", "merged_into")


@history()
class Speaker(models.Model):
    """A person, an organisation, or an unnamed one. A publisher speaks too, in its own voice."""

    kind = models.TextField(choices=SpeakerKind.choices())
    name = models.TextField()
    slug = models.SlugField(max_length=120, unique=True)
    part_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts")
    publisher = models.OneToOneField(
        Publisher, on_delete=models.PROTECT, null=True, blank=True, related_name="own_voice"
    )
    wikidata_id = models.TextField(blank=True)
    description = models.TextField(blank=True)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_speakers"
    )
    version = models.PositiveIntegerField(default=1)

    objects = SpeakerQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("name", name="speaker_name_filled"),
            one_of("kind", SpeakerKind, name="speaker_kind_known"),
            models.CheckConstraint(
                condition=Q(part_of=None) | Q(kind=SpeakerKind.ORGANISATION.value),
                name="speaker_only_bodies_are_parts",
            ),
            models.CheckConstraint(
                condition=Q(publisher=None) | Q(kind=SpeakerKind.ORGANISATION.value),
                name="speaker_publisher_is_a_body",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("pk")), name="speaker_not_merged_into_itself"
            ),
            models.CheckConstraint(
                condition=Q(wikidata_id="") | Q(wikidata_id__regex=r"^Q[1-9][0-9]*$"), name="speaker_wikidata_id_shape"
            ),
        ]
        triggers = [
            *never_deleted(),
            merged_into_standing("speaker"),
            *words_kept("search_fill_speakers", "name", "description"),
            pgtrigger.Trigger(
                name="part_of_ends",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("part_of_id"),
                condition=pgtrigger.Q(new__part_of__isnull=False),
                func=f"""
                    {one_at_a_time("speaker_part_of_ends")}
                    IF EXISTS (
                        WITH RECURSIVE above(id) AS (
                            SELECT NEW.part_of_id
                            UNION
                            SELECT s.part_of_id FROM claims_speaker s JOIN above ON s.id = above.id
                            WHERE s.part_of_id IS NOT NULL
                        ) SELECT FROM above WHERE id = NEW.id
                    ) THEN
                        {refuse("speaker_part_of_ends", "A body cannot be part of itself.")}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.name


@history(deletions=True)
class SpeakerAlias(models.Model):
    """Another spelling or name of a speaker, as reports have it."""

    speaker = models.ForeignKey(Speaker, on_delete=models.CASCADE, related_name="aliases")
    name = models.TextField()

    class Meta:
        verbose_name_plural = "speaker aliases"
        constraints = [
            filled("name", name="speaker_alias_filled"),
            models.UniqueConstraint(fields=["speaker", "name"], name="speaker_alias_unique"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="words_added",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                referencing=pgtrigger.Referencing(new="added"),
                func=words_of_others("search_fill_speakers", "SELECT speaker_id FROM added"),
            ),
            pgtrigger.Trigger(
                name="words_changed",
                when=pgtrigger.After,
                operation=pgtrigger.UpdateOf("name", "speaker_id"),
                func=words_of_others("search_fill_speakers", "VALUES (OLD.speaker_id), (NEW.speaker_id)"),
            ),
            pgtrigger.Trigger(
                name="words_gone",
                when=pgtrigger.After,
                operation=pgtrigger.Delete,
                func=words_of_others("search_fill_speakers", "VALUES (OLD.speaker_id)"),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class RoleQuerySet(models.QuerySet["Role"]):
    def in_topic(self, topic: Topic) -> Self:
        """Roles that hold everywhere or in this topic, oldest first."""
        return self.filter(Q(topic=None) | Q(topic=topic)).order_by("from_on", "pk")


@history(deletions=True)
class Role(models.Model):
    """A speaker's title, body and, in a topic, party, from one day to another (both included)."""

    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, related_name="roles")
    title = models.TextField(blank=True)
    body = models.ForeignKey(Speaker, on_delete=models.PROTECT, null=True, blank=True, related_name="officers")
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, null=True, blank=True, related_name="roles")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, blank=True, related_name="roles")
    speaks_for = models.BooleanField(default=False)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = RoleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(from_on=None) | Q(to_on=None) | Q(from_on__lte=F("to_on")), name="role_dates_in_order"
            ),
            models.CheckConstraint(condition=Q(party=None) | Q(topic__isnull=False), name="role_party_needs_topic"),
            models.CheckConstraint(
                condition=Q(speaks_for=False) | Q(body__isnull=False) | Q(party__isnull=False),
                name="role_speaks_for_someone",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="party_of_topic",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__party__isnull=False),
                func=f"""
                    IF NOT EXISTS (SELECT FROM claims_party WHERE id = NEW.party_id AND topic_id = NEW.topic_id) THEN
                        {refuse("role_party_of_topic", "The party belongs to another topic.")}
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return self.title or str(self.body or self.party)

    def holds_on(self, day: date) -> bool:
        return (self.from_on is None or self.from_on <= day) and (self.to_on is None or day <= self.to_on)
