"""Accepting and linking in one step, links changed at the card, the next source, the credit of a source."""

from typing import Any

import pytest
from django.test import Client

from claims.actions.assignments import assign
from claims.actions.positions import take_position
from claims.models import Claim, Corroboration, Position, Source, Speaker, Statement, User
from claims.vocabulary import Stance, Status
from tests.desk.posted import rows
from tests.factories import ClaimFactory, PublisherFactory, StatementFactory, SuggestionFactory

pytestmark = pytest.mark.django_db

NEW = {"name": "Mara Venn", "kind": "person"}


@pytest.fixture
def suggestion(db: None) -> Statement:
    return SuggestionFactory.create()


def address(statement: Statement) -> str:
    return f"/desk/statements/{statement.pk}/accept-link/"


def given(claim: Claim | None, **changed: Any) -> dict[str, Any]:
    chosen = {"claim": claim.pk, "stance": "denies"} if claim else {"stance": "denies"}
    return {"version": 1, "note": "As told"} | chosen | rows(NEW) | changed


def test_one_form_accepts_and_links(contributor_client: Client, suggestion: Statement) -> None:
    claim = ClaimFactory.create()
    assert contributor_client.post(address(suggestion), given(claim)).status_code == 303
    suggestion.refresh_from_db()
    position = Position.objects.get()
    assert (suggestion.state, position.stance, position.note) == ("accepted", "denies", "As told")
    assert [speaker.name for speaker in suggestion.speakers.all()] == ["Mara Venn"]
    assert Corroboration.objects.get(pk=claim.pk).status == Status.CONTRADICTED
    again = contributor_client.post(address(suggestion), given(claim))
    assert (again.status_code, Position.objects.count()) == (409, 1)


@pytest.mark.parametrize(
    "wrong", [{"claim": ""}, {"stance": "hints"}, {"speakers-0-kind": ""}, {"speakers-0-name": ""}]
)
def test_nothing_is_saved_where_a_part_is_wrong(
    contributor_client: Client, suggestion: Statement, wrong: dict[str, str]
) -> None:
    response = contributor_client.post(address(suggestion), given(ClaimFactory.create()) | wrong)
    page = response.content.decode()
    assert (response.status_code, "Accept and link" in page) == (422, True)
    assert "As told" in page  # what was typed is kept
    assert not Position.objects.exists()
    assert not Speaker.objects.filter(name="Mara Venn").exists()
    assert Statement.objects.get().state == "suggested"


def test_what_was_typed_on_the_card_comes_along(contributor_client: Client, suggestion: Statement) -> None:
    data = given(None, do="open", words="harbour") | rows({"name": "Piet Hask", "kind": "person"})
    response = contributor_client.post(address(suggestion), data)
    page = response.content.decode()
    assert response.status_code == 200
    assert 'value="Piet Hask"' in page
    assert 'value="harbour"' in page


def test_an_accepted_statement_has_the_plain_form(contributor_client: Client) -> None:
    found = StatementFactory.create()
    assert contributor_client.get(address(found))["Location"] == f"/desk/statements/{found.pk}/link/"


@pytest.fixture
def position(contributor: User) -> Position:
    statement, claim = StatementFactory.create(), ClaimFactory.create()
    return take_position(actor=contributor, statement=statement, claim=claim, stance=Stance.ASSERTS)


def test_a_card_shows_every_link_with_the_way_to_change_it(
    contributor_client: Client, contributor: User, position: Position
) -> None:
    other = ClaimFactory.create()
    take_position(actor=contributor, statement=position.statement, claim=other, stance=Stance.DENIES)
    source = position.statement.capture.source_id
    page = contributor_client.get(f"/desk/sources/{source}/?at={position.statement_id}").content.decode()
    assert page.count("the link to") == 2
    assert "Another claim" in page


def test_a_stance_is_changed_at_the_card(contributor_client: Client, position: Position) -> None:
    there = f"/desk/positions/{position.pk}/change/"
    assert "Save the stance" in contributor_client.get(there).content.decode()
    assert contributor_client.post(there, {"version": 1, "stance": "denies"}).status_code == 303
    position.refresh_from_db()
    assert position.stance == "denies"
    late = contributor_client.post(there, {"version": 1, "stance": "asserts", "reason": "kept as typed"})
    assert (late.status_code, "kept as typed" in late.content.decode()) == (409, True)
    assert contributor_client.post(there, {"version": 2, "stance": "sings"}).status_code == 422


def test_a_link_is_withdrawn_at_the_card_with_a_reason(contributor_client: Client, position: Position) -> None:
    there, data = f"/desk/positions/{position.pk}/change/", {"version": 1, "stance": "asserts", "do": "withdraw"}
    response = contributor_client.post(there, data)
    assert (response.status_code, "Say why" in response.content.decode()) == (422, True)
    contributor_client.post(there, data | {"reason": "Another strait."})
    position.refresh_from_db()
    assert position.withdrawal_reason == "Another strait."


def next_after(client: Client, source: Source) -> str:
    return str(client.get(f"/desk/sources/{source.pk}/next/")["Location"])


def test_the_next_source_is_one_that_waits_and_nobody_else_has(
    contributor_client: Client, contributor: User, editor: User
) -> None:
    first, second, third = (SuggestionFactory.create().capture.source for _ in range(3))
    StatementFactory.create()  # nothing waits here
    assert next_after(contributor_client, third) == f"/desk/sources/{second.pk}/"
    assign(actor=editor, to=editor, message="", source=second)
    assert next_after(contributor_client, third) == f"/desk/sources/{first.pk}/"
    assert next_after(contributor_client, first) == f"/desk/sources/{third.pk}/"
    assign(actor=editor, to=contributor, message="", source=first)
    assert next_after(contributor_client, second) == f"/desk/sources/{first.pk}/"


def test_where_nothing_waits_the_reader_says_so(contributor_client: Client) -> None:
    source = StatementFactory.create().capture.source
    response = contributor_client.get(f"/desk/sources/{source.pk}/next/", follow=True)
    assert "No other source" in response.content.decode()


def test_the_credit_of_a_stored_source_is_changed(editor_client: Client, editor: User) -> None:
    position = take_position(
        actor=editor, statement=StatementFactory.create(), claim=ClaimFactory.create(), stance=Stance.ASSERTS
    )
    source, agency = position.statement.capture.source, PublisherFactory.create(name="Strait Press")
    there = f"/desk/sources/{source.pk}/credit/"
    assert "Strait Press" in editor_client.get(there).content.decode()
    Corroboration.objects.update(digest="stale")
    data = {"version": source.version, "credited_agency": agency.pk, "reason": "It says so."}
    assert editor_client.post(there, data).status_code == 303
    source.refresh_from_db()
    assert source.credited_agency == agency
    assert Corroboration.objects.get(pk=position.claim_id).digest != "stale"
    assert editor_client.post(there, data | {"credited_agency": ""}).status_code == 409
