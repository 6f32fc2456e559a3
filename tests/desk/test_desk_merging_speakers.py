"""Merging speakers on the desk: candidates, preview, both pages afterwards."""

from uuid import uuid4

import pytest
from django.test import Client

from claims.actions.merging.speakers import merge_speakers
from claims.actions.speakers import add_alias
from claims.desk.duplicates import possible_duplicates
from claims.models import Speaker, SpeakerAlias, User
from tests.desk.scenes import queries, queries_while_rendering
from tests.factories import OriginLinkFactory, RoleFactory, SpeakerFactory, StatementFactory
from tests.factories_ledger import InquiryFactory

pytestmark = pytest.mark.django_db


def test_speakers_of_one_name_or_one_wikidata_id_are_possible_duplicates(editor: User) -> None:
    first, second, third, fourth, stranger = (
        SpeakerFactory.create(name=name) for name in ("Jürgen Ösl", "Jurgen Osl", "J. Osl", "Ismail Ay", "Mara Venn")
    )
    add_alias(actor=editor, speaker=third, name="JURGEN OSL")
    Speaker.objects.filter(pk__in=[first.pk, fourth.pk]).update(wikidata_id="Q5")
    SpeakerFactory.create_batch(2, name="a senior official", kind="unnamed")
    pairs = {(pair.first.pk, pair.second.pk): pair.shared for pair in possible_duplicates()}
    assert pairs == {
        (first.pk, second.pk): "“jurgen osl”",
        (first.pk, third.pk): "“jurgen osl”",
        (second.pk, third.pk): "“jurgen osl”",
        (first.pk, fourth.pk): "Wikidata Q5",
    }
    assert stranger.pk not in {pk for pair in pairs for pk in pair}


def test_candidates_are_listed_with_their_merge_and_none_are_said_so(editor_client: Client) -> None:
    assert "No two speakers share" in editor_client.get("/desk/speakers/duplicates/").text
    first, second = SpeakerFactory.create_batch(2, name="Mara Venn")
    assert (
        f'href="/desk/speakers/{second.pk}/merge/?into={first.pk}"'
        in editor_client.get("/desk/speakers/duplicates/").text
    )
    offered = editor_client.get(f"/desk/speakers/{first.pk}/merge/").text
    assert f"/desk/speakers/{first.pk}/merge/?into={second.pk}" in offered


def test_the_list_of_candidates_takes_the_same_queries_for_many(
    editor_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    SpeakerFactory.create_batch(2, name="Mara Venn")
    few = queries(editor_client, "/desk/speakers/duplicates/")
    for number in range(19):
        SpeakerFactory.create_batch(2, name=f"Piet Amsel {number}")
    assert queries(editor_client, "/desk/speakers/duplicates/") == few
    assert queries_while_rendering(editor_client, "/desk/speakers/duplicates/", monkeypatch) == []


def known(times: int) -> Speaker:
    """A body that was quoted, cited, asked and led so often, with as many bodies, roles and names of its own."""
    speaker = SpeakerFactory.create(kind="organisation")
    for number in range(times):
        StatementFactory.create(speakers=[speaker])
        StatementFactory.create(cites=speaker)
        OriginLinkFactory.create(to_publisher=None, to_speaker=speaker)
        InquiryFactory.create(speaker=speaker)
        SpeakerFactory.create(kind="organisation", part_of=speaker)
        RoleFactory.create(title="", speaker=speaker, body=SpeakerFactory.create(kind="organisation"))
        RoleFactory.create(title="", body=speaker)
        SpeakerAlias.objects.create(speaker=speaker, name=f"Name {number}")
    return speaker


def test_a_merge_a_split_and_what_moved_take_the_same_queries_for_many(
    editor_client: Client, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, many, into = known(1), known(6), SpeakerFactory.create(kind="organisation")

    def check(page: str, one: int, other: int) -> None:
        assert queries(editor_client, page.format(one)) == queries(editor_client, page.format(other))
        assert queries_while_rendering(editor_client, page.format(other), monkeypatch) == []

    for page in (f"/desk/speakers/{{}}/merge/?into={into.pk}", "/desk/speakers/{}/split/"):
        check(page, few.pk, many.pk)
    moved = [
        merge_speakers(actor=editor, speaker=each, into=into, version=1, into_version=turn, reason="One body.")
        for turn, each in enumerate((few, many), 1)
    ]
    check("/desk/regroupings/{}/", *(each.pk for each in moved))


def test_two_speakers_become_one_and_the_old_page_leads_on(editor_client: Client) -> None:
    speaker, into = SpeakerFactory.create(name="M. Venn"), SpeakerFactory.create(name="Mara Venn")
    StatementFactory.create(speakers=[speaker])
    address = f"/desk/speakers/{speaker.pk}/merge/"
    preview = editor_client.get(f"{address}?into={into.pk}").text
    assert "Statements that move" in preview
    assert "Becomes another name" in preview
    form = {"once": str(uuid4()), "into": into.pk, "version": 1, "into_version": 1, "reason": "One person."}
    answer = editor_client.post(address, form, follow=True)
    assert answer.redirect_chain == [(f"/desk/speakers/{into.pk}/", 302)]
    assert "was merged into it" in answer.text
    assert "M. Venn" in answer.text
    old = editor_client.get(f"/desk/speakers/{speaker.pk}/", follow=True)
    assert old.redirect_chain == [(f"/desk/speakers/{into.pk}/", 302)]
    assert "M. Venn was merged into Mara Venn." in old.text


def test_speakers_that_cannot_be_one_show_why(editor_client: Client) -> None:
    person, body = SpeakerFactory.create(), SpeakerFactory.create(kind="organisation")
    page = editor_client.get(f"/desk/speakers/{person.pk}/merge/?into={body.pk}").text
    assert "two kinds, person and organisation" in page
    assert 'class="primary">Merge' not in page
