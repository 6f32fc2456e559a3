"""How often someone asked of the interface within the window that runs."""

from django.db import models


class AskedCount(models.Model):
    """A count for one address and one rate, by a keyed hash of both. The table is unlogged: a crash may empty it."""

    who = models.TextField(primary_key=True)
    ends_at = models.DateTimeField()
    count = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["ends_at"], name="asked_count_ended")]  # the job that forgets

    def __str__(self) -> str:
        return f"{self.count} until {self.ends_at}"
