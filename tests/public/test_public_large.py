"""A claim of two hundred statements: its page is light to carry and whole, whatever is compared stays within bounds."""

import json
import re

import brotli
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.public import published as given
from tests.public.large import STATEMENTS, a_large_content

pytestmark = pytest.mark.django_db
HEAVIEST = 60_000


def test_page_of_two_hundred_statements_is_light_and_leaves_none_out(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    content = a_large_content()
    publication = given.publish(content)
    with django_assert_max_num_queries(2):
        answer = client.get("/claims/DR-0200/ostria-shelled-the-bridge-200/", headers={"Accept-Encoding": "br"})
    assert answer.headers["Content-Encoding"] == "br"
    assert len(answer.content) == int(answer.headers["Content-Length"]) <= HEAVIEST
    page = brotli.decompress(answer.content).decode()
    for statement in content["statements"]:
        source = statement["source"]
        assert page.count(f"“{statement['exact']}”") == 1
        assert page.count(f' id="s{statement["key"]}"') == 1
        assert {source["title"], source["url"], source["archive_url"], source["text_sha256"]} <= set(
            re.findall(r'(?<=[">])[^<">]+(?=[<"])', page)
        )
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert block
    review = json.loads(block[1])
    assert len(review["itemReviewed"]["appearance"]) + len(review["citation"]) == STATEMENTS
    assert len(bytes(publication.edition.content)) < 2_000 * STATEMENTS


def test_editions_of_two_hundred_statements_are_compared_in_as_many_queries_as_of_one(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    content = a_large_content()
    given.publish(content)
    changed = [
        each | {"exact": f"{each['exact']} More.", "segments": [f"{each['exact']} More."]}
        for each in content["statements"][10:]
    ]
    given.publish(content | {"statements": changed}, change_type="correction", note="What was left out.")
    with django_assert_max_num_queries(2):
        answer = client.get("/claims/DR-0200/editions/2/changes/")
    assert answer.status_code == 200
    assert len(answer.content) < 1_000_000
