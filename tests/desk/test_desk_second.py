"""Second verdicts on the desk: given without sight of the first, shown side by side, settled before anyone signs."""

from typing import Any

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from claims.actions.verifications import Assessed, edit_verification, return_verification, submit_verification
from claims.desk.urls import urlpatterns
from claims.models import Claim, DisagreementResolution, SecondAssessment, User, Verification
from claims.vocabulary import Group, Stance, Verdict
from tests.conftest import signed_in
from tests.desk.scenes import claim_with, drafted, queries, queries_while_rendering, submitted
from tests.factories import UserFactory
from tests.factories_ledger import InquiryFactory

pytestmark = pytest.mark.django_db

SECRETS = ("marked-summary", "marked-reasoning", "marked-unknown", "marked-context", "marked-comment", "marked-why")
WORDS: dict[str, Any] = {
    "verdict": Verdict.MISLEADING,
    "summary": "marked-summary",
    "reasoning": "marked-reasoning",
    "unknowns": ("marked-unknown",),
    "missing_context": "marked-context",
}


def page(claim: Claim, what: str = "") -> str:
    return f"/desk/claims/{claim.code}/verification/second/{what}"


def ask(client: Client, claim: Claim, whom: User) -> Any:
    return client.post(page(claim, "ask/"), {"assessor": whom.pk, "message": "Please."})


def give(client: Client, claim: Claim, verdict: str = "unsupported", **fields: Any) -> Any:
    second = SecondAssessment.objects.get(claim=claim)
    typed = {"version": second.version, "verdict": verdict, "reasoning": "marked-own", "do": "submit"}
    return client.post(page(claim), typed | fields)


@pytest.fixture
def third(db: None) -> User:
    """An editor who returned it once, and is not blind."""
    return UserFactory.create(username="tilda", group=Group.EDITOR)


@pytest.fixture
def asked(editor: User, second_editor: User, editor_client: Client, third: User) -> Claim:
    """In review, returned and mended, with a reason; the second editor is asked for a verdict of their own."""
    claim = claim_with(Stance.ASSERTS, Stance.DENIES)
    review = submitted(claim, editor, **WORDS)
    return_verification(actor=third, verification=review, version=review.version, comment="marked-comment")
    edit_verification(
        actor=editor, verification=review, version=review.version, assessed=Assessed(**WORDS), reason="marked-why"
    )
    submit_verification(actor=editor, verification=review, version=review.version)
    assert ask(editor_client, claim, second_editor).status_code == 302
    return claim


def every_page(claim: Claim) -> list[str]:
    """Every address of the desk that can be read, of this claim and what it rests on."""
    position = claim.positions.select_related("statement__capture__source").first()
    assert position
    keys = {"position": position.pk, "statement": position.statement_id, "topic": 0}
    source = position.statement.capture.source_id
    speaker = position.statement.bylines.first()
    known: dict[str, Any] = {"code": claim.code, "slug": claim.topic.slug, "place": "claim"}
    found = []
    for pattern in urlpatterns:
        kind = str(pattern.name).split("_")[0]
        pk = keys.get(kind) or (speaker.speaker_id if speaker and kind in ("speaker", "role", "alias") else source)
        if kind == "here":
            pk = claim.pk
        try:
            kwargs = {key: (known | {"pk": pk})[key] for key in pattern.pattern.converters}
            found.append(reverse(f"desk:{pattern.name}", kwargs=kwargs))
        except (KeyError, NoReverseMatch):
            continue
    return found


def test_no_page_of_the_desk_tells_the_assessor_of_the_first_verdict(asked: Claim, second_editor: User) -> None:
    client = signed_in(second_editor)
    pages = [*every_page(asked), *(f"/desk/search/?q={secret}" for secret in SECRETS)]
    assert len(pages) > 50
    told = {}
    for address in pages:
        for headers in ({}, {"HX-Request": "true"}):
            text = client.get(address, headers=headers).content.decode()
            if found := [secret for secret in SECRETS if secret in text and secret not in address]:
                told[address] = found
    assert told == {}


def test_somebody_who_was_not_asked_reads_it_where_it_stands(asked: Claim, third: User) -> None:
    client = signed_in(third)
    assert "marked-summary" in client.get(f"/desk/claims/{asked.code}/").content.decode()
    assert "marked-reasoning" in client.get(f"/desk/claims/{asked.code}/verification/").content.decode()
    assert "marked-comment" in client.get("/desk/activity/").content.decode()


def test_the_assessor_learns_nothing_of_its_state(asked: Claim, second_editor: User) -> None:
    client = signed_in(second_editor)
    text = client.get(f"/desk/claims/{asked.code}/").content.decode()
    assert "In review" not in text
    assert "submitted a verification" not in text
    assert "Give your own verdict" in text
    assert client.get(f"/desk/claims/{asked.code}/verification/")["Location"] == page(asked)
    version = Verification.objects.get().version
    for what in ("sign/", "return/"):
        given = {"version": version, "comment": "x"}
        assert client.post(f"/desk/claims/{asked.code}/verification/{what}", given).status_code == 404
    assert client.post(page(asked, "resolve/"), {"stands": "likely", "reason": "x"}).status_code == 404
    waiting = client.get("/desk/queues/to_sign/").content.decode()
    assert asked.code not in waiting
    assert asked.code in client.get("/desk/queues/second/").content.decode()


def test_nobody_reads_the_second_verdict_before_the_first_is_in(
    editor: User, second_editor: User, third: User, editor_client: Client
) -> None:
    claim = claim_with(Stance.ASSERTS)
    draft = drafted(claim, editor)
    ask(editor_client, claim, second_editor)
    assert give(signed_in(second_editor), claim).status_code == 302
    for client in (editor_client, signed_in(third)):
        told = {address for address in every_page(claim) if "marked-own" in client.get(address).content.decode()}
        assert told == set()
    submit_verification(actor=editor, verification=draft, version=draft.version)
    for client in (editor_client, signed_in(second_editor)):
        text = client.get(page(claim)).content.decode()
        assert "marked-own" in text
        assert "Two observers saw it." in text


def test_two_verdicts_that_differ_are_settled_before_anyone_signs(
    asked: Claim, second_editor: User, third: User
) -> None:
    give(signed_in(second_editor), asked)
    client = signed_in(third)
    review = Verification.objects.get()
    text = client.get(f"/desk/claims/{asked.code}/verification/").content.decode()
    assert "Sign as" not in text
    assert "The two verdicts differ" in text
    sign = {"version": review.version}
    assert client.post(f"/desk/claims/{asked.code}/verification/sign/", sign).status_code == 409
    empty = client.post(page(asked, "resolve/"), {"stands": "misleading", "reason": " "})
    assert empty.status_code == 422
    settled = client.post(page(asked, "resolve/"), {"stands": "misleading", "reason": "The log settles it."})
    assert settled.status_code == 302
    assert DisagreementResolution.objects.get().reason == "The log settles it."
    assert "Sign as" in client.get(f"/desk/claims/{asked.code}/verification/").content.decode()
    assert client.post(f"/desk/claims/{asked.code}/verification/sign/", sign).status_code == 302


def test_two_who_agree_need_no_settling_and_the_assessor_may_sign(asked: Claim, second_editor: User) -> None:
    client = signed_in(second_editor)
    give(client, asked, verdict="misleading")
    assert "Both say the same." in client.get(page(asked)).content.decode()
    given = {"version": Verification.objects.get().version}
    assert client.post(f"/desk/claims/{asked.code}/verification/sign/", given).status_code == 302
    assert Verification.objects.get().signed_by == second_editor


def test_nothing_is_signed_before_the_second_verdict_is_in(asked: Claim, third: User) -> None:
    client = signed_in(third)
    text = client.get(f"/desk/claims/{asked.code}/verification/").content.decode()
    assert "is not in yet" in text
    assert "Sign as" not in text
    given = {"version": Verification.objects.get().version}
    assert client.post(f"/desk/claims/{asked.code}/verification/sign/", given).status_code == 409


def test_a_withdrawn_request_says_why_and_lets_the_other_read(
    asked: Claim, editor_client: Client, second_editor: User
) -> None:
    second = SecondAssessment.objects.get()
    assert editor_client.post(page(asked, "withdraw/"), {"version": second.version}).status_code == 422
    given = {"version": second.version, "withdrawal_reason": "Off sick."}
    assert editor_client.post(page(asked, "withdraw/"), given).status_code == 302
    assert "Off sick." in editor_client.get(page(asked)).content.decode()
    text = signed_in(second_editor).get(f"/desk/claims/{asked.code}/verification/").content.decode()
    assert "marked-summary" in text
    assert ask(editor_client, asked, second_editor).status_code == 422


def test_what_is_missing_in_a_second_verdict_is_told_and_all_is_kept(asked: Claim, second_editor: User) -> None:
    client = signed_in(second_editor)
    answer = give(client, asked, verdict="unresolved", reasoning="My own long thought")
    assert answer.status_code == 422
    assert "My own long thought" in answer.content.decode()
    late = give(client, asked, version=7, reasoning="My own long thought")
    assert late.status_code == 409
    assert "My own long thought" in late.content.decode()
    moved = give(client, asked, seen="0" * 64, reasoning="My own long thought")
    assert moved.status_code == 409
    assert SecondAssessment.objects.get().submitted_at is None


def test_only_who_has_not_read_it_is_offered(asked: Claim, editor: User, third: User, editor_client: Client) -> None:
    second = SecondAssessment.objects.get()
    editor_client.post(page(asked, "withdraw/"), {"version": second.version, "withdrawal_reason": "Off sick."})
    fresh = UserFactory.create(username="fresh", group=Group.PUBLISHER)
    UserFactory.create(username="cub", group=Group.CONTRIBUTOR)
    form = editor_client.get(page(asked)).context["ask_form"]
    assert [key for key, _ in form.fields["assessor"].choices] == ["", str(fresh.pk)]
    assert ask(editor_client, asked, third).status_code == 422


@pytest.mark.parametrize("who", ["assessor", "writer"])
@pytest.mark.parametrize("given", [False, True])
def test_templates_make_no_queries(
    asked: Claim, editor: User, second_editor: User, who: str, given: bool, monkeypatch: Any
) -> None:
    if given:
        give(signed_in(second_editor), asked)
    client = signed_in(second_editor if who == "assessor" else editor)
    assert queries_while_rendering(client, page(asked), monkeypatch) == []


def test_pages_cost_the_same_however_much_there_is(editor: User, second_editor: User, editor_client: Client) -> None:
    small, large = claim_with(Stance.ASSERTS), claim_with(*[Stance.ASSERTS, Stance.DENIES] * 6)
    for claim, times in ((small, 1), (large, 5)):
        review = submitted(claim, editor)
        for _ in range(times):
            return_verification(actor=second_editor, verification=review, version=review.version, comment="Say more.")
            submit_verification(actor=editor, verification=review, version=review.version)
    for what in ("", "?edit", "second/"):
        found = [queries(editor_client, f"/desk/claims/{claim.code}/verification/{what}") for claim in (small, large)]
        assert found[1] <= found[0]  # of the history, only those tables are read that its last entries were written in


def test_open_questions_are_taken_over_with_one_press_and_nothing_typed_is_lost(editor_client: Client) -> None:
    claim = claim_with(Stance.ASSERTS)
    asked = [InquiryFactory.create(claim=claim, question=f"Who counted boat {number}?") for number in (1, 2)]
    address = f"/desk/claims/{claim.code}/verification/"
    assert "Take over 2 open questions" in editor_client.get(address).content.decode()
    typed = {"version": 0, "summary": "Half a sentence", "unknowns": asked[0].question, "do": "take"}
    form = editor_client.post(address, typed).context["form"]
    assert form["summary"].value() == "Half a sentence"
    assert form["unknowns"].value().split("\n") == [row.question for row in asked]
    assert not Verification.objects.exists()
