"""The map of the site: every address that is there to be found, once, with the day of its last change."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
import xmlschema
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from claims.editions import sitemap
from tests.public import published as given

pytestmark = pytest.mark.django_db
RULES = xmlschema.XMLSchema(str(Path(__file__).parent / "sitemap.xsd"))
PATH = "/sitemap.xml"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def located(client: Client, path: str = PATH) -> dict[str, str]:
    """Paths in a map with their last change; the map has to keep to the rules."""
    response = client.get(path)
    assert (response.status_code, response.headers["Content-Type"]) == (200, "application/xml; charset=utf-8")
    xml = response.content.decode()
    RULES.validate(xml)
    root = ElementTree.fromstring(xml)  # noqa: S314 - our own answer
    entries = [(entry.findtext(f"{SPACE}loc", ""), entry.findtext(f"{SPACE}lastmod", "")) for entry in root]
    found = {address.removeprefix(settings.PUBLIC_URL): at for address, at in entries}
    assert len(found) == len(entries)
    return found


def test_every_published_thing_is_on_the_map_and_every_address_leads_there(client: Client) -> None:
    given.publish(given.a_content())
    found = located(client)
    assert found["/claims/DR-0001/ostria-shelled-the-bridge-1/"] == "2031-05-04T09:30:00Z"
    assert {"/", "/topics/", "/topics/drill-on-the-sel/", "/speakers/mira-tolen/", "/sources/1/"} <= found.keys()
    assert {path: client.get(path).status_code for path in found} == dict.fromkeys(found, 200)


def test_what_was_withdrawn_or_merged_or_never_published_is_not_on_the_map(client: Client) -> None:
    content = given.a_content()
    given.publish(content)
    given.publish(given.withdrawn(content), change_type="withdrawal", note="It named a bystander.")
    other = given.a_content("DR-0002")
    given.publish(other)
    into = {"code": "DR-0003", "slug": "x", "wording": "X"}
    merged = {name: other[name] for name in ("format", "claim", "topic")} | {"merged_into": into}
    given.publish(merged, change_type="update", note="Merged into DR-0003.")
    given.claim_of(given.a_content("DR-0004"))
    assert [path for path in located(client) if path.startswith(("/claims", "/speakers", "/sources"))] == []


def test_large_site_has_an_index_of_maps(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1, 6):
        given.publish(given.a_content(f"DR-{number:04}"))
    whole = located(client)
    monkeypatch.setattr(sitemap, "MOST", 2)
    index = located(client)
    assert [path for path in index if "claims" in path] == [f"/sitemap-claims-{part}.xml" for part in (1, 2, 3)]
    assert index["/sitemap-claims-1.xml"] == max(at for path, at in whole.items() if path.startswith("/claims/"))
    parts = [located(client, path) for path in index]
    assert {path: at for part in parts for path, at in part.items()} == whole
    assert sum(map(len, parts)) == len(whole)


@pytest.mark.parametrize("name", ["claims-2", "claims-0", "pages-2", "drafts-1", "topics-999999999999999999999"])
def test_part_that_the_index_does_not_name_is_not_there(client: Client, name: str) -> None:
    given.publish(given.a_content())
    assert client.get(f"/sitemap-{name}.xml").status_code == 404


def test_map_costs_the_same_for_one_claim_and_for_twenty_and_less_where_nothing_changed(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(1, 21):
        given.publish(given.a_content(f"DR-{number:04}"))
        if number in (1, 20):
            with django_assert_num_queries(8):
                first = client.get(PATH)
    with django_assert_num_queries(4):
        again = client.get(PATH, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["Last-Modified"]


def test_rules_for_maps_refuse_what_is_none() -> None:
    entry = "<url><loc>{}</loc></url>"
    around = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'
    assert RULES.is_valid(around.format(entry.format("https://facts.example/")))
    for wrong in (
        entry.format("/claims/"),
        entry.format(""),
        "<url/>",
        "",
        "<url><loc>https://a.example/</loc><x/></url>",
    ):
        assert not RULES.is_valid(around.format(wrong))
