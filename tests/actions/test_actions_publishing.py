"""Editions: what is published stays published."""

import json
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from django.utils import timezone

from claims import editions
from claims.actions.claims import edit_claim, relate_claims
from claims.actions.positions import take_position
from claims.actions.publishing import CannotPublish, publish_edition
from claims.models import Claim, Corroboration, Edition, Publication, PublishedShare, PublishedStatement, User
from claims.vocabulary import ChangeType, ClaimKind, RelationKind, Stance
from tests.factories import ClaimFactory, StatementFactory, UserFactory, VerificationFactory
from tests.working import queued, run_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(db: None) -> Claim:
    return ClaimFactory.create()


def publish(actor: User, claim: Claim, change_type: ChangeType = ChangeType.INITIAL, note: str = "") -> Edition:
    return publish_edition(actor=actor, claim=claim, change_type=change_type, note=note)


def content(edition: Edition) -> dict[str, Any]:
    return dict(json.loads(bytes(Edition.objects.get(pk=edition.pk).content)))


def test_the_first_edition_is_the_initial_one(publisher_user: User, claim: Claim) -> None:
    edition = publish(publisher_user, claim)
    assert (edition.number, edition.change_type, edition.published_by) == (1, "initial", publisher_user)
    assert timezone.now() - edition.published_at < timedelta(minutes=1)
    assert content(edition)["edition"]["published_by"] == "Paula Publisher"


def test_the_link_can_be_computed_by_an_outsider(publisher_user: User, claim: Claim) -> None:
    first = publish(publisher_user, claim)
    second = publish(publisher_user, claim, ChangeType.UPDATE, "More accounts.")
    assert first.content_sha256 == sha256(bytes(first.content)).hexdigest()
    assert second.link == sha256((first.link + second.content_sha256).encode()).hexdigest()


def test_the_bytes_are_canonical_json(publisher_user: User, claim: Claim) -> None:
    edition = publish(publisher_user, claim)
    plain = json.dumps(content(edition), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert bytes(edition.content) == plain.encode()


@pytest.mark.parametrize("note", ["", " \n"])
def test_a_change_needs_a_note_for_readers(publisher_user: User, claim: Claim, note: str) -> None:
    publish(publisher_user, claim)
    with pytest.raises(CannotPublish) as refused:
        publish(publisher_user, claim, ChangeType.CORRECTION, note)
    assert refused.value.field == "note"
    assert Edition.objects.count() == 1


@pytest.mark.parametrize("published", [False, True])
def test_initial_is_for_the_first_edition_alone(publisher_user: User, claim: Claim, published: bool) -> None:
    if published:
        publish(publisher_user, claim)
    change_type = ChangeType.INITIAL if published else ChangeType.UPDATE
    with pytest.raises(CannotPublish) as refused:
        publish(publisher_user, claim, change_type, "More accounts.")
    assert refused.value.field == "change_type"


def test_an_edition_published_meanwhile_refuses_this_one(publisher_user: User, claim: Claim) -> None:
    publish(publisher_user, claim)
    with pytest.raises(CannotPublish, match="Edition 1 was published after you opened this page"):
        publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.UPDATE, note="Mine.", after=0)


def test_a_merged_claim_is_not_published(publisher_user: User, claim: Claim) -> None:
    claim.merged_into = ClaimFactory.create()
    claim.save(update_fields=["merged_into"])
    with pytest.raises(CannotPublish, match="merged"):
        publish(publisher_user, claim)


def test_the_newest_signature_is_published(publisher_user: User, claim: Claim) -> None:
    for number in (1, 2):
        VerificationFactory.create(
            claim=claim, number=number, summary=f"Summary {number}.", reviewed=True, signed=UserFactory.create()
        )
    VerificationFactory.create(claim=claim, number=3, summary="A draft.")
    edition = publish(publisher_user, claim)
    assert content(edition)["verification"]["summary"] == "Summary 2."
    assert edition.verification is not None
    assert edition.verification.number == 2


def test_without_a_signature_it_is_not_assessed(publisher_user: User, claim: Claim) -> None:
    VerificationFactory.create(claim=claim, reviewed=True)
    assert content(publish(publisher_user, claim))["verification"] is None


def test_later_changes_leave_the_edition_as_it_was(publisher_user: User, claim: Claim) -> None:
    edition = publish(publisher_user, claim)
    before = bytes(edition.content)
    take_position(actor=publisher_user, statement=StatementFactory.create(), claim=claim, stance=Stance.ASSERTS)
    edit_claim(
        actor=publisher_user,
        claim=claim,
        version=1,
        wording="The strait is closed",
        context="",
        kind=ClaimKind.ASSERTION,
        harms=[],
    )
    assert bytes(Edition.objects.get(pk=edition.pk).content) == before
    assert b"The strait is closed" not in bytes(Publication.objects.get(pk=claim.pk).html)


def test_a_relation_to_an_unpublished_or_withdrawn_claim_stays_on_the_desk(publisher_user: User, claim: Claim) -> None:
    other = ClaimFactory.create(wording="The isthmus is closed")
    relate_claims(actor=publisher_user, from_claim=claim, to_claim=other, kind=RelationKind.NARROWS)
    assert content(publish(publisher_user, claim))["relations"] == []
    publish(publisher_user, other)
    edition = publish(publisher_user, claim, ChangeType.UPDATE, "It narrows another.")
    assert [relation["code"] for relation in content(edition)["relations"]] == [other.code]
    publish(publisher_user, other, ChangeType.WITHDRAWAL, "Nobody said so.")
    edition = publish(publisher_user, claim, ChangeType.UPDATE, "What it narrowed is withdrawn.")
    assert content(edition)["relations"] == []


def test_a_withdrawn_claim_shows_its_notice_alone(publisher_user: User, claim: Claim) -> None:
    take_position(actor=publisher_user, statement=StatementFactory.create(), claim=claim, stance=Stance.ASSERTS)
    publish(publisher_user, claim)
    assert PublishedStatement.objects.count() == 1
    Corroboration.objects.filter(pk=claim.pk).update(evidence_changed_at=timezone.now())
    publish(publisher_user, claim, ChangeType.WITHDRAWAL, "The source asked us to.")
    publication = Publication.objects.get(pk=claim.pk)
    assert publication.is_withdrawn
    assert publication.evidence_changed_at is None
    assert b"The strait is open" not in bytes(publication.html)
    assert b"The source asked us to." in bytes(publication.html)
    assert PublishedStatement.objects.count() == 0


def test_nothing_is_published_where_the_page_cannot_be_made(
    publisher_user: User, claim: Claim, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any, **options: Any) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(editions, "publish_page", fail)
    with pytest.raises(RuntimeError):
        publish(publisher_user, claim)
    assert (Edition.objects.count(), Publication.objects.count()) == (0, 0)


@pytest.mark.django_db(transaction=True)
def test_a_worker_makes_the_picture_that_other_sites_show(publisher_user: User) -> None:
    publish(publisher_user, ClaimFactory.create())
    assert (PublishedShare.objects.get().is_drawn, queued()) == (False, ["claims.tasks.draw_cards"])
    run_jobs()
    share = PublishedShare.objects.get()
    assert (share.is_drawn, bytes(share.card)[1:4], queued()) == (True, b"PNG", [])
