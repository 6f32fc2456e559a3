"""Outlets and bodies that publish."""

from django.db import models

from claims.models.rules import filled, history, never_deleted, on_the_web, one_of, together
from claims.vocabulary import Grade, PublisherKind


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
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            filled("name", name="publisher_name_filled"),
            on_the_web("homepage", name="publisher_homepage_on_the_web"),
            one_of("kind", PublisherKind, name="publisher_kind_known"),
            one_of("grade", Grade, name="publisher_grade_known"),
            together("grade", "graded_on", name="publisher_grade_dated"),
        ]
        triggers = never_deleted()

    def __str__(self) -> str:
        return self.name
