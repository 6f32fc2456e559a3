"""One measurement of a benchmark."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

Clock = Callable[[], float]


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


def best_of(runs: int, work: Callable[[], object], clock: Clock = time.perf_counter) -> float:
    """The shortest of so many runs in milliseconds: what the work costs where nothing else wants the machine.

    Work that only computes is told by ``time.process_time``, which leaves out what others do meanwhile; work of which
    the database has its share, by ``computed``.
    """
    return min(timed(work, clock) for _ in range(runs))


def timed(work: Callable[[], object], clock: Clock = time.perf_counter) -> float:
    began = clock()
    work()
    return (clock() - began) * 1_000


def computed() -> Clock:
    """A clock of what this process and the one of its session compute together, whatever others do meanwhile.

    The clock on the wall where the database is on another machine.
    """
    spent = clock_of_database()
    return (lambda: time.process_time() + spent()) if spent else time.perf_counter


def clock_of_database() -> Clock | None:
    """The processor time of the process that serves this connection, in seconds; None where it runs elsewhere."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid(), inet_server_addr() <<= '127.0.0.0/8'")
        number, is_here = cursor.fetchone()
    counted = Path(f"/proc/{number}/schedstat")
    if not is_here or not counted.exists():
        return None
    return lambda: int(counted.read_text().split()[0]) / 1e9
