"""What a list of claims can be narrowed to: the values that most claims have, with how many each would leave."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.http import urlencode
from django.utils.translation import gettext, gettext_noop

from claims.editions.cursors import Place
from claims.editions.filters import PARAMETERS, UNASSESSED, Filters
from claims.editions.finding import Edges, newest
from claims.editions.listing import MOST
from claims.models import PublishedSpeaker, PublishedTopic
from claims.spelling import Asked

# As many values of a facet are offered.
MOST_CHOICES = 12

# Field of the filters, column of the claims, title.
FACETS = (
    ("status", "status", gettext_noop("Is it backed?")),
    ("verdict", "verdict", gettext_noop("Is it so?")),
    ("topic", "topic_slug", gettext_noop("Topic")),
    ("party", "party_slugs", gettext_noop("Side that speaks")),
    ("speaker", "speaker_slugs", gettext_noop("Speaker")),
    ("publisher", "publishers", gettext_noop("Publisher")),
    ("kind", "kind", gettext_noop("Kind of claim")),
)

# The values that most have, with how many do, by column.
Tallies = dict[str, list[tuple[str, int]]]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that the list can be narrowed to, how many of what is counted have it, and the address's query.

    Of a chosen value, the query without it.
    """

    value: str
    label: str
    count: int
    query: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """What a list can be narrowed by; ``name`` is a field of the filters."""

    name: str
    title: str
    choices: list[Choice]


class Names:
    """What slugs are called, as the newest editions have it. Two queries."""

    def __init__(self, filters: Filters, tallies: Tallies) -> None:
        slugs = {slug for slug, _ in tallies.get("speaker_slugs", [])} | {filters.speaker}
        self.speakers = dict(PublishedSpeaker.objects.filter(slug__in=slugs).values_list("slug", "name"))
        wanted = {slug for slug, _ in tallies.get("topic_slug", [])} | {filters.topic}
        named = Q(slug__in=wanted)
        if filters.party:
            named |= Q(content__parties__contains=[{"slug": filters.party}])
        topics = PublishedTopic.objects.filter(named).values_list("slug", "content")
        self.topics: dict[str, str] = {}
        self.parties: dict[str, str] = {}
        for slug, content in topics:
            self.topics[slug] = content["name"]
            self.parties |= {party["slug"]: party["name"] for party in content["parties"]}

    def of(self, name: str, value: str) -> str:
        known: dict[str, str] = {"topic": self.topics, "speaker": self.speakers, "party": self.parties}.get(name, {})
        return known.get(value, value)


def tallied(filters: Filters, asked: Asked, after: Place | None, counted: list[Any], edges: Edges) -> Tallies:
    """How many claims have which values, by column; of a facet that is chosen from, counted as if it were not.

    No query but for a chosen facet: one for each, with words as ``newest`` says.
    """
    tallies: Tallies = {}
    standing = sum(not row.is_withdrawn for row in counted)
    for name, column, _ in FACETS:
        value = getattr(filters, name)
        if value and counted:
            others = newest(filters.without(name), asked, after, ("is_withdrawn", column), edges)[:MOST]
            tallies[column] = most(tally_of(others, column) | {value: standing}, value)
        else:
            tallies[column] = most(tally_of(counted, column))
    return tallies


def tally_of(rows: Iterable[Any], column: str) -> Counter[str]:
    """How many of these claims have which values; withdrawn ones have none."""
    tally: Counter[str] = Counter()
    for row in rows:
        if row.is_withdrawn:
            continue
        value = getattr(row, column)
        if isinstance(value, list):
            tally.update(value)
        elif value:
            tally[value] += 1
        elif column == "verdict":
            tally[UNASSESSED] += 1
    return tally


def most(tally: dict[str, int], chosen: str = "") -> list[tuple[str, int]]:
    """The values that most have, and the chosen one wherever it stands."""
    ranked = sorted(tally.items(), key=lambda item: (-item[1], item[0]))
    return [item for place, item in enumerate(ranked) if place < MOST_CHOICES or item[0] == chosen]


def facets_of(filters: Filters, tallies: Tallies, names: Names) -> list[Facet]:
    """What these claims can be narrowed to; of what they are narrowed to already, what else could be chosen."""
    facets = []
    for name, column, title in FACETS:
        now, offered = getattr(filters, name), tallies.get(column, [])
        choices = [choice(filters, name, value, count, names, is_chosen=value == now) for value, count in offered]
        facets += [Facet(name, gettext(title), choices)] if choices else []
    return facets


def choice(filters: Filters, name: str, value: str, count: int, names: Names, *, is_chosen: bool) -> Choice:
    onward = filters.without(name).parameters | ({} if is_chosen else {PARAMETERS[name]: value})
    return Choice(value, names.of(name, value), count, urlencode(onward), is_chosen)
