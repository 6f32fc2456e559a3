"""What a claim's page shows of its evidence: outlets to origins, reasons, what is lacking, counts; old editions too."""

import re
from typing import Any

import pytest
from django.test import Client

from claims.editions.content import read
from claims.editions.routes import routes_of
from claims.models import Edition
from tests.public import published as given

pytestmark = pytest.mark.django_db


def shown(client: Client, content: dict[str, Any]) -> str:
    publication = given.publish(content)
    return client.get(f"/claims/{publication.code}/{publication.slug}/").content.decode()


def test_five_outlets_of_one_origin_are_drawn_and_listed(client: Client) -> None:
    reports = [given.a_report(key, f"Outlet {key}", via="Northwire" if key > 2 else "") for key in range(1, 6)]
    found = given.a_corroboration(supporting=[given.an_origin(statements=[1, 2, 3, 4, 5])])
    page = shown(client, given.a_content(statements=reports, corroboration=found))
    assert "<figcaption>5 outlets, 1 origin</figcaption>" in page
    assert page.count("copies Northwire, quoting Mira Tolen") == 3
    assert "(1 link)" in page
    picture = page[page.index('class="routes"') : page.index("<details>", page.index('class="routes"'))]
    assert all(f">Outlet {key}<" in picture for key in range(1, 6))


def test_one_outlet_that_has_it_from_one_origin_needs_no_picture(client: Client) -> None:
    assert 'class="routes"' not in shown(client, given.a_content())


@pytest.mark.parametrize(
    ("route", "way"),
    [
        ([], "says so itself"),
        ([("cites", "Sound Observatory")], "cites Sound Observatory"),
        ([("credits", "Northwire"), ("quotes", "Mira Tolen")], "credits Northwire, quoting Mira Tolen"),
        ([("quotes", "Mira Tolen"), ("cites", "Sound Observatory")], "quotes Mira Tolen, citing Sound Observatory"),
        ([("copies", "The Pilot"), ("credits", "Northwire")], "copies The Pilot, which credits Northwire"),
    ],
)
def test_the_way_of_a_report_reads_as_a_sentence(route: list[tuple[str, str]], way: str) -> None:
    steps = [{"via": via, "to": to} for via, to in route]
    statements = [given.a_report(1, "The Courier") | {"route": steps}, given.a_report(2, "The Herald")]
    found = routes_of(given.a_content(statements=statements), "supporting")
    assert found
    assert found.rows[0].way == way


def test_what_was_said_once_is_told_beside_each_report(client: Client) -> None:
    page = shown(client, given.a_rich_content())
    assert page.count("Said once, carried by 24 outlets, going back to 2 reports") == 24


def test_reasons_name_their_rule_their_statements_and_their_origins(client: Client) -> None:
    page = shown(client, given.a_content())
    section = page[page.index('class="grounds"') :]
    assert "One origin says so: Mira Tolen." in section
    assert 'href="/methodology/#origins">One origin</a>' in section
    assert 'aria-label="Statement 1 of reason 1: Mira Tolen, Sel Valley Courier"' in section
    assert '<a href="#s1"><bdi>Mira Tolen</bdi></a>' in section


def test_what_is_lacking_is_told_from_what_is_there(client: Client) -> None:
    page = shown(client, given.a_content())
    lacking, met = (page[page.index(f'"is-{name}"') :][:160] for name in ("lacking", "met"))
    assert "Lacking" in lacking
    assert "Two independent origins (one so far)." in lacking
    assert "Nobody who denies it." in met


def test_each_answer_leads_to_what_its_word_means(client: Client) -> None:
    page = shown(client, given.a_content(verification=given.a_verification()))
    methodology = client.get("/methodology/").content.decode()
    for place in ("said", "status-single_origin", "verdict-unresolved"):
        assert f'href="/methodology/#{place}"' in page
        assert f'id="{place}"' in methodology


def test_counts_say_since_when_how_they_stand_and_what_is_odd(client: Client) -> None:
    page = shown(client, given.a_rich_content())
    assert "as of 3 May 2031, counted from 27 April 2031" in page
    assert "said on 3 May 2031" in page
    assert "Agrees with Mira Tolen; not compared with Mira Tolen: not the same (who is counted, the place)" in page
    assert 'href="#count-note-1">note 1</a>' in page
    assert "<strong>Falling total.</strong>" in page
    assert page.count('class="chart"') == 2


def test_no_id_is_given_twice_and_every_link_within_the_page_leads_somewhere(client: Client) -> None:
    page = shown(client, given.a_rich_content())
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_edition_of_the_first_format_keeps_its_bytes_and_still_shows_what_it_holds(client: Client) -> None:
    old = given.as_first_format(given.a_rich_content())
    page = shown(client, old)
    edition = Edition.objects.get()
    before = bytes(edition.content)
    assert '"format":1' in before.decode()
    assert read(edition)["format"] == 1
    assert "Which outlet goes back to whom" in page
    assert "30 outlets, 2 origins, 1 of them weak" in page
    assert "quoting" not in page
    assert "A total falls, which needs an explanation." in page
    assert "3 May 2031" in page
    assert client.get("/claims/DR-0030/editions/1/").status_code == 200
    assert bytes(Edition.objects.get().content) == before


def test_statement_of_an_old_edition_is_listed_on_its_speakers_page(client: Client) -> None:
    given.publish(given.as_first_format(given.a_content()))
    assert client.get("/speakers/mira-tolen/").status_code == 200
    assert client.get("/sources/1/").status_code == 200
