"""Independent origins: the lines of one side gathered by the body, party or outlet that their word goes back to.

Every Casualty's standard asks for a different primary source, not a different outlet; here origins are that source.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from claims.corroboration.lines import Line
from claims.vocabulary import Interest

FREEST = (Interest.AGAINST_INTEREST, Interest.NEUTRAL, Interest.SELF_SERVING)
UNATTRIBUTED = "unattributed"


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent origin of one side. ``weak`` ones never count towards two.

    ``outlets`` carry it; ``attested_by`` are the outlets whose own reports it is known from, copies followed to
    their root. ``hops``: the fewest links between a report on file and the origin.
    """

    id: str
    lines: tuple[Line, ...]
    interest: Interest
    weak: bool

    @property
    def positions(self) -> tuple[str, ...]:
        return tuple(sorted({line.position.id for line in self.lines}))

    @property
    def counted(self) -> tuple[Line, ...]:
        """The lines that make it an origin: what is unnamed or unattributed adds nothing beside a named word."""
        return self.lines if self.weak else tuple(line for line in self.lines if not line.weak)

    @property
    def outlets(self) -> frozenset[str]:
        return frozenset(line.outlet for line in self.lines)

    @property
    def attested_by(self) -> frozenset[str]:
        return frozenset(line.attested_by for line in self.lines)

    @property
    def hops(self) -> int:
        return min(line.hops for line in self.lines)

    @property
    def serves_itself(self) -> bool:
        return self.interest is Interest.SELF_SERVING


def gather(lines: Iterable[Line]) -> tuple[Origin, ...]:
    """The origins of the standing lines of one side, ordered by id.

    All self-serving bodies of a party are one origin, and so is whoever else speaks from one of these bodies. A joint
    statement adds no origin where one of its partners is on file alone; joint statements that share a partner are one.
    """
    kept = sorted(lines, key=lambda line: (line.position.id, line.voice.speaker))
    groups = Groups()
    parties: set[str] = set()
    for line in kept:
        groups.find(line.body)
        if line.interest is Interest.SELF_SERVING and line.voice.party is not None:
            groups.unite(line.body, line.voice.party)
            parties.add(line.voice.party)
    names = {account: min(members & parties or members) for account, members in groups.members().items()}

    by_position: dict[str, list[Line]] = defaultdict(list)
    for line in kept:
        by_position[line.position.id].append(line)
    alone: dict[str, list[Line]] = defaultdict(list)
    joint: list[tuple[frozenset[str], list[Line]]] = []
    for members in by_position.values():
        accounts = frozenset(names[groups.find(line.body)] for line in members if not line.weak or is_weak(members))
        if len(accounts) == 1:
            alone[min(accounts)].extend(members)
        else:
            joint.append((accounts, members))
    return tuple(sorted(close(alone, joint), key=lambda origin: origin.id))


def close(alone: dict[str, list[Line]], joint: list[tuple[frozenset[str], list[Line]]]) -> list[Origin]:
    """Places the joint statements, then makes each group of lines an origin."""
    partners = Groups()
    apart = []
    for accounts, members in joint:
        known = sorted(accounts & alone.keys())
        if known:
            alone[known[0]].extend(members)
            continue
        apart.append((accounts, members))
        for account in accounts:
            partners.unite(min(accounts), account)
    together: dict[str, list[Line]] = defaultdict(list)
    for accounts, members in apart:
        together[partners.find(min(accounts))].extend(members)
    names = {root: " + ".join(sorted(group)) for root, group in partners.members().items()}
    origins = [
        Origin(name, tuple(members), guarded(members), is_weak(members)) for name, members in sorted(alone.items())
    ]
    return origins + [Origin(names[root], tuple(m), freest(m), is_weak(m)) for root, m in sorted(together.items())]


def is_weak(lines: Iterable[Line]) -> bool:
    return all(line.weak for line in lines)


def guarded(lines: list[Line]) -> Interest:
    """The interest of one account: self-serving as soon as one of its voices is."""
    found = {line.interest for line in lines if not line.weak or is_weak(lines)}
    return max(found, key=FREEST.index) if Interest.SELF_SERVING in found else min(found, key=FREEST.index)


def freest(lines: list[Line]) -> Interest:
    """The interest of a joint statement: that of the partner with least to gain, who put a name to it too."""
    return min((line.interest for line in lines if not line.weak or is_weak(lines)), key=FREEST.index)


def unite_weak(origins: tuple[Origin, ...]) -> tuple[Origin, ...]:
    """Where nothing but weak origins is on file, all of them together are one."""
    if len(origins) < 2 or not all(origin.weak for origin in origins):
        return origins
    lines = tuple(line for origin in origins for line in origin.lines)
    return (Origin(UNATTRIBUTED, lines, freest(list(lines)), weak=True),)


class Groups:
    """Disjoint sets of ids (union–find); each set is named by its smallest id."""

    def __init__(self) -> None:
        self.parents: dict[str, str] = {}

    def find(self, one: str) -> str:
        path = []
        while (parent := self.parents.setdefault(one, one)) != one:
            path.append(one)
            one = parent
        for passed in path:
            self.parents[passed] = one
        return one

    def unite(self, one: str, other: str) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        self.parents[second] = first

    def members(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for one in list(self.parents):
            found[self.find(one)].add(one)
        return found
