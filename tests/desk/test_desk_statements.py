"""What an editor does to a suggestion: accept, reject, correct."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from claims.actions.statements import accept_statement
from claims.models import Figure, Speaker, Statement, User
from claims.vocabulary import SpeakerKind, StatementState
from tests.desk.posted import TEXT, fields, posted_by, rows
from tests.factories import (
    CaptureFactory,
    SpeakerFactory,
    SuggestionFactory,
)

HTMX = {"HX-Request": "true"}


# Accept -------------------------------------------------------------------------------------------------------------


def test_accept_with_a_known_speaker_goes_on_to_the_next_suggestion(contributor_client: Client) -> None:
    capture, speaker = CaptureFactory.create(), SpeakerFactory.create()
    first = SuggestionFactory.create(capture=capture, span=(0, 21))
    second = SuggestionFactory.create(capture=capture, span=(3, 21))
    url = f"/desk/statements/{first.pk}/accept/"
    response = contributor_client.post(url, {"version": 1} | rows({"speaker": speaker.pk}))
    assert response.status_code == 303
    assert response["Location"] == f"/desk/sources/{capture.source_id}/?at={second.pk}#s{second.pk}"
    first.refresh_from_db()
    assert (first.state, list(first.speakers.all())) == ("accepted", [speaker])


def test_accept_adds_a_speaker_new_to_the_desk_in_the_same_step(contributor_client: Client) -> None:
    found = SuggestionFactory.create()
    data = {"version": 1} | rows({"name": "Mara Venn", "kind": "person"}, {"name": "", "kind": ""})
    assert contributor_client.post(f"/desk/statements/{found.pk}/accept/", data).status_code == 303
    assert [(s.name, s.kind) for s in found.speakers.all()] == [("Mara Venn", SpeakerKind.PERSON)]


def test_accept_takes_the_known_speaker_for_a_typed_alias(contributor_client: Client) -> None:
    found, speaker = SuggestionFactory.create(), SpeakerFactory.create()
    speaker.aliases.create(name="M. Wenn")
    contributor_client.post(f"/desk/statements/{found.pk}/accept/", {"version": 1} | rows({"name": "m. wenn"}))
    assert list(found.speakers.all()) == [speaker]


def test_own_voice_is_accepted_as_its_card_posts_it_on_the_basis_chosen(contributor_client: Client) -> None:
    found = SuggestionFactory.create(kind="own_voice", basis="unattributed")
    page = contributor_client.get(f"/desk/sources/{found.capture.source_id}/").content.decode()
    posted = posted_by(page, f"accept{found.pk}")
    assert posted["basis"] == "unattributed"
    response = contributor_client.post(f"/desk/statements/{found.pk}/accept/", posted | {"basis": "own_count"})
    found.refresh_from_db()
    assert (response.status_code, found.state, found.basis) == (303, "accepted", "own_count")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"name": ""}, "Name who said it"),
        ({"name": "Iven Roe", "kind": ""}, "say whether it is a person"),
        ({"name": "Nomen\x00Nescio", "kind": "person"}, "NUL character"),
        ({"speaker": "999"}, "Select a valid choice"),
        ({"name": "Iven Roe", "kind": "person", "worded": "w" * 301, "is_alias": "on"}, "at most 300 characters"),
    ],
)
def test_accept_refuses_what_cannot_be_taken_and_keeps_it(
    contributor_client: Client, row: dict[str, str], message: str
) -> None:
    found = SuggestionFactory.create()
    response = contributor_client.post(f"/desk/statements/{found.pk}/accept/", {"version": 1} | rows(row))
    assert (response.status_code, message in response.content.decode()) == (422, True)
    assert f'value="{row.get("name", "")}'.split("\x00")[0] in response.content.decode()
    found.refresh_from_db()
    assert found.state == StatementState.SUGGESTED


def test_of_a_form_of_a_thousand_rows_a_hundred_are_looked_at(contributor_client: Client) -> None:
    form = {"version": 1} | rows({"name": "Iven Roe", "kind": "person"}) | {"speakers-TOTAL_FORMS": 1000}
    response = contributor_client.post(f"/desk/statements/{SuggestionFactory.create().pk}/accept/", form)
    names = re.findall(r'name="speakers-\d+-name"', response.content.decode())
    assert (response.status_code, len(names)) == (422, 100)


def test_a_fragment_brings_the_counts_of_the_masthead(contributor_client: Client) -> None:
    found = SuggestionFactory.create(kind="own_voice", basis="unattributed")
    url = f"/desk/statements/{found.pk}/accept/"
    page = contributor_client.post(url, {"version": 1} | rows(), headers=HTMX, follow=True).content.decode()
    assert '<nav id="desk-nav" aria-label="Desk" hx-swap-oob="true">' in page
    assert re.search(r'class="count">1<span class="visually-hidden"> without a claim', page)


def test_accept_offers_namesakes_for_choice(contributor_client: Client) -> None:
    SpeakerFactory.create_batch(2, name="Mara Venn")
    found = SuggestionFactory.create()
    response = contributor_client.post(
        f"/desk/statements/{found.pk}/accept/", {"version": 1} | rows({"name": "Mara Venn"})
    )
    assert (response.status_code, "choose which" in response.content.decode()) == (422, True)


def test_a_lost_race_is_told_and_adds_no_speaker(contributor_client: Client, editor: User) -> None:
    found = SuggestionFactory.create()
    accept_statement(actor=editor, statement=found, version=1, speakers=[SpeakerFactory.create()])
    data = {"version": 1} | rows({"name": "Iven Roe", "kind": "person"})
    response = contributor_client.post(f"/desk/statements/{found.pk}/accept/", data, headers=HTMX)
    assert response.status_code == 409
    assert "Changed by Edda Editor" in response.content.decode()
    assert "<html" not in response.content.decode()
    assert not Speaker.objects.filter(name="Iven Roe").exists()


# Reject -------------------------------------------------------------------------------------------------------------


def test_reject_keeps_the_reason(contributor_client: Client) -> None:
    found = SuggestionFactory.create()
    response = contributor_client.post(f"/desk/statements/{found.pk}/reject/", {"version": 1, "reason": "a caption"})
    found.refresh_from_db()
    assert (response.status_code, found.state, found.rejection_reason) == (303, "rejected", "a caption")
    again = contributor_client.post(f"/desk/statements/{found.pk}/reject/", {"version": 2})
    assert (again.status_code, "rejected already" in again.content.decode()) == (409, True)


def test_reject_of_another_version_is_a_lost_race_and_of_none_bad_input(contributor_client: Client) -> None:
    found = SuggestionFactory.create()
    assert contributor_client.post(f"/desk/statements/{found.pk}/reject/", {"version": 7}).status_code == 409
    assert contributor_client.post(f"/desk/statements/{found.pk}/reject/", {}).status_code == 422


# Correct ------------------------------------------------------------------------------------------------------------


def suggestion(**options: Any) -> Statement:
    capture = CaptureFactory.create(text=TEXT)
    return SuggestionFactory.create(capture=capture, span=(2, 24), **options)


def test_correct_opens_with_what_is_stored(contributor_client: Client) -> None:
    found = suggestion(speaker_proposed="Mara Venn", cue="said")
    page = contributor_client.get(f"/desk/statements/{found.pk}/correct/").content.decode()
    assert 'value="Mara Venn"' in page
    assert 'value="said"' in page
    assert 'name="start" value="2"' in page


def test_correct_saves_span_speakers_and_figures(contributor_client: Client) -> None:
    found = suggestion()
    figure = {
        "words": "at least 1,200 lives",
        "bound": "at_least",
        "low": "1,200",
        "measure": "killed",
        "as_of": "2020-10-02",
    }
    start, end = TEXT.index("It cost"), TEXT.index(" lost.")
    data = fields(version=1, start=start, end=end, kind="indirect", said_on="2020-10-01", channel="AFP") | rows(
        {"name": "Mara Venn", "kind": "person"}, {"name": "Iven Roe", "kind": "person"}, figures=[figure, {}]
    )
    response = contributor_client.post(f"/desk/statements/{found.pk}/correct/", data)
    assert response.status_code == 303
    found.refresh_from_db()
    assert (found.exact, found.kind, found.said_on) == (TEXT[start:end], "indirect", date(2020, 10, 1))
    assert [byline.speaker.name for byline in found.bylines.order_by("order")] == ["Mara Venn", "Iven Roe"]
    counted = Figure.objects.get()
    assert (counted.words, counted.low, counted.high, counted.as_of) == (
        "at least 1,200 lives", 1200, None, date(2020, 10, 2)
    )  # fmt: skip


def test_correct_removes_a_figure(contributor_client: Client) -> None:
    found = suggestion()
    figure = {"words": "nonsense", "bound": "exact", "measure": "killed", "DELETE": "on"}
    data = fields(version=1, start=2, end=24) | rows({"name": "Mara Venn", "kind": "person"}, figures=[figure])
    assert contributor_client.post(f"/desk/statements/{found.pk}/correct/", data).status_code == 303
    assert not Figure.objects.exists()


def test_segments_stay_while_the_span_does(contributor_client: Client) -> None:
    found = suggestion(segments=[[2, 10], [12, 24]])
    data = fields(version=1, start=2, end=24) | rows({"name": "Mara Venn", "kind": "person"})
    contributor_client.post(f"/desk/statements/{found.pk}/correct/", data)
    found.refresh_from_db()
    assert found.segments == [[2, 10], [12, 24]]


@pytest.mark.parametrize(
    ("figure", "message"),
    [
        ({"words": "at least 99 lives", "bound": "exact", "low": "99"}, "not in the statement"),
        ({"words": "1,200", "bound": "vague", "low": "1200"}, "has no number"),
        ({"words": "1,200", "bound": "range", "low": "9", "high": "3"}, "the low one first"),
        ({"words": "1,200", "bound": "nearly", "low": "9", "high": "3"}, "has one number"),
        ({"words": "1,200", "bound": "exact", "low": "many"}, "in digits"),
        (
            {"words": "1,200", "bound": "exact", "low": "1200", "period_from": "2020-10-03", "as_of": "2020-10-02"},
            "before",
        ),
        ({"words": "1,200", "bound": "", "low": "1200"}, "Choose the bound"),
        ({"words": "", "bound": "exact", "low": "1200"}, "Copy the words"),
        ({"words": "i", "bound": "exact", "low": "1"}, "more than once"),
    ],
)
def test_a_figure_that_does_not_fit_is_refused_beside_it(
    contributor_client: Client, figure: dict[str, str], message: str
) -> None:
    found = suggestion()
    data = fields(version=1, start=2, end=24, reason="kept as typed")
    data |= rows({"name": "Mara Venn", "kind": "person"}, figures=[{"measure": "killed"} | figure])
    response = contributor_client.post(f"/desk/statements/{found.pk}/correct/", data)
    assert (response.status_code, message in response.content.decode()) == (422, True)
    assert "kept as typed" in response.content.decode()
    assert not Speaker.objects.filter(name="Mara Venn").exists()


def test_add_another_row_keeps_what_was_typed_and_saves_nothing(contributor_client: Client) -> None:
    found = suggestion()
    data = fields(version=1, start=2, end=24, cue="typed cue") | rows({"name": "Mara Venn", "kind": "person"})
    for do, name in [("add_speaker", "speakers-1-name"), ("add_figure", "figures-0-words")]:
        page = contributor_client.post(f"/desk/statements/{found.pk}/correct/", data | {"do": do})
        assert page.status_code == 200
        assert f'name="{name}"' in page.content.decode()
        assert "typed cue" in page.content.decode()
    found.refresh_from_db()
    assert found.state == StatementState.SUGGESTED


def test_a_correction_that_lost_the_race_shows_both_and_can_be_saved_again(
    contributor_client: Client, editor: User
) -> None:
    found = suggestion(cue="said")
    accept_statement(actor=editor, statement=found, version=1, speakers=[SpeakerFactory.create()])
    data = fields(version=1, start=2, end=24, cue="insisted") | rows({"name": "Mara Venn", "kind": "person"})
    url = f"/desk/statements/{found.pk}/correct/"
    response = contributor_client.post(url, data)
    page = response.content.decode()
    assert response.status_code == 409
    assert "Changed by Edda Editor" in page
    assert "insisted" in page
    assert '<td class="as-typed"><del>said</del></td>' in page
    assert 'name="version" value="2"' in page
    assert contributor_client.post(url, data | {"version": 2}).status_code == 303
    assert Statement.objects.get(replaces=found).cue == "insisted"


def test_links_of_an_open_form_lead_back_to_the_reader(contributor_client: Client) -> None:
    found = suggestion()
    page = contributor_client.get(f"/desk/statements/{found.pk}/correct/").content.decode()
    assert f'href="/desk/sources/{found.capture.source_id}/?at={found.pk}' in page
    assert 'href="?at=' not in page
