"""Whoever keeps a copy of all that is published keeps it current by what the guide says, with nothing read twice."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from claims import editions
from claims.models import OldAddress, Publication
from claims.vocabulary import AddressKind
from tests.api.answers import got
from tests.public import published as given

pytestmark = pytest.mark.django_db

MARKED_AT = datetime(2032, 1, 1, tzinfo=UTC)


class Mirror:
    """A copy of every claim, as another site keeps it."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.claims: dict[str, Any] = {}
        self.place = 0
        self.read: list[str] = []

    def pieces(self, address: str) -> Any:
        while address:
            piece = got(self.client, address)
            yield from piece["results"]
            address = (piece["next"] or "").removeprefix("http://127.0.0.1:8000")

    def catch_up(self, since: str) -> None:
        self.read = []
        for edition in list(self.pieces(f"/api/v1/editions/?after={self.place}&size=2")):
            self.place = max(self.place, edition["place"])
            self.renew(edition["code"])
        for row in self.pieces(f"/api/v1/claims/?changed_since={since}&ordering=updated_at"):
            self.renew(row["code"])

    def renew(self, code: str) -> None:
        if code in self.read:
            return
        self.read.append(code)
        answer = self.client.get(f"/api/v1/claims/{code}/")
        if answer.status_code == 308:
            self.claims.pop(code, None)
        else:
            self.claims[code] = answer.json()


def merge(content: Any, into: Any) -> None:
    merged = {name: content[name] for name in ("format", "claim", "topic")} | {"merged_into": into["claim"]}
    given.publish(merged, change_type="update", note="They are one.")
    codes = {"old": content["claim"]["code"], "leads_to": into["claim"]["code"]}
    OldAddress.objects.create(kind=AddressKind.CLAIM.value, was_public=True, **codes)


def test_a_copy_that_follows_the_chain_is_what_is_published(client: Client) -> None:
    first = [given.a_content(f"DR-000{number}") for number in range(1, 7)]
    for content in first:
        given.publish(content)
    mirror = Mirror(client)
    mirror.catch_up("2032-01-01T00:00:00Z")
    assert (len(mirror.claims), mirror.place) == (6, 6)

    given.publish(first[1] | {"verification": given.a_verification()}, change_type="update", note="It was assessed.")
    given.publish(given.withdrawn(first[2]), change_type="withdrawal", note="It named the wrong bridge.")
    merge(first[3], first[0])
    given.publish(given.a_content("DR-0007"))
    editions.render_again(Publication.objects.get(code="DR-0006"), evidence_changed_at=MARKED_AT)
    mirror.catch_up("2032-01-01T00:00:00Z")
    assert sorted(mirror.read) == ["DR-0002", "DR-0003", "DR-0004", "DR-0006", "DR-0007"]

    afresh = Mirror(client)
    afresh.catch_up("2032-01-01T00:00:00Z")
    assert mirror.claims == afresh.claims
    assert sorted(mirror.claims) == ["DR-0001", "DR-0002", "DR-0003", "DR-0005", "DR-0006", "DR-0007"]
    assert mirror.claims["DR-0003"]["is_withdrawn"]
    mirror.catch_up("2032-01-01T00:00:01Z")
    assert mirror.read == []


def test_each_claim_leads_to_the_rest_of_what_is_published_of_it(client: Client) -> None:
    given.publish(given.a_content("DR-0001"))
    given.publish(given.a_content("DR-0002"))
    claim = got(client, "/api/v1/claims/DR-0001/")
    leads = {name: got(client, claim[name].removeprefix("http://127.0.0.1:8000")) for name in claim if "_url" in name}
    assert leads["edition_url"]["content_sha256"] == claim["content_sha256"]
    assert [each["code"] for each in leads["editions_url"]["results"]] == ["DR-0001"]
    assert [each["key"] for each in leads["statements_url"]["results"]] == [1]
    (row, _) = got(client, "/api/v1/claims/?ordering=code")["results"]
    assert (row["kind"], claim["kind"]) == ("assertion", "assertion")
