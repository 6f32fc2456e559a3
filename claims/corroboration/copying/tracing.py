"""All links of a set of reports: who copies, credits and cites whom, and where each chain ends."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from claims.corroboration.copying.candidates import candidates_of
from claims.corroboration.copying.copies import Copy, Passage
from claims.corroboration.copying.credits import CreditReader
from claims.corroboration.copying.direction import Order
from claims.corroboration.copying.finding import compare
from claims.corroboration.copying.items import Credit, Item, Link
from claims.corroboration.copying.kinship import kinship
from claims.corroboration.copying.naming import Names
from claims.corroboration.copying.reports import Report, report_of
from claims.vocabulary import OriginLinkKind

TIE = 0.1  # of likeness: two sources of a passage that differ by less are told apart by who came first
RELATED = 0.12  # likeness of two reports that a credit makes source and copy
WHOLLY = 0.3  # likeness to the credited report at which a credit speaks for all, wherever it stands


def trace(captures: Sequence[Item]) -> tuple[Link, ...]:
    """The links of a set, sorted by id and place; their order, and that of the set, mean nothing.

    A passage that stands in several reports is linked to one of them: the best likeness, of two alike the earliest. A
    credit goes to the report of the credited publisher that is meant, or to the publisher by name where none is in
    the set. Reports of one publisher are not linked with each other.

    Raises: ValueError where an id is used twice.
    """
    items = sorted(captures, key=lambda item: item.id)
    if len({item.id for item in items}) < len(items):
        raise ValueError("trace: an id is used twice")
    names, credits = read_credits(items)
    order = Order(names, credits)
    reports = {item.id: report_of(item.text) for item in items}
    links = [*copies_among(items, reports, order, credits), *credit_links(items, reports, credits)]
    return with_roots(sorted(links, key=place_of))


def read_credits(items: Sequence[Item]) -> tuple[Names, dict[str, list[Credit]]]:
    """The credits of each report. A name that one of them gives to an agency is known in all of them."""
    publishers = [item.publisher for item in items]
    names = Names(publishers)
    reader = CreditReader(names)
    found = {item.id: reader.read(item) for item in items}
    fresh = {credit.name for each in found.values() for credit in each} - set(names.meant.values())
    if fresh:
        names = Names(publishers, fresh)
        reader = CreditReader(names)
        found = {item.id: reader.read(item) for item in items}
    return names, found


@dataclass(frozen=True, slots=True)
class Taken:
    """One passage of a report and where it may come from."""

    source: Item
    copy: Copy
    passage: Passage


def copies_among(
    items: Sequence[Item], reports: Mapping[str, Report], order: Order, credits: Mapping[str, list[Credit]]
) -> Iterator[Link]:
    """Copy links, each passage from one source alone."""
    taken: dict[str, list[Taken]] = defaultdict(list)
    by_id = {item.id: item for item in items}
    for one, other in candidates_of(items, reports):
        source, report = (one, other) if order.comes_first(one, other) else (other, one)
        if copy := compare(reports[report.id], reports[source.id]):
            taken[report.id] += [Taken(source, copy, passage) for passage in copy.passages]
    for report_id, found in sorted(taken.items()):
        report = by_id[report_id]
        others = without_own(report, found, order)
        yield from settle(report, others, order, {credit.name for credit in credits[report_id]})


def without_own(report: Item, found: list[Taken], order: Order) -> list[Taken]:
    """What comes from others, and not from the outlet's own earlier report, which they may have copied themselves."""
    own = [one for one in found if one.source.publisher == report.publisher]

    def is_own(one: Taken) -> bool:
        places = [(mine.passage.start, mine.passage.end) for mine in own if order.comes_first(mine.source, one.source)]
        return 2 * overlap(one.passage, places) > one.passage.end - one.passage.start

    return [one for one in found if one.source.publisher != report.publisher and not is_own(one)]


def settle(report: Item, found: list[Taken], order: Order, credited: set[str]) -> Iterator[Link]:
    """The links of one report: each of its passages goes to one source, and is cut from those of the others."""
    best = max((one.copy.score * one.copy.share for one in found), default=0.0)

    def rank(one: Taken) -> tuple[bool, bool, int]:
        near = one.copy.score * one.copy.share >= best - TIE
        earlier = sum(order.comes_first(other.source, one.source) for other in found if other.source != one.source)
        return (one.source.publisher not in credited, not near, earlier)

    covered: list[tuple[int, int]] = []
    kept: dict[str, list[Passage]] = defaultdict(list)
    by_source = {one.source.id: one for one in found}
    for one in sorted(found, key=lambda one: (rank(one), one.source.id, one.passage.start)):
        new = one.passage.end - one.passage.start - overlap(one.passage, covered)
        if 2 * new > one.passage.end - one.passage.start:
            kept[one.source.id].append(one.passage)
            covered.append((one.passage.start, one.passage.end))
    for source_id, passages in sorted(kept.items()):
        source, copy = by_source[source_id].source, by_source[source_id].copy
        copy = replace(copy, passages=tuple(sorted(passages, key=lambda passage: passage.start)))
        yield Link(OriginLinkKind.COPIES, report.id, source.id, source.publisher, copy=copy)


def overlap(passage: Passage, covered: Iterable[tuple[int, int]]) -> int:
    return sum(max(0, min(passage.end, end) - max(passage.start, start)) for start, end in covered)


def credit_links(
    items: Sequence[Item], reports: Mapping[str, Report], credits: Mapping[str, list[Credit]]
) -> Iterator[Link]:
    """A link for each credit; to the report of that publisher that is most like the one that credits it."""
    by_publisher: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_publisher[item.publisher].append(item)
    for item in items:
        for credit in credits[item.id]:
            alike = [
                (kinship(reports[item.id], reports[other.id]), other.id) for other in by_publisher.get(credit.name, ())
            ]
            likeness, target = max(alike, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
            if likeness >= WHOLLY:
                credit = replace(credit, scope=None)
            yield Link(credit.kind, item.id, target if likeness >= RELATED else None, credit.name, credit=credit)


def place_of(link: Link) -> tuple[str, str, str, str, int, int]:
    """Sorts the links; nothing in them depends on the order in which the set was given."""
    first = link.passages[0].start if link.passages else (link.credit.start if link.credit else None)
    last = link.credit.end if link.credit else None
    return (link.from_id, link.kind.value, link.to or "", link.name, first if first is not None else -1, last or -1)


def with_roots(links: Sequence[Link]) -> tuple[Link, ...]:
    """The links with the end of each chain. From a report that has several links its broadest copy leads on."""
    onward: dict[str, Link] = {}
    for link in links:
        known = onward.get(link.from_id)
        if known is None or breadth(link) > breadth(known):
            onward[link.from_id] = link
    return tuple(replace(link, root=root, hops=hops) for link in links for root, hops in [end_of(link, onward)])


def breadth(link: Link) -> tuple[int, float]:
    """How much of a report the link speaks for: most of it copied, all of it credited, a passage."""
    if link.copy is not None:
        return (3 if link.copy.share >= 0.5 else 1, link.copy.share)
    whole = link.credit is not None and link.credit.scope is None
    return (2 if whole else 0, 1.0 if link.kind is OriginLinkKind.CREDITS else 0.5)


def end_of(link: Link, onward: Mapping[str, Link]) -> tuple[str, int]:
    """The publisher at the end and the number of links to it; a ring ends where it would begin again."""
    seen = {link.from_id}
    hops = 1
    while link.to is not None and link.to not in seen and (following := onward.get(link.to)) is not None:
        if breadth(following)[0] < 2:
            break
        seen.add(link.to)
        link = following
        hops += 1
    return link.name, hops
