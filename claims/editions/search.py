"""Search as readers have it: claims that fit, why each was found, and what else the list can be narrowed to."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.http import urlencode
from django.utils.translation import gettext, gettext_noop

from claims.editions.choices import FACETS, Facet, Names, facets_of, tallied
from claims.editions.cursors import Place
from claims.editions.filters import Filters
from claims.editions.finding import best, walked_since
from claims.editions.groups import Group, groups
from claims.editions.listing import MOST, PAGE_SIZE, Paged, pages_of
from claims.editions.nearby import Dropped, Meant, dropped, meant
from claims.models import PAGE_BYTES, Publication
from claims.models.words import same_stem
from claims.spelling import Asked, read_query
from claims.spelling.highlights import Marker, Passage, Piece, words_in

# As many lines of a claim's quotations say why it was found.
MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim, and why it was found: its words in pieces, and others that were asked for with what they are."""

    publication: Publication
    wording: Passage
    summary: Passage
    others: list[tuple[str, Passage]]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A filter that is set, and the address's query without it."""

    name: str
    title: str
    value: str
    label: str
    query: str


@dataclass(frozen=True, kw_only=True)
class Found(Paged):
    """One page of what fits; facets count the same claims as ``total`` does."""

    filters: Filters
    hits: list[Hit]
    facets: list[Facet]
    chosen: list[Chosen]
    groups: list[Group]
    dropped: list[Dropped]
    meant: Meant | None

    @property
    def has_notices(self) -> bool:
        """Whether a topic that is named on this page has something to say beside all of it."""
        return any(hit.publication.topic_notice for hit in self.hits)

    @property
    def short_groups(self) -> list[Group]:
        """All but the quotations, which want more room."""
        return [group for group in self.groups if group.kind != "statements"]

    @property
    def quoted(self) -> Group | None:
        return next((group for group in self.groups if group.kind == "statements"), None)


def search(filters: Filters, *, page: int = 1, after: str = "", with_facets: bool = True) -> Found:
    """One page of the claims that fit, with facets. The same few queries however many there are.

    A facet that is chosen from costs as many again as the claims: what its other values would leave is counted without
    it. Where no claim fits, also what to drop and what may have been meant, for a few queries more.

    ``with_facets``: for pages that offer them.

    ``after``: where an unworded list goes on past the pages that are counted; from ``Found.next`` alone.
    """
    asked = read_query(filters.words)
    place = Place.read(after)
    # Each list that is narrowed otherwise walks as far as the others do.
    edges = cache(walked_since)
    rows = best(filters, asked, place, edges)
    counted = rows[:MOST]
    number = min(max(1, page), pages_of(len(rows)))
    shown = [row.pk for row in counted[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]]
    tallies = tallied(filters, asked, place, counted, edges) if with_facets else {}
    names = Names(filters, tallies)
    return Found(
        filters=filters,
        parameters=filters.parameters,
        hits=hits_of(shown, asked),
        number=number,
        total=len(rows),
        facets=facets_of(filters, tallies, names),
        chosen=[chosen(filters, name, value, names) for name, value in filters.given.items()],
        after=place,
        onwards=place_of(counted[-1].pk) if len(rows) > MOST and not filters.words else None,
        groups=groups(asked) if number == 1 else [],
        dropped=[] if rows else dropped(filters),
        meant=None if rows else meant(filters),
    )


def place_of(key: int) -> Place:
    """Where the list goes on after this claim. One query."""
    return Place(Publication.objects.values_list("updated_at", flat=True).get(pk=key), key)


def hits_of(keys: list[int], asked: Asked) -> list[Hit]:
    """The claims of these keys in their order; with words, why each was found. Two queries with words, else one."""
    rows = Publication.objects.for_list()
    if asked:
        rows = rows.defer(None).defer(*PAGE_BYTES, "vector")
    found = {row.pk: row for row in rows.filter(pk__in=keys)}
    hits = [found[key] for key in keys if key in found]
    if not asked:
        return [plain(row) for row in hits]
    words = [word for term in asked.terms if not term.in_a_row for word in term.words]
    texts = (text for row in hits for text in (row.wording, row.summary, row.context, row.quotes, row.names))
    marker = Marker(asked, same_stem(words, words_in(texts)))
    return [hit_of(row, marker) for row in hits]


def hit_of(row: Publication, marker: Marker) -> Hit:
    if row.is_withdrawn:
        return plain(row)
    told = [(gettext("Context"), row.context), (gettext("Topic"), row.topic_name)]
    others = [(label, passage) for label, text in told if (passage := marker.passage(text)).is_found]
    wording, summary = marker.passage(row.wording), marker.passage(row.summary)
    quoted = (marker.passage(line) for line in row.quotes.split("\n"))
    others += [(gettext("Quoted"), passage) for passage in quoted if passage.is_found][:MOST_LINES]
    if not others and not wording.is_found and not summary.is_found:
        named = (marker.passage(line) for line in row.names.split("\n"))
        others += [(gettext("Named"), passage) for passage in named if passage.is_found][:MOST_LINES]
    return Hit(row, wording, summary, others)


def plain(row: Publication) -> Hit:
    """A claim that needs no telling why it is listed."""
    return Hit(row, Passage((Piece(row.wording),)), Passage((Piece(row.summary),)), [])


TITLES = {name: title for name, _, title in FACETS} | {
    "words": gettext_noop("Words"),
    "since": gettext_noop("Said from"),
    "until": gettext_noop("Said until"),
}


def chosen(filters: Filters, name: str, value: Any, names: Names) -> Chosen:
    without = urlencode(filters.without(name).parameters)
    title = TITLES[name]
    return Chosen(name, gettext(title), str(value), names.of(name, str(value)), without)
