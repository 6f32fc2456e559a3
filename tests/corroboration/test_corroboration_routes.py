"""The way from an outlet to whom its word goes back to, and what keeps a claim from being corroborated."""

from dataclasses import replace

from claims.corroboration import Capture, Evidence, OriginLink, Position, Voice, assess
from claims.corroboration.routes import Leg, trace_routes
from claims.vocabulary import OriginLinkKind, Stance, StatementKind, Status

CAPTURES = tuple(Capture(f"c{number}", f"outlet{number}") for number in (1, 2, 3))
QUOTE = Position("p1", "c1", Stance.ASSERTS, StatementKind.DIRECT, speaker=Voice("venn"))
OWN = Position("p1", "c1", Stance.ASSERTS, StatementKind.OWN_VOICE)
LABELS = {"outlet2": "The Courier", "outlet3": "Northwire", "venn": "Mara Venn", "lake": "Lake Observatory"}
COPY = OriginLink(OriginLinkKind.COPIES, from_capture="c1", to_capture="c2")
CREDIT = OriginLink(OriginLinkKind.CREDITS, from_capture="c2", to_voice=Voice("outlet3", outlet=True))
CITE = OriginLink(OriginLinkKind.CITES, from_capture="c1", to_voice=Voice("lake"))


def route(position: Position, *links: OriginLink) -> list[tuple[str, str]]:
    evidence = Evidence(captures=CAPTURES, positions=(position,), links=links, labels=LABELS)
    return [(leg.via, leg.to) for leg in trace_routes(evidence)["p1"]]


def test_a_quotation_is_followed_through_its_report_to_its_speaker() -> None:
    assert route(QUOTE) == [("quotes", "Mara Venn")]
    assert route(QUOTE, COPY, CREDIT) == [("copies", "The Courier"), ("credits", "Northwire"), ("quotes", "Mara Venn")]


def test_whom_a_speaker_cites_stands_last() -> None:
    citing = replace(QUOTE, cites=Voice("lake"))
    assert route(citing, CREDIT) == [("quotes", "Mara Venn"), ("cites", "Lake Observatory")]


def test_an_outlets_own_words_lead_to_itself_or_to_whom_it_cites() -> None:
    assert route(OWN) == []
    assert route(OWN, CITE) == [("cites", "Lake Observatory")]
    assert route(OWN, COPY) == [("copies", "The Courier")]


def test_partners_of_a_joint_statement_are_quoted_together() -> None:
    assert route(replace(QUOTE, joint_with=(Voice("lake"),))) == [("quotes", "Mara Venn and Lake Observatory")]
    three = replace(QUOTE, joint_with=(Voice("lake"), Voice("ida", label="Ida Morn")))
    assert route(three) == [("quotes", "Mara Venn, Lake Observatory and Ida Morn")]


def test_a_ring_of_copies_is_left_at_its_earliest_report() -> None:
    back = OriginLink(OriginLinkKind.COPIES, from_capture="c2", to_capture="c1")
    assert route(OWN, COPY, back) == []
    assert trace_routes(Evidence(captures=CAPTURES, positions=(replace(OWN, capture="c2"),), links=(COPY, back))) == {
        "p1": (Leg("copies", "outlet1"),)
    }


def needs(*positions: Position) -> tuple[Status, dict[str, bool]]:
    found = assess(Evidence(captures=CAPTURES, positions=positions, labels=LABELS))
    return found.status, {need.rule: need.met for need in found.needs}


def test_one_origin_is_told_what_it_lacks() -> None:
    lacking = {"two_origins": False, "nothing_to_gain": True, "no_opposition": True}
    assert needs(QUOTE) == (Status.SINGLE_ORIGIN, lacking)


def test_two_origins_of_one_outlet_lack_a_second_outlet() -> None:
    other = replace(QUOTE, id="p2", speaker=Voice("lake"))
    status, points = needs(QUOTE, other)
    assert (status, points["two_origins"], points["two_outlets"]) == (Status.SINGLE_ORIGIN, True, False)


def test_a_denial_is_what_keeps_two_origins_from_more() -> None:
    other = replace(QUOTE, id="p2", capture="c2", speaker=Voice("lake"))
    denial = replace(QUOTE, id="p3", capture="c3", speaker=Voice("roe"), stance=Stance.DENIES)
    status, points = needs(QUOTE, other, denial)
    assert status is Status.CONTESTED
    assert [rule for rule, met in points.items() if not met] == ["no_opposition"]


def test_what_is_corroborated_needs_nothing_more() -> None:
    assert needs(QUOTE, replace(QUOTE, id="p2", capture="c2", speaker=Voice("lake"))) == (Status.CORROBORATED, {})
