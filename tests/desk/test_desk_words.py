"""The ends of words moved by a word, and speakers looked up: buttons of the plain form, options of the picker."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from claims.desk.places import likely_start, second_starts, step_end, step_start
from claims.models import Capture, Speaker, Statement
from tests.desk.posted import fields, rows
from tests.desk.scenes import HTMX
from tests.factories import CaptureFactory, PartyFactory, RoleFactory, SpeakerFactory, SuggestionFactory

TEXT = "😀 “Ferries e\u0301lan 👩‍👩‍👧 crossed,” she said. يقول المتحدث شيئا. All day."
FERRIES = (2, 10)  # “Ferries
DB = pytest.mark.django_db


def moved(text: str, span: tuple[int, int], *steps: str) -> str:
    start, end = span
    for step in steps:
        by = 1 if step.endswith("on") else -1
        if step.startswith("start"):
            start = step_start(text, start, end, by)
        else:
            end = step_end(text, start, end, by)
    return text[start:end]


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (["end_on"], "“Ferries e\u0301lan"),
        (["end_on", "end_on"], "“Ferries e\u0301lan 👩‍👩‍👧"),
        (["end_on", "end_back"], "“Ferries"),
        (["start_back"], "😀 “Ferries"),
        (["start_back", "start_back", "start_back"], "😀 “Ferries"),
        (["end_on", "start_on"], "e\u0301lan"),
        (["start_on", "end_back"], "“Ferries"),
    ],
)
def test_an_end_moves_by_whole_words_and_never_empties_the_span(steps: list[str], words: str) -> None:
    assert moved(TEXT, FERRIES, *steps) == words


@given(st.text(alphabet="ab 😀\u0301\u05d0\n.", min_size=1, max_size=40), st.data())
def test_steps_stay_in_the_text_and_keep_some_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for by in (-1, 1):
        assert 0 <= step_start(text, start, end, by) < end
        assert start < step_end(text, start, end, by) <= len(text)
    starts = second_starts(text, start, end)
    likely = likely_start(text, start, end)
    assert all(start < place < end for place in starts)
    assert likely in starts if starts else likely is None


def opened(client: Client, found: Statement, **data: Any) -> Any:
    return client.post(f"/desk/statements/{found.pk}/correct/", fields(version=1, **data) | rows({"name": "Mara Venn"}))


@DB
def test_a_button_moves_an_end_and_saves_nothing(contributor_client: Client) -> None:
    found = SuggestionFactory.create(capture__text=TEXT, span=FERRIES)
    response = opened(contributor_client, found, do="end_on", start=2, end=10, cue="kept as typed")
    page = response.content.decode()
    form = response.context["entry"].form
    assert (response.status_code, "kept as typed" in page) == (200, True)
    assert (form["start"].value(), form["end"].value(), form["exact"].value()) == ("2", "16", "“Ferries e\u0301lan")
    assert "data-words-now" in page
    assert 'value="end_on" data-again' in page
    assert Statement.objects.get().exact == "“Ferries"


@DB
@pytest.mark.parametrize("places", [{}, {"start": "x", "end": 10}, {"start": 900, "end": 901}, {"start": 9, "end": 2}])
def test_places_that_are_none_are_those_that_are_stored(contributor_client: Client, places: dict[str, Any]) -> None:
    found = SuggestionFactory.create(capture__text=TEXT, span=FERRIES)
    form = opened(contributor_client, found, do="start_back", **places).context["entry"].form
    assert form["exact"].value() == "😀 “Ferries"


@pytest.fixture
def venn(db: None) -> Speaker:
    """A minister until 2030, then an envoy, of a side in one topic; some papers spell her in another way."""
    party = PartyFactory.create(name="Veland")
    venn = SpeakerFactory.create(name="Mara Venn")
    venn.aliases.create(name="Mara Wenn-Holm")
    RoleFactory.create(speaker=venn, title="harbour minister", party=party, topic=party.topic, to_on=date(2030, 12, 31))
    RoleFactory.create(speaker=venn, title="envoy", party=party, topic=party.topic, from_on=date(2031, 1, 1))
    return venn


@pytest.fixture
def capture(venn: Speaker) -> Capture:
    return CaptureFactory.create(source__topic=venn.roles.all()[0].topic)  # published in 2031


def find(client: Client, capture: Capture, words: str, **more: Any) -> str:
    data: dict[str, Any] = {"q": words, "capture": capture.pk} | more
    return client.get("/desk/speakers/find/", data, headers=HTMX).content.decode()


@pytest.mark.parametrize("words", ["Venn", "mara v", "Wenn-Holm", "Mara Vemn", "vénn"])
def test_a_speaker_is_found_however_spelt_with_the_role_of_the_day(
    contributor_client: Client, capture: Capture, venn: Speaker, words: str
) -> None:
    options = find(contributor_client, capture, words)
    assert f'data-speaker="{venn.pk}"' in options
    assert "envoy" in options
    assert "harbour minister" not in options
    assert "Veland" in options
    assert "New speaker" in options


def test_the_day_is_that_of_the_statement(contributor_client: Client, capture: Capture) -> None:
    said = SuggestionFactory.create(capture=capture, said_on=date(2030, 5, 1))
    assert "harbour minister" in find(contributor_client, capture, "Venn", at=said.pk)


def test_a_known_name_is_not_offered_as_new(contributor_client: Client, capture: Capture) -> None:
    assert "New speaker" not in find(contributor_client, capture, "mara venn")
    assert "data-speaker" not in find(contributor_client, capture, "Zzyzx")
    assert "option" not in find(contributor_client, capture, " ")


def test_names_are_told_as_text(contributor_client: Client, capture: Capture) -> None:
    assert "<script>" not in find(contributor_client, capture, "<script>alert(1)</script>")


def test_without_script_the_list_of_speakers_answers(contributor_client: Client, capture: Capture) -> None:
    response = contributor_client.get(f"/desk/speakers/find/?q=Venn&capture={capture.pk}")
    assert (response.status_code, response["Location"]) == (302, "/desk/speakers/?words=Venn")


def test_names_are_looked_up_in_the_plain_form_and_one_is_chosen(
    contributor_client: Client, capture: Capture, venn: Speaker
) -> None:
    found = SuggestionFactory.create(capture=capture)
    data = fields(version=1, do="find_speakers", start=0, end=21) | rows({"name": "Wenn-Holm"})
    page = contributor_client.post(f"/desk/statements/{found.pk}/correct/", data).content.decode()
    assert f'type="radio" name="speakers-0-speaker" value="{venn.pk}"' in page
    assert "envoy" in page
    chosen = rows({"name": "Wenn-Holm", "speaker": venn.pk})
    again = contributor_client.post(f"/desk/statements/{found.pk}/correct/", data | chosen | {"do": "add_speaker"})
    assert 'value="Mara Venn"' in again.content.decode()  # whoever was chosen is named
    contributor_client.post(f"/desk/statements/{found.pk}/correct/", data | chosen | {"do": ""})
    assert list(Statement.objects.get().speakers.all()) == [venn]
