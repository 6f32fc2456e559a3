"""Which of two alike reports is the copy."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from claims.corroboration.copying.items import Credit, Item
from claims.corroboration.copying.naming import Names

# A report that is the source may be dated so much later than its copies: clocks, time zones, later versions.
HEAD_START = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Standing:
    """What speaks for a report's being the source of one that it is alike to.

    ``credited``: by the other. ``names_an_agency``: as its own source, so that it stands nearer to it. ``last``
    decides between two that are equal in all else, the smaller first.
    """

    credited: bool
    is_agency: bool
    names_an_agency: bool
    published_at: datetime | date | None
    last: tuple[Any, ...]


def is_source(one: Standing, other: Standing) -> bool:
    """Whether ``one`` is the source of what both share. Never unknown.

    By credit: whoever is credited by the other; then, of two reports of one day or two, an agency's, and one that
    names an agency as its own source. By time of publication, an unknown one last; two on one day, of which one has no
    hour, are equal.
    """
    if one.credited != other.credited:
        return one.credited
    if is_close(one, other):
        if one.is_agency != other.is_agency:
            return one.is_agency
        if one.names_an_agency != other.names_an_agency:
            return one.names_an_agency
    early = precedes(one, other)
    return early if early is not None else one.last < other.last


class Order:
    """Tells the source from the copy in a set of reports, of two equal in all by who has more, then by id."""

    def __init__(self, names: Names, credits: Mapping[str, list[Credit]]) -> None:
        self.names = names
        self.credited = {item: {credit.name for credit in read} for item, read in credits.items()}
        self.slugged = {item: {credit.name for credit in read if credit.plain} for item, read in credits.items()}

    def comes_first(self, one: Item, other: Item) -> bool:
        """Whether ``one`` is the source of what both share."""
        return is_source(self.standing(one, beside=other), self.standing(other, beside=one))

    def standing(self, item: Item, *, beside: Item) -> Standing:
        return Standing(
            credited=item.publisher in self.credited.get(beside.id, ()),
            is_agency=self.names.is_agency(item.publisher),
            names_an_agency=any(self.names.is_agency(name) for name in self.slugged.get(item.id, ())),
            published_at=item.published_at,
            last=(-len(item.text), item.id),
        )


def precedes(one: Standing, other: Standing) -> bool | None:
    """Whether the first was published earlier; None where that cannot be told."""
    if one.published_at is None or other.published_at is None:
        return None if one.published_at is other.published_at else one.published_at is not None
    if isinstance(one.published_at, datetime) and isinstance(other.published_at, datetime):
        first, second = moment_of(one.published_at), moment_of(other.published_at)
    else:
        first, second = (moment_of(moment_of(each.published_at).date()) for each in (one, other))
    return None if first == second else first < second


def is_close(one: Standing, other: Standing) -> bool:
    """Whether both were published within ``HEAD_START``, as far as is known."""
    if one.published_at is None or other.published_at is None:
        return True
    return abs(moment_of(one.published_at) - moment_of(other.published_at)) <= HEAD_START


def moment_of(when: datetime | date | None) -> datetime:
    """The moment in UTC; a day begins it, a time without zone is UTC."""
    if not isinstance(when, datetime):
        return datetime.combine(when or date.min, time.min, UTC)
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
