"""The reader while its text is read: what it says, how it asks, what it swaps in, and what it leaves alone."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.models import Capture, CaptureReading, User
from tests.factories import CaptureFactory, CaptureReadingFactory
from tests.working import queued, read

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture
def capture(contributor: User) -> Capture:
    return CaptureReadingFactory.create(asked_by=contributor).capture


def address(capture: Capture, more: str = "") -> str:
    return f"/desk/sources/{capture.source_id}/reading/?capture={capture.pk}{more}"


def text_of(response: Any) -> str:
    return str(response.content.decode())


def give_up(capture: Capture) -> None:
    capture.readings.update(finished_at=timezone.now(), error="RuntimeError: out of memory")


def test_the_reader_says_that_the_text_is_being_read_and_asks_every_second(
    contributor_client: Client, capture: Capture
) -> None:
    page = text_of(contributor_client.get(f"/desk/sources/{capture.source_id}/"))
    assert "Reading the text…" in page
    assert 'role="status" aria-live="polite"' in page
    assert f'hx-get="/desk/sources/{capture.source_id}/reading/?capture={capture.pk}&amp;said=waiting"' in page
    assert 'hx-trigger="every 1s"' in page
    assert f'<noscript> <a href="/desk/sources/{capture.source_id}/?capture={capture.pk}">Look again</a>' in page
    assert "Suggestions come here as soon as" in page
    assert f"/desk/sources/{capture.source_id}/mark/" in page


def test_while_nothing_changes_the_page_is_left_alone_but_for_what_asks(
    contributor_client: Client, capture: Capture
) -> None:
    answer = contributor_client.get(address(capture, "&said=waiting"), headers=HTMX)
    assert text_of(answer).strip().startswith("<span data-ask")
    assert text_of(answer).strip().endswith("</span>")
    assert "HX-Retarget" not in answer
    assert "HX-Request" in answer["Vary"]


@pytest.mark.parametrize(("seconds", "every", "state"), [(0, 1, "waiting"), (30, 3, "waiting"), (90, 15, "late")])
def test_the_page_asks_ever_more_rarely_and_says_when_it_is_late(
    contributor_client: Client, capture: Capture, seconds: int, every: int, state: str
) -> None:
    CaptureReading.objects.update(asked_at=timezone.now() - timedelta(seconds=seconds))
    answer = contributor_client.get(address(capture, "&said=waiting"), headers=HTMX)
    assert f'hx-trigger="every {every}s"' in text_of(answer)
    assert f"said={state}" in text_of(answer)
    assert (answer.get("HX-Retarget"), "the job worker may not be running" in text_of(answer)) == (
        ("#reading", True) if state == "late" else (None, False)
    )


def test_what_was_read_is_swapped_in_and_the_asking_stops(contributor_client: Client, capture: Capture) -> None:
    read(capture)
    answer = contributor_client.get(address(capture, "&said=waiting"), headers=HTMX)
    page = text_of(answer)
    assert (answer["HX-Retarget"], answer["HX-Reswap"]) == ("#workspace", "outerHTML")
    assert "<html" not in page
    assert 'id="workspace"' in page
    assert "The text has been read: 1 statement suggested." in page
    assert "data-card=" in page
    assert "data-ask" not in page


def test_an_open_form_is_not_swapped_away(contributor_client: Client, capture: Capture) -> None:
    url = f"/desk/sources/{capture.source_id}/"
    opened = text_of(contributor_client.get(f"{url}mark/?capture={capture.pk}"))
    assert "said=waiting&amp;open=1" in opened
    read(capture)
    answer = contributor_client.get(address(capture, "&said=waiting&open=1"), headers=HTMX)
    assert answer["HX-Retarget"] == "#reading"
    assert "Show what is suggested" in text_of(answer)
    assert 'id="workspace"' not in text_of(answer)
    assert "data-ask" not in text_of(answer)


def test_a_text_that_could_not_be_read_says_so_with_a_way_on(contributor_client: Client, capture: Capture) -> None:
    give_up(capture)
    for answer in (
        contributor_client.get(address(capture, "&said=waiting"), headers=HTMX),
        contributor_client.get(f"/desk/sources/{capture.source_id}/"),
    ):
        page = text_of(answer)
        assert "could not be read" in page
        assert f'method="post" action="/desk/sources/{capture.source_id}/reading/?capture={capture.pk}"' in page
        assert "csrfmiddlewaretoken" in page
        assert "Read again</button>" in page
        assert "out of memory" not in page
        assert not re.search(f'hx-get="/desk/sources/{capture.source_id}/reading/', page)


def test_it_is_read_again_when_asked(contributor_client: Client, contributor: User, capture: Capture) -> None:
    give_up(capture)
    response = contributor_client.post(address(capture))
    assert (response.status_code, response["Location"]) == (
        303,
        f"/desk/sources/{capture.source_id}/?capture={capture.pk}",
    )
    assert queued() == ["claims.tasks.read_capture"]
    page = text_of(contributor_client.get(response["Location"]))
    assert "It is being read again." in page
    assert "Reading the text…" in page
    contributor_client.post(address(capture))
    assert "The text is being read: wait a moment." in text_of(contributor_client.get(response["Location"]))
    assert len(queued()) == 1


def test_a_text_that_nobody_had_read_can_be_read(contributor_client: Client) -> None:
    capture = CaptureFactory.create()
    page = text_of(contributor_client.get(f"/desk/sources/{capture.source_id}/"))
    assert "The text has not been read" in page
    assert "Read it</button>" in page
    assert contributor_client.post(address(capture)).status_code == 303
    assert capture.readings.get().is_waiting


def test_without_htmx_the_asking_leads_to_the_reader(contributor_client: Client, capture: Capture) -> None:
    response = contributor_client.get(address(capture))
    assert (response.status_code, response["Location"]) == (
        302,
        f"/desk/sources/{capture.source_id}/?capture={capture.pk}",
    )


@pytest.mark.parametrize("query", ["", "?capture=", "?capture=x", "?capture=999999"])
def test_asking_for_a_capture_that_is_not_there_leads_to_the_reader(
    contributor_client: Client, capture: Capture, query: str
) -> None:
    response = contributor_client.get(f"/desk/sources/{capture.source_id}/reading/{query}", headers=HTMX)
    assert response.status_code == 302


def test_a_capture_of_another_source_is_not_told_of(contributor_client: Client, capture: Capture) -> None:
    other = CaptureFactory.create()
    asked = f"/desk/sources/{other.source_id}/reading/?capture={capture.pk}"
    assert contributor_client.get(asked, headers=HTMX).status_code == 302


def test_asking_loads_no_text(contributor_client: Client, capture: Capture) -> None:
    with CaptureQueriesContext(connection) as captured:
        contributor_client.get(address(capture, "&said=waiting"), headers=HTMX)
    assert not [query for query in captured if '"claims_capture"."text"' in query["sql"]]


def test_the_capture_tells_when_and_as_what_it_was_read(contributor_client: Client, capture: Capture) -> None:
    read(capture)
    page = text_of(contributor_client.get(f"/desk/sources/{capture.source_id}/"))
    assert "as “en”, 1 suggestion</dd>" in page
    assert 'id="reading"' not in page
