"""The history of a claim: who, when, why, and each field from → to; drafts for those alone who may see them."""

from typing import Any

import pytest
from django.test import Client

from claims.actions.assignments import assign
from claims.actions.claims import edit_claim, open_claim, relate_claims, unrelate_claims
from claims.actions.comments import add_comment
from claims.actions.inquiries import Asked, answer_inquiry, open_inquiry
from claims.actions.merging.claims import merge_claims
from claims.actions.merging.undoing import undo_regrouping
from claims.actions.positions import change_stance, take_position, withdraw_position
from claims.actions.publishing import publish_edition
from claims.actions.second_assessments import (
    ask_second_assessment,
    give_second_assessment,
    resolve_disagreement,
)
from claims.desk.chronicle import Entry, Kind, load_chronicle
from claims.models import Claim, User
from claims.vocabulary import ChangeType, ClaimKind, InquiryKind, RelationKind, Stance, Verdict
from tests.desk.scenes import HTMX, drafted, position_on, queries, queries_while_rendering, signed, submitted
from tests.factories import ClaimFactory, PartyFactory, StatementFactory, TopicFactory

pytestmark = pytest.mark.django_db


def told(claim: Claim, user: User, kind: Kind | None = None) -> dict[str, Entry]:
    return {entry.what: entry for entry in load_chronicle(claim, user, kind=kind).entries}


def fields(entry: Entry) -> dict[str, str]:
    """Each field as marked text: what went in square brackets, what came in braces."""
    signs = {"": "{}", "del": "[{}]", "ins": "{{{}}}"}
    return {
        difference.label: "".join(signs[piece.mark].format(piece.text) for piece in difference.pieces)
        for step in entry.steps
        for difference in step.differences
    }


def edited(claim: Claim, by: User, **changed: Any) -> None:
    facts: dict[str, Any] = {"wording": claim.wording, "context": claim.context, "kind": ClaimKind(claim.kind)}
    edit_claim(actor=by, claim=claim, version=claim.version, **({"harms": [], "reason": ""} | facts | changed))


def test_a_change_of_the_claim_reads_word_by_word_with_who_and_why(editor: User) -> None:
    party = PartyFactory.create(name="Veland")
    claim = open_claim(actor=editor, topic=party.topic, wording="The strait is open", harms=[party])
    edited(claim, editor, wording="The strait is shut", context="Since Sunday.", reason="The office corrected it.")
    entries = told(claim, editor)
    assert fields(entries["opened a claim"]) == {
        "wording": "The strait is open",
        "kind": "assertion",
        "topic": party.topic.name,
        "harms": "{Veland}",
    }
    change = entries["changed a claim"]
    assert (change.who, change.why) == ("Edda Editor", "The office corrected it.")
    assert fields(change) == {
        "wording": "The strait is [open]{shut}",
        "context": "{Since Sunday.}",
        "harms": "[Veland]",
    }


def test_links_stances_and_withdrawals_name_their_statement(editor: User, contributor: User) -> None:
    claim, statement = ClaimFactory.create(), StatementFactory.create()
    position = take_position(actor=contributor, statement=statement, claim=claim, stance=Stance.ASSERTS)
    change_stance(actor=editor, position=position, version=1, stance=Stance.DENIES, figure=None, reason="Read again.")
    withdraw_position(actor=editor, position=position, version=2, reason="Another strait.")
    entries = told(claim, editor, Kind.EVIDENCE)
    assert fields(entries["linked a statement"]) == {
        "stance": "asserts",
        "status": "[no evidence]{single origin}",
        "origins for it": "[0]{1}",
    }
    change = entries["changed a stance"]
    assert fields(change) == {
        "stance": "[asserts]{denies}",
        "status": "[single origin]{contradicted}",
        "origins for it": "[1]{0}",
        "origins against it": "[0]{1}",
    }
    assert change.steps[0].subject == "“The strait is open,”"
    assert change.steps[0].address.endswith(f"?at={statement.pk}#s{statement.pk}")
    assert fields(entries["withdrew a link"])["because"] == "{Another strait.}"


def test_relations_questions_work_and_editions_are_in_it(editor: User, publisher_user: User) -> None:
    claim, other = ClaimFactory.create(), ClaimFactory.create()
    relation = relate_claims(actor=editor, from_claim=other, to_claim=claim, kind=RelationKind.NARROWS)
    unrelate_claims(actor=editor, relation=relation, reason="A mistake.")
    inquiry = open_inquiry(actor=editor, claim=claim, asked=Asked(InquiryKind.OPEN_QUESTION, "How many?"))
    answer_inquiry(actor=editor, inquiry=inquiry, version=1, reply="Four.", replied_on=claim.created_at.date())
    assign(actor=editor, to=publisher_user, message="Look at it.", claim=claim)
    publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
    entries = told(claim, editor)
    assert fields(entries["took a relation back"])["relation"] == "[narrows]"
    assert entries["took a relation back"].steps[0].subject == f"{other.code} {other.wording}, towards this claim"
    assert fields(entries["recorded a reply"])["outcome"] == "[waiting]{replied}"
    assert fields(entries["gave work to somebody"])["message"] == "Look at it."
    assert entries["published edition 1 (initial)"].who == "Paula Publisher"
    assert set(told(claim, editor, Kind.RELATIONS)) == {"related two claims", "took a relation back"}
    assert set(told(claim, editor, Kind.EDITIONS)) == {"published edition 1 (initial)"}


def test_drafts_are_not_for_contributors_and_signatures_are(
    editor: User, second_editor: User, contributor: User
) -> None:
    claim = position_on(ClaimFactory.create()).claim
    signed(claim, editor, second_editor, summary="Two observers.")
    drafted(claim, editor, summary="A draft's secret")
    seen = told(claim, editor)
    assert fields(seen["signed a verification"])["state"] == "[in review]{signed}"
    assert "began a verification" in seen
    entries = told(claim, contributor)
    assert not {"began a verification", "submitted a verification"} & set(entries)
    assert "A draft's secret" not in str(entries)


def test_a_change_outside_any_action_is_told_too(editor: User) -> None:
    claim = ClaimFactory.create(wording="The strait is open")
    Claim.objects.filter(pk=claim.pk).update(wording="The strait is shut")
    (entry,) = load_chronicle(claim, editor).entries
    assert (entry.who, entry.what) == ("Somebody", "changed it outside the desk's pages")


def test_the_page_shows_the_marks_in_text(contributor_client: Client, editor: User) -> None:
    claim = open_claim(actor=editor, topic=TopicFactory.create(), wording="The strait is open")
    edited(claim, editor, wording="The <b>strait</b> is shut", reason="It shut.")
    add_comment(actor=editor, claim=claim, text="See there.")
    address = f"/desk/claims/{claim.code}/history/"
    answer = contributor_client.get(f"{address}?kind=claim")
    page = answer.content.decode()
    assert '<del><span class="visually-hidden">removed: </span>open</del>' in page
    assert '<ins><span class="visually-hidden">added: </span>shut</ins>' in page
    assert "&lt;" in page
    assert "<b>strait" not in page
    assert "See there." not in page
    assert "See there." in contributor_client.get(address).content.decode()
    fragment = contributor_client.get(address, headers=HTMX)
    assert "<html" not in fragment.content.decode()
    assert "HX-Request" in fragment["Vary"]
    assert contributor_client.get(f"{address}?kind=rumours&before=then").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_the_newest_comes_first_and_older_ones_on_the_next_page(editor: User, editor_client: Client) -> None:
    claim = open_claim(actor=editor, topic=TopicFactory.create(), wording="Wording 0")
    for number in range(1, 30):
        edited(claim, editor, wording=f"Wording {number}")
    first = load_chronicle(claim, editor)
    assert [fields(entry)["wording"] for entry in first.entries[:2]] == [
        "Wording [28]{29}",
        "Wording [27]{28}",
    ]
    second = load_chronicle(claim, editor, before=first.older)
    assert len(first.entries + second.entries) == 30
    assert second.entries[-1].what == "opened a claim"
    assert second.older is None
    page = editor_client.get(f"/desk/claims/{claim.code}/history/")
    rest = editor_client.get(f"/desk/claims/{claim.code}/history/?{page.context['older']}")
    assert [entry.at for entry in rest.context["page"].entries] == [entry.at for entry in second.entries]


def leafed(client: Client, address: str) -> list[Entry]:
    """All entries of all pages, as the links to older ones lead."""
    page = client.get(address)
    entries: list[Entry] = page.context["page"].entries
    while older := page.context["older"]:
        page = client.get(f"{address}?{older}")
        entries = entries + page.context["page"].entries
    return entries


def test_what_one_transaction_did_is_told_in_its_order_and_none_of_it_lost_or_told_twice(
    editor_client: Client, editor: User
) -> None:
    claim = open_claim(actor=editor, topic=TopicFactory.create(), wording="Wording 0")
    for number in range(1, 28):
        edited(claim, editor, wording=f"Wording {number}")
    entries = leafed(editor_client, f"/desk/claims/{claim.code}/history/")
    assert len({entry.at for entry in entries}) == 1
    assert [fields(entry)["wording"] for entry in entries] == [
        *(f"Wording [{number - 1}]{{{number}}}" for number in range(27, 0, -1)),
        "Wording 0",
    ]


def test_comments_are_told_with_their_words(editor: User, contributor: User) -> None:
    claim = ClaimFactory.create()
    add_comment(actor=contributor, claim=claim, text="The office called back.")
    (entry,) = load_chronicle(claim, editor, kind=Kind.COMMENTS).entries
    assert (entry.who, entry.what, fields(entry)) == (
        "Cora Contributor",
        "said something",
        {"comment": "The office called back."},
    )
    assert "The office" not in str(load_chronicle(claim, editor, with_comments=False))


def test_a_merge_in_the_history_leads_to_taking_it_back_for_those_who_may(editor: User, contributor: User) -> None:
    claim, into = position_on(ClaimFactory.create()).claim, ClaimFactory.create()
    done = merge_claims(actor=editor, claim=claim, into=into, version=1, into_version=1, reason="One night.")
    address = f"/desk/regroupings/{done.pk}/"
    entry = told(into, editor)["merged two claims"]
    assert address in [step.address for step in entry.steps]
    assert address not in str(told(into, contributor)["merged two claims"])
    undo_regrouping(actor=editor, regrouping=done, version=1, reason="Two nights.")
    back = told(into, editor)["took a merge or split of claims back"]
    assert (back.why, address in [step.address for step in back.steps]) == ("Two nights.", True)


def test_which_of_two_verdicts_stands_is_told_to_editors(editor: User, second_editor: User, contributor: User) -> None:
    review = submitted(position_on(ClaimFactory.create()).claim, editor, verdict=Verdict.LIKELY)
    asked = ask_second_assessment(actor=editor, verification=review, assessor=second_editor)
    give_second_assessment(
        actor=second_editor,
        assessment=asked,
        version=1,
        verdict=Verdict.ESTABLISHED,
        reasoning="Both sides say so.",
        submit=True,
    )
    resolve_disagreement(
        actor=editor, comparison=asked.comparison, stands=Verdict.LIKELY, reason="One of them was not there."
    )
    entry = told(review.claim, second_editor, Kind.VERIFICATION)["said which of two verdicts stands"]
    assert (entry.who, entry.why, fields(entry)) == (
        "Edda Editor",
        "One of them was not there.",
        {"stands": "likely"},
    )
    assert not told(review.claim, contributor, Kind.VERIFICATION)


def busy(claim: Claim, editor: User) -> None:
    position = take_position(actor=editor, statement=StatementFactory.create(), claim=claim, stance=Stance.ASSERTS)
    change_stance(actor=editor, position=position, version=1, stance=Stance.DENIES, figure=None)
    relate_claims(actor=editor, from_claim=claim, to_claim=ClaimFactory.create(), kind=RelationKind.NARROWS)
    edited(claim, editor, wording=f"{claim.wording} again", harms=[PartyFactory.create(topic=claim.topic)])
    open_inquiry(actor=editor, claim=claim, asked=Asked(InquiryKind.OPEN_QUESTION, "How many?"))
    add_comment(actor=editor, claim=claim, text="See there.")


def test_twenty_changes_cost_the_queries_of_one(editor_client: Client, editor: User) -> None:
    claim = ClaimFactory.create()
    drafted(claim, editor)
    for _ in range(2):  # so that every kind of record has an earlier state
        busy(claim, editor)
    address = f"/desk/claims/{claim.code}/history/"
    few = queries(editor_client, address)
    for _ in range(4):
        busy(claim, editor)
    assert queries(editor_client, address) <= few


def test_the_history_makes_no_queries_while_rendering(editor_client: Client, editor: User, monkeypatch: Any) -> None:
    claim = ClaimFactory.create()
    busy(claim, editor)
    assert queries_while_rendering(editor_client, f"/desk/claims/{claim.code}/history/", monkeypatch) == []


def test_what_was_written_in_many_tables_at_once_does_not_shorten_the_page(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    party = PartyFactory.create(name="Veland")
    claim = open_claim(actor=editor, topic=party.topic, wording="The strait is open", harms=[party])
    edited(claim, editor, wording="The strait is shut", harms=[])
    whole = load_chronicle(claim, editor, limit=2)
    monkeypatch.setattr("claims.desk.chronicle.loading.TABLES_AT_ONCE", 1.2)
    assert load_chronicle(claim, editor, limit=2) == whole
    assert len(whole.entries) == 2


def test_the_workbench_asks_for_the_last_changes_when_the_rest_is_there(editor_client: Client, editor: User) -> None:
    claim = open_claim(actor=editor, topic=TopicFactory.create(), wording="The strait is open")
    for number in range(13):
        edited(claim, editor, context=f"Version {number}.", reason=f"For reason {number}.")
        claim.refresh_from_db()
    add_comment(actor=editor, text="The office was late.", claim=claim)
    bench = editor_client.get(f"/desk/claims/{claim.code}/").content.decode()
    assert f'hx-get="/desk/claims/{claim.code}/history/?newest" hx-trigger="load"' in bench
    assert f'<a href="/desk/claims/{claim.code}/history/">' in bench
    panel = editor_client.get(f"/desk/claims/{claim.code}/history/?newest", headers=HTMX).content.decode()
    assert panel.strip().startswith('<ol class="changes">')
    assert panel.count("<time") == 12
    assert "For reason 12." in panel
    assert "The office was late" not in panel
    assert "<h1>History</h1>" in editor_client.get(f"/desk/claims/{claim.code}/history/?newest").content.decode()
