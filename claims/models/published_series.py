"""The figures of a topic by measure, as a picture and a table. A projection: made again from editions at any time."""

from django.db import models

from claims.models.rules import one_of
from claims.vocabulary import Measure


class PublishedSeries(models.Model):
    """What published statements of one topic count under one measure, over time."""

    topic_slug = models.TextField()
    measure = models.TextField(choices=Measure.choices())
    # SVG; empty where nothing is drawn.
    picture = models.TextField(blank=True)
    # The newest of them, as the table shows them.
    rows = models.JSONField()
    # How many there are, one past what the table holds where there are more.
    total = models.PositiveIntegerField()
    # Names the code and style that it was made with.
    look = models.TextField()

    class Meta:
        verbose_name_plural = "published series"
        constraints = [
            one_of("measure", Measure, name="published_series_measure_known"),
            models.UniqueConstraint(fields=["topic_slug", "measure"], name="published_series_once"),  # a topic's page
        ]

    def __str__(self) -> str:
        return f"{self.measure} under {self.topic_slug}"
