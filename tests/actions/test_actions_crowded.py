"""Many at one claim at once, round after round: nobody waits for ever, nothing is lost, no lock is taken crosswise."""

from collections.abc import Callable
from functools import partial
from threading import Thread
from time import monotonic, sleep
from typing import Any

import pytest
from django.db import connection, transaction

from claims.actions import corroborate
from claims.actions.claims import relate_claims
from claims.actions.positions import take_position
from claims.actions.publishing import publish_edition
from claims.actions.speakers import add_publisher, add_role, add_speaker
from claims.actions.statements import reject_statement
from claims.actions.verifications import sign_verification
from claims.dossier import load_dossier
from claims.models import Claim, Corroboration, Edition, Publication, Speaker, User
from claims.vocabulary import ChangeType, Group, RelationKind, SpeakerKind, Stance, VerificationState
from tests.actions.meeting import at_once, refused
from tests.factories import (
    ClaimFactory,
    PositionFactory,
    StatementFactory,
    TopicFactory,
    UserFactory,
    VerificationFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 8


def people(count: int, group: Group = Group.PUBLISHER) -> list[User]:
    return [UserFactory.create(group=group) for _ in range(count)]


def related_claims(publisher: User) -> list[Claim]:
    """Two published claims that name each other, each with a signed verification."""
    topic = TopicFactory.create(prefix="SND")
    claims = [ClaimFactory.create(topic=topic, code=f"SND-000{number}") for number in (1, 2)]
    relate_claims(actor=publisher, from_claim=claims[0], to_claim=claims[1], kind=RelationKind.NARROWS)
    for claim in claims:
        VerificationFactory.create(claim=claim, reviewed=True, signed=UserFactory.create())
        publish_edition(actor=publisher, claim=claim, change_type=ChangeType.INITIAL)
    return claims


def test_publishing_linking_signing_and_editing_at_once_never_lock_each_other_out() -> None:
    actors = people(7)
    claims = related_claims(actors[0])
    for number in range(2, ROUNDS + 2):
        said = [StatementFactory.create() for _ in range(3)]
        PositionFactory.create(statement=said[2], claim=claims[0])
        PositionFactory.create(statement=said[2], claim=claims[1])
        review = VerificationFactory.create(claim=claims[0], number=number, reviewed=True)
        speaker = said[0].speakers.get()
        calls: list[Callable[[], Any]] = [
            partial(publish_edition, actor=actors[0], claim=claims[0], change_type=ChangeType.UPDATE, note="More."),
            partial(publish_edition, actor=actors[1], claim=claims[1], change_type=ChangeType.UPDATE, note="More."),
            partial(take_position, actor=actors[2], statement=said[0], claim=claims[1], stance=Stance.ASSERTS),
            partial(take_position, actor=actors[3], statement=said[1], claim=claims[0], stance=Stance.DENIES),
            partial(sign_verification, actor=actors[4], verification=review, version=review.version),
            partial(reject_statement, actor=actors[5], statement=said[2], version=1, reason="Not said."),
            partial(add_role, actor=actors[6], speaker=speaker, title="harbour minister"),
        ]
        assert refused(at_once(*calls)) == []
    assert Edition.objects.count() == 2 * (ROUNDS + 1)
    for claim in claims:
        assert load_dossier(claim).assessment.status == Corroboration.objects.get(pk=claim.pk).status
        newest = Edition.objects.filter(claim=claim).order_by("-number").first()
        assert Publication.objects.get(pk=claim.pk).edition == newest
    assert not claims[0].verifications.exclude(state=VerificationState.SIGNED).exists()


def test_two_speakers_and_two_outlets_of_one_name_get_an_address_each() -> None:
    actors = people(6)
    for number in range(5):
        names = [f"Mara Vénn {number}", f"Mara Venn {number}", f"mara venn {number}"]
        calls: list[Callable[[], Any]] = [
            partial(add_speaker, actor=actor, name=name, kind=SpeakerKind.PERSON)
            for actor, name in zip(actors[:3], names, strict=True)
        ]
        outlets: list[Callable[[], Any]] = [
            partial(add_publisher, actor=actor, name=name) for actor, name in zip(actors[3:], names, strict=True)
        ]
        assert refused(at_once(*calls, *outlets)) == []
    slugs = list(Speaker.objects.values_list("slug", flat=True))
    assert len(slugs) == len(set(slugs)) == 30


def wait_for_me() -> bool:
    """Whether another connection waits for a lock of this one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid)))"
        )
        return bool(cursor.fetchone()[0])


def test_a_change_of_very_many_claims_takes_them_in_the_order_of_the_job(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rows lie in another order than their keys, and an update would take them as they lie."""
    monkeypatch.setattr(corroborate, "AT_ONCE", 1)
    pks = [ClaimFactory.create().pk for _ in range(9)]
    for pk in reversed(pks):
        Corroboration.objects.filter(pk=pk).update(supporting_origins=1)
    rows = Corroboration.objects.filter(pk__in=pks)

    def change_all() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET enable_indexscan = off; SET enable_bitmapscan = off")
        corroborate.recompute(pks)

    change = Thread(target=at_once, args=[change_all])
    with transaction.atomic():
        rows.select_for_update().get(pk=pks[5])
        change.start()
        until = monotonic() + 30
        while not wait_for_me() and monotonic() < until:
            sleep(0.01)
        free = rows.select_for_update(skip_locked=True).order_by("pk").values_list("pk", flat=True)
        assert list(free) == pks[5:]
    change.join()
    assert rows.filter(is_stale=True).count() == 8
