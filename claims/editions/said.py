"""Published statements as records for machines: each once, with the claims that show it and what it is to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from claims.editions.content import Content
from claims.editions.finding import with_words
from claims.editions.keyset import Piece, Place, piece_of
from claims.editions.moved import known_before_as
from claims.models import PublishedStatement
from claims.vocabulary import AddressKind

ORDERS: dict[str, tuple[str, ...]] = {"-key": ("-statement_key",), "key": ("statement_key",)}
# What a statement is to one claim, and not by itself.
OF_A_CLAIM = ("stance", "side", "interest", "origin", "weak", "route", "live", "ended", "notice")


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a list of statements is narrowed to; empty means all. ``since`` and ``until`` are both included."""

    words: str = ""
    topic: str = ""
    speaker: str = ""
    claim: str = ""
    stance: str = ""
    source: int | None = None
    since: date | None = None
    until: date | None = None


def statements(
    narrowing: Narrowing, order: Sequence[str], place: Place | None, *, size: int
) -> tuple[Piece[Any], list[Content]]:
    """One piece of the statements that fit, and their records.

    Two queries, one more where words, and one where a speaker is asked for.

    A record names all claims that show the statement, whatever the list is narrowed to.
    """
    keys: QuerySet[Any, Any] = narrowed(narrowing).order_by().values_list("statement_key", named=True).distinct()
    piece = piece_of(keys, order, place, size=size)
    found = with_claims([row.statement_key for row in piece.rows])
    return piece, [found[row.statement_key] for row in piece.rows if row.statement_key in found]


def statement(key: int) -> Content | None:
    """One statement with the claims that show it; None where none does. One query."""
    return with_claims([key]).get(key)


def narrowed(narrowing: Narrowing) -> QuerySet[PublishedStatement]:
    rows = PublishedStatement.objects.filter(publication__is_withdrawn=False)
    if narrowing.speaker:
        rows = rows.filter(speaker_slugs__overlap=known_before_as(AddressKind.SPEAKER, narrowing.speaker))
    exact = {
        "topic_slug": narrowing.topic,
        "publication__code": narrowing.claim,
        "content__stance": narrowing.stance,
        "source_key": narrowing.source,
        "on_day__gte": narrowing.since,
        "on_day__lte": narrowing.until,
    }
    rows = rows.filter(**{name: value for name, value in exact.items() if value not in ("", None)})
    return with_words(rows, narrowing.words)


def with_claims(keys: Sequence[int]) -> dict[int, Content]:
    """The statements of these keys, by key; described as by the claim that changed last."""
    rows = PublishedStatement.objects.filter(statement_key__in=keys, publication__is_withdrawn=False)
    shown = rows.select_related("publication").only(
        "statement_key",
        "content",
        *(f"publication__{name}" for name in ("code", "slug", "wording", "status", "verdict")),
    )
    found: dict[int, Content] = {}
    for row in shown.order_by("-publication__updated_at", "-publication", "order"):
        content = {"ended": ""} | row.content | {"route": row.content.get("route")}
        own = {name: value for name, value in content.items() if name not in OF_A_CLAIM}
        statement = found.setdefault(row.statement_key, own | {"claims": []})
        claim = {name: getattr(row.publication, name) for name in ("code", "slug", "wording", "status", "verdict")}
        statement["claims"].append(claim | {name: content[name] for name in OF_A_CLAIM})
    return found
