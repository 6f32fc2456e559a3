"""Whom the words of a suggestion may mean: several are offered, and none of two who fit is taken silently."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.desk.cards import Card
from claims.desk.whom import Option, is_unsure
from claims.models import Speaker, Statement
from tests.desk.posted import posted_by, rows
from tests.desk.scenes import queries_while_rendering
from tests.factories import CaptureFactory, CaptureReadingFactory, SpeakerFactory, SuggestionFactory
from tests.working import read

pytestmark = pytest.mark.django_db

TEXT = (
    "Jonas Amsel, the mayor of Port Elin, and the harbour master Piet Amsel met on Friday. “The strait is open,” Amsel"
    " said. “We have no ice,” said Piet Amsel, the harbour master.\n\nVeland and Skarn said in a joint statement that"
    " the mines were cleared. Moscow said it would send two ships."
)
AMSEL: dict[str, Any] = {
    "speaker_as_worded": "Amsel",
    "speaker_proposed": "Jonas Amsel",
    "speaker_candidates": ["Piet Amsel"],
    "role_proposed": "mayor of Port Elin",
}


def reader(client: Client, statement: Statement, **asked: Any) -> Any:
    return client.get(f"/desk/sources/{statement.capture.source_id}/", {"at": statement.pk} | asked)


def card(client: Client, statement: Statement, **asked: Any) -> Card:
    cards: list[Card] = reader(client, statement, **asked).context["cards"]
    return next(card for card in cards if card.statement.pk == statement.pk)


def posting(client: Client, statement: Statement, **asked: Any) -> dict[str, str]:
    """What the card posts if nobody touches it."""
    return posted_by(reader(client, statement, **asked).content.decode(), f"accept{statement.pk}")


def accept(client: Client, statement: Statement, data: dict[str, Any]) -> Any:
    return client.post(f"/desk/statements/{statement.pk}/accept/", data)


def names(statement: Statement) -> list[str]:
    return [byline.speaker.name for byline in statement.bylines.order_by("order")]


# Two whom the words fit -------------------------------------------------------------------------------------------


def test_two_of_a_surname_are_asked_about_and_neither_is_taken(contributor_client: Client) -> None:
    found = SuggestionFactory.create(**AMSEL)
    SpeakerFactory.create(name="Jonas Amsel")
    shown = card(contributor_client, found)
    assert (shown.question, [choice.name for choice in shown.choices]) == ("Jonas Amsel or Piet Amsel?", [""])
    refused = accept(contributor_client, found, posting(contributor_client, found))
    assert refused.status_code == 422
    assert "Jonas Amsel or Piet Amsel? Choose, or write who said it." in refused.content.decode()
    found.refresh_from_db()
    assert (found.state, names(found)) == ("suggested", [])


def test_the_one_that_is_picked_is_who_said_it(contributor_client: Client) -> None:
    found, known = SuggestionFactory.create(**AMSEL), SpeakerFactory.create(name="Jonas Amsel")
    page = reader(contributor_client, found).content.decode()
    address = f"/desk/sources/{found.capture.source_id}/?at={found.pk}&amp;who=0#s{found.pk}"
    assert f'<a class="button small" href="{address}"' in page
    assert 'data-key="1" aria-keyshortcuts="1"' in page
    picked = card(contributor_client, found, who=0)
    assert (picked.question, picked.choices[0].speaker) == ("", known)
    assert accept(contributor_client, found, posting(contributor_client, found, who=0)).status_code == 303
    assert list(found.speakers.all()) == [known]


def test_the_other_may_be_picked_and_is_made_with_what_the_text_calls_them(contributor_client: Client) -> None:
    reading = CaptureReadingFactory.create(roles={"PIET AMSEL": "harbour master"})
    found = SuggestionFactory.create(capture=reading.capture, **AMSEL)
    posted = posting(contributor_client, found, who=1)
    assert (posted["speakers-0-name"], posted["speakers-0-description"]) == ("Piet Amsel", "harbour master")
    accept(contributor_client, found, posted)
    assert names(found) == ["Piet Amsel"]
    assert Speaker.objects.get(name="Piet Amsel").kind == "person"


def test_a_name_may_be_written_in_place_of_those_offered(contributor_client: Client) -> None:
    found = SuggestionFactory.create(**AMSEL)
    written = posting(contributor_client, found) | {"speakers-0-name": "Ute Amsel", "speakers-0-kind": "person"}
    assert accept(contributor_client, found, written).status_code == 303
    assert names(found) == ["Ute Amsel"]


@pytest.mark.parametrize("who", ["2", "-1", "many", "9" * 30])
def test_a_number_that_is_none_of_theirs_picks_nobody(contributor_client: Client, who: str) -> None:
    found = SuggestionFactory.create(**AMSEL)
    assert card(contributor_client, found, who=who).question
    assert accept(contributor_client, found, posting(contributor_client, found) | {"who": who}).status_code == 422


def test_a_refusal_keeps_who_is_picked(contributor_client: Client) -> None:
    found = SuggestionFactory.create(**AMSEL)
    posted = posting(contributor_client, found, who=1)
    refused = accept(contributor_client, found, posted | {"speakers-0-kind": ""})
    assert (refused.status_code, 'value="Piet Amsel"' in refused.content.decode()) == (422, True)
    assert [offer.is_picked for offer in refused.context["cards"][0].offers] == [False, True]
    raced = accept(contributor_client, found, posted | {"version": "7"})
    assert (raced.status_code, [offer.is_picked for offer in raced.context["cards"][0].offers]) == (409, [False, True])


def test_two_names_of_one_known_speaker_ask_nothing(contributor_client: Client) -> None:
    known = SpeakerFactory.create(name="Jonas Amsel")
    known.aliases.create(name="Piet Amsel")
    shown = card(contributor_client, SuggestionFactory.create(**AMSEL))
    assert (shown.offers, shown.question, shown.choices[0].speaker) == ([], "", known)


def test_the_correction_opens_with_who_is_picked_and_names_them_all(contributor_client: Client) -> None:
    found = SuggestionFactory.create(**AMSEL)
    address = f"/desk/statements/{found.pk}/correct/"
    assert f'href="{address}?who=1#s{found.pk}"' in reader(contributor_client, found, who=1).content.decode()
    blank = contributor_client.get(address)
    assert [row["name"].value() for row in blank.context["entry"].speakers.forms] == [""]
    assert "The words may mean Jonas Amsel (mayor of Port Elin) or Piet Amsel." in blank.content.decode()
    filled = contributor_client.get(address, {"who": 1})
    assert [row["name"].value() for row in filled.context["entry"].speakers.forms] == ["Piet Amsel"]


# Others who are offered and ask nothing ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("worded", "proposed", "other"),
    [
        ("Asberry", "Gunnar Asbery", "Asberry"),
        ("Moscow", "Moscow", "Russia"),
        ("she", "Mara Venn", "Ute Falk"),
        ("the ministry", "the Skarn Defence Ministry", "Defence Ministry"),
    ],
)
def test_a_spelling_a_country_and_who_else_she_may_be_are_offered_beside_the_first(
    contributor_client: Client, worded: str, proposed: str, other: str
) -> None:
    found = SuggestionFactory.create(
        speaker_as_worded=worded, speaker_proposed=proposed, speaker_candidates=[other, other.upper()]
    )
    shown = card(contributor_client, found)
    assert [(offer.name, offer.key, offer.is_picked) for offer in shown.offers] == [
        (proposed, 1, True),
        (other, 2, False),
    ]
    assert (shown.question, len(shown.choices)) == ("", 1)
    assert accept(contributor_client, found, posting(contributor_client, found)).status_code == 303
    assert names(found) == [shown.choices[0].name]


def options(*told: tuple[str, str]) -> list[Option]:
    return [Option((name,), role) for name, role in told]


@pytest.mark.parametrize(
    ("worded", "told", "unsure"),
    [
        ("Amsel", [("Jonas Amsel", ""), ("Piet Amsel", "")], True),
        ("Amsel’s", [("Jonas Amsel", ""), ("Piet Amsel", "")], True),
        ("the minister", [("Mara Venn", "trade minister"), ("Ute Falk", "minister of defence")], True),
        ("the minister", [("Mara Venn", "the minister"), ("Ute Falk", "harbour master")], False),
        ("Amsel", [("Jonas Amsel", "")], False),
        ("Amsel", [("Jonas Amsel", ""), ("Jonas Peter Amsel", "")], False),
        ("Amsel", [("Mara Venn", ""), ("Jonas Amsel", ""), ("Piet Amsel", "")], False),  # the first fits by no word
        ("he", [("Jonas Amsel", ""), ("Piet Amsel", "")], False),
        ("", [("Jonas Amsel", ""), ("Piet Amsel", "")], False),
    ],
)
def test_unsure_is_who_finds_two_that_the_words_fit(worded: str, told: list[tuple[str, str]], unsure: bool) -> None:
    assert is_unsure(worded, options(*told)) is unsure


# Those who speak together -----------------------------------------------------------------------------------------


def test_each_of_those_who_speak_together_is_resolved_or_made(contributor_client: Client) -> None:
    known = SpeakerFactory.create(name="Harbour office", kind="organisation")
    found = SuggestionFactory.create(
        speaker_proposed="Veland and the harbour office and Trade and Industry",
        speakers_proposed=["Veland", "the harbour office", "Trade and Industry"],
    )
    choices = card(contributor_client, found).choices
    assert [(choice.name, choice.speaker) for choice in choices] == [
        ("Veland", None),
        ("Harbour office", known),
        ("Trade and Industry", None),
    ]
    accept(contributor_client, found, posting(contributor_client, found))
    assert names(found) == ["Veland", "Harbour office", "Trade and Industry"]


def test_those_who_speak_together_may_be_known_as_one(contributor_client: Client) -> None:
    known = SpeakerFactory.create(name="Veland and Skarn", kind="organisation")
    found = SuggestionFactory.create(speaker_proposed="Veland and Skarn", speakers_proposed=["Veland", "Skarn"])
    assert [choice.speaker for choice in card(contributor_client, found).choices] == [known]


# From the text to the card ----------------------------------------------------------------------------------------


def test_what_the_reading_stores_is_what_the_card_asks(contributor_client: Client) -> None:
    capture = read(CaptureReadingFactory.create(capture__text=TEXT).capture)
    stored = capture.statements.order_by("start")
    assert [(one.speaker_proposed, one.speakers_proposed, one.speaker_candidates) for one in stored] == [
        ("Jonas Amsel", [], ["Piet Amsel"]),
        ("Piet Amsel", [], []),
        ("Veland and Skarn", ["Veland", "Skarn"], []),
        ("Moscow", [], ["Russia"]),
    ]
    assert [one.role_proposed for one in stored] == ["mayor of Port Elin", "harbour master", "", ""]
    first = card(contributor_client, stored[0])
    assert first.question == "Jonas Amsel or Piet Amsel?"
    assert [offer.role for offer in first.offers] == ["mayor of Port Elin", "harbour master"]
    assert posting(contributor_client, stored[0], who=0)["speakers-0-description"] == "mayor of Port Elin"


def test_twenty_questions_cost_the_queries_of_one_and_none_while_rendering(
    contributor_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    capture = CaptureFactory.create(text="“The strait is open,” Amsel said. " * 20)
    url = f"/desk/sources/{capture.source_id}/"
    ask(capture, 0)
    contributor_client.get(url)
    with CaptureQueriesContext(connection) as one:
        contributor_client.get(url)
    for number in range(1, 20):
        ask(capture, number)
    with CaptureQueriesContext(connection) as twenty:
        contributor_client.get(url)
    assert len(one) == len(twenty)
    assert queries_while_rendering(contributor_client, url, monkeypatch) == []


def ask(capture: Any, number: int) -> None:
    """Another suggestion of two whom its words fit, one of them known."""
    known = SpeakerFactory.create(name=f"Jonas Amsel {number}")
    SuggestionFactory.create(
        capture=capture,
        span=(number * 34, number * 34 + 21),
        speaker_as_worded=f"Amsel {number}",
        speaker_proposed=known.name,
        speaker_candidates=[f"Piet Amsel {number}"],
    )


def test_a_row_without_its_card_still_needs_somebody(contributor_client: Client) -> None:
    found = SuggestionFactory.create(**AMSEL)
    assert accept(contributor_client, found, {"version": 1} | rows()).status_code == 422
