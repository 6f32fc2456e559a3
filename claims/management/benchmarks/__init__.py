"""How long the work that must be quick takes: parts that ``manage.py bench`` runs, each with what it may take.

A part is a function without arguments that yields what it measured; a new one takes a line in ``PARTS``.
"""

from collections.abc import Callable, Iterator

from claims.management.benchmarks.assessing import measure_assess
from claims.management.benchmarks.desk import measure_desk
from claims.management.benchmarks.lists import measure_lists
from claims.management.benchmarks.measured import Measured
from claims.management.benchmarks.origins import measure_origins
from claims.management.benchmarks.public import measure_public

PARTS: dict[str, Callable[[], Iterator[Measured]]] = {
    "assess": measure_assess,
    "desk": measure_desk,
    "lists": measure_lists,
    "origins": measure_origins,
    "public": measure_public,
}

__all__ = ["PARTS", "Measured"]
