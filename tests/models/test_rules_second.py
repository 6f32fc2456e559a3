"""Rules of overrides and second assessments, each broken through raw SQL as the application's role."""

from typing import Any

import pytest
from django.utils import timezone

from claims.models import AssessmentComparison, DisagreementResolution, SecondAssessment, User, Verification
from tests.factories import SecondAssessmentFactory, UserFactory, VerificationFactory
from tests.models.breaking import Breach, breaches, rule_broken_by

pytestmark = pytest.mark.django_db


def in_review() -> Verification:
    return VerificationFactory.create(reviewed=True)


def asked(**fields: Any) -> SecondAssessment:
    return SecondAssessmentFactory.create(**fields)


def with_somebody(row: Any) -> Any:
    return row, {"somebody": UserFactory.create().pk}


def given() -> SecondAssessment:
    """In, with the verdict of the first."""
    return asked(given="likely")


def both_in(second: str = "likely") -> Verification:
    """A verification in review whose second verdict is in."""
    return asked(given=second, verification__reviewed=True).verification


def compared(second: str = "likely") -> AssessmentComparison:
    return AssessmentComparison.objects.get(assessment__verification=both_in(second))


def resolved(stands: str) -> DisagreementResolution:
    return compared("unresolved").resolutions.create(
        stands=stands, reason="They agree on it.", resolved_by=UserFactory.create(), resolved_at=timezone.now()
    )


def differing_and_settled_for(stands: str) -> Any:
    return with_somebody(resolved(stands).comparison.assessment.verification)


def agreed_then_changed() -> Any:
    """Both said the same; the first was changed to another verdict since."""
    verification = Verification.objects.get(pk=both_in().pk)
    verification.state, verification.verdict, verification.edited_at = "draft", "established", timezone.now()
    verification.save()
    verification.state = "in_review"
    verification.save()
    return with_somebody(verification)


def pending() -> Any:
    return with_somebody(asked(verification__reviewed=True).verification)


def asked_and_writer() -> Any:
    row = asked()
    return row, {"writer": row.verification.edited_by_id}


def asked_and_somebody_else() -> Any:
    return with_somebody(asked())


def decided_and_somebody() -> Any:
    """A request of the verification before, and one that is signed by now."""
    signed = VerificationFactory.create(reviewed=True, signed=UserFactory.create())
    return asked(), {"signed": signed.pk, "somebody": UserFactory.create().pk}


def asked_and_other_verification() -> Any:
    return asked(), {"other": VerificationFactory.create().pk}


def written_by_assessor() -> Any:
    row = asked()
    return row.verification, {"assessor": row.assessor_id}


def overridden() -> Verification:
    verification = in_review()
    verification.state, verification.overridden_by = "overridden", verification.edited_by
    verification.overridden_at, verification.override_reason = timezone.now(), "Nobody else is on duty."
    verification.signed_status, verification.signed_digest = "no_evidence", ""
    verification.save()
    return verification


def overridden_and_somebody() -> Any:
    return with_somebody(overridden())


def asked_as_comparison() -> Any:
    """A comparison, and a request whose verdict is not in."""
    return compared(), {"assessment": asked().pk}


BASIS = "signed_status = 'conceded', signed_digest = ''"
SIGN = f"state = 'signed', signed_by_id = %(somebody)s, signed_at = now(), {BASIS}"
OVERRIDE = (
    "state = 'overridden', overridden_by_id = edited_by_id, overridden_at = now(), "
    f"override_reason = 'Nobody else is on duty.', {BASIS}"
)
OVERRIDE_ELSE = OVERRIDE.replace("edited_by_id", "%(somebody)s")
GIVE = "verdict = 'likely', reasoning = 'Two saw it.', submitted_at = now(), submitted_digest = ''"
WITHDRAW = "withdrawn_by_id = asked_by_id, withdrawn_at = now(), withdrawal_reason = 'Off sick.'"
ANOTHER = {"assessor_id": "%(somebody)s"}
ONESELF = ANOTHER | {"asked_by_id": "%(somebody)s"}
TOO_LATE = ANOTHER | {"verification_id": "%(signed)s"}

BREACHES = [
    Breach("verification_override_whole", in_review, OVERRIDE.replace("'Nobody else is on duty.'", "' '")),
    Breach("verification_override_whole", in_review, OVERRIDE.replace("= now()", "= NULL")),
    Breach("verification_override_whole", in_review, "override_reason = 'Nobody else is on duty.'"),
    Breach("verification_signature_whole", in_review, OVERRIDE + ", signed_at = now()"),
    Breach("verification_decided_on_evidence", in_review, OVERRIDE.replace("'conceded'", "NULL")),
    Breach("verification_decided_on_evidence", in_review, "signed_status = 'conceded'"),
    Breach(
        "verification_overridden_by_a_writer",
        lambda: with_somebody(in_review()),
        OVERRIDE.replace("edited_by_id", "%(somebody)s"),
    ),
    Breach("verification_signed_from_review", VerificationFactory.create, OVERRIDE),
    Breach("verification_signed_from_review", overridden_and_somebody, SIGN),
    Breach("verification_signed_is_frozen", overridden, "override_reason = 'Other words.', state = 'draft'"),
    Breach("verification_second_verdict_is_in", pending, SIGN),
    Breach("verification_second_verdict_is_in", pending, OVERRIDE),
    Breach("verification_disagreement_resolved", lambda: with_somebody(both_in("unresolved")), SIGN),
    Breach("verification_disagreement_resolved", lambda: both_in("unresolved"), OVERRIDE),
    Breach("verification_disagreement_resolved", lambda: differing_and_settled_for("unresolved"), SIGN),
    Breach("verification_disagreement_resolved", agreed_then_changed, SIGN),
    Breach(
        "verification_assessor_does_not_write",
        written_by_assessor,
        "summary = 'Other.', edited_by_id = %(assessor)s, edited_at = now()",
    ),
    Breach("second_assessment_verdict_known", asked, "verdict = 'true'"),
    Breach("second_assessment_asked_once", lambda: asked(withdrawn=True), copy={}),
    Breach("second_assessment_one_standing", asked_and_somebody_else, copy=ANOTHER),
    Breach(
        "second_assessment_asked_of_somebody_else",
        asked_and_somebody_else,
        copy=ANOTHER | {"asked_by_id": "%(somebody)s"},
    ),
    Breach("second_assessment_submitted_whole", asked, GIVE.replace("'Two saw it.'", "' '")),
    Breach("second_assessment_submitted_whole", asked, GIVE.replace("'likely'", "NULL")),
    Breach("second_assessment_submitted_whole", asked, "submitted_digest = ''"),
    Breach("second_assessment_unresolved_names_unknowns", asked, GIVE.replace("'likely'", "'unresolved'")),
    Breach("second_assessment_withdrawn_by_someone", asked, WITHDRAW.replace("asked_by_id", "NULL")),
    Breach("second_assessment_withdrawal_explained", asked, WITHDRAW.replace("'Off sick.'", "''")),
    Breach("second_assessment_withdrawal_explained", asked, f"{WITHDRAW}, {GIVE}"),
    Breach("second_assessment_is_frozen", given, "reasoning = 'Other words.'"),
    Breach("second_assessment_is_frozen", given, WITHDRAW),
    Breach("second_assessment_is_frozen", lambda: asked(withdrawn=True), "withdrawn_at = NULL, withdrawn_by_id = NULL"),
    Breach("second_assessment_who_and_what_stay", asked_and_somebody_else, "assessor_id = %(somebody)s"),
    Breach("second_assessment_who_and_what_stay", asked_and_other_verification, "verification_id = %(other)s"),
    Breach(
        "second_assessment_of_open_verification", decided_and_somebody, copy=ANOTHER | {"verification_id": "%(signed)s"}
    ),
    Breach("second_assessment_by_no_writer", asked_and_writer, copy={"assessor_id": "%(writer)s"}),
    Breach("comparison_of_both", asked_as_comparison, copy={"assessment_id": "%(assessment)s"}),
    Breach("claims_assessmentcomparison_assessment_id_key", compared, copy={}),
    Breach("resolution_verdict_known", lambda: resolved("likely"), copy={"stands": "'true'"}),
    Breach("resolution_explained", lambda: resolved("likely"), copy={"reason": "' '"}),
]


@breaches(*BREACHES)
def test_the_database_refuses(breach: Breach) -> None:
    assert rule_broken_by(breach) == breach.rule


def sign(verification: Verification, signer: User) -> None:
    verification.refresh_from_db()
    verification.state, verification.signed_by, verification.signed_at = "signed", signer, timezone.now()
    verification.signed_status, verification.signed_digest = "no_evidence", ""
    verification.save()


def test_the_verdict_that_was_said_to_stand_is_signed() -> None:
    sign(resolved("likely").comparison.assessment.verification, UserFactory.create())


def test_of_two_resolutions_the_later_one_counts() -> None:
    first = resolved("unresolved")
    first.comparison.resolutions.create(
        stands="likely", reason="On second thoughts.", resolved_by=first.resolved_by, resolved_at=timezone.now()
    )
    sign(first.comparison.assessment.verification, UserFactory.create())


def test_two_who_agree_are_signed_by_the_assessor_too() -> None:
    verification = both_in()
    sign(verification, verification.second_assessments.get().assessor)


@pytest.mark.parametrize("first", [True, False])
def test_both_verdicts_are_laid_side_by_side_when_the_later_one_comes_in(first: bool) -> None:
    row = asked(verification__reviewed=first, given="unresolved")
    if not first:
        assert not AssessmentComparison.objects.exists()
        row.verification.state, row.verification.submitted_by = "in_review", row.verification.edited_by
        row.verification.submitted_at = timezone.now()
        row.verification.save()
    both = AssessmentComparison.objects.get()
    assert (both.assessment, both.first_verdict, both.second_verdict) == (row, "likely", "unresolved")
    assert both.first_summary == row.verification.summary


def test_whoever_wrote_what_is_brought_before_a_second_person_wrote_that_too() -> None:
    decided = overridden()
    publisher = UserFactory.create()
    again = VerificationFactory.create(claim=decided.claim, number=2, confirms=decided, edited_by=publisher)
    assert {writer.user for writer in again.writers.all()} == {decided.edited_by, publisher}
