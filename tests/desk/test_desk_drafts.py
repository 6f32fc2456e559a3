"""Nobody below an editor sees a word of a verification that is not published, by whatever door; nor keeps one after."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.actions.people import let_go
from claims.actions.publishing import publish_edition
from claims.actions.verifications import Assessed, draft_verification, return_verification, submit_verification
from claims.desk.queues import QUEUES
from claims.desk.urls import urlpatterns
from claims.models import Claim, Figure, Position, Relation, Source, Speaker, Statement, Topic, User, Verification
from claims.vocabulary import ChangeType, RelationKind, Stance, Verdict
from tests.conftest import signed_in
from tests.desk.scenes import claim_with, signed
from tests.factories import RoleFactory

pytestmark = pytest.mark.django_db
MARK = re.compile(r"hush[a-z]+")


@pytest.fixture
def claim(editor: User, second_editor: User, publisher_user: User) -> Claim:
    """Published once, with a second verification drafted and sent back, and one in review on its neighbour."""
    claim, other = claim_with(Stance.ASSERTS, Stance.DENIES), claim_with(Stance.ASSERTS)
    Relation.objects.create(from_claim=claim, to_claim=other, kind=RelationKind.NARROWS)
    RoleFactory.create(speaker=Speaker.objects.filter(statements__isnull=False)[0])
    signed(claim, editor, second_editor)
    publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
    words = Assessed(
        verdict=Verdict.UNRESOLVED,
        summary="hushsummary",
        reasoning="hushreasoning",
        unknowns=("hushunknown",),
        search_log="hushlog",
        missing_context="hushmissing",
    )
    for each in (claim, other):
        draft = draft_verification(actor=editor, claim=each, assessed=words)
        review = submit_verification(actor=editor, verification=draft, version=draft.version)
    review = Verification.objects.open().get(claim=claim)
    return_verification(actor=second_editor, verification=review, version=review.version, comment="hushcomment")
    return claim


def addresses() -> Iterator[str]:
    """Every desk address with every key there is."""
    keys: dict[str, list[Any]] = {"code": list(Claim.objects.values_list("code", flat=True))}
    keys["place"] = ["claim", "source"]
    keys |= {"other": keys["code"], "key": list(QUEUES)}
    keys["slug"] = list(Topic.objects.values_list("slug", flat=True))
    rows = (Source, Statement, Speaker, Position, Relation, Verification, Figure)
    keys["pk"] = sorted({pk for model in rows for pk in model.objects.values_list("pk", flat=True)})
    for pattern in urlpatterns:
        names = list(pattern.pattern.converters)
        for first in keys[names[0]] if names else [None]:
            given = {names[0]: first} if names else {}
            for second in keys[names[1]] if names[1:] else [None]:
                yield reverse(f"desk:{pattern.name}", kwargs=given | ({names[1]: second} if names[1:] else {}))


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_no_door_shows_a_contributor_a_word_of_a_draft(
    claim: Claim, contributor: User, headers: dict[str, str]
) -> None:
    assert Verification.objects.open().exists()
    assert not Verification.objects.open().visible_to(contributor).exists()
    client = signed_in(contributor)
    for address in [*addresses(), "/", f"/search/?q={claim.code}", "/desk/activity/?before=2100-01-01T00:00:00Z"]:
        for response in (client.get(address, headers=headers), client.post(address, {"version": 1}, headers=headers)):
            assert response.status_code < 500, address
            assert MARK.findall(f"{response.headers} {response.content.decode()}".lower()) == [], address


def test_the_same_doors_show_an_editor_the_words(claim: Claim, second_editor_client: Client) -> None:
    sought = {"hushsummary", "hushreasoning", "hushunknown", "hushlog", "hushmissing", "hushcomment"}
    for address in addresses():
        sought -= set(MARK.findall(second_editor_client.get(address).content.decode()))
        if not sought:
            break
    assert not sought


def test_who_was_let_go_is_out_with_the_next_request(editor: User, editor_client: Client) -> None:
    assert editor_client.get("/desk/").status_code == 200
    let_go(user=editor)
    for response in (editor_client.get("/desk/"), editor_client.post("/desk/claims/new/", {"wording": "It sank"})):
        assert (response.status_code, response["Location"].split("?")[0]) == (302, "/accounts/login/")
