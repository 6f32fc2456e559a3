"""Every public address with the day of its last change, for the map of the site."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Count, Func, Max, Model, QuerySet, Subquery, TextField, Value

from claims.models import Publication, PublishedSource, PublishedSpeaker, PublishedTopic

# Addresses of one map: a fifth of what https://www.sitemaps.org/protocol.html allows, so that none takes long to make.
# Where there are more, the map is an index of several.
MOST = 10_000
# By the first part of their paths, the columns that make the others.
PARTS_OF_PATHS = {"claims": ("code", "slug"), "topics": ("slug",), "speakers": ("slug",), "sources": ("key",)}
# A moment in UTC, as https://www.w3.org/TR/NOTE-datetime has it.
IN_PYTHON, IN_SQL = "%Y-%m-%dT%H:%M:%SZ", 'YYYY-MM-DD"T"HH24:MI:SS"Z"'


def written(at: datetime | None) -> str:
    """As a map has it; empty where nothing ever changed."""
    return f"{at:{IN_PYTHON}}" if at else ""


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


def entries(kind: str, part: int) -> Iterator[tuple[str, str]]:
    """Path and last change, as ``written`` has it, of one part of a kind, from 1.

    One query; earlier parts are passed over by key, and the database writes ten thousand moments sooner.
    """
    rows = rows_of(kind).order_by("pk")
    before = (part - 1) * MOST
    shown = rows.filter(pk__gte=Subquery(rows.values("pk")[before : before + 1])) if before else rows
    shown = shown.annotate(at=Func("updated_at", Value(IN_SQL), function="to_char", output_field=TextField()))
    for *parts, at in shown.values_list(*PARTS_OF_PATHS[kind], "at")[:MOST]:
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
