"""Lists of programs narrowed to words: the same in every order, whether few have the words or many."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from claims.editions import finding, records, said
from tests.api.answers import got
from tests.public import published as given

pytestmark = pytest.mark.django_db


def a_claim(number: int, words: str, **fields: Any) -> None:
    content = given.a_content(f"DR-{number:04}", statements=[given.a_statement(number, exact=words, segments=[words])])
    content["claim"]["wording"] = words
    given.publish(content | fields)


def codes(client: Client, address: str) -> list[str]:
    """Piece by piece."""
    found: list[str] = []
    while address:
        answer = got(client, address)
        found += [row.get("code") or row["claims"][0]["code"] for row in answer["results"]]
        address = answer["next"] or ""
    return found


@pytest.mark.parametrize("few", [1, 1_000])
def test_words_find_the_same_in_every_order_whether_few_have_them_or_many(
    client: Client, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(finding, "FEW", few)
    for number in range(1, 7):
        a_claim(number, f"Shells fell on bridge {number}" if number % 2 else f"A ferry sank on day {number}")
    for ordering in records.ORDERS:
        found = codes(client, f"/api/v1/claims/?q=fell&size=2&ordering={ordering}")
        assert found == sorted(["DR-0001", "DR-0003", "DR-0005"], reverse=ordering.startswith("-"))
    for ordering in said.ORDERS:
        found = codes(client, f"/api/v1/statements/?q=fell&size=2&ordering={ordering}")
        assert found == sorted(["DR-0001", "DR-0003", "DR-0005"], reverse=ordering.startswith("-"))
    for nothing in ("zeppelin", "fell&topic=none-such", "-fell", "%26"):
        assert codes(client, f"/api/v1/claims/?q={nothing}") == []
        assert codes(client, f"/api/v1/statements/?q={nothing}") == []


def test_words_cost_one_query_more_for_twenty_as_for_one(
    client: Client, django_assert_num_queries: Callable[[int], Any]
) -> None:
    for numbers in (range(1, 2), range(2, 21)):
        for number in numbers:
            a_claim(number, f"Shells fell on bridge {number}")
        with django_assert_num_queries(3):  # the rate's count, how many have the words, and the piece
            got(client, "/api/v1/claims/?q=fell")
        with django_assert_num_queries(4):
            got(client, "/api/v1/statements/?q=fell")
