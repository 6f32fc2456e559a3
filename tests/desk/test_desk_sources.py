"""The list of sources and the paste form: pages, access, and every kind of bad input."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.desk.forms import outlets
from claims.models import Capture, CaptureReading, Source, Statement, User
from tests.desk.posted import merging
from tests.factories import (
    CaptureFactory,
    CaptureReadingFactory,
    PublisherFactory,
    SourceFactory,
    SuggestionFactory,
    TopicFactory,
    UserFactory,
)
from tests.working import read

URL = "/desk/sources/new/"
HTMX = {"HX-Request": "true"}
TEXT = "“The strait is open,” Mara Venn told reporters. At least 12 people were rescued."


def posted(client: Client, **fields: str) -> tuple[int, str]:
    """Status and page of the paste form, sent as a browser sends it."""
    data = {"publisher": "The Pilot", "title": "Open again", "language": "en", "text": TEXT} | fields
    response = client.post(URL, urlencode(data), content_type="application/x-www-form-urlencoded")
    return response.status_code, response.content.decode()


def test_a_pasted_report_is_stored_and_opened_in_the_reader(contributor_client: Client) -> None:
    response = contributor_client.post(
        URL,
        {"publisher": "The Pilot", "title": "Open again", "language": "en", "text": TEXT, "published_on": "2020-05-04"},
    )
    source = Source.objects.get()
    assert (response.status_code, response["Location"]) == (303, f"/desk/sources/{source.pk}/")
    assert source.captures.get().text == TEXT


def test_the_paste_form_prefills_topic_and_offers_publishers(contributor_client: Client) -> None:
    topic = TopicFactory.create(name="The lighthouse")
    PublisherFactory.create(name="The Pilot")
    page = contributor_client.get(URL, {"topic": topic.pk}).content.decode()
    assert f'<option value="{topic.pk}" selected>The lighthouse' in page
    assert '<option value="The Pilot">' in page


def test_of_many_publishers_those_likely_meant_are_offered_and_any_may_be_chosen(
    contributor_client: Client, editor_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlets, "FEW", 2)
    monkeypatch.setattr(outlets, "NEWEST_SOURCES", 1)
    _, quiet, _ = (SourceFactory.create(publisher__name=name) for name in ("Old Ledger", "Quiet Paper", "Lately"))
    PublisherFactory.create(name="Northwire", kind="wire_agency")
    page = contributor_client.get(URL).content.decode()
    assert re.findall('<option value="([A-Z][^"]*)"', page) == ["Lately", "Northwire"]
    assert posted(contributor_client, credited_agency=str(quiet.publisher_id))[0] == 303
    stored = Source.objects.latest("pk")
    assert stored.credited_agency == quiet.publisher
    change = editor_client.get(f"/desk/sources/{stored.pk}/credit/").content.decode()
    assert f'<option value="{quiet.publisher_id}" selected>Quiet Paper</option>' in change


def test_what_was_written_of_a_report_is_put_right(contributor_client: Client) -> None:
    SourceFactory.create(url="https://example.org/b", canonical_url="https://example.org/b")
    source = SourceFactory.create(title="Open agian", published_at=datetime(2020, 5, 4, 9, 30, 27, tzinfo=UTC))
    url = f"/desk/sources/{source.pk}/facts/"
    data = {"version": 1, "title": "Open again", "language": "en", "byline": "M. Venn"}
    same = data | {"published_on": "2020-05-04", "published_time": "09:30"}
    page = contributor_client.get(url).content.decode()
    assert 'value="2020-05-04"' in page
    assert 'value="09:30"' in page
    for wrong in ({"title": ""}, {"url": "https://www.example.org/b/#top"}, {"url": "https://example.org:99999/a"}):
        assert contributor_client.post(url, same | wrong).status_code == 422, wrong
    assert contributor_client.post(url, same).status_code == 303
    source.refresh_from_db()
    assert (source.title, source.byline) == ("Open again", "M. Venn")
    assert source.published_at == datetime(2020, 5, 4, 9, 30, 27, tzinfo=UTC)
    assert contributor_client.post(url, same | {"version": 2, "published_time": ""}).status_code == 303

    # Opened before that: what only one of the two changed is taken from that one.
    late = same | {"published_on": "2020-05-05", "url": "https://www.example.org/c/?utm_source=x"}
    assert contributor_client.post(url, merging(contributor_client.post(url, late))).status_code == 303
    source.refresh_from_db()
    assert (source.published_at, source.canonical_url) == (datetime(2020, 5, 5, tzinfo=UTC), "https://example.org/c")


@pytest.mark.parametrize("path", ["/desk/sources/", URL])
def test_the_anonymous_are_sent_to_sign_in(client: Client, db: None, path: str) -> None:
    response = client.get(path)
    assert (response.status_code, response["Location"]) == (302, f"/accounts/login/?next={path}")


@pytest.mark.parametrize("path", ["/desk/sources/", URL])
def test_someone_without_a_role_is_refused(client: Client, db: None, path: str) -> None:
    client.force_login(UserFactory.create())
    assert client.get(path).status_code == 403


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": ""}, "There is no text"),
        ({"text": " \n\t "}, "There is no text"),
        ({"text": "x" * 5_000_000}, "the longest taken is 2,000,000"),
        ({"text": "before\x00after"}, "NUL character"),
        ({"title": "before\x00after"}, "NUL character"),
        ({"publisher": ""}, "Name the publisher"),
        ({"title": "  "}, "Give the headline"),
        ({"published_on": "2031-13-40"}, "Write the date as"),
        ({"published_time": "10:00"}, "Give the day too"),
        ({"url": "javascript:alert(1)"}, "Write a whole address"),
        ({"url": "https://example.org:99999/a"}, "cannot be read"),
        ({"url": "https://example.org/?q=" + "ա" * 1000}, "too long to be kept"),
        ({"url": "https://example.org/" + "ա" * 1500}, "too long to be kept"),
        ({"publisher": "Gazette " * 500}, "at most 300 characters"),
        ({"title": "Ferries " * 500}, "at most 1000 characters"),
        ({"language": "English!"}, "language code"),
        ({"topic": "999"}, "Select a valid choice"),
    ],
)
def test_bad_input_is_refused_beside_the_field(
    contributor_client: Client, fields: dict[str, str], message: str
) -> None:
    status, page = posted(contributor_client, byline="kept as typed", **fields)
    assert status == 422
    assert message in page
    assert "kept as typed" in page
    assert not Source.objects.exists()


def test_a_lone_surrogate_is_a_form_error(contributor_client: Client) -> None:
    body = urlencode({"publisher": "The Pilot", "title": "Open", "language": "en"}) + "&text=half+%ED%A0%80+pair"
    response = contributor_client.post(URL, body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 422
    assert "A character was broken" in response.content.decode()
    assert not Capture.objects.exists()


def test_a_replacement_character_of_the_page_itself_is_kept_with_a_warning(contributor_client: Client) -> None:
    status, _ = posted(contributor_client, text=f"{TEXT} lost: \ufffd")
    assert status == 303
    assert "lost before it came here" in contributor_client.get("/desk/sources/").content.decode()


def test_the_day_after_tomorrow_is_the_future_and_tomorrow_is_not(contributor_client: Client) -> None:
    today = timezone.now().date()
    status, page = posted(contributor_client, published_on=str(today + timedelta(days=2)))
    assert (status, "in the future" in page) == (422, True)
    assert posted(contributor_client, published_on=str(today + timedelta(days=1)))[0] == 303


@pytest.mark.parametrize(
    "text",
    [
        "يقول المتحدث: «المضيق مفتوح».\n",
        "e\u0301 and é are kept apart; \u202bRTL\u202c stays",
        "<script>alert(1)</script><b>bold</b> & “quoted”",
        "\n\nleading lines, a tab\tand 😀👩‍👩‍👧",
    ],
)
def test_text_is_kept_exactly_and_never_rendered_as_html(contributor_client: Client, text: str) -> None:
    assert posted(contributor_client, text=text)[0] == 303
    assert Capture.objects.get().text == text
    page = contributor_client.get(f"/desk/sources/{Source.objects.get().pk}/").content.decode()
    assert "<script>alert" not in page
    assert "<b>bold" not in page


def test_the_same_item_pasted_twice_shows_the_one_that_exists(contributor_client: Client) -> None:
    posted(contributor_client)
    status, page = posted(contributor_client, title="Typed again")
    assert status == 422
    assert f'href="/desk/sources/{Source.objects.get().pk}/"' in page
    assert "Typed again" in page
    assert TEXT in page


def test_the_same_text_from_another_publisher_is_taken(contributor_client: Client) -> None:
    posted(contributor_client)
    assert posted(contributor_client, publisher="Another Pilot")[0] == 303


def test_a_body_too_large_is_told_on_a_page(contributor_client: Client) -> None:
    status, page = posted(contributor_client, text="x" * 27_000_000)
    assert status == 413
    assert "too large" in page


def test_the_list_filters_by_words_topic_and_waiting(contributor_client: Client) -> None:
    topic = TopicFactory.create()
    SourceFactory.create(title="Ferries resume", topic=topic)
    waiting = SuggestionFactory.create(capture__source__title="Nets were cut").capture.source
    queries: list[tuple[dict[str, str | int], list[str]]] = [
        ({"words": "ferries"}, ["Ferries resume"]),
        ({"words": waiting.publisher.name}, ["Nets were cut"]),
        ({"topic": topic.pk}, ["Ferries resume"]),
        ({"waiting": "on"}, ["Nets were cut"]),
        ({"topic": "no number"}, []),
    ]
    for query, expected in queries:
        page = contributor_client.get("/desk/sources/", query).content.decode()
        assert [title for title in ("Ferries resume", "Nets were cut") if title in page] == expected, query


def test_the_list_says_what_is_being_read_and_what_could_not_be(contributor_client: Client) -> None:
    def shown() -> str:
        return contributor_client.get("/desk/sources/").content.decode()

    reading = CaptureReadingFactory.create()
    assert "being read" in shown()
    CaptureReading.objects.filter(pk=reading.pk).update(finished_at=timezone.now(), error="It broke.")
    assert "could not be read" in shown()
    read(CaptureReadingFactory.create(capture=reading.capture).capture)
    assert '<strong class="count">1</strong> to review' in shown()
    Statement.objects.update(state="rejected", reviewed_by=reading.asked_by, reviewed_at=timezone.now())
    assert "reviewed</span>" in shown()
    assert "could not be read" not in shown()


def test_the_list_answers_htmx_with_its_results_alone(contributor_client: Client) -> None:
    whole = contributor_client.get("/desk/sources/")
    part = contributor_client.get("/desk/sources/", headers=HTMX)
    assert "HX-Request" in whole["Vary"]
    assert "HX-Request" in part["Vary"]
    assert "<html" in whole.content.decode()
    assert part.content.decode().strip().startswith('<div id="results"')


def test_the_list_asks_as_many_queries_for_twenty_as_for_one(contributor_client: Client, contributor: User) -> None:
    CaptureFactory.create()
    contributor_client.get("/desk/sources/")
    with CaptureQueriesContext(connection) as one:
        contributor_client.get("/desk/sources/")
    CaptureFactory.create_batch(19)
    with CaptureQueriesContext(connection) as twenty:
        contributor_client.get("/desk/sources/")
    assert len(one) == len(twenty)
