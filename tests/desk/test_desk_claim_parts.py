"""Parts of a claim that are changed where they stand: context, sides harmed, topic, relations; links taken back."""

from typing import Any

import pytest
from django.test import Client

from claims.actions.positions import withdraw_position
from claims.models import Claim, Relation, User
from claims.vocabulary import Stance
from tests.desk.scenes import HTMX, claim_with, position_on
from tests.factories import ClaimFactory, PartyFactory, RoleFactory, TopicFactory

pytestmark = pytest.mark.django_db


def address(claim: Claim, part: str) -> str:
    return f"/desk/claims/{claim.code}/{part}/"


def typed(claim: Claim, **fields: Any) -> dict[str, Any]:
    return {"version": claim.version, "reason": "Read again."} | fields


def test_the_context_is_changed_in_place_and_the_rest_stays(editor_client: Client) -> None:
    party = PartyFactory.create()
    claim = ClaimFactory.create(topic=party.topic)
    claim.harm_rows.create(party=party)
    answer = editor_client.post(address(claim, "context"), typed(claim, context="Since Sunday."), headers=HTMX)
    assert answer.status_code == 200
    assert '<div id="bench"' in answer.content.decode()
    stored = Claim.objects.get(pk=claim.pk)
    assert (stored.context, stored.wording, list(stored.harms.all())) == ("Since Sunday.", claim.wording, [party])


@pytest.mark.parametrize("part", ["context", "harms"])
def test_what_another_changed_meanwhile_is_refused_with_what_was_typed(
    editor_client: Client, second_editor_client: Client, part: str
) -> None:
    claim = ClaimFactory.create()
    party = PartyFactory.create(topic=claim.topic, name="Veland")
    second_editor_client.post(address(claim, "context"), typed(claim, context="By another."))
    form = typed(claim, context="Mine <now>.", harms=[party.pk], reason="My reason")
    answer = editor_client.post(address(claim, part), form)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Changed by Sten Second" in page
    assert "My reason" in page
    assert ("Mine &lt;now&gt;." in page) == (part == "context")
    assert (f'value="{party.pk}" checked' in page) == (part == "harms")
    claim.refresh_from_db()
    assert (claim.context, claim.harms.count()) == ("By another.", 0)


def test_whom_it_harms_is_changed_in_place_and_the_claim_assessed_again(editor_client: Client) -> None:
    position = position_on(claim_with(), Stance.CONCEDES)
    claim = position.claim
    party = PartyFactory.create(topic=claim.topic)
    speaker = position.statement.speakers.get()
    RoleFactory.create(speaker=speaker, topic=claim.topic, party=party, speaks_for=True)
    assert editor_client.post(address(claim, "harms"), typed(claim, harms=[party.pk])).status_code == 302
    claim.refresh_from_db()
    assert claim.corroboration.status == "conceded"
    foreign = PartyFactory.create()
    assert editor_client.post(address(claim, "harms"), typed(claim, harms=[foreign.pk])).status_code == 422


def test_a_claim_moves_to_another_topic_with_its_code_and_sides_chosen_anew(editor_client: Client) -> None:
    claim, topic = claim_with(Stance.ASSERTS), TopicFactory.create()
    claim.harm_rows.create(party=PartyFactory.create(topic=claim.topic))
    side = PartyFactory.create(topic=topic, name="Orlan")
    page = editor_client.get(address(claim, "topic") + f"?to={topic.slug}").content.decode()
    assert "Orlan" in page
    form = typed(claim, topic=topic.pk, harms=[side.pk])
    assert editor_client.post(address(claim, "topic") + f"?to={topic.slug}", form).status_code == 302
    moved = Claim.objects.get(pk=claim.pk)
    assert (moved.code, moved.topic, list(moved.harms.all())) == (claim.code, topic, [side])
    answer = editor_client.post(address(claim, "topic") + f"?to={topic.slug}", form)
    assert answer.status_code == 200, "it is there already: the topic is no choice"


@pytest.mark.parametrize(("wrong", "status"), [({"reason": " "}, 422), ({"version": 7}, 409), ({"harms": [0]}, 422)])
def test_a_move_that_is_not_whole_moves_nothing(editor_client: Client, wrong: dict[str, Any], status: int) -> None:
    claim, topic = ClaimFactory.create(), TopicFactory.create()
    form = typed(claim, topic=topic.pk) | wrong
    assert editor_client.post(address(claim, "topic") + f"?to={topic.slug}", form).status_code == status
    assert Claim.objects.get(pk=claim.pk).topic == claim.topic


def related() -> Relation:
    return Relation.objects.create(from_claim=ClaimFactory.create(), to_claim=ClaimFactory.create(), kind="narrows")


def test_a_relation_is_changed_from_either_page_and_keeps_its_ends(editor_client: Client) -> None:
    relation = related()
    there = f"/desk/claims/{relation.to_claim.code}/relations/{relation.pk}/change/"
    form = {"version": 1, "kind": "duplicate_of", "note": "Word for word.", "reason": "Same day."}
    assert editor_client.post(there, form).status_code == 302
    relation.refresh_from_db()
    assert (relation.kind, relation.note, relation.version) == ("duplicate_of", "Word for word.", 2)
    pages = [
        " ".join(editor_client.get(f"/desk/claims/{claim.code}/").content.decode().split())
        for claim in (relation.from_claim, relation.to_claim)
    ]
    assert '<span class="quiet">is a duplicate of</span>' in pages[0]
    assert '<span class="quiet">has a duplicate in</span>' in pages[1]
    answer = editor_client.post(there, form | {"note": "Mine."})
    assert answer.status_code == 409
    assert "Mine." in answer.content.decode()


@pytest.mark.parametrize(("kind", "status"), [("supersedes", 422), ("denies", 422), ("resembles", 422)])
def test_a_relation_does_not_become_what_cannot_be(editor_client: Client, kind: str, status: int) -> None:
    relation = related()
    Relation.objects.create(from_claim=relation.to_claim, to_claim=relation.from_claim, kind="supersedes")
    Relation.objects.create(from_claim=relation.from_claim, to_claim=relation.to_claim, kind="denies")
    there = f"/desk/claims/{relation.from_claim.code}/relations/{relation.pk}/change/"
    assert editor_client.post(there, {"version": 1, "kind": kind}).status_code == status
    relation.refresh_from_db()
    assert relation.kind == "narrows"


def test_links_that_were_taken_back_stand_among_the_others_with_who_and_why(
    contributor_client: Client, editor: User
) -> None:
    position = position_on(ClaimFactory.create())
    withdraw_position(actor=editor, position=position, version=1, reason="Another strait.")
    page = contributor_client.get(f"/desk/claims/{position.claim.code}/").content.decode()
    assert "Withdrawn links (1)" in page
    assert "withdrawn by Edda Editor" in page
    assert "Another strait." in page
    late = {"version": 1, "stance": "denies", "reason": "My own reason"}
    answer = contributor_client.post(f"/desk/positions/{position.pk}/stance/", late)
    assert answer.status_code == 409
    assert "You had typed: “My own reason”" in answer.content.decode()
