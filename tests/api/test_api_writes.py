"""Writes by programs: with a token, within its scopes and its owner's role, once for each key. ASVS 5.0: V4, V8."""

import json
from typing import Any

import pytest
from django.test import Client

from claims.actions.statements import accept_statement
from claims.models import Capture, Figure, Position, Source, Statement, User
from claims.vocabulary import Stance, StatementState
from tests.api.answers import problem_of
from tests.api.writing import SOURCE, TEXT, send
from tests.factories import CaptureFactory, ClaimFactory, PositionFactory, SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db


def test_a_source_comes_in_with_its_text_as_on_the_desk(secret: str, contributor: User) -> None:
    response = send(secret, "sources/", SOURCE | {"published_at": "2020-10-03T06:00:00Z"})
    assert response.status_code == 201, response.content
    made, capture = response.json(), Capture.objects.get()
    assert (made["capture"], made["source"]) == (capture.pk, capture.source_id)
    assert made["text_sha256"] == capture.text_sha256
    assert (capture.text, capture.captured_by) == (TEXT.replace("\r\n", "\n"), contributor)
    assert capture.readings.get().is_waiting
    assert made["characters"] == len(capture.text)
    source: Any = Source.objects.get()
    (event,) = source.events.select_related("pgh_context")
    assert event.pgh_context.metadata["action"] == "add_source"
    assert event.pgh_context.metadata["token"].startswith("A reader (cclaim_")
    assert event.pgh_context.metadata["user"] == contributor.pk


def test_a_changed_page_is_another_copy(secret: str) -> None:
    capture = CaptureFactory.create()
    response = send(secret, f"sources/{capture.source_id}/captures/", {"text": "It was closed again."})
    assert response.status_code == 201, response.content
    assert capture.source.captures.count() == 2
    same = send(secret, f"sources/{capture.source_id}/captures/", {"text": "It was closed again."}, key="k2")
    assert problem_of(same, 409)["source"] == capture.source_id


def test_proposed_statements_wait_for_review_and_say_who_proposed_them(secret: str) -> None:
    capture = CaptureFactory.create()
    words = capture.text[:21]
    proposal = {"start": 0, "end": 21, "exact": words, "kind": "direct", "speakers": ["Mara Venn"], "score": 0.8}
    body = {"proposer": "my-reader-2.1", "statements": [proposal]}
    response = send(secret, f"captures/{capture.pk}/statements/", body)
    assert response.status_code == 201, response.content
    statement = Statement.objects.get()
    assert (statement.exact, statement.state, statement.rule) == (words, "suggested", "outside:my-reader-2.1")
    assert (statement.speakers_proposed, statement.reviewed_by) == (["Mara Venn"], None)
    row = {"key": statement.pk, "start": 0, "end": 21, "state": "suggested", "figures": []}
    assert response.json()["statements"] == [row]
    body["statements"] = [proposal, proposal]
    twice = problem_of(send(secret, f"captures/{capture.pk}/statements/", body, key="k2"), 422)
    assert twice["errors"] == [{"field": "statements[1].start", "message": "These very words are in the list twice."}]
    body["statements"] = [words_at(capture.text, 4, 9), proposal]
    more = send(secret, f"captures/{capture.pk}/statements/", body, key="k3").json()
    assert ([each["start"] for each in more["statements"]], more["statements"][1]) == ([4, 0], row)


def words_at(text: str, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "exact": text[start:end], "kind": "direct"}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"exact": "Other words entirely."}, "statements[1].exact"),
        ({"end": 10_000}, "statements[1].exact"),
        ({"kind": "shouted"}, "statements[1].kind"),
        ({"colour": "red"}, "statements[1].colour"),
        ({"score": 2}, "statements[1].score"),
        ({"speakers": ["x" * 300]}, "statements[1].speakers[0]"),
    ],
)
def test_one_proposal_that_cannot_be_taken_stops_them_all(secret: str, change: dict[str, Any], field: str) -> None:
    capture = CaptureFactory.create()
    good, other = words_at(capture.text, 0, 3), words_at(capture.text, 4, 9) | change
    body = {"proposer": "my-reader", "statements": [good, other]}
    members = problem_of(send(secret, f"captures/{capture.pk}/statements/", body), 422)
    assert [error["field"] for error in members["errors"]] == [field]
    assert not Statement.objects.exists()


DEAD = "At least 130 people were killed on 2 October, the ministry said, of them 54 civilians."
WHOLE = {"start": 0, "end": len(DEAD), "exact": DEAD, "kind": "indirect", "speakers": ["The ministry"]}
COUNT = {"start": 0, "end": 12, "exact": "At least 130", "bound": "at_least", "low": 130, "measure": "killed"}
COUNT |= {"group": "people", "as_of": "2020-10-02"}


def test_a_proposed_statement_brings_its_counts_which_are_linked_once_it_is_accepted(
    secret: str, contributor: User
) -> None:
    capture, claim = CaptureFactory.create(text=DEAD), ClaimFactory.create()
    civilians = {"start": 73, "end": 85, "exact": DEAD[73:85], "bound": "exact", "high": 54, "measure": "killed"}
    body = {"proposer": "my-reader-2.1", "statements": [WHOLE | {"figures": [COUNT, civilians]}]}
    made = send(secret, f"captures/{capture.pk}/statements/", body)
    assert made.status_code == 201, made.content
    stored = [(each.words, each.low, each.high, each.group) for each in Figure.objects.order_by("start")]
    assert stored == [("At least 130", 130, None, "people"), ("54 civilians", 54, 54, "")]
    (row,) = made.json()["statements"]
    assert [(each["exact"], each["high"]) for each in row["figures"]] == [("At least 130", None), ("54 civilians", 54)]
    again = Client().get(made.headers["Location"], headers={"Authorization": f"Bearer {secret}"})
    assert again.json()["results"] == [row]

    statement = Statement.objects.get()
    accept_statement(actor=contributor, statement=statement, version=1, speakers=[SpeakerFactory.create()])
    link = {"statement": statement.pk, "claim": claim.code, "stance": "asserts"}
    other = PositionFactory.create(figure=None).statement
    foreign = Figure.objects.create(
        statement=other, words=other.exact[:5], start=other.start, end=other.start + 5, bound="vague", measure="killed"
    )
    refused = send(secret, "positions/", link | {"figure": foreign.pk}, key="k2")
    assert problem_of(refused, 422)["errors"][0]["field"] == "figure"
    first, second = (each["key"] for each in row["figures"])
    position = send(secret, "positions/", link | {"figure": second}, key="k3")
    assert position.json()["figure"] == second == Position.objects.get(claim=claim).figure_id
    address = f"positions/{position.json()['key']}/"
    stance: dict[str, Any] = {"stance": "asserts", "reason": "The other one."}
    for version, change, figure in ((1, {}, second), (2, {"figure": first}, first), (3, {"figure": None}, None)):
        body = stance | change
        done = send(secret, address, body, key=f"c{version}", method="patch", **{"If-Match": f'"{version}"'})
        assert done.json()["figure"] == figure, done.content


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"exact": "At least 140"}, "exact"),
        ({"exact": " ", "start": 2, "end": 3}, "exact"),
        ({"low": None}, "low"),
        ({"low": 1, "high": 2}, "low"),
        ({"bound": "vague"}, "low"),
        ({"bound": "range", "high": 100}, "high"),
        ({"bound": "roughly"}, "bound"),
        ({"low": -1}, "low"),
        ({"measure": "drowned"}, "measure"),
        ({"period_from": "2020-10-03"}, "as_of"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_count_that_does_not_hold_together_stops_the_proposal(
    secret: str, change: dict[str, Any], field: str
) -> None:
    capture = CaptureFactory.create(text=DEAD)
    body = {"proposer": "my-reader", "statements": [WHOLE | {"figures": [COUNT | change]}]}
    members = problem_of(send(secret, f"captures/{capture.pk}/statements/", body), 422)
    assert [error["field"] for error in members["errors"]] == [f"statements[0].figures[0].{field}"]
    assert not Statement.objects.exists()


def test_a_count_far_from_its_statement_is_none_of_it(secret: str) -> None:
    capture = CaptureFactory.create(text=DEAD + " x" * 100 + " 12 dead")
    far = COUNT | {"start": len(capture.text) - 7, "end": len(capture.text), "exact": "12 dead"}
    body = {"proposer": "my-reader", "statements": [WHOLE | {"figures": [far]}]}
    members = problem_of(send(secret, f"captures/{capture.pk}/statements/", body), 422)
    assert members["errors"][0]["field"] == "statements[0].figures[0].start"


def test_statements_on_a_copy_are_read_with_a_token_alone(secret: str, contributor: User) -> None:
    capture = CaptureFactory.create()
    address = f"/api/v1/captures/{capture.pk}/statements/"
    problem_of(Client().get(address), 401)
    mine = {"Authorization": f"Bearer {secret}"}
    read = Client().get(address, headers=mine)
    assert (read.json()["results"], read.headers["Cache-Control"]) == ([], "no-store")
    assert problem_of(Client().get(f"{address}?colour=red", headers=mine), 400)["code"] == "invalid_parameter"
    contributor.groups.clear()
    problem_of(Client().get(address, headers=mine), 403)


def test_a_position_is_withdrawn_once_with_a_reason_and_may_be_taken_anew(secret: str, contributor: User) -> None:
    position = PositionFactory.create()
    address, because = f"positions/{position.pk}/withdrawal/", {"reason": "It speaks of another bridge."}
    assert problem_of(send(secret, address, {"reason": " "}, **{"If-Match": '"1"'}), 422)
    assert problem_of(send(secret, address, because), 428)
    done = send(secret, address, because, **{"If-Match": '"1"'})
    assert (done.status_code, done.json()["is_withdrawn"], done.headers["ETag"]) == (200, True, '"2"')
    position.refresh_from_db()
    assert (position.withdrawn_by, position.withdrawal_reason) == (contributor, because["reason"])
    assert send(secret, address, because, **{"If-Match": '"1"'}).headers["Idempotency-Replayed"] == "true"
    again = send(secret, address, {"reason": "Once more."}, key="k2", **{"If-Match": '"2"'})
    assert problem_of(again, 410)["code"] == "gone"
    stance = {"stance": "denies", "reason": "So it says."}
    late = send(secret, f"positions/{position.pk}/", stance, key="k3", method="patch", **{"If-Match": '"2"'})
    assert problem_of(late, 410)["code"] == "gone"
    link = {"statement": position.statement_id, "claim": position.claim.code, "stance": "reports"}
    assert send(secret, "positions/", link, key="k4").status_code == 201


def test_what_is_there_already_is_named_so_that_a_program_can_go_on(secret: str) -> None:
    made = send(secret, "sources/", SOURCE)
    assert made.headers["Location"] == made.json()["statements_url"]
    changed = SOURCE | {"text": "It was closed again."}
    known = problem_of(send(secret, "sources/", changed, key="k2"), 409)
    assert (known["source"], known["capture"]) == (made.json()["source"], made.json()["capture"])
    there = known["captures_url"].removeprefix("http://127.0.0.1:8000/api/v1/")
    assert send(secret, there, {"text": "It was closed again."}, key="k3").status_code == 201


def test_an_accepted_statement_is_linked_and_a_suggested_one_is_not(secret: str) -> None:
    statement, claim = StatementFactory.create(), ClaimFactory.create()
    body = {"statement": statement.pk, "claim": claim.code, "stance": "asserts"}
    made = send(secret, "positions/", body)
    assert made.status_code == 201, made.content
    position = Position.objects.get()
    assert (position.stance, made.headers["ETag"], made.headers["Location"]) == (
        "asserts",
        '"1"',
        f"/api/v1/positions/{position.pk}/",
    )
    assert problem_of(send(secret, "positions/", body, key="k2"), 409)["position"] == position.pk
    waiting = StatementFactory.create(state=StatementState.SUGGESTED.value, reviewed_by=None, reviewed_at=None)
    refused = send(secret, "positions/", body | {"statement": waiting.pk}, key="k3")
    assert problem_of(refused, 422)["errors"][0]["field"] == "statement"
    assert problem_of(send(secret, "positions/", body | {"claim": "NO-0001"}, key="k4"), 422)


def test_a_stance_is_changed_by_whoever_read_it_last(secret: str) -> None:
    position = PositionFactory.create(stance=Stance.ASSERTS.value)
    address, body = f"positions/{position.pk}/", {"stance": "reports", "reason": "It vouches for nothing."}
    read = Client().get(f"/api/v1/{address}", headers={"Authorization": f"Bearer {secret}"})
    assert (read.status_code, read.headers["ETag"], read.headers["Cache-Control"]) == (200, '"1"', "no-store")
    assert problem_of(send(secret, address, body, method="patch"), 428)["code"] == "precondition_required"
    assert problem_of(send(secret, address, body, method="patch", **{"If-Match": '"7"'}), 412)["code"] == "stale"
    done = send(secret, address, body, method="patch", **{"If-Match": '"1"'})
    assert (done.status_code, done.headers["ETag"], done.json()["stance"]) == (200, '"2"', "reports")
    late = send(secret, address, body, method="patch", key="k2", **{"If-Match": '"1"'})
    assert problem_of(late, 412)["code"] == "stale"


def test_of_what_two_said_each_takes_a_position_of_their_own(secret: str) -> None:
    statement, claim = StatementFactory.create(), ClaimFactory.create()
    ours, theirs = (statement.bylines.create(speaker=SpeakerFactory.create(), order=n).speaker for n in (1, 2))
    body = {"statement": statement.pk, "claim": claim.code, "stance": "asserts"}
    for number, speaker in enumerate((ours, theirs)):
        made = send(secret, "positions/", body | {"speaker": speaker.slug}, key=f"k{number}")
        assert (made.status_code, made.json()["speaker"]) == (201, speaker.slug)
    assert set(Position.objects.values_list("speaker", flat=True)) == {ours.pk, theirs.pk}
    known = send(secret, "positions/", body | {"speaker": ours.slug}, key="k2")
    assert problem_of(known, 409)["code"] == "already_there"
    foreign = send(secret, "positions/", body | {"speaker": SpeakerFactory.create().slug}, key="k3")
    assert problem_of(foreign, 422)["errors"][0]["field"] == "speaker"


@pytest.mark.parametrize(
    ("body", "headers", "status", "code"),
    [
        ("{", {}, 400, "bad_request"),
        ("[" * 100_000, {}, 400, "bad_request"),
        ("[]", {}, 422, "invalid"),
        ("{}", {}, 422, "invalid"),
        (json.dumps(SOURCE | {"text": "a\x00b"}), {}, 422, "invalid"),
        (json.dumps(SOURCE | {"text": "a\ud800b"}), {}, 422, "invalid"),
        (json.dumps(SOURCE | {"\ud800": "said back in the answer"}), {}, 422, "invalid"),
        (json.dumps(SOURCE | {"url": "javascript:alert(1)"}), {}, 422, "invalid"),
        (json.dumps(SOURCE | {"language": "Armenian"}), {}, 422, "invalid"),
        (json.dumps(SOURCE | {"published_at": "9999-01-01T00:00:00Z"}), {}, 422, "invalid"),
        (json.dumps(SOURCE | {"topic": "none-such"}), {}, 422, "invalid"),
        (json.dumps(SOURCE), {"Idempotency-Key": ""}, 400, "invalid_parameter"),
        (json.dumps(SOURCE), {"Idempotency-Key": "k" * 201}, 400, "invalid_parameter"),
        (json.dumps(SOURCE), {"Content-Type": "text/plain"}, 415, "unsupported_media_type"),
    ],
)
def test_what_cannot_be_taken_is_a_problem_and_leaves_nothing(
    secret: str, body: str, headers: dict[str, str], status: int, code: str
) -> None:
    kind = headers.get("Content-Type", "application/json")
    given = {"Authorization": f"Bearer {secret}", "Idempotency-Key": "k1", **headers}
    response = Client().post("/api/v1/sources/", body, content_type=kind, headers=given)
    assert problem_of(response, status)["code"] == code
    assert not Source.objects.exists()


def test_too_large_a_body_is_not_read(secret: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims.api.writes.writing.LARGEST", 100)
    assert problem_of(send(secret, "sources/", SOURCE | {"text": "x" * 200}), 413)["code"] == "too_large"


@pytest.mark.parametrize(
    ("statements", "more", "told"),
    [
        ([{}] * 201, {}, 1),
        ([{"speakers": [""] * 51}], {}, 5),
        ([{"figures": [{}] * 41}], {}, 5),
        ([], {f"field-{n}": n for n in range(1000)}, 20),
    ],
)
def test_too_many_of_anything_are_refused_before_each_is_looked_at(
    secret: str, statements: list[Any], more: dict[str, Any], told: int
) -> None:
    """The other errors of a statement name what every one must have: start, end, exact, kind."""
    body = {"proposer": "my-reader", "statements": statements} | more
    response = send(secret, f"captures/{CaptureFactory.create().pk}/statements/", body)
    assert len(problem_of(response, 422)["errors"]) == told


def test_writes_have_a_rate_and_reading_the_list_needs_no_token(secret: str, settings: Any) -> None:
    settings.API_RATES = settings.API_RATES | {"writes": (1, 60)}
    send(secret, "sources/", SOURCE)
    assert problem_of(send(secret, "sources/", SOURCE, key="k2"), 429)["code"] == "throttled"
    assert send("cclaim_guessed", "sources/", SOURCE).status_code == 429
    assert Client().get("/api/v1/sources/").status_code == 200
