"""The figures of the supporters: the latest of each origin, compared with those of the others, and what is odd.

Lowest and highest are shown with who says which, as UCDP does; none is called best.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from claims.corroboration.assessment import FigurePair, FigureRange
from claims.corroboration.comparing import Count, compare_figures, make_count
from claims.corroboration.origins import Origin
from claims.vocabulary import Comparison

MOST_PAIRS = 2_000  # beyond it one pair stands for all pairs of the same two counts
AXIS_ORDER = (Comparison.DIVERGENT, Comparison.OVERLAPPING, Comparison.CONSISTENT)


@dataclass(frozen=True, slots=True)
class Entry:
    """A count on file, by whom and where."""

    position: str
    origin: str
    count: Count

    @property
    def day(self) -> date | None:
        return self.count.figure.as_of or self.count.said


@dataclass(frozen=True, slots=True)
class Match:
    """Two different counts, or one count given twice, and how they stand; each with all who give it."""

    result: Comparison
    differs: tuple[str, ...]
    ours: tuple[Entry, ...]
    theirs: tuple[Entry, ...]

    @property
    def positions(self) -> tuple[str, ...]:
        return tuple(sorted({entry.position for entry in (*self.ours, *self.theirs)}))

    @property
    def origins(self) -> tuple[str, ...]:
        return tuple(sorted({entry.origin for entry in (*self.ours, *self.theirs)}))


def entries_of(origins: Iterable[Origin]) -> list[Entry]:
    """Every figure of the origins, once a position, ordered by position."""
    found: dict[str, Entry] = {}
    for origin in origins:
        for line in origin.lines:
            if line.position.figure is not None:
                found[line.position.id] = Entry(line.position.id, origin.id, make_count(line.position.figure, line.on))
    return [found[position] for position in sorted(found)]


def latest(entries: Iterable[Entry]) -> list[Entry]:
    """Of each origin the latest figure of each series (same dimensions); two of one day and undated ones stay."""
    series: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        series[(entry.origin, entry.count.dimensions)].append(entry)
    kept: list[Entry] = []
    for group in series.values():
        last = max((entry.day for entry in group if entry.day is not None), default=None)
        kept.extend(entry for entry in group if entry.day is None or entry.day == last)
    return sorted(kept, key=lambda entry: entry.position)


def match_all(entries: Iterable[Entry]) -> list[Match]:
    """How every two current counts of different origins stand; equal counts are taken together."""
    by_count: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        count = entry.count
        said = count.said if count.figure.as_of is None else None
        key = (count.dimensions, count.interval, count.figure.as_of, count.figure.cumulative, said)
        by_count[key].append(entry)
    groups = [tuple(group) for group in by_count.values()]
    matches = []
    for group in groups:
        if len({entry.origin for entry in group}) > 1:
            matches.append(Match(*compare_figures(group[0].count, group[0].count), group, group))
    for ours, theirs in combinations(groups, 2):
        if len({entry.origin for entry in ours} | {entry.origin for entry in theirs}) > 1:
            matches.append(Match(*compare_figures(ours[0].count, theirs[0].count), ours, theirs))
    return matches


def worst(matches: Iterable[Match]) -> Comparison:
    """Divergent before overlapping before consistent; incomparable where there is none of them."""
    found = {match.result for match in matches}
    return next((result for result in AXIS_ORDER if result in found), Comparison.INCOMPARABLE)


def list_pairs(matches: list[Match]) -> tuple[FigurePair, ...]:
    """The matches position by position; the lesser id is ``a``. Above ``MOST_PAIRS``, one pair a match."""
    whole = sum(len(match.ours) * len(match.theirs) for match in matches) <= MOST_PAIRS
    pairs: dict[tuple[str, str], FigurePair] = {}
    for match in matches:
        for one in match.ours:
            others = [other for other in match.theirs if other.origin != one.origin]
            for other in others if whole else others[:1]:
                a, b = sorted((one.position, other.position))
                pairs[a, b] = FigurePair(a, b, match.result, match.differs)
            if others and not whole:
                break
    return tuple(pairs[key] for key in sorted(pairs))


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
