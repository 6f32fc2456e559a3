"""Verifications under four eyes."""

import pytest

from claims.actions.checklist import EvidenceMoved, Incomplete, NotInReview, OwnWork, Stale
from claims.actions.positions import take_position
from claims.actions.verifications import (
    Assessed,
    OpenAlready,
    draft_verification,
    edit_verification,
    return_verification,
    sign_verification,
    submit_verification,
)
from claims.actions.versions import ChangedMeanwhile
from claims.models import Claim, Corroboration, User, Verification
from claims.vocabulary import Stance, Verdict
from tests.factories import ClaimFactory, StatementFactory

pytestmark = pytest.mark.django_db

LIKELY = Assessed(verdict=Verdict.LIKELY, summary="Two accounts agree.")
OTHER = Assessed(verdict=Verdict.LIKELY, summary="Two accounts agree on the day.")


@pytest.fixture
def claim(db: None) -> Claim:
    return ClaimFactory.create()


@pytest.fixture
def draft(claim: Claim, editor: User) -> Verification:
    return draft_verification(actor=editor, claim=claim, assessed=LIKELY)


@pytest.fixture
def submitted(draft: Verification, editor: User) -> Verification:
    return submit_verification(actor=editor, verification=draft, version=draft.version)


def sign(actor: User, verification: Verification) -> Verification:
    return sign_verification(actor=actor, verification=verification, version=verification.version)


def test_a_second_person_signs_with_status_and_digest_as_they_stand(
    submitted: Verification, second_editor: User
) -> None:
    signed = sign(second_editor, submitted)
    corroboration = Corroboration.objects.get(pk=signed.claim_id)
    assert (signed.state, signed.signed_by) == ("signed", second_editor)
    assert (signed.signed_status, signed.signed_digest) == (corroboration.status, corroboration.digest)


def test_sign_refuses_the_author(submitted: Verification, editor: User) -> None:
    with pytest.raises(OwnWork):
        sign(editor, submitted)
    assert Verification.objects.get(pk=submitted.pk).state == "in_review"


def test_sign_refuses_whoever_edited_once(draft: Verification, editor: User, second_editor: User) -> None:
    edit_verification(actor=second_editor, verification=draft, version=1, assessed=OTHER)
    submit_verification(actor=editor, verification=draft, version=draft.version)
    with pytest.raises(OwnWork):
        sign(second_editor, draft)


def test_sign_refuses_whoever_wrote_a_draft_that_others_rewrote_since(
    draft: Verification, editor: User, second_editor: User
) -> None:
    edit_verification(actor=second_editor, verification=draft, version=1, assessed=OTHER)
    submit_verification(actor=second_editor, verification=draft, version=draft.version)
    with pytest.raises(OwnWork):
        sign(editor, draft)


def test_whoever_only_submitted_may_sign(draft: Verification, second_editor: User) -> None:
    submit_verification(actor=second_editor, verification=draft, version=1)
    assert sign(second_editor, draft).signed_by == second_editor


def test_an_edit_after_submission_returns_it_to_draft(submitted: Verification, editor: User) -> None:
    edited = edit_verification(actor=editor, verification=submitted, version=submitted.version, assessed=OTHER)
    assert edited.state == "draft"


def test_a_draft_cannot_be_signed(draft: Verification, second_editor: User) -> None:
    with pytest.raises(NotInReview):
        sign(second_editor, draft)


def test_a_signed_one_cannot_be_edited_nor_submitted(
    submitted: Verification, editor: User, second_editor: User
) -> None:
    signed = sign(second_editor, submitted)
    with pytest.raises(ChangedMeanwhile, match="Changed by Sten Second"):
        edit_verification(actor=editor, verification=signed, version=signed.version, assessed=OTHER)
    with pytest.raises(ChangedMeanwhile, match="Changed by Sten Second"):
        submit_verification(actor=editor, verification=signed, version=signed.version)


def test_returning_sends_it_back_with_the_comment(submitted: Verification, second_editor: User) -> None:
    returned = return_verification(
        actor=second_editor, verification=submitted, version=submitted.version, comment="Name the second account."
    )
    assert submitted.state == "draft"
    assert (returned.comment, returned.returned_by) == ("Name the second account.", second_editor)


@pytest.mark.parametrize("comment", ["", " \n"])
def test_returning_needs_a_comment(submitted: Verification, second_editor: User, comment: str) -> None:
    with pytest.raises(Incomplete) as refused:
        return_verification(actor=second_editor, verification=submitted, version=submitted.version, comment=comment)
    assert refused.value.field == "comment"
    assert Verification.objects.get(pk=submitted.pk).state == "in_review"


def test_a_draft_cannot_be_returned(draft: Verification, second_editor: User) -> None:
    with pytest.raises(NotInReview):
        return_verification(actor=second_editor, verification=draft, version=1, comment="Why?")


def test_a_claim_has_one_open_verification(draft: Verification, claim: Claim, second_editor: User) -> None:
    with pytest.raises(OpenAlready) as refused:
        draft_verification(actor=second_editor, claim=claim, assessed=OTHER)
    assert refused.value.verification == draft


def test_after_a_signature_the_next_draft_has_the_next_number(
    submitted: Verification, claim: Claim, editor: User, second_editor: User
) -> None:
    sign(second_editor, submitted)
    assert draft_verification(actor=editor, claim=claim, assessed=OTHER).number == 2


@pytest.mark.parametrize(
    ("verdict", "field"),
    [
        (Verdict.UNRESOLVED, "unknowns"),
        (Verdict.UNSUPPORTED, "search_log"),
        (Verdict.MISLEADING, "missing_context"),
        (Verdict.SUPERSEDED, "successor"),
        (Verdict.REFUTED, "verdict"),
    ],
)
def test_submitting_names_what_the_verdict_owes(claim: Claim, editor: User, verdict: Verdict, field: str) -> None:
    assessed = Assessed(verdict=verdict, summary="Nothing fits.", unknowns=(" ",), search_log=" ", missing_context="\n")
    draft = draft_verification(actor=editor, claim=claim, assessed=assessed)
    with pytest.raises(Incomplete) as refused:
        submit_verification(actor=editor, verification=draft, version=1)
    assert refused.value.field == field
    assert Verification.objects.get(pk=draft.pk).state == "draft"


def test_refuted_is_taken_where_someone_opposes(claim: Claim, editor: User) -> None:
    take_position(actor=editor, statement=StatementFactory.create(), claim=claim, stance=Stance.DENIES)
    assessed = Assessed(verdict=Verdict.REFUTED, summary="The harbour log says otherwise.")
    draft = draft_verification(actor=editor, claim=claim, assessed=assessed)
    assert submit_verification(actor=editor, verification=draft, version=1).state == "in_review"


def test_a_stale_claim_cannot_be_signed(submitted: Verification, second_editor: User) -> None:
    Corroboration.objects.filter(pk=submitted.claim_id).update(is_stale=True)
    with pytest.raises(Stale):
        sign(second_editor, submitted)
    assert Verification.objects.get(pk=submitted.pk).state == "in_review"


def test_an_older_version_is_refused_by_who_and_when(draft: Verification, editor: User, second_editor: User) -> None:
    edit_verification(actor=second_editor, verification=draft, version=1, assessed=OTHER)
    mine = Assessed(verdict=Verdict.ESTABLISHED, summary="Mine.")
    with pytest.raises(ChangedMeanwhile, match=r"Changed by Sten Second at \d\d:\d\d UTC on \d+ \w+ \d{4}") as refused:
        edit_verification(actor=editor, verification=draft, version=1, assessed=mine)
    assert refused.value.record.summary == OTHER.summary  # type: ignore[attr-defined]
    assert Verification.objects.get(pk=draft.pk).verdict == Verdict.LIKELY
    assert not draft.writers.filter(user=editor, wrote_at__gt=draft.edited_at).exists()


def test_signing_an_older_version_is_refused(submitted: Verification, editor: User, second_editor: User) -> None:
    seen = submitted.version
    edit_verification(actor=editor, verification=submitted, version=seen, assessed=OTHER)
    submit_verification(actor=editor, verification=submitted, version=submitted.version)
    with pytest.raises(ChangedMeanwhile):
        sign_verification(actor=second_editor, verification=submitted, version=seen)


def test_evidence_that_moved_since_the_signer_looked_refuses_the_signature(
    submitted: Verification, editor: User, second_editor: User
) -> None:
    seen = Corroboration.objects.get(pk=submitted.claim_id).digest
    take_position(actor=editor, statement=StatementFactory.create(), claim=submitted.claim, stance=Stance.DENIES)
    with pytest.raises(EvidenceMoved):
        sign_verification(actor=second_editor, verification=submitted, version=submitted.version, seen=seen)
    assert Verification.objects.get(pk=submitted.pk).state == "in_review"
