"""Merging claims on the desk: the search, the preview, the merge, both pages afterwards, and taking it back."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.actions.claims import edit_claim, relate_claims
from claims.actions.merging.claims import merge_claims
from claims.actions.publishing import publish_edition
from claims.models import Claim, Regrouping, User
from claims.vocabulary import ChangeType, ClaimKind, RelationKind, Stance
from tests.desk.scenes import HTMX, claim_with, drafted, queries, queries_while_rendering
from tests.factories import ClaimFactory, PositionFactory, StatementFactory, TopicFactory

pytestmark = pytest.mark.django_db


def typed(into: Claim, **given: Any) -> dict[str, Any]:
    seen = {"into": into.code, "version": 1, "into_version": 1, "reason": "One and the same."}
    return {"once": str(uuid4())} | seen | given


def merged(actor: User, claim: Claim, into: Claim) -> Regrouping:
    return merge_claims(actor=actor, claim=claim, into=into, version=1, into_version=1, reason="One and the same.")


def test_the_search_offers_standing_claims_like_it(editor_client: Client, editor: User) -> None:
    topic = TopicFactory.create()
    claim, like, other, gone = (
        ClaimFactory.create(topic=topic, wording=wording)
        for wording in ("Ferries crossed at night", "Ferries crossed by night", "Bread is dear", "Ferries crossed")
    )
    noted = ClaimFactory.create(wording="Nothing alike")
    relate_claims(actor=editor, from_claim=noted, to_claim=claim, kind=RelationKind.DUPLICATE_OF)
    merged(editor, gone, other)
    page = editor_client.get(f"/desk/claims/{claim.code}/merge/").text
    assert page.index(noted.wording) < page.index(like.wording)
    assert other.wording not in page
    assert f'"?into={gone.code}"' not in page
    found = editor_client.get(f"/desk/claims/{claim.code}/merge/?words=bread", headers=HTMX)
    assert found["Vary"].startswith("HX-Request") or "HX-Request" in found["Vary"]
    assert other.wording in found.text
    assert "<html" not in found.text


def test_the_search_offers_claims_with_all_the_words_before_those_with_some(editor_client: Client) -> None:
    topic = TopicFactory.create()
    claim, some, every, none = (
        ClaimFactory.create(topic=topic, wording=wording)
        for wording in ("Ferries crossed", "The bread of Tessin", "Pâté of Tessin with bread", "Nothing alike")
    )
    found = editor_client.get(f"/desk/claims/{claim.code}/merge/?words=bread+pate", headers=HTMX).text
    assert found.index(every.wording) < found.index(some.wording)
    assert none.wording not in found
    assert claim.wording not in editor_client.get(f"/desk/claims/{claim.code}/merge/?words=ferries", headers=HTMX).text


def test_the_search_works_out_no_words_anew(editor_client: Client) -> None:
    claim = ClaimFactory.create(wording="Ferries crossed at night")
    ClaimFactory.create(topic=claim.topic, wording="Ferries crossed by night")
    for asked in ("", "?words=ferries"):
        with CaptureQueriesContext(connection) as done:
            editor_client.get(f"/desk/claims/{claim.code}/merge/{asked}")
        assert not [query["sql"] for query in done if "to_tsvector" in query["sql"] and "wording" in query["sql"]]


def test_the_preview_shows_what_moves_and_merging_leads_to_the_claim_that_stays(editor_client: Client) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    preview = editor_client.get(f"/desk/claims/{claim.code}/merge/?into={into.code.lower()}").text
    assert "Statements that move" in preview
    assert f'<button type="submit" class="primary">Merge {claim.code} into {into.code}</button>' in preview
    answer = editor_client.post(f"/desk/claims/{claim.code}/merge/", typed(into), follow=True)
    assert answer.redirect_chain == [(f"/desk/claims/{into.code}/", 302)]
    assert f"{claim.code} is merged into {into.code}." in answer.text
    assert "was merged into it" in answer.text
    old = editor_client.get(f"/desk/claims/{claim.code}/", follow=True)
    assert old.redirect_chain == [(f"/desk/claims/{into.code}/", 302)]
    assert f"{claim.code} was merged into {into.code}." in old.text
    assert claim.wording not in editor_client.get("/desk/claims/").text


def test_the_same_form_sent_twice_merges_once(editor_client: Client) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    form = typed(into)
    first = editor_client.post(f"/desk/claims/{claim.code}/merge/", form)
    second = editor_client.post(f"/desk/claims/{claim.code}/merge/", form)
    assert (first.status_code, second.status_code) == (302, 302)
    assert Regrouping.objects.count() == 1


def test_without_a_reason_nothing_moves(editor_client: Client) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    answer = editor_client.post(f"/desk/claims/{claim.code}/merge/", typed(into, reason=" "))
    assert answer.status_code == 422
    assert "whoever meets the old name later will ask" in answer.text
    assert not Regrouping.objects.exists()


def test_a_claim_changed_since_the_preview_is_shown_again_with_what_was_typed(
    editor_client: Client, second_editor: User
) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    edit_claim(
        actor=second_editor, claim=into, version=1, wording="Theirs", context="", kind=ClaimKind.ASSERTION, harms=[]
    )
    answer = editor_client.post(f"/desk/claims/{claim.code}/merge/", typed(into))
    assert answer.status_code == 409
    assert "Changed by Sten Second" in answer.text
    assert 'value="One and the same."' in answer.text
    assert '<input type="hidden" name="into_version" value="2"' in answer.text


def test_what_is_in_the_way_is_named_with_a_link_and_no_button(editor_client: Client) -> None:
    claim, into, statement = ClaimFactory.create(), ClaimFactory.create(), StatementFactory.create()
    PositionFactory.create(claim=claim, statement=statement)
    PositionFactory.create(claim=into, statement=statement, stance=Stance.DENIES.value)
    page = editor_client.get(f"/desk/claims/{claim.code}/merge/?into={into.code}").text
    assert f"asserts {claim.code} and denies {into.code}." in page
    assert f'href="/desk/claims/{into.code}/#s{statement.pk}"' in page
    assert 'class="primary">Merge' not in page
    assert editor_client.post(f"/desk/claims/{claim.code}/merge/", typed(into)).status_code == 409


def test_a_published_claim_is_merged_by_a_publisher(
    editor_client: Client, publisher_client: Client, publisher_user: User
) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    for each in (claim, into):
        publish_edition(actor=publisher_user, claim=each, change_type=ChangeType.INITIAL)
    assert "takes a publisher" in editor_client.get(f"/desk/claims/{claim.code}/merge/?into={into.code}").text
    assert editor_client.post(f"/desk/claims/{claim.code}/merge/", typed(into)).status_code == 403
    answer = publisher_client.post(f"/desk/claims/{claim.code}/merge/", typed(into), follow=True)
    assert f"Publish {into.code} anew" in answer.text


def test_a_merge_is_taken_back_on_its_own_page(editor_client: Client, editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    done = merged(editor, claim, into)
    address = f"/desk/regroupings/{done.pk}/"
    page = editor_client.get(address).text
    assert "1 statement linked to the claim moved" in page
    assert "Take it back" in page
    assert editor_client.post(address, {"version": 1, "reason": ""}).status_code == 422
    answer = editor_client.post(address, {"version": 1, "reason": "Two nights."}, follow=True)
    assert answer.redirect_chain == [(f"/desk/claims/{claim.code}/", 302)]
    assert "Taken back by Edda Editor" in editor_client.get(address).text
    assert editor_client.post(address, {"version": 1, "reason": "Again."}).status_code == 409


def test_what_moved_on_since_stands_in_the_way_of_taking_it_back(editor_client: Client, editor: User) -> None:
    claim, into, third = (claim_with(Stance.ASSERTS) for _ in range(3))
    first = merged(editor, claim, into)
    merge_claims(actor=editor, claim=into, into=third, version=2, into_version=1, reason="Also the same.")
    answer = editor_client.post(f"/desk/regroupings/{first.pk}/", {"version": 1, "reason": "Two nights."})
    assert answer.status_code == 409
    assert f"bears on {third.code} now." in answer.text


def test_the_preview_takes_the_same_queries_for_many_statements(
    editor_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, many, into = claim_with(Stance.ASSERTS), claim_with(*[Stance.ASSERTS] * 20), claim_with(Stance.ASSERTS)
    paths = [f"/desk/claims/{claim.code}/merge/?into={into.code}" for claim in (few, many)]
    assert queries(editor_client, paths[0]) == queries(editor_client, paths[1])
    assert queries_while_rendering(editor_client, paths[1], monkeypatch) == []


def test_what_moved_takes_the_same_queries_for_many_statements(
    editor_client: Client, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = [merged(editor, claim_with(*[Stance.ASSERTS] * number), claim_with(Stance.ASSERTS)) for number in (1, 20)]
    paths = [f"/desk/regroupings/{each.pk}/" for each in done]
    assert queries(editor_client, paths[0]) == queries(editor_client, paths[1])
    assert queries_while_rendering(editor_client, paths[1], monkeypatch) == []


def test_a_draft_of_a_merged_claim_waits_for_nobody(editor_client: Client, editor: User) -> None:
    claim, into = claim_with(Stance.ASSERTS), claim_with(Stance.ASSERTS)
    drafted(claim, editor)
    assert "Your drafts" in editor_client.get("/desk/").text
    assert claim.code in editor_client.get("/desk/").text
    merged(editor, claim, into)
    assert claim.code not in editor_client.get("/desk/").text.partition("Your drafts")[2].partition("<h2")[0]
