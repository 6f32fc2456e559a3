"""What two texts have in common besides their words: what is counted, where, and when it was said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from claims.corroboration import Figure, interval_of
from claims.corroboration.counted import group_of, is_part_of
from claims.vocabulary import Measure

# Days between two utterances that speak of one event, as a rule.
NEAR = 3
SAME_COUNT, SAME_MEASURE, MEETING, SAME_PLACE, SAME_DAYS, SAME_TOPIC = 0.12, 0.06, 0.06, 0.06, 0.04, 0.10


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted and, where its words name a number, between which limits."""

    figure: Figure

    @property
    def subject(self) -> str:
        """As in "people killed"; the measure alone where no group is named."""
        measure = self.figure.measure
        named = measure.label if measure and measure is not Measure.OTHER else ""
        return " ".join(part for part in (self.figure.group or "", named) if part).strip() or "the same kind"


@dataclass(frozen=True, slots=True)
class Setting:
    """When something was said, on which matter, and what it counts."""

    topic: int | None = None
    days: tuple[date, ...] = ()
    counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing in common: what it adds to a score between 0 and 1, and how an editor would say it (or not at all)."""

    weight: float
    text: str = ""
    is_day: bool = False


def grounds(one: Setting, other: Setting) -> list[Ground]:
    """What the two have in common, weightiest first. Symmetric but for the words of a count, which are the other's."""
    found = [ground for ground in (common_topic(one, other), common_days(one, other)) if ground]
    found += common_counts(one.counts, other.counts)
    return sorted(found, key=lambda ground: -ground.weight)


def common_topic(one: Setting, other: Setting) -> Ground | None:
    return Ground(SAME_TOPIC) if one.topic is not None and one.topic == other.topic else None


def common_days(one: Setting, other: Setting) -> Ground | None:
    """The shortest time between the two, where it is short enough for one event."""
    apart = min((abs((a - b).days) for a in one.days for b in other.days), default=NEAR + 1)
    if apart > NEAR:
        return None
    return Ground(
        SAME_DAYS, f"said within {apart} day{'s' * (apart > 1)}" if apart else "said on the same day", is_day=True
    )


def common_counts(ours: Iterable[Count], theirs: Iterable[Count]) -> list[Ground]:
    """The nearest pair of counts: of the same group or of one that is part of it, with numbers that can both be so."""
    held = list(theirs)
    pairs = [compared(a, b) for a in ours for b in held]
    return max(pairs, key=lambda found: sum(ground.weight for ground in found), default=[])


def compared(one: Count, other: Count) -> list[Ground]:
    a, b = one.figure, other.figure
    if a.measure is None or a.measure is not b.measure:
        return []
    ours, theirs = group_of(a.group or ""), group_of(b.group or "")
    if ours == theirs:
        found = [Ground(SAME_COUNT, f"counts {other.subject} too")]
    elif not ours or not theirs or is_part_of(ours, theirs) or is_part_of(theirs, ours):
        found = [Ground(SAME_MEASURE, f"counts {other.subject}, of which these may be part")]
    else:
        return []
    first, second = interval_of(a), interval_of(b)
    if first and second:
        meet = first.meets(second)
        found.append(Ground(MEETING if meet else 0.0, "overlapping numbers" if meet else "other numbers"))
    if a.place and b.place and " ".join(a.place.casefold().split()) == " ".join(b.place.casefold().split()):
        found.append(Ground(SAME_PLACE, f"same place: {b.place}"))
    return found
