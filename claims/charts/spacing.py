"""Boxes one below the other: packed, or each as near as can be to what it belongs to. Pixels throughout."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Box:
    """Something with a height and a place."""

    height: float
    top: float = 0.0

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def packed(boxes: Sequence[Box], gaps: Sequence[float]) -> float:
    """Places the boxes from the top, with the gaps between them; returns the height of them all."""
    top = 0.0
    for box, gap in zip(boxes, (*gaps, 0.0), strict=False):
        box.top = top
        top += box.height + gap
    return top


def centred_on(
    boxes: Sequence[Box], wanted: Sequence[Sequence[float]], gaps: Sequence[float], *, ceiling: float = 0.0
) -> None:
    """Places each box with its middle at the mean of what it wants.

    The order stays, and no two come nearer than their gap: neighbours that collide share the strain, and none goes
    above the ceiling.
    """
    ideals = [
        sum(places) / len(places) - box.height / 2 if places else box.top
        for box, places in zip(boxes, wanted, strict=True)
    ]
    steps = [box.height + gap for box, gap in zip(boxes, (*gaps, 0.0), strict=False)]
    # Blocks of boxes that touch: the number of boxes, and the top of the first that suits them best.
    offset, offsets = 0.0, []
    for step in steps:
        offsets.append(offset)
        offset += step
    blocks: list[tuple[int, float]] = []
    for ideal, shift in zip(ideals, offsets, strict=True):
        blocks.append((1, ideal - shift))
        while len(blocks) > 1 and blocks[-2][1] > blocks[-1][1]:
            (more, late), (many, early) = blocks.pop(), blocks.pop()
            blocks.append((many + more, (many * early + more * late) / (many + more)))
    tops = [top for count, top in blocks for _ in range(count)]
    for box, top, shift in zip(boxes, tops, offsets, strict=True):
        box.top = max(top, ceiling) + shift
