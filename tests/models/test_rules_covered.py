"""A new rule without a test that breaks it fails here."""

import re
from typing import Any

from django.apps import apps

from tests.models import (
    test_history,
    test_redaction,
    test_rules_claims,
    test_rules_evidence,
    test_rules_ledger,
    test_rules_linking,
    test_rules_merging,
    test_rules_people,
    test_rules_rows,
    test_rules_second,
    test_rules_statements,
    test_rules_tokens,
    test_rules_work,
    test_waiting,
    test_words,
)

MODELS: list[Any] = [
    model
    for model in apps.get_app_config("claims").get_models()
    if not hasattr(model, "pgh_tracked_model") and model._meta.model_name != "user"
]
# Triggers that name no rule, each with the test that sees it work.
TRIGGERS = {
    "keeps_content": test_redaction.test_not_even_the_owner_changes_an_edition_in_any_other_way,
    "keeps_rows": test_rules_rows.test_the_row_cannot_be_deleted,
    "keeps_table": test_history.test_not_even_the_owner_may_empty_what_is_append_only,
    "hashes_and_publisher": test_rules_rows.test_hashes_and_publisher_of_a_capture_are_the_databases_own,
    "words_added": test_words.test_records_are_found_by_what_raw_sql_wrote,
    "words_changed": test_words.test_records_are_found_by_what_raw_sql_changed,
    "words_gone": test_words.test_a_speaker_is_found_by_the_names_it_has_now,
    "keeps_writers": test_rules_rows.test_everyone_who_edits_a_verification_is_kept_as_a_writer_through_raw_sql_too,
    "keeps_linked": test_waiting.test_two_who_withdraw_at_once_leave_no_statement_linked,
    "keeps_queue": test_waiting.test_a_signature_waits_to_be_published_until_it_is,
    "keeps_queue_when_signed": test_waiting.test_a_signature_waits_to_be_published_until_it_is,
    "found_by_own_words": test_rules_linking.test_a_claim_is_found_by_its_words_as_they_change_through_raw_sql,
    "found_by_changed_words": test_rules_linking.test_a_claim_is_found_by_its_words_as_they_change_through_raw_sql,
    "found_by_linked": test_rules_linking.test_a_claim_is_found_by_what_is_said_on_it_while_that_stands,
    "found_by_moved": test_rules_linking.test_a_claim_is_found_by_what_is_said_on_it_while_that_stands,
    "found_by_said": test_rules_linking.test_a_translation_and_a_rejection_reach_the_claims_of_the_statement,
    "compares": test_rules_second.test_both_verdicts_are_laid_side_by_side_when_the_later_one_comes_in,
    "lays_both_side_by_side": test_rules_second.test_both_verdicts_are_laid_side_by_side_when_the_later_one_comes_in,
    "joins_the_chain": test_rules_rows.test_each_edition_is_linked_to_the_one_before_it_on_the_whole_site,
    "insert_insert": test_history.test_an_update_through_raw_sql_leaves_the_new_state_in_the_history,
    "update_update": test_history.test_an_update_through_raw_sql_leaves_the_new_state_in_the_history,
    "delete_delete": test_history.test_a_deleted_row_leaves_its_last_state_in_the_history,
}
APPEND_ONLY = {
    "assessmentcomparison",
    "capture",
    "captureindex",
    "comment",
    "disagreementresolution",
    "edition",
    "fingerprint",
    "mention",
    "originpassage",
    "personevent",
    "redaction",
    "succession",
    "verificationreturn",
    "verificationwriter",
}


def constraints(model: Any) -> set[str]:
    """Names as PostgreSQL has them; of unique fields too."""
    unique = {
        f"{model._meta.db_table}_{field.column}_key"
        for field in model._meta.local_fields
        if field.unique and not field.primary_key
    }
    return unique | {constraint.name for constraint in model._meta.constraints}


def triggers(model: Any) -> list[Any]:
    return getattr(model._meta, "triggers", [])


def rules_of_triggers(model: Any) -> set[str]:
    return {rule for trigger in triggers(model) for rule in re.findall(r"CONSTRAINT = '(\w+)'", str(trigger.func))}


def broken_by_tests() -> set[str]:
    rooms = (
        test_rules_evidence,
        test_rules_statements,
        test_rules_claims,
        test_rules_ledger,
        test_rules_linking,
        test_rules_people,
        test_rules_work,
        test_rules_merging,
        test_rules_second,
        test_rules_tokens,
    )
    return {breach.rule for room in rooms for breach in room.BREACHES} | set(test_rules_rows.BEHIND_TRIGGERS)


def test_every_rule_of_the_models_is_broken_by_a_test() -> None:
    rules = {rule for model in MODELS for rule in constraints(model) | rules_of_triggers(model)}
    assert sorted(rules - broken_by_tests()) == []


def test_every_rule_that_a_test_breaks_is_one_of_the_models() -> None:
    rules = {rule for model in MODELS for rule in constraints(model) | rules_of_triggers(model)}
    assert sorted(broken_by_tests() - rules) == []


def test_every_trigger_that_names_no_rule_has_a_test() -> None:
    silent = {trigger.name for model in MODELS for trigger in triggers(model) if "CONSTRAINT" not in str(trigger.func)}
    assert sorted(silent - TRIGGERS.keys()) == []


def test_every_table_whose_rows_stay_is_tried() -> None:
    kept = {
        model._meta.model_name for model in MODELS if any(trigger.name == "keeps_rows" for trigger in triggers(model))
    }
    tried = {make.__self__._meta.model._meta.model_name for make in test_rules_rows.KEPT}  # type: ignore[attr-defined]
    tried |= {"apitoken", "webhook"}  # test_rules_tokens, test_rules_people
    assert sorted(kept - tried - APPEND_ONLY) == []
