"""How the current figures of different origins stand to each other, two by two or, where they are many, in short."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement, islice, pairwise

from claims.corroboration.assessment import FigurePair
from claims.corroboration.comparing import compare_figures, days_of
from claims.corroboration.figures import Entry
from claims.vocabulary import Comparison

# Beyond it not every two counts are compared: the pairs that tell stand for all, so that time stays in proportion.
MOST_PAIRS = 2_000
AXIS_ORDER = (Comparison.DIVERGENT, Comparison.OVERLAPPING, Comparison.CONSISTENT)
ENDLESS = 1 << 200  # sorts an open upper end last


@dataclass(frozen=True, slots=True)
class Group:
    """All who give one count. ``origin``: theirs, None where they are of several. ``high``: ENDLESS where open."""

    entries: tuple[Entry, ...]
    origin: str | None
    low: int
    high: int

    @property
    def first(self) -> Entry:
        return self.entries[0]

    def meets(self, other: "Group") -> bool:
        """Whether two different origins can be taken from the two."""
        return self.origin is None or self.origin != other.origin


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


def match_all(entries: Iterable[Entry]) -> list[Match]:
    """How the current counts of different origins stand; equal counts are taken together.

    Up to ``MOST_PAIRS`` pairs of counts each pair is there. Beyond, each result of a comparison that occurs is there
    once at least, and each count that is divergent from another.
    """
    by_count: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        by_count[key_of(entry)].append(entry)
    groups = [make_group(members) for members in by_count.values()]
    pairs: Iterable[tuple[Group, Group]] = combinations(groups, 2)
    if len(groups) * (len(groups) - 1) > 2 * MOST_PAIRS:
        pairs = telling_pairs(groups)
    matches = [matched(group, group) for group in groups if group.origin is None]
    return matches + [matched(ours, theirs) for ours, theirs in pairs if ours.meets(theirs)]


def key_of(entry: Entry) -> tuple[object, ...]:
    """What makes two counts one."""
    count = entry.count
    said = count.said if count.figure.as_of is None else None
    return (count.dimensions, count.interval, count.figure.as_of, count.figure.cumulative, said)


def make_group(members: list[Entry]) -> Group:
    origins, interval = {entry.origin for entry in members}, members[0].count.interval
    low = interval.low if interval is not None else 0
    high = ENDLESS if interval is None or interval.high is None else interval.high
    return Group(tuple(members), origins.pop() if len(origins) == 1 else None, low, high)


def matched(ours: Group, theirs: Group) -> Match:
    return Match(*compare_figures(ours.first.count, theirs.first.count), ours.entries, theirs.entries)


def telling_pairs(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """A few pairs a count, among them one of each result that any two comparable counts have.

    What differs in some dimension does so between neighbours too, once the kinds are sorted.
    """
    alike: dict[tuple[object, ...], list[Group]] = defaultdict(list)
    for group in groups:
        entry = group.first
        alike[entry.count.dimensions, entry.count.interval is None].append(group)
    kinds = [alike[key] for key in sorted(alike, key=repr)]
    found: list[tuple[Group, Group]] = []
    for one, other in pairwise(kinds):
        found += list(to_each(one[:1], other)) or list(to_each(other[:1], one))
    for kind in kinds:
        found += telling_among(kind)
    return iter({(min(map(id, pair)), max(map(id, pair))): pair for pair in found}.values())


def telling_among(kind: list[Group]) -> Iterator[tuple[Group, Group]]:
    """The telling pairs of counts that match in every dimension, of each two ways in which a count may be dated."""
    if kind[0].first.count.interval is None:
        yield from pairwise(kind)
        return
    dated: dict[tuple[bool, ...], list[Group]] = defaultdict(list)
    for group in kind:
        figure = group.first.count.figure
        dated[figure.as_of is not None, figure.cumulative is True, group.first.day is None].append(group)
    for ours, theirs in combinations_with_replacement(dated.values(), 2):
        day, other_day = days_of(ours[0].first.count, theirs[0].first.count)
        if day is None and other_day is None:
            yield from telling_of_day(ours, theirs)
        elif day is None or other_day is None:
            yield from to_each(ours[:1], theirs)
        else:
            yield from telling_over_days(ours, theirs)


def telling_of_day(ours: list[Group], theirs: list[Group]) -> Iterator[tuple[Group, Group]]:
    """A count is divergent from any if it is so from the one that ends first or from the one that begins last."""
    for some, others in ((ours, theirs), (theirs, ours)) if ours is not theirs else ((ours, theirs),):
        yield from to_each(some, extremes(others, high_of))
        yield from to_each(some, extremes(others, lowness_of))
        endless = [group for group in others if group.high == ENDLESS]
        yield from to_each([group for group in some if group.high == ENDLESS], extremes(endless, low_of))


def telling_over_days(ours: list[Group], theirs: list[Group]) -> Iterator[tuple[Group, Group]]:
    """A later count falls below an earlier one if it does below the highest beginning before it."""
    our_days, their_days = by_day(ours), by_day(theirs) if theirs is not ours else {}
    our_past: list[Group] = []
    their_past: list[Group] = []
    for day in sorted({*our_days, *their_days}):
        our_today = our_days.get(day, [])
        their_today = their_days.get(day, []) if theirs is not ours else our_today
        yield from telling_of_day(our_today, their_today)
        yield from since(their_past, our_today)
        if theirs is not ours:
            yield from since(our_past, their_today)
            our_past = beginnings([*our_past, *our_today])
        their_past = beginnings([*their_past, *their_today])


def by_day(groups: Iterable[Group]) -> dict[str, list[Group]]:
    found: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        found[str(group.first.day)].append(group)
    return found


def since(past: list[Group], today: list[Group]) -> Iterator[tuple[Group, Group]]:
    """Each count of a day with the highest and with the lowest beginning before it."""
    yield from to_each(today, extremes(past, lowness_of))
    yield from to_each(today, extremes(past, low_of))


def beginnings(groups: list[Group]) -> list[Group]:
    return [*extremes(groups, lowness_of), *extremes(groups, low_of)]


def to_each(groups: list[Group], ends: list[Group]) -> Iterator[tuple[Group, Group]]:
    """Each of the groups with the first of the ends that is of another origin."""
    for group in groups:
        end = next((one for one in ends if one is not group and one.meets(group)), None)
        if end is not None:
            yield end, group


def extremes(groups: list[Group], measure: Callable[[Group], int]) -> list[Group]:
    """The least group by the measure, and the least of those of another origin, which meets what the first cannot."""
    if not groups:
        return []
    least = min(groups, key=measure)
    others = [group for group in groups if group is not least and least.meets(group)]
    return [least, min(others, key=measure)] if others else [least]


def low_of(group: Group) -> int:
    return group.low


def lowness_of(group: Group) -> int:
    return -group.low


def high_of(group: Group) -> int:
    return group.high


def worst(matches: Iterable[Match]) -> Comparison:
    """Divergent before overlapping before consistent; incomparable where there is none of them."""
    found = {match.result for match in matches}
    return next((result for result in AXIS_ORDER if result in found), Comparison.INCOMPARABLE)


def list_pairs(matches: list[Match]) -> tuple[FigurePair, ...]:
    """The matches position by position; the lesser id is ``a``. Above ``MOST_PAIRS``, one pair a match."""
    whole = sum(len(match.ours) * len(match.theirs) for match in matches) <= MOST_PAIRS
    pairs: dict[tuple[str, str], FigurePair] = {}
    for match in matches:
        several = ((one, other) for one in match.ours for other in match.theirs if one.origin != other.origin)
        for one, other in several if whole else islice(several, 1):
            a, b = sorted((one.position, other.position))
            pairs[a, b] = FigurePair(a, b, match.result, match.differs)
    return tuple(pairs[key] for key in sorted(pairs))
