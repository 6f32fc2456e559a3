"""Places in lists that are sorted by a moment and a key, newest first: the next page begins after one. Pure.

As they stand in addresses; the pieces of ``keyset`` begin at any values.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from django.db.models import Q

from claims.editions.keyset import beyond

SHAPE = re.compile(r"([0-9]{8}T[0-9]{6})([0-9]{6})Z-([0-9]{1,18})", re.ASCII)


class NoSuchPlace(ValueError):
    """These words name no place of a list."""


@dataclass(frozen=True)
class Place:
    """Where one entry stands: its moment, to the microsecond, and its key."""

    at: datetime
    key: int

    @classmethod
    def named(cls, words: str) -> Self:
        """The place that these words name, as ``str`` wrote them. Raises NoSuchPlace."""
        found = SHAPE.fullmatch(words)
        if not found:
            raise NoSuchPlace(words)
        try:
            return cls(datetime.fromisoformat(f"{found[1]}.{found[2]}+00:00"), int(found[3]))
        except ValueError as error:
            raise NoSuchPlace(words) from error

    @classmethod
    def read(cls, words: str) -> Self | None:
        """The same; None for anything else, which shows a list from its beginning."""
        try:
            return cls.named(words)
        except NoSuchPlace:
            return None

    def __str__(self) -> str:
        return f"{self.at.astimezone(UTC):%Y%m%dT%H%M%S%fZ}-{self.key}"

    def after(self, moment: str, key: str = "pk") -> Q:
        """What stands below this place, in a list sorted by the two fields, both falling."""
        return beyond((moment, key), (self.at, self.key), "lt")
