"""Every public address with the day of its last change, for the map of the site."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Count, Max, Model, QuerySet

from claims.models import Publication, PublishedSource, PublishedSpeaker, PublishedTopic

# https://www.sitemaps.org/protocol.html: more than this is an index of several maps.
MOST = 50_000
# By the first part of their paths, the columns that make the others.
PARTS_OF_PATHS = {"claims": ("code", "slug"), "topics": ("slug",), "speakers": ("slug",), "sources": ("key",)}


@dataclass(frozen=True)
class Extent:
    """How many addresses of a kind there are, and when the last of them changed."""

    kind: str
    count: int
    updated_at: datetime | None

    @property
    def parts(self) -> int:
        return -(-self.count // MOST)


def extents() -> list[Extent]:
    """Of each kind. One query each."""
    found = []
    for kind in PARTS_OF_PATHS:
        row = rows_of(kind).aggregate(count=Count("pk"), updated_at=Max("updated_at"))
        found.append(Extent(kind, row["count"], row["updated_at"]))
    return found


def etag(found: list[Extent], *more: object) -> str:
    return f'"{hashlib.sha256(repr((found, more, settings.PUBLIC_URL)).encode()).hexdigest()[:32]}"'


def entries(kind: str, part: int) -> Iterator[tuple[str, datetime]]:
    """Path and last change of one part of a kind, from 1. One query."""
    start = (part - 1) * MOST
    columns = PARTS_OF_PATHS[kind]
    for *parts, at in rows_of(kind).order_by("pk").values_list(*columns, "updated_at")[start : start + MOST]:
        yield "/".join(["", kind, *map(str, parts), ""]), at


def rows_of(kind: str) -> QuerySet[Model]:
    """What is there to be found: no notice of what was withdrawn or merged."""
    rows: dict[str, QuerySet[Model]] = {
        "claims": Publication.objects.standing().filter(is_withdrawn=False),
        "topics": PublishedTopic.objects.all(),
        "speakers": PublishedSpeaker.objects.all(),
        "sources": PublishedSource.objects.all(),
    }
    return rows[kind]
