"""The ledger of a claim: on the workbench and alone, with its forms in place."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from claims.models import Claim, Inquiry
from tests.desk.posted import merging
from tests.desk.scenes import HTMX, position_on, queries, queries_while_rendering
from tests.factories import ClaimFactory, PartyFactory, SpeakerFactory
from tests.factories_ledger import CommentFactory, InquiryFactory

pytestmark = pytest.mark.django_db


def page(claim: Claim, query: str = "") -> str:
    return f"/desk/claims/{claim.code}/inquiries/{query}"


def text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def asked(**fields: Any) -> dict[str, Any]:
    return {"kind": "open_question", "question": "How many ferries?", "whom": "the harbour office"} | fields


def overdue_by(days: int, **fields: Any) -> Inquiry:
    due_on = timezone.now().date() - timedelta(days=days)
    return InquiryFactory.create(asked_on=due_on, due_on=due_on, **fields)


def test_what_is_overdue_is_said_in_words(contributor_client: Client) -> None:
    claim = overdue_by(3).claim
    InquiryFactory.create(claim=claim, due_on=timezone.now().date() + timedelta(days=1), asked_on=None)
    for address in (page(claim), f"/desk/claims/{claim.code}/"):
        shown = text(contributor_client, address)
        assert "Overdue by 3 days" in shown
        assert shown.count("Overdue by") == 1
        assert "2 waiting, 1 overdue" in shown


def test_a_question_is_added_once_and_leads_back_to_the_workbench(contributor_client: Client) -> None:
    claim = position_on(ClaimFactory.create()).claim
    speaker = SpeakerFactory.create(name="Mara Venn")
    key = "5b1e5cfd-2d0b-4c0f-9f5a-000000000001"
    form = asked(speaker="mara venn", asked_on="2021-05-04", due_on="2021-05-06", once=key)
    for _ in range(2):
        answer = contributor_client.post(page(claim), form)
        assert answer["Location"] == f"/desk/claims/{claim.code}/#ledger"
    inquiry = Inquiry.objects.get()
    assert (inquiry.speaker, inquiry.due_on) == (speaker, date(2021, 5, 6))


def test_htmx_gets_the_ledger_alone(contributor_client: Client) -> None:
    claim = ClaimFactory.create()
    answer = contributor_client.post(page(claim), asked(), headers=HTMX, follow=True)
    shown = answer.content.decode()
    assert "<html" not in shown
    assert "How many ferries?" in shown
    assert "HX-Request" in answer["Vary"]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"question": " "}, "Write what is asked."),
        ({"speaker": "Nobody Here"}, "Nobody on file has this name"),
        ({"whom": "", "asked_on": "2021-05-04"}, "Say who was asked"),
        ({"asked_on": "2021-05-04", "due_on": "2021-05-03"}, "cannot be due before"),
        ({"kind": "right_of_reply", "whom": ""}, "Say who is to reply"),
        ({"due_on": "soon"}, "Write the date as year-month-day."),
    ],
)
def test_what_is_wrong_stands_beside_what_was_typed(
    contributor_client: Client, wrong: dict[str, str], message: str
) -> None:
    claim = ClaimFactory.create()
    answer = contributor_client.post(page(claim), asked(**wrong) | {"reason": "kept"})
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert not Inquiry.objects.exists()


def test_the_right_of_reply_is_of_a_side_that_the_claim_harms(contributor_client: Client) -> None:
    claim = ClaimFactory.create()
    harmed, other = PartyFactory.create_batch(2, topic=claim.topic)
    claim.harms.add(harmed)
    for party in (other, PartyFactory.create()):
        assert contributor_client.post(page(claim), asked(party=party.pk)).status_code == 422
    assert contributor_client.post(page(claim), asked(party=harmed.pk)).status_code == 302
    claim.harms.clear()  # whom it was put to stays when the claim is read otherwise
    assert f'value="{harmed.pk}" selected' in text(contributor_client, page(claim, f"?at={Inquiry.objects.get().pk}"))


def test_the_forms_of_one_entry_open_by_a_link(contributor_client: Client) -> None:
    first, second = InquiryFactory.create(), InquiryFactory.create()
    assert "Record the reply" not in text(contributor_client, page(first.claim))
    assert "Record the reply" in text(contributor_client, page(first.claim, f"?at={first.pk}"))
    assert "Record the reply" not in text(contributor_client, page(first.claim, f"?at={second.pk}"))
    assert contributor_client.get(page(first.claim, "?at=x")).status_code == 200


def test_a_reply_is_recorded_taken_back_and_the_entry_closed(contributor_client: Client) -> None:
    inquiry = InquiryFactory.create(asked_on="2021-05-04", due_on="2021-05-06")
    steps = [
        ("answer", {"reply": "Four.", "replied_on": "2021-05-05"}, "replied"),
        ("reopen", {}, "waiting"),
        ("close", {"outcome": "silent", "reason": "Rang twice."}, "silent"),
        ("answer", {"reply": "Five.", "replied_on": "2021-05-09"}, "replied"),
    ]
    for version, (does, form, outcome) in enumerate(steps, start=1):
        answer = contributor_client.post(f"/desk/inquiries/{inquiry.pk}/{does}/", form | {"version": version})
        assert answer["Location"] == f"/desk/claims/{inquiry.claim.code}/#ledger"
        inquiry.refresh_from_db()
        assert inquiry.outcome == outcome
    assert inquiry.reply == "Five."


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ({"reply": " ", "replied_on": "2021-05-05"}, "Write what was replied."),
        ({"reply": "Four.", "replied_on": ""}, "Give the day of the reply."),
        ({"reply": "Four.", "replied_on": "2021-05-03"}, "cannot be older than the question"),
    ],
)
def test_half_a_reply_is_refused_with_what_was_typed(
    contributor_client: Client, form: dict[str, str], message: str
) -> None:
    inquiry = InquiryFactory.create(asked_on="2021-05-04")
    answer = contributor_client.post(f"/desk/inquiries/{inquiry.pk}/answer/", form | {"version": 1})
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert form["reply"] in answer.content.decode()


def test_an_entry_is_changed_where_it_stands(contributor_client: Client) -> None:
    inquiry = InquiryFactory.create(speaker=SpeakerFactory.create(name="Mara Venn"), due_on=None)
    assert 'value="Mara Venn"' in text(contributor_client, page(inquiry.claim, f"?at={inquiry.pk}"))
    form = asked(version=1, question="How many ferries on Monday?", asked_on="2021-05-04", speaker="")
    answer = contributor_client.post(f"/desk/inquiries/{inquiry.pk}/change/", form, headers=HTMX)
    assert answer.status_code == 200
    inquiry.refresh_from_db()
    assert (inquiry.question, inquiry.speaker) == ("How many ferries on Monday?", None)


def change(inquiry: Inquiry, **fields: Any) -> dict[str, Any]:
    """The form that changes the entry as one posts it who opened the first version."""
    return asked(question=inquiry.question, whom=inquiry.whom, kind=inquiry.kind, version=1) | fields


def test_a_reply_to_what_another_changed_meanwhile_is_kept_on_the_form_that_merges(
    contributor_client: Client, editor_client: Client
) -> None:
    inquiry = InquiryFactory.create(asked_on=None)
    address = f"/desk/inquiries/{inquiry.pk}"
    assert editor_client.post(f"{address}/change/", change(inquiry, reason="They rang.")).status_code == 302
    reply = {"version": 1, "reply": "Four, she says.", "replied_on": "2021-05-05"}
    answer = contributor_client.post(f"{address}/answer/", reply)
    shown = answer.content.decode()
    assert "Changed by Edda Editor" in shown
    assert "They rang." in shown
    assert contributor_client.post(f"{address}/answer/", merging(answer)).status_code == 302
    inquiry.refresh_from_db()
    assert (inquiry.reply, inquiry.replied_on, inquiry.version) == ("Four, she says.", date(2021, 5, 5), 3)


def test_two_changes_of_one_question_are_merged(contributor_client: Client, editor_client: Client) -> None:
    inquiry = InquiryFactory.create(
        question="How many ferries crossed?", whom="the harbour office", asked_on=None, due_on=None
    )
    address = f"/desk/inquiries/{inquiry.pk}/change/"
    theirs = change(inquiry, question="How many white ferries crossed?", due_on="2021-05-06")
    assert editor_client.post(address, theirs).status_code == 302
    answer = contributor_client.post(address, change(inquiry, question="How many ferries crossed on Monday?"))
    assert {row.name: row.take for row in answer.context["conflict"].differences} == {
        "question": "merged",
        "due_on": "theirs",
    }
    assert contributor_client.post(address, merging(answer)).status_code == 302
    inquiry.refresh_from_db()
    assert (inquiry.question, inquiry.due_on) == ("How many white ferries crossed on Monday?", date(2021, 5, 6))


def full() -> Claim:
    claim: Claim = ClaimFactory.create()
    for number in range(2):
        InquiryFactory.create(claim=claim, speaker=SpeakerFactory.create(name=("Mara Venn", "Orla Tamm")[number]))
        PartyFactory.create(topic=claim.topic)
        CommentFactory.create(claim=claim, text=f"Remark {number}")
    return claim


def test_twenty_entries_cost_the_queries_of_one(contributor_client: Client) -> None:
    claim = full()
    few = queries(contributor_client, page(claim))
    for _ in range(20):
        InquiryFactory.create(claim=claim, speaker=SpeakerFactory.create(), party=claim.topic.parties.first())
    assert queries(contributor_client, page(claim)) == few


def test_the_ledger_makes_no_queries_while_rendering(contributor_client: Client, monkeypatch: Any) -> None:
    claim = full()
    at = claim.inquiries.get(speaker__name="Mara Venn").pk
    assert queries_while_rendering(contributor_client, page(claim, f"?at={at}"), monkeypatch) == []
