"""Small scenes for the pages of claims: evidence, verifications, editions; and counting queries."""

from typing import Any

from django.db import connection
from django.template.response import SimpleTemplateResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.actions.corroborate import recompute
from claims.actions.verifications import Assessed, draft_verification, sign_verification, submit_verification
from claims.models import Claim, Position, User, Verification
from claims.vocabulary import Stance, Verdict
from tests.factories import ClaimFactory, PositionFactory


def claim_with(*stances: Stance, **fields: Any) -> Claim:
    """A claim with one position for each stance, each by a speaker and an outlet of its own."""
    claim = ClaimFactory.create(**fields)
    for stance in stances:
        PositionFactory.create(claim=claim, stance=stance.value)
    recompute([claim.pk])
    return claim


def position_on(claim: Claim, stance: Stance = Stance.ASSERTS) -> Position:
    position = PositionFactory.create(claim=claim, stance=stance.value)
    recompute([claim.pk])
    return position


ASSESSED = Assessed(verdict=Verdict.LIKELY, summary="Two observers saw it.")


def drafted(claim: Claim, by: User, **fields: Any) -> Verification:
    said: dict[str, Any] = {"verdict": Verdict.LIKELY, "summary": "Two observers saw it."} | fields
    return draft_verification(actor=by, claim=claim, assessed=Assessed(**said))


def submitted(claim: Claim, by: User, **fields: Any) -> Verification:
    draft = drafted(claim, by, **fields)
    return submit_verification(actor=by, verification=draft, version=draft.version)


def signed(claim: Claim, by: User, signer: User, **fields: Any) -> Verification:
    review = submitted(claim, by, **fields)
    return sign_verification(actor=signer, verification=review, version=review.version)


def queries(client: Client, path: str) -> int:
    """How many queries the page takes."""
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def queries_while_rendering(client: Client, path: str, monkeypatch: Any) -> list[str]:
    """The queries that the templates of the page make: none, wherever all is loaded before."""
    made: list[str] = []
    content = SimpleTemplateResponse.rendered_content.fget  # type: ignore[attr-defined]

    def counted(response: SimpleTemplateResponse) -> str:
        with CaptureQueriesContext(connection) as captured:
            text: str = content(response)
        made.extend(query["sql"] for query in captured.captured_queries)
        return text

    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", property(counted))
    assert client.get(path).status_code == 200
    return made


HTMX = {"HX-Request": "true"}
