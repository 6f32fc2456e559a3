"""One publisher decides in an emergency: readers are told, the desk waits for a second person."""

import pytest
from django.test import Client

from claims.editions.content import read
from claims.models import Claim, Edition, User, Verification
from claims.vocabulary import Group, Stance
from tests.conftest import signed_in
from tests.desk.scenes import claim_with, drafted, signed, submitted
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

WHY = "The dam may break tonight."


def page(claim: Claim, what: str = "") -> str:
    return f"/desk/claims/{claim.code}/verification/{what}"


def decide(client: Client, claim: Claim, reason: str = WHY, version: int | None = None) -> int:
    review = Verification.objects.open().get(claim=claim)
    given = {"version": version or review.version, "reason": reason}
    return client.post(page(claim, "override/"), given).status_code


def publish(client: Client, claim: Claim, **fields: object) -> str:
    given = {"change_type": "initial", "after": 0, "note": ""} | fields
    assert client.post(f"/desk/claims/{claim.code}/publish/", given).status_code == 302
    return Client().get(f"/claims/{claim.code}/", follow=True).content.decode()


@pytest.fixture
def written(publisher_user: User) -> Claim:
    """A verification in review that the publisher wrote."""
    claim = claim_with(Stance.ASSERTS)
    submitted(claim, publisher_user)
    return claim


def test_a_publisher_decides_alone_readers_are_told_and_a_second_person_signs_later(
    written: Claim, publisher_client: Client, second_editor_client: Client
) -> None:
    assert "Decide it alone as Paula Publisher" in publisher_client.get(page(written)).content.decode()
    assert decide(publisher_client, written) == 302
    alone, waiting = Verification.objects.order_by("number")
    assert (alone.state, alone.signed_by, alone.overridden_by_id) == ("overridden", None, waiting.edited_by_id)
    assert (waiting.state, waiting.confirms, waiting.summary) == ("in_review", alone, alone.summary)

    shown = publish(publisher_client, written)
    assert "Published by one person, without a second signature" in shown
    assert WHY in shown
    first = Edition.objects.get()
    kept = bytes(first.content)
    assert read(first)["verification"]["one_person"]["reason"] == WHY
    assert written.code in second_editor_client.get("/desk/queues/alone/").content.decode()
    assert "Decided by one person" in second_editor_client.get(f"/desk/claims/{written.code}/").content.decode()

    assert "Sign as" not in publisher_client.get(page(written)).content.decode()
    assert second_editor_client.post(page(written, "sign/"), {"version": waiting.version}).status_code == 302
    assert second_editor_client.get("/desk/queues/alone/").context["items"] == []
    shown = publish(publisher_client, written, change_type="update", after=1, note="A second person signed it.")
    assert "signed by Sten Second" in shown
    assert "one person" not in shown
    assert bytes(Edition.objects.get(number=1).content) == kept
    assert "one person" in Client().get(f"/claims/{written.code}/editions/1/").content.decode()


def test_it_needs_a_reason_and_keeps_what_was_typed(written: Claim, publisher_client: Client) -> None:
    assert decide(publisher_client, written, reason=" ") == 422
    late = publisher_client.post(page(written, "override/"), {"version": 9, "reason": WHY})
    assert late.status_code == 409
    assert WHY in late.content.decode()
    assert Verification.objects.get().state == "in_review"


def test_an_editor_is_refused_and_shown_no_button(editor: User, editor_client: Client) -> None:
    claim = claim_with(Stance.ASSERTS)
    submitted(claim, editor)
    assert "Decide it alone" not in editor_client.get(page(claim)).content.decode()
    assert decide(editor_client, claim) == 403


def test_whoever_did_not_write_signs_instead(editor: User, publisher_client: Client) -> None:
    claim = claim_with(Stance.ASSERTS)
    submitted(claim, editor)
    text = publisher_client.get(page(claim)).content.decode()
    assert "Decide it alone" not in text
    assert "Sign as Paula Publisher" in text
    assert decide(publisher_client, claim) == 409


def test_a_draft_is_not_decided(publisher_user: User, publisher_client: Client) -> None:
    claim = claim_with(Stance.ASSERTS)
    drafted(claim, publisher_user)
    assert decide(publisher_client, claim) == 409


def test_another_writer_of_it_does_not_become_its_second_person(
    editor: User, editor_client: Client, publisher_client: Client, publisher_user: User
) -> None:
    claim = claim_with(Stance.ASSERTS)
    draft = drafted(claim, editor)
    typed = {"version": draft.version, "verdict": "likely", "summary": "Both wrote on it.", "do": "submit"}
    assert publisher_client.post(page(claim), typed).status_code == 302
    assert decide(publisher_client, claim) == 302
    waiting = Verification.objects.open().get()
    assert editor_client.post(page(claim, "sign/"), {"version": waiting.version}).status_code == 403


def test_the_signer_sees_what_changed_since_the_last_signature(editor: User, second_editor: User) -> None:
    claim = claim_with(Stance.ASSERTS)
    signed(claim, editor, second_editor, summary="Two observers saw it.")
    claim.positions.get().statement.positions.create(
        claim=claim_with(), stance="asserts", linked_by=editor
    )  # another claim's: nothing of it here
    submitted(claim, editor, summary="Three observers saw it.")
    third = UserFactory.create(group=Group.EDITOR)
    answer = signed_in(third).get(page(claim))
    since = answer.context["since"]
    assert since.what == "since verification 1"
    (field,) = since.reworded
    assert [run.text.strip() for run in field.now if run.differs] == ["Three"]
    assert not since.moved
    states = {check.words: check.state for check in answer.context["checks"]}
    assert states["The reasoning behind it"] == "look"
    assert set(states.values()) == {"done", "look"}
