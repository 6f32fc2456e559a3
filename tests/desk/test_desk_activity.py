"""The desk's activity: who did what to which record, when and why; verifications for editors alone."""

import ast
import importlib
import inspect
import pkgutil
from datetime import timedelta
from types import ModuleType
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

import claims.actions
import claims.api.writes
from claims.actions.claims import edit_claim, open_claim
from claims.actions.publishing import publish_edition
from claims.actions.second_assessments import ask_second_assessment
from claims.actions.sources import add_source
from claims.actions.verifications import return_verification
from claims.desk import activity, happenings
from claims.desk.chronicle import Kind, load_chronicle
from claims.desk.deeds import DONE
from claims.desk.happenings import Doing, Filters, doing_of, happened
from claims.models import User
from claims.vocabulary import ChangeType, ClaimKind, Stance
from tests.desk.scenes import HTMX, claim_with, queries, queries_while_rendering, signed, submitted
from tests.factories import TopicFactory
from tests.working import read

pytestmark = pytest.mark.django_db


def told(client: Client, query: str = "") -> list[str]:
    return [f"{change.who} {change.what}" for change in client.get(f"/desk/activity/{query}").context["changes"]]


def test_it_names_who_what_which_and_why(contributor_client: Client, editor: User, publisher_user: User) -> None:
    claim = open_claim(actor=editor, topic=TopicFactory.create(), wording="The strait is open")
    edit_claim(
        actor=editor,
        claim=claim,
        version=1,
        wording="The strait is shut",
        context="",
        kind=ClaimKind.ASSERTION,
        harms=[],
        reason="The harbour office corrected it.",
    )
    publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
    assert set(told(contributor_client)) == {
        "Paula Publisher published edition 1 (initial)",
        "Edda Editor changed a claim",
        "Edda Editor opened a claim",
    }
    text = contributor_client.get("/desk/activity/").content.decode()
    assert "The harbour office corrected it." in text
    assert f"/desk/claims/{claim.code}/" in text


def test_an_action_that_calls_others_is_told_once_under_its_own_name(
    contributor_client: Client, contributor: User
) -> None:
    capture = add_source(
        actor=contributor,
        publisher="Gazette",
        title="Night crossing",
        text="“We crossed,” Mara Venn said on Friday. “It was dark,” she said.",
    )
    (change,) = contributor_client.get("/desk/activity/").context["changes"]
    assert change.what == "added a source"
    assert [record.kind for record in change.records] == ["source", "publisher"]
    read(capture)
    changes = {change.what: change for change in contributor_client.get("/desk/activity/").context["changes"]}
    change = changes["had a text read"]
    assert (len(changes), change.who) == (2, contributor.name)
    assert [(record.kind, record.more) for record in change.records] == [("statement", 1), ("source", 0)]


def test_what_is_hidden_of_verifications_is_hidden_in_the_activity_and_in_the_history_alike(
    editor: User, second_editor: User, contributor: User
) -> None:
    claim = claim_with(Stance.ASSERTS)
    signed(claim, editor, second_editor)
    review = submitted(claim, editor)
    ask_second_assessment(actor=editor, verification=review, assessor=second_editor)
    filters = Filters(claim=claim)
    began, sent, signature = "began a verification", "submitted a verification", "signed a verification"
    for user, seen in (
        (editor, [sent, began, signature, sent, began]),
        (second_editor, [signature, sent, began]),
        (contributor, [signature]),
    ):
        in_activity = [change.what for change in happened(filters, user, limit=40)]
        in_history = [entry.what for entry in load_chronicle(claim, user, kind=Kind.VERIFICATION).entries]
        assert [what for what in in_activity if what != "asked for a second verdict"] == in_history == seen


def test_a_contributor_sees_nothing_of_open_verifications(
    contributor_client: Client, editor_client: Client, editor: User, second_editor: User
) -> None:
    claim = claim_with(Stance.ASSERTS)
    review = submitted(claim, editor)
    return_verification(actor=second_editor, verification=review, version=review.version, comment="A secret comment")
    assert "Sten Second returned a verification" in told(editor_client)
    assert told(contributor_client) == []
    assert "A secret comment" not in contributor_client.get("/desk/activity/").content.decode()


def test_older_changes_are_a_page_away(contributor_client: Client, editor: User) -> None:
    topic = TopicFactory.create()
    for number in range(3):
        open_claim(actor=editor, topic=topic, wording=f"Claim {number}")
    tomorrow = (timezone.now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert told(contributor_client, f"?before={tomorrow}")
    assert told(contributor_client, "?before=2001-01-01T00:00:00Z") == []


@pytest.mark.parametrize("before", ["yesterday", "2020-13-45T99:00:00Z", "2020-01-01", "%00"])
def test_a_broken_moment_shows_the_newest(contributor_client: Client, before: str) -> None:
    assert contributor_client.get(f"/desk/activity/?before={before}").context["before"] is None


def test_htmx_gets_the_changes_alone(contributor_client: Client) -> None:
    answer = contributor_client.get("/desk/activity/", headers=HTMX)
    assert answer.content.decode().lstrip().startswith('<div id="changes"')
    assert "HX-Request" in answer["Vary"]


def do_all(contributor: User, editor: User, publisher_user: User, number: int) -> None:
    claim = open_claim(actor=editor, topic=TopicFactory.create(), wording=f"Claim {number}")
    submitted(claim, editor)
    publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
    text = f"“We crossed,” Mara Venn said. Report {number}."
    read(add_source(actor=contributor, publisher=f"Gazette {number}", title="Night", text=text))


def test_twenty_changes_cost_the_queries_of_one(
    editor_client: Client, contributor: User, editor: User, publisher_user: User
) -> None:
    do_all(contributor, editor, publisher_user, 0)
    one = queries(editor_client, "/desk/activity/")
    for number in range(1, 7):
        do_all(contributor, editor, publisher_user, number)
    assert queries(editor_client, "/desk/activity/") == one


def test_templates_make_no_queries(
    editor_client: Client, contributor: User, editor: User, publisher_user: User, monkeypatch: Any
) -> None:
    do_all(contributor, editor, publisher_user, 0)
    assert queries_while_rendering(editor_client, "/desk/activity/", monkeypatch) == []


def test_it_is_narrowed_to_who_what_topic_claim_and_days(
    editor_client: Client, contributor: User, editor: User, publisher_user: User
) -> None:
    topic, other = TopicFactory.create(), TopicFactory.create()
    claim = open_claim(actor=editor, topic=topic, wording="The strait is open")
    open_claim(actor=publisher_user, topic=other, wording="The harbour is shut")
    publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
    add_source(
        actor=contributor, publisher="Gazette", title="Night crossing", text="“We crossed,” she said.", topic=topic
    )
    edda, paula = "Edda Editor opened a claim", "Paula Publisher opened a claim"
    published, added = "Paula Publisher published edition 1 (initial)", "Cora Contributor added a source"
    today = timezone.now().date()
    for query, expected in [
        (f"?who={editor.pk}", {edda}),
        (f"?who={publisher_user.pk}", {paula, published}),
        ("?what=claims", {edda, paula}),
        ("?what=editions", {published}),
        ("?what=sources", {added}),
        (f"?topic={topic.pk}", {edda, published, added}),
        (f"?topic={other.pk}", {paula}),
        (f"?claim={claim.code.lower()}", {edda, published}),
        (f"?claim={claim.code}&what=claims&who={publisher_user.pk}", set()),
        (f"?since={today - timedelta(days=1)}&until={today + timedelta(days=1)}", {edda, paula, published, added}),
        (f"?until={today - timedelta(days=2)}", set()),
        ("?until=9999-12-31", {edda, paula, published, added}),
        (f"?since={today}&until={today}", {edda, paula, published, added}),
        (f"?since={today + timedelta(days=2)}", set()),
    ]:
        assert set(told(editor_client, query)) == expected, query


@pytest.mark.parametrize("query", ["?who=x", "?claim=ZZ-9999", "?since=soon", "?topic=9999", "?what=gossip"])
def test_a_filter_that_cannot_be_read_shows_nothing_and_says_so(
    editor_client: Client, editor: User, query: str
) -> None:
    open_claim(actor=editor, topic=TopicFactory.create(), wording="The strait is open")
    answer = editor_client.get(f"/desk/activity/{query}")
    assert answer.context["changes"] == []
    assert "A filter could not be read" in answer.content.decode()


def test_older_changes_stay_under_the_filters(editor_client: Client, editor: User) -> None:
    topic = TopicFactory.create()
    for number in range(41):
        open_claim(actor=editor, topic=topic, wording=f"Claim {number}")
    answer = editor_client.get(f"/desk/activity/?topic={topic.pk}")
    address = f"/desk/activity/?topic={topic.pk}&{answer.context['older']}"
    assert address.replace("&", "&amp;") in answer.content.decode().replace("?topic", "/desk/activity/?topic", 1)
    rest = editor_client.get(address).context
    names = [change.records[0].name for change in (*answer.context["changes"], *rest["changes"])]
    assert [name.partition(" ")[2] for name in names] == [f"Claim {number}" for number in range(40, -1, -1)]
    assert rest["older"] == ""
    later = (timezone.now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    open_claim(actor=editor, topic=TopicFactory.create(), wording="Elsewhere")
    assert len(told(editor_client, f"?topic={topic.pk}&before={later}")) == 40
    assert told(editor_client, f"?topic={topic.pk}&before=2020-01-01T00:00:00Z") == []


@pytest.mark.parametrize("looked_through", [1, 2, 1000])
def test_what_is_done_in_a_topic_is_told_however_long_ago(
    editor_client: Client, editor: User, monkeypatch: pytest.MonkeyPatch, looked_through: int
) -> None:
    monkeypatch.setattr(happenings, "LOOKED_THROUGH", looked_through)
    monkeypatch.setattr(activity, "SHOWN", 1)
    topic, other = TopicFactory.create(), TopicFactory.create()
    for wording in ("First", "Second"):
        open_claim(actor=editor, topic=topic, wording=wording)
    for number in range(3):
        open_claim(actor=editor, topic=other, wording=f"Elsewhere {number}")
    answer = editor_client.get(f"/desk/activity/?topic={topic.pk}")
    assert ["Second" in change.records[0].name for change in answer.context["changes"]] == [True]
    older = editor_client.get(f"/desk/activity/?topic={topic.pk}&{answer.context['older']}")
    assert ["First" in change.records[0].name for change in older.context["changes"]] == [True]
    assert older.context["older"] == ""


def named_in(call: ast.Call, module: ModuleType) -> set[str]:
    """The names of the action that a call of ``audited`` may give: a text, one of two, one that a constant holds, or
    what the interface for programs passes on."""
    found: set[str] = set()
    for part in ast.walk(call.args[1]):
        if isinstance(part, ast.Constant):
            found.add(str(part.value))
        elif isinstance(part, ast.Name) and part.id.isupper():
            held = getattr(module, part.id)
            found |= set(held.values()) if isinstance(held, dict) else {held}
        elif isinstance(part, ast.Name) and part.id == "action":
            found |= named_by_programs()
    assert found, f"{module.__name__}:{call.lineno}: which action is it?"
    return found


def named_by_programs() -> set[str]:
    """The names that the interface gives to what programs write."""
    return {
        str(keyword.value.value)
        for info in pkgutil.walk_packages(claims.api.writes.__path__, "claims.api.writes.")
        for node in ast.walk(ast.parse(inspect.getsource(importlib.import_module(info.name))))
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "action" and isinstance(keyword.value, ast.Constant)
    }


def actions() -> set[str]:
    """Every name under which something is written into the history, read from the source of the actions."""
    found: set[str] = set()
    for info in pkgutil.walk_packages(claims.actions.__path__, "claims.actions."):
        module = importlib.import_module(info.name)
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "audited":
                found |= named_in(node, module)
    return found


def test_each_action_has_words_and_is_of_a_kind() -> None:
    names = actions()
    assert {"add_comment", "undo_decision", "undo_speaker_regrouping", "submit_second_assessment"} <= names
    assert sorted(names - set(DONE)) == []
    assert [action for action in DONE if doing_of(action) is None] == []


@pytest.mark.parametrize(
    ("action", "doing"),
    [
        ("undo_speaker_regrouping", Doing.SPEAKERS),
        ("undo_publisher_regrouping", Doing.PUBLISHERS),
        ("undo_claim_regrouping", Doing.CLAIMS),
        ("resolve_disagreement", Doing.VERIFICATIONS),
        ("give_role", Doing.WORK),
        ("add_role", Doing.SPEAKERS),
        ("publish_edition", Doing.EDITIONS),
    ],
)
def test_an_action_is_filed_under_what_it_was_done_to(action: str, doing: Doing) -> None:
    assert doing_of(action) is doing


def test_who_owes_a_blind_verdict_sees_nothing_of_the_one_beside_it(
    editor: User, second_editor: User, second_editor_client: Client, editor_client: Client
) -> None:
    claim = claim_with(Stance.ASSERTS)
    verification = submitted(claim, editor)
    assert "Edda Editor submitted a verification" in told(second_editor_client)
    ask_second_assessment(actor=editor, verification=verification, assessor=second_editor)
    assert "Edda Editor submitted a verification" not in told(second_editor_client)
    assert "Edda Editor submitted a verification" in told(editor_client)
