"""A change to any evidence assesses the claims it touches again, in its own transaction or by a job."""

from typing import Any

import pytest

from claims.actions import corroborate
from claims.actions.checklist import Stale
from claims.actions.claims import edit_claim
from claims.actions.corrections import correct_statement
from claims.actions.corroborate import recompute
from claims.actions.origins import link_origin, settle_origin
from claims.actions.positions import change_stance, take_position, withdraw_position
from claims.actions.publishing import publish_edition
from claims.actions.sources import retract_source
from claims.actions.speakers import add_role, change_role, edit_speaker
from claims.actions.statements import Reading, reject_statement
from claims.actions.topics import ally, end_alliance
from claims.actions.verifications import Assessed, draft_verification, sign_verification, submit_verification
from claims.models import Claim, Corroboration, Party, Position, Publication, Speaker, Topic, User
from claims.vocabulary import (
    ChangeType,
    ClaimKind,
    OriginLinkKind,
    OriginLinkState,
    SpeakerKind,
    Stance,
    StatementKind,
    Status,
    Verdict,
)
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    PartyFactory,
    PositionFactory,
    SpeakerFactory,
    StatementFactory,
    TopicFactory,
)
from tests.working import queued, run_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic(db: None) -> Topic:
    return TopicFactory.create()


@pytest.fixture
def orlan(topic: Topic) -> Party:
    return PartyFactory.create(topic=topic, name="Orlan")


@pytest.fixture
def veland(topic: Topic) -> Party:
    return PartyFactory.create(topic=topic, name="Veland")


@pytest.fixture
def claim(topic: Topic, orlan: Party) -> Claim:
    """It harms Orlan."""
    claim = ClaimFactory.create(topic=topic)
    claim.harm_rows.create(party=orlan)
    return claim


def say(actor: User, claim: Claim, speaker: Speaker, stance: Stance = Stance.ASSERTS, **fields: Any) -> Position:
    statement = StatementFactory.create(speakers=[speaker], **fields)
    return take_position(actor=actor, statement=statement, claim=claim, stance=stance)


def status(claim: Claim) -> str:
    return Corroboration.objects.get(pk=claim.pk).status


def sign(claim: Claim, writer: User, signer: User) -> None:
    assessed = Assessed(verdict=Verdict.LIKELY, summary="Two accounts agree.")
    draft = draft_verification(actor=writer, claim=claim, assessed=assessed)
    submit_verification(actor=writer, verification=draft, version=1)
    sign_verification(actor=signer, verification=draft, version=draft.version)


def test_a_role_that_gives_its_speaker_a_side(contributor: User, claim: Claim, veland: Party) -> None:
    speaker = SpeakerFactory.create()
    say(contributor, claim, speaker)
    assert status(claim) == Status.SINGLE_ORIGIN
    add_role(actor=contributor, speaker=speaker, title="envoy", topic=claim.topic, party=veland)
    assert status(claim) == Status.PARTY_ONLY


def test_a_side_given_to_the_body_above(editor: User, claim: Claim, veland: Party) -> None:
    body = SpeakerFactory.create(kind=SpeakerKind.ORGANISATION.value)
    ministry = SpeakerFactory.create(kind=SpeakerKind.ORGANISATION.value, part_of=body)
    minister = SpeakerFactory.create()
    add_role(actor=editor, speaker=minister, title="minister", body=ministry)
    say(editor, claim, minister)
    assert status(claim) == Status.SINGLE_ORIGIN
    add_role(actor=editor, speaker=body, topic=claim.topic, party=veland)
    assert status(claim) == Status.PARTY_ONLY


def test_an_end_of_a_role_before_it_was_said(editor: User, claim: Claim, veland: Party) -> None:
    speaker, neutral = SpeakerFactory.create(), SpeakerFactory.create()
    role = add_role(actor=editor, speaker=speaker, title="envoy", topic=claim.topic, party=veland)
    say(editor, claim, speaker)
    add_role(actor=editor, speaker=speaker, title="private citizen")
    assert status(claim) == Status.PARTY_ONLY
    change_role(actor=editor, role=role, version=1, to_on=claim.created_at.date().replace(year=2020))
    assert status(claim) == Status.SINGLE_ORIGIN
    assert neutral.bylines.count() == 0


def test_two_speakers_that_become_parts_of_one_body(editor: User, claim: Claim) -> None:
    first, second, above = (SpeakerFactory.create(kind=SpeakerKind.ORGANISATION.value) for _ in range(3))
    say(editor, claim, first)
    say(editor, claim, second)
    assert status(claim) == Status.CORROBORATED
    for body in (first, second):
        edit_speaker(actor=editor, speaker=body, version=1, part_of=above)
    assert status(claim) == Status.REPEATED_SINGLE_ORIGIN


def test_a_side_given_to_an_outlet_reaches_copies_of_its_copies(editor: User, claim: Claim, veland: Party) -> None:
    root, middle, last = (CaptureFactory.create() for _ in range(3))
    statement = StatementFactory.create(capture=last, kind="own_voice", basis="witnessed")
    take_position(actor=editor, statement=statement, claim=claim, stance=Stance.ASSERTS)
    for copy, original in ((last, middle), (middle, root)):
        link_origin(actor=editor, capture=copy, kind=OriginLinkKind.COPIES, to_capture=original)
    assert status(claim) == Status.SINGLE_ORIGIN
    voice = Speaker.objects.get(publisher=root.source.publisher)
    add_role(actor=editor, speaker=voice, topic=claim.topic, party=veland)
    assert status(claim) == Status.PARTY_ONLY


def test_an_origin_link_and_its_being_overruled(editor: User, claim: Claim) -> None:
    first = StatementFactory.create(kind="own_voice", basis="witnessed")
    second = StatementFactory.create(kind="own_voice", basis="witnessed")
    for statement in (first, second):
        take_position(actor=editor, statement=statement, claim=claim, stance=Stance.ASSERTS)
    assert status(claim) == Status.CORROBORATED
    link = link_origin(actor=editor, capture=second.capture, kind=OriginLinkKind.COPIES, to_capture=first.capture)
    assert status(claim) == Status.REPEATED_SINGLE_ORIGIN
    settle_origin(actor=editor, link=link, version=1, state=OriginLinkState.OVERRULED, reason="Own reporter.")
    assert status(claim) == Status.CORROBORATED


def test_an_alliance_and_its_end(editor: User, publisher_user: User, topic: Topic, orlan: Party, veland: Party) -> None:
    claim = ClaimFactory.create(topic=topic)
    for party in (orlan, veland):
        speaker = SpeakerFactory.create()
        add_role(actor=editor, speaker=speaker, title="envoy", topic=topic, party=party, speaks_for=True)
        say(editor, claim, speaker)
    assert status(claim) == Status.CORROBORATED
    alliance = ally(actor=publisher_user, first=orlan, second=veland)
    assert status(claim) == Status.PARTY_ONLY
    end_alliance(actor=publisher_user, alliance=alliance)
    assert status(claim) == Status.CORROBORATED


def test_a_retracted_source(editor: User, claim: Claim) -> None:
    position = say(editor, claim, SpeakerFactory.create())
    source = position.statement.capture.source
    retract_source(actor=editor, source=source, version=1, note="Taken back.")
    assert status(claim) == Status.NO_EVIDENCE


def test_a_rejected_statement(editor: User, claim: Claim) -> None:
    position = say(editor, claim, SpeakerFactory.create())
    reject_statement(actor=editor, statement=position.statement, version=1)
    assert status(claim) == Status.NO_EVIDENCE


def test_a_corrected_speaker(editor: User, claim: Claim, veland: Party) -> None:
    envoy = SpeakerFactory.create()
    add_role(actor=editor, speaker=envoy, title="envoy", topic=claim.topic, party=veland)
    statement = say(editor, claim, SpeakerFactory.create()).statement
    reading = Reading(kind=StatementKind.DIRECT, speakers=[envoy])
    correct_statement(
        actor=editor, statement=statement, version=1, start=statement.start, end=statement.end, reading=reading
    )
    assert status(claim) == Status.PARTY_ONLY


def test_other_harms(editor: User, claim: Claim, orlan: Party) -> None:
    envoy = SpeakerFactory.create()
    add_role(actor=editor, speaker=envoy, title="envoy", topic=claim.topic, party=orlan, speaks_for=True)
    say(editor, claim, envoy)
    assert status(claim) == Status.CONCEDED
    edit_claim(
        actor=editor, claim=claim, version=1, wording=claim.wording, context="", kind=ClaimKind.ASSERTION, harms=[]
    )
    assert status(claim) == Status.PARTY_ONLY


def test_evidence_that_leaves_the_signed_status_is_marked_until_the_next_signature(
    editor: User, second_editor: User, publisher_user: User, claim: Claim
) -> None:
    say(editor, claim, SpeakerFactory.create())
    sign(claim, editor, second_editor)
    publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
    second = say(editor, claim, SpeakerFactory.create())
    marked_at = Corroboration.objects.get(pk=claim.pk).evidence_changed_at
    assert marked_at is not None
    assert Publication.objects.get(pk=claim.pk).evidence_changed_at == marked_at

    withdraw_position(actor=editor, position=second, version=1, reason="Another strait.")
    assert status(claim) == Status.SINGLE_ORIGIN
    assert Corroboration.objects.get(pk=claim.pk).evidence_changed_at == marked_at

    sign(claim, editor, second_editor)
    assert Corroboration.objects.get(pk=claim.pk).evidence_changed_at is None
    publication = Publication.objects.get(pk=claim.pk)
    assert publication.evidence_changed_at is None
    assert b"vidence changed" not in bytes(publication.html)


def test_a_change_of_the_digest_alone_leaves_no_mark(editor: User, second_editor: User, claim: Claim) -> None:
    speaker = SpeakerFactory.create()
    say(editor, claim, speaker)
    sign(claim, editor, second_editor)
    before = Corroboration.objects.get(pk=claim.pk)
    say(editor, claim, speaker, stance=Stance.QUESTIONS)
    after = Corroboration.objects.get(pk=claim.pk)
    assert (after.status, after.evidence_changed_at) == (before.status, None)
    assert after.digest != before.digest


def test_a_published_claim_that_nobody_signed_has_no_mark(editor: User, publisher_user: User, claim: Claim) -> None:
    publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
    position = say(editor, claim, SpeakerFactory.create())
    change_stance(actor=editor, position=position, version=1, stance=Stance.DENIES, figure=None)
    assert Corroboration.objects.get(pk=claim.pk).evidence_changed_at is None
    assert Publication.objects.get(pk=claim.pk).evidence_changed_at is None


def many_claims(count: int) -> tuple[Speaker, list[Claim]]:
    """So many claims on which one speaker has a say; no status is up to date."""
    speaker = SpeakerFactory.create()
    statement, author = StatementFactory.create(speakers=[speaker]), ClaimFactory.create().created_by
    topic = TopicFactory.create()
    claims = [ClaimFactory.create(topic=topic, created_by=author) for _ in range(count)]
    for claim in claims:
        PositionFactory.create(statement=statement, claim=claim, linked_by=author)
    return speaker, claims


def test_more_claims_than_fit_are_marked_stale_and_a_job_follows(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corroborate, "AT_ONCE", 2)
    speaker, claims = many_claims(5)
    add_role(actor=editor, speaker=speaker, title="envoy")
    assert [status(claim) for claim in claims] == [Status.SINGLE_ORIGIN] * 2 + [Status.NO_EVIDENCE] * 3
    assert [row.claim for row in Corroboration.objects.stale()] == claims[2:]
    assert queued() == ["claims.tasks.recompute_stale"]


def test_two_large_changes_queue_two_jobs(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corroborate, "AT_ONCE", 1)
    _, claims = many_claims(3)
    for _ in range(2):
        recompute([claim.pk for claim in claims])
    assert len(queued()) == 2


def test_two_hundred_claims_are_assessed_at_once() -> None:
    assert corroborate.AT_ONCE == 200


@pytest.mark.django_db(transaction=True)
def test_a_worker_assesses_what_is_stale(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corroborate, "AT_ONCE", 2)
    speaker, claims = many_claims(5)
    add_role(actor=editor, speaker=speaker, title="envoy")
    run_jobs()
    assert not Corroboration.objects.stale().exists()
    assert {status(claim) for claim in claims} == {Status.SINGLE_ORIGIN}
    assert queued() == []


def test_a_stale_claim_cannot_be_published(publisher_user: User, claim: Claim) -> None:
    Corroboration.objects.filter(pk=claim.pk).update(is_stale=True)
    with pytest.raises(Stale):
        publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
    assert not claim.editions.exists()
