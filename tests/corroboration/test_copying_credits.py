"""Whom a report credits: ``credits.json`` (name, text, kind, whom, in which words, for how much of the text)."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.corroboration.copying import Item, trace
from claims.corroboration.copying.credits import CreditReader
from claims.corroboration.copying.naming import Names

CASES = json.loads((Path(__file__).parent / "credits.json").read_text(encoding="utf-8"))
PUBLISHERS = ("Northport Echo", "Daily Harbour", "Tarsa News Agency", "Avarian defence ministry")
READER = CreditReader(Names(PUBLISHERS))


def item(text: str, byline: str = "", id: str = "c1", publisher: str = "Northport Echo") -> Item:
    return Item(id, publisher, byline=byline, text=text)


@pytest.mark.parametrize(
    ("text", "kind", "whom", "words", "scope"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_credit_is_read(text: str, kind: str | None, whom: str, words: str, scope: str) -> None:
    found = READER.read(item(text))

    if kind is None:
        assert found == []
        return
    credit = next(one for one in found if one.words == words)
    assert (credit.kind.value, credit.name) == (kind, whom)
    assert text[credit.start : credit.end] == words
    assert ("all" if credit.scope is None else "paragraph") == scope
    if credit.scope is not None:
        assert words in text[slice(*credit.scope)]


@pytest.mark.parametrize(
    ("byline", "whom"),
    [
        ("AFP", ["AFP"]),
        ("By Ann Venn and Reuters", ["Reuters"]),
        ("daily harbour", ["Daily Harbour"]),
        ("Source: The Daily Harbour", ["Daily Harbour"]),
        ("Avarian defence ministry", ["Avarian defence ministry"]),
        ("AFP, AP", ["AFP", "AP"]),
        ("AFP photo", []),
        ("Northport Echo", []),
        ("Ann Venn", []),
    ],
)
def test_byline_names_whom_it_credits(byline: str, whom: list[str]) -> None:
    assert [credit.name for credit in READER.read(item("The bridge fell.", byline))] == whom


def test_two_names_of_one_agency_are_one_root() -> None:
    links = trace(
        (
            item("VELM (AFP) – The bridge fell.", id="c1"),
            item("A span gave way, Agence France-Presse reported.", id="c2", publisher="Daily Harbour"),
            item("Old stones are in the river.", "Agence France Presse", id="c3", publisher="The Lantern"),
        )
    )

    assert {(link.from_id, link.to, link.root, link.hops) for link in links} == {
        (report, None, "AFP", 1) for report in ("c1", "c2", "c3")
    }


def test_agency_of_the_set_is_the_root_under_its_name_as_publisher() -> None:
    links = trace(
        (
            item("The bridge fell. (AFP)", id="c1"),
            item("Nothing else happened.", id="c2", publisher="Agence France-Presse"),
        )
    )

    assert [(link.from_id, link.to, link.name) for link in links] == [("c1", None, "Agence France-Presse")]


def test_name_that_one_report_gives_to_an_agency_is_known_in_the_others() -> None:
    links = trace(
        (
            item("VELM (KBN) – The bridge fell.", id="c1"),
            item("A span gave way, KBN said.", id="c2", publisher="Daily Harbour"),
        )
    )

    assert {(link.from_id, link.root) for link in links} == {("c1", "KBN"), ("c2", "KBN")}


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from([*(case[1] for case in CASES), "\n", "(", "citing ", "AFP ", "\x00", "“"])).map("".join)
)
def test_any_text_has_credits_within_it(text: str) -> None:
    for credit in READER.read(item(text)):
        assert credit.start is not None
        assert text[credit.start : credit.end] == credit.words
        assert credit.scope is None or 0 <= credit.scope[0] <= credit.start < credit.scope[1] <= len(text)
