"""Statements by hand, from a selection or from pasted words: places in code points, checked by the server."""

from typing import Any

import pytest
from django.test import Client

from claims.models import Capture, Statement
from tests.desk.posted import TEXT, fields, rows
from tests.factories import (
    CaptureFactory,
    SuggestionFactory,
)

HTMX = {"HX-Request": "true"}


# Mark ---------------------------------------------------------------------------------------------------------------


def mark(client: Client, capture: Capture, **changed: Any) -> Any:
    data = fields(**changed) | rows({"name": "Mara Venn", "kind": "person"})
    return client.post(f"/desk/sources/{capture.source_id}/mark/", data)


@pytest.mark.parametrize("words", ["😀 “The", "e\u0301lan", "يقول المتحدث", "“The strait is open,”"])
def test_a_selection_counts_code_points(contributor_client: Client, words: str) -> None:
    capture = CaptureFactory.create(text=TEXT)
    start = TEXT.index(words)
    selected = {
        "do": "open",
        "start": start,
        "end": start + len(words),
        "exact": words,
        "kind": "direct",
        "language": "en",
    }
    opened = contributor_client.post(f"/desk/sources/{capture.source_id}/mark/", selected, headers=HTMX)
    assert opened.status_code == 200
    assert f'name="start" value="{start}"' in opened.content.decode()
    assert mark(contributor_client, capture, start=start, end=start + len(words), exact=words).status_code == 303
    assert Statement.objects.get().exact == words


def test_a_selection_counted_in_utf16_is_refused(contributor_client: Client) -> None:
    capture = CaptureFactory.create(text=TEXT)
    words, start = "Mara Venn", len(TEXT[: TEXT.index("Mara Venn")].encode("utf-16-le")) // 2
    selected = {
        "do": "open",
        "start": start,
        "end": start + len(words),
        "exact": words,
        "kind": "direct",
        "language": "en",
    }
    url = f"/desk/sources/{capture.source_id}/mark/"
    for response in [
        contributor_client.post(url, selected),
        mark(contributor_client, capture, start=start, end=start + len(words), exact=words),
    ]:
        assert (response.status_code, "Select them again" in response.content.decode()) == (422, True)
    assert not Statement.objects.exists()


def test_pasted_words_are_located_by_the_server(contributor_client: Client) -> None:
    capture = CaptureFactory.create(text=TEXT)
    assert contributor_client.get(f"/desk/sources/{capture.source_id}/mark/").status_code == 200
    assert mark(contributor_client, capture, exact=" Mara Venn said\r\n").status_code == 303
    assert (Statement.objects.get().exact, Statement.objects.get().state) == ("Mara Venn said", "accepted")


def test_pasted_words_that_stand_twice_are_asked_about(contributor_client: Client) -> None:
    capture = CaptureFactory.create(text=TEXT)
    response = mark(contributor_client, capture, exact="he strait is open")
    second = TEXT.rindex("he strait is open")
    assert response.status_code == 422
    assert f'<input type="radio" name="start" value="{second}">' in response.content.decode()
    assert mark(contributor_client, capture, exact="he strait is open", start=second).status_code == 303
    assert Statement.objects.get().start == second


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"exact": ""}, "Select the words"),
        ({"exact": "never said"}, "not in the text"),
        ({"exact": "Mara\x00Venn"}, "NUL character"),
        ({"start": 5, "end": 5}, "begin before they end"),
        ({"start": 0, "end": 9999}, "begin before they end"),
        ({"start": 0, "end": 5, "kind": "shouted"}, "Select a valid choice"),
        ({"start": 0, "end": 5, "cites": "Nobody Known"}, "not known to the desk"),
        ({"start": 0, "end": 5, "said_on": "2999-01-01"}, "in the future"),
        ({"start": 0, "end": 5, "speakers-0-name": ""}, "Name who said it"),
    ],
)
def test_a_mark_that_cannot_be_taken_is_refused(
    contributor_client: Client, changed: dict[str, Any], message: str
) -> None:
    capture = CaptureFactory.create(text=TEXT)
    data = fields(cue="kept as typed") | rows({"name": "Mara Venn", "kind": "person"}) | changed
    response = contributor_client.post(f"/desk/sources/{capture.source_id}/mark/", data)
    assert (response.status_code, message in response.content.decode()) == (422, True)
    assert "kept as typed" in response.content.decode()
    assert not Statement.objects.exists()


def test_words_marked_already_are_not_marked_twice(contributor_client: Client) -> None:
    found = SuggestionFactory.create(capture__text=TEXT, span=(2, 24))
    response = mark(contributor_client, found.capture, start=2, end=24)
    assert (response.status_code, "marked already" in response.content.decode()) == (422, True)


@pytest.mark.parametrize(
    ("words", "kind"),
    [("“The strait is open,”", "direct"), ("The strait is open", "indirect"), ("it is “open” now", "mixed")],
)
def test_a_selection_opens_as_the_kind_that_its_quote_marks_say(
    contributor_client: Client, words: str, kind: str
) -> None:
    capture = CaptureFactory.create(text=f"{words} Mara Venn said.")
    data = {"do": "open", "start": 0, "end": len(words), "exact": words, "kind": "direct", "language": "en"}
    page = contributor_client.post(f"/desk/sources/{capture.source_id}/mark/", data)
    assert page.context["entry"].form["kind"].value() == kind


def test_a_row_asked_for_is_marked_for_the_focus(contributor_client: Client) -> None:
    capture = CaptureFactory.create()
    data = fields(do="add_figure") | rows({"name": "Mara Venn", "kind": "person"})
    page = contributor_client.post(f"/desk/sources/{capture.source_id}/mark/", data).content.decode()
    assert page.count("data-focus") == 1
    assert "figures-0-words" in page.split("data-focus")[1]
