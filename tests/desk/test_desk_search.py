"""The desk's search: what is found and why, filters, where codes and addresses lead, and searches that are kept."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.html import escape

from claims.actions.searches import MOST_KEPT, keep_search
from claims.desk import search
from claims.models import SavedSearch, Speaker, SpeakerAlias, Statement, User
from claims.vocabulary import Stance, StatementState
from tests.desk.scenes import HTMX, claim_with, drafted, queries, queries_while_rendering
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    PositionFactory,
    PublisherFactory,
    SourceFactory,
    SpeakerFactory,
    StatementFactory,
    TopicFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
PAGE = "/desk/search/"


def said(text: str, **fields: Any) -> Statement:
    source = fields.pop("source", None) or SourceFactory.create(title="Some report")
    capture = CaptureFactory.create(source=source, text=text)
    return StatementFactory.create(capture=capture, span=(0, len(text)), **fields)


def found(client: Client, **asked: Any) -> dict[str, list[Any]]:
    answer = client.get(PAGE, asked)
    assert answer.status_code == 200
    return {group.kind.key: [hit.row for hit in group.hits] for group in answer.context["groups"]}


def test_one_box_finds_every_kind_and_says_how_many(contributor_client: Client) -> None:
    claim, speaker = ClaimFactory.create(wording="Ferries sank"), SpeakerFactory.create(name="Ferry Board")
    statement, source = said("A ferry sank."), SourceFactory.create(title="The ferry that sank")
    assert found(contributor_client, q="ferry") == {
        "claims": [claim],
        "statements": [statement],
        "speakers": [speaker],
        "sources": [source],
    }
    text = contributor_client.get(PAGE, {"q": "ferry"}).content.decode()
    assert "Found: 1 claim, 1 statement, 1 speaker, 1 source." in text


def test_words_found_are_marked_and_nothing_of_a_text_becomes_markup(contributor_client: Client) -> None:
    said('<script>alert("ferries")</script> & the Pachinian ferry', language="en")
    text = contributor_client.get(PAGE, {"q": '<b>ferry</b> Pashinyan "'}).content.decode()
    assert re.findall(r"<mark>(.*?)</mark>", text) == []  # no text has the b
    text = contributor_client.get(PAGE, {"q": "ferry Pashinyan"}).content.decode()
    assert re.findall(r"<mark>(.*?)</mark>", text) == ["ferries", "Pachinian", "ferry"]
    assert "<script>alert" not in text
    assert "Also written “Pachinian”" in text


def test_a_speaker_is_found_by_another_name_and_the_page_says_which(contributor_client: Client) -> None:
    speaker = SpeakerFactory.create(name="The Colonel")
    SpeakerAlias.objects.create(speaker=speaker, name="Muammar Gheddafi")
    answer = contributor_client.get(PAGE, {"q": "qaddafi"})
    text = re.sub(r"<[^>]+>", "", answer.content.decode())
    assert "Also named: Muammar Gheddafi" in text
    assert "Also written “Gheddafi”" in text


def test_of_a_long_statement_the_words_round_the_find_are_shown(contributor_client: Client) -> None:
    said("word " * 200 + "the ferry sank " + "word " * 200)
    (group,) = contributor_client.get(PAGE, {"q": "ferry"}).context["groups"]
    pieces = group.hits[0].main.pieces
    assert [piece.text for piece in pieces if piece.is_found] == ["ferry"]
    assert pieces[0].text == pieces[-1].text == "…"
    assert len("".join(piece.text for piece in pieces)) < 330


def test_rejected_statements_are_found_only_where_they_are_asked_for(contributor_client: Client) -> None:
    rejected = said("A ferry sank.", state=StatementState.REJECTED.value)
    assert found(contributor_client, q="ferry") == {}
    assert found(contributor_client, q="ferry", state="rejected") == {"statements": [rejected]}


def test_what_was_merged_is_not_found(contributor_client: Client) -> None:
    stays, goes = SpeakerFactory.create(name="Ferry Board"), SpeakerFactory.create(name="Ferry Bureau")
    Speaker.objects.filter(pk=goes.pk).update(merged_into=stays)
    assert found(contributor_client, q="ferry") == {"speakers": [stays]}


def test_filters_narrow_and_leave_out_kinds_that_lack_them(editor_client: Client, editor: User) -> None:
    topic, publisher, person = TopicFactory.create(), PublisherFactory.create(name="Tide Times"), UserFactory.create()
    source = SourceFactory.create(
        title="Ferry", topic=topic, publisher=publisher, language="fr", added_by=person,
        published_at=datetime(2020, 10, 2, 9, tzinfo=UTC),
    )  # fmt: skip
    named = SpeakerFactory.create(name="Arman Pachinian")
    statement = said("A ferry sank.", source=source, language="fr", said_on=date(2020, 10, 1))
    statement.bylines.all().delete()
    statement.bylines.create(speaker=named)
    claim = ClaimFactory.create(topic=topic, wording="The ferry sank")
    PositionFactory.create(claim=claim, statement=statement, stance=Stance.DENIES.value)
    said("Another ferry."), ClaimFactory.create(wording="Ferry"), SourceFactory.create(title="Ferry", language="de")
    both, lone, text = ["statements", "sources"], ["statements"], {"q": "ferry"}
    fits = {"claims": [claim], "statements": [statement], "sources": [source]}
    cases: list[tuple[dict[str, Any], list[str]]] = [
        ({"topic": topic.pk}, ["claims", *both]),
        ({"stance": "denies"}, lone),
        ({"language": "fr"}, both),
        ({"publisher": "tide times"}, both),
        ({"speaker": "Pashinyan"}, ["claims", "statements"]),
        ({"since": "2020-10-01", "until": "2020-10-01"}, lone),
        ({"until": "2020-12-31"}, both),
        ({"by": person.pk}, both),
        ({"kind": "sources", "topic": topic.pk}, ["sources"]),
    ]
    for filters, kinds in cases:
        assert found(editor_client, **text, **filters) == {kind: fits[kind] for kind in kinds}, filters
        assert found(editor_client, **filters).items() >= {kind: fits[kind] for kind in kinds}.items(), filters


def test_claims_are_filtered_by_status_and_by_how_far_their_verification_is(
    editor_client: Client, contributor_client: Client, editor: User
) -> None:
    begun, other = claim_with(Stance.ASSERTS, wording="Ferry"), claim_with(wording="Ferry")
    drafted(begun, editor)
    assert found(editor_client, q="ferry", verdict="draft") == {"claims": [begun]}
    assert found(editor_client, q="ferry", verdict="none") == {"claims": [other]}
    assert found(editor_client, q="ferry", status="no_evidence") == {"claims": [other]}
    assert "Verification" not in contributor_client.get(PAGE).content.decode()
    assert len(found(contributor_client, q="ferry", verdict="draft")["claims"]) == 2


@pytest.mark.parametrize(
    ("bad", "field"), [({"since": "soon"}, "since"), ({"speaker": "Nobody Known"}, "speaker"), ({"kind": "x"}, "kind")]
)
def test_a_filter_that_cannot_be_read_finds_nothing_and_says_so(
    contributor_client: Client, bad: dict[str, str], field: str
) -> None:
    ClaimFactory.create(wording="Ferry")
    answer = contributor_client.get(PAGE, {"q": "ferry", **bad})
    assert answer.context["groups"] == []
    assert field in answer.context["form"].errors


def test_a_code_or_an_address_leads_straight_there(contributor_client: Client) -> None:
    claim, source = ClaimFactory.create(), SourceFactory.create(canonical_url="https://gazette.example/ferry")
    workbench, reader = f"/desk/claims/{claim.code}/", f"/desk/sources/{source.pk}/"
    short = claim.code.replace("-000", "-").lower()
    for asked, there in [
        (claim.code, workbench),
        (short, workbench),
        (f"https://desk.example/claims/{claim.code}/some-slug/", workbench),
        (f"https://desk.example/desk/sources/{source.pk}/?at=7", reader),
        ("http://www.gazette.example/ferry/?utm_source=x#top", reader),
    ]:
        answer = contributor_client.get(PAGE, {"q": asked})
        assert (answer.status_code, answer["Location"]) == (302, there), asked
        assert there in contributor_client.get(PAGE, {"q": asked}, headers=HTMX).content.decode()
    for nowhere in ["ZZ-9999", "https://gazette.example/other", "https://[", "http://", claim.code + "0000000000"]:
        assert contributor_client.get(PAGE, {"q": nowhere}).status_code == 200


@pytest.mark.parametrize("asked", ["", " ", "-ferry", "\x00", "a" * 2000, "'", "\\", "🚢", ":* & |", "%", "“"])
def test_rough_questions_are_answered(contributor_client: Client, asked: str) -> None:
    ClaimFactory.create()
    for query in ({"q": asked}, {"q": asked, "page": "99999999999"}, {"q": asked, "kind": "claims", "page": "0"}):
        assert contributor_client.get(PAGE, query).status_code == 200


def test_without_words_and_filters_the_page_says_what_can_be_asked(contributor_client: Client) -> None:
    assert "leads straight there" in contributor_client.get(PAGE).content.decode()
    text = contributor_client.get(PAGE, {"q": "zeppelin", "language": "en"}).content.decode()
    assert "Nothing on the desk fits “zeppelin”" in text
    assert 'href="/desk/search/?q=zeppelin"' in text


def test_one_kind_is_shown_page_by_page(contributor_client: Client) -> None:
    said_all = [said(f"Ferry number {number}.") for number in range(32)]
    asked = {"q": "ferry", "kind": "statements"}
    first, second = (found(contributor_client, **asked, page=page)["statements"] for page in (1, 2))
    assert len(first) == 30
    assert {row.pk for row in first + second} == {row.pk for row in said_all}
    text = contributor_client.get(PAGE, {"q": "ferry"}).content.decode()
    assert "All 32 statements" in text


def test_htmx_gets_the_results_alone(contributor_client: Client) -> None:
    answer = contributor_client.get(PAGE, {"q": "ferry"}, headers=HTMX)
    assert "<html" not in answer.content.decode()
    assert 'id="found-line" hx-swap-oob' in answer.content.decode()
    assert "HX-Request" in answer["Vary"]
    assert "HX-Request" in contributor_client.get(PAGE)["Vary"]


def test_without_words_the_statements_of_some_days_come_by_their_day(contributor_client: Client) -> None:
    def dated(day: int, hour: int = 0, **fields: Any) -> Statement:
        source = SourceFactory.create(published_at=datetime(2020, 10, day, hour, tzinfo=UTC))
        return said("A ferry sank.", source=source, **fields)

    later, first = dated(9, said_on=date(2020, 10, 3)), dated(1)
    last, before, after = dated(3, 23), dated(2, said_on=date(2020, 9, 30)), dated(4)
    undated = said("A ferry.", source=SourceFactory.create(published_at=None))
    days = {"since": "2020-10-01", "until": "2020-10-03", "kind": "statements"}
    assert found(contributor_client, **days) == {"statements": [last, later, first]}
    assert found(contributor_client, since="2020-10-04", kind="statements") == {"statements": [after]}
    assert found(contributor_client, until="2020-09-30", kind="statements") == {"statements": [before]}
    assert found(contributor_client, until="9999-12-31", kind="statements")["statements"][-1] == before
    assert undated not in found(contributor_client, until="9999-12-31", kind="statements")["statements"]
    days = {"since": "2020-10-01", "until": "2020-10-03", "kind": "sources"}
    published = [each.capture.source for each in (before, last, first)]
    assert found(contributor_client, **days) == {"sources": published}


def test_it_takes_the_same_queries_for_one_and_for_twenty(
    editor_client: Client, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def more(number: int) -> None:
        for _ in range(number):
            claim = claim_with(Stance.ASSERTS, wording="The ferry sank")
            statement = said("A ferry sank.")
            PositionFactory.create(claim=claim, statement=statement)
            SpeakerAlias.objects.create(speaker=SpeakerFactory.create(name="Ferry Board"), name="Ferrymen")
            SourceFactory.create(title="A ferry", topic=TopicFactory.create())
            keep_search(actor=editor, name=f"Search {SavedSearch.objects.count()}", parameters="q=ferry")

    more(1)
    one, counting = queries(editor_client, f"{PAGE}?q=ferry"), queries(editor_client, f"{PAGE}kept/")
    more(19)
    assert queries(editor_client, f"{PAGE}?q=ferry") == one
    assert queries(editor_client, f"{PAGE}kept/") == counting
    assert queries_while_rendering(editor_client, f"{PAGE}?q=ferry", monkeypatch) == []


@pytest.mark.parametrize("asked", ["q=ferry", "by={by}", "q=ferry&since=2020-01-01"])
def test_where_the_best_of_all_kinds_are_shown_fewer_are_ranked(
    editor_client: Client, editor: User, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    monkeypatch.setattr(search, "FEWER_RANKED", 2)
    monkeypatch.setattr(search, "MOST_RANKED", 3)
    for _ in range(4):
        ClaimFactory.create(wording="A ferry", created_by=editor)
        said("A ferry.", source=SourceFactory.create(added_by=editor, published_at=timezone.now()))

    def totals(more: str) -> dict[str, str]:
        groups = editor_client.get(f"{PAGE}?{asked.format(by=editor.pk)}{more}").context["groups"]
        return {group.kind.key: group.total_label for group in groups if group.kind.key in ("claims", "statements")}

    assert totals("") == {"claims": "2+", "statements": "2+"}
    assert totals("&kind=claims") == {"claims": "3+"}
    assert totals("&kind=statements") == {"statements": "3+"}


def kept(client: Client) -> list[tuple[str, int]]:
    return [(one.search.name, one.new) for one in client.get(f"{PAGE}kept/").context["kept"]]


def test_a_search_is_kept_counted_looked_at_renamed_and_deleted(
    contributor_client: Client, editor_client: Client
) -> None:
    ClaimFactory.create(wording="Ferry")
    asked = "q=ferry&language=&speaker=&page=3&evil=1"
    contributor_client.post(f"{PAGE}keep/", {"name": "Ferries", "parameters": asked})
    search = SavedSearch.objects.get()
    assert search.parameters == "q=ferry"
    assert kept(contributor_client) == [("Ferries", 0)]
    assert kept(editor_client) == []
    ClaimFactory.create(wording="Another ferry"), said("A ferry."), ClaimFactory.create(wording="A train")
    assert kept(contributor_client) == [("Ferries", 2)]
    for page in ("/desk/", PAGE):
        text = contributor_client.get(page).content.decode()
        assert "Ferries" in text
        assert f'hx-get="{PAGE}kept/" hx-trigger="load"' in text
        assert "new: look" not in text
    counted = contributor_client.get(f"{PAGE}kept/", headers=HTMX).content.decode()
    assert counted.strip().startswith('<section class="keptsearches"')
    assert '<span class="count">2</span> new: look' in counted
    assert f'hx-get="{PAGE}kept/"' not in counted
    answer = contributor_client.post(f"{PAGE}kept/{search.pk}/seen/")
    assert answer["Location"] == f"{PAGE}?q=ferry"
    assert kept(contributor_client) == [("Ferries", 0)]
    contributor_client.post(f"{PAGE}kept/{search.pk}/rename/", {"name": "Ships"})
    assert kept(contributor_client) == [("Ships", 0)]
    contributor_client.post(f"{PAGE}kept/{search.pk}/delete/")
    assert kept(contributor_client) == []


def test_every_filter_of_a_kept_search_counts_as_the_page_finds(editor: User, editor_client: Client) -> None:
    topic = TopicFactory.create()
    parameters = [
        f"topic={topic.pk}", "status=no_evidence", "verdict=none", "verdict=signed", "stance=asserts", "state=rejected",
        "language=fr", "publisher=Tide+Times", "speaker=Pachinian", "since=2020-01-01", "until=01/01/2020",
        f"by={editor.pk}", "kind=sources", "q=ferry",
    ]  # fmt: skip
    for number, one in enumerate(parameters):
        keep_search(actor=editor, name=f"{number:02}", parameters=f"{one}&kind=" if "kind" not in one else one)
    statement = said("Le ferry.", language="fr", source=SourceFactory.create(publisher__name="Tide Times", topic=topic))
    statement.bylines.create(speaker=SpeakerFactory.create(name="Pashinyan"))
    claim_with(Stance.ASSERTS, wording="Ferry", created_by=editor), claim_with(wording="Train", topic=topic)
    new = dict(kept(editor_client))
    for number, one in enumerate(parameters):
        answer = editor_client.get(f"{PAGE}?{one}")
        assert new[f"{number:02}"] == sum(group.total for group in answer.context["groups"]), one


@pytest.mark.parametrize(
    ("name", "parameters"),
    [("", "q=ferry"), (" ", "q=ferry"), ("x" * 81, "q=ferry"), ("Ferries", ""), ("Ferries", "since=soon")],
)
def test_a_search_without_name_or_question_is_not_kept(contributor_client: Client, name: str, parameters: str) -> None:
    answer = contributor_client.post(f"{PAGE}keep/", {"name": name, "parameters": parameters}, follow=True)
    assert "Not kept" in answer.content.decode()
    assert not SavedSearch.objects.exists()


def test_a_name_is_kept_once_and_so_many_searches_and_no_more(contributor_client: Client, contributor: User) -> None:
    for number in range(MOST_KEPT - 1):
        keep_search(actor=contributor, name=f"S{number}", parameters="q=x")
    again = contributor_client.post(f"{PAGE}keep/", {"name": "S1", "parameters": "q=y"}, follow=True)
    assert escape("You keep another search as “S1”.") in again.content.decode()
    search = SavedSearch.objects.get(name="S2")
    taken = contributor_client.post(f"{PAGE}kept/{search.pk}/rename/", {"name": "S1"}, follow=True)
    assert "Not renamed" in taken.content.decode()
    keep_search(actor=contributor, name="last", parameters="q=x")
    more = contributor_client.post(f"{PAGE}keep/", {"name": "more", "parameters": "q=y"}, follow=True)
    assert "delete one first" in more.content.decode()


def test_nobody_touches_a_search_of_somebody_elses(contributor: User, editor_client: Client) -> None:
    search = keep_search(actor=contributor, name="Mine", parameters="q=x")
    for what in ("rename", "delete", "seen"):
        assert editor_client.post(f"{PAGE}kept/{search.pk}/{what}/", {"name": "Yours"}).status_code == 404
    assert SavedSearch.objects.get().name == "Mine"
