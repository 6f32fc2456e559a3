"""Splitting claims, speakers and publishers: what was chosen goes to the other one, and comes back."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from claims import editions
from claims.actions.claims import relate_claims
from claims.actions.corroborate import recompute
from claims.actions.merging.plans import InTheWay
from claims.actions.merging.records import Unexplained
from claims.actions.merging.splitting import Unnamed, split_claim, split_publisher, split_speaker
from claims.actions.merging.undoing import undo_regrouping
from claims.actions.positions import take_position
from claims.actions.versions import ChangedMeanwhile
from claims.dossier import evidence_content, load_dossier
from claims.models import Capture, Claim, OldAddress, Position, Publisher, Regrouping, Relation, Speaker, User
from claims.vocabulary import AddressKind, RelationKind, SpeakerKind, Stance, Status
from tests.desk.scenes import claim_with
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    PartyFactory,
    PositionFactory,
    PublisherFactory,
    RoleFactory,
    SpeakerFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db


def undone(actor: User, done: Regrouping) -> Regrouping:
    return undo_regrouping(
        actor=actor, regrouping=Regrouping.objects.get(pk=done.pk), version=1, reason="One after all."
    )


def split(actor: User, claim: Claim, *positions: Position, **given: Any) -> Regrouping:
    seen: dict[str, Any] = {"version": Claim.objects.get(pk=claim.pk).version, "reason": "Two nights."}
    taken = {"position": [position.pk for position in positions]}
    return split_claim(actor=actor, claim=Claim.objects.get(pk=claim.pk), taken=taken, **(seen | given))


def test_statements_go_to_a_new_claim_of_the_same_sides(editor: User) -> None:
    claim = claim_with(Stance.ASSERTS, Stance.ASSERTS, Stance.DENIES, kind="assertion")
    claim.harm_rows.create(party=PartyFactory.create(topic=claim.topic))
    going = claim.positions.get(stance="denies")
    done = split(editor, claim, going, name="It was open at dawn", relation=RelationKind.DIFFERENT_ACTOR)
    new = done.target
    assert isinstance(new, Claim)
    assert (new.wording, new.topic, list(new.harms.all())) == (
        "It was open at dawn",
        claim.topic,
        list(claim.harms.all()),
    )
    assert [position.pk for position in new.positions.all()] == [going.pk]
    statuses = [Claim.objects.get(pk=each.pk).corroboration.status for each in (claim, new)]
    assert statuses == [Status.CORROBORATED, Status.CONTRADICTED]
    relation = Relation.objects.get()
    assert (relation.from_claim, relation.kind, relation.to_claim) == (new, "different_actor", claim)


def test_undoing_a_split_gives_everything_back_and_leads_the_new_code_home(editor: User) -> None:
    claim = claim_with(Stance.ASSERTS, Stance.DENIES)
    before = evidence_content(load_dossier(claim))
    done = split(editor, claim, claim.positions.get(stance="denies"), name="At dawn", relation=RelationKind.NARROWS)
    assert evidence_content(load_dossier(claim)) != before
    undone(editor, done)
    assert evidence_content(load_dossier(claim)) == before
    new = Claim.objects.get(pk=done.target.pk)
    assert new.merged_into == claim
    assert OldAddress.objects.get(kind=AddressKind.CLAIM.value, old=new.code).leads_to == claim.code
    assert not Relation.objects.exists()
    assert editions.stored_page(new.code) is None


def test_a_new_claim_that_has_more_by_then_stands(editor: User) -> None:
    claim = claim_with(Stance.ASSERTS, Stance.DENIES)
    done = split(editor, claim, claim.positions.get(stance="denies"), name="At dawn")
    PositionFactory.create(claim=done.target)
    undone(editor, done)
    assert Claim.objects.get(pk=done.target.pk).merged_into is None


def test_what_was_linked_again_meanwhile_stands_in_the_way_of_undoing(editor: User) -> None:
    claim = claim_with(Stance.ASSERTS, Stance.DENIES)
    going = claim.positions.get(stance="denies")
    done = split(editor, claim, going, name="At dawn")
    take_position(actor=editor, statement=going.statement, claim=claim, stance=Stance.ASSERTS)
    with pytest.raises(InTheWay, match="Another statement linked to the claim stands where one would go back to"):
        undone(editor, done)
    going.refresh_from_db()
    assert going.claim == done.target


def test_statements_go_to_a_claim_on_file_by_the_rules_of_a_merge(editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS, Stance.ASSERTS), claim_with(Stance.ASSERTS)
    first, second = claim.positions.order_by("pk")
    PositionFactory.create(claim=into, statement=first.statement, stance=Stance.DENIES.value)
    PositionFactory.create(claim=into, statement=second.statement)
    with pytest.raises(InTheWay, match=f"asserts {claim.code} and denies {into.code}"):
        split(editor, claim, first, second, into=into, into_version=1)
    split(editor, claim, second, into=into, into_version=1)
    assert Position.objects.filter(statement=second.statement, withdrawn_at=None).get().claim == into


def test_a_split_says_what_where_and_why(editor: User, contributor: User) -> None:
    claim, other = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    position = claim.positions.get()
    with pytest.raises(InTheWay, match="Nothing is chosen"):
        split(editor, claim, other.positions.get(), name="At dawn")
    with pytest.raises(InTheWay, match="goes to another one"):
        split_claim(
            actor=editor,
            claim=claim,
            version=1,
            taken={"position": [position.pk]},
            reason="Two.",
            into=claim,
            into_version=2,
        )
    with pytest.raises(Unnamed):
        split(editor, claim, position, name=" ")
    with pytest.raises(Unexplained):
        split(editor, claim, position, name="At dawn", reason="")
    with pytest.raises(ChangedMeanwhile):
        split(editor, claim, position, name="At dawn", version=5)
    with pytest.raises(PermissionDenied):
        split(contributor, claim, position, name="At dawn")
    assert (Claim.objects.count(), Regrouping.objects.count()) == (2, 0)


def test_a_relation_that_is_on_file_is_not_made_twice(editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), ClaimFactory.create()
    relate_claims(actor=editor, from_claim=into, to_claim=claim, kind=RelationKind.NARROWS)
    split(editor, claim, claim.positions.get(), into=into, into_version=1, relation=RelationKind.NARROWS)
    assert Relation.objects.count() == 1


def test_two_persons_under_one_name_are_parted_and_joined_again(editor: User) -> None:
    speaker, colleague = SpeakerFactory.create(name="Amsel"), SpeakerFactory.create()
    mine, theirs = (StatementFactory.create(speakers=[speaker, colleague]) for _ in range(2))
    citing = StatementFactory.create(cites=speaker)
    role, alias = RoleFactory.create(speaker=speaker), speaker.aliases.create(name="Piet Amsel")
    claim = ClaimFactory.create()
    for statement in (mine, theirs):
        PositionFactory.create(claim=claim, statement=statement, speaker=speaker)
    recompute([claim.pk])
    before = evidence_content(load_dossier(claim))
    taken = {
        "statementspeaker": [theirs.bylines.get(speaker=speaker).pk],
        "statement": [citing.pk],
        "role": [role.pk],
        "speakeralias": [alias.pk],
    }
    done = split_speaker(
        actor=editor, speaker=speaker, version=1, taken=taken, reason="Two brothers.", name="Piet Amsel"
    )
    new = done.target
    for row in (citing, role):
        row.refresh_from_db()
    assert isinstance(new, Speaker)
    assert (citing.cites, role.speaker, new.kind) == (new, new, SpeakerKind.PERSON)
    assert [position.speaker for position in claim.positions.order_by("pk")] == [speaker, new]
    assert (speaker.aliases.count(), new.aliases.count()) == (0, 0)  # it is the name of the new one
    assert evidence_content(load_dossier(claim)) != before
    undone(editor, done)
    assert evidence_content(load_dossier(claim)) == before
    assert [alias.name for alias in speaker.aliases.all()] == ["Piet Amsel"]
    assert Speaker.objects.get(pk=new.pk).merged_into == speaker


def test_a_statement_of_both_is_not_split_between_them(editor: User) -> None:
    speaker, into = SpeakerFactory.create_batch(2)
    statement = StatementFactory.create(speakers=[speaker, into])
    taken = {"statementspeaker": [statement.bylines.get(speaker=speaker).pk]}
    with pytest.raises(InTheWay, match="names both as its speakers"):
        split_speaker(actor=editor, speaker=speaker, version=1, taken=taken, reason="Two.", into=into, into_version=1)
    with pytest.raises(InTheWay, match="Nothing is chosen"):
        split_speaker(actor=editor, speaker=speaker, version=1, taken={}, reason="Two.", name="Other")


def test_sources_go_to_another_publisher_and_their_copies_stay_as_they_came(editor: User) -> None:
    publisher = PublisherFactory.create(name="Courier", kind="broadcaster")
    kept, going = (CaptureFactory.create(source__publisher=publisher) for _ in range(2))
    stored = list(Capture.objects.order_by("pk").values())
    taken = {"source": [going.source_id]}
    with pytest.raises(InTheWay, match="is on file: choose it"):
        split_publisher(actor=editor, publisher=publisher, version=1, taken=taken, reason="Two papers.", name="courier")
    done = split_publisher(
        actor=editor, publisher=publisher, version=1, taken=taken, reason="Two papers.", name="Courier of Sel"
    )
    new = done.target
    assert isinstance(new, Publisher)
    assert ([source.pk for source in new.sources.all()], new.kind) == ([going.source_id], "broadcaster")
    assert [source.pk for source in publisher.sources.all()] == [kept.source_id]
    assert list(Capture.objects.order_by("pk").values()) == stored
    undone(editor, done)
    assert publisher.sources.count() == 2
    assert Publisher.objects.get(pk=new.pk).merged_into == publisher
    assert Speaker.objects.get(publisher=new).merged_into == publisher.own_voice
