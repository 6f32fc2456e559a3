"""Splitting on the desk: ticking what belongs to another one, the preview, the split, and the way back."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from claims.actions.claims import edit_claim
from claims.actions.merging.claims import merge_claims
from claims.actions.merging.splitting import split_claim
from claims.models import Claim, Publisher, Regrouping, Speaker, User
from claims.vocabulary import ClaimKind, Stance
from tests.desk.scenes import claim_with, queries, queries_while_rendering
from tests.factories import PublisherFactory, RoleFactory, SourceFactory, SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db


def typed(*take: str, **given: Any) -> dict[str, Any]:
    seen = {"do": "split", "take": list(take), "version": 1, "into_version": 0, "reason": "Two nights."}
    return {"once": str(uuid4()), "into": "", "name": "", "relation": ""} | seen | given


def test_a_claim_is_split_by_links_and_forms_alone(editor_client: Client) -> None:
    claim = claim_with(Stance.ASSERTS, Stance.DENIES)
    going = claim.positions.get(stance="denies")
    address, value = f"/desk/claims/{claim.code}/split/", f"position-{going.pk}"
    page = editor_client.get(address).text
    assert f'<input type="checkbox" name="take" value="{value}">' in page
    asked = {"take": value, "name": "It was open at dawn", "into": "", "relation": "narrows", "do": "preview"}
    preview = editor_client.get(address, asked).text
    assert "Statements that move" in preview
    assert f'<input type="hidden" name="take" value="{value}">' in preview
    assert f'value="{value}" checked' in preview
    answer = editor_client.post(address, typed(value, name="It was open at dawn", relation="narrows"), follow=True)
    new = Claim.objects.latest("pk")
    assert answer.redirect_chain == [(f"/desk/claims/{new.code}/", 302)]
    assert f"Split from <strong>{claim}</strong>" in answer.text
    assert "was split from it" in editor_client.get(f"/desk/claims/{claim.code}/").text
    assert "was split from" in editor_client.get(f"/desk/regroupings/{Regrouping.objects.get().pk}/").text


def test_a_split_is_not_taken_back_while_its_claim_is_part_of_another(editor_client: Client, editor: User) -> None:
    claim, third = claim_with(Stance.ASSERTS, Stance.DENIES), claim_with(Stance.ASSERTS)
    going = claim.positions.get(stance="denies")
    taken = {"position": [going.pk]}
    done = split_claim(actor=editor, claim=claim, version=1, taken=taken, reason="Two nights.", name="At dawn")
    merge_claims(actor=editor, claim=claim, into=third, version=2, into_version=1, reason="The same.")
    address, refusal = f"/desk/regroupings/{done.pk}/", f"{claim} was merged into {third} since: take that back first."
    page = editor_client.get(address).text
    assert (refusal in page, "<button" in page.partition("<h1>")[2]) == (True, False)
    answer = editor_client.post(address, {"version": 1, "reason": "One night."})
    assert (answer.status_code, refusal in answer.text) == (409, True)
    going.refresh_from_db()
    assert going.claim == done.target


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"name": "", "into": ""}, "Say what it goes to"),
        ({"name": "", "into": "ZZ-9999"}, "None, or more than one, is on file"),
        ({"name": "The strait is open", "into": ""}, "so that the two can be told apart"),
    ],
)
def test_where_it_goes_has_to_be_said(editor_client: Client, asked: dict[str, str], said: str) -> None:
    claim = claim_with(Stance.ASSERTS, wording="The strait is open")
    take = f"position-{claim.positions.get().pk}"
    answer = editor_client.get(f"/desk/claims/{claim.code}/split/", asked | {"take": take, "do": "preview"})
    assert answer.status_code == 422
    assert said in answer.text


def test_without_a_tick_or_a_reason_nothing_is_split(editor_client: Client) -> None:
    claim = claim_with(Stance.ASSERTS)
    address, take = f"/desk/claims/{claim.code}/split/", f"position-{claim.positions.get().pk}"
    assert "Nothing is chosen" in editor_client.get(address, {"name": "At dawn", "do": "preview"}).text
    assert editor_client.post(address, typed(take, name="At dawn", reason="")).status_code == 422
    assert editor_client.post(address, typed("user-1", name="At dawn")).status_code == 409
    assert not Regrouping.objects.exists()


def test_a_claim_changed_since_the_preview_is_shown_again(editor_client: Client, second_editor: User) -> None:
    claim = claim_with(Stance.ASSERTS)
    edit_claim(
        actor=second_editor, claim=claim, version=1, wording="Theirs", context="", kind=ClaimKind.ASSERTION, harms=[]
    )
    take = f"position-{claim.positions.get().pk}"
    answer = editor_client.post(f"/desk/claims/{claim.code}/split/", typed(take, name="At dawn"))
    assert answer.status_code == 409
    assert "Changed by Sten Second" in answer.text
    assert 'value="Two nights."' in answer.text
    assert '<input type="hidden" name="version" value="2"' in answer.text


def test_a_speaker_is_split_into_one_on_file(editor_client: Client) -> None:
    speaker, other = SpeakerFactory.create(name="Amsel"), SpeakerFactory.create(name="Piet Amsel")
    byline = StatementFactory.create(speakers=[speaker]).bylines.get()
    role = RoleFactory.create(speaker=speaker)
    address = f"/desk/speakers/{speaker.pk}/split/"
    take = [f"statementspeaker-{byline.pk}", f"role-{role.pk}"]
    preview = editor_client.get(address, {"take": take, "into": "piet amsel", "do": "preview"}).text
    assert f'<input type="hidden" name="into" value="{other.pk}">' in preview
    editor_client.post(address, typed(*take, into=str(other.pk), into_version=1))
    assert set(Speaker.objects.get(pk=other.pk).bylines.all()) == {byline}
    assert other.roles.get() == role


def test_sources_are_split_off_to_a_new_publisher(editor_client: Client) -> None:
    source = SourceFactory.create(publisher=PublisherFactory.create(name="Courier"))
    SourceFactory.create(publisher=source.publisher)
    address = f"/desk/publishers/{source.publisher_id}/split/"
    assert source.title in editor_client.get(address).text
    assert "There is nothing to choose with" in editor_client.get(address, {"words": "no such title"}).text
    editor_client.post(address, typed(f"source-{source.pk}", name="Courier of Sel"))
    source.refresh_from_db()
    assert source.publisher == Publisher.objects.get(name="Courier of Sel")


def test_the_page_takes_the_same_queries_for_many(editor_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = claim_with(Stance.ASSERTS), claim_with(*[Stance.ASSERTS] * 20)
    paths = [
        f"/desk/claims/{claim.code}/split/?do=preview&name=Other&"
        + "&".join(f"take=position-{position.pk}" for position in claim.positions.all())
        for claim in (few, many)
    ]
    assert queries(editor_client, paths[0]) == queries(editor_client, paths[1])
    assert queries_while_rendering(editor_client, paths[1], monkeypatch) == []
