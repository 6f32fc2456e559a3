"""Each action refuses, by itself, whoever's role does not allow it: whatever page or command calls it."""

import inspect
import re
from collections.abc import Callable
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from claims import actions
from claims.actions import (
    accepting,
    administering,
    assignments,
    claims,
    comments,
    corrections,
    drafting,
    hearers,
    inquiries,
    notices,
    origins,
    positions,
    presence,
    publishing,
    readings,
    recutting,
    searches,
    second_assessments,
    setting_aside,
    sources,
    speakers,
    statements,
    suggestions,
    tokens,
    topics,
    verifications,
)
from claims.actions.merging import claims as merging_claims
from claims.actions.merging import publishers as merging_publishers
from claims.actions.merging import speakers as merging_speakers
from claims.actions.merging import splitting, undoing
from claims.actions.undoing import undo_decision
from claims.models import User
from claims.permissions import NEEDED, can
from claims.vocabulary import Group
from tests.factories import UserFactory

# The lowest role that may do it; no other argument is looked at before the role is.
ACTIONS: dict[Callable[..., Any], Group] = {
    hearers.add_webhook: Group.ADMINISTRATOR,
    hearers.end_webhook: Group.ADMINISTRATOR,
    hearers.resume_webhook: Group.ADMINISTRATOR,
    hearers.try_webhook: Group.ADMINISTRATOR,
    tokens.make_token: Group.CONTRIBUTOR,
    tokens.revoke_token: Group.CONTRIBUTOR,
    administering.invite: Group.ADMINISTRATOR,
    administering.draw_password_link: Group.ADMINISTRATOR,
    administering.withdraw_invitation: Group.ADMINISTRATOR,
    administering.give_role: Group.ADMINISTRATOR,
    administering.change_details: Group.ADMINISTRATOR,
    administering.suspend: Group.ADMINISTRATOR,
    administering.restore: Group.ADMINISTRATOR,
    administering.sign_out: Group.ADMINISTRATOR,
    administering.reset_second_step: Group.ADMINISTRATOR,
    notices.read_notice: Group.CONTRIBUTOR,
    notices.read_notices: Group.CONTRIBUTOR,
    notices.choose_notices: Group.CONTRIBUTOR,
    presence.say_here: Group.CONTRIBUTOR,
    sources.add_source: Group.CONTRIBUTOR,
    sources.add_capture: Group.CONTRIBUTOR,
    sources.retract_source: Group.EDITOR,
    sources.change_credit: Group.EDITOR,
    sources.change_topic: Group.EDITOR,
    sources.change_facts: Group.CONTRIBUTOR,
    searches.keep_search: Group.CONTRIBUTOR,
    searches.rename_search: Group.CONTRIBUTOR,
    searches.forget_search: Group.CONTRIBUTOR,
    searches.look_at_search: Group.CONTRIBUTOR,
    readings.read_again: Group.CONTRIBUTOR,
    suggestions.propose_statements: Group.CONTRIBUTOR,
    speakers.add_speaker: Group.CONTRIBUTOR,
    speakers.add_alias: Group.CONTRIBUTOR,
    speakers.add_role: Group.CONTRIBUTOR,
    speakers.add_publisher: Group.CONTRIBUTOR,
    speakers.edit_speaker: Group.EDITOR,
    speakers.change_role: Group.EDITOR,
    speakers.remove_role: Group.EDITOR,
    speakers.remove_alias: Group.EDITOR,
    speakers.grade_publisher: Group.EDITOR,
    statements.mark_statement: Group.CONTRIBUTOR,
    statements.accept_statement: Group.CONTRIBUTOR,
    statements.reject_statement: Group.CONTRIBUTOR,
    corrections.correct_statement: Group.CONTRIBUTOR,
    recutting.split_statement: Group.CONTRIBUTOR,
    recutting.join_statements: Group.CONTRIBUTOR,
    undo_decision: Group.CONTRIBUTOR,
    accepting.accept_and_link: Group.CONTRIBUTOR,
    setting_aside.set_aside: Group.CONTRIBUTOR,
    setting_aside.bring_back: Group.CONTRIBUTOR,
    positions.take_position: Group.CONTRIBUTOR,
    positions.change_stance: Group.CONTRIBUTOR,
    positions.withdraw_position: Group.CONTRIBUTOR,
    claims.open_claim: Group.EDITOR,
    claims.open_claim_from: Group.EDITOR,
    claims.edit_claim: Group.EDITOR,
    claims.relate_claims: Group.EDITOR,
    claims.unrelate_claims: Group.EDITOR,
    claims.change_relation: Group.EDITOR,
    claims.move_claim: Group.EDITOR,
    comments.add_comment: Group.CONTRIBUTOR,
    inquiries.open_inquiry: Group.CONTRIBUTOR,
    inquiries.change_inquiry: Group.CONTRIBUTOR,
    inquiries.answer_inquiry: Group.CONTRIBUTOR,
    inquiries.close_inquiry: Group.CONTRIBUTOR,
    inquiries.reopen_inquiry: Group.CONTRIBUTOR,
    origins.link_origin: Group.EDITOR,
    origins.settle_origin: Group.EDITOR,
    drafting.write_verification: Group.EDITOR,
    verifications.draft_verification: Group.EDITOR,
    verifications.edit_verification: Group.EDITOR,
    verifications.submit_verification: Group.EDITOR,
    verifications.return_verification: Group.EDITOR,
    verifications.sign_verification: Group.EDITOR,
    verifications.override_signature: Group.PUBLISHER,
    second_assessments.ask_second_assessment: Group.EDITOR,
    second_assessments.give_second_assessment: Group.EDITOR,
    second_assessments.withdraw_second_assessment: Group.EDITOR,
    second_assessments.resolve_disagreement: Group.EDITOR,
    publishing.publish_edition: Group.PUBLISHER,
    publishing.publish_last_edition: Group.PUBLISHER,
    merging_claims.merge_claims: Group.EDITOR,
    splitting.split_claim: Group.EDITOR,
    splitting.split_speaker: Group.EDITOR,
    splitting.split_publisher: Group.EDITOR,
    merging_publishers.merge_publishers: Group.EDITOR,
    merging_speakers.merge_speakers: Group.EDITOR,
    undoing.undo_regrouping: Group.EDITOR,
    topics.add_topic: Group.PUBLISHER,
    topics.edit_topic: Group.PUBLISHER,
    topics.add_party: Group.PUBLISHER,
    topics.ally: Group.PUBLISHER,
    topics.end_alliance: Group.PUBLISHER,
    assignments.take: Group.CONTRIBUTOR,
    assignments.assign: Group.EDITOR,
    assignments.hand_back: Group.CONTRIBUTOR,
}


def call(action: Callable[..., Any], actor: User) -> None:
    given = dict.fromkeys(inspect.signature(action).parameters)
    action(**(given | {"actor": actor}))


@pytest.mark.django_db
@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.__name__)
def test_the_role_below_is_refused_by_name_of_the_role_it_needs(action: Callable[..., Any]) -> None:
    needed = ACTIONS[action]
    ranks = list(Group)
    below = ranks[ranks.index(needed) - 1] if needed is not Group.CONTRIBUTOR else None
    with pytest.raises(PermissionDenied, match=f"role of {needed.label}"):
        call(action, UserFactory.create(group=below))


@pytest.mark.django_db
@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.__name__)
def test_a_role_above_is_not_refused(action: Callable[..., Any]) -> None:
    with pytest.raises(Exception) as stopped:  # noqa: PT011 - it has no arguments to work on
        call(action, UserFactory.create(group=Group.ADMINISTRATOR))
    assert not isinstance(stopped.value, PermissionDenied)


@pytest.mark.django_db
def test_someone_switched_off_may_do_nothing() -> None:
    user = UserFactory.create(group=Group.ADMINISTRATOR, is_active=False)
    assert [what for what in NEEDED if can(user, what)] == []


@pytest.mark.django_db
def test_someone_in_no_group_may_do_nothing() -> None:
    user = UserFactory.create(is_superuser=True, is_staff=True)
    assert [what for what in NEEDED if can(user, what)] == []


def test_every_action_that_an_actor_can_call_is_tried() -> None:
    """In whatever module it stands: what opens an entry of the audit, or asks for a role, is called by somebody."""
    modules = [import_module(found.name) for found in walk_packages(actions.__path__, f"{actions.__name__}.")]
    found = {
        function
        for module in modules
        for _, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and (actor := inspect.signature(function).parameters.get("actor"))
        and actor.kind is inspect.Parameter.KEYWORD_ONLY
        and re.search(r"\b(audited|require)\(", inspect.getsource(function))
    }
    assert {function.__name__ for function in found ^ ACTIONS.keys()} == set()
