"""Search for readers: words in any spelling, facets in the address, and nothing of what is not published."""

from datetime import date

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.editions import choices, finding, listing, search
from claims.editions.filters import Filters, read_filters
from claims.models import OldAddress, Publication
from claims.vocabulary import AddressKind
from tests.public import published as given

pytestmark = pytest.mark.django_db


def codes(filters: Filters) -> list[str]:
    """By the page and by what exports read, which must agree on what fits."""
    paged = [hit.publication.code for hit in search.search(filters).hits]
    assert sorted(finding.matching(filters).values_list("code", flat=True)) == sorted(paged)
    return paged


def three() -> None:
    """Claims that differ in all that a list can be narrowed by."""
    given.publish(given.a_content(harms=["Velland"]))
    ostria = given.a_speaker("olaf-bern", "Olaf Bern", party="Ostria")
    north = given.a_source(2, publisher="Northwire", published_on="2031-06-01")
    statement = given.a_statement(2, said_on=None, speakers=[ostria], source=north)
    given.publish(given.a_content("DR-0002", statements=[statement], corroboration=given.a_corroboration("contested")))
    given.publish(given.a_content("DR-0003", statements=[], verification=given.a_verification(verdict="refuted")))


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), ["DR-0003", "DR-0002", "DR-0001"]),
        (Filters(speaker="olaf-bern"), ["DR-0002"]),
        (Filters(party="ostria"), ["DR-0002"]),
        (Filters(publisher="Northwire"), ["DR-0002"]),
        (Filters(publisher="northwire"), []),
        (Filters(kind="assertion"), ["DR-0003", "DR-0002", "DR-0001"]),
        (Filters(kind="figure"), []),
        (Filters(since=date(2031, 5, 4)), ["DR-0002"]),
        (Filters(until=date(2031, 5, 3)), ["DR-0001"]),
        (Filters(since=date(2031, 5, 3), until=date(2031, 6, 1)), ["DR-0002", "DR-0001"]),
        (Filters(since=date(2031, 6, 2)), []),
        (Filters(since=date.min, until=date.max), ["DR-0002", "DR-0001"]),
        (Filters(since=date(2031, 6, 1), until=date(2031, 5, 3)), []),
        (Filters(words="northwire olaf"), ["DR-0002"]),
        (Filters(words="bridge", status="contested"), ["DR-0002"]),
    ],
)
def test_list_is_narrowed_by_each_facet(filters: Filters, found: list[str]) -> None:
    three()
    assert codes(filters) == found


@pytest.mark.parametrize("asked", ["Pashinyan", "Pachinian", "Paşinyan", "Пашинян", "pashin", '"Nikol Pashinyan"'])
def test_names_are_found_in_any_spelling(asked: str) -> None:
    speaker = given.a_speaker("nikol", "Nikol Pashinyan")
    given.publish(given.a_content(statements=[given.a_statement(speakers=[speaker])]))
    given.publish(given.a_content("DR-0002"))
    assert codes(Filters(words=asked)) == ["DR-0001"]


@pytest.mark.parametrize("asked", ["Nagorny Karabakh", "Nagorno-Karabagh", "Karabach"])
def test_places_are_found_in_any_spelling(asked: str) -> None:
    claim = given.a_content()["claim"] | {"wording": "Fighting resumed in Nagorno-Karabakh."}
    given.publish(given.a_content(claim=claim))
    assert codes(Filters(words=asked)) == ["DR-0001"]


def test_wording_weighs_more_than_summary_and_summary_more_than_quotations() -> None:
    words = given.a_content()["claim"]
    given.publish(given.a_content(claim=words | {"wording": "The ferry sank."}))
    given.publish(given.a_content("DR-0002", verification=given.a_verification(summary="A ferry was near.")))
    given.publish(given.a_content("DR-0003", statements=[given.a_statement(exact="We saw a ferry there.")]))
    assert codes(Filters(words="ferry")) == ["DR-0001", "DR-0002", "DR-0003"]


@pytest.mark.parametrize("asked", ["Sel", "bridge", "bystander", "Drill", "Tolen", "shells"])
def test_withdrawn_claim_is_found_by_its_code_alone(asked: str) -> None:
    content = given.a_content()
    given.publish(content)
    given.publish(given.withdrawn(content), change_type="withdrawal", note="It named a bystander.")
    assert codes(Filters(words=asked)) == []
    assert codes(Filters(words="DR-0001")) == ["DR-0001"]
    row = Publication.objects.get()
    assert (row.speaker_slugs, row.party_slugs, row.publishers, row.harms, row.made_by) == ([], [], [], [], [])
    assert (row.names, row.quotes, row.context, row.kind, row.said_first) == ("", "", "", "", None)


def test_speaker_is_found_by_the_address_that_an_older_one_leads_to() -> None:
    given.publish(given.a_content())
    OldAddress.objects.create(kind=AddressKind.SPEAKER.value, old="mira-tolen", leads_to="m-tolen", was_public=True)
    assert codes(Filters(speaker="m-tolen")) == ["DR-0001"]


def test_facets_count_what_fits_and_lead_on() -> None:
    three()
    found = search.search(Filters(words="bridge"))
    facets = {
        facet.name: {choice.value: (choice.label, choice.count) for choice in facet.choices} for facet in found.facets
    }
    assert facets["status"] == {"single_origin": ("single_origin", 2), "contested": ("contested", 1)}
    assert facets["verdict"] == {"not_assessed": ("not_assessed", 2), "refuted": ("refuted", 1)}
    assert facets["speaker"] == {"mira-tolen": ("Mira Tolen", 1), "olaf-bern": ("Olaf Bern", 1)}
    assert facets["party"] == {"ostria": ("Ostria", 1)}
    assert facets["publisher"]["Northwire"] == ("Northwire", 1)
    assert facets["topic"] == {"drill-on-the-sel": ("Drill: shelling on the Sel", 3)}
    assert found.facets[0].choices[0].query == "q=bridge&status=single_origin"


def test_filter_that_is_set_can_be_removed_alone(client: Client) -> None:
    three()
    page = client.get("/search/?q=bridge&party=ostria&from=2031-05-01").content.decode()
    assert 'href="/search/?party=ostria&amp;from=2031-05-01"' in page
    assert 'href="/search/?q=bridge&amp;from=2031-05-01"' in page
    assert 'href="/search/?q=bridge&amp;party=ostria"' in page
    assert '<input type="hidden" name="party" value="ostria">' in page


def test_facet_that_is_chosen_from_shows_what_else_could_be_chosen(client: Client) -> None:
    three()
    with CaptureQueriesContext(connection) as queries:
        found = search.search(Filters(words="bridge", status="contested", kind="assertion"))
    assert sum("OFFSET 5000" in query["sql"] for query in queries) == 1  # all three lists walk as far
    status = next(facet for facet in found.facets if facet.name == "status")
    assert [(one.value, one.count, one.query, one.is_chosen) for one in status.choices] == [
        ("single_origin", 2, "q=bridge&kind=assertion&status=single_origin", False),
        ("contested", 1, "q=bridge&kind=assertion", True),
    ]
    page = client.get("/search/?status=contested").content.decode()
    assert '<a href="/search/" rel="nofollow" aria-current="true">' in page


def test_chosen_value_is_named_however_few_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    three()
    monkeypatch.setattr(choices, "MOST_CHOICES", 1)
    status = search.search(Filters(status="contested")).facets[0]
    assert [(one.value, one.count) for one in status.choices] == [("single_origin", 2), ("contested", 1)]


def test_side_that_no_claim_fits_is_told_by_its_name(client: Client) -> None:
    three()
    assert "<bdi>Ostria</bdi>" in client.get("/search/?q=zzzz&party=ostria").content.decode()


def test_words_found_are_marked_and_all_else_escaped(client: Client) -> None:
    said = given.a_statement(exact="A <b>ferry</b> & two boats", segments=["A <b>ferry</b> & two boats"])
    given.publish(given.a_content(statements=[said]))
    page = client.get("/search/?q=ferry").content.decode()
    assert "A &lt;b&gt;<mark>ferry</mark>&lt;/b&gt; &amp; two boats" in page


@pytest.mark.parametrize(
    "asked", ["from=yesterday", "to=2031-02-30", "from=٢٠٣١-٠٥-٠١", "after=x~y", "after=2031-01-01~1"]
)
def test_what_cannot_be_read_narrows_nothing(client: Client, asked: str) -> None:
    given.publish(given.a_content())
    assert "DR-0001" in client.get(f"/search/?{asked}").content.decode()


def test_list_goes_on_past_the_pages_that_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1, 8):
        given.publish(given.a_content(f"DR-{number:04}"))
    for where in (search, finding, listing):
        monkeypatch.setattr(where, "MOST", 4)
    for where in (search, listing):
        monkeypatch.setattr(where, "PAGE_SIZE", 2)
    seen, asked = [], QueryDict("page=1")
    for _ in range(4):
        found = search.search(Filters(), page=int(asked.get("page", "1")), after=asked.get("after", ""))
        seen += [hit.publication.code for hit in found.hits]
        asked = QueryDict(found.next)
    assert seen == [f"DR-{number:04}" for number in range(7, 0, -1)]
    assert not asked


@pytest.mark.parametrize(("walked", "furthest"), [(2, 2), (2, 20_000), (100, 20_000)])
def test_common_and_rare_words_are_found_newest_first_by_every_way(
    monkeypatch: pytest.MonkeyPatch, walked: int, furthest: int
) -> None:
    for number in range(1, 6):
        given.publish(given.a_content(f"DR-{number:04}"))
    monkeypatch.setattr(finding, "WALKED", walked)
    monkeypatch.setattr(finding, "FURTHEST", furthest)
    assert codes(Filters(words="bridge")) == [f"DR-{number:04}" for number in range(5, 0, -1)]


def test_words_lie_in_the_row_of_a_claim_of_common_length() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT reloptions FROM pg_class WHERE oid = 'claims_publication'::regclass")
        assert cursor.fetchone() == (["toast_tuple_target=4096"],)


def test_filters_are_read_from_an_address_and_written_back() -> None:
    asked = {
        "q": " a\0b ",
        "topic": "t",
        "status": "s",
        "verdict": "v",
        "kind": "k",
        "speaker": "x",
        "party": "p",
        "publisher": "u",
        "from": "2031-05-01",
        "to": "2031-05-02",
    }
    filters = read_filters(asked)
    assert filters.parameters == asked | {"q": "ab"}
    assert read_filters(filters.parameters) == filters
    assert not filters.without(*filters.given)


def test_search_takes_as_many_queries_for_twenty_as_for_one(client: Client) -> None:
    def counted(query: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/search/?{query}").status_code == 200
        return len(queries)

    searches = ("", "q=bridge", "q=bridge&status=single_origin&speaker=mira-tolen")
    given.publish(given.a_content("DR-0001"))
    with_one = {query: counted(query) for query in searches}
    for number in range(2, 21):
        given.publish(given.a_content(f"DR-{number:04}"))
    assert {query: counted(query) for query in searches} == with_one
    assert max(with_one.values()) <= 20
