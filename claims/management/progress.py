"""A bar for work that takes a while. Imported by commands."""

import sys
from collections.abc import Iterable, Sequence
from typing import TypeVar

from tqdm import tqdm

Item = TypeVar("Item")


def with_progress(items: Sequence[Item], *, unit: str, beside_output: bool = False) -> Iterable[Item]:
    """The items one by one, with a bar on stderr once they take longer than a second; none where nobody looks on.

    ``beside_output``: results are written while the bar stands. On a terminal they show themselves how far it is, and
    would tear the bar, so that there is none.
    """
    hidden = not sys.stderr.isatty() or (beside_output and sys.stdout.isatty())
    bar: Iterable[Item] = tqdm(
        items, unit=unit, unit_scale=False, delay=1, leave=False, disable=hidden, file=sys.stderr
    )
    return bar
