"""What is odd in the counts of one origin over time: each oddity flagged once, with a reason."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise

from claims.corroboration.assessment import Reason
from claims.corroboration.counted import is_part_of
from claims.corroboration.evidence import Figure
from claims.corroboration.figures import Entry
from claims.corroboration.matching import Match
from claims.corroboration.names import Names
from claims.corroboration.wording import Differing, amount_of, say
from claims.vocabulary import Comparison


def find_flags(entries: list[Entry], matches: list[Match], names: Names) -> tuple[Reason, ...]:
    """Increments, increments given as totals, repeated totals, falling totals, and counts that were not compared.

    ``entries`` are all figures of the supporters, earlier ones included; ``matches`` are those between current ones.
    A total that is an increment by mistake explains why it falls, and is not flagged for that again.
    """
    increments = [entry for entry in entries if entry.count.figure.cumulative is False]
    flags = [increment(entry, names) for entry in increments]
    mistaken = {total.position: twin for total, twin in increments_as_totals(entries, increments)}
    flags += [
        increment_as_total(entry, mistaken[entry.position], names) for entry in entries if entry.position in mistaken
    ]
    for group in totals_by_origin(entries):
        for earlier, later in pairwise(group):
            if later.position not in mistaken:
                flags.extend(flag_pair(earlier, later, names))
    falling = [match for match in matches if match.result is Comparison.FALLING and not falls_by(match, mistaken)]
    incomparable = [match for match in matches if match.result is Comparison.INCOMPARABLE]
    return (*flags, *falling_matches(falling, names), *not_compared(incomparable))


def increments_as_totals(entries: Iterable[Entry], increments: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Each total with the numbers, day and dimensions of an increment, and the first such increment."""
    by_words: dict[tuple[object, ...], Entry] = {}
    for entry in increments:
        by_words.setdefault(without_series(entry), entry)
    for entry in entries:
        if entry.count.figure.cumulative is not False and entry.count.interval is not None:
            twin = by_words.get(without_series(entry))
            if twin is not None:
                yield entry, twin


def without_series(entry: Entry) -> tuple[object, ...]:
    """What an increment and a total have in common where one is the other by mistake."""
    apart = [pair for pair in entry.count.dimensions if pair[0] not in ("cumulative", "period_from")]
    return (entry.day, printed(entry.count.figure), *apart)


def falls_by(match: Match, mistaken: Container[str]) -> bool:
    """Whether the later total of a falling pair is an increment by mistake."""
    _earlier, later = by_day(match)
    return all(entry.position in mistaken for entry in later)


def by_day(match: Match) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    ours, theirs = sorted((match.ours, match.theirs), key=lambda entries: str(entries[0].day))
    return ours, theirs


def totals_by_origin(entries: Iterable[Entry]) -> list[list[Entry]]:
    """The totals of each origin and series that have a day, by day."""
    groups: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.count.figure.cumulative is not False and entry.count.interval is not None and entry.day is not None:
            groups[entry.origin, entry.count.dimensions].append(entry)
    return [sorted(group, key=lambda each: (str(each.day), each.position)) for group in groups.values()]


def flag_pair(earlier: Entry, later: Entry, names: Names) -> list[Reason]:
    """What is odd between one total of an origin and its next."""
    ours, theirs = earlier.count, later.count
    if ours.interval is None or theirs.interval is None or earlier.day == later.day:
        return []
    positions = tuple(sorted((earlier.position, later.position)))
    if theirs.interval.high is not None and ours.interval.low > theirs.interval.high:
        counts = {"count": amount_of(ours.figure), "later": amount_of(theirs.figure)}
        said = say("own_total_falls", who=names.of(later.origin), **counts)
        return [Reason("figure_falling", said, positions, (later.origin,))]
    dated = ours.figure.as_of is not None and theirs.figure.as_of is not None
    if dated and printed(ours.figure) == printed(theirs.figure):
        said = say("repeated_total", who=names.of(later.origin), count=amount_of(theirs.figure))
        return [Reason("repeated_total", said, positions, (later.origin,))]
    return []


def increment_as_total(total: Entry, twin: Entry, names: Names) -> Reason:
    said = say("increment_as_total", who=names.of(total.origin), count=amount_of(total.count.figure))
    positions = tuple(sorted((total.position, twin.position)))
    return Reason("increment_as_total", said, positions, (total.origin,))


def printed(figure: Figure) -> tuple[object, ...]:
    return (figure.bound, figure.low, figure.high, figure.words if figure.low is None and figure.high is None else "")


def increment(entry: Entry, names: Names) -> Reason:
    said = say("figure_increment", who=names.of(entry.origin), count=amount_of(entry.count.figure))
    return Reason("figure_increment", said, (entry.position,), (entry.origin,))


def falling_matches(matches: list[Match], names: Names) -> tuple[Reason, ...]:
    """One sentence for later totals that lie below an earlier one of another origin, with the first as example."""
    if not matches:
        return ()
    (earlier, *_), (later, *_) = by_day(matches[0])
    said = say(
        "total_below_other",
        who=names.of(later.origin),
        later=amount_of(later.count.figure),
        other=names.of(earlier.origin),
        count=amount_of(earlier.count.figure),
    )
    return (Reason("figure_falling", said, *all_in(matches)),)


def not_compared(matches: list[Match]) -> tuple[Reason, ...]:
    """One sentence for all counts that could not be compared, naming the dimensions that differ."""
    if not matches:
        return ()
    differing = sorted({name for match in matches for name in match.differs})
    parts = sorted({part for match in matches if (part := part_of_group(match))})
    said = say("figures_incomparable", dimensions=Differing(tuple(differing), tuple(parts)))
    return (Reason("figures_incomparable", said, *all_in(matches)),)


def part_of_group(match: Match) -> tuple[str, str] | None:
    """``civilians`` and ``people``, where one of the two groups holds the other."""
    ours, theirs = (dict(entries[0].count.dimensions)["group"] or "" for entries in (match.ours, match.theirs))
    for one, other in ((ours, theirs), (theirs, ours)):
        if is_part_of(one, other):
            return one, other
    return None


def all_in(matches: list[Match]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The positions and the origins of the matches."""
    positions = {entry.position: entry.origin for match in matches for entry in (*match.ours, *match.theirs)}
    return tuple(sorted(positions)), tuple(sorted(set(positions.values())))
