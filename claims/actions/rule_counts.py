"""What became of the suggestions of each rule: counted over all statements, and kept with the time of counting.

No row says when a rule's figures change without many people waiting for one another, so pages show when it was counted.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core.cache import cache
from django.utils import timezone

from claims.models import Statement

KEY = "rule_counts"
# The worker counts every ten minutes. Figures this old mean that no worker runs: the page counts itself.
KEPT_FOR = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class RuleCounts:
    """The rows of ``StatementQuerySet.by_rule``, as they were at that moment."""

    at: datetime
    rows: list[dict[str, Any]]


def count_rules() -> RuleCounts:
    """Counts over all statements, which takes half a second for a million, and keeps the figures."""
    counts = RuleCounts(timezone.now(), list(Statement.objects.by_rule()))
    cache.set(KEY, (counts.at, counts.rows), KEPT_FOR.total_seconds())
    return counts


def counted_rules() -> RuleCounts:
    """The figures as they were last counted; counted now where no worker has."""
    kept = cache.get(KEY)
    return RuleCounts(*kept) if kept else count_rules()
