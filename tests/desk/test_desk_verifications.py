"""Verifications on the desk: written by some, signed by another, returned with a comment."""

from typing import Any

import pytest
from django.test import Client

from claims.actions.positions import take_position
from claims.models import Claim, User, Verification, VerificationWriter
from claims.vocabulary import Stance, Verdict, VerificationState
from tests.desk.posted import merging
from tests.desk.scenes import claim_with, drafted, position_on, queries_while_rendering, signed, submitted
from tests.factories import ClaimFactory, StatementFactory

pytestmark = pytest.mark.django_db


def page(claim: Claim, what: str = "") -> str:
    return f"/desk/claims/{claim.code}/verification/{what}"


def typed(version: int = 0, **fields: Any) -> dict[str, Any]:
    return {"version": version, "verdict": "likely", "summary": "Two observers saw it.", "do": "save"} | fields


def test_a_draft_is_saved_and_submitted(editor_client: Client, editor: User) -> None:
    claim = claim_with(Stance.ASSERTS)
    assert editor_client.post(page(claim), typed(unknowns="Who\r\n\r\nWhen")).status_code == 302
    draft = Verification.objects.get()
    assert (draft.state, draft.unknowns) == ("draft", ["Who", "When"])
    answer = editor_client.post(page(claim), typed(draft.version, do="submit", reasoning="Because."))
    assert answer["Location"] == page(claim)
    draft.refresh_from_db()
    assert (draft.state, draft.reasoning, draft.submitted_by) == ("in_review", "Because.", editor)


def test_a_claim_takes_the_place_of_one_that_is_superseded_alone(editor_client: Client) -> None:
    claim, later = claim_with(Stance.ASSERTS), ClaimFactory.create()
    # A draft keeps it while its writer makes up their mind.
    assert editor_client.post(page(claim), typed(successor=later.code)).status_code == 302
    answer = editor_client.post(page(claim), typed(1, successor=later.code, do="submit"))
    assert list(answer.context["form"].errors) == ["successor"]
    assert Verification.objects.get().state == "draft"


@pytest.mark.parametrize(
    ("verdict", "field"),
    [
        ("unresolved", "unknowns"),
        ("unsupported", "search_log"),
        ("misleading", "missing_context"),
        ("superseded", "successor"),
        ("refuted", "verdict"),
    ],
)
def test_what_a_verdict_needs_is_told_beside_its_field_and_nothing_is_half_saved(
    editor_client: Client, verdict: str, field: str
) -> None:
    claim = claim_with(Stance.ASSERTS)
    answer = editor_client.post(page(claim), typed(verdict=verdict, do="submit", reasoning="A long thought"))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert "A long thought" in answer.content.decode()
    assert not Verification.objects.exists()


def test_a_draft_may_lack_what_its_verdict_needs(editor_client: Client) -> None:
    claim = claim_with(Stance.ASSERTS)
    assert editor_client.post(page(claim), typed(verdict="unresolved")).status_code == 302


def test_a_verification_needs_verdict_and_summary(editor_client: Client) -> None:
    answer = editor_client.post(page(claim_with()), {"version": 0, "do": "save"})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"verdict", "summary"}


@pytest.mark.parametrize("code", ["XX-0001", "itself"])
def test_a_successor_is_another_claim_that_exists(editor_client: Client, code: str) -> None:
    claim = claim_with()
    given = claim.code if code == "itself" else code
    answer = editor_client.post(page(claim), typed(verdict="superseded", successor=given, do="submit"))
    assert list(answer.context["form"].errors) == ["successor"]


def test_a_successor_is_named_by_its_code(editor_client: Client) -> None:
    claim, later = claim_with(), ClaimFactory.create()
    answer = editor_client.post(page(claim), typed(verdict="superseded", successor=later.code.lower(), do="submit"))
    assert answer.status_code == 302
    assert Verification.objects.get().successor == later


def test_the_second_person_signs(second_editor_client: Client, editor: User, second_editor: User) -> None:
    review = submitted(claim_with(Stance.ASSERTS), editor)
    text = second_editor_client.get(page(review.claim)).content.decode()
    assert "Sign as Sten Second" in text
    answer = second_editor_client.post(page(review.claim, "sign/"), {"version": review.version})
    assert answer["Location"] == f"/desk/claims/{review.claim.code}/"
    review.refresh_from_db()
    assert (review.state, review.signed_by) == ("signed", second_editor)


def test_evidence_that_came_after_the_page_was_opened_is_not_signed_unseen(
    second_editor_client: Client, editor: User
) -> None:
    review = submitted(claim_with(Stance.ASSERTS), editor)
    text = second_editor_client.get(page(review.claim)).content.decode()
    seen = text.split('name="seen" value="')[1].split('"')[0]
    take_position(actor=editor, statement=StatementFactory.create(), claim=review.claim, stance=Stance.ASSERTS)
    answer = second_editor_client.post(page(review.claim, "sign/"), {"version": review.version, "seen": seen})
    assert answer.status_code == 409
    assert "look at it again, then sign" in answer.content.decode()
    review.refresh_from_db()
    assert review.state == "in_review"


def test_the_writer_has_no_button_to_sign_and_is_refused(editor_client: Client, editor: User) -> None:
    review = submitted(claim_with(Stance.ASSERTS), editor)
    text = editor_client.get(page(review.claim)).content.decode()
    assert "Sign as" not in text
    assert "someone else has to sign it" in text
    answer = editor_client.post(page(review.claim, "sign/"), {"version": review.version})
    assert answer.status_code == 403
    assert "You wrote on this verification, so someone else has to sign it." in answer.content.decode()
    review.refresh_from_db()
    assert review.state == VerificationState.IN_REVIEW


def test_what_changed_after_the_signer_opened_it_is_not_signed(
    second_editor_client: Client, editor_client: Client, editor: User
) -> None:
    review = submitted(claim_with(Stance.ASSERTS), editor)
    editor_client.post(page(review.claim), typed(review.version, summary="Other words.", do="submit"))
    answer = second_editor_client.post(page(review.claim, "sign/"), {"version": review.version})
    assert answer.status_code == 409
    assert "Other words." in answer.content.decode()
    review.refresh_from_db()
    assert review.state == VerificationState.IN_REVIEW


def test_a_refutation_whose_opposition_went_away_is_not_signed(second_editor_client: Client, editor: User) -> None:
    claim = claim_with(Stance.ASSERTS)
    denial = position_on(claim, Stance.DENIES)
    review = submitted(claim, editor, verdict=Verdict.REFUTED)
    second_editor_client.post(f"/desk/positions/{denial.pk}/withdraw/", {"version": 1, "reason": "Misread."})
    answer = second_editor_client.post(page(claim, "sign/"), {"version": review.version})
    assert answer.status_code == 422
    assert "needs a statement against the claim" in answer.content.decode()


def test_a_stale_claim_is_not_signed(second_editor_client: Client, editor: User) -> None:
    review = submitted(claim_with(Stance.ASSERTS), editor)
    review.claim.corroboration.is_stale = True
    review.claim.corroboration.save()
    answer = second_editor_client.post(page(review.claim, "sign/"), {"version": review.version})
    assert answer.status_code == 409
    assert "being recomputed" in answer.content.decode()


def test_it_is_returned_with_a_comment_that_the_writer_reads(
    second_editor_client: Client, editor_client: Client, editor: User
) -> None:
    review = submitted(claim_with(Stance.ASSERTS), editor)
    empty = second_editor_client.post(page(review.claim, "return/"), {"version": review.version, "comment": " "})
    assert empty.status_code == 422
    assert "Say what should change" in empty.content.decode()
    given = {"version": review.version, "comment": "Name the observers."}
    assert second_editor_client.post(page(review.claim, "return/"), given).status_code == 302
    assert "Name the observers." in editor_client.get(page(review.claim)).content.decode()
    late = second_editor_client.post(page(review.claim, "return/"), given)
    assert late.status_code == 409


def test_two_who_begin_at_once_both_keep_their_text(
    editor_client: Client, second_editor_client: Client, editor: User
) -> None:
    claim = claim_with(Stance.ASSERTS)
    editor_client.post(page(claim), typed(summary="The first words."))
    answer = second_editor_client.post(page(claim), typed(summary="The second words."))
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "The first words." in text
    assert "The second words." in text
    assert second_editor_client.post(page(claim), merging(answer) | {"do": "save"}).status_code == 302
    assert Verification.objects.get().summary == "The second words."


def test_the_second_save_of_one_draft_is_refused_with_both_texts(
    editor_client: Client, second_editor_client: Client, editor: User
) -> None:
    draft = drafted(claim_with(Stance.ASSERTS), editor)
    editor_client.post(page(draft.claim), typed(draft.version, summary="The first words."))
    answer = second_editor_client.post(page(draft.claim), typed(draft.version, summary="The second words."))
    assert answer.status_code == 409
    assert "Changed by Edda Editor" in answer.content.decode()
    (row,) = answer.context["conflict"].differences
    assert (row.stored_values, row.typed_values) == (["The first words."], ["The second words."])


def test_what_was_signed_meanwhile_is_not_overwritten(editor_client: Client, editor: User, second_editor: User) -> None:
    verification = signed(claim_with(Stance.ASSERTS), editor, second_editor)
    answer = editor_client.post(page(verification.claim), typed(2, summary="Too late."))
    assert answer.status_code == 409
    assert "Too late." in answer.content.decode()
    assert "Changed by Sten Second" in answer.content.decode()


def test_an_edit_in_review_returns_it_to_draft(second_editor_client: Client, editor: User) -> None:
    review = submitted(claim_with(Stance.ASSERTS), editor)
    assert "returns it to draft" in second_editor_client.get(page(review.claim, "?edit")).content.decode()
    second_editor_client.post(page(review.claim), typed(review.version, summary="Better."))
    review.refresh_from_db()
    assert (review.state, review.writers.count()) == ("draft", 2)


def test_submitting_what_another_wrote_makes_no_writer(second_editor_client: Client, editor: User) -> None:
    draft = drafted(claim_with(Stance.ASSERTS), editor)
    answer = second_editor_client.post(page(draft.claim), typed(draft.version, do="submit"))
    assert answer.status_code == 302
    assert [writer.user for writer in VerificationWriter.objects.select_related("user")] == [editor]


def test_a_new_one_starts_from_the_signed_one(editor_client: Client, editor: User, second_editor: User) -> None:
    verification = signed(claim_with(Stance.ASSERTS), editor, second_editor)
    form = editor_client.get(page(verification.claim)).context["form"]
    assert (form["summary"].value(), form["version"].value()) == ("Two observers saw it.", 0)
    assert editor_client.post(page(verification.claim), typed(summary="Since then more.")).status_code == 302
    assert Verification.objects.count() == 2


def test_nothing_is_signed_where_nothing_is_open(editor_client: Client) -> None:
    claim = claim_with()
    assert editor_client.post(page(claim, "sign/"), {"version": 1}).status_code == 404


@pytest.mark.parametrize("state", ["none", "draft", "review"])
def test_templates_make_no_queries(editor_client: Client, editor: User, state: str, monkeypatch: Any) -> None:
    claim = claim_with(Stance.ASSERTS, Stance.DENIES)
    if state != "none":
        (drafted if state == "draft" else submitted)(claim, editor)
    assert queries_while_rendering(editor_client, page(claim), monkeypatch) == []
