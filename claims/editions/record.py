"""The whole published record, type by type, as rows of plain data: what `manage.py export` writes.

Rows come in an order of their own content, so that the same record is the same rows, and from cursors: however long
the record, a few are held at once.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import F, QuerySet

from claims.editions import chain, recent
from claims.editions.records import claim_row
from claims.editions.withheld import redacted_notes, why_withheld
from claims.models import (
    PAGE_BYTES,
    Edition,
    Publication,
    PublishedSource,
    PublishedSpeaker,
    PublishedStatement,
    PublishedTopic,
)

Row = dict[str, Any]
AT_ONCE = 200
# Raised where a file of the export changes its shape.
SCHEMA_VERSION = 2


class Broken(Exception):
    """The chain of editions is not what it was; ``breaks`` say where."""

    def __init__(self, breaks: list[chain.Break]) -> None:
        self.breaks = breaks
        super().__init__(f"The chain of editions is broken at {breaks[0]}")


def claims() -> Iterator[Row]:
    """Withdrawn ones with their code and notice alone, merged ones with the code of what took their place."""
    rows = Publication.objects.select_related("edition").defer(*PAGE_BYTES, "edition__content").order_by("code")
    for row in rows.iterator(chunk_size=AT_ONCE):
        yield claim_row(row) | {"merged_into": row.merged_into}


def statements() -> Iterator[Row]:
    """As the newest edition of each claim shows them; a statement on two claims is there twice."""
    rows = PublishedStatement.objects.filter(publication__is_withdrawn=False)
    shown = rows.annotate(code=F("publication__code"), edition=F("publication__edition__number"))
    for row in shown.only("content", "order").order_by("code", "order").iterator(chunk_size=AT_ONCE):
        yield {"claim": row.code, "edition": row.edition, "order": row.order} | row.content


def speakers() -> Iterator[Row]:
    for row in PublishedSpeaker.objects.order_by("slug").iterator(chunk_size=AT_ONCE):
        yield row.content | {"slug": row.slug, "name": row.name, "kind": row.kind, "updated_at": row.updated_at}


def sources() -> Iterator[Row]:
    for row in PublishedSource.objects.order_by("key").iterator(chunk_size=AT_ONCE):
        yield row.content | {"key": row.key, "updated_at": row.updated_at}


def topics() -> Iterator[Row]:
    for row in PublishedTopic.objects.order_by("slug").iterator(chunk_size=AT_ONCE):
        yield row.content | {"slug": row.slug, "updated_at": row.updated_at}


def corrections() -> Iterator[Row]:
    """Editions that corrected, clarified or withdrew what was published, in the order of the chain."""
    rows: QuerySet[Any] = recent.shown().filter(change_type__in=recent.CORRECTING).order_by("edition__place")
    for row in rows.iterator(chunk_size=AT_ONCE):
        named = {"claim": row.code, "edition": row.number, "change_type": row.change_type}
        yield named | {"note": row.note, "published_at": row.published_at}


def editions(walk: chain.Walk) -> Iterator[Row]:
    """Every edition in the order of the chain, which is verified on the way. ``content``: the exact bytes, as text.

    Where it says what was withdrawn, it is null and ``withheld`` says so; hash and link are there all the same.

    Raises: Broken.
    """
    withdrawn = dict(Publication.objects.filter(is_withdrawn=True).values_list("code", "edition"))
    shown = set(Publication.objects.filter(is_withdrawn=False).values_list("code", flat=True))
    redacted = redacted_notes(Edition.objects.all())
    for edition in chain.in_order().iterator(chunk_size=chain.AT_ONCE):
        before = walk.link
        if breaks := walk.follow(edition):
            raise Broken(breaks)
        code = edition.claim.code
        own = "withdrawn" if withdrawn.get(code, edition.pk) != edition.pk else ""
        redactions = redacted.get(edition.claim_id, {})
        withheld = own or why_withheld(edition.content, lambda codes: set(codes) - shown, redactions)
        yield edition_row(edition, before) | {
            "note": "" if own else edition.note,
            "content": None if withheld else bytes(edition.content).decode(),
            "withheld": withheld,
        }


def edition_row(edition: Edition, before: str) -> Row:
    return {
        "place": edition.place,
        "claim": edition.claim.code,
        "number": edition.number,
        "change_type": edition.change_type,
        "published_at": edition.published_at,
        "content_sha256": edition.content_sha256,
        "previous_link": before,
        "link": edition.link,
    }


def everything(walk: chain.Walk) -> Mapping[str, Iterator[Row]]:
    """The rows of each type, under its name; the walk stands at the head of the chain when all were read."""
    return {
        "editions": editions(walk),
        "claims": claims(),
        "statements": statements(),
        "speakers": speakers(),
        "sources": sources(),
        "topics": topics(),
        "corrections": corrections(),
    }


def line(row: Row) -> bytes:
    """One row as one line: UTF-8 JSON with sorted keys, times in UTC."""
    return json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=iso).encode() + b"\n"


def iso(value: Any) -> str:
    return str(value.isoformat().replace("+00:00", "Z"))
