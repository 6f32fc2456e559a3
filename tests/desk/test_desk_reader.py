"""The reader: the text stays itself under any marks, cards are resolved in few queries, captures and origins."""

import re
from html import unescape
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from claims.desk.places import FoundSeveralTimes, NotFound, locate
from claims.desk.runs import Mark, runs_of
from claims.models import Capture, OriginLink, Role, Source, User
from claims.vocabulary import OriginLinkKind, StatementState
from tests.desk.posted import posted_by
from tests.factories import (
    CaptureFactory,
    CaptureReadingFactory,
    PartyFactory,
    SourceFactory,
    SpeakerFactory,
    SuggestionFactory,
    UserFactory,
)
from tests.working import read

HTMX = {"HX-Request": "true"}
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60)
MARKS = st.lists(
    st.builds(
        Mark,
        st.integers(-3, 70),
        st.integers(-3, 70),
        st.integers(1, 5),
        st.sampled_from(["suggested", "accepted"]),
        st.booleans(),
    ),
    max_size=8,
)


@given(TEXTS, MARKS, st.none() | st.integers(1, 5))
def test_the_runs_joined_are_the_text(text: str, marks: list[Mark], current: int | None) -> None:
    assert "".join(run.text for run in runs_of(text, marks, current)) == text


@given(TEXTS, MARKS)
def test_each_mark_covers_exactly_its_words(text: str, marks: list[Mark]) -> None:
    place = 0
    for run in runs_of(text, marks):
        inside = {m.statement for m in marks if max(m.start, 0) <= place and place + len(run.text) <= m.end}
        assert set(run.statements) == (inside if run.text else set())
        place += len(run.text)


def test_nested_and_overlapping_marks_become_runs_of_their_own() -> None:
    runs = runs_of("abcdef", [Mark(0, 4, 1), Mark(1, 2, 1, is_figure=True), Mark(3, 6, 2, "accepted")], current=2)
    assert [(run.text, run.statements, run.anchors, run.is_current) for run in runs] == [
        ("a", (1,), (1,), False),
        ("b", (1,), (), False),
        ("c", (1,), (), False),
        ("d", (1, 2), (2,), True),
        ("ef", (2,), (), True),
    ]
    assert [run.classes for run in runs] == [
        "is-suggested",
        "is-suggested is-figure",
        "is-suggested",
        "is-suggested is-shared",
        "is-accepted",
    ]


def test_words_are_located_once_near_or_not_at_all() -> None:
    text = "😀 open, e\u0301 open"
    assert locate(text, "😀 open") == (0, 6)
    assert locate(text, "open", near=11) == (11, 15)
    with pytest.raises(FoundSeveralTimes) as several:
        locate(text, "open")
    assert several.value.starts == [2, 11]
    with pytest.raises(NotFound):
        locate(text, "closed")


def shown_text(page: str) -> str:
    """The text of the reader as a browser has it in ``textContent``."""
    inner = re.search(r'<div class="text"[^>]*>(.*?)</div>', page, re.DOTALL)
    assert inner
    return unescape(re.sub(r"<[^>]+>", "", inner[1]))


def test_the_page_holds_the_text_exactly(contributor_client: Client) -> None:
    text = "\n“I <b>said</b> & e\u0301 😀,” Mara Venn said.\n\tيقول المتحدث  twice  "
    capture = CaptureFactory.create(text=text)
    SuggestionFactory.create(capture=capture, span=(1, 22))
    SuggestionFactory.create(capture=capture, span=(5, 30))
    assert shown_text(contributor_client.get(f"/desk/sources/{capture.source_id}/").content.decode()) == text


def test_the_reader_opens_at_the_first_suggestion_or_where_asked(contributor_client: Client) -> None:
    capture = CaptureFactory.create()
    second = SuggestionFactory.create(capture=capture, span=(4, 10))
    first = SuggestionFactory.create(capture=capture, span=(1, 10))
    url = f"/desk/sources/{capture.source_id}/"
    assert contributor_client.get(url).context["at"] == first.pk
    assert contributor_client.get(url, {"at": second.pk}).context["at"] == second.pk
    assert contributor_client.get(url, {"at": "no number"}).context["at"] == first.pk


def test_the_reader_answers_htmx_with_the_workspace_and_its_messages(contributor_client: Client) -> None:
    url = f"/desk/sources/{CaptureFactory.create().source_id}/"
    whole, part = contributor_client.get(url), contributor_client.get(url, headers=HTMX)
    assert "HX-Request" in whole["Vary"]
    assert "HX-Request" in part["Vary"]
    assert "<html" not in part.content.decode()
    assert 'id="workspace"' in part.content.decode()
    assert 'hx-swap-oob="true"' in part.content.decode()


def test_a_source_that_is_not_there_is_hidden(contributor_client: Client) -> None:
    assert contributor_client.get("/desk/sources/999/").status_code == 404
    assert contributor_client.get(f"/desk/sources/{SourceFactory.create().pk}/").status_code == 404
    assert contributor_client.get("/desk/sources/99999999999999999999/").status_code == 404


def test_known_speakers_are_resolved_by_name_and_alias_with_their_side(contributor_client: Client) -> None:
    party = PartyFactory.create(name="Veland")
    speaker = SpeakerFactory.create(name="Mara Venn")
    speaker.aliases.create(name="M. Wenn")
    Role.objects.create(speaker=speaker, title="harbour minister", topic=party.topic, party=party)
    capture = CaptureFactory.create(source__topic=party.topic)
    SuggestionFactory.create(capture=capture, speaker_proposed="m. wenn", speaker_as_worded="the minister")
    page = contributor_client.get(f"/desk/sources/{capture.source_id}/")
    (choice,) = page.context["cards"][0].choices
    assert choice.speaker == speaker
    assert "harbour minister" in page.content.decode()
    assert "Veland" in page.content.decode()
    assert f'name="speakers-0-speaker" value="{speaker.pk}"' in page.content.decode()


def test_a_stranger_is_offered_with_what_the_text_calls_them(contributor_client: Client) -> None:
    text = "“The strait is open,” Arne, a 66-year-old pilot, told reporters."
    found = read(CaptureReadingFactory.create(capture__text=text).capture).statements.get()
    page = contributor_client.get(f"/desk/sources/{found.capture.source_id}/").content.decode()
    posted = posted_by(page, f"accept{found.pk}")
    assert (posted["speakers-0-kind"], posted["speakers-0-description"]) == ("person", "66-year-old pilot")
    contributor_client.post(f"/desk/statements/{found.pk}/accept/", posted)
    assert [(one.name, one.description) for one in found.speakers.all()] == [("Arne", "66-year-old pilot")]


def test_the_name_in_the_text_is_kept_as_another_spelling_where_asked(contributor_client: Client) -> None:
    capture, body = CaptureFactory.create(), SpeakerFactory.create(name="Veland", kind="organisation")
    first, second = (
        SuggestionFactory.create(capture=capture, speaker_proposed="the harbour office", span=span)
        for span in ((0, 5), (0, 6))
    )
    address = f"/desk/sources/{capture.source_id}/?at={first.pk}"
    posted = posted_by(contributor_client.get(address).content.decode(), f"accept{first.pk}")
    assert posted["speakers-0-name"] == "Harbour office"
    posted |= {"speakers-0-name": "Veland", "speakers-0-is_alias": "on"}
    contributor_client.post(f"/desk/statements/{first.pk}/accept/", posted)
    again = contributor_client.get(address).context["cards"]
    choices = {card.statement.pk: card.choices for card in again}
    assert [choice.speaker for choice in choices[second.pk]] == [body]


def test_the_agency_that_the_text_credits_is_told_until_somebody_says_where_it_comes_from(
    contributor_client: Client,
) -> None:
    text = "The strait was closed on Friday, Mara Venn said.\n\nAdditional reporting by AFP."
    capture = read(CaptureReadingFactory.create(capture__text=text).capture)
    url = f"/desk/sources/{capture.source_id}/"
    assert "The text credits AFP." in contributor_client.get(url).content.decode()
    OriginLink.objects.create(
        capture=capture, kind="credits", to_publisher=capture.source.publisher, end=9, rule="slug"
    )
    assert "The text credits" not in contributor_client.get(url).content.decode()


def test_namesakes_are_offered_for_choice_and_strangers_as_new(contributor_client: Client) -> None:
    SpeakerFactory.create_batch(2, name="Mara Venn")
    capture = CaptureFactory.create()
    SuggestionFactory.create(capture=capture, speaker_proposed="Mara Venn", span=(0, 5))
    SuggestionFactory.create(capture=capture, speaker_proposed="Ottla Brandt and Iven Roe", span=(0, 6))
    SuggestionFactory.create(capture=capture, speaker_proposed="the Ministry of Trade and Industry", span=(0, 7))
    SuggestionFactory.create(capture=capture, speaker_as_worded="Both sides", span=(0, 8))
    SuggestionFactory.create(capture=capture, speaker_proposed="Veland and the UF", span=(0, 9))
    SuggestionFactory.create(capture=capture, speaker_proposed="Ursula von Brandt", span=(0, 10))
    cards = contributor_client.get(f"/desk/sources/{capture.source_id}/").context["cards"]
    assert [[(c.name, len(c.known), c.kind) for c in card.choices] for card in cards] == [
        [("Mara Venn", 2, "person")],
        [("Ottla Brandt", 0, "person"), ("Iven Roe", 0, "person")],
        [("Ministry of Trade and Industry", 0, "organisation")],
        [("", 0, ""), ("", 0, "")],  # each of them has to be named
        [("Veland", 0, "organisation"), ("UF", 0, "organisation")],
        [("Ursula von Brandt", 0, "person")],
    ]


def test_progress_counts_what_the_rules_suggested(contributor_client: Client, contributor: User) -> None:
    capture = CaptureFactory.create()
    for place, state in enumerate([StatementState.SUGGESTED, StatementState.ACCEPTED, StatementState.REJECTED]):
        SuggestionFactory.create(
            capture=capture,
            span=(place, 9),
            state=state.value,
            reviewed_by=contributor,
            reviewed_at=capture.captured_at,
        )
    page = contributor_client.get(f"/desk/sources/{capture.source_id}/")
    assert "2 of 3 reviewed" in page.content.decode()
    assert [card.statement.state for card in page.context["cards"]] == ["suggested", "accepted"]


def test_the_reader_asks_as_many_queries_for_twenty_as_for_one(contributor_client: Client) -> None:
    capture = CaptureFactory.create(text="“The strait is open,” Mara Venn told reporters. " * 20)
    url = f"/desk/sources/{capture.source_id}/"
    add_statements(capture, range(1))
    contributor_client.get(url)
    with CaptureQueriesContext(connection) as one:
        contributor_client.get(url)
    add_statements(capture, range(1, 20))
    with CaptureQueriesContext(connection) as twenty:
        contributor_client.get(url)
    assert len(one) == len(twenty)


def add_statements(capture: Capture, places: range) -> None:
    """At each place a suggestion of a known speaker, and an accepted statement of another."""
    decided = {"reviewed_by": capture.captured_by, "reviewed_at": capture.captured_at, "state": "accepted"}
    for place in places:
        start = place * 48
        name = SpeakerFactory.create().name
        SuggestionFactory.create(capture=capture, span=(start, start + 21), speaker_proposed=name)
        SuggestionFactory.create(
            capture=capture, span=(start, start + 22), speakers=[SpeakerFactory.create()], **decided
        )


def test_the_cards_of_a_long_text_come_in_parts(contributor_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims.desk.reader.CARDS_AROUND", 1)
    capture = CaptureFactory.create()
    keys = [SuggestionFactory.create(capture=capture, span=(place, 20)).pk for place in range(5)]
    page = contributor_client.get(f"/desk/sources/{capture.source_id}/", {"at": keys[2]})
    assert [card.statement.pk for card in page.context["cards"]] == keys[1:4]
    assert (page.context["earlier"], page.context["later"]) == (keys[0], keys[4])
    assert page.content.decode().count("<mark") == 5


def test_a_newer_capture_is_read_and_the_older_one_stays(contributor_client: Client) -> None:
    old = CaptureFactory.create()
    statement = SuggestionFactory.create(capture=old)
    url = f"/desk/sources/{old.source_id}/"
    assert contributor_client.get(f"{url}capture/").status_code == 200
    response = contributor_client.post(f"{url}capture/", {"text": "“It is closed,” Mara Venn said."})
    assert (response.status_code, response["Location"]) == (303, url)
    assert contributor_client.get(url).context["capture"].text == "“It is closed,” Mara Venn said."
    assert contributor_client.get(url, {"capture": old.pk}).context["capture"] == old
    assert contributor_client.get(url, {"at": statement.pk}).context["capture"] == old


def test_an_unchanged_or_empty_capture_is_refused(contributor_client: Client) -> None:
    old = CaptureFactory.create()
    url = f"/desk/sources/{old.source_id}/capture/"
    for text, message in [(old.text, "Nothing changed"), ("", "There is no text")]:
        response = contributor_client.post(url, {"text": text})
        assert (response.status_code, message in response.content.decode()) == (422, True)
    assert Capture.objects.count() == 1


def test_an_editor_retracts_a_source_and_a_contributor_may_not(
    contributor_client: Client, editor_client: Client
) -> None:
    source = CaptureFactory.create().source
    url = f"/desk/sources/{source.pk}/retract/"
    assert contributor_client.get(url).status_code == 403
    assert editor_client.post(url, {"version": 1, "note": ""}).status_code == 422
    late = editor_client.post(url, {"version": 7, "note": "They took it back."})
    assert (late.status_code, "They took it back." in late.content.decode()) == (409, True)
    assert editor_client.post(url, {"version": 1, "note": "They took it back."}).status_code == 303
    assert Source.objects.get().retraction_note == "They took it back."


def test_an_editor_says_where_a_passage_comes_from_and_settles_it(editor_client: Client, editor: User) -> None:
    capture, other = CaptureFactory.create(), CaptureFactory.create()
    url = f"/desk/sources/{capture.source_id}/"
    assert editor_client.get(f"{url}origin/").status_code == 200
    assert editor_client.post(f"{url}origin/", {"kind": "copies"}).status_code == 422
    assert editor_client.post(f"{url}origin/", {"kind": "copies", "to_source": capture.source_id}).status_code == 422
    outside = editor_client.post(f"{url}origin/", {"kind": "copies", "to_source": other.source_id, "end": 9999})
    assert outside.status_code == 422
    typed = {"kind": "copies", "to_source": other.source_id, "once": str(uuid4())}
    assert [editor_client.post(f"{url}origin/", typed).status_code for _ in range(2)] == [303, 302]
    link = OriginLink.objects.get()
    assert (link.to_capture, link.end, link.settled_by) == (other, len(capture.text), editor)
    assert editor_client.post(f"/desk/origins/{link.pk}/", {"version": 7, "state": "overruled"}).status_code == 409
    assert editor_client.post(f"/desk/origins/{link.pk}/", {"version": 1, "state": "found"}).status_code == 422
    settled = {"version": 1, "state": "overruled", "reason": "own reporter"}
    assert editor_client.post(f"/desk/origins/{link.pk}/", settled).status_code == 303
    link.refresh_from_db()
    assert (link.state, link.reason) == ("overruled", "own reporter")
    assert "own reporter" in editor_client.get(url).content.decode()


def test_a_contributor_neither_adds_nor_settles_an_origin(contributor_client: Client) -> None:
    capture, other = CaptureFactory.create(), CaptureFactory.create()
    copies = OriginLinkKind.COPIES.value
    link = OriginLink.objects.create(capture=capture, end=5, kind=copies, to_capture=other, rule="copying")
    page = contributor_client.get(f"/desk/sources/{capture.source_id}/").content.decode()
    assert "A passage" in page
    assert "Not a copy" not in page
    assert contributor_client.get(f"/desk/sources/{capture.source_id}/origin/").status_code == 403
    assert contributor_client.post(f"/desk/origins/{link.pk}/", {"version": 1}).status_code == 403


def test_someone_without_a_role_reads_nothing(client: Client, db: None) -> None:
    url = f"/desk/sources/{CaptureFactory.create().source_id}/"
    assert client.get(url).status_code == 302
    client.force_login(UserFactory.create())
    assert client.get(url).status_code == 403
