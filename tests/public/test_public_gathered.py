"""Pages that gather what published claims say: topics with timeline, figures and sides; speakers; sources."""

import re

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import resolve
from django_htmx.middleware import HtmxDetails

from claims import editions
from claims.models import Edition, OldAddress, PublishedSeries
from claims.vocabulary import AddressKind
from tests.public import published as given

pytestmark = pytest.mark.django_db
TOPIC = "/topics/drill-on-the-sel/"
EVERY = [
    "/",
    "/search/?q=bridge",
    "/topics/",
    TOPIC,
    f"{TOPIC}timeline/",
    f"{TOPIC}timeline/?by=published",
    f"{TOPIC}figures/",
    f"{TOPIC}parity/",
    "/speakers/",
    "/speakers/mira-tolen/",
    "/sources/1/",
]


def words_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def rows_of(page: str, caption: str) -> dict[str, list[str]]:
    """The rows of the table with this caption, by their head: what their cells say."""
    table = page[page.index(caption) :]
    table = table[: table.index("</table>")]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', table, re.DOTALL)
    return {plain(head): [plain(cell) for cell in re.findall(r"<td>(.*?)</td>", cells)] for head, cells in rows}


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>|\s+", " ", html).strip()


def said(key: int, **fields: object) -> given.Content:
    words = f"Statement {key} was made."
    return given.a_statement(key, exact=words, segments=[words], **fields)


def test_timeline_has_each_statement_once_under_its_day_latest_first(client: Client) -> None:
    shared, later = said(1), said(2, said_on="2031-05-09")
    reported = said(3, said_on=None)
    given.publish(given.a_content(statements=[shared, later, reported]))
    given.publish(given.a_content("DR-0002", statements=[shared | {"stance": "denies", "side": "opposing"}]))
    page = words_of(client, f"{TOPIC}timeline/")
    assert re.findall(r'<h2><time datetime="([^"]+)"', page) == ["2031-05-09", "2031-05-03"]
    assert page.count("Statement 1 was made.") == 1
    assert 'Asserts</span> <a href="/claims/DR-0001/' in page
    assert 'Denies</span> <a href="/claims/DR-0002/' in page
    assert page.count("in a report of this day") == 1


@pytest.mark.parametrize("path", [f"{TOPIC}timeline/", "/speakers/mira-tolen/", "/sources/1/"])
def test_everything_said_is_reached_page_by_page(client: Client, path: str) -> None:
    every = [said(key, said_on=f"2031-04-{1 + key // 3:02}") for key in range(1, 76)]
    given.publish(given.a_content(statements=every))
    seen: list[str] = []
    address = path
    for _ in range(5):
        page = words_of(client, address)
        seen += re.findall(r"Statement (\d+) was made", page)
        onward = re.search(r'rel="next" href="[^"]*before=([^"]+)"', page)
        if not onward:
            break
        address = f"{path}?before={onward[1]}"
    assert seen == [str(key) for key in range(75, 0, -1)]


@pytest.mark.parametrize("before", ["x", "2031-05-03", "2031-05-03~x", "2031-13-01~1", "2031-05-03~" + "9" * 30])
def test_place_that_is_none_shows_the_latest(client: Client, before: str) -> None:
    given.publish(given.a_content(statements=[said(1)]))
    assert "Statement 1 was made." in words_of(client, f"{TOPIC}timeline/?before={before}")


def test_timeline_of_editions_shows_of_a_withdrawn_claim_the_withdrawal_alone(client: Client) -> None:
    content = given.a_content()
    given.publish(content)
    given.publish(given.withdrawn(content), change_type="withdrawal", note="It named a bystander.")
    given.publish(given.a_content("DR-0002"))
    given.publish(given.a_content("DR-0002"), change_type="update", note="One more.")
    page = words_of(client, f"{TOPIC}timeline/?by=published")
    assert re.findall(r"(DR-\d{4} edition \d)", page) == ["DR-0002 edition 2", "DR-0001 edition 2", "DR-0002 edition 1"]
    assert Edition.objects.count() == 4


def counted() -> given.Content:
    """Two counts of two days by one speaker."""
    figures = [
        given.a_figure(1, "Mira Tolen", "40", 40, 40, as_of="2031-05-01"),
        given.a_figure(2, "Mira Tolen", "at least 60", 60, None, as_of="2031-05-02"),
    ]
    statements = [said(figure["statement"], figure=figure) for figure in figures]
    return given.a_content(statements=statements)


def test_figures_of_a_topic_are_drawn_when_published_and_not_when_read(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    given.publish(counted())
    given.publish(counted() | {"claim": given.a_content("DR-0002")["claim"]})
    series = PublishedSeries.objects.get()
    assert (series.measure, series.total) == ("wounded", 2)
    assert series.picture.startswith("<svg")
    monkeypatch.setattr("claims.charts.figures.vl_convert", None)
    page = words_of(client, f"{TOPIC}figures/")
    assert series.picture in page
    assert page.count("“at least 60”") == 1
    assert page.count("DR-0001</a>") == page.count("DR-0002</a>") == 2
    assert series.picture in words_of(client, TOPIC)


def test_figures_of_a_claim_that_is_withdrawn_are_gone() -> None:
    content = counted()
    given.publish(content)
    given.publish(given.withdrawn(content), change_type="withdrawal", note="Counted twice.")
    assert not PublishedSeries.objects.exists()


def test_figures_are_drawn_again_with_newer_code() -> None:
    given.publish(counted())
    PublishedSeries.objects.update(look="older", picture="older")
    editions.render_outdated()
    assert PublishedSeries.objects.get().picture.startswith("<svg")


def test_sides_are_counted_beside_each_other(client: Client) -> None:
    ostria, velland = given.a_speaker(party="Ostria"), given.a_speaker("v", "V", party="Velland")
    verdict = {"verification": given.a_verification(verdict="refuted")}
    mine = given.a_content(statements=[said(1, speakers=[ostria])], harms=["Velland"])
    given.publish(mine)
    given.publish(mine | verdict, change_type="update", note="Signed.")
    given.publish(given.a_content("DR-0002", statements=[said(2, speakers=[ostria])], harms=["Velland"]) | verdict)
    given.publish(given.a_content("DR-0003", statements=[said(3, speakers=[ostria, velland])], harms=[]))
    denied = said(4, speakers=[velland], side="opposing", stance="denies")
    given.publish(given.a_content("DR-0004", statements=[denied], harms=["Ostria"]))
    page = words_of(client, f"{TOPIC}parity/")
    makes, harmed = (
        rows_of(page, "Claims that a side makes, by side"),
        rows_of(page, "Claims that harm a side, by side"),
    )
    assert (makes["Checked"], makes["With a verdict"], makes["Share with a verdict"]) == (
        ["3", "1"],
        ["2", "0"],
        ["67%", "0%"],
    )
    assert (makes["Refuted"], makes["Not assessed"]) == (["2", "0"], ["1", "1"])
    assert (makes["Half took at most"], makes["Shortest to longest"]) == (["0 days", "–"], ["0 to 1 day", "–"])
    assert (harmed["Checked"], harmed["Refuted"], harmed["Single origin"]) == (["1", "2"], ["0", "2"], ["1", "2"])
    assert "They are of checked claims alone" in page


def test_withdrawn_claims_are_in_no_count_of_a_side(client: Client) -> None:
    content = given.a_content(statements=[said(1, speakers=[given.a_speaker(party="Ostria")])], harms=["Velland"])
    given.publish(content)
    given.publish(given.withdrawn(content), change_type="withdrawal", note="Wrong.")
    assert rows_of(words_of(client, f"{TOPIC}parity/"), "Claims that a side makes, by side")["Checked"] == ["0", "0"]


def test_claims_of_a_speaker_are_counted_once_by_status_and_by_verdict_apart(client: Client) -> None:
    given.publish(given.a_content(statements=[said(1), said(2)], verification=given.a_verification(verdict="likely")))
    given.publish(given.a_content("DR-0002", statements=[said(3, side="opposing", stance="denies")]))
    cited = given.a_speaker("v", "V") | {"cites": None}
    by_another = said(4, speakers=[cited], cites={"slug": "mira-tolen", "name": "Mira Tolen"})
    given.publish(given.a_content("DR-0003", statements=[by_another, said(5, live=False)]))
    page = words_of(client, "/speakers/mira-tolen/")
    assert rows_of(page, "Claims by status") == {"Single origin": ["1", "1"]}
    assert rows_of(page, "Claims by verdict") == {"Likely": ["1", "0"], "Not assessed": ["0", "1"]}
    assert "They are no score" in page
    assert 'href="/search/?speaker=mira-tolen&amp;verdict=likely"' in page


def test_speakers_are_listed_by_name_and_found_by_its_beginning(client: Client) -> None:
    people = [given.a_speaker(f"p-{number:02}", f"Person {number:02}") for number in range(70)]
    given.publish(given.a_content(statements=[said(1, speakers=people), said(2, speakers=[given.a_speaker()])]))
    first = words_of(client, "/speakers/")
    onward = re.search(r'rel="next" href="([^"]+)"', first)
    assert onward
    second = words_of(client, onward[1].replace("&amp;", "&"))
    names = re.findall(r"<bdi>([^<]+)</bdi></a>", first + second)
    assert names == sorted([person["name"] for person in people] + ["Mira Tolen"])
    assert re.findall(r"<bdi>([^<]+)</bdi></a>", words_of(client, "/speakers/?name=tol")) == ["Mira Tolen"]
    assert "Nobody of that name" in words_of(client, "/speakers/?name=Zz")


def test_source_says_what_it_copies_and_credits_and_links_to_the_web_alone(client: Client) -> None:
    source = given.a_source(url="javascript:alert(1)")
    copied = said(1, source=source, route=[{"via": "copies", "to": "Northwire"}, {"via": "quotes", "to": "Mira Tolen"}])
    credited = said(2, source=source, route=[{"via": "credits", "to": "Velland News"}])
    given.publish(given.a_content(statements=[copied, credited, said(3, source=source, route=None)]))
    page = words_of(client, "/sources/1/")
    assert "copy of <bdi>Northwire</bdi>" in page
    assert "credits <bdi>Velland News</bdi>" in page
    assert "javascript:" not in page


def test_words_find_quotations_speakers_sources_and_topics_too(client: Client) -> None:
    given.publish(given.a_content())
    quoted = words_of(client, "/search/?q=shells")
    assert 'id="found-statements"' in quoted
    assert "Three <mark>shells</mark> struck" in quoted[quoted.index('id="found-statements"') :]
    for words, kind, leads_to in (
        ("Tollen", "speakers", "/speakers/mira-tolen/"),
        ("overnight", "sources", "/sources/1/"),
        ("shelling", "topics", TOPIC),
    ):
        page = words_of(client, f"/search/?q={words}")
        assert f'href="{leads_to}"' in page[page.index(f'id="found-{kind}"') :]


def test_nothing_found_says_what_to_drop_and_what_was_meant(client: Client) -> None:
    given.publish(given.a_content())
    page = words_of(client, "/search/?q=brigde&status=contested")
    assert 'href="/search/?q=bridge&amp;status=contested"' in page
    page = words_of(client, "/search/?q=bridge&status=contested")
    assert 'href="/search/?q=bridge">Without the status</a>: 1 claim' in page
    page = words_of(client, "/search/?q=bridge+zeppelin")
    assert 'href="/search/?q=bridge">Without the word “zeppelin”</a>' in page
    assert "Did you mean" not in words_of(client, "/search/?q=zeppelin")
    OldAddress.objects.create(kind=AddressKind.CLAIM.value, old="DR-0009", leads_to="DR-0001", was_public=True)
    assert 'href="/search/?q=DR-0001">DR-0001</a>' in words_of(client, "/search/?q=dr-0009")


@pytest.mark.parametrize("path", EVERY)
def test_list_asks_nothing_while_it_is_rendered(path: str) -> None:
    given.publish(counted())
    request = RequestFactory().get(path)
    request.htmx = HtmxDetails(request)  # type: ignore[attr-defined]  # as its middleware does
    match = resolve(request.path)
    response = match.func(request, *match.args, **match.kwargs)
    with CaptureQueriesContext(connection) as queries:
        response.render()
    assert [query["sql"] for query in queries] == []
