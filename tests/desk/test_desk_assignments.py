"""Who works on what, on the pages of claims and sources: taking, giving with a message, handing back."""

import pytest
from django.test import Client

from claims.actions.assignments import assign, held, take
from claims.models import Assignment, User
from claims.vocabulary import Group, Stance
from tests.conftest import signed_in
from tests.desk.scenes import HTMX, claim_with, queries, queries_while_rendering
from tests.factories import ClaimFactory, SuggestionFactory, UserFactory

pytestmark = pytest.mark.django_db


def page_of(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_a_source_is_taken_in_the_reader(contributor_client: Client, contributor: User) -> None:
    source = SuggestionFactory.create().capture.source
    assert "Nobody has this." in page_of(contributor_client, f"/desk/sources/{source.pk}/")
    answer = contributor_client.post(f"/desk/sources/{source.pk}/work/", {"do": "take"})
    assert (answer.status_code, answer["Location"]) == (303, f"/desk/sources/{source.pk}/")
    assert "You have this" in page_of(contributor_client, f"/desk/sources/{source.pk}/")


def test_htmx_gets_who_has_it_alone_with_the_message_and_the_focus(contributor_client: Client) -> None:
    claim = ClaimFactory.create()
    answer = contributor_client.post(f"/desk/claims/{claim.code}/work/", {"do": "take"}, headers=HTMX)
    body = answer.content.decode()
    assert "You have this" in body
    assert "It is yours now." in body
    assert "autofocus" in body
    assert "<html" not in body
    assert "<h1" not in body


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["plain", "htmx"])
def test_the_second_who_takes_it_is_told_who_has_it(
    contributor_client: Client, editor: User, headers: dict[str, str]
) -> None:
    claim = claim_with(Stance.ASSERTS)
    take(actor=editor, claim=claim)
    answer = contributor_client.post(f"/desk/claims/{claim.code}/work/", {"do": "take"}, headers=headers)
    assert answer.status_code == 409
    assert "Edda Editor has this, since" in answer.content.decode()
    assert (found := held(claim=claim))
    assert found.assignee == editor


def test_an_editor_gives_work_with_a_message(editor_client: Client, contributor: User) -> None:
    claim = ClaimFactory.create()
    typed = {"do": "assign", "to": contributor.pk, "message": "Ask the harbour office."}
    assert editor_client.post(f"/desk/claims/{claim.code}/work/", typed).status_code == 303
    page = page_of(signed_in(contributor), f"/desk/claims/{claim.code}/")
    assert "You have this" in page
    assert "from Edda Editor" in page
    assert "Ask the harbour office." in page


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["plain", "htmx"])
def test_who_gives_it_after_it_went_to_somebody_keeps_what_they_typed(
    editor_client: Client, contributor: User, second_editor: User, headers: dict[str, str]
) -> None:
    source = SuggestionFactory.create().capture.source
    take(actor=second_editor, source=source)  # after the editor opened the page
    typed = {"do": "assign", "to": contributor.pk, "message": "Ask the harbour office.", "seen": ""}
    answer = editor_client.post(f"/desk/sources/{source.pk}/work/", typed, headers=headers)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Sten Second has this, since" in page
    assert "Ask the harbour office.</textarea>" in page
    assert f'<option value="{contributor.pk}" selected>' in page


def test_work_is_passed_on_from_whom_the_page_showed(
    editor_client: Client, contributor: User, second_editor: User
) -> None:
    claim = ClaimFactory.create()
    seen = take(actor=contributor, claim=claim)
    typed = {"do": "assign", "to": second_editor.pk, "seen": seen.pk}
    assert editor_client.post(f"/desk/claims/{claim.code}/work/", typed).status_code == 303
    assert [row.assignee for row in Assignment.objects.open()] == [second_editor]


@pytest.mark.parametrize("to", ["", "0", "x", "suspended"])
def test_giving_it_to_nobody_of_the_desk_is_refused(editor_client: Client, to: str) -> None:
    claim = ClaimFactory.create()
    chosen = UserFactory.create(is_active=False).pk if to == "suspended" else to
    typed = {"do": "assign", "to": chosen, "message": "Ask."}
    answer = editor_client.post(f"/desk/claims/{claim.code}/work/", typed, headers=HTMX)
    assert answer.status_code == 422
    assert "Ask.</textarea>" in answer.content.decode()
    assert not Assignment.objects.exists()


def test_a_contributor_sees_no_button_that_would_be_refused(contributor_client: Client, editor: User) -> None:
    claim = ClaimFactory.create()
    take(actor=editor, claim=claim)
    page = page_of(contributor_client, f"/desk/claims/{claim.code}/")
    assert 'name="do"' not in page
    for do in ("assign", "hand_back"):
        typed = {"do": do, "to": editor.pk, "seen": Assignment.objects.get().pk}
        assert contributor_client.post(f"/desk/claims/{claim.code}/work/", typed).status_code == 403


def test_it_is_handed_back(contributor_client: Client, contributor: User) -> None:
    claim = ClaimFactory.create()
    mine = take(actor=contributor, claim=claim)
    typed = {"do": "hand_back", "seen": mine.pk}
    assert contributor_client.post(f"/desk/claims/{claim.code}/work/", typed).status_code == 303
    assert held(claim=claim) is None
    assert contributor_client.post(f"/desk/claims/{claim.code}/work/", typed, headers=HTMX).status_code == 409


def test_what_somebody_else_has_by_now_is_not_freed_from_an_old_page(
    editor_client: Client, editor: User, contributor: User, second_editor: User
) -> None:
    claim = ClaimFactory.create()
    old = take(actor=contributor, claim=claim)
    now = assign(actor=editor, to=second_editor, message="", claim=claim, instead_of=old.pk)
    typed = {"do": "hand_back", "seen": old.pk}
    assert editor_client.post(f"/desk/claims/{claim.code}/work/", typed, headers=HTMX).status_code == 409
    assert held(claim=claim) == now


def test_a_form_on_a_list_leads_back_to_it_and_nowhere_else(contributor_client: Client) -> None:
    claim = ClaimFactory.create()
    address = f"/desk/claims/{claim.code}/work/"
    there = contributor_client.post(address, {"do": "take", "next": "/desk/?topic=1"})
    assert there["Location"] == "/desk/?topic=1"
    away = contributor_client.post(address, {"do": "take", "next": "https://elsewhere.example/"})
    assert away["Location"] == f"/desk/claims/{claim.code}/"


def test_a_row_of_a_list_says_who_has_it_now(contributor_client: Client, editor: User) -> None:
    claim, taken = ClaimFactory.create(), take(actor=editor, claim=ClaimFactory.create())
    assert taken.claim
    mine = contributor_client.post(f"/desk/claims/{claim.code}/work/", {"do": "take", "place": "row"}, headers=HTMX)
    assert "<strong>You</strong>" in mine.content.decode()
    theirs = contributor_client.post(
        f"/desk/claims/{taken.claim.code}/work/", {"do": "take", "place": "row"}, headers=HTMX
    )
    assert theirs.status_code == 409
    assert "<span>With Edda Editor</span>" in theirs.content.decode()
    for answer in (mine, theirs):
        assert "holder" in answer.content.decode()
        assert 'id="work"' not in answer.content.decode()


def test_the_people_to_choose_from_cost_one_query(editor_client: Client, editor: User) -> None:
    claim = claim_with(Stance.ASSERTS)
    take(actor=editor, claim=claim)
    one = queries(editor_client, f"/desk/claims/{claim.code}/")
    UserFactory.create_batch(20, group=Group.EDITOR)
    assert queries(editor_client, f"/desk/claims/{claim.code}/") == one


def test_templates_make_no_queries(editor_client: Client, editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    source = SuggestionFactory.create().capture.source
    assign(actor=editor, to=editor, message="Look.", source=source)
    assert queries_while_rendering(editor_client, f"/desk/sources/{source.pk}/", monkeypatch) == []
