"""The main path through the actions, from a pasted report to an edition and the mark of changed evidence."""

from datetime import UTC, datetime

import pytest

from claims.actions.claims import open_claim
from claims.actions.positions import take_position
from claims.actions.publishing import publish_edition
from claims.actions.sources import add_source
from claims.actions.speakers import add_role, add_speaker
from claims.actions.statements import Reading, accept_statement, mark_statement
from claims.actions.topics import add_topic
from claims.actions.verifications import Assessed, draft_verification, sign_verification, submit_verification
from claims.models import Capture, Corroboration, Edition, Publication, Speaker, Statement, User
from claims.vocabulary import ChangeType, SpeakerKind, Stance, StatementKind, Status, Verdict

pytestmark = pytest.mark.django_db

FIRST = "“The ferries crossed at night,” harbour master Ilse Brandt told the Courier."
SECOND = "The Lantern Society said that ferries had crossed the sound at night."
DENIAL = "“No ferry of ours crossed,” Orlan's transport minister Piet Hask said."


def paste(actor: User, publisher: str, text: str) -> Capture:
    return add_source(
        actor=actor,
        publisher=publisher,
        title=f"Night crossing, {publisher}",
        text=text,
        published_at=datetime(2031, 5, 4, tzinfo=UTC),
    )


def mark(actor: User, capture: Capture, words: str, kind: StatementKind, speaker: Speaker) -> Statement:
    start = capture.text.index(words)
    proposed = Statement.objects.filter(capture=capture, start=start, end=start + len(words)).first()
    if proposed:
        return accept_statement(actor=actor, statement=proposed, version=proposed.version, speakers=[speaker])
    return mark_statement(
        actor=actor,
        capture=capture,
        start=start,
        end=start + len(words),
        exact=words,
        reading=Reading(kind=kind, speakers=[speaker]),
    )


def test_a_pasted_report_becomes_a_public_page_that_says_when_its_evidence_changed(
    contributor: User, editor: User, second_editor: User, publisher_user: User
) -> None:
    topic = add_topic(actor=publisher_user, name="The sound", prefix="SND", parties=["Orlan", "Veland"])
    orlan = topic.parties.get(name="Orlan")
    brandt = add_speaker(actor=contributor, name="Ilse Brandt", kind=SpeakerKind.PERSON)
    society = add_speaker(actor=contributor, name="Lantern Society", kind=SpeakerKind.ORGANISATION)
    hask = add_speaker(actor=contributor, name="Piet Hask", kind=SpeakerKind.PERSON)
    ministry = add_speaker(actor=contributor, name="Ministry of Transport of Orlan", kind=SpeakerKind.ORGANISATION)
    add_role(
        actor=contributor,
        speaker=hask,
        title="transport minister",
        body=ministry,
        topic=topic,
        party=orlan,
        speaks_for=True,
    )
    claim = open_claim(actor=editor, topic=topic, wording="Ferries of Orlan crossed the sound at night", harms=[orlan])
    assert claim.code == "SND-0001"
    assert claim.corroboration.status == Status.NO_EVIDENCE

    first = paste(contributor, "The Courier", FIRST)
    one = mark(contributor, first, "The ferries crossed at night", StatementKind.DIRECT, brandt)
    take_position(actor=contributor, statement=one, claim=claim, stance=Stance.ASSERTS)
    assert Corroboration.objects.get(claim=claim).status == Status.SINGLE_ORIGIN

    second = paste(contributor, "The Herald", SECOND)
    two = mark(contributor, second, "ferries had crossed the sound at night", StatementKind.INDIRECT, society)
    take_position(actor=contributor, statement=two, claim=claim, stance=Stance.ASSERTS)
    assert Corroboration.objects.get(claim=claim).status == Status.CORROBORATED

    verification = draft_verification(
        actor=editor, claim=claim, assessed=Assessed(verdict=Verdict.LIKELY, summary="Two independent accounts agree.")
    )
    submit_verification(actor=editor, verification=verification, version=verification.version)
    sign_verification(actor=second_editor, verification=verification, version=verification.version)
    edition = publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
    assert (edition.number, edition.place) == (1, 1)
    publication = Publication.objects.get(claim=claim)
    assert b"Ferries of Orlan crossed the sound at night" in bytes(publication.html)
    assert publication.evidence_changed_at is None

    third = paste(contributor, "The Orlan Times", DENIAL)
    three = mark(contributor, third, "No ferry of ours crossed", StatementKind.DIRECT, hask)
    take_position(actor=contributor, statement=three, claim=claim, stance=Stance.DENIES)
    corroboration = Corroboration.objects.get(claim=claim)
    assert corroboration.status == Status.CONTESTED
    assert corroboration.denial_only
    assert corroboration.evidence_changed_at is not None
    publication.refresh_from_db()
    assert publication.evidence_changed_at == corroboration.evidence_changed_at
    assert b"Evidence changed" in bytes(publication.html)
    assert Edition.objects.count() == 1
