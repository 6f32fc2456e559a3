"""The topics, speakers and sources that published claims name, as records for machines."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Model, QuerySet

from claims.editions.keyset import Piece, Place, piece_of
from claims.models import PublishedSource, PublishedSpeaker, PublishedTopic

TOPIC_ORDERS: dict[str, tuple[str, ...]] = {
    "slug": ("slug",),
    "-slug": ("-slug",),
    "-updated_at": ("-updated_at", "-slug"),
    "updated_at": ("updated_at", "slug"),
}
SPEAKER_ORDERS = TOPIC_ORDERS | {"name": ("name", "slug"), "-name": ("-name", "-slug")}
SOURCE_ORDERS: dict[str, tuple[str, ...]] = {
    "key": ("key",),
    "-key": ("-key",),
    "-updated_at": ("-updated_at", "-key"),
    "updated_at": ("updated_at", "key"),
}


def topics(order: Sequence[str], place: Place | None, *, size: int) -> Piece[PublishedTopic]:
    """One query."""
    return piece_of(PublishedTopic.objects.all(), order, place, size=size)


def topic(slug: str) -> PublishedTopic | None:
    """One query."""
    return PublishedTopic.objects.filter(slug=slug).first()


def speakers(narrowing: dict[str, Any], order: Sequence[str], place: Place | None, *, size: int) -> Piece[Any]:
    """Narrowed to a ``kind``, if one is given. One query."""
    return piece_of(given(PublishedSpeaker.objects.all(), narrowing), order, place, size=size)


def speaker(slug: str) -> PublishedSpeaker | None:
    """By the address that leads to them now. One query."""
    return PublishedSpeaker.objects.filter(slug=slug).first()


def sources(narrowing: dict[str, Any], order: Sequence[str], place: Place | None, *, size: int) -> Piece[Any]:
    """Narrowed to a ``publisher`` (its name) and to days of publication, both included. One query."""
    return piece_of(given(PublishedSource.objects.all(), narrowing), order, place, size=size)


def source(key: int) -> PublishedSource | None:
    """One query."""
    return PublishedSource.objects.filter(key=key).first()


def given(rows: QuerySet[Any, Model], narrowing: dict[str, Any]) -> QuerySet[Any, Model]:
    """By those filters that are set."""
    return rows.filter(**{name: value for name, value in narrowing.items() if value not in ("", None)})
