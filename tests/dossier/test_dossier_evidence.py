"""Rows of a claim as the evidence that the rules read: who spoke, as whom, for which side, from which root."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from claims.corroboration import assess
from claims.corroboration.evidence import Evidence, OriginLink, Voice
from claims.corroboration.evidence import Position as EvidencePosition
from claims.dossier import evidence_of, load_dossier, load_rows
from claims.models import Alliance, Claim, Party, Position, Speaker, Topic
from claims.vocabulary import (
    OriginLinkKind,
    OriginLinkState,
    PublisherKind,
    SpeakerKind,
    Stance,
    StatementKind,
    Status,
)
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    FigureFactory,
    OriginLinkFactory,
    PartyFactory,
    PositionFactory,
    PublisherFactory,
    RoleFactory,
    SourceFactory,
    SpeakerFactory,
    StatementFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db

SPOKEN = date(2031, 5, 4)  # when sources of the factory were published


@pytest.fixture
def topic(db: None) -> Topic:
    return TopicFactory.create()


@pytest.fixture
def claim(topic: Topic) -> Claim:
    return ClaimFactory.create(topic=topic)


@pytest.fixture
def veland(topic: Topic) -> Party:
    return PartyFactory.create(topic=topic, name="Veland")


def body(**fields: Any) -> Speaker:
    return SpeakerFactory.create(kind=SpeakerKind.ORGANISATION.value, **fields)


def said(claim: Claim, *speakers: Speaker, **fields: Any) -> Position:
    return PositionFactory.create(claim=claim, statement=StatementFactory.create(speakers=list(speakers), **fields))


def evidence(claim: Claim) -> Evidence:
    rows = load_rows([claim.pk])
    return evidence_of(rows, rows.claims[0])


def only_position(claim: Claim) -> EvidencePosition:
    (position,) = evidence(claim).positions
    return position


def only_voice(claim: Claim) -> Voice:
    voice = only_position(claim).speaker
    assert voice
    return voice


def key(speaker: Speaker) -> str:
    return f"s{speaker.pk}"


def test_the_role_is_the_one_held_on_the_day_it_was_said(claim: Claim, topic: Topic, veland: Party) -> None:
    orlan, speaker = PartyFactory.create(topic=topic), SpeakerFactory.create()
    RoleFactory.create(speaker=speaker, topic=topic, party=orlan, to_on=date(2031, 5, 3))
    RoleFactory.create(speaker=speaker, topic=topic, party=veland, from_on=SPOKEN, to_on=SPOKEN)
    RoleFactory.create(speaker=speaker, topic=topic, party=orlan, from_on=date(2031, 5, 5))
    said(claim, speaker, said_on=SPOKEN)
    assert (only_voice(claim).party, only_voice(claim).role_assumed) == (f"party{veland.pk}", False)


def test_said_on_goes_before_the_day_of_publication(claim: Claim, topic: Topic, veland: Party) -> None:
    speaker = SpeakerFactory.create()
    RoleFactory.create(speaker=speaker, topic=topic, party=veland, from_on=date(2031, 5, 2), to_on=date(2031, 5, 2))
    said(claim, speaker, said_on=date(2031, 5, 2))
    assert not only_voice(claim).role_assumed


def test_without_a_role_on_the_day_the_last_one_is_assumed(claim: Claim, topic: Topic, veland: Party) -> None:
    speaker = SpeakerFactory.create()
    RoleFactory.create(speaker=speaker, title="clerk", to_on=date(2029, 1, 1))
    RoleFactory.create(speaker=speaker, topic=topic, party=veland, from_on=date(2029, 1, 2), to_on=date(2030, 1, 1))
    said(claim, speaker)
    assert (only_voice(claim).party, only_voice(claim).role_assumed) == (f"party{veland.pk}", True)
    (entry,) = load_dossier(claim).entries
    assert (entry.speakers[0].role_assumed, entry.speakers[0].party) == (True, "Veland")


def test_a_role_in_another_topic_gives_no_side_here(claim: Claim) -> None:
    stranger = PartyFactory.create()
    speaker = SpeakerFactory.create()
    RoleFactory.create(speaker=speaker, topic=stranger.topic, party=stranger)
    said(claim, speaker)
    assert only_voice(claim).party is None


def test_a_role_in_the_topic_goes_before_one_held_everywhere(claim: Claim, topic: Topic, veland: Party) -> None:
    speaker = SpeakerFactory.create()
    RoleFactory.create(speaker=speaker, topic=topic, party=veland)
    RoleFactory.create(speaker=speaker, title="author", from_on=date(2031, 1, 1))
    said(claim, speaker)
    assert only_voice(claim).party == f"party{veland.pk}"


def test_a_role_that_gives_a_side_alone_leaves_the_office_to_one_held_everywhere(
    claim: Claim, topic: Topic, veland: Party
) -> None:
    ministry, speaker = body(), SpeakerFactory.create()
    RoleFactory.create(speaker=speaker, title="author", to_on=date(2031, 1, 1))
    RoleFactory.create(speaker=speaker, title="harbour minister", body=ministry, speaks_for=True)
    RoleFactory.create(speaker=speaker, title="", topic=topic, party=veland)
    said(claim, speaker)
    voice = only_voice(claim)
    assert (voice.party, voice.body, voice.speaks_for) == (f"party{veland.pk}", key(ministry), True)
    assert load_dossier(claim).entries[0].speakers[0].role == "harbour minister"


def test_the_side_is_inherited_from_the_body_above(claim: Claim, topic: Topic, veland: Party) -> None:
    state = body()
    ministry, speaker = body(part_of=state), SpeakerFactory.create()
    RoleFactory.create(speaker=state, topic=topic, party=veland)
    RoleFactory.create(speaker=speaker, body=ministry, speaks_for=True)
    said(claim, speaker)
    voice = only_voice(claim)
    assert (voice.party, voice.body, voice.speaks_for) == (f"party{veland.pk}", key(ministry), True)
    assert evidence(claim).bodies[key(ministry)] == key(state)


def test_a_person_speaks_for_a_body_only_where_the_role_says_so(claim: Claim, topic: Topic, veland: Party) -> None:
    speaker = SpeakerFactory.create()
    RoleFactory.create(speaker=speaker, topic=topic, party=veland)
    said(claim, speaker)
    assert not only_voice(claim).speaks_for


def test_a_body_speaks_for_its_side_and_an_outlet_does_not(claim: Claim, topic: Topic, veland: Party) -> None:
    ministry, outlet = body(), Speaker.objects.get(publisher=PublisherFactory.create())
    for speaker in (ministry, outlet):
        RoleFactory.create(speaker=speaker, topic=topic, party=veland)
        said(claim, speaker)
    first, second = (position.speaker for position in evidence(claim).positions)
    assert first
    assert second
    assert (first.speaks_for, second.speaks_for, second.outlet) == (True, False, True)


def test_a_government_that_publishes_still_speaks_for_its_side(claim: Claim, topic: Topic, veland: Party) -> None:
    ministry = Speaker.objects.get(publisher=PublisherFactory.create(kind=PublisherKind.GOVERNMENT.value))
    RoleFactory.create(speaker=ministry, topic=topic, party=veland)
    words = StatementFactory.create(speakers=[ministry])
    PositionFactory.create(claim=claim, statement=words, stance=Stance.CONCEDES.value)
    claim.harms.add(veland)
    voice = only_voice(claim)
    assert (voice.speaks_for, voice.outlet) == (True, True)
    assert assess(evidence(claim)).status is Status.CONCEDED


def test_a_merged_speaker_is_the_one_it_was_merged_into(claim: Claim, topic: Topic, veland: Party) -> None:
    kept = SpeakerFactory.create(name="Mara Venn")
    RoleFactory.create(speaker=kept, topic=topic, party=veland)
    merged = SpeakerFactory.create()
    said(claim, SpeakerFactory.create(merged_into=merged))
    merged.merged_into = kept
    merged.save(update_fields=["merged_into"])
    assert (only_voice(claim).speaker, only_voice(claim).party) == (key(kept), f"party{veland.pk}")
    assert load_dossier(claim).entries[0].speakers[0].name == "Mara Venn"


def test_an_unnamed_speaker_is_not_named(claim: Claim) -> None:
    said(claim, SpeakerFactory.create(kind=SpeakerKind.UNNAMED.value))
    assert not only_voice(claim).named


def test_the_side_of_an_outlet_is_that_of_its_own_voice(claim: Claim, topic: Topic, veland: Party) -> None:
    position = said(claim, SpeakerFactory.create())
    publisher = position.statement.capture.source.publisher
    RoleFactory.create(speaker=Speaker.objects.get(publisher=publisher), topic=topic, party=veland)
    (capture,) = evidence(claim).captures
    assert (capture.publisher, capture.publisher_party) == (key(publisher.own_voice), f"party{veland.pk}")


def test_a_joint_statement_has_its_speakers_in_order(claim: Claim) -> None:
    first, second, third = (SpeakerFactory.create() for _ in range(3))
    said(claim, second, first, third)
    position = only_position(claim)
    assert position.speaker
    assert [position.speaker.speaker, *(voice.speaker for voice in position.joint_with)] == [
        key(second),
        key(first),
        key(third),
    ]


def test_a_distributive_position_is_that_of_its_one_speaker(claim: Claim) -> None:
    first, second = SpeakerFactory.create(), SpeakerFactory.create()
    statement = StatementFactory.create(speakers=[first, second])
    PositionFactory.create(claim=claim, statement=statement, speaker=second)
    position = only_position(claim)
    assert (only_voice(claim).speaker, position.joint_with) == (key(second), ())
    assert [speaker.name for speaker in load_dossier(claim).entries[0].speakers] == [second.name]


def test_whom_a_speaker_cites_is_carried(claim: Claim) -> None:
    observatory = body()
    said(claim, SpeakerFactory.create(), cites=observatory)
    cited = only_position(claim).cites
    assert cited
    assert cited.speaker == key(observatory)


def test_the_credited_agency_is_a_root_of_the_whole_report(claim: Claim) -> None:
    agency = PublisherFactory.create(name="Strait Wire")
    source = SourceFactory.create(credited_agency=agency)
    said(claim, SpeakerFactory.create(), capture=CaptureFactory.create(source=source))
    (link,) = evidence(claim).links
    assert (link.kind, link.start, link.to_voice and link.to_voice.speaker) == (
        OriginLinkKind.CREDITS,
        None,
        key(agency.own_voice),
    )


def links_of(claim: Claim) -> list[OriginLink]:
    return sorted(evidence(claim).links, key=lambda link: link.id)


def test_a_chain_of_copies_is_carried_to_its_end(claim: Claim) -> None:
    root, middle, last = (CaptureFactory.create() for _ in range(3))
    for copy, original in ((last, middle), (middle, root)):
        OriginLinkFactory.create(
            capture=copy, to_capture=original, to_publisher=None, kind="copies", end=len(copy.text)
        )
    said(claim, SpeakerFactory.create(), capture=last)
    found = evidence(claim)
    assert {capture.id for capture in found.captures} == {f"c{capture.pk}" for capture in (root, middle, last)}
    assert {(link.from_capture, link.to_capture, link.start, link.end) for link in found.links} == {
        (f"c{last.pk}", f"c{middle.pk}", None, None),
        (f"c{middle.pk}", f"c{root.pk}", None, None),
    }


def test_a_ring_of_copies_ends(claim: Claim) -> None:
    one, other = CaptureFactory.create(), CaptureFactory.create()
    for copy, original in ((one, other), (other, one)):
        OriginLinkFactory.create(capture=copy, to_capture=original, to_publisher=None, kind="copies")
    said(claim, SpeakerFactory.create(), capture=one)
    assert len(evidence(claim).captures) == 2


def test_a_link_of_a_passage_keeps_its_place_and_the_editors_word(claim: Claim) -> None:
    position = said(claim, SpeakerFactory.create())
    OriginLinkFactory.create(capture=position.statement.capture, start=2, end=10)
    (link,) = links_of(claim)
    assert (link.start, link.end, link.state) == (2, 10, OriginLinkState.FOUND)


def test_a_link_of_a_statement_speaks_for_its_positions_alone(claim: Claim) -> None:
    position = said(claim, SpeakerFactory.create())
    capture = position.statement.capture
    said(claim, SpeakerFactory.create(), capture=capture, span=(22, 31))
    root = SpeakerFactory.create()
    OriginLinkFactory.create(
        capture=capture, statement=position.statement, to_publisher=None, to_speaker=root, kind="cites"
    )
    (link,) = links_of(claim)
    assert (link.from_position, link.from_capture, link.to_voice and link.to_voice.speaker) == (
        f"p{position.pk}",
        None,
        key(root),
    )


def test_what_does_not_count_is_left_out(claim: Claim) -> None:
    said(claim, SpeakerFactory.create(), state="accepted")
    retracted = SourceFactory.create(retracted_at=datetime(2031, 5, 6, tzinfo=UTC), retraction_note="Taken back.")
    said(claim, SpeakerFactory.create(), capture=CaptureFactory.create(source=retracted))
    rejected = said(claim, SpeakerFactory.create()).statement
    rejected.state = "rejected"
    rejected.save(update_fields=["state"])
    withdrawn = said(claim, SpeakerFactory.create())
    withdrawn.withdrawn_at, withdrawn.withdrawn_by = withdrawn.linked_at, withdrawn.linked_by
    withdrawn.save(update_fields=["withdrawn_at", "withdrawn_by"])
    assert len(evidence(claim).positions) == 1
    entries = load_dossier(claim).entries
    assert [(entry.live, entry.notice) for entry in entries] == [
        (True, ""),
        (False, "The source was retracted: Taken back."),
    ]


def test_sides_alliances_and_harms_are_carried(claim: Claim, topic: Topic, veland: Party) -> None:
    orlan = PartyFactory.create(topic=topic)
    Alliance.objects.create(topic=topic, first=veland, second=orlan)
    claim.harm_rows.create(party=orlan)
    found = evidence(claim)
    assert found.parties == {f"party{veland.pk}", f"party{orlan.pk}"}
    assert found.harms == {f"party{orlan.pk}"}
    assert found.allies == {found.parties}


def test_a_figure_is_carried_as_printed(claim: Claim) -> None:
    figure = FigureFactory.create(group="ferries", increment=True)
    PositionFactory.create(claim=claim, statement=figure.statement, figure=figure)
    read = only_position(claim).figure
    assert read
    assert (read.low, read.high, read.words, read.group, read.side, read.cumulative) == (
        4,
        None,
        "4",
        "ferries",
        None,
        False,
    )


def test_own_voice_has_no_speaker_but_the_outlet(claim: Claim) -> None:
    position = said(claim, kind=StatementKind.OWN_VOICE.value, basis="witnessed")
    read = only_position(claim)
    assert (read.speaker, read.kind, read.stance) == (None, StatementKind.OWN_VOICE, Stance.ASSERTS)
    assert evidence(claim).captures[0].publisher == key(position.statement.capture.source.publisher.own_voice)
