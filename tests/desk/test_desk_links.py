"""Linking statements to claims, the list of statements, and who may do any of it."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.models import Claim, Position, Statement
from claims.vocabulary import StatementState
from tests.factories import (
    ClaimFactory,
    FigureFactory,
    PositionFactory,
    SpeakerFactory,
    StatementFactory,
    SuggestionFactory,
    TopicFactory,
    UserFactory,
)

HTMX = {"HX-Request": "true"}


# Link ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def accepted(db: None) -> Statement:
    return StatementFactory.create(capture__source__topic=TopicFactory.create())


def test_link_proposes_the_only_count(contributor_client: Client) -> None:
    figure = FigureFactory.create()
    url = f"/desk/statements/{figure.statement_id}/link/"
    assert contributor_client.get(url).context["entry"]["figure"].value() == figure.pk
    FigureFactory.create(statement=figure.statement, words="At least 4", start=1)
    assert contributor_client.get(url).context["entry"]["figure"].value() is None


def test_link_offers_the_closest_claims_of_the_topic(contributor_client: Client, accepted: Statement) -> None:
    topic = accepted.capture.source.topic
    near = ClaimFactory.create(topic=topic, wording="The strait is open to ferries")
    far = ClaimFactory.create(topic=topic, wording="Nets were cut")
    elsewhere = ClaimFactory.create(wording="The strait is open elsewhere")
    url = f"/desk/statements/{accepted.pk}/link/"

    def offered(words: str = "") -> list[Claim]:
        return [offer.claim for offer in contributor_client.get(url, {"words": words}).context["opened"].more["offers"]]

    assert offered() == [near, elsewhere, far]
    assert offered("nets") == [far]
    assert offered(near.code.lower()) == [near]
    assert offered("“\x00,") == []
    page = contributor_client.get(url).content.decode()
    assert f", in {elsewhere.topic.name}" in page
    assert "shares strait, open" in page or "shares open, strait" in page


def test_a_suggestion_is_linked_by_one_press(contributor_client: Client, accepted: Statement) -> None:
    claim = ClaimFactory.create(topic=accepted.capture.source.topic, wording="The strait is open")
    url = f"/desk/statements/{accepted.pk}/link/"
    assert f'name="as" value="{claim.pk} denies"' in contributor_client.get(url).content.decode()
    data = {"as": f"{claim.pk} denies", "stance": "asserts", "note": ""}
    assert contributor_client.post(url, data).status_code == 303
    position = Position.objects.get()
    assert (position.claim, position.stance) == (claim, "denies")


def test_a_claim_set_aside_is_not_suggested_until_it_is_brought_back(
    contributor_client: Client, accepted: Statement
) -> None:
    claim = ClaimFactory.create(topic=accepted.capture.source.topic, wording="The strait is open")
    url, aside = f"/desk/statements/{accepted.pk}/link/", f"/desk/statements/{accepted.pk}/aside/{claim.code}/"
    assert contributor_client.post(aside, follow=True).redirect_chain == [(url, 303)]
    more = contributor_client.get(url).context["opened"].more
    assert (more["offers"], [row.claim for row in more["set_aside"]]) == ([], [claim])
    contributor_client.post(aside, {"back": "on"})
    more = contributor_client.get(url).context["opened"].more
    assert ([offer.claim for offer in more["offers"]], more["set_aside"]) == ([claim], [])


def test_the_link_form_takes_as_many_queries_for_one_claim_as_for_many(
    contributor_client: Client, accepted: Statement
) -> None:
    url, topic = f"/desk/statements/{accepted.pk}/link/", accepted.capture.source.topic

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert contributor_client.get(url).status_code == 200
        return len(seen)

    ClaimFactory.create(topic=topic, wording="The strait is open")
    few = queries()
    ClaimFactory.create_batch(20, topic=topic)
    assert queries() == few


def test_link_takes_a_position(contributor_client: Client, accepted: Statement) -> None:
    claim = ClaimFactory.create(topic=accepted.capture.source.topic)
    data = {"claim": claim.pk, "stance": "denies", "note": "in passing"}
    response = contributor_client.post(f"/desk/statements/{accepted.pk}/link/", data)
    assert response.status_code == 303
    position = Position.objects.get()
    assert (position.stance, position.note, position.speaker) == ("denies", "in passing", None)


def test_one_statement_is_linked_to_several_claims_by_each_of_its_speakers(contributor_client: Client) -> None:
    speakers = SpeakerFactory.create_batch(2)
    found = StatementFactory.create(speakers=speakers)
    for speaker in speakers:
        data = {"claim": ClaimFactory.create().pk, "stance": "asserts", "speaker": speaker.pk, "then": "another"}
        response = contributor_client.post(f"/desk/statements/{found.pk}/link/", data)
        assert response["Location"].endswith(f"?at={found.pk}#s{found.pk}")
    assert {position.speaker for position in Position.objects.all()} == set(speakers)


def test_link_refuses_what_cannot_be(contributor_client: Client, accepted: Statement) -> None:
    position = PositionFactory.create(statement=accepted)
    suggested = SuggestionFactory.create()
    claim = ClaimFactory.create()
    for statement, data, message in [
        (accepted, {"stance": "asserts"}, "Choose a claim"),
        (accepted, {"claim": claim.pk, "stance": "loves"}, "Select a valid choice"),
        (accepted, {"claim": claim.pk, "stance": "asserts", "figure": 999}, "Select a valid choice"),
        (accepted, {"claim": position.claim_id, "stance": "denies"}, "already"),
        (suggested, {"claim": claim.pk, "stance": "asserts"}, "Accept the statement first"),
    ]:
        response = contributor_client.post(f"/desk/statements/{statement.pk}/link/", data)
        assert (response.status_code, message in response.content.decode()) == (422, True), data
    assert Position.objects.count() == 1


def test_only_an_editor_is_offered_a_new_claim(
    contributor_client: Client, editor_client: Client, accepted: Statement
) -> None:
    url, address = f"/desk/statements/{accepted.pk}/link/", f"/desk/claims/new/?statement={accepted.pk}"
    assert address in editor_client.get(url).content.decode()
    assert address not in contributor_client.get(url).content.decode()


# The list, and access -----------------------------------------------------------------------------------------------


def test_a_statement_is_shown_in_its_text(contributor_client: Client, accepted: Statement) -> None:
    response = contributor_client.get(f"/desk/statements/{accepted.pk}/")
    expected = f"/desk/sources/{accepted.capture.source_id}/?at={accepted.pk}#s{accepted.pk}"
    assert (response.status_code, response["Location"]) == (302, expected)


def test_the_list_filters_by_state_words_and_claim(contributor_client: Client) -> None:
    linked = PositionFactory.create().statement
    loose = StatementFactory.create()
    waiting = SuggestionFactory.create(capture__text="“Nets were cut here,” Mara Venn told reporters.")
    for query, expected in [
        ({}, {linked, loose, waiting}),
        ({"state": "suggested"}, {waiting}),
        ({"without_claim": "on"}, {loose}),
        ({"words": "nets were"}, {waiting}),
        ({"state": "shouted"}, set()),
    ]:
        assert set(contributor_client.get("/desk/statements/", query).context["found"].rows) == expected, query


def test_the_list_answers_htmx_with_its_results_alone(contributor_client: Client) -> None:
    part = contributor_client.get("/desk/statements/", headers=HTMX)
    assert "HX-Request" in part["Vary"]
    assert part.content.decode().strip().startswith('<div id="results"')


def test_the_list_asks_as_many_queries_for_twenty_as_for_one(contributor_client: Client) -> None:
    PositionFactory.create()
    contributor_client.get("/desk/statements/")
    with CaptureQueriesContext(connection) as one:
        contributor_client.get("/desk/statements/")
    PositionFactory.create_batch(19)
    with CaptureQueriesContext(connection) as twenty:
        contributor_client.get("/desk/statements/")
    assert len(one) == len(twenty)


@pytest.mark.parametrize("what", ["accept", "reject", "correct", "link"])
def test_the_anonymous_and_the_roleless_decide_nothing(client: Client, db: None, what: str) -> None:
    url = f"/desk/statements/{SuggestionFactory.create().pk}/{what}/"
    assert client.post(url).status_code == 302
    client.force_login(UserFactory.create())
    assert client.post(url).status_code == 403
    assert Statement.objects.get().state == StatementState.SUGGESTED
    assert not Claim.objects.exists()


def test_a_statement_that_is_not_there_is_hidden(contributor_client: Client) -> None:
    for what in ("", "accept/", "reject/", "correct/", "link/"):
        send = contributor_client.post if what in ("accept/", "reject/") else contributor_client.get
        assert send(f"/desk/statements/999/{what}").status_code == 404
