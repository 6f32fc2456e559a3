"""How two counts stand to each other, and whether they may be compared at all."""

from dataclasses import dataclass
from datetime import date

from claims.corroboration.counted import group_of
from claims.corroboration.evidence import Figure
from claims.corroboration.intervals import Interval, interval_of
from claims.vocabulary import Comparison

Dimension = str | None
BOTH_SIDES = dict.fromkeys(("both", "both sides", "all sides", "the two sides", "either side"), "both")


def dimensions(figure: Figure) -> dict[str, Dimension]:
    """What must match before two counts are compared, by name.

    Case and space mean nothing, nor which of the words for one group is chosen.
    """
    return {
        "measure": figure.measure.value if figure.measure else None,
        "group": (group_of(figure.group) or None) if figure.group else None,
        "side": BOTH_SIDES.get(plain(figure.side) or "", plain(figure.side)),
        "place": plain(figure.place),
        "period_from": figure.period_from.isoformat() if figure.period_from else None,
        "cumulative": "increment" if figure.cumulative is False else "total",
    }


def plain(text: str | None) -> str | None:
    return " ".join(text.casefold().split()) or None if text is not None else None


@dataclass(frozen=True, slots=True)
class Count:
    """A figure made ready: its dimensions and interval worked out once, with the day it was said."""

    figure: Figure
    said: date | None
    dimensions: tuple[tuple[str, Dimension], ...]
    interval: Interval | None


def make_count(figure: Figure, said: date | None = None) -> Count:
    return Count(figure, said, tuple(dimensions(figure).items()), interval_of(figure))


def compare_figures(one: Count, other: Count) -> tuple[Comparison, tuple[str, ...]]:
    """The comparison and, where it is ``incomparable``, the names of the dimensions that differ. Symmetric.

    ``consistent``: one day, and one interval holds the other or they share a bounded part; or totals of two days that
    do not fall. ``overlapping``: only open tails meet, which is no mutual support. ``divergent``: disjoint.
    ``falling``: the later total lies below the earlier. Increments are compared with increments of the same day only.
    The day said stands in where only one of the two has an as-of date, and for running totals without one.
    """
    day, other_day = days_of(one, other)
    differing = differences(one, other, day, other_day)
    if differing or one.interval is None or other.interval is None:
        return Comparison.INCOMPARABLE, differing
    if day is None or other_day is None or day == other_day:
        return compare_intervals(one.interval, other.interval), ()
    earlier, later = (one.interval, other.interval) if day < other_day else (other.interval, one.interval)
    falls = later.high is not None and earlier.low > later.high
    return (Comparison.FALLING if falls else Comparison.CONSISTENT), ()


def differences(one: Count, other: Count, day: date | None, other_day: date | None) -> tuple[str, ...]:
    """Names of the dimensions in which the two do not match, empty where they may be compared; for these days."""
    differing = []
    if one.dimensions != other.dimensions:
        theirs = dict(other.dimensions)
        differing = [name for name, value in one.dimensions if theirs[name] != value]
    if one.interval is None or other.interval is None:
        differing.append("number")
    increments = one.figure.cumulative is False and other.figure.cumulative is False
    if (day is None) != (other_day is None) or (increments and day != other_day):
        differing.append("as_of")
    return tuple(differing)


def compare_intervals(one: Interval, other: Interval) -> Comparison:
    """Two counts of one day: ``consistent``, ``overlapping`` or ``divergent``. Symmetric."""
    if one == other:
        return Comparison.CONSISTENT
    if not one.meets(other):
        return Comparison.DIVERGENT
    if one.high is None and other.high is None:
        return Comparison.OVERLAPPING
    return Comparison.CONSISTENT


def days_of(one: Count, other: Count) -> tuple[date | None, date | None]:
    """The days that the two counts stand for; None for both where neither is dated and neither is a running total."""
    as_of, other_as_of = one.figure.as_of, other.figure.as_of
    if as_of is None and other_as_of is None:
        running = one.figure.cumulative and other.figure.cumulative
        if not running or one.said is None or other.said is None:
            return None, None
    return as_of or one.said, other_as_of or other.said
