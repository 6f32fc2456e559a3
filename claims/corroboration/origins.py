"""Independent origins: the lines of one side gathered by the body, party or outlet that their word goes back to.

Every Casualty's standard asks for a different primary source, not a different outlet; here origins are that source.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

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
    account_of = name_accounts(kept)
    by_account: dict[str, list[Line]] = defaultdict(list)
    by_position: dict[str, list[Line]] = defaultdict(list)
    for line in kept:
        by_account[account_of[line.body]].append(line)
        by_position[line.position.id].append(line)
    alone: dict[str, list[Line]] = defaultdict(list)
    joint: list[dict[str, list[Line]]] = []
    for members in by_position.values():
        parts: dict[str, list[Line]] = defaultdict(list)
        for line in members:
            if not line.weak or is_weak(members):
                parts[account_of[line.body]].append(line)
        if len(parts) == 1:
            alone[min(parts)].extend(members)
        else:
            joint.append(parts)
    interests = {account: guarded(members) for account, members in by_account.items()}
    return tuple(sorted(close(alone, joint, interests), key=lambda origin: origin.id))


def name_accounts(lines: Iterable[Line]) -> dict[str, str]:
    """Whose account each body's word counts for: that of its party where it serves itself, else the body's own."""
    groups = Groups()
    parties: set[str] = set()
    for line in lines:
        groups.find(line.body)
        if line.interest is Interest.SELF_SERVING and line.voice.party is not None:
            groups.unite(line.body, line.voice.party)
            parties.add(line.voice.party)
    return {member: min(members & parties or members) for members in groups.members().values() for member in members}


def close(
    alone: dict[str, list[Line]], joint: list[dict[str, list[Line]]], interests: dict[str, Interest]
) -> list[Origin]:
    """Places the joint statements, then makes each group of accounts an origin.

    A joint statement goes to the partner on file alone who has least to gain. Where all on file alone serve themselves
    and another partner does not, it says more than they do: its partners are one origin, their words alone included.
    What is said of a partner's without a name puts them on file for what is as weak, so that it adds no origin.
    """
    partners, on_file = Groups(), set(alone)
    firmly = {account for account, lines in alone.items() if not is_weak(lines)}
    for parts in joint:
        filed = on_file if is_weak(chain.from_iterable(parts.values())) else firmly
        known = sorted(parts.keys() & filed, key=lambda account: (FREEST.index(interests[account]), account))
        serving = {account for account in parts if interests[account] is Interest.SELF_SERVING}
        if known and (known[0] not in serving or serving == parts.keys()):
            alone[known[0]].extend(parts[known[0]])
            continue
        for account, members in parts.items():
            partners.unite(min(parts), account)
            alone[account].extend(members)
    for account in alone:
        partners.find(account)
    origins = []
    for group in partners.members().values():
        lines = tuple(line for account in sorted(group) for line in alone[account])
        interest = min((interests[account] for account in group), key=FREEST.index)
        origins.append(Origin(" + ".join(sorted(group)), lines, interest, is_weak(lines)))
    return origins


def is_weak(lines: Iterable[Line]) -> bool:
    return all(line.weak for line in lines)


def guarded(lines: list[Line]) -> Interest:
    """The interest of one account: self-serving as soon as one of its voices is."""
    found = {line.interest for line in lines if not line.weak or is_weak(lines)}
    return max(found, key=FREEST.index) if Interest.SELF_SERVING in found else min(found, key=FREEST.index)


def freest(lines: list[Line]) -> Interest:
    """The interest of several accounts together: that of the one with least to gain."""
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
