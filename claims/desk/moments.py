"""Where a list of what was done ends and its next page goes on: at a time, and a key among all that bears it.

All that one transaction writes bears one time, so that a time alone would lose what came after it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware


class Moment(NamedTuple):
    """When something was done, and what tells it from all else of that time, in the order in which it was done."""

    at: datetime
    key: str = ""

    @property
    def query(self) -> str:
        """What leads to all before it, for an address."""
        return urlencode({"before": self.at.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), "key": self.key})


def moment_in(query: Mapping[str, str]) -> Moment | None:
    """The moment that an address names; none where it names none."""
    try:
        at = parse_datetime(query.get("before", ""))
    except ValueError:
        return None
    return Moment(at, query.get("key", "").replace("\0", "")) if at and is_aware(at) else None


def key_of_action(facts: Mapping[str, Any], context: UUID) -> str:
    """Begins with its start: the actions of one transaction came in some order."""
    return f"{facts.get('started', '')} {context}"


def key_of_row(name: str, pk: int) -> str:
    """Of what is written once, in no action's rows: it comes after all actions of its time."""
    return f"{name} {pk:019}"
