"""How long the rules take over much evidence on one claim; evidence is made up, no database is touched."""

import time
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from claims.corroboration import Capture, Evidence, Figure, Position, Voice, assess
from claims.management.benchmarks.measured import Measured, best_of
from claims.vocabulary import Bound, ClaimKind, Measure, Stance, StatementKind

POSITIONS = 1_000
OUTLETS = 50
CAPTURES = 200
ALLOWED = 50.0
ALLOWED_AT_WORST = 75.0  # each speaker with a total of its own: half a million pairs to choose from
RUNS = 7


def measure_assess() -> Iterator[Measured]:
    """A thousand positions: an assertion, one total, and as many differing totals as speakers."""
    assertion, figure = ClaimKind.ASSERTION, ClaimKind.FIGURE
    cases = (
        ("positions of 200 speakers on an assertion", evidence_of(200, assertion, differing=False), ALLOWED),
        ("totals of 200 speakers, all alike", evidence_of(200, figure, differing=False), ALLOWED),
        ("totals of 200 speakers, all different", evidence_of(200, figure, differing=True), ALLOWED),
        ("totals of 1,000 speakers, all different", evidence_of(POSITIONS, figure, differing=True), ALLOWED_AT_WORST),
    )
    for what, evidence, allowed in cases:
        yield Measured(f"assess 1,000 {what}", best_of(RUNS, partial(assess, evidence), time.process_time), allowed)


def evidence_of(speakers: int, kind: ClaimKind, *, differing: bool) -> Evidence:
    """A thousand positions in turn by so many speakers, in two hundred captures of fifty outlets."""
    first = date(2031, 5, 1)
    captures = tuple(
        Capture(f"c{n}", f"outlet {n % OUTLETS}", published_on=first + timedelta(days=n % 20)) for n in range(CAPTURES)
    )
    return Evidence(
        kind=kind,
        captures=captures,
        positions=tuple(position_of(n, n % speakers, differing=differing) for n in range(POSITIONS)),
    )


def position_of(number: int, speaker: int, *, differing: bool) -> Position:
    total = 1_000 + speaker if differing else 1_000
    return Position(
        f"p{number}",
        f"c{number % CAPTURES}",
        Stance.ASSERTS,
        StatementKind.INDIRECT,
        speaker=Voice(f"speaker {speaker}", body=f"body {speaker}"),
        exact=f"The toll stands at {total}, speaker {speaker} said in hall {number}.",
        figure=Figure(Bound.EXACT, total, total, measure=Measure.KILLED, group="people"),
    )
