"""The page of rules: what became of the suggestions of each, counted in one query."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.actions.corrections import correct_statement
from claims.actions.recutting import split_statement
from claims.actions.statements import Reading, accept_statement, reject_statement
from claims.actions.undoing import last_decision, undo_decision
from claims.models import Capture, Statement, User
from claims.tasks import count_rules
from claims.templatetags.wording import iso
from claims.vocabulary import StatementKind, rule_explained, rule_label
from tests.desk.scenes import queries_while_rendering
from tests.factories import CaptureFactory, SpeakerFactory, StatementFactory, SuggestionFactory

pytestmark = pytest.mark.django_db

URL = "/desk/rules/"


@pytest.fixture
def capture() -> Capture:
    return CaptureFactory.create()


def suggested(capture: Capture, start: int, rule: str = "preposed", score: float = 0.9) -> Statement:
    return SuggestionFactory.create(capture=capture, span=(start, start + 5), rule=rule, score=score)


def correct(actor: User, statement: Statement) -> Statement:
    reading = Reading(kind=StatementKind.DIRECT, speakers=[SpeakerFactory.create()])
    start, end, version = statement.start, statement.end - 1, statement.version
    return correct_statement(actor=actor, statement=statement, version=version, start=start, end=end, reading=reading)


def accept(actor: User, statement: Statement) -> Statement:
    return accept_statement(
        actor=actor, statement=statement, version=statement.version, speakers=[SpeakerFactory.create()]
    )


def row(client: Client, rule: str) -> Any:
    count_rules()
    return next(row for row in client.get(URL).context["rows"] if row.rule == rule)


def test_each_suggestion_is_counted_once_by_what_became_of_it(
    contributor_client: Client, contributor: User, capture: Capture
) -> None:
    statements = [suggested(capture, start, score=0.8 + start / 100) for start in range(6)]
    accept(contributor, statements[0])
    correct(contributor, statements[1])
    correct(contributor, accept(contributor, statements[2]))  # not right as it stood, after all
    reject_statement(actor=contributor, statement=statements[3], version=1)
    reject_statement(actor=contributor, statement=accept(contributor, statements[4]), version=2)
    found = row(contributor_client, "preposed")
    assert (found.suggested, found.as_suggested, found.corrected, found.rejected, found.waiting) == (6, 1, 2, 2, 1)
    assert (found.decided, found.percent, round(found.mean_score, 3)) == (5, 60, 0.825)


def test_what_people_marked_is_no_rules_doing(contributor_client: Client, contributor: User) -> None:
    correct(contributor, StatementFactory.create(rule=""))
    assert contributor_client.get(URL).context["rows"] == []
    assert "No rule has suggested anything yet." in contributor_client.get(URL).content.decode()


def test_the_most_decided_rules_come_first(contributor_client: Client, contributor: User, capture: Capture) -> None:
    for place, rule in enumerate(("b_new", "a_new")):
        suggested(capture, place, rule=rule)
    reject_statement(actor=contributor, statement=suggested(capture, 2, rule="inverted"), version=1)
    page = contributor_client.get(URL)
    assert [row.rule for row in page.context["rows"]] == ["inverted", "a_new", "b_new"]
    assert [row.percent for row in page.context["rows"]] == [0, None, None]
    text = page.content.decode()
    assert "Verb before speaker" in text
    assert "A new" in text
    assert "none decided" in text


def test_rules_are_named_in_plain_words_known_or_not() -> None:
    assert rule_label("according_to") == "According to"
    assert rule_explained("according_to")
    assert (rule_label("quote-then-cue"), rule_explained("quote-then-cue")) == ("Quote then cue", "")
    assert rule_label("") == ""


def test_a_suggestions_card_names_its_rule_and_score(contributor_client: Client, capture: Capture) -> None:
    suggested(capture, 0, rule="inverted", score=0.954)
    page = contributor_client.get(f"/desk/sources/{capture.source_id}/").content.decode()
    assert 'Suggested by rule: <a href="/desk/rules/#inverted">Verb before speaker</a>, score 0.95' in page


def test_the_list_of_statements_leads_to_the_page(contributor_client: Client) -> None:
    assert 'href="/desk/rules/"' in contributor_client.get("/desk/statements/").content.decode()


def test_twenty_rules_cost_the_queries_of_one_and_none_while_rendering(
    contributor_client: Client, capture: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested(capture, 0)
    contributor_client.get(URL)
    with CaptureQueriesContext(connection) as one:
        contributor_client.get(URL)
    for number in range(1, 20):
        suggested(capture, number, rule=f"rule_{number}")
    with CaptureQueriesContext(connection) as counting:
        assert count_rules() == 20
    assert len([query for query in counting if "GROUP BY" in query["sql"]]) == 1
    with CaptureQueriesContext(connection) as twenty:
        assert len(contributor_client.get(URL).context["rows"]) == 20
    assert len(one) == len(twenty)
    assert queries_while_rendering(contributor_client, URL, monkeypatch) == []


def test_figures_are_as_they_were_at_the_moment_that_the_page_names(
    contributor_client: Client, capture: Capture
) -> None:
    suggested(capture, 0)
    first = contributor_client.get(URL)
    suggested(capture, 1)
    with CaptureQueriesContext(connection) as kept:
        second = contributor_client.get(URL)
    assert [row.suggested for row in second.context["rows"]] == [1]
    assert second.context["counted_at"] == first.context["counted_at"]
    assert not [query for query in kept if "GROUP BY" in query["sql"]]
    assert f'Counted <time datetime="{iso(first.context["counted_at"])}"' in second.content.decode()


def test_the_worker_counts_again(contributor_client: Client, capture: Capture) -> None:
    suggested(capture, 0)
    first = contributor_client.get(URL)
    assert first.context["rows"][0].suggested == 1
    suggested(capture, 1)
    assert count_rules() == 1
    second = contributor_client.get(URL)
    assert second.context["rows"][0].suggested == 2
    assert second.context["counted_at"] > first.context["counted_at"]


def test_a_split_suggestion_counts_once_as_corrected(
    contributor_client: Client, contributor: User, capture: Capture
) -> None:
    words = capture.text.index("strait is")
    suggestion = SuggestionFactory.create(capture=capture, span=(words, words + 9), rule="preposed")
    split_statement(actor=contributor, statement=suggestion, version=1, at=words + 7)
    found = row(contributor_client, "preposed")
    assert (found.suggested, found.corrected, found.waiting) == (1, 1, 0)


def test_what_was_undone_counts_once_as_what_stands_again(
    contributor_client: Client, contributor: User, capture: Capture
) -> None:
    reject_statement(actor=contributor, statement=suggested(capture, 3), version=1)
    last = last_decision(contributor, capture)
    assert last is not None
    undo_decision(actor=contributor, capture=capture, decision=last.pk)
    found = row(contributor_client, "preposed")
    assert (found.suggested, found.rejected, found.waiting) == (1, 0, 1)
