"""Possible duplicates and counterclaims on the workbench: suggested, confirmed, rejected for good."""

import pytest
from django.db import connection
from django.template.response import SimpleTemplateResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.models import Claim, Relation, User
from claims.vocabulary import RelationKind
from tests.factories import ClaimFactory

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def pair() -> tuple[Claim, Claim]:
    one = ClaimFactory.create(wording="The Orvel dam burst at dawn")
    return one, ClaimFactory.create(topic=one.topic, wording="The Orvel dam did not burst at dawn")


def settle(client: Client, one: Claim, other: Claim, kind: str, **options: object) -> int:
    address = f"/desk/claims/{one.code}/alike/{other.code}/"
    return client.post(address, {"kind": kind}, **options).status_code  # type: ignore[arg-type]


def found(client: Client, claim: Claim) -> list[Claim]:
    return [one.claim for one in client.get(f"/desk/claims/{claim.code}/alike/").context["found"]]


def test_the_workbench_leads_to_the_suggestions_with_and_without_script(
    editor_client: Client, pair: tuple[Claim, Claim]
) -> None:
    one, other = pair
    address = f"/desk/claims/{one.code}/alike/"
    bench = editor_client.get(f"/desk/claims/{one.code}/").content.decode()
    assert f'hx-get="{address}" hx-trigger="load"' in bench
    assert f'<a href="{address}">' in bench
    page, part = editor_client.get(address), editor_client.get(address, headers=HTMX)
    assert "<h1" in page.content.decode()
    assert "<h1" not in part.content.decode()
    for answer in (page, part):
        assert f"{other.code}</span> {other.wording}" in answer.content.decode()
        assert '<option value="denies" selected>' in answer.content.decode()
        assert "HX-Request" in answer["Vary"]


def test_a_confirmed_suggestion_becomes_a_relation_of_its_kind(
    editor_client: Client, pair: tuple[Claim, Claim]
) -> None:
    one, other = pair
    assert settle(editor_client, one, other, "denies") == 302
    relation = Relation.objects.get()
    assert (relation.from_claim, relation.to_claim, relation.kind) == (one, other, RelationKind.DENIES)
    assert found(editor_client, one) == found(editor_client, other) == []


def test_a_rejected_suggestion_does_not_come_again_on_either_page(
    editor_client: Client, editor: User, pair: tuple[Claim, Claim]
) -> None:
    one, other = pair
    assert found(editor_client, other) == [one]
    address = f"/desk/claims/{one.code}/alike/{other.code}/"
    answer = editor_client.post(address, {"kind": "not_same_as"}, headers=HTMX)
    assert 'id="bench"' in answer.content.decode()
    assert found(editor_client, one) == found(editor_client, other) == []
    relation = Relation.objects.get()
    editor_client.post(f"/desk/claims/{one.code}/relations/{relation.pk}/remove/", {"reason": "They are."})
    assert found(editor_client, one) == [other]


@pytest.mark.parametrize("kind", ["", "cousin_of"])
def test_nothing_is_saved_without_a_kind(editor_client: Client, pair: tuple[Claim, Claim], kind: str) -> None:
    assert settle(editor_client, *pair, kind) == 422
    assert not Relation.objects.exists()


def test_what_was_confirmed_meanwhile_is_told(editor_client: Client, pair: tuple[Claim, Claim]) -> None:
    settle(editor_client, *pair, "denies")
    assert settle(editor_client, *pair, "denies") == 422
    assert Relation.objects.count() == 1


def test_a_contributor_sees_suggestions_without_buttons(contributor_client: Client, pair: tuple[Claim, Claim]) -> None:
    page = contributor_client.get(f"/desk/claims/{pair[0].code}/alike/").content.decode()
    assert pair[1].wording in page
    assert "Not the same" not in page
    assert settle(contributor_client, *pair, "denies") == 403


def test_many_claims_alike_cost_the_queries_of_one_and_none_while_rendering(
    editor_client: Client, pair: tuple[Claim, Claim]
) -> None:
    one, _ = pair
    address, rendering = f"/desk/claims/{one.code}/alike/", []

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert found(editor_client, one)
        return len(seen)

    few = queries()
    for n in range(20):
        ClaimFactory.create(topic=one.topic, wording=f"The Orvel dam burst at dawn {n}")
    assert queries() == few
    response = editor_client.get(address)
    assert isinstance(response, SimpleTemplateResponse)
    with CaptureQueriesContext(connection) as seen:
        rendering.append(response.rendered_content)
    assert len(seen) == 0
