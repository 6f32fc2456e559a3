"""Plans of merges and splits as pages show them: each line with the address of the record that it is about."""

from dataclasses import dataclass

from claims.actions.merging.plans import Item, Plan
from claims.desk.subjects import address_of


@dataclass(frozen=True, slots=True)
class Line:
    """One line, with where to look it up."""

    text: str
    detail: str
    address: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines under one heading, and how many more there are."""

    title: str
    lines: list[Line]
    count: int
    more: int


@dataclass(frozen=True, slots=True)
class ShownPlan:
    """What would happen, what has to be settled first, and what to think of."""

    parts: list[Lines]
    blocks: list[Line]
    cautions: tuple[str, ...]
    needs_publisher: bool


def shown_plan(plan: Plan) -> ShownPlan:
    parts = [Lines(part.title, [line(item) for item in part.items], part.count, part.more) for part in plan.parts]
    return ShownPlan(parts, [line(block) for block in plan.blocks], plan.cautions, plan.needs_publisher)


def line(item: Item) -> Line:
    return Line(item.text, item.detail, address_of(item))
