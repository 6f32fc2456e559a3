"""Outlets and bodies that publish."""

from typing import Self

import pgtrigger
from django.db import models
from django.db.models import F, Q

from claims.models.rules import filled, history, merged_into_standing, never_deleted, on_the_web, one_of, together
from claims.models.words import words_of_others
from claims.vocabulary import Grade, PublisherKind


class PublisherQuerySet(models.QuerySet["Publisher"]):
    def standing(self) -> Self:
        """Those that have not been merged into another."""
        return self.filter(merged_into=None)


@history()
class Publisher(models.Model):
    """An outlet or body that publishes. Its grade is shown, never multiplied into a count."""

    name = models.TextField(unique=True)
    slug = models.SlugField(max_length=120, unique=True)
    kind = models.TextField(choices=PublisherKind.choices(), default=PublisherKind.NEWSPAPER.value)
    homepage = models.URLField(blank=True)
    grade = models.TextField(choices=Grade.choices(), null=True, blank=True)
    grade_reason = models.TextField(blank=True)
    graded_on = models.DateField(null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_publishers"
    )
    version = models.PositiveIntegerField(default=1)

    objects = PublisherQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("name", name="publisher_name_filled"),
            on_the_web("homepage", name="publisher_homepage_on_the_web"),
            one_of("kind", PublisherKind, name="publisher_kind_known"),
            one_of("grade", Grade, name="publisher_grade_known"),
            together("grade", "graded_on", name="publisher_grade_dated"),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("pk")), name="publisher_not_merged_into_itself"
            ),
        ]
        triggers = [
            *never_deleted(),
            merged_into_standing("publisher"),
            pgtrigger.Trigger(
                name="words_changed",
                when=pgtrigger.After,
                operation=pgtrigger.UpdateOf("name"),
                condition=pgtrigger.Q(old__name__df=pgtrigger.F("new__name")),
                func=words_of_others("search_fill_sources", "SELECT id FROM claims_source WHERE publisher_id = NEW.id"),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def standing(self) -> "Publisher":
        """The one that it became part of, by however many merges; itself where it stands."""
        found = self
        while found.merged_into:
            found = found.merged_into
        return found
