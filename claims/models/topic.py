"""Disputed events and their sides."""

from typing import Self

import pgtrigger
from django.db import models
from django.db.models import F, Q

from claims.models.rules import filled, history, never_deleted, refuse


class TopicQuerySet(models.QuerySet["Topic"]):
    def with_sides(self) -> Self:
        """For the pages of a topic: parties and alliances in a constant number of queries."""
        return self.prefetch_related("parties", "alliances__first", "alliances__second").order_by("name", "pk")


@history()
class Topic(models.Model):
    """The disputed event that claims are grouped under."""

    name = models.TextField(unique=True)
    slug = models.SlugField(max_length=120, unique=True)
    prefix = models.TextField()
    description = models.TextField(blank=True)
    # Shown on every page of the topic, such as "A drill: countries, people and events are invented."
    notice = models.TextField(blank=True)
    last_number = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    objects = TopicQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("name", name="topic_name_filled"),
            models.UniqueConstraint(fields=["prefix"], name="topic_prefix_unique"),
            models.CheckConstraint(condition=Q(prefix__regex=r"^[A-Z]{2,6}$"), name="topic_prefix_letters"),
        ]
        triggers = [
            *never_deleted(),
            pgtrigger.Trigger(
                name="numbers_only_rise",
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf("last_number", "prefix"),
                condition=pgtrigger.Q(new__last_number__lt=pgtrigger.F("old__last_number"))
                | pgtrigger.Q(new__prefix__df=pgtrigger.F("old__prefix")),
                func=refuse("topic_numbers_only_rise", "Claim numbers are never used twice."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


@history()
class Party(models.Model):
    """A side in a topic."""

    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="parties")
    name = models.TextField()
    slug = models.SlugField(max_length=120)

    class Meta:
        verbose_name_plural = "parties"
        constraints = [
            filled("name", name="party_name_filled"),
            models.UniqueConstraint(fields=["topic", "name"], name="party_name_unique_in_topic"),
            models.UniqueConstraint(fields=["topic", "slug"], name="party_slug_unique_in_topic"),
        ]
        triggers = never_deleted()

    def __str__(self) -> str:
        return self.name


@history(deletions=True)
class Alliance(models.Model):
    """Two parties of one topic that stand together."""

    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="alliances")
    first = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="alliance_ordered_pair"),
            models.UniqueConstraint(fields=["first", "second"], name="alliance_unique"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="one_topic",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=f"""
                    IF EXISTS (SELECT FROM claims_party
                               WHERE id IN (NEW.first_id, NEW.second_id) AND topic_id <> NEW.topic_id) THEN
                        {refuse("alliance_one_topic", "Allied parties belong to one topic.")}
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return f"{self.first} and {self.second}"
