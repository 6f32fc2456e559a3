"""The workbench: what it shows to whom, and the small changes that are made on it."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from claims.actions.corroborate import recompute
from claims.actions.publishing import publish_edition
from claims.desk import bench as desk_bench
from claims.models import Claim, Position, Relation, User
from claims.vocabulary import Bound, ChangeType, ClaimKind, Measure, RelationKind, Stance, Status
from tests.desk.scenes import (
    HTMX,
    claim_with,
    drafted,
    position_on,
    queries,
    queries_while_rendering,
    signed,
    submitted,
)
from tests.factories import ClaimFactory, FigureFactory, PositionFactory, SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db


def bench(client: Client, claim: Claim) -> Any:
    answer = client.get(f"/desk/claims/{claim.code}/")
    assert answer.status_code == 200
    return answer.context["bench"]


def text(client: Client, claim: Claim) -> str:
    return client.get(f"/desk/claims/{claim.code}/").content.decode()


def test_statements_stand_on_their_sides_with_the_status_and_its_reasons(contributor_client: Client) -> None:
    claim = claim_with(Stance.ASSERTS, Stance.ASSERTS, Stance.DENIES, Stance.QUESTIONS)
    shown = bench(contributor_client, claim)
    assert [len(side) for side in (shown.supporters, shown.opponents, shown.others)] == [2, 1, 1]
    assert shown.dossier.assessment.status is Status.CONTESTED
    assert len(shown.grounds[0].cards) == 3
    page = text(contributor_client, claim)
    for question in ("Was it said?", "Is it backed?", "Is it so?", "Why it is not “corroborated”"):
        assert question in page


@pytest.mark.parametrize("stances", [[], [Stance.ASSERTS], [Stance.ASSERTS] * 2, [Stance.DENIES], [Stance.RETRACTS]])
def test_every_evidence_has_a_workbench_that_says_what_would_change_it(
    contributor_client: Client, stances: list[Stance]
) -> None:
    assert bench(contributor_client, claim_with(*stances)).would_change


def test_a_contributor_sees_no_draft(contributor_client: Client, editor_client: Client, editor: User) -> None:
    claim = claim_with(Stance.ASSERTS)
    drafted(claim, editor, summary="A draft's secret")
    assert "A draft&#x27;s secret" in text(editor_client, claim)
    assert "A draft&#x27;s secret" not in text(contributor_client, claim)
    newest = f"/desk/claims/{claim.code}/history/?newest"
    assert "began a verification" in editor_client.get(newest, headers=HTMX).content.decode()
    assert "began a verification" not in contributor_client.get(newest, headers=HTMX).content.decode()


def test_no_button_shows_that_is_refused(
    contributor_client: Client, editor_client: Client, publisher_client: Client
) -> None:
    claim = claim_with(Stance.ASSERTS)
    addresses = [f"/desk/claims/{claim.code}/{page}/" for page in ("edit", "verification", "publish")]
    seen = {
        name: [address in text(client, claim) for address in addresses]
        for name, client in (("contributor", contributor_client), ("editor", editor_client), ("all", publisher_client))
    }
    assert seen == {"contributor": [False] * 3, "editor": [True, True, False], "all": [True] * 3}


def test_evidence_that_changed_since_sign_off_is_told(editor_client: Client, editor: User, second_editor: User) -> None:
    claim = claim_with(Stance.DENIES)
    signed(claim, editor, second_editor)
    assert not bench(editor_client, claim).corroboration.is_outdated
    position_on(claim, Stance.DENIES)
    assert bench(editor_client, claim).corroboration.is_outdated
    position_on(claim, Stance.ASSERTS)
    assert "Evidence changed since sign-off" in text(editor_client, claim)


def test_an_unknown_claim_is_not_found(contributor_client: Client) -> None:
    assert contributor_client.get("/desk/claims/XX-0001/").status_code == 404


def test_a_merged_claim_leads_to_the_one_that_took_its_place(contributor_client: Client) -> None:
    successor = ClaimFactory.create()
    claim = ClaimFactory.create(merged_into=successor)
    answer = contributor_client.get(f"/desk/claims/{claim.code}/")
    assert answer["Location"] == f"/desk/claims/{successor.code}/"


def change(position: Position, **fields: Any) -> dict[str, Any]:
    return {"version": position.version, "stance": "denies", "reason": "Read again."} | fields


def test_a_stance_is_changed_in_place_and_the_claim_assessed_again(contributor_client: Client) -> None:
    position = position_on(claim_with(Stance.ASSERTS, Stance.ASSERTS))
    address = f"/desk/positions/{position.pk}/stance/"
    answer = contributor_client.post(address, change(position), headers=HTMX)
    assert answer.status_code == 200
    assert answer.content.decode().lstrip().startswith('<div id="bench"')
    assert 'hx-swap-oob="true"' in answer.content.decode()
    assert "HX-Request" in answer["Vary"]
    position.refresh_from_db()
    assert position.stance == "denies"
    assert position.claim.corroboration.status == Status.CONTESTED


def test_without_script_a_stance_is_changed_too(contributor_client: Client) -> None:
    position = position_on(claim_with())
    answer = contributor_client.post(f"/desk/positions/{position.pk}/stance/", change(position))
    assert answer["Location"] == f"/desk/claims/{position.claim.code}/"


def test_a_stance_that_another_changed_meanwhile_is_refused_with_what_was_chosen(
    contributor_client: Client, editor_client: Client
) -> None:
    position = position_on(claim_with())
    address = f"/desk/positions/{position.pk}/stance/"
    editor_client.post(address, change(position, stance="questions"))
    answer = contributor_client.post(address, change(position, reason="My reason"))
    assert answer.status_code == 409
    assert "Changed by Edda Editor" in answer.content.decode()
    assert "My reason" in answer.content.decode()
    position.refresh_from_db()
    assert position.stance == "questions"


def test_an_unknown_stance_changes_nothing(contributor_client: Client) -> None:
    position = position_on(claim_with())
    address = f"/desk/positions/{position.pk}/stance/"
    assert contributor_client.post(address, change(position, stance="shouts")).status_code == 422


def test_a_link_is_withdrawn_with_a_reason_only(contributor_client: Client) -> None:
    position = position_on(claim_with())
    address = f"/desk/positions/{position.pk}/withdraw/"
    answer = contributor_client.post(address, {"version": 1, "reason": " "})
    assert answer.status_code == 422
    assert "Say why the link is withdrawn." in answer.content.decode()
    assert contributor_client.post(address, {"version": 1, "reason": "Another ferry."}).status_code == 302
    position.refresh_from_db()
    assert position.withdrawal_reason == "Another ferry."
    assert contributor_client.post(address, {"version": 1, "reason": "Again."}).status_code == 409


def test_a_relation_reads_from_both_sides_and_is_taken_back(editor_client: Client) -> None:
    claim, other = ClaimFactory.create(), ClaimFactory.create()
    address = f"/desk/claims/{claim.code}/relations/"
    assert editor_client.post(address, {"kind": "narrows", "code": other.code.lower()}).status_code == 302
    assert [row.label for row in bench(editor_client, claim).relations] == ["narrows"]
    assert [row.label for row in bench(editor_client, other).relations] == ["narrowed by"]
    remove = f"{address}{Relation.objects.get().pk}/remove/"
    assert editor_client.post(remove, {"reason": ""}).status_code == 422
    assert editor_client.post(remove, {"reason": "A mistake."}).status_code == 302
    assert not Relation.objects.exists()


@pytest.mark.parametrize(
    ("kind", "own", "message"),
    [("denies", True, "not on itself"), ("supersedes", False, "in a circle"), ("narrows", False, "on file already")],
)
def test_a_relation_that_cannot_be_is_told_beside_the_code(
    editor_client: Client, kind: str, own: bool, message: str
) -> None:
    claim, other = ClaimFactory.create(), ClaimFactory.create()
    Relation.objects.create(from_claim=other, to_claim=claim, kind=RelationKind.SUPERSEDES.value)
    Relation.objects.create(from_claim=claim, to_claim=other, kind=RelationKind.NARROWS.value)
    typed = {"kind": kind, "code": claim.code if own else other.code, "note": "Kept"}
    answer = editor_client.post(f"/desk/claims/{claim.code}/relations/", typed)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert "Kept" in answer.content.decode()


def test_a_relation_to_no_claim_is_told(editor_client: Client) -> None:
    claim = ClaimFactory.create()
    answer = editor_client.post(f"/desk/claims/{claim.code}/relations/", {"kind": "denies", "code": "no-1"})
    assert answer.status_code == 422
    assert "There is no claim NO-1." in answer.content.decode()


def test_htmx_gets_the_bench_alone(contributor_client: Client) -> None:
    address = f"/desk/claims/{ClaimFactory.create().code}/"
    assert "<html" not in contributor_client.get(address, headers=HTMX).content.decode()
    assert "HX-Request" in contributor_client.get(address)["Vary"]


def full(editor: User, second_editor: User) -> Claim:
    claim = claim_with(Stance.ASSERTS, Stance.DENIES, Stance.REPORTS, kind=ClaimKind.FIGURE.value)
    signed(claim, editor, second_editor)
    submitted(claim, editor)
    Relation.objects.create(from_claim=claim, to_claim=ClaimFactory.create(), kind=RelationKind.DENIES.value)
    return claim


def test_twenty_statements_cost_the_queries_of_one(editor_client: Client, editor: User, second_editor: User) -> None:
    claim = full(editor, second_editor)
    address = f"/desk/claims/{claim.code}/"
    position_on(claim)
    few = queries(editor_client, address)
    for _ in range(19):
        position_on(claim)
        position_on(claim, Stance.DENIES)
        Relation.objects.create(from_claim=claim, to_claim=ClaimFactory.create(), kind=RelationKind.DENIES.value)
    assert queries(editor_client, address) == few


def test_the_workbench_makes_no_queries_while_rendering(
    editor_client: Client, editor: User, second_editor: User, monkeypatch: Any
) -> None:
    claim = full(editor, second_editor)
    assert queries_while_rendering(editor_client, f"/desk/claims/{claim.code}/", monkeypatch) == []


def test_a_falling_total_is_named_once(editor_client: Client) -> None:
    claim, speaker = ClaimFactory.create(kind=ClaimKind.FIGURE.value), SpeakerFactory.create()
    for day, count in ((10, 14), (11, 9)):
        said_on, words = date(2021, 3, day), f"{count} sailors died, she said on the {day}th."
        statement = StatementFactory.create(
            capture__text=words, span=(0, len(words)), speakers=[speaker], said_on=said_on
        )
        total = {"words": str(count), "start": 0, "end": len(str(count)), "low": count, "high": count}
        figure = FigureFactory.create(
            statement=statement, bound=Bound.EXACT.value, measure=Measure.KILLED.value, as_of=said_on, **total
        )
        PositionFactory.create(claim=claim, statement=statement, figure=figure)
    recompute([claim.pk])
    grounds = [ground.text for ground in bench(editor_client, claim).grounds]
    assert len([text for text in grounds if "falls from 14 to 9" in text]) == 1


def test_of_many_editions_the_newest_are_listed_and_the_history_has_the_others(
    editor_client: Client, editor: User, second_editor: User, publisher_user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_bench, "EDITIONS", 2)
    claim = full(editor, second_editor)
    for number in range(1, 5):
        change = ChangeType.UPDATE if number > 1 else ChangeType.INITIAL
        publish_edition(actor=publisher_user, claim=claim, change_type=change, note=f"Note {number}.")
        told = [note for note in ("Note 2.", "Note 3.", "Note 4.") if note in text(editor_client, claim)]
        assert told == [note for note in ("Note 2.", "Note 3.", "Note 4.") if number - 1 <= int(note[5]) <= number]
    assert "2 earlier editions: see" in text(editor_client, claim)
    assert bench(editor_client, claim).standing[0] == "signed, published in edition 4"
