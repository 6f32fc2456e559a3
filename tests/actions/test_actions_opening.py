"""A claim opened from a statement is written with its position, or not at all."""

import pytest
from pghistory.models import Context

from claims.actions.claims import CannotRelate, open_claim_from, relate_claims
from claims.actions.positions import NotAccepted
from claims.actions.topics import Taken, add_topic, ally, end_alliance
from claims.models import Alliance, Claim, Position, Topic, User
from claims.vocabulary import RelationKind, Stance
from tests.factories import ClaimFactory, StatementFactory, SuggestionFactory, TopicFactory

pytestmark = pytest.mark.django_db


def test_claim_and_position_are_written_together(editor: User) -> None:
    claim = open_claim_from(
        actor=editor,
        statement=StatementFactory.create(),
        stance=Stance.DENIES,
        topic=TopicFactory.create(),
        wording="It is shut",
    )
    assert Position.objects.get().claim == claim
    assert [context.metadata["action"] for context in Context.objects.all()] == ["open_claim"]


def test_a_refused_position_opens_no_claim_and_takes_no_number(editor: User) -> None:
    topic = TopicFactory.create()
    with pytest.raises(NotAccepted):
        open_claim_from(
            actor=editor, statement=SuggestionFactory.create(), stance=Stance.ASSERTS, topic=topic, wording="It is shut"
        )
    topic.refresh_from_db()
    assert (Claim.objects.count(), topic.last_number) == (0, 0)


def test_a_refused_relation_leaves_the_transaction_usable(editor: User) -> None:
    claim = ClaimFactory.create()
    with pytest.raises(CannotRelate):
        relate_claims(actor=editor, from_claim=claim, to_claim=claim, kind=RelationKind.DENIES)
    assert Claim.objects.exists()


def test_a_topic_with_a_taken_party_is_not_half_opened(publisher_user: User) -> None:
    with pytest.raises(Taken):
        add_topic(actor=publisher_user, name="The sound", prefix="SND", parties=["Orlan", "Orlan"])
    assert not Topic.objects.exists()


def test_an_ended_alliance_is_gone(publisher_user: User) -> None:
    topic = add_topic(actor=publisher_user, name="The sound", prefix="SND", parties=["Orlan", "Veland"])
    first, second = topic.parties.order_by("pk")
    end_alliance(actor=publisher_user, alliance=ally(actor=publisher_user, first=first, second=second))
    assert not Alliance.objects.exists()
