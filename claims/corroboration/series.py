"""What is odd in the counts of one origin over time: each oddity flagged once, with a reason."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from claims.corroboration.assessment import Reason
from claims.corroboration.evidence import Figure
from claims.corroboration.figures import Entry
from claims.corroboration.matching import Match
from claims.corroboration.sentences import Names, begin, join_words, phrase_of
from claims.vocabulary import Comparison


def find_flags(entries: list[Entry], matches: list[Match], names: Names) -> tuple[Reason, ...]:
    """Increments, increments given as totals, repeated totals, falling totals, and counts that were not compared.

    ``entries`` are all figures of the supporters, earlier ones included; ``matches`` are those between current ones.
    """
    increments = [entry for entry in entries if entry.count.figure.cumulative is False]
    flags = [increment(entry, names) for entry in increments]
    for group in totals_by_origin(entries):
        for earlier, later in pairwise(group):
            flags.extend(flag_pair(earlier, later, increments, names))
    falling = falling_matches([match for match in matches if match.result is Comparison.FALLING], names)
    return (*flags, *falling, *not_compared([match for match in matches if match.result is Comparison.INCOMPARABLE]))


def totals_by_origin(entries: Iterable[Entry]) -> list[list[Entry]]:
    """The totals of each origin and series that have a day, by day; on one day the lowest first."""
    groups: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.count.figure.cumulative is not False and entry.count.interval is not None and entry.day is not None:
            groups[entry.origin, entry.count.dimensions].append(entry)
    return [sorted(group, key=lambda each: (str(each.day), each.position)) for group in groups.values()]


def flag_pair(earlier: Entry, later: Entry, increments: list[Entry], names: Names) -> list[Reason]:
    """What is odd between one total of an origin and its next."""
    ours, theirs = earlier.count, later.count
    if ours.interval is None or theirs.interval is None or earlier.day == later.day:
        return []
    positions = tuple(sorted((earlier.position, later.position)))
    who = begin(names.of(later.origin))
    if theirs.interval.high is not None and ours.interval.low > theirs.interval.high:
        twin = next((entry for entry in increments if is_increment_of(entry, later)), None)
        if twin is not None:
            count = phrase_of(theirs.figure)
            text = f"{who} gives {count} as a total that elsewhere is an increase, which needs an explanation."
            return [Reason("increment_as_total", text, tuple(sorted((*positions, twin.position))), (later.origin,))]
        text = (
            f"The total given by {names.of(later.origin)} falls from {phrase_of(ours.figure)} "
            f"to {phrase_of(theirs.figure)}, which needs an explanation."
        )
        return [Reason("figure_falling", text, positions, (later.origin,))]
    dated = ours.figure.as_of is not None and theirs.figure.as_of is not None
    if dated and printed(ours.figure) == printed(theirs.figure):
        text = f"{who} repeats {phrase_of(theirs.figure)} under a later date; it may not be a new count."
        return [Reason("repeated_total", text, positions, (later.origin,))]
    return []


def is_increment_of(entry: Entry, total: Entry) -> bool:
    """Whether the entry is an increment with the numbers, day and dimensions of what is given as a total."""
    ours, theirs = dict(entry.count.dimensions), dict(total.count.dimensions)
    return (
        entry.day == total.day
        and printed(entry.count.figure) == printed(total.count.figure)
        and all(ours[name] == theirs[name] for name in ours if name not in ("cumulative", "period_from"))
    )


def printed(figure: Figure) -> tuple[object, ...]:
    return (figure.bound, figure.low, figure.high, figure.words if figure.low is None and figure.high is None else "")


def increment(entry: Entry, names: Names) -> Reason:
    text = (
        f"{begin(names.of(entry.origin))} reports an increase of {phrase_of(entry.count.figure)}; "
        "it adds to a series and is not compared with totals."
    )
    return Reason("figure_increment", text, (entry.position,), (entry.origin,))


def falling_matches(matches: list[Match], names: Names) -> tuple[Reason, ...]:
    """One sentence for later totals that lie below an earlier one of another origin, with the first as example."""
    if not matches:
        return ()
    earlier, later = sorted((matches[0].ours[0], matches[0].theirs[0]), key=lambda entry: str(entry.day))
    text = (
        f"The later total, {phrase_of(later.count.figure)} by {names.of(later.origin)}, lies below the earlier "
        f"{phrase_of(earlier.count.figure)} by {names.of(earlier.origin)}, which needs an explanation."
    )
    return (Reason("figure_falling", text, *all_in(matches)),)


def not_compared(matches: list[Match]) -> tuple[Reason, ...]:
    """One sentence for all counts that could not be compared, naming the dimensions that differ."""
    if not matches:
        return ()
    differing = sorted({name for match in matches for name in match.differs})
    words = {"period_from": "period", "as_of": "date", "cumulative": "total or increase", "number": "number not stated"}
    text = f"Some figures were not compared; they differ in: {join_words([words.get(n, n) for n in differing])}."
    return (Reason("figures_incomparable", text, *all_in(matches)),)


def all_in(matches: list[Match]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The positions and the origins of the matches."""
    positions = {entry.position: entry.origin for match in matches for entry in (*match.ours, *match.theirs)}
    return tuple(sorted(positions)), tuple(sorted(set(positions.values())))
