"""Whole lists as files: complete, in order, bounded, and harmless in a spreadsheet."""

import csv
import io
import json
import re
from codecs import BOM_UTF8
from html import unescape
from typing import Any

import pytest
from django.test import Client

from claims.api.reads import export
from tests.api.answers import got, problem_of
from tests.public import published as given

pytestmark = pytest.mark.django_db


def table(client: Client, address: str) -> list[dict[str, str]]:
    response = client.get(f"/api/v1/{address}")
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(response.getvalue().decode())))


def lines(client: Client, address: str) -> list[Any]:
    return [json.loads(line) for line in client.get(f"/api/v1/{address}").getvalue().decode().splitlines()]


def test_a_search_is_exported_whole_however_many_pieces_it_takes(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "AT_ONCE", 2)
    for number in range(1, 6):
        given.publish(given.a_content(f"DR-{number:04}", verification=given.a_verification() if number % 2 else None))
    codes = ["DR-0001", "DR-0003", "DR-0005"]
    assert [row["code"] for row in table(client, "claims/export.csv?verdict=unresolved")] == codes
    assert [row["code"] for row in lines(client, "claims/export.jsonl?verdict=unresolved")] == codes
    assert len(table(client, "claims/export.csv")) == 5
    assert lines(client, "claims/export.jsonl") == got(client, "/api/v1/claims/?ordering=code")["results"]


@pytest.mark.parametrize(
    "asked", ["q=bridge&topic=drill-on-the-sel&verdict=unresolved", "q=%22the+bridge%22+-ferry&from=2031-05-01", ""]
)
def test_a_search_page_leads_to_the_file_of_what_it_found(client: Client, asked: str) -> None:
    given.publish(given.a_content("DR-0001", verification=given.a_verification()))
    given.publish(given.a_content("DR-0002"))
    page = client.get(f"/search/?{asked}")
    leads = re.findall(r'href="/api/v1/(claims/export[^"]+)"', page.content.decode())
    files = [unescape(each) for each in leads]
    shown = {hit.publication.code for hit in page.context["found"].hits}
    assert shown
    # Spreadsheets, to which readers open it, take it for what it is by this mark alone.
    found = client.get(f"/api/v1/{files[0]}").getvalue()
    assert found.startswith(BOM_UTF8)
    rows = csv.DictReader(io.StringIO(found.decode("utf-8-sig")))
    assert {row["code"] for row in rows} == {row["code"] for row in lines(client, files[1])} == shown


def test_statements_are_a_row_for_each_claim_that_shows_them(client: Client) -> None:
    given.publish(given.a_content("DR-0001"))
    given.publish(given.a_content("DR-0002", statements=[given.a_statement(1, side="opposing", stance="denies")]))
    rows = table(client, "statements/export.csv")
    assert sorted((row["key"], row["claim"], row["stance"]) for row in rows) == [
        ("1", "DR-0001", "asserts"),
        ("1", "DR-0002", "denies"),
    ]
    assert lines(client, "statements/export.jsonl") == got(client, "/api/v1/statements/")["results"]


def test_columns_are_those_that_are_documented(client: Client) -> None:
    for name, columns in {"claims": export.CLAIM_COLUMNS, "statements": export.STATEMENT_COLUMNS}.items():
        head = client.get(f"/api/v1/{name}/export.csv").getvalue().decode()
        assert head == ",".join(columns) + "\r\n"


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＠SUM(A1)"])
def test_nothing_in_a_cell_is_a_formula(client: Client, words: str) -> None:
    content = given.a_content("DR-0001")
    content["claim"]["wording"] = words
    given.publish(content)
    (row,) = table(client, "claims/export.csv")
    assert row["wording"] == f"'{words}"
    (whole,) = lines(client, "claims/export.jsonl")
    assert whole["wording"] == words


def test_words_of_any_script_come_through(client: Client) -> None:
    content = given.a_content("DR-0001")
    content["claim"]["wording"] = 'Գարուն, "весна", ربيع\n🌱'
    given.publish(content)
    (row,) = table(client, "claims/export.csv")
    assert row["wording"] == content["claim"]["wording"]


def test_a_file_has_its_name_and_head_sends_none_of_it(client: Client) -> None:
    head = client.head("/api/v1/claims/export.csv")
    assert head.headers["Content-Disposition"] == 'attachment; filename="claims.csv"'
    assert head.getvalue() == b""
    assert problem_of(client.get("/api/v1/claims/export.csv", headers={"Accept": "application/json"}), 406)


def test_exports_have_a_rate_of_their_own(client: Client, settings: Any) -> None:
    settings.API_RATES = settings.API_RATES | {"exports": (1, 3600)}
    client.get("/api/v1/claims/export.csv")
    assert problem_of(client.get("/api/v1/statements/export.csv"), 429)["code"] == "throttled"
    got(client, "/api/v1/claims/")
