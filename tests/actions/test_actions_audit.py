"""Every action leaves who, what, in which request and why; nested ones under one name; a failed one leaves nothing."""

import time
from typing import Any

import pytest
from django.db import connection

from claims.actions.audit import audited
from claims.actions.claims import edit_claim, open_claim, open_claim_from, relate_claims, unrelate_claims
from claims.actions.sources import add_source
from claims.actions.topics import add_topic, edit_topic
from claims.http import current_request
from claims.models import Claim, Publisher, Topic, User
from claims.vocabulary import ClaimKind, RelationKind, Stance
from tests.factories import ClaimFactory, StatementFactory, TopicFactory

pytestmark = pytest.mark.django_db


def last_audit(record: Any) -> dict[str, Any]:
    """The context of the record's newest history row, but for when it started."""
    context = record.events.order_by("-pgh_id").first().pgh_context
    if context is None:
        return {}
    assert 0 <= time.time_ns() - int(context.metadata["started"]) < 600 * 10**9
    return {name: fact for name, fact in context.metadata.items() if name != "started"}


def test_a_history_row_names_actor_action_request_and_reason(editor: User) -> None:
    claim = ClaimFactory.create()
    token = current_request.set("POST /desk/claims/TT-0001/")
    edit_claim(
        actor=editor,
        claim=claim,
        version=1,
        wording="The strait is closed",
        context="",
        kind=ClaimKind.ASSERTION,
        harms=[],
        reason="The wording was too wide.",
    )
    current_request.reset(token)
    assert last_audit(claim) == {
        "user": editor.pk,
        "name": "Edda Editor",
        "action": "edit_claim",
        "request": "POST /desk/claims/TT-0001/",
        "explanation": "The wording was too wide.",
    }


def test_a_nested_action_keeps_the_name_and_reason_of_the_outer_one(editor: User) -> None:
    topic = TopicFactory.create()
    with audited(editor, "import_claims", reason="From the archive."):
        claim = open_claim(actor=editor, topic=topic, wording="The strait is open")
    assert last_audit(claim) | {"user": 0} == {
        "user": 0,
        "name": "Edda Editor",
        "action": "import_claims",
        "request": "",
        "explanation": "From the archive.",
    }


def test_a_source_of_a_new_publisher_is_one_action(contributor: User) -> None:
    capture = add_source(actor=contributor, publisher="The Courier", title="Night crossing", text="Ferries crossed.")
    publisher = Publisher.objects.get(name="The Courier")
    assert last_audit(publisher)["action"] == last_audit(capture.source)["action"] == "add_source"


def test_a_topic_and_its_parties_are_one_action(publisher_user: User) -> None:
    topic = add_topic(actor=publisher_user, name="The sound", prefix="SND", parties=["Orlan", "Veland"])
    assert {last_audit(party)["action"] for party in topic.parties.all()} == {"add_topic"}


def test_actions_one_after_the_other_have_audits_of_their_own(publisher_user: User) -> None:
    topic = add_topic(actor=publisher_user, name="The sound", prefix="SND")
    edit_topic(
        actor=publisher_user, topic=topic, version=1, name="The strait", description="", notice="", reason="Why."
    )
    first, second = topic.events.order_by("pgh_id")  # type: ignore[attr-defined]
    assert first.pgh_context_id != second.pgh_context_id
    assert [event.pgh_context.metadata["action"] for event in (first, second)] == ["add_topic", "edit_topic"]


def test_a_relation_taken_back_leaves_who_and_why(editor: User, second_editor: User) -> None:
    relation = relate_claims(
        actor=editor, from_claim=ClaimFactory.create(), to_claim=ClaimFactory.create(), kind=RelationKind.NARROWS
    )
    pk, events = relation.pk, relation.events.model  # type: ignore[attr-defined]
    unrelate_claims(actor=second_editor, relation=relation, reason="They speak of two days.")
    gone = events.objects.get(pgh_obj_id=pk, pgh_label="delete")
    assert gone.pgh_context.metadata["name"] == "Sten Second"
    assert gone.pgh_context.metadata["explanation"] == "They speak of two days."


def test_an_action_that_fails_midway_leaves_nothing(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    topic, statement = TopicFactory.create(), StatementFactory.create()

    def fail(**given: Any) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr("claims.actions.claims.take_position", fail)
    with pytest.raises(RuntimeError):
        open_claim_from(
            actor=editor, statement=statement, stance=Stance.ASSERTS, topic=topic, wording="The strait is open"
        )
    assert not Claim.objects.exists()
    assert Topic.objects.get(pk=topic.pk).last_number == 0


def test_after_a_failed_action_the_next_one_has_its_own_audit(editor: User) -> None:
    with pytest.raises(RuntimeError), audited(editor, "failing", reason="No."):
        raise RuntimeError("power cut")
    claim = open_claim(actor=editor, topic=TopicFactory.create(), wording="The strait is open")
    assert last_audit(claim)["action"] == "open_claim"


def test_a_change_outside_any_action_has_no_author(editor: User) -> None:
    topic = TopicFactory.create()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE claims_topic SET notice = 'A drill.' WHERE id = %s", [topic.pk])
    assert last_audit(topic) == {}
