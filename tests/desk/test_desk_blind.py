"""What else could give the first verdict away to a blind assessor: comments, a merge, an old form, the history."""

from functools import partial
from typing import Any

import pytest
from django.test import Client

from claims.actions.claims import open_claim
from claims.actions.comments import add_comment
from claims.actions.merging.claims import merge_claims
from claims.actions.second_assessments import ask_second_assessment, give_second_assessment
from claims.actions.verifications import Blind, return_verification, sign_verification, submit_verification
from claims.desk.chronicle import load_chronicle
from claims.models import Claim, SecondAssessment, User, Verification
from claims.vocabulary import Stance, Verdict
from tests.conftest import signed_in
from tests.desk.scenes import claim_with, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(editor: User, second_editor: User) -> Claim:
    """In review; the second editor is asked for a verdict of their own. Something was said before, and since."""
    claim = claim_with(Stance.ASSERTS)
    review = submitted(claim, editor, verdict=Verdict.LIKELY)
    add_comment(actor=editor, text="said-before", claim=claim)
    ask_second_assessment(actor=editor, verification=review, assessor=second_editor, message="marked-message")
    add_comment(actor=editor, text="I call it likely: said-since", claim=claim)
    add_comment(actor=second_editor, text="said-by-assessor", claim=claim)
    return claim


def hand_in(assessor: User) -> None:
    give_second_assessment(
        actor=assessor,
        assessment=SecondAssessment.objects.get(),
        version=1,
        verdict=Verdict.LIKELY,
        reasoning="marked-own",
        submit=True,
    )


def said(client: Client, address: str) -> set[str]:
    text = client.get(address).content.decode()
    return {word for word in ("said-before", "said-since", "said-by-assessor", "is hidden until both") if word in text}


def test_what_was_said_since_is_hidden_from_the_assessor_until_both_are_in(asked: Claim, second_editor: User) -> None:
    client, address = signed_in(second_editor), f"/desk/claims/{asked.code}/"
    for page in (address, f"{address}comments/"):
        assert said(client, page) == {"said-before", "said-by-assessor", "is hidden until both"}
    for page in (f"{address}history/", f"{address}history/?kind=comments"):
        assert said(client, page) == {"said-before", "said-by-assessor"}
    hand_in(second_editor)
    for page in (address, f"{address}comments/", f"{address}history/"):
        assert said(client, page) == {"said-before", "said-since", "said-by-assessor"}


def test_everybody_else_reads_all_that_is_said(asked: Claim, contributor_client: Client, editor: User) -> None:
    for client in (contributor_client, signed_in(editor)):
        assert said(client, f"/desk/claims/{asked.code}/") == {"said-before", "said-since", "said-by-assessor"}


def test_the_assessor_is_shown_no_merge_and_makes_none(asked: Claim, editor: User, second_editor: User) -> None:
    into = open_claim(actor=editor, topic=asked.topic, wording="The strait is shut")
    page = f"/desk/claims/{asked.code}/merge/?into={into.code}"
    assert "waits for its signature" in signed_in(editor).get(page).content.decode()
    client = signed_in(second_editor)
    assert client.get(page)["Location"] == f"/desk/claims/{asked.code}/verification/second/"
    assert client.post(page, {"into": into.code})["Location"] == f"/desk/claims/{asked.code}/verification/second/"
    with pytest.raises(Blind):
        merge_claims(actor=second_editor, claim=asked, into=into, version=1, into_version=1, reason="One event.")
    asked.refresh_from_db()
    assert asked.merged_into is None


def test_no_action_on_the_first_verdict_is_open_to_the_assessor(asked: Claim, second_editor: User) -> None:
    review = Verification.objects.get()
    own: dict[str, Any] = {"actor": second_editor, "verification": review, "version": review.version}
    returning = partial(return_verification, comment="Why likely?")
    for act in (sign_verification, returning, submit_verification):
        with pytest.raises(Blind):
            act(**own)
    assert Verification.objects.get().version == review.version


def test_a_form_that_the_assessor_had_open_before_saves_nothing_and_shows_what_was_typed(
    asked: Claim, second_editor: User
) -> None:
    before = Verification.objects.get()
    typed = {
        "version": before.version,
        "verdict": "refuted",
        "summary": "My <half> sentence",
        "unknowns": "Who counted?",
        "do": "save",
    }
    answer = signed_in(second_editor).post(f"/desk/claims/{asked.code}/verification/", typed)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "My &lt;half&gt; sentence" in text
    assert "Who counted?" in text
    assert before.summary not in text
    assert Verification.objects.get().version == before.version


def test_the_history_tells_of_the_second_verdict_once_both_are_in(
    asked: Claim, editor: User, second_editor: User, contributor: User
) -> None:
    def told(reader: User) -> list[Any]:
        steps = [step for entry in load_chronicle(asked, reader).entries for step in entry.steps]
        return [step for step in steps if step.subject == "Second assessment"]

    assert told(editor) == told(second_editor) == []
    hand_in(second_editor)
    text = str(told(editor))
    assert "marked-own" in text
    assert "marked-message" in text
    assert second_editor.name in text
    assert told(contributor) == []
