"""Taking merges back: what moved is where it was, or the desk says exactly what stands in the way."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from claims.actions.assignments import assign, take
from claims.actions.claims import relate_claims
from claims.actions.merging.claims import merge_claims
from claims.actions.merging.plans import InTheWay
from claims.actions.merging.records import Unexplained
from claims.actions.merging.undoing import preview_undo, undo_regrouping
from claims.actions.positions import take_position
from claims.actions.publishing import publish_edition
from claims.actions.versions import ChangedMeanwhile
from claims.corroboration import digest
from claims.dossier import evidence_content, evidence_of, load_dossier, load_rows
from claims.models import Assignment, Claim, Edition, OldAddress, Position, Regrouping, Relation, User
from claims.vocabulary import ChangeType, RelationKind, Stance
from tests.desk.scenes import claim_with
from tests.factories import ClaimFactory, PositionFactory, StatementFactory

pytestmark = pytest.mark.django_db


def merged(actor: User, claim: Claim, into: Claim) -> Regrouping:
    fresh = [Claim.objects.get(pk=each.pk) for each in (claim, into)]
    return merge_claims(
        actor=actor,
        claim=fresh[0],
        into=fresh[1],
        version=fresh[0].version,
        into_version=fresh[1].version,
        reason="One and the same.",
    )


def undone(actor: User, done: Regrouping, **given: Any) -> Regrouping:
    seen: dict[str, Any] = {"version": 1, "reason": "Two after all."} | given
    return undo_regrouping(actor=actor, regrouping=Regrouping.objects.get(pk=done.pk), **seen)


def state(claim: Claim) -> Any:
    """What is known of a claim, and what the rules make of it."""
    dossier = load_dossier(claim)
    rows = load_rows([claim.pk])
    relations = Relation.objects.order_by("from_claim", "kind", "to_claim")
    positions = Position.objects.order_by("pk").values_list(
        "pk", "claim", "stance", "withdrawn_at", "figure", "speaker"
    )
    return (
        evidence_content(dossier),
        dossier.assessment,
        digest(evidence_of(rows, rows.claims[0])),
        list(relations.values_list("from_claim", "kind", "to_claim", "note")),
        list(positions),
        Claim.objects.get(pk=claim.pk).merged_into_id,
        claim.corroboration.__class__.objects.get(pk=claim.pk).status,
    )


@pytest.mark.parametrize("stances", [(Stance.ASSERTS,), (Stance.ASSERTS, Stance.DENIES, Stance.REPORTS), ()])
def test_a_merge_and_its_undoing_leave_everything_as_it_was(editor: User, stances: tuple[Stance, ...]) -> None:
    claim, into, third = claim_with(*stances), claim_with(Stance.ASSERTS, Stance.DENIES), ClaimFactory.create()
    shared = StatementFactory.create()
    for each in (claim, into):
        take_position(actor=editor, statement=shared, claim=each, stance=Stance.ASSERTS)
        relate_claims(actor=editor, from_claim=third, to_claim=each, kind=RelationKind.DENIES)
    relate_claims(actor=editor, from_claim=claim, to_claim=third, kind=RelationKind.NARROWS, note="By a day.")
    relate_claims(actor=editor, from_claim=into, to_claim=claim, kind=RelationKind.NOT_SAME_AS)
    before = [state(each) for each in (claim, into, third)]
    done = merged(editor, claim, into)
    assert [state(each) for each in (claim, into, third)] != before
    assert undone(editor, done).undone_by == editor
    assert [state(each) for each in (claim, into, third)] == before
    assert not OldAddress.objects.exists()


def test_a_chain_is_undone_from_its_end(editor: User) -> None:
    claim, into, third = (claim_with(Stance.ASSERTS) for _ in range(3))
    position = claim.positions.get()
    first, second = merged(editor, claim, into), merged(editor, into, third)
    blocks = [block.text for block in preview_undo(first).blocks]
    assert f"“The strait is open,” bears on {third.code} now." in [
        block.replace("open” ", "open,” ") for block in blocks
    ]
    with pytest.raises(InTheWay, match=f"bears on {third.code} now"):
        undone(editor, first)
    undone(editor, second)
    undone(editor, first)
    position.refresh_from_db()
    assert position.claim == claim


def test_what_came_since_stays_where_it_came_to(editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    done = merged(editor, claim, into)
    new = PositionFactory.create(claim=into)
    undone(editor, done)
    assert set(into.positions.all()) == {*into.positions.filter(statement__lt=new.statement), new}
    assert claim.positions.count() == 1


def test_a_relation_that_stands_in_the_way_is_named_and_nothing_moves(editor: User) -> None:
    claim, into, third = (claim_with(Stance.ASSERTS) for _ in range(3))
    relation = relate_claims(actor=editor, from_claim=claim, to_claim=third, kind=RelationKind.NARROWS)
    done = merged(editor, claim, into)
    Relation.objects.filter(pk=relation.pk).delete()
    with pytest.raises(InTheWay, match="A relation that belonged to it is no longer there"):
        undone(editor, done)
    assert Claim.objects.get(pk=claim.pk).merged_into == into


@pytest.mark.parametrize("has_other", [False, True])
def test_whoever_had_the_merged_claim_has_it_again(
    editor: User, second_editor: User, publisher_user: User, has_other: bool
) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    assign(actor=editor, to=second_editor, claim=claim, message="Ring the harbour.")
    if has_other:
        take(actor=publisher_user, claim=into)
    done = merged(editor, claim, into)
    assert Assignment.objects.open().get().claim == into
    undone(editor, done)
    again = Assignment.objects.open().get(claim=claim)
    assert (again.assignee, again.assigned_by, again.message) == (second_editor, editor, "Ring the harbour.")
    held = Assignment.objects.open().filter(claim=into).values_list("assignee", flat=True)
    assert list(held) == ([publisher_user.pk] if has_other else [])


def test_work_passed_on_since_a_merge_stays_where_it_went(
    editor: User, second_editor: User, publisher_user: User
) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    take(actor=second_editor, claim=claim)
    done = merged(editor, claim, into)
    given = Assignment.objects.open().get()
    assign(actor=editor, to=publisher_user, claim=into, message="", instead_of=given.pk)
    undone(editor, done)
    assert {row.claim: row.assignee for row in Assignment.objects.open()} == {
        into: publisher_user,
        claim: second_editor,
    }


def test_an_undoing_is_explained_and_happens_once(editor: User, contributor: User) -> None:
    done = merged(editor, claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS))
    with pytest.raises(Unexplained):
        undone(editor, done, reason=" ")
    with pytest.raises(PermissionDenied):
        undone(contributor, done)
    undone(editor, done)
    with pytest.raises(ChangedMeanwhile):
        undone(editor, done)
    with pytest.raises(ChangedMeanwhile):
        undone(editor, done, version=2)


def test_readers_of_a_restored_claim_get_an_edition_of_it(client: Client, editor: User, publisher_user: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    for each in (claim, into):
        publish_edition(actor=publisher_user, claim=each, change_type=ChangeType.INITIAL)
    done = merged(publisher_user, claim, into)
    assert preview_undo(done).needs_publisher
    with pytest.raises(PermissionDenied):
        undone(editor, done)
    undone(publisher_user, done)
    assert client.get(f"/claims/{claim.code}/{claim.slug}/").status_code == 200
    newest = Edition.objects.filter(claim=claim).latest("number")
    assert (newest.number, newest.note) == (3, f"Stands by itself again; it had been merged into {into.code}.")
    assert "merged into another claim" not in client.get(f"/claims/{claim.code}/editions/1/").text


def test_the_steps_are_told_in_words(editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS, Stance.DENIES), claim_with(Stance.ASSERTS)
    told = [part.title for part in preview_undo(merged(editor, claim, into)).parts]
    assert told == ["2 statements linked to the claim moved", "1 relation made", "1 address made"]
