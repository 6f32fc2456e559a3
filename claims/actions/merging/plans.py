"""What a merge or a split would move, unite and leave, and what stands in its way: plain data, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

# Of a long list these many are named, and the rest are counted.
NAMED = 30


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in words. ``kind`` and ``key`` say which record it is about, for a link to its page."""

    text: str
    detail: str = ""
    kind: str = ""
    key: int | str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Things of one sort: ``title`` says what becomes of them, ``items`` are the first of ``count``."""

    title: str
    items: tuple[Item, ...]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.items)


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen. With ``blocks`` nothing does, until each is settled; ``cautions`` only ask for a look."""

    parts: tuple[Part, ...] = ()
    blocks: tuple[Item, ...] = ()
    cautions: tuple[str, ...] = ()
    needs_publisher: bool = False


class InTheWay(Exception):
    """The records cannot be merged or split like this; carries what has to be settled first."""

    def __init__(self, blocks: Iterable[Item]) -> None:
        self.blocks = tuple(blocks)
        super().__init__(" ".join(block.text for block in self.blocks))


def refuse_blocked(plan: Plan) -> None:
    """Raises InTheWay where something has to be settled first."""
    if plan.blocks:
        raise InTheWay(plan.blocks)


def part(title: str, items: Iterable[Item], count: int | None = None) -> Part:
    """``count``: where more exist than are given."""
    every = list(items)
    return Part(title, tuple(every[:NAMED]), len(every) if count is None else count)


def parts(*found: Part) -> tuple[Part, ...]:
    """Those that have something in them."""
    return tuple(each for each in found if each.count)


def rows_part(title: str, rows: Any, make: Any) -> Part:
    """The first rows of a queryset in words, and how many there are: two queries however many."""
    count = rows.count()
    return Part(title, tuple(make(row) for row in rows[:NAMED]) if count else (), count)


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
