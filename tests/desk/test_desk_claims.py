"""The list of claims, a new claim, and changing one."""

from typing import Any

import pytest
from django.test import Client

from claims.actions.publishing import publish_edition
from claims.models import Claim, Position, User
from claims.vocabulary import ChangeType, ClaimKind, Stance
from tests.desk.posted import merging
from tests.desk.scenes import HTMX, claim_with, drafted, queries, queries_while_rendering, signed
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    PartyFactory,
    SourceFactory,
    StatementFactory,
    SuggestionFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


def listed(client: Client, query: str = "") -> set[str]:
    return {claim.wording for claim in client.get(f"/desk/claims/?{query}").context["found"].rows}


def test_the_list_is_narrowed_by_words_code_topic_and_status(contributor_client: Client) -> None:
    first = claim_with(Stance.ASSERTS, wording="The bridge fell at noon")
    claim_with(wording="The bridge was closed")
    assert listed(contributor_client) == {"The bridge fell at noon", "The bridge was closed"}
    assert listed(contributor_client, "words=bridge+noon") == {"The bridge fell at noon"}
    assert listed(contributor_client, f"words={first.code.lower()}") == {"The bridge fell at noon"}
    assert listed(contributor_client, f"topic={first.topic.slug}") == {"The bridge fell at noon"}
    assert listed(contributor_client, "status=no_evidence") == {"The bridge was closed"}


def test_the_list_is_narrowed_by_publication_and_queue(
    editor_client: Client, editor: User, second_editor: User, publisher_user: User
) -> None:
    public = claim_with(Stance.ASSERTS, wording="Public")
    signed(public, editor, second_editor)
    publish_edition(actor=publisher_user, claim=public, change_type=ChangeType.INITIAL)
    waiting = claim_with(Stance.ASSERTS, wording="Signed only")
    signed(waiting, editor, second_editor)
    assert listed(editor_client, "published=yes") == {"Public"}
    assert listed(editor_client, "published=no") == {"Signed only"}
    assert listed(editor_client, "waiting=to_publish") == {"Signed only"}


def test_a_claim_that_is_verified_anew_is_reopened_for_those_who_see_drafts(
    editor_client: Client, contributor_client: Client, editor: User, second_editor: User
) -> None:
    begun, again = claim_with(Stance.ASSERTS, wording="Begun"), claim_with(Stance.ASSERTS, wording="Again")
    signed(again, editor, second_editor)
    for claim in (begun, again):
        drafted(claim, editor)
    for address in ("/desk/claims/", f"/desk/topics/{again.topic.slug}/"):
        assert editor_client.get(address).text.count(">reopened<") == 1
        assert ">reopened<" not in contributor_client.get(address).text
    assert editor_client.get("/desk/claims/").context["reopened"] == {again.pk}


def test_a_contributor_cannot_ask_for_the_queues_of_editors(contributor_client: Client) -> None:
    answer = contributor_client.get("/desk/claims/?waiting=to_verify")
    assert "waiting" in answer.context["form"].errors


@pytest.mark.parametrize(
    "query", ["words=%00", "status=nonsense", "topic=none", "page=nine", "page=999999999999", "%FF"]
)
def test_a_broken_address_still_answers(contributor_client: Client, query: str) -> None:
    assert contributor_client.get(f"/desk/claims/?{query}").status_code == 200


def test_htmx_gets_the_results_alone(contributor_client: Client) -> None:
    answer = contributor_client.get("/desk/claims/", headers=HTMX)
    assert answer.content.decode().lstrip().startswith('<div id="results"')
    assert "HX-Request" in answer["Vary"]
    assert "HX-Request" in contributor_client.get("/desk/claims/")["Vary"]


def test_a_page_from_the_browsers_history_is_whole(contributor_client: Client) -> None:
    headers = {**HTMX, "HX-History-Restore-Request": "true"}
    assert "<html" in contributor_client.get("/desk/claims/", headers=headers).content.decode()


def test_twenty_claims_cost_the_queries_of_one(contributor_client: Client) -> None:
    claim_with(Stance.ASSERTS)
    one = queries(contributor_client, "/desk/claims/")
    for _ in range(19):
        claim_with(Stance.ASSERTS)
    assert queries(contributor_client, "/desk/claims/") == one


def test_the_list_makes_no_queries_while_rendering(contributor_client: Client, monkeypatch: Any) -> None:
    claim_with(Stance.ASSERTS)
    assert queries_while_rendering(contributor_client, "/desk/claims/", monkeypatch) == []


def test_the_list_is_paged(contributor_client: Client) -> None:
    topic = TopicFactory.create()
    for number in range(31):
        ClaimFactory.create(topic=topic, wording=f"Claim {number}")
    first = contributor_client.get("/desk/claims/?words=Claim").context["found"]
    assert (len(first.rows), first.next, first.query) == (30, 2, "words=Claim&")
    assert listed(contributor_client, "words=Claim&page=2") == {"Claim 0"}


def test_a_claim_is_opened_by_hand(editor_client: Client) -> None:
    party = PartyFactory.create()
    typed = {"topic": party.topic.pk, "wording": "The strait is closed", "kind": "assertion", "harms": [party.pk]}
    answer = editor_client.post("/desk/claims/new/", typed)
    claim = Claim.objects.get()
    assert answer["Location"] == f"/desk/claims/{claim.code}/"
    assert [harmed.pk for harmed in claim.harms.all()] == [party.pk]


def test_a_claim_without_wording_is_told_beside_the_field(editor_client: Client) -> None:
    topic = TopicFactory.create()
    typed = {"topic": topic.pk, "wording": "  ", "kind": "assertion", "context": "Typed already"}
    answer = editor_client.post("/desk/claims/new/", typed)
    assert answer.status_code == 422
    assert answer.context["form"].errors["wording"] == ["Write the claim as one sentence that can be checked."]
    assert "Typed already" in answer.content.decode()
    assert not Claim.objects.exists()


def test_a_party_of_another_topic_is_refused(editor_client: Client) -> None:
    typed = {
        "topic": TopicFactory.create().pk,
        "wording": "The strait is closed",
        "kind": "assertion",
        "harms": [PartyFactory.create().pk],
    }
    answer = editor_client.post("/desk/claims/new/", typed)
    assert answer.status_code == 422
    assert "harms" in answer.context["form"].errors
    assert not Claim.objects.exists()


def test_a_statement_prefills_the_claim_and_takes_its_position(editor_client: Client) -> None:
    topic = TopicFactory.create()
    statement = StatementFactory.create(capture=CaptureFactory.create(source=SourceFactory.create(topic=topic)))
    address = f"/desk/claims/new/?statement={statement.pk}"
    form = editor_client.get(address).context["form"]
    assert form["wording"].value() == "The strait is open"
    assert form["topic"].value() == topic.pk
    typed = {"topic": topic.pk, "wording": "The strait is open", "kind": "assertion", "stance": "denies"}
    assert editor_client.post(address, typed).status_code == 302
    position = Position.objects.get(statement=statement)
    assert (position.stance, position.claim.wording) == ("denies", "The strait is open")


@pytest.mark.parametrize(
    ("words", "wording"),
    [
        ("“The strait is open,”", "The strait is open"),
        ("reports said that “a line was crossed”", "Reports said that “a line was crossed”"),
        ("“The strait,” he said, “is open.”", "“The strait,” he said, “is open.”"),
        ('"The strait is open"', "The strait is open"),
    ],
)
def test_quote_marks_round_a_statement_go_and_those_within_stay_in_pairs(
    editor_client: Client, words: str, wording: str
) -> None:
    statement = StatementFactory.create(capture=CaptureFactory.create(text=words), span=(0, len(words)))
    form = editor_client.get(f"/desk/claims/new/?statement={statement.pk}").context["form"]
    assert form["wording"].value() == wording


def test_a_suggested_statement_takes_no_position(editor_client: Client) -> None:
    statement = SuggestionFactory.create()
    address = f"/desk/claims/new/?statement={statement.pk}"
    assert editor_client.get(address).status_code == 409
    assert editor_client.post(address, {"wording": "x"}).status_code == 409
    assert not Claim.objects.exists()


@pytest.mark.parametrize("number", ["0", "99999999", "nine", "9" * 30])
def test_an_unknown_statement_is_not_found(editor_client: Client, number: str) -> None:
    assert editor_client.get(f"/desk/claims/new/?statement={number}").status_code == 404


def test_choosing_a_topic_fetches_its_parties_alone(editor_client: Client) -> None:
    party, other = PartyFactory.create(name="Orlan"), PartyFactory.create(name="Elsewhere")
    text = editor_client.get(f"/desk/claims/new/?topic={party.topic.pk}", headers=HTMX).content.decode()
    assert "Orlan" in text
    assert other.name not in text
    assert "<form" not in text


def edited(claim: Claim, **fields: Any) -> dict[str, Any]:
    return {"version": claim.version, "wording": claim.wording, "kind": "assertion", "context": ""} | fields


def test_a_claim_is_changed_with_a_reason(editor_client: Client) -> None:
    claim = ClaimFactory.create()
    answer = editor_client.post(
        f"/desk/claims/{claim.code}/edit/",
        edited(claim, wording="The strait is shut", kind="figure", reason="Clearer."),
    )
    assert answer["Location"] == f"/desk/claims/{claim.code}/"
    claim.refresh_from_db()
    assert (claim.wording, claim.kind, claim.version) == ("The strait is shut", ClaimKind.FIGURE.value, 2)


def test_the_second_editor_gets_both_texts_and_loses_nothing(
    editor_client: Client, second_editor_client: Client
) -> None:
    claim = ClaimFactory.create()
    address = f"/desk/claims/{claim.code}/edit/"
    editor_client.post(address, edited(claim, wording="The first editor's words"))
    answer = second_editor_client.post(address, edited(claim, wording="The second editor's words"))
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Changed by Edda Editor" in text
    assert "The first editor&#x27;s words" in text
    assert "The second editor&#x27;s words" in text
    assert second_editor_client.post(address, merging(answer)).status_code == 302
    claim.refresh_from_db()
    assert claim.wording == "The second editor's words"


def test_the_first_claim_of_an_empty_desk_is_led_to_a_topic(editor_client: Client, publisher_client: Client) -> None:
    assert "a publisher opens the first one" in editor_client.get("/desk/claims/new/").content.decode()
    assert 'href="/desk/topics/new/"' in publisher_client.get("/desk/claims/new/").content.decode()
    TopicFactory.create()
    assert "no topic yet" not in editor_client.get("/desk/claims/new/").content.decode()
