"""One measurement of a benchmark."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """What was done, how long it took (the best of some runs, or the middle one of some cases), and how long it may.

    Both in milliseconds. ``detail``: what it was spent on, where that is known.
    """

    what: str
    took: float
    allowed: float
    detail: str = ""

    @property
    def ratio(self) -> float:
        return self.took / self.allowed

    @property
    def holds(self) -> bool:
        return self.took <= self.allowed


def best_of(runs: int, work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """The shortest of so many runs in milliseconds: what the work costs where nothing else wants the machine.

    Work that only computes is told by ``time.process_time``, which leaves out what others do meanwhile.
    """
    return min(timed(work, clock) for _ in range(runs))


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    began = clock()
    work()
    return (clock() - began) * 1_000
