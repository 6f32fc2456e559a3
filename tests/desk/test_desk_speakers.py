"""The pages of speakers: list, new, roles, other spellings, edits that meet."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.actions.speakers import edit_speaker
from claims.models import Role, Speaker, User
from claims.vocabulary import SpeakerKind
from tests.desk.posted import merging
from tests.factories import PartyFactory, PublisherFactory, RoleFactory, SpeakerFactory, StatementFactory, UserFactory

HTMX = {"HX-Request": "true"}
EDITED = {"name": "Mara Venn", "kind": "person", "description": "ferry captain", "version": 1}


def test_a_new_speaker_has_its_spellings(contributor_client: Client) -> None:
    assert contributor_client.get("/desk/speakers/new/", {"name": "Mara Venn"}).status_code == 200
    data = {"name": "Mara Venn", "kind": "person", "aliases": "M. Wenn\r\n\r\nMara Wenn\r\n"}
    response = contributor_client.post("/desk/speakers/new/", data)
    speaker = Speaker.objects.get()
    assert (response.status_code, response["Location"]) == (303, f"/desk/speakers/{speaker.pk}/")
    assert {alias.name for alias in speaker.aliases.all()} == {"M. Wenn", "Mara Wenn"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"name": " ", "kind": "person"}, "Give the name"),
        ({"name": "Mara\x00Venn", "kind": "person"}, "NUL character"),
        ({"name": "Mara Venn " * 1000, "kind": "person"}, "at most 300 characters"),
        ({"name": "Mara Venn", "kind": "person", "aliases": "Mara\n" + "M" * 301}, "at most 300 characters"),
        ({"name": "Mara Venn", "kind": "ghost"}, "Select a valid choice"),
        ({"name": "Mara Venn", "kind": "person", "wikidata_id": "42"}, "Q and a number"),
    ],
)
def test_a_new_speaker_that_cannot_be_is_refused(
    contributor_client: Client, data: dict[str, str], message: str
) -> None:
    response = contributor_client.post("/desk/speakers/new/", data, headers=HTMX)
    assert (response.status_code, message in response.content.decode()) == (422, True)
    assert "<html" not in response.content.decode()
    assert not Speaker.objects.exists()


def test_a_known_name_is_shown_before_a_namesake_is_added(contributor_client: Client) -> None:
    known = SpeakerFactory.create(name="Mara Venn")
    data = {"name": "mara venn", "kind": "person"}
    response = contributor_client.post("/desk/speakers/new/", data)
    assert (response.status_code, f"/desk/speakers/{known.pk}/" in response.content.decode()) == (422, True)
    assert contributor_client.post("/desk/speakers/new/", data | {"do": "add_another"}).status_code == 303


def test_a_person_is_not_part_of_a_body(contributor_client: Client) -> None:
    body = SpeakerFactory.create(kind=SpeakerKind.ORGANISATION.value)
    data = {"name": "Mara Venn", "kind": "person", "part_of": body.pk}
    assert contributor_client.post("/desk/speakers/new/", data).status_code == 422


def test_an_editor_edits_and_a_contributor_may_not(contributor_client: Client, editor_client: Client) -> None:
    speaker = SpeakerFactory.create()
    url = f"/desk/speakers/{speaker.pk}/"
    assert contributor_client.post(url, EDITED).status_code == 403
    assert "Change name, kind or description</summary>" not in contributor_client.get(url).content.decode()
    assert editor_client.post(url, EDITED).status_code == 303
    speaker.refresh_from_db()
    assert (speaker.name, speaker.description, speaker.version) == ("Mara Venn", "ferry captain", 2)


def test_an_edit_that_lost_the_race_shows_both(editor_client: Client, second_editor: User) -> None:
    speaker = SpeakerFactory.create()
    edit_speaker(actor=second_editor, speaker=speaker, version=1, description="pilot")
    response = editor_client.post(f"/desk/speakers/{speaker.pk}/", EDITED)
    page = response.content.decode()
    assert response.status_code == 409
    assert "Changed by Sten Second" in page
    assert ("<del>pilot</del>" in page, "<ins>ferry captain</ins>" in page) == (True, True)
    assert editor_client.post(f"/desk/speakers/{speaker.pk}/", merging(response)).status_code == 303
    speaker.refresh_from_db()
    assert (speaker.name, speaker.description) == ("Mara Venn", "ferry captain")


def test_a_body_cannot_be_part_of_its_own_part(editor_client: Client) -> None:
    above = SpeakerFactory.create(kind=SpeakerKind.ORGANISATION.value)
    below = SpeakerFactory.create(kind=SpeakerKind.ORGANISATION.value, part_of=above)
    data = {"name": above.name, "kind": "organisation", "part_of": below.pk, "version": 1}
    response = editor_client.post(f"/desk/speakers/{above.pk}/", data)
    assert (response.status_code, "part of itself" in response.content.decode()) == (422, True)


def test_the_voice_of_a_publisher_stays_a_body(editor_client: Client) -> None:
    voice = PublisherFactory.create().own_voice
    response = editor_client.post(f"/desk/speakers/{voice.pk}/", EDITED | {"kind": "person"})
    assert (response.status_code, "stays an organisation" in response.content.decode()) == (422, True)


def test_roles_and_spellings_are_added_by_a_contributor(contributor_client: Client) -> None:
    speaker, party = SpeakerFactory.create(), PartyFactory.create()
    url = f"/desk/speakers/{speaker.pk}/"
    assert contributor_client.post(f"{url}aliases/", {"name": "M. Wenn"}).status_code == 303
    assert contributor_client.post(f"{url}aliases/", {"name": ""}).status_code == 422
    data = {"title": "harbour minister", "party": party.pk, "speaks_for": "on", "from_on": "2031-01-01"}
    assert contributor_client.post(f"{url}roles/", data).status_code == 303
    role = Role.objects.get()
    assert (role.topic, role.party, role.speaks_for, role.from_on) == (party.topic, party, True, date(2031, 1, 1))
    page = contributor_client.get(url).content.decode()
    assert "harbour minister" in page
    assert "M. Wenn" in page


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "Give a title, a body or a side"),
        ({"title": "pilot", "speaks_for": "on"}, "Say for which body or side"),
        ({"title": "pilot", "from_on": "2031-02-01", "to_on": "2031-01-01"}, "before the first day"),
        ({"title": "pilot", "from_on": "yesterday"}, "Enter a valid date"),
    ],
)
def test_a_role_that_cannot_be_is_refused(contributor_client: Client, data: dict[str, str], message: str) -> None:
    response = contributor_client.post(f"/desk/speakers/{SpeakerFactory.create().pk}/roles/", data)
    assert (response.status_code, message in response.content.decode()) == (422, True)
    assert not Role.objects.exists()


def test_a_side_of_another_topic_is_refused(contributor_client: Client) -> None:
    party, other = PartyFactory.create(), PartyFactory.create()
    data = {"party": party.pk, "topic": other.topic_id}
    assert contributor_client.post(f"/desk/speakers/{SpeakerFactory.create().pk}/roles/", data).status_code == 422


def test_an_editor_puts_a_role_right_or_takes_it_away(editor_client: Client, contributor_client: Client) -> None:
    role, party = RoleFactory.create(from_on=date(2031, 1, 1)), PartyFactory.create()
    url = f"/desk/roles/{role.pk}/"
    assert contributor_client.post(url, {"version": 1, "title": "pilot"}).status_code == 403
    assert (shown := editor_client.get(url)).status_code == 200
    assert 'value="2031-01-01"' in shown.content.decode()
    data = {"version": 1, "title": "pilot", "party": party.pk, "speaks_for": "on", "from_on": "2031-01-02"}
    assert editor_client.post(url, data | {"to_on": "2030-02-01"}).status_code == 422
    assert editor_client.post(url, data | {"to_on": "2031-02-01", "reason": "Misread."}).status_code == 303
    role.refresh_from_db()
    assert (role.title, role.party, role.topic, role.speaks_for) == ("pilot", party, party.topic, True)
    assert (role.from_on, role.to_on) == (date(2031, 1, 2), date(2031, 2, 1))

    # Opened before that: each field that differs, tick box and day too, is taken from either; nothing is taken away.
    late = {"version": 1, "title": "harbour pilot", "from_on": "2031-01-01", "reason": "Heard so."}
    assert editor_client.post(url, late | {"do": "remove"}).status_code == 409
    response = editor_client.post(url, late)
    takes = {each.name: each.take for each in response.context["conflict"].differences}
    assert takes == dict.fromkeys(("party", "topic", "speaks_for", "from_on", "to_on"), "theirs") | {"title": "merged"}
    assert editor_client.post(url, merging(response)).status_code == 303
    role.refresh_from_db()
    assert (role.title, role.party, role.speaks_for, role.to_on) == ("harbour pilot", party, True, date(2031, 2, 1))

    assert editor_client.post(url, late | {"version": role.version, "do": "remove"}).status_code == 303
    assert not Role.objects.exists()
    assert editor_client.get(url).status_code == 404


def test_an_editor_takes_a_spelling_away(editor_client: Client) -> None:
    alias = SpeakerFactory.create(name="Mara Venn").aliases.create(name="M. Wenn")
    assert editor_client.post(f"/desk/aliases/{alias.pk}/remove/").status_code == 303
    assert not Speaker.objects.known_as(["M. Wenn"]).exists()


def test_the_list_finds_by_name_spelling_and_kind(contributor_client: Client) -> None:
    speaker = SpeakerFactory.create(name="Mara Venn")
    speaker.aliases.create(name="M. Wenn")
    body = SpeakerFactory.create(name="Harbour Office", kind=SpeakerKind.ORGANISATION.value)
    for query, expected in [
        ({}, {speaker, body}),
        ({"words": "wenn"}, {speaker}),
        ({"kind": "organisation"}, {body}),
        ({"kind": "ghost"}, set()),
    ]:
        assert set(contributor_client.get("/desk/speakers/", query).context["found"].rows) == expected, query


@pytest.mark.parametrize("path", ["/desk/speakers/", "/desk/speakers/{}/"])
def test_pages_answer_htmx_with_their_fragment(contributor_client: Client, path: str) -> None:
    url = path.format(SpeakerFactory.create().pk)
    whole, part = contributor_client.get(url), contributor_client.get(url, headers=HTMX)
    assert "HX-Request" in whole["Vary"]
    assert "HX-Request" in part["Vary"]
    assert "<html" in whole.content.decode()
    assert "<html" not in part.content.decode()


def test_lists_ask_as_many_queries_for_twenty_as_for_one(contributor_client: Client) -> None:
    speaker = SpeakerFactory.create()
    RoleFactory.create(speaker=speaker)
    StatementFactory.create(speakers=[speaker])
    for url in ("/desk/speakers/", f"/desk/speakers/{speaker.pk}/"):
        contributor_client.get(url)
        with CaptureQueriesContext(connection) as one:
            contributor_client.get(url)
        for _ in range(19):
            RoleFactory.create()
            RoleFactory.create(speaker=speaker)
            StatementFactory.create(speakers=[speaker])
        with CaptureQueriesContext(connection) as twenty:
            contributor_client.get(url)
        assert len(one) == len(twenty), url


@pytest.mark.parametrize("path", ["", "new/", "{}/"])
def test_the_anonymous_and_the_roleless_are_kept_out(client: Client, db: None, path: str) -> None:
    url = f"/desk/speakers/{path.format(SpeakerFactory.create().pk)}"
    assert client.get(url).status_code == 302
    client.force_login(UserFactory.create())
    assert client.get(url).status_code == 403
    assert client.get("/desk/speakers/").status_code == 403


def test_a_speaker_that_is_not_there_is_hidden(contributor_client: Client) -> None:
    assert contributor_client.get("/desk/speakers/999/").status_code == 404
    assert contributor_client.post("/desk/speakers/999/aliases/", {"name": "x"}).status_code == 404
