"""Searches that people of the desk keep under a name."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from claims.models.rules import filled


class SavedSearch(models.Model):
    """One person's search: what the address of the search page asks for, and the newest records of its last look."""

    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_searches")
    name = models.TextField()
    parameters = models.TextField(blank=True)
    # The highest number of each kind of record when it was last looked at: what has come since is new.
    seen = models.JSONField(default=dict, blank=True)
    kept_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "saved searches"
        constraints = [
            filled("name", name="saved_search_name_filled"),
            models.UniqueConstraint(fields=["kept_by", "name"], name="saved_search_name_unique"),
            models.CheckConstraint(condition=~Q(parameters=""), name="saved_search_asks_something"),
        ]

    def __str__(self) -> str:
        return self.name
