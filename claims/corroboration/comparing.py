"""How two counts stand to each other, and whether they may be compared at all."""

from datetime import date

from claims.corroboration.evidence import Figure
from claims.corroboration.intervals import Interval, interval_of
from claims.vocabulary import Comparison

Dimension = str | None


def dimensions(figure: Figure) -> dict[str, Dimension]:
    """What must match before two counts are compared, by name; case and outer space mean nothing."""
    return {
        "measure": figure.measure.value if figure.measure else None,
        "group": plain(figure.group),
        "side": plain(figure.side),
        "place": plain(figure.place),
        "period_from": figure.period_from.isoformat() if figure.period_from else None,
        "cumulative": "increment" if figure.cumulative is False else "total",
    }


def plain(text: str | None) -> str | None:
    return " ".join(text.casefold().split()) or None if text is not None else None


def compare_figures(
    one: Figure, other: Figure, one_said: date | None = None, other_said: date | None = None
) -> tuple[Comparison, tuple[str, ...]]:
    """The comparison and, where it is ``incomparable``, the names of the dimensions that differ. Symmetric.

    ``consistent``: one day, and one interval holds the other or they share a bounded part; or totals of two days that
    do not fall. ``overlapping``: only open tails meet, which is no mutual support. ``divergent``: disjoint.
    ``falling``: the later total lies below the earlier. Increments are compared with increments of the same day only.
    The day said stands in where only one of the two has an as-of date, and for running totals without one.
    """
    ours, theirs = dimensions(one), dimensions(other)
    differing = [name for name, value in ours.items() if theirs[name] != value]
    mine, yours = interval_of(one), interval_of(other)
    if mine is None or yours is None:
        differing.append("number")
    day, other_day = days_of(one, other, one_said, other_said)
    if one.cumulative is False and other.cumulative is False and day != other_day:
        differing.append("as_of")
    if (day is None) != (other_day is None):
        differing.append("as_of")
    if differing or mine is None or yours is None:
        return Comparison.INCOMPARABLE, tuple(dict.fromkeys(differing))
    if day == other_day or day is None or other_day is None:
        return compare_intervals(mine, yours), ()
    earlier, later = (mine, yours) if day < other_day else (yours, mine)
    falls = later.high is not None and earlier.low > later.high
    return (Comparison.FALLING if falls else Comparison.CONSISTENT), ()


def compare_intervals(one: Interval, other: Interval) -> Comparison:
    """Two counts of one day: ``consistent``, ``overlapping`` or ``divergent``. Symmetric."""
    if one == other:
        return Comparison.CONSISTENT
    if not one.meets(other):
        return Comparison.DIVERGENT
    if one.high is None and other.high is None:
        return Comparison.OVERLAPPING
    return Comparison.CONSISTENT


def days_of(
    one: Figure, other: Figure, one_said: date | None, other_said: date | None
) -> tuple[date | None, date | None]:
    """The days that the two counts stand for; None for both where neither is dated and neither is a running total."""
    if one.as_of is None and other.as_of is None and not (one.cumulative and other.cumulative):
        return None, None
    if one.as_of is None and other.as_of is None and (one_said is None or other_said is None):
        return None, None
    return one.as_of or one_said, other.as_of or other_said
