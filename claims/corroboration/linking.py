"""Origin links found in the texts of a JSON evidence file: copies, credits and citations."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from claims.corroboration.copying import Item, Link, trace
from claims.corroboration.evidence import OriginLink, Position, Voice
from claims.corroboration.voices import Cast
from claims.vocabulary import OriginLinkKind

Json = Mapping[str, Any]
MOSTLY = 0.6  # of a text's own words that are copied: then a statement without a place is taken to be among them


def found_links(captures: Iterable[Json], positions: Iterable[Position], cast: Cast) -> Iterator[OriginLink]:
    """A link for each passage of a copy, each credit and each citation, as ``trace`` finds them.

    A statement without a place in its text goes with the copy where the text is a copy for the most part.
    """
    unplaced = [position for position in positions if position.start is None]
    for link in trace([item_of(row) for row in captures]):
        if link.copy is None:
            yield credit_link(link, cast)
            continue
        yield from copy_links(link)
        for position in unplaced:
            if position.capture == link.from_id and link.copy.share >= MOSTLY:
                yield OriginLink(
                    kind=link.kind,
                    from_position=position.id,
                    to_capture=link.to,
                    evidence=link.evidence,
                    id=f"copy {position.id} {link.to}",
                )


def copy_links(link: Link) -> Iterator[OriginLink]:
    """One link for each passage; all of them name all passages as their evidence."""
    for number, passage in enumerate(link.passages, start=1):
        yield OriginLink(
            kind=link.kind,
            from_capture=link.from_id,
            start=passage.start,
            end=passage.end,
            to_capture=link.to,
            to_start=passage.other_start,
            to_end=passage.other_end,
            evidence=link.evidence,
            id=f"copy {link.from_id} {link.to} {number}",
        )


def credit_link(link: Link, cast: Cast) -> OriginLink:
    """To the credited report where it is on file, else to the publisher by name."""
    scope = link.credit.scope if link.credit else None
    voice = cast.find(link.name) if link.name in cast.publishers else Voice(link.name, outlet=True)
    place = f" at {link.credit.start}" if link.credit and link.credit.start is not None else ""
    return OriginLink(
        kind=OriginLinkKind(link.kind),
        from_capture=link.from_id,
        start=scope[0] if scope else None,
        end=scope[1] if scope else None,
        to_capture=link.to,
        to_voice=None if link.to else voice,
        evidence=link.evidence,
        id=f"{link.kind.value} {link.from_id} {link.name}{place}",
    )


def item_of(row: Json) -> Item:
    """The capture as tracing takes it: a time with its hour, a day without."""
    return Item(
        id=row["id"],
        publisher=row["publisher"],
        published_at=when(row.get("published_at")),
        byline=str(row.get("byline") or ""),
        text=str(row.get("text") or ""),
    )


def when(value: object) -> datetime | date | None:
    """A moment, or a day where no hour is printed; ``reading`` has refused what is neither."""
    if not value:
        return None
    printed = str(value)
    return date.fromisoformat(printed) if len(printed) <= len("2031-05-04") else datetime.fromisoformat(printed)
