"""Merging claims: what moves, what stays, what stands in the way, and what readers of the old address get."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from pghistory.models import Context

from claims import editions
from claims.actions.assignments import assign
from claims.actions.claims import relate_claims
from claims.actions.corroborate import recompute
from claims.actions.merging.claim_plans import preview_claim_merge
from claims.actions.merging.claims import merge_claims
from claims.actions.merging.plans import InTheWay
from claims.actions.merging.records import Unexplained
from claims.actions.positions import change_stance, take_position
from claims.actions.publishing import CannotPublish, publish_edition
from claims.actions.standing import MergedAway
from claims.actions.verifications import Assessed, draft_verification, submit_verification
from claims.actions.versions import ChangedMeanwhile
from claims.models import (
    Assignment,
    Claim,
    Comment,
    Corroboration,
    Edition,
    Inquiry,
    Notice,
    OldAddress,
    Position,
    Publication,
    Regrouping,
    Relation,
    User,
)
from claims.vocabulary import ChangeType, NoticeKind, RelationKind, Stance, Status, Verdict
from tests.desk.scenes import claim_with, signed
from tests.factories import ClaimFactory, FigureFactory, PartyFactory, PositionFactory, SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db

LIKELY = Assessed(verdict=Verdict.LIKELY, summary="Two accounts agree.")


def merged(actor: User, claim: Claim, into: Claim, **given: Any) -> Regrouping:
    claim.refresh_from_db()
    into.refresh_from_db()
    seen: dict[str, Any] = {
        "version": claim.version,
        "into_version": into.version,
        "reason": "One and the same.",
    } | given
    return merge_claims(actor=actor, claim=claim, into=into, **seen)


def published(actor: User, claim: Claim) -> Edition:
    return publish_edition(actor=actor, claim=claim, change_type=ChangeType.INITIAL)


def titles(claim: Claim, into: Claim) -> dict[str, int]:
    return {part.title: part.count for part in preview_claim_merge(claim, into).parts}


def test_positions_move_and_the_target_is_assessed_with_them(editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    assert titles(claim, into)["Statements that move"] == 1
    merged(editor, claim, into)
    into.refresh_from_db()
    assert into.corroboration.status == Status.CORROBORATED
    assert [into.positions.count(), claim.positions.count()] == [2, 0]
    assert Claim.objects.get(pk=claim.pk).merged_into == into
    assert claim not in Claim.objects.standing()


def test_the_preview_writes_nothing(editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    before = list(Position.objects.order_by("pk").values())
    preview_claim_merge(claim, into)
    assert list(Position.objects.order_by("pk").values()) == before
    assert not Regrouping.objects.exists()


def test_equal_positions_unite_and_the_statement_counts_once(editor: User) -> None:
    claim, into, statement = ClaimFactory.create(), ClaimFactory.create(), StatementFactory.create()
    for each in (claim, into):
        PositionFactory.create(claim=each, statement=statement)
    assert titles(claim, into)["Linked to both alike: one link stays"] == 1
    merged(editor, claim, into)
    assert [row.claim for row in Position.objects.filter(statement=statement, withdrawn_at=None)] == [into]
    assert Position.objects.get(claim=claim).withdrawal_reason == f"{into.code} has the same link."


def test_unequal_positions_of_one_statement_stop_the_merge_with_both_stances(editor: User) -> None:
    claim, into, statement = ClaimFactory.create(), ClaimFactory.create(), StatementFactory.create()
    mine = PositionFactory.create(claim=claim, statement=statement)
    PositionFactory.create(claim=into, statement=statement, stance=Stance.DENIES.value)
    with pytest.raises(InTheWay, match=f"asserts {claim.code} and denies {into.code}"):
        merged(editor, claim, into)
    assert Claim.objects.get(pk=claim.pk).version == 1
    change_stance(actor=editor, position=mine, version=1, stance=Stance.DENIES, figure=None)
    merged(editor, claim, into)
    assert Claim.objects.get(pk=claim.pk).merged_into == into


def test_the_same_stance_by_another_figure_is_unequal(editor: User) -> None:
    figure = FigureFactory.create()
    other = FigureFactory.create(statement=figure.statement, words="ferries", start=12, end=19)
    claim, into = ClaimFactory.create(kind="figure"), ClaimFactory.create(kind="figure")
    PositionFactory.create(claim=claim, statement=figure.statement, figure=figure)
    PositionFactory.create(claim=into, statement=figure.statement, figure=other)
    with pytest.raises(InTheWay, match="by different figures"):
        merged(editor, claim, into)


def test_what_two_speakers_of_one_statement_say_is_no_clash(editor: User) -> None:
    first, second = SpeakerFactory.create_batch(2)
    statement, claim, into = (
        StatementFactory.create(speakers=[first, second]),
        ClaimFactory.create(),
        ClaimFactory.create(),
    )
    PositionFactory.create(claim=claim, statement=statement, speaker=first)
    PositionFactory.create(claim=into, statement=statement, speaker=second, stance=Stance.DENIES.value)
    merged(editor, claim, into)
    assert into.positions.count() == 2


def test_relations_move_unite_and_end(editor: User) -> None:
    claim, into, third, fourth = (ClaimFactory.create() for _ in range(4))
    moving = relate_claims(actor=editor, from_claim=claim, to_claim=third, kind=RelationKind.NARROWS, note="By a day.")
    for start in (claim, into):
        relate_claims(actor=editor, from_claim=fourth, to_claim=start, kind=RelationKind.DENIES)
    relate_claims(actor=editor, from_claim=into, to_claim=claim, kind=RelationKind.NOT_SAME_AS)
    plan = preview_claim_merge(claim, into)
    assert any("not the same" in caution for caution in plan.cautions)
    merged(editor, claim, into)
    moving.refresh_from_db()
    assert (moving.from_claim, moving.note, moving.version) == (into, "By a day.", 2)
    ends = set(Relation.objects.values_list("from_claim", "kind", "to_claim"))
    assert ends == {
        (into.pk, "narrows", third.pk),
        (fourth.pk, "denies", into.pk),
        (claim.pk, "duplicate_of", into.pk),
    }


def test_a_circle_of_successors_stops_the_merge(editor: User) -> None:
    claim, into, middle = (ClaimFactory.create() for _ in range(3))
    relate_claims(actor=editor, from_claim=into, to_claim=middle, kind=RelationKind.SUPERSEDES)
    relate_claims(actor=editor, from_claim=middle, to_claim=claim, kind=RelationKind.SUPERSEDES)
    with pytest.raises(InTheWay, match="supersede itself"):
        merged(editor, claim, into)


@pytest.mark.parametrize("kinds", [("figure", "assertion"), ("assertion", "figure")])
def test_what_counts_is_not_merged_with_what_does_not(editor: User, kinds: tuple[str, str]) -> None:
    claim, into = (ClaimFactory.create(kind=kind) for kind in kinds)
    with pytest.raises(InTheWay, match="One of them counts"):
        merged(editor, claim, into)


def test_what_waits_for_a_signature_is_settled_first_and_a_draft_stays(editor: User, second_editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    draft = draft_verification(actor=editor, claim=claim, assessed=LIKELY)
    submit_verification(actor=editor, verification=draft, version=1)
    with pytest.raises(InTheWay, match="waits for its signature"):
        merged(second_editor, claim, into)
    other = claim_with(Stance.ASSERTS)
    draft_verification(actor=editor, claim=other, assessed=LIKELY)
    assert "Edda Editor is writing" in preview_claim_merge(other, into).cautions[-1]
    merged(second_editor, other, into)
    assert other.verifications.get().state == "draft"


def test_a_merge_is_explained_by_who_did_it(editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    with pytest.raises(Unexplained):
        merged(editor, claim, into, reason=" ")
    done = merged(editor, claim, into, reason="The same night.")
    assert (done.done_by, done.reason, done.origin, done.target) == (editor, "The same night.", claim, into)
    audit = Context.objects.get(metadata__action="merge_claims").metadata
    assert (audit["name"], audit["explanation"]) == ("Edda Editor", "The same night.")


@pytest.mark.parametrize("changed", ["claim", "into"])
def test_a_claim_changed_since_the_preview_refuses_the_merge(editor: User, changed: str) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    stale = {"version": 7} if changed == "claim" else {"into_version": 7}
    with pytest.raises(ChangedMeanwhile):
        merged(editor, claim, into, **stale)
    assert not Regrouping.objects.exists()
    assert set(Claim.objects.values_list("version", flat=True)) == {1}


def test_a_merged_claim_takes_nothing_more(editor: User, publisher_user: User) -> None:
    claim, into, third = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS), ClaimFactory.create()
    opened_before = Claim.objects.get(pk=claim.pk)
    merged(editor, claim, into)
    with pytest.raises(MergedAway):
        take_position(actor=editor, statement=StatementFactory.create(), claim=opened_before, stance=Stance.ASSERTS)
    with pytest.raises(CannotPublish, match="merged"):
        published(publisher_user, opened_before)
    for one, other in ((claim, third), (third, claim)):
        with pytest.raises(InTheWay, match=f"{claim.code} was merged already"):
            merged(editor, one, other)


def test_a_merge_that_fails_late_leaves_nothing_behind(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    # the last row that the merge writes
    OldAddress.objects.create(kind="claim", old=claim.code, leads_to="ZZ-0001", was_public=False)
    with pytest.raises(Exception, match="old_address_once"):
        merged(editor, claim, into)
    claim.refresh_from_db()
    assert (claim.merged_into, claim.version, claim.positions.count()) == (None, 1, 1)


def test_a_published_claim_takes_a_publisher_and_a_published_target(editor: User, publisher_user: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    published(publisher_user, claim)
    with pytest.raises(InTheWay, match="publish that one first"):
        merged(publisher_user, claim, into)
    published(publisher_user, into)
    assert preview_claim_merge(claim, into).needs_publisher
    with pytest.raises(PermissionDenied):
        merged(editor, claim, into)
    merged(publisher_user, claim, into)
    last = Edition.objects.filter(claim=claim).latest("number")
    assert (last.number, last.change_type, last.note) == (2, "update", f"Merged into {into.code}.")
    assert editions.stored_page(claim.code) == editions.stored_page(into.code)


def test_readers_are_led_on_and_old_editions_stay(client: Client, publisher_user: User) -> None:
    claim, into, third = (claim_with(Stance.ASSERTS) for _ in range(3))
    for each in (claim, into, third):
        published(publisher_user, each)
    kept = bytes(Edition.objects.get(claim=claim).content)
    merged(publisher_user, claim, into)
    merged(publisher_user, into, third)
    for address in (f"/claims/{claim.code}/", f"/claims/{claim.code}/{claim.slug}/", f"/claims/{into.code}/"):
        answer = client.get(address)
        assert (answer.status_code, answer["Location"]) == (308, f"/claims/{third.code}/{third.slug}/")
    first = client.get(f"/claims/{claim.code}/editions/1/")
    assert f"{claim.code} was merged into another claim" in first.text
    assert f"/claims/{third.code}/{third.slug}/" in first.text
    assert "Says so" in first.text
    last = client.get(f"/claims/{claim.code}/editions/2/")
    assert "was merged into another claim" in last.text
    assert "Use this page" not in last.text
    assert "Says so" not in last.text
    assert bytes(Edition.objects.get(claim=claim, number=1).content) == kept
    home = client.get("/").text
    assert (f">{claim.code}<" in home, f">{into.code}<" in home) == (False, False)
    assert third.wording in home
    assert claim.wording not in client.get(f"/topics/{claim.topic.slug}/").text


def test_pages_that_name_the_merged_claim_lead_to_its_successor(publisher_user: User) -> None:
    claim, into, third = (claim_with(Stance.ASSERTS) for _ in range(3))
    for each in (claim, into):
        published(publisher_user, each)
    relate_claims(actor=publisher_user, from_claim=third, to_claim=claim, kind=RelationKind.NARROWS)
    published(publisher_user, third)
    assert f"/claims/{claim.code}/{claim.slug}/" in bytes(Publication.objects.get(pk=third.pk).html).decode()
    merged(publisher_user, claim, into)
    page = bytes(Publication.objects.get(pk=third.pk).html).decode()
    assert f"/claims/{into.code}/{into.slug}/" in page
    assert f"/claims/{claim.code}/" not in page


def test_a_withdrawn_claim_keeps_its_notice(client: Client, publisher_user: User, editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    published(publisher_user, claim)
    publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.WITHDRAWAL, note="It names a minor.")
    with pytest.raises(InTheWay, match="is withdrawn"):
        merged(editor, into, claim)
    merged(editor, claim, into)
    assert Edition.objects.filter(claim=claim).count() == 2
    assert "It names a minor." in client.get(f"/claims/{claim.code}/withdrawn/").text


def test_other_topics_and_other_harms_are_told(editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    party = PartyFactory.create(topic=claim.topic, name="Veland")
    claim.harm_rows.create(party=party)
    told = " ".join(preview_claim_merge(claim, into).cautions)
    assert "Two topics" in told
    assert f"{claim.code} harms Veland; {into.code} harms no side" in told


def test_a_signed_target_is_marked_where_its_status_moves_and_the_merged_claim_is_not(
    editor: User, second_editor: User
) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    for each in (claim, into):
        signed(each, by=editor, signer=second_editor)
    merged(editor, claim, into)
    marks = {row.claim_id: row.evidence_changed_at for row in Corroboration.objects.all()}
    assert (marks[claim.pk], marks[into.pk] is None) == (None, False)
    recompute([claim.pk])
    assert Corroboration.objects.get(pk=claim.pk).evidence_changed_at is None


def test_questions_and_whoever_has_the_claim_go_along_and_are_told(editor: User, second_editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    inquiry = Inquiry.objects.create(claim=claim, kind="open_question", question="Who counted?", opened_by=editor)
    assign(actor=editor, to=second_editor, message="Call the harbour.", claim=claim)
    draft_verification(actor=second_editor, claim=claim, assessed=LIKELY)
    merged(editor, claim, into)
    inquiry.refresh_from_db()
    assert inquiry.claim == into
    given = Assignment.objects.open().get()
    assert (given.claim, given.assignee, given.message) == (into, second_editor, "Call the harbour.")
    notice = Notice.objects.get(kind=NoticeKind.MERGED.value)
    assert (notice.to, notice.address) == (second_editor, f"/desk/claims/{into.code}/")


def test_what_was_said_of_a_merged_claim_is_read_at_the_end_of_the_chain(editor: User) -> None:
    claim, into, third = (claim_with(Stance.ASSERTS) for _ in range(3))
    said = [Comment.objects.create(claim=each, text="Call again.", by=editor) for each in (claim, into, third)]
    Comment.objects.create(claim=claim_with(Stance.ASSERTS), text="Of another.", by=editor)
    merged(editor, claim, into)
    merged(editor, into, third)
    assert set(Comment.objects.on_claim(third)) == set(said)
