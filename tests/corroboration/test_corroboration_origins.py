"""Where a statement goes back to: passages, chains, rings, bodies and the desk's overrides."""

from dataclasses import replace
from datetime import date

from claims.corroboration import Capture, Evidence, OriginLink, Position, Voice, assess
from claims.corroboration.tracing import Trails
from claims.vocabulary import Basis, Interest, OriginLinkKind, OriginLinkState, Stance, StatementKind, Status

COPIES, CREDITS, CITES = OriginLinkKind.COPIES, OriginLinkKind.CREDITS, OriginLinkKind.CITES
CAPTURES = (
    Capture("c1", "Daily Harbour", published_on=date(2031, 5, 2)),
    Capture("c2", "Evening Ledger", published_on=date(2031, 5, 1)),
    Capture("c3", "Northwire", published_on=date(2031, 5, 1)),
)
REPORT = Position("p1", "c1", Stance.ASSERTS, StatementKind.OWN_VOICE, start=100, end=150)


def origins(*links: OriginLink, report: Position = REPORT) -> list[tuple[str, int, bool]]:
    """Id, hops and weakness of the origins of one report."""
    found = assess(Evidence(captures=CAPTURES, positions=(report,), links=links)).supporting_origins
    return [(origin.id, origin.hops, origin.weak) for origin in found]


def test_link_speaks_only_for_the_statements_inside_its_passage() -> None:
    passage = OriginLink(COPIES, from_capture="c1", start=90, end=160, to_capture="c3")

    assert origins(passage) == [("Northwire", 1, True)]
    assert origins(replace(passage, start=101)) == [("Daily Harbour", 0, True)]
    assert origins(replace(passage, end=149)) == [("Daily Harbour", 0, True)]
    assert origins(replace(passage, start=100, end=150)) == [("Northwire", 1, True)]


def test_statement_on_the_whole_capture_is_inside_whole_copies_only() -> None:
    whole = replace(REPORT, start=None, end=None)

    assert origins(OriginLink(COPIES, from_capture="c1", to_capture="c3"), report=whole) == [("Northwire", 1, True)]
    assert origins(OriginLink(COPIES, from_capture="c1", start=0, end=900, to_capture="c3"), report=whole) == [
        ("Daily Harbour", 0, True)
    ]


def test_chain_follows_the_passage_through_each_capture() -> None:
    first = OriginLink(COPIES, from_capture="c1", start=90, end=160, to_capture="c2", to_start=10, to_end=80)
    second = OriginLink(CREDITS, from_capture="c2", start=0, end=100, to_capture="c3")

    assert origins(first, second) == [("Northwire", 2, True)]
    assert origins(first, replace(second, end=50)) == [("Evening Ledger", 1, True)]


def test_overruled_link_moves_nothing() -> None:
    link = OriginLink(COPIES, from_capture="c1", to_capture="c3", state=OriginLinkState.OVERRULED)

    assert origins(link) == [("Daily Harbour", 0, True)]


def test_desk_is_believed_before_a_finding() -> None:
    found = OriginLink(COPIES, from_capture="c1", to_capture="c2")
    settled = OriginLink(CREDITS, from_capture="c1", to_capture="c3", state=OriginLinkState.CONFIRMED)

    assert origins(found, settled) == [("Northwire", 1, True)]


def test_ring_of_copies_ends_at_its_earliest_capture() -> None:
    ring = (
        OriginLink(COPIES, from_capture="c1", to_capture="c2"),
        OriginLink(COPIES, from_capture="c2", to_capture="c1"),
    )

    assert origins(*ring) == [("Evening Ledger", 1, True)]
    assert origins(*ring, report=replace(REPORT, capture="c2")) == [("Evening Ledger", 0, True)]


def test_passage_that_cites_a_speaker_is_that_speakers_word() -> None:
    cites = OriginLink(CITES, from_capture="c1", to_voice=Voice("Lake Observatory"))

    assert origins(cites) == [("Lake Observatory", 1, False)]
    assert origins(replace(cites, to_voice=Voice("an official", named=False))) == [("an official", 1, True)]


def test_report_that_cites_a_speaker_is_the_outlets_own_for_attestation() -> None:
    cites = OriginLink(CITES, from_capture="c1", to_voice=Voice("Lake Observatory"))
    attestation = assess(Evidence(captures=CAPTURES, positions=(REPORT,), links=(cites,))).attestation

    assert attestation.origins == ("Daily Harbour",)


def test_two_origins_in_one_outlet_stay_so_where_one_passage_is_copied() -> None:
    quotes = tuple(
        Position(
            f"p{start}", "c1", Stance.ASSERTS, StatementKind.DIRECT, speaker=Voice(who), start=start, end=start + 9
        )
        for start, who in ((0, "Lake Observatory"), (100, "Red Lantern"))
    )
    copied = OriginLink(COPIES, from_capture="c1", start=0, end=50, to_capture="c3")
    assessment = assess(Evidence(captures=CAPTURES, positions=quotes, links=(copied,)))

    assert assessment.attestation.origins == ("Daily Harbour", "Northwire")
    assert assessment.status is Status.SINGLE_ORIGIN


def test_reprint_of_one_report_is_no_second_publisher_for_another() -> None:
    quotes = tuple(
        Position(
            f"p{number}", capture, Stance.ASSERTS, StatementKind.DIRECT, speaker=Voice(who), start=start, end=start + 9
        )
        for number, (capture, who, start) in enumerate(
            (("c1", "Lake Observatory", 0), ("c1", "Red Lantern", 100), ("c2", "Red Lantern", 0))
        )
    )
    links = (
        OriginLink(COPIES, from_capture="c1", start=0, end=50, to_capture="c3"),
        OriginLink(CREDITS, from_capture="c2", to_capture="c1", to_start=100, to_end=109),
    )

    assert assess(Evidence(captures=CAPTURES, positions=quotes, links=links)).status is Status.REPEATED_SINGLE_ORIGIN


def test_outlet_takes_back_what_others_copied_from_it() -> None:
    copied = OriginLink(COPIES, from_capture="c2", to_capture="c1")
    reported = OriginLink(CITES, from_capture="c1", to_voice=Voice("a witness"))
    retraction = replace(REPORT, id="p2", stance=Stance.RETRACTS)
    evidence = Evidence(
        captures=CAPTURES, positions=(replace(REPORT, id="p3", capture="c2"), retraction), links=(copied, reported)
    )

    assert assess(evidence).status is Status.CONTRADICTED


def test_links_that_differ_in_small_things_may_come_in_any_order() -> None:
    known = OriginLink(CREDITS, from_capture="c1", to_voice=Voice("Northwire", outlet=True))
    assumed = replace(known, to_voice=Voice("Northwire", outlet=True, role_assumed=True))
    one, other = (
        Evidence(captures=CAPTURES, positions=(REPORT,), links=two) for two in ((known, assumed), (assumed, known))
    )

    assert assess(one) == assess(other)


def test_passage_that_cites_an_outlet_stays_without_a_source() -> None:
    assert origins(OriginLink(CITES, from_capture="c1", to_voice=Voice("Northwire", outlet=True))) == [
        ("Northwire", 1, True)
    ]


def test_copied_passage_does_not_change_whose_word_a_quote_is() -> None:
    quote = Position(
        "p1", "c1", Stance.ASSERTS, StatementKind.DIRECT, speaker=Voice("Lake Observatory"), start=0, end=9
    )
    copied = OriginLink(COPIES, from_capture="c1", to_capture="c3")
    assessment = assess(Evidence(captures=CAPTURES, positions=(quote,), links=(copied,)))

    assert [origin.id for origin in assessment.supporting_origins] == ["Lake Observatory"]
    assert assessment.attestation.outlets == ("Daily Harbour",)
    assert assessment.attestation.origins == ("Northwire",)


def test_credited_state_outlet_brings_its_party() -> None:
    captures = (CAPTURES[0], replace(CAPTURES[2], publisher_party="Avaria"))
    credit = OriginLink(CREDITS, from_capture="c1", to_voice=Voice("Northwire", outlet=True))
    evidence = Evidence(
        parties=frozenset({"Avaria"}),
        captures=captures,
        positions=(replace(REPORT, basis=Basis.WITNESSED),),
        links=(credit,),
    )
    (origin,) = assess(evidence).supporting_origins

    assert (origin.id, origin.interest) == ("Avaria", Interest.SELF_SERVING)
    assert assess(evidence).status is Status.PARTY_ONLY


def test_outlet_has_the_side_that_it_had_when_it_said_so() -> None:
    """A station that was seized later was not the side's when it counted the dead."""
    free = replace(CAPTURES[1], publisher="Harbour Radio")
    captures = (free, replace(CAPTURES[0], publisher="Harbour Radio", publisher_party="Avaria"))
    for capture, interest in (("c1", Interest.SELF_SERVING), ("c2", Interest.NEUTRAL)):
        report = replace(REPORT, basis=Basis.WITNESSED, capture=capture)
        found = assess(Evidence(parties=frozenset({"Avaria"}), captures=captures, positions=(report,)))
        assert [origin.interest for origin in found.supporting_origins] == [interest]


def test_topmost_body_is_found_and_a_ring_of_bodies_is_one() -> None:
    trails = Trails(Evidence(bodies={"desk": "ministry", "ministry": "state", "a": "b", "b": "c", "c": "b"}))

    assert trails.topmost("desk") == "state"
    assert trails.topmost("state") == "state"
    assert {trails.topmost(body) for body in "abc"} == {"b"}


def test_name_for_readers_is_the_label() -> None:
    quote = Position("p1", "c1", Stance.ASSERTS, StatementKind.DIRECT, speaker=Voice("s1", body="b1"))
    evidence = Evidence(captures=CAPTURES, positions=(quote,), labels={"b1": "the Observatory"})

    assert assess(evidence).supporting_origins[0].label == "the Observatory"
    assert assess(evidence).reasons[0].text == "It rests on one origin: the Observatory."


def test_reprints_that_trim_a_quotation_carry_one_utterance() -> None:
    speaker = Voice("Mara Venn", named=True)
    words = ("The cutter lay inside our waters, and I saw it.", "“The cutter lay inside our waters,” she said.")
    reports = tuple(
        Position(f"p{place}", f"c{place}", Stance.ASSERTS, StatementKind.DIRECT, speaker=speaker, exact=exact)
        for place, exact in enumerate(words, start=1)
    )
    assert len(assess(Evidence(captures=CAPTURES, positions=reports)).attestation.utterances) == 1
    denied = (reports[0], replace(reports[1], stance=Stance.DENIES))
    assert len(assess(Evidence(captures=CAPTURES, positions=denied)).attestation.utterances) == 2
