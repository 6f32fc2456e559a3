"""The digest notices what a reader of the evidence would, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from claims.corroboration import Capture, Evidence, Figure, OriginLink, Position, Voice, digest
from claims.vocabulary import Basis, Bound, OriginLinkKind, OriginLinkState, Stance, StatementKind

MINISTER = Voice("minister", body="ministry", party="Avaria", speaks_for=True, label="The minister")
SAID = Position(
    "p1",
    "c1",
    Stance.ASSERTS,
    StatementKind.DIRECT,
    speaker=MINISTER,
    exact="It fell.",
    start=10,
    end=18,
    figure=Figure(Bound.EXACT, 30, 30),
)
OWN = Position("p2", "c2", Stance.ASSERTS, StatementKind.OWN_VOICE)
EVIDENCE = Evidence(
    parties=frozenset({"Avaria"}),
    captures=(Capture("c1", "Daily Harbour", published_on=date(2031, 5, 1)), Capture("c2", "Evening Ledger")),
    positions=(SAID, OWN),
)


def with_first(**changes: object) -> Evidence:
    return replace(EVIDENCE, positions=(replace(SAID, **changes), OWN))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changed",
    [
        with_first(stance=Stance.DENIES),
        with_first(speaker=replace(MINISTER, speaker="president")),
        with_first(speaker=replace(MINISTER, party=None)),
        with_first(speaker=replace(MINISTER, body="army")),
        with_first(speaker=replace(MINISTER, speaks_for=False)),
        with_first(cites=Voice("Lake Observatory")),
        with_first(figure=Figure(Bound.EXACT, 31, 31)),
        with_first(figure=None),
        with_first(said_on=date(2031, 4, 30)),
        with_first(exact="It has fallen."),
        replace(EVIDENCE, positions=(SAID,)),
        replace(EVIDENCE, positions=(SAID, replace(OWN, basis=Basis.WITNESSED))),
        replace(EVIDENCE, harms=frozenset({"Avaria"})),
        replace(EVIDENCE, bodies={"ministry": "state"}),
        replace(EVIDENCE, links=(OriginLink(OriginLinkKind.COPIES, from_capture="c2", to_capture="c1"),)),
        replace(EVIDENCE, links=(OriginLink(OriginLinkKind.COPIES, from_capture="c1", to_capture="c2"),)),
    ],
)
def test_digest_changes_with_what_was_said_by_whom_and_where_from(changed: Evidence) -> None:
    assert digest(changed) != digest(EVIDENCE)


def test_digest_tells_what_an_outlet_saw_from_what_it_counted() -> None:
    seen, counted = (replace(OWN, basis=basis) for basis in (Basis.WITNESSED, Basis.OWN_COUNT))
    assert digest(replace(EVIDENCE, positions=(SAID, seen))) != digest(replace(EVIDENCE, positions=(SAID, counted)))


@pytest.mark.parametrize(
    "same",
    [
        replace(EVIDENCE, positions=(OWN, SAID)),
        replace(EVIDENCE, labels={"minister": "A minister"}),
        with_first(speaker=replace(MINISTER, label="The foreign minister")),
        with_first(start=12, end=20),
        replace(EVIDENCE, captures=(*EVIDENCE.captures, Capture("c3", "Daily Harbour"))),
        replace(
            EVIDENCE,
            links=(
                OriginLink(OriginLinkKind.COPIES, from_capture="c2", to_capture="c1", state=OriginLinkState.OVERRULED),
            ),
        ),
    ],
)
def test_digest_stays_with_a_changed_page_or_name(same: Evidence) -> None:
    assert digest(same) == digest(EVIDENCE)


def test_digest_is_sha256_in_hexadecimal() -> None:
    assert len(digest(EVIDENCE)) == 64
    assert digest(Evidence()) != digest(EVIDENCE)
