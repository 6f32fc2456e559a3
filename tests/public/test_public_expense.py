"""Whatever a stranger sends, an answer costs what an ordinary one does: as few queries, and none that grows with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from pytest_django import Settings

from tests.public import published as given

pytestmark = pytest.mark.django_db
# Queries, and letters of all of them with what they are given.
MOST_QUERIES, MOST_LETTERS = 60, 150_000
LISTS = (
    "/",
    "/search/",
    "/topics/drill-on-the-sel/",
    "/topics/drill-on-the-sel/timeline/",
    "/topics/drill-on-the-sel/parity/",
    "/speakers/",
    "/speakers/mira-tolen/",
    "/sources/1/",
    "/corrections/",
    "/claims/DR-0001/",
    "/claims/DR-0001/editions/1/changes/",
    "/claims/DR-0001/changes.atom",
    "/feeds/claims.atom",
    "/feeds/corrections.atom",
    "/claimreview.json",
    "/oembed",
    "/api/v1/claims/",
    "/api/v1/statements/",
    "/api/v1/speakers/",
    "/api/v1/sources/",
    "/api/v1/topics/",
    "/api/v1/editions/",
    "/api/v1/claims/export.csv",
    "/api/v1/statements/export.jsonl",
)
NAMES = (
    *("q", "topic", "status", "verdict", "kind", "speaker", "party", "publisher", "from", "to", "page", "after"),
    *("before", "by", "name", "against", "as_of", "url", "maxwidth", "cursor", "size", "ordering", "claim", "source"),
)
SENT = {
    "long": "a" * 20_000,
    "many words": " ".join(f"word{n}" for n in range(3_000)),
    "many words in one": ".".join("abcdefghij"[n % 10] for n in range(3_000)),
    "many in a row": '"' + "one two " * 1_000 + '"',
    "many excluded": "-word " * 1_000,
    "many marks": "e" + "\u0301" * 5_000,
    "no letters": "\u200b\u202e\u0000\ufffe' & | ! ( ) <-> :* \\ %_" * 50,
    "astral": "\U0001f6a2\u534e" * 1_000,
    "a number without end": "9" * 5_000,
    "a number below all": "-9223372036854775809",
    "the last day": "9999-12-31",
    "the first day": "0001-01-01",
    "no day": "2031-02-31",
    "far along": "9999-12-31~999999999999999999",
    "a far place": "99991231T235959999999Z-999999999999999999",
    "deep": "W" * 1_000,
    "an order of nothing": "-" * 300,
}


class Spent:
    queries, letters = 0, 0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.queries += 1
        self.letters += len(sql) + len(str(params))
        return execute(sql, params, many, context)


@contextmanager
def bounded() -> Iterator[None]:
    spent = Spent()
    with connection.execute_wrapper(spent):
        yield
    assert spent.queries <= MOST_QUERIES
    assert spent.letters <= MOST_LETTERS


@pytest.fixture(autouse=True)
def as_often_as_wanted(settings: Settings) -> None:
    settings.API_RATES = dict.fromkeys(settings.API_RATES, (1_000_000, 60))


@pytest.mark.parametrize("sent", SENT)
def test_what_a_stranger_sends_makes_no_list_dear(client: Client, sent: str) -> None:
    given.publish(given.a_content())
    for address in LISTS:
        # Each alone where it may be read in its own way; all at once for what they do together.
        for query in (f"{name}={quote(SENT[sent])}" for name in ("q", "page", "after", "before", "cursor", "as_of")):
            with bounded():
                answer = client.get(f"{address}?{query}")
                body = b"".join(answer) if answer.streaming else answer.content
            assert answer.status_code in (200, 302, 308, 400, 404), (address, query[:50])
            assert len(body) < 200_000


def test_what_is_sent_many_times_is_read_once_or_refused(client: Client) -> None:
    given.publish(given.a_content())
    for address in LISTS:
        with bounded():
            answer = client.get(f"{address}?" + "&".join(f"{name}=x{n}" for n in range(50) for name in NAMES))
        assert answer.status_code < 500, address


def test_one_request_cannot_carry_what_nothing_reads() -> None:
    assert settings.DATA_UPLOAD_MAX_NUMBER_FIELDS == 1_000
