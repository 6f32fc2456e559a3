"""The measurement of readers' and programs' lists: of each there is, on made-up claims that leave no trace."""

import json
from collections.abc import Iterator

import pytest
from django.core.management import CommandError
from django.test import Client
from django.urls import URLPattern, resolve

from claims.api import urls as api
from claims.management.benchmarks import lists
from claims.management.benchmarks.made_up import fill
from claims.models import Edition, Publication, PublishedStatement
from claims.public import urls as public

pytestmark = pytest.mark.django_db
# What is asked by its own address alone, or costs nothing that grows.
NO_LISTS = {
    "about",
    "claim_by_code",
    "claim_card",
    "claim_detail",
    "claim_embed",
    "docs",
    "edition_changes",
    "edition_content",
    "edition_detail",
    "methodology",
    "oembed",
    "robots",
    "root",
    "schema",
    "statement_detail",
}


def test_lists_are_measured_on_claims_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    found: dict[str, str] = {}

    def reading(client: Client, address: str) -> None:
        read(client, address)
        found.setdefault(address, client.get(address, headers={"Accept-Encoding": "identity"}).content.decode())

    def some(claims: int) -> Iterator[str]:
        yield from (
            "/",
            "/search/?q=w0",
            "/api/v1/statements/?ordering=key",
            "/topics/topic-1/figures/",
            "/corrections/",
        )

    read = lists.read
    monkeypatch.setattr(lists, "read", reading)
    monkeypatch.setattr(lists, "addresses", some)
    assert all(each.took > 0 for each in lists.measure_lists(300))
    assert "300 claims, newest change first." in found["/"]
    assert "claims match, the best first." in found["/search/?q=w0"]
    assert len(json.loads(found["/api/v1/statements/?ordering=key"])["results"]) == 25
    assert "<svg" in found["/topics/topic-1/figures/"]
    assert "What was put right." in found["/corrections/"]
    assert not any(model._default_manager.exists() for model in (Publication, PublishedStatement, Edition))


def test_every_list_that_readers_and_programs_have_is_measured() -> None:
    measured = {resolve(address.partition("?")[0]).url_name for address in lists.addresses(300)}
    every = [each for each in (*public.urlpatterns, *api.urlpatterns) if isinstance(each, URLPattern)]
    reads = {each.name for each in every if not each.callback.__module__.startswith("claims.api.writes")}
    assert reads - measured == NO_LISTS


def test_what_answers_with_a_refusal_is_not_measured(client: Client) -> None:
    fill(20)
    with pytest.raises(CommandError, match="/topics/no-such/ answered 404"):
        lists.read(client, "/topics/no-such/")
