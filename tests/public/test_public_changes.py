"""What changed between two editions: told in words, once for each thing, and nothing where nothing did."""

from itertools import product
from typing import Any

import pytest
from django.test import Client
from hypothesis import given as each
from hypothesis import settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from claims.editions.content import read
from claims.editions.differences import Differences, at_a_glance, differences
from claims.models import Edition
from tests.public import published as given

pytestmark = pytest.mark.django_db
CHANGES = "/claims/DR-0001/editions/{}/changes/"
HOSTILE = "<script>alert('x')</script>"


def between(before: given.Content, after: given.Content) -> Differences:
    return differences(before, after, {})


def labels(found: Differences) -> list[str]:
    parts = (found.answers, found.words, found.evidence, found.counts, found.around)
    return [change.label for part in parts for change in part]


def claim(**fields: Any) -> given.Content:
    words: given.Content = given.a_content()["claim"]
    return words | fields


def counts(lowest: int, highest: int | None, axis: str = "consistent") -> given.Content:
    rows = [given.a_figure(key, name, "40", lowest, highest) for key, name in ((1, "Mira Tolen"), (2, "Ida Morn"))]
    ends = {"lowest": {"value": lowest, "label": "Mira Tolen"}, "highest": {"value": highest, "label": "Ida Morn"}}
    return {"axis": axis, "rows": rows, "pairs": [{"a": 1, "b": 2, "result": axis, "differs": []}], "flags": []} | ends


SIGNED = given.a_verification()
# What one edition has otherwise than the other, and the label under which the page says so.
EACH = [
    ({"claim": claim(wording="Velland shelled the bridge at Sel (1)")}, "Claim"),
    ({"claim": claim(context="A railway runs there, too.")}, "Context"),
    ({"claim": claim(kind="figure")}, "Kind"),
    ({"verification": None}, "Is it so?"),
    ({"verification": SIGNED | {"verdict": "likely"}}, "Is it so?"),
    ({"verification": SIGNED | {"signed_by": "Cy Signer"}}, "Signed"),
    ({"verification": SIGNED | {"written_by": ["Ana Writer", "Cy Writer"]}}, "Signed"),
    ({"verification": SIGNED | {"summary": "The bridge was damaged."}}, "Summary"),
    ({"verification": SIGNED | {"reasoning": "Three people saw the damage."}}, "What we found"),
    ({"verification": SIGNED | {"unknowns": ["Where the guns stood"]}}, "What is not known"),
    ({"verification": SIGNED | {"missing_context": "It was rebuilt."}}, "What it leaves out"),
    ({"verification": SIGNED | {"search_log": "Asked both."}}, "Where we looked"),
    ({"verification": SIGNED | {"methodology_version": "1.1"}}, "Methodology"),
    ({"corroboration": given.a_corroboration("contested")}, "Is it backed?"),
    ({"corroboration": given.a_corroboration(denial_only=True)}, "Is it backed?"),
    ({"corroboration": given.a_corroboration(reasons=[given.a_reason(text="Another.")])}, "Why it has its status"),
    ({"corroboration": given.a_corroboration(supporting=[given.an_origin(label="The mayor")])}, "Origins that say so"),
    ({"corroboration": given.a_corroboration(opposing=[given.an_origin()])}, "Origins that say otherwise"),
    ({"attestation": given.a_content()["attestation"] | {"outlets": 2}}, "Was it said?"),
    ({"figures": counts(40, 60)}, "Lowest and highest"),
    ({"figures": counts(40, None, "divergent")}, "How the counts stand"),
    ({"harms": ["Velland"]}, "Whom it would harm"),
    ({"topic": given.a_topic(name="Drill: the Sel")}, "Topic"),
    ({"topic": given.a_topic(alliances=[["Ostria", "Velland"]])}, "Allied"),
]


@pytest.mark.parametrize(("fields", "label"), EACH, ids=[f"{label}-{number}" for number, (_, label) in enumerate(EACH)])
def test_each_part_that_differs_is_told_both_ways(fields: given.Content, label: str) -> None:
    one, other = given.a_content(verification=SIGNED), given.a_content(verification=SIGNED) | fields
    assert label in labels(between(one, other))
    assert label in labels(between(other, one))
    for part in (one, other):
        assert not between(part, part)


STATEMENT = given.a_statement(figure=given.a_figure(1, "Mira Tolen", "at least 40", 40, None))
OF_STATEMENTS = [
    ({"stance": "concedes"}, "Stance", "shown otherwise"),
    ({"side": "other"}, "Side", "shown otherwise"),
    ({"live": False, "notice": "The mayor took it back."}, "Counted", "no longer counted"),
    ({"translation": "Three shells."}, "Translation", "shown otherwise"),
    ({"figure": None}, "Count", "shown otherwise"),
    ({"speakers": [given.a_speaker(name="Mira Tolen-Ask")]}, "Who", "shown otherwise"),
    ({"speakers": [given.a_speaker(role="Governor")]}, "Who", "shown otherwise"),
    ({"cites": given.a_speaker("ida", "Ida Morn")}, "Citing", "shown otherwise"),
    ({"interest": "self_serving"}, "Interest", "shown otherwise"),
    ({"weak": True}, "Goes back to", "shown otherwise"),
    ({"route": [{"via": "copies", "to": "Northwire"}]}, "How the outlet has it", "shown otherwise"),
    ({"said_on": None}, "Said on", "shown otherwise"),
    ({"source": given.a_source(title="Bridge at Sel")}, "Source", "shown otherwise"),
    ({"source": given.a_source(archive_url="https://archive.example/other")}, "Archive", "shown otherwise"),
    ({"source": given.a_source(retracted_on="2031-06-01", retraction_note="Wrong.")}, "Retraction", "shown otherwise"),
]


@pytest.mark.parametrize(("fields", "label", "what"), OF_STATEMENTS, ids=[label for _, label, _ in OF_STATEMENTS])
def test_each_thing_that_differs_in_a_statement_is_told(fields: given.Content, label: str, what: str) -> None:
    one, other = given.a_content(statements=[STATEMENT]), given.a_content(statements=[STATEMENT | fields])
    changes = between(one, other).statements
    assert [change.what for change in changes] == [what]
    told = [change.label for change in changes[0].changes]
    assert told == ([label, "Interest", "Goes back to"] if label == "Side" else [label])
    assert between(other, one).statements


def test_statements_that_came_and_went_are_told_apart() -> None:
    one = given.a_content(statements=[given.a_statement(1, exact="The bridge stands."), given.a_statement(2)])
    other = given.a_content(statements=[given.a_statement(3, exact="The bridge fell."), given.a_statement(2)])
    changes = between(one, other).statements
    assert [(change.what, change.statement["key"]) for change in changes] == [("added", 3), ("removed", 1)]
    assert "Added: 1 statement." in at_a_glance(between(one, other))


def reading(key: int, words: str, **fields: object) -> given.Content:
    return STATEMENT | {"key": key, "exact": words, "segments": [words]} | fields


def test_a_corrected_statement_is_one_that_is_shown_otherwise() -> None:
    """It bears another key; words that are the same are paired before those that are a part of others."""
    longer, words = reading(1, "At least 40, we hear."), reading(2, "At least 40")
    recut, recounted = reading(3, "At least 40, we"), reading(4, "At least 40", figure=None)
    elsewhere = recounted | {"key": 5, "source": given.a_source(key=9)}
    changes = between(
        given.a_content(statements=[longer, words]), given.a_content(statements=[recounted, recut, elsewhere])
    ).statements
    told = [(change.what, change.statement["key"], [each.label for each in change.changes]) for change in changes]
    assert told == [("added", 5, []), ("shown otherwise", 4, ["Count"]), ("shown otherwise", 3, ["Words"])]


def test_origins_that_are_only_numbered_otherwise_are_no_difference() -> None:
    one = given.a_content()
    other = given.a_content(
        statements=[given.a_statement(origin=2)],
        corroboration=given.a_corroboration(supporting=[given.an_origin(2) | {"statements": [1]}]),
    )
    assert not between(one, other)


@settings(max_examples=40, deadline=None)
@each(st.lists(st.sampled_from([*EACH]), max_size=4, unique_by=lambda pair: pair[1]))
def test_what_older_formats_did_not_keep_is_no_difference(chosen: list[tuple[given.Content, str]]) -> None:
    content = given.a_content(verification=SIGNED, statements=[STATEMENT])
    for fields, _ in chosen:
        content |= fields
    older = (given.as_third_format, given.as_second_format, given.as_first_format)
    read_ones = [read(stored(each)) for each in (content, *(before(content) for before in older))]
    for one, other in product(read_ones, repeat=2):
        assert not between(one, other)


def stored(content: given.Content) -> Edition:
    return Edition(content=given.as_bytes(content))


def twice(**fields: Any) -> None:
    given.publish(given.a_content())
    given.publish(given.a_content(**fields), change_type="update", note="Assessed by the desk.")


def test_page_tells_what_changed_and_why(client: Client, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    twice(verification=SIGNED, claim=claim(wording="Ostria shelled the road at Sel (1)"))
    with django_assert_max_num_queries(4):
        page = client.get(CHANGES.format(2)).content.decode()
    assert "Assessed by the desk." in page
    assert "Is it so? From “not assessed” to “unresolved”." in page
    assert '<del><span class="visually-hidden">removed: </span>bridge</del>' in page
    assert '<ins><span class="visually-hidden">added: </span>road</ins>' in page
    assert "Written by Ana Writer; signed by Ben Signer, 4 May 2031" in page


def test_any_two_editions_are_compared_from_the_earlier_to_the_later(client: Client) -> None:
    twice(verification=SIGNED)
    given.publish(given.a_content(), change_type="correction", note="Signed too early.")
    for address in (CHANGES.format(3) + "?against=1", CHANGES.format(1) + "?against=3"):
        page = client.get(address).content.decode()
        assert "Nothing that readers see differs between edition 1 and edition 3." in page
        assert "Signed too early." in page
        assert "Assessed by the desk." in page
    backwards = client.get(CHANGES.format(1) + "?against=2").content.decode()
    assert "From “not assessed” to “unresolved”" in backwards


def test_first_edition_has_none_before_it(client: Client) -> None:
    twice()
    page = client.get(CHANGES.format(1)).content.decode()
    assert "There is none before it" in page
    assert "edition 2, " in page


@pytest.mark.parametrize("number", ["0", "3", "9" * 30])
def test_edition_that_never_was_is_compared_with_nothing(client: Client, number: str) -> None:
    twice()
    assert client.get(CHANGES.format(number)).status_code == 404
    for asked in (number, "x", "²"):
        assert client.get(CHANGES.format(2), {"against": asked}).status_code == 404


def test_withdrawn_claim_shows_no_change(client: Client) -> None:
    twice(verification=given.a_verification(summary="A SECRET summary."))
    given.publish(given.withdrawn(given.a_content()), change_type="withdrawal", note="It named a bystander.")
    for number in (1, 2, 3):
        page = client.get(CHANGES.format(number) + "?against=2").content.decode()
        assert "It named a bystander." in page
        for hidden in ("A SECRET summary.", "shelled the bridge", "Three shells", "Assessed by the desk"):
            assert hidden not in page


def test_relation_to_a_withdrawn_claim_is_told_by_its_code_alone(client: Client) -> None:
    other = given.a_content("DR-0002")
    given.publish(other)
    twice(relations=[{"label": "denies", "note": "A SECRET note.", **other["claim"]}])
    assert "Denies DR-0002: " in client.get(CHANGES.format(2)).content.decode()
    given.publish(given.withdrawn(other), change_type="withdrawal", note="Unsafe.")
    page = client.get(CHANGES.format(2)).content.decode()
    assert "Denies DR-0002 (withdrawn)" in page
    assert other["claim"]["wording"] not in page
    assert "A SECRET note." not in page


def test_hostile_words_are_escaped_in_what_changed(client: Client) -> None:
    twice(
        claim=claim(wording=HOSTILE),
        verification=given.a_verification(reasoning=HOSTILE),
        statements=[given.a_statement(segments=[HOSTILE])],
    )
    page = client.get(CHANGES.format(2)).content.decode()
    assert "<script>" not in page
    assert page.count("&lt;script&gt;") >= 3


def test_page_of_a_claim_leads_to_what_changed(client: Client) -> None:
    twice()
    publication = given.publish(given.a_content(), change_type="correction", note="The bridge was named wrongly.")
    page = client.get(f"/claims/{publication.code}/{publication.slug}/").content.decode()
    for number in (2, 3):
        assert f'href="{CHANGES.format(number)}"' in page
    assert f'href="{CHANGES.format(1)}"' not in page
    assert f'href="{CHANGES.format(3)}"' in client.get("/corrections/").content.decode()
