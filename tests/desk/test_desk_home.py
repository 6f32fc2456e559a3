"""What waits for whom on the desk's home."""

import pytest
from django.test import Client

from claims.actions.verifications import return_verification
from claims.models import User
from claims.vocabulary import Stance
from tests.desk.scenes import (
    HTMX,
    claim_with,
    drafted,
    position_on,
    signed,
    submitted,
)
from tests.factories import StatementFactory, SuggestionFactory

pytestmark = pytest.mark.django_db


def keys(client: Client) -> set[str]:
    return {queue.key for queue in client.get("/desk/").context["queues"]}


def test_each_queue_shows_what_waits_in_it(
    editor_client: Client, editor: User, second_editor: User, publisher_user: User
) -> None:
    SuggestionFactory.create()
    StatementFactory.create()
    claim_with(Stance.ASSERTS, wording="Nobody has verified this")
    submitted(claim_with(Stance.ASSERTS), second_editor)
    drafted(claim_with(Stance.ASSERTS), editor)
    back = submitted(claim_with(Stance.ASSERTS), editor)
    return_verification(actor=second_editor, verification=back, version=back.version, comment="Name the observers.")
    moved = claim_with(Stance.ASSERTS)
    signed(moved, editor, second_editor)
    position_on(moved, Stance.DENIES)
    grown = claim_with(Stance.DENIES)
    signed(grown, editor, second_editor)
    position_on(grown, Stance.DENIES)
    assert keys(editor_client) == {
        "to_sign", "returned", "drafts", "suggestions", "unlinked", "to_verify", "changed", "new", "to_publish",
    }  # fmt: skip
    page = editor_client.get("/desk/").content.decode()
    assert "Name the observers." in page
    assert f"<span>{second_editor.name}</span>" in page
    assert 'href="/desk/queues/unlinked/"' in page  # all of them


def test_a_contributor_sees_nothing_of_verifications(contributor_client: Client, editor: User) -> None:
    submitted(claim_with(Stance.ASSERTS), editor, summary="A draft's secret")
    SuggestionFactory.create()
    assert keys(contributor_client) == {"suggestions"}
    assert "to sign" not in contributor_client.get("/desk/").content.decode()


def test_own_work_does_not_wait_for_the_own_signature(
    editor_client: Client, second_editor_client: Client, editor: User
) -> None:
    submitted(claim_with(Stance.ASSERTS), editor)
    assert "to_sign" not in keys(editor_client)
    assert "to_sign" in keys(second_editor_client)


def test_a_submitted_return_waits_no_longer(editor_client: Client, editor: User, second_editor: User) -> None:
    back = submitted(claim_with(Stance.ASSERTS), editor)
    return_verification(actor=second_editor, verification=back, version=back.version, comment="Name them.")
    assert "returned" in keys(editor_client)
    back.refresh_from_db()
    address = f"/desk/claims/{back.claim.code}/verification/"
    typed = {"version": back.version, "verdict": "likely", "summary": "Named.", "do": "submit"}
    assert editor_client.post(address, typed).status_code == 302
    assert "returned" not in keys(editor_client)


def test_an_empty_desk_says_what_to_do(contributor_client: Client) -> None:
    assert "Nothing waits" in contributor_client.get("/desk/").content.decode()


def test_htmx_gets_the_queues_alone(contributor_client: Client) -> None:
    answer = contributor_client.get("/desk/", headers=HTMX)
    assert "<html" not in answer.content.decode()
    for response in (answer, contributor_client.get("/desk/")):
        assert "HX-Request" in response["Vary"]


def test_desk_pages_are_stored_by_nobody(contributor_client: Client) -> None:
    assert contributor_client.get("/desk/")["Cache-Control"] == "private, no-store"
