"""Splitting, joining and undoing in the reader: previews, plain forms, fragments, refusals."""

import re
from typing import Any

import pytest
from django.test import Client

from claims.actions.positions import take_position
from claims.models import Capture, Claim, Position, Statement, User
from claims.vocabulary import Stance
from tests.desk.scenes import HTMX, queries, queries_while_rendering
from tests.factories import CaptureFactory, ClaimFactory, SpeakerFactory, StatementFactory, SuggestionFactory

pytestmark = pytest.mark.django_db

TEXT = "😀 “Ferries crossed, e\u0301lan; the strait is open,” Mara Venn said."
WHOLE = (3, TEXT.index(",” Mara"))
SECOND = TEXT.index("the strait")


@pytest.fixture
def accepted(db: None) -> Statement:
    return StatementFactory.create(capture=CaptureFactory.create(text=TEXT), span=WHOLE)


@pytest.fixture
def claim(accepted: Statement, contributor: User) -> Claim:
    claim = ClaimFactory.create()
    take_position(actor=contributor, statement=accepted, claim=claim, stance=Stance.DENIES)
    return claim


def split_page(client: Client, statement: Statement, query: str = "") -> str:
    return client.get(f"/desk/statements/{statement.pk}/split/{query}").content.decode()


def test_the_likeliest_place_is_shown_first_and_moves_by_a_word(
    contributor_client: Client, accepted: Statement
) -> None:
    page = split_page(contributor_client, accepted)
    assert f'name="place" value="{SECOND}"' in page
    assert "Ferries crossed, e\u0301lan;</p>" in page
    assert "the strait is open</p>" in page
    assert f"?place={SECOND + 4}" in page  # "strait"
    assert f"?place={SECOND - 7}" in page  # "élan;", of which the accent is a code point of its own


def test_words_say_where_the_second_part_begins(contributor_client: Client, accepted: Statement) -> None:
    assert "e\u0301lan; the</p>" in split_page(contributor_client, accepted, "?words=strait is")
    assert "do not begin inside" in split_page(contributor_client, accepted, "?words=Mara")


def test_a_fragment_is_the_readers_own(contributor_client: Client, accepted: Statement) -> None:
    response = contributor_client.get(f"/desk/statements/{accepted.pk}/split/", headers=HTMX)
    assert "HX-Request" in response["Vary"]
    assert response.content.decode().lstrip().startswith('<div id="messages"')


def test_a_statement_is_split_with_its_links_as_ticked(
    contributor_client: Client, accepted: Statement, claim: Claim
) -> None:
    assert claim.code in split_page(contributor_client, accepted)
    data = {"version": accepted.version, "place": SECOND, "second": [Position.objects.get().pk]}
    assert contributor_client.post(f"/desk/statements/{accepted.pk}/split/", data).status_code == 303
    assert Position.objects.get().statement.exact == "the strait is open"


def test_a_split_that_cannot_be_is_told_beside_the_form(contributor_client: Client, accepted: Statement) -> None:
    data = {"version": accepted.version, "place": accepted.end}
    response = contributor_client.post(f"/desk/statements/{accepted.pk}/split/", data)
    assert (response.status_code, "inside the words" in response.content.decode()) == (422, True)
    assert contributor_client.post(f"/desk/statements/{accepted.pk}/split/", {}).status_code == 422
    stale = contributor_client.post(f"/desk/statements/{accepted.pk}/split/", {"version": 9, "place": SECOND})
    assert (stale.status_code, "Changed by" in stale.content.decode()) == (409, True)
    assert Statement.objects.get() == accepted


def two(capture: Capture, **second: Any) -> tuple[Statement, Statement]:
    speakers = [SpeakerFactory.create()]
    first = StatementFactory.create(capture=capture, span=(3, 18), speakers=speakers)
    rest = {"span": (SECOND, WHOLE[1]), "speakers": speakers} | second
    return first, StatementFactory.create(capture=capture, **rest)


def test_the_next_statement_is_shown_and_joined(contributor_client: Client, contributor: User) -> None:
    first, second = two(CaptureFactory.create(text=TEXT))
    take_position(actor=contributor, statement=second, claim=ClaimFactory.create(), stance=Stance.ASSERTS)
    page = contributor_client.get(f"/desk/statements/{first.pk}/join/").content.decode()
    assert "These links go over" in page
    data = {"version": first.version, "other": second.pk, "other_version": second.version}
    assert contributor_client.post(f"/desk/statements/{first.pk}/join/", data).status_code == 303
    joined = Statement.objects.standing().get()
    assert joined.exact == TEXT[3 : WHOLE[1]]
    assert Position.objects.standing().get().statement == joined
    again = contributor_client.post(f"/desk/statements/{first.pk}/join/", data)
    assert again.status_code == 422


def sent_twice(client: Client, address: str, data: dict[str, Any]) -> None:
    """The form of the page, sent twice by a double click: both lead to one place, without a refusal."""
    found = re.search(r'name="once" value="([^"]+)"', client.get(address).content.decode())
    assert found
    answers = [client.post(address, data | {"once": found[1]}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 302]
    assert answers[0]["Location"] == answers[1]["Location"]
    again = client.get(answers[1]["Location"]).content.decode()
    assert "This form was sent already" in again
    assert "Changed by" not in again


def test_a_split_sent_twice_is_done_once(contributor_client: Client, accepted: Statement, claim: Claim) -> None:
    data = {"version": accepted.version, "place": SECOND, "second": [Position.objects.get().pk]}
    sent_twice(contributor_client, f"/desk/statements/{accepted.pk}/split/", data)
    assert [part.exact for part in Statement.objects.standing().order_by("start")] == [
        "Ferries crossed, e\u0301lan;",
        "the strait is open",
    ]
    assert Position.objects.standing().get().claim == claim


def test_a_join_sent_twice_is_done_once(contributor_client: Client) -> None:
    first, second = two(CaptureFactory.create(text=TEXT))
    data = {"version": first.version, "other": second.pk, "other_version": second.version}
    sent_twice(contributor_client, f"/desk/statements/{first.pk}/join/", data)
    assert Statement.objects.standing().get().exact == TEXT[3 : WHOLE[1]]


def test_a_join_that_cannot_be_says_why(contributor_client: Client) -> None:
    first, second = two(CaptureFactory.create(text=TEXT), speakers=[SpeakerFactory.create()])
    page = contributor_client.get(f"/desk/statements/{first.pk}/join/").content.decode()
    assert "different speakers" in page
    assert "Join them" not in page
    data = {"version": first.version, "other": second.pk, "other_version": second.version}
    assert contributor_client.post(f"/desk/statements/{first.pk}/join/", data).status_code == 422
    Statement.objects.filter(pk=second.pk).update(state="rejected")
    assert "no other statement" in contributor_client.get(f"/desk/statements/{first.pk}/join/").content.decode()


def undo(client: Client, capture: Capture, key: object = None) -> Any:
    address = f"/desk/sources/{capture.source_id}/"
    if key is None:
        key = client.get(address).context["last"].key
    return client.post(f"{address}undo/?capture={capture.pk}", {"decision": str(key)})


def test_a_rejection_is_undone_from_the_page(contributor_client: Client) -> None:
    found = SuggestionFactory.create()
    address = f"/desk/sources/{found.capture.source_id}/"
    contributor_client.post(f"/desk/statements/{found.pk}/reject/", {"version": 1})
    page = contributor_client.get(address)
    assert "You rejected a statement." in page.content.decode()
    assert page.context["progress"].reviewed == 1
    assert undo(contributor_client, found.capture).status_code == 303
    again = Statement.objects.standing().get()
    assert (again.state, again.exact) == ("suggested", found.exact)
    page = contributor_client.get(address)
    assert (page.context["progress"].reviewed, page.context["progress"].total) == (0, 1)
    assert page.context["rejected_count"] == 0
    old = contributor_client.get(f"{address}?at={found.pk}")
    assert old["Location"] == f"{address}?at={again.pk}#s{again.pk}"  # old links lead to what stands


def test_what_cannot_be_undone_is_told(contributor_client: Client, editor_client: Client, editor: User) -> None:
    found = SuggestionFactory.create()
    data = {"version": 1, "speakers-TOTAL_FORMS": 1, "speakers-INITIAL_FORMS": 0}
    data |= {"speakers-0-speaker": SpeakerFactory.create().pk}
    contributor_client.post(f"/desk/statements/{found.pk}/accept/", data)
    key = contributor_client.get(f"/desk/sources/{found.capture.source_id}/").context["last"].key
    assert undo(editor_client, found.capture, key).status_code == 409
    claim = ClaimFactory.create()
    take_position(actor=editor, statement=Statement.objects.get(), claim=claim, stance=Stance.ASSERTS)
    response = undo(contributor_client, found.capture)
    assert (response.status_code, f"link to {claim.code} is newer" in response.content.decode()) == (409, True)
    assert undo(contributor_client, found.capture, "no key").status_code == 422


def test_the_readers_queries_do_not_grow_with_what_was_decided(
    contributor_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    capture = CaptureFactory.create(text=TEXT * 20)
    address = f"/desk/sources/{capture.source_id}/"
    numbers = []
    for several in (range(1), range(1, 8)):
        for place in several:
            found = SuggestionFactory.create(capture=capture, span=(place * len(TEXT) + 3, place * len(TEXT) + 18))
            contributor_client.post(f"/desk/statements/{found.pk}/reject/", {"version": 1})
            SuggestionFactory.create(capture=capture, span=(place * len(TEXT) + 4, place * len(TEXT) + 18))
        numbers.append(queries(contributor_client, address))
    assert numbers[0] == numbers[1]
    assert queries_while_rendering(contributor_client, address, monkeypatch) == []
