"""When a claim is corroborated: two independent origins, or the agreement of parties that oppose each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from claims.corroboration.assessment import Reason
from claims.corroboration.comparing import compare_figures
from claims.corroboration.figures import Entry
from claims.corroboration.findings import Findings, ids, origin_positions, origins_of, speaks_officially
from claims.corroboration.interest import are_allied
from claims.corroboration.lines import Line
from claims.corroboration.origins import Origin
from claims.corroboration.wording import say
from claims.vocabulary import Comparison

Ways = frozenset[frozenset[str]]  # the outlets on each way by which an origin is known


def by_independent_origins(findings: Findings) -> list[Reason]:
    """Two origins that are not weak, one of them without gain, in two publishers; of a figure, with one number."""
    strong = findings.strong
    free = [origin for origin in strong if not origin.serves_itself]
    if len(strong) < 2 or not free or not in_two_publishers(strong):
        return []
    if findings.counts_people:
        strong = mutual_support(findings)
        free = [origin for origin in strong if not origin.serves_itself]
        if not strong:
            return []
    who = findings.names.of_origins(strong)
    if len(free) < len(strong):
        said = say("some_free", who=who, origins=len(strong), number=len(free))
    elif len(free) == 2:
        said = say("both_free", who=who)
    else:
        said = say("all_free", who=who, origins=len(strong))
    return [Reason("independent_origins", said, origin_positions(strong), tuple(origin.id for origin in strong))]


def in_two_publishers(origins: Iterable[Origin]) -> bool:
    """Whether two reports carry them that no outlet has in common, on the way to their roots included."""
    ways = {line.through for origin in origins for line in origin.counted}
    if not ways or frozenset.intersection(*ways):
        return False
    return any(one.isdisjoint(other) for one, other in combinations(ways, 2))


def mutual_support(findings: Findings) -> tuple[Origin, ...]:
    """The strong origins whose consistent figures support one another, at least one without gain; empty if none."""
    if not findings.matches_of(Comparison.CONSISTENT) or not in_two_publishers(findings.strong):
        return ()
    strong = {origin.id: origin for origin in findings.strong}
    counted = [entry for entry in findings.current if entry.origin in strong]
    partners = Partners(counted, strong)
    backing: set[str] = set()
    for entry in counted:
        if entry.origin not in backing and (other := partners.first_of(entry)) is not None:
            backing |= {entry.origin, other}
    return tuple(strong[one] for one in sorted(backing))


class Partners:
    """Who may support a figure, ordered so that a partner is met early where there is one."""

    def __init__(self, entries: Iterable[Entry], strong: Mapping[str, Origin]) -> None:
        self.strong = strong
        self.apart: dict[tuple[Ways, Ways], bool] = {}
        self.ways = {one: frozenset(line.through for line in origin.counted) for one, origin in strong.items()}
        self.alike: dict[object, list[Entry]] = defaultdict(list)  # by dimensions, as the others
        self.closed: dict[object, list[Entry]] = defaultdict(list)
        self.same: dict[object, list[Entry]] = defaultdict(list)  # by interval as well
        self.dated: dict[object, list[Entry]] = defaultdict(list)
        # Those without gain go with anyone, so they come first.
        for entry in sorted(entries, key=lambda each: (strong[each.origin].serves_itself, each.position)):
            count = entry.count
            self.alike[count.dimensions].append(entry)
            self.same[count.dimensions, count.interval].append(entry)
            if count.interval is not None and count.interval.high is not None:
                self.closed[count.dimensions].append(entry)
            if count.figure.as_of is not None or count.figure.cumulative:
                self.dated[count.dimensions].append(entry)

    def first_of(self, entry: Entry) -> str | None:
        """The first origin that supports the figure, None where there is none."""
        return next((other.origin for other in self.possible(entry) if self.go_together(entry, other)), None)

    def possible(self, entry: Entry) -> Iterator[Entry]:
        """All of the same dimensions; but open tails of one day support each other only where they are the same."""
        count = entry.count
        if count.interval is None or count.interval.high is not None:
            yield from self.alike[count.dimensions]
            return
        yield from self.same[count.dimensions, count.interval]
        yield from self.closed[count.dimensions]
        yield from self.dated[count.dimensions]

    def go_together(self, entry: Entry, other: Entry) -> bool:
        one, two = self.strong[entry.origin], self.strong[other.origin]
        if one is two or (one.serves_itself and two.serves_itself):
            return False
        ways = (self.ways[one.id], self.ways[two.id])
        if ways not in self.apart:
            self.apart[ways] = in_two_publishers((one, two))
        return self.apart[ways] and compare_figures(entry.count, other.count)[0] is Comparison.CONSISTENT


def have_one_number(ours: Iterable[Entry], theirs: Iterable[Entry]) -> bool:
    """Whether a figure of the ones supports a figure of the others."""
    return any(
        compare_figures(one.count, other.count)[0] is Comparison.CONSISTENT for one, other in product(ours, theirs)
    )


def by_opposing_parties(findings: Findings) -> list[Reason]:
    """A claim that harms no one, said officially by two parties that are not allied."""
    if findings.evidence.harms:
        return []
    spoken: dict[str, list[Line]] = {}
    for line in findings.standing.supporting:
        for voice in line.spoken_by:
            if voice.party is not None and speaks_officially(voice) and not line.weak:
                spoken.setdefault(voice.party, []).append(line)
    agreeing: set[str] = set()
    for one, other in combinations(sorted(spoken), 2):
        if not are_allied(one, other, findings.evidence) and agree_on_figures(findings, spoken[one], spoken[other]):
            agreeing |= {one, other}
    if not agreeing:
        return []
    lines = [line for party in sorted(agreeing) for line in spoken[party]]
    said = say("agreed_by_opposing_parties", who=findings.names.of_ids(agreeing))
    return [Reason("agreed_by_opposing_parties", said, ids(lines), origins_of(findings.support, lines))]


def agree_on_figures(findings: Findings, ours: list[Line], theirs: list[Line]) -> bool:
    """Whether two parties name figures that support each other; any claim but a figure needs none."""
    mine, yours = set(ids(ours)), set(ids(theirs))
    if not findings.counts_people or any(line.position.figure for line in ours if line.position.id in yours):
        return True
    return have_one_number(
        [entry for entry in findings.current if entry.position in mine],
        [entry for entry in findings.current if entry.position in yours],
    )
