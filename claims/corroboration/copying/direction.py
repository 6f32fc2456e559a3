"""Which of two alike reports is the copy."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from claims.corroboration.copying.items import Credit, Item
from claims.corroboration.copying.naming import Names

# A report that is the source may be dated so much later than its copies: clocks, time zones, later versions.
HEAD_START = timedelta(days=2)


class Order:
    """Tells the source from the copy by credit, then agencies before their customers, then time, then length."""

    def __init__(self, names: Names, credits: Mapping[str, list[Credit]]) -> None:
        self.names = names
        self.credited = {item: {credit.name for credit in read} for item, read in credits.items()}
        self.slugged = {item: {credit.name for credit in read if credit.plain} for item, read in credits.items()}

    def comes_first(self, one: Item, other: Item) -> bool:
        """Whether ``one`` is the source of what both share. Never unknown: of two equal in all, the smaller id is.

        By credit: whoever is credited by the other; then, of two reports of one day or two, an agency's, and one
        that names an agency as its own source: it stands nearer to it. By time of publication, an unknown one last;
        two on one day, of which one has no hour, are equal. By who has more.
        """
        credited = other.id in self.credited and one.publisher in self.credited[other.id]
        crediting = one.id in self.credited and other.publisher in self.credited[one.id]
        if credited != crediting:
            return credited
        if is_close(one, other):
            for near in (self.is_agency, self.names_an_agency):
                if near(one) != near(other):
                    return near(one)
        if (early := precedes(one, other)) is not None:
            return early
        return (-len(one.text), one.id) < (-len(other.text), other.id)

    def is_agency(self, item: Item) -> bool:
        return self.names.is_agency(item.publisher)

    def names_an_agency(self, item: Item) -> bool:
        return any(self.names.is_agency(name) for name in self.slugged.get(item.id, ()))


def precedes(one: Item, other: Item) -> bool | None:
    """Whether the first was published earlier; None where that cannot be told."""
    if one.published_at is None or other.published_at is None:
        return None if one.published_at is other.published_at else one.published_at is not None
    if isinstance(one.published_at, datetime) and isinstance(other.published_at, datetime):
        first, second = moment_of(one.published_at), moment_of(other.published_at)
    else:
        first, second = (moment_of(moment_of(each.published_at).date()) for each in (one, other))
    return None if first == second else first < second


def is_close(one: Item, other: Item) -> bool:
    """Whether both were published within ``HEAD_START``, as far as is known."""
    if one.published_at is None or other.published_at is None:
        return True
    return abs(moment_of(one.published_at) - moment_of(other.published_at)) <= HEAD_START


def moment_of(when: datetime | date | None) -> datetime:
    """The moment in UTC; a day begins it, a time without zone is UTC."""
    if not isinstance(when, datetime):
        return datetime.combine(when or date.min, time.min, UTC)
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
