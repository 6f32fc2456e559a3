"""A claim of two hundred statements: its page is light to carry and whole, whatever is compared stays within bounds."""

import gzip
import json
import re

import brotli
import pytest
from django.test import Client
from django.utils.html import escape
from pytest_django import DjangoAssertNumQueries

from tests.public import published as given
from tests.public import vocabularies
from tests.public.large import STATEMENTS, a_large_content

pytestmark = pytest.mark.django_db
HEAVIEST = 60_000


def test_page_of_two_hundred_statements_is_light_and_leaves_none_out(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    content = a_large_content()
    publication = given.publish(content)
    for coding, unpacked in (("br", brotli.decompress), ("gzip", gzip.decompress)):
        with django_assert_max_num_queries(2):
            answer = client.get("/claims/DR-0200/ostria-shelled-the-bridge-200/", headers={"Accept-Encoding": coding})
        assert answer.headers["Content-Encoding"] == coding
        assert len(answer.content) == int(answer.headers["Content-Length"]) <= HEAVIEST
        page = unpacked(answer.content).decode()
    for statement in content["statements"]:
        source = statement["source"]
        assert page.count(f"“{escape(statement['exact'])}”") == 1
        assert page.count(f' id="s{statement["key"]}"') == 1
        assert f'<a href="/sources/{source["key"]}/">{escape(source["title"])}</a>' in page
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert block
    review = json.loads(block[1])
    assert vocabularies.faults(review) == []
    assert len(review["itemReviewed"]["appearance"]) + len(review["citation"]) == STATEMENTS
    assert len(bytes(publication.edition.content)) < 2_000 * STATEMENTS
    answer = client.get("/claims/DR-0200/editions/1/", headers={"Accept-Encoding": "gzip"})
    assert len(answer.content) <= HEAVIEST
    require_folded(page)


def require_folded(page: str) -> None:
    """Of a long side a few of each origin stand open, and the rest is a step away."""
    supporting, opposing = re.findall(r'<section class="side".*?</section>', page, re.DOTALL)
    for side, shown, steps in ((supporting, 12, [7] * 12 + [64]), (opposing, 10, [6] * 5)):
        folded = re.findall(r"<summary>(\d+) [^<]*</summary>\s*(<div class=.quote.*?)</details>", side, re.DOTALL)
        assert [int(number) for number, _ in folded] == [quotes.count('class="quote"') for _, quotes in folded] == steps
        assert side.count('class="quote"') - sum(steps) == shown
    assert re.search(r"<details[^>]*><summary>30 counts as a table</summary>\s*<table", page)
    assert re.search(r"<details[^>]*><summary>25 origins · 200 statements</summary><p class=.named.>", page)
    assert re.findall(r'href="(#side-[a-z]+)"', page) == ["#side-for", "#side-against"]


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
