"""Origin links of a JSON evidence file: what its texts show, and the desk's word on what is a copy of what."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from claims.corroboration.evidence import OriginLink, Position, require
from claims.corroboration.linking import found_links
from claims.corroboration.voices import Cast
from claims.vocabulary import OriginLinkKind, OriginLinkState

Json = Mapping[str, Any]
IS_COPY = {"copies", "is_a_copy", "is_copy", "copy"}
NOT_COPY = {"not_a_copy", "not_copy", "overruled", "independent", "none"}


def read_links(
    captures: list[Json], overrides: list[Json], positions: Sequence[Position], cast: Cast
) -> tuple[OriginLink, ...]:
    """What is found in texts and bylines, then the overrides, which win: a found link that runs back is overruled.

    Raises: ValueError where an override starts from no capture or position of the file, or its kind is unknown.
    """
    links = list(found_links(captures, positions, cast))
    ids = {row["id"] for row in captures}
    position_ids = {position.id for position in positions}
    for number, row in enumerate(overrides, start=1):
        where = f"override {number}"
        require(isinstance(row, Mapping), f"{where}: an object is expected")
        start, end, kind = row.get("from"), row.get("to"), row.get("kind")
        require(all(one is None or isinstance(one, str) for one in (start, end, kind)), f"{where}: names are texts")
        require(start in ids or start in position_ids, f"{where}: unknown capture or position {start!r}")
        if kind in NOT_COPY:
            links = [overrule(link, {start, end}, captures) for link in links]
            continue
        require(kind in IS_COPY or kind in ("credits", "cites"), f"{where}: unknown kind {kind!r}")
        links = [overrule(link, {start, end}, captures) if link.from_capture == end else link for link in links]
        links.append(
            OriginLink(
                kind=OriginLinkKind.COPIES if kind in IS_COPY else OriginLinkKind(str(kind)),
                from_capture=start if start in ids else None,
                from_position=start if start not in ids else None,
                to_capture=end if end in ids else None,
                to_voice=None if end in ids else cast.find(end),
                state=OriginLinkState.CONFIRMED,
                evidence="the desk's word",
                id=where,
            )
        )
    return tuple(links)


def overrule(link: OriginLink, ends: set[object], captures: list[Json]) -> OriginLink:
    """The link, overruled where it runs between the two ends; a capture stands for its publisher too."""
    named = ends | {row["publisher"] for row in captures if row["id"] in ends}
    target = link.to_capture or (link.to_voice.speaker if link.to_voice else None)
    if (link.from_capture or link.from_position) in ends and target in named:
        return replace(link, state=OriginLinkState.OVERRULED)
    return link
