"""Which lines still stand: retractions end earlier stances, and per origin only the latest stance counts."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from claims.corroboration.lines import Line
from claims.vocabulary import Interest, Stance


@dataclass(frozen=True, slots=True)
class Standing:
    """The lines sorted by what became of them. A joint statement stands while one of its partners stands by it."""

    supporting: tuple[Line, ...]
    opposing: tuple[Line, ...]
    retractions: tuple[Line, ...]
    retracted: tuple[Line, ...]
    superseded: tuple[Line, ...]


def settle(lines: Iterable[Line]) -> Standing:
    """Applies retractions first, then the latest stance of each body and of each self-serving party.

    What someone unnamed says later neither takes back nor overtakes what was said under a name, nor the other way.
    """
    stances: list[Line] = []
    retractions: list[Line] = []
    for line in lines:
        (retractions if line.position.stance is Stance.RETRACTS else stances).append(line)
    taken_back = dates_of_retraction(retractions)
    retracted = [line for line in stances if is_retracted(line, taken_back)]
    gone = set(map(id, retracted))
    standing = [line for line in stances if id(line) not in gone]
    old = overtaken(standing, account_of)
    old |= overtaken(standing, party_account_of)
    return Standing(
        supporting=tuple(line for line in standing if line.supports and id(line) not in old),
        opposing=tuple(line for line in standing if line.opposes and id(line) not in old),
        retractions=tuple(retractions),
        retracted=tuple(retracted),
        superseded=tuple(line for line in standing if id(line) in old),
    )


def account_of(line: Line) -> str:
    """Whose account the line belongs to: the body's or, without a name, that speaker's alone."""
    return f"unnamed {min(one.speaker for one in line.speakers)}" if line.unnamed else line.body


def party_account_of(line: Line) -> str | None:
    return line.voice.party if line.interest is Interest.SELF_SERVING and not line.unnamed else None


def dates_of_retraction(retractions: Iterable[Line]) -> dict[str, date]:
    """The last day on which each body took its word back; ``date.max`` where the day is not known.

    The retraction is that of the body which speaks; in an outlet's own voice also that of the root of its passage.
    """
    days: dict[str, date] = {}
    for line in retractions:
        bodies = {account_of(line)} if line.unnamed else set(line.said_by)
        if line.voice.outlet:
            bodies.add(line.body)
        for body in bodies:
            days[body] = max(days.get(body, date.min), line.on or date.max)
    return days


def is_retracted(line: Line, taken_back: dict[str, date]) -> bool:
    """Whether the speaker, or the one whom the speaker rests on, took the word back on that day or later.

    A retraction presupposes what it takes back, so one of the same day, or an undated stance, is ended too.
    """
    for body in {account_of(line)} if line.unnamed else {line.body, *line.said_by}:
        day = taken_back.get(body)
        if day is not None and (line.on is None or line.on <= day):
            return True
    return False


def overtaken(lines: Iterable[Line], account: Callable[[Line], str | None]) -> set[int]:
    """Identities of the lines whose side is not among those that their account took on its last dated day.

    Two on one day both stay, and so does an undated one: it cannot be said to be earlier.
    """
    groups: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if (key := account(line)) is not None:
            groups[key].append(line)
    old: set[int] = set()
    for group in groups.values():
        last = max((line.on for line in group if line.on is not None), default=None)
        if last is None:
            continue
        sides = {line.supports for line in group if line.on == last}
        old.update(id(line) for line in group if line.on is not None and line.supports not in sides)
    return old
