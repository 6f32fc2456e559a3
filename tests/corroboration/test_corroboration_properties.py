"""What holds for any evidence: order means nothing, reprints add nothing, opposition never corroborates."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.corroboration import (
    Capture,
    Evidence,
    Figure,
    OriginLink,
    Position,
    Voice,
    assess,
    compare_figures,
    digest,
    make_count,
    write_assessment,
)
from claims.corroboration.routes import trace_routes
from claims.vocabulary import Basis, Bound, ClaimKind, Interest, Measure, OriginLinkKind, Stance, StatementKind, Status

PARTIES = ("Avaria", "Borland", "Casta")
SPEAKERS = ("minister", "president", "Observatory", "Red Lantern", "Daily Harbour", "Northwire")
OUTLETS = ("Daily Harbour", "Evening Ledger", "Northwire", "Avaria Today")
STATES = ("Avarian state", "Avarian ministry", "Lake region")

Item = TypeVar("Item")
FEW = settings(max_examples=50, deadline=None)

days = st.none() | st.integers(0, 5).map(lambda number: date(2031, 5, 1) + timedelta(days=number))
parties = st.none() | st.sampled_from(PARTIES)
captures = st.builds(
    Capture, st.just(""), st.sampled_from(OUTLETS), publisher_party=parties, published_on=days, captured_on=days
)
voices = st.builds(
    Voice,
    st.sampled_from(SPEAKERS),
    body=st.sampled_from(("", *STATES)),
    party=parties,
    speaks_for=st.booleans(),
    named=st.booleans(),
    role_assumed=st.booleans(),
    outlet=st.booleans(),
)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    low, high = sorted((draw(st.integers(0, 60)), draw(st.integers(0, 60))))
    return Figure(
        draw(st.sampled_from(Bound)),
        draw(st.sampled_from((None, low))),
        draw(st.sampled_from((None, high))),
        words=draw(st.sampled_from(("", "dozens", "many"))),
        measure=draw(st.sampled_from((None, Measure.KILLED))),
        group=draw(st.sampled_from((None, "people"))),
        as_of=draw(days),
        cumulative=draw(st.sampled_from((None, True, False))),
    )


@st.composite
def positions(draw: st.DrawFn, number: int, capture_ids: list[str]) -> Position:
    kind = draw(st.sampled_from(StatementKind))
    spans = st.none() | st.integers(0, 40)
    start = draw(spans)
    return Position(
        id=f"p{number}",
        capture=draw(st.sampled_from(capture_ids)),
        stance=draw(st.sampled_from(Stance)),
        kind=kind,
        speaker=None if kind is StatementKind.OWN_VOICE else draw(voices),
        joint_with=() if kind is StatementKind.OWN_VOICE else tuple(draw(st.lists(voices, max_size=2))),
        cites=draw(st.none() | voices),
        basis=draw(st.sampled_from(Basis)),
        said_on=draw(days),
        exact=draw(st.sampled_from(("", "It fell.", "“It fell”"))),
        start=start,
        end=None if start is None else start + 8,
        figure=draw(st.none() | figures()),
    )


@st.composite
def links(draw: st.DrawFn, capture_ids: list[str]) -> OriginLink:
    target = draw(st.none() | st.sampled_from(capture_ids))
    whole = draw(st.booleans())
    return OriginLink(
        draw(st.sampled_from(OriginLinkKind)),
        from_capture=draw(st.sampled_from(capture_ids)),
        start=None if whole else 0,
        end=None if whole else 30,
        to_capture=target,
        to_voice=None if target else draw(voices),
    )


@st.composite
def evidence_sets(draw: st.DrawFn) -> Evidence:
    held = [replace(draw(captures), id=f"c{number}") for number in range(draw(st.integers(1, 4)))]
    ids = [capture.id for capture in held]
    return Evidence(
        kind=draw(st.sampled_from(ClaimKind)),
        harms=draw(st.frozensets(st.sampled_from(PARTIES), max_size=2)),
        parties=frozenset(PARTIES),
        allies=draw(st.sampled_from((frozenset(), frozenset({frozenset({"Avaria", "Casta"})})))),
        bodies=draw(st.dictionaries(st.sampled_from(STATES), st.sampled_from(STATES), max_size=3)),
        captures=tuple(held),
        positions=tuple(draw(positions(number, ids)) for number in range(draw(st.integers(0, 7)))),
        links=tuple(draw(st.lists(links(ids), max_size=4))),
    )


@FEW
@given(evidence_sets())
def test_any_evidence_has_one_status_with_reasons(evidence: Evidence) -> None:
    assessment = assess(evidence)

    assert assessment.status in Status
    assert assessment.reasons
    assert all(reason.text.endswith(".") for reason in assessment.reasons)
    assert write_assessment(assessment, evidence)["status"] == assessment.status.value
    if assessment.denial_only:
        assert assessment.status is Status.CONTESTED


@FEW
@given(evidence_sets())
def test_what_is_asked_for_is_never_all_there(evidence: Evidence) -> None:
    assessment = assess(evidence)

    assert not assessment.needs or not all(need.met for need in assessment.needs)
    if assessment.status is Status.CORROBORATED:
        assert not assessment.needs


@FEW
@given(evidence_sets())
def test_every_report_leads_somewhere(evidence: Evidence) -> None:
    found = trace_routes(evidence)

    assert found.keys() == {position.id for position in evidence.positions}
    own_words = {position.id for position in evidence.positions if position.kind is StatementKind.OWN_VOICE}
    assert all(legs for position, legs in found.items() if position not in own_words)


@FEW
@given(evidence_sets(), st.randoms(use_true_random=False))
def test_order_of_evidence_changes_nothing(evidence: Evidence, random: Random) -> None:
    shuffled = replace(
        evidence,
        captures=shuffle(evidence.captures, random),
        positions=shuffle(evidence.positions, random),
        links=shuffle(evidence.links, random),
    )

    assert assess(shuffled) == assess(evidence)
    assert digest(shuffled) == digest(evidence)


def shuffle(items: tuple[Item, ...], random: Random) -> tuple[Item, ...]:
    return tuple(random.sample(items, len(items)))


@FEW
@given(evidence_sets(), st.data())
def test_credited_reprint_never_raises_the_independent_count(evidence: Evidence, data: st.DataObject) -> None:
    if not evidence.positions:
        return
    copied = data.draw(st.sampled_from(evidence.positions))
    original = next(capture for capture in evidence.captures if capture.id == copied.capture)
    day = original.published_on or original.captured_on
    reprint = replace(original, id="reprint", publisher="Reprinter", publisher_party=None, published_on=day)
    repeated = replace(copied, id="reprinted", capture="reprint")
    credit = OriginLink(OriginLinkKind.CREDITS, from_capture="reprint", to_capture=original.id)
    if copied.start is not None:
        credit = replace(credit, to_start=copied.start, to_end=copied.end)
    more = replace(
        evidence,
        captures=(*evidence.captures, reprint),
        positions=(*evidence.positions, repeated),
        links=(*evidence.links, credit),
    )

    before, after = assess(evidence), assess(more)
    assert after.independent_origins <= before.independent_origins
    if before.status is not Status.CORROBORATED:
        assert after.status is not Status.CORROBORATED


@FEW
@given(evidence_sets(), days)
def test_independent_opposition_never_gives_corroborated(evidence: Evidence, said_on: date | None) -> None:
    denial = Position(
        "denial",
        evidence.captures[0].id,
        Stance.DENIES,
        StatementKind.DIRECT,
        speaker=Voice("an independent witness"),
        said_on=said_on,
    )

    assessment = assess(replace(evidence, positions=(*evidence.positions, denial)))

    assert assessment.status not in (Status.CORROBORATED, Status.CONCEDED, Status.PARTY_ONLY, Status.NO_EVIDENCE)


@FEW
@given(evidence_sets(), days, parties, st.none() | figures())
def test_what_is_said_without_a_name_neither_corroborates_nor_concedes(
    evidence: Evidence, said_on: date | None, party: str | None, figure: Figure | None
) -> None:
    whispered = Position(
        "whispered",
        evidence.captures[0].id,
        Stance.ASSERTS,
        StatementKind.INDIRECT,
        speaker=Voice("someone else", party=party, speaks_for=party is not None, named=False),
        said_on=said_on,
        figure=figure,
    )

    before, after = assess(evidence), assess(replace(evidence, positions=(*evidence.positions, whispered)))

    for backed in (Status.CORROBORATED, Status.CONCEDED):
        assert after.status is not backed or before.status is backed
    assert after.independent_origins <= max(before.independent_origins, 1)


@settings(deadline=None)
@given(figures(), figures(), days, days)
def test_comparison_is_symmetric(one: Figure, other: Figure, said: date | None, other_said: date | None) -> None:
    first, second = make_count(one, said), make_count(other, other_said)

    assert compare_figures(first, second) == compare_figures(second, first)


@FEW
@given(evidence_sets())
def test_two_strong_origins_stand_behind_corroborated(evidence: Evidence) -> None:
    assessment = assess(evidence)
    if assessment.status is Status.CORROBORATED and assessment.reasons[0].rule == "independent_origins":
        strong = [origin for origin in assessment.supporting_origins if not origin.weak]
        assert len(strong) >= 2
        assert any(origin.interest is not Interest.SELF_SERVING for origin in strong)
        assert not assessment.opposing_origins


@pytest.mark.parametrize("size", [400])
@settings(max_examples=4, deadline=None)
@given(st.integers(0, 3))
def test_long_chain_of_reprints_is_followed_to_its_end(size: int, extra: int) -> None:
    count = size + extra
    held = tuple(Capture(f"c{number}", f"outlet {number}") for number in range(count))
    chain = tuple(
        OriginLink(OriginLinkKind.COPIES, from_capture=f"c{number}", to_capture=f"c{number + 1}")
        for number in range(count - 1)
    )
    report = Position("p", "c0", Stance.ASSERTS, StatementKind.OWN_VOICE)

    (origin,) = assess(Evidence(captures=held, positions=(report,), links=chain)).supporting_origins

    assert (origin.id, origin.hops) == (f"outlet {count - 1}", count - 1)
