"""The figures of the supporters: the latest of each origin, and the range from lowest to highest.

Lowest and highest are shown with who says which, as UCDP does; none is called best.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from claims.corroboration.assessment import FigureRange
from claims.corroboration.comparing import Count, make_count
from claims.corroboration.origins import Origin


@dataclass(frozen=True, slots=True)
class Entry:
    """A count on file, by whom and where."""

    position: str
    origin: str
    count: Count

    @property
    def day(self) -> date | None:
        return self.count.figure.as_of or self.count.said


def entries_of(origins: Iterable[Origin]) -> list[Entry]:
    """Every figure of the origins, once a position, ordered by position."""
    found: dict[str, Entry] = {}
    for origin in origins:
        for line in origin.lines:
            if line.position.figure is not None:
                found[line.position.id] = Entry(line.position.id, origin.id, make_count(line.position.figure, line.on))
    return [found[position] for position in sorted(found)]


def latest(entries: Iterable[Entry]) -> list[Entry]:
    """Of each origin the latest figure of each series (same dimensions), of one day the one said last.

    Undated ones stay, and two that were said on one day.
    """
    series: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        series[(entry.origin, entry.count.dimensions)].append(entry)
    kept: list[Entry] = []
    for group in series.values():
        last = max((entry.day for entry in group if entry.day is not None), default=None)
        corrected = max((entry.count.said for entry in group if entry.day == last and entry.count.said), default=None)
        kept.extend(
            entry
            for entry in group
            if entry.day is None or (entry.day == last and entry.count.said in (None, corrected))
        )
    return sorted(kept, key=lambda entry: entry.position)


def ranges_of(entries: Iterable[Entry]) -> tuple[FigureRange, ...]:
    """Lowest to highest of each set of totals that may be compared, the set of most positions first."""
    groups: dict[tuple[tuple[str, str | None], ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.count.interval is not None and entry.count.figure.cumulative is not False:
            groups[entry.count.dimensions].append(entry)
    ranges = [range_of(group) for group in groups.values()]
    order = sorted(
        zip(ranges, groups.values(), strict=True), key=lambda each: (-len(each[1]), repr(each[0].dimensions))
    )
    return tuple(one for one, _group in order)


def range_of(group: list[Entry]) -> FigureRange:
    ends = [(entry.position, entry.count.interval) for entry in group if entry.count.interval is not None]
    lowest = min(interval.low for _position, interval in ends)
    highs = [interval.high for _position, interval in ends]
    closed = [high for high in highs if high is not None]
    highest = max(closed) if len(closed) == len(highs) else None
    return FigureRange(
        lowest=lowest,
        highest=highest,
        lowest_positions=tuple(sorted(position for position, interval in ends if interval.low == lowest)),
        highest_positions=tuple(sorted(position for position, interval in ends if interval.high == highest)),
        dimensions=group[0].count.dimensions,
    )
