"""Publishing from the desk: what is possible, what is warned of, what is refused."""

from typing import Any

import pytest
from django.test import Client

from claims.actions.publishing import publish_edition
from claims.models import Claim, Edition, Publication, User
from claims.vocabulary import ChangeType, Stance
from tests.desk.scenes import claim_with, position_on, queries_while_rendering, signed, submitted

pytestmark = pytest.mark.django_db


def page(claim: Claim) -> str:
    return f"/desk/claims/{claim.code}/publish/"


def published(claim: Claim, by: User) -> Edition:
    return publish_edition(actor=by, claim=claim, change_type=ChangeType.INITIAL)


def test_the_first_edition_is_initial(publisher_client: Client) -> None:
    claim = claim_with(Stance.ASSERTS)
    form = publisher_client.get(page(claim)).context["form"]
    assert [value for value, _ in form.fields["change_type"].choices] == ["initial"]
    answer = publisher_client.post(page(claim), {"after": 0, "change_type": "initial"})
    assert answer["Location"] == f"/desk/claims/{claim.code}/"
    assert Edition.objects.get().claim == claim


def test_a_later_edition_is_a_change_with_a_note(publisher_client: Client, publisher_user: User) -> None:
    claim = claim_with(Stance.ASSERTS)
    published(claim, publisher_user)
    answer = publisher_client.post(page(claim), {"after": 1, "change_type": "update", "note": " "})
    assert answer.status_code == 422
    assert answer.context["form"].errors["note"] == ["Tell readers what changed and why."]
    assert "initial" not in dict(answer.context["form"].fields["change_type"].choices)
    given = {"after": 1, "change_type": "correction", "note": "The date was wrong."}
    assert publisher_client.post(page(claim), given).status_code == 302
    assert Edition.objects.get(number=2).note == "The date was wrong."


def test_an_edition_published_meanwhile_refuses_and_keeps_the_note(
    publisher_client: Client, publisher_user: User
) -> None:
    claim = claim_with(Stance.ASSERTS)
    published(claim, publisher_user)
    given = {"after": 1, "change_type": "update", "note": "The first note."}
    publisher_client.post(page(claim), given)
    answer = publisher_client.post(page(claim), given | {"note": "The second note."})
    assert answer.status_code == 409
    assert "Edition 2 was published after you opened this page." in answer.content.decode()
    assert "The second note." in answer.content.decode()
    assert Edition.objects.count() == 2
    assert publisher_client.post(page(claim), answer.context["form"].data).status_code == 302


def test_a_withdrawal_wants_a_second_look(publisher_client: Client, publisher_user: User) -> None:
    claim = claim_with(Stance.ASSERTS)
    published(claim, publisher_user)
    given: dict[str, Any] = {"after": 1, "change_type": "withdrawal", "note": "Based on a forged report."}
    answer = publisher_client.post(page(claim), given)
    assert answer.status_code == 422
    assert "confirm" in answer.context["form"].errors
    assert publisher_client.post(page(claim), given | {"confirm": "on"}).status_code == 302
    assert Publication.objects.get().is_withdrawn
    assert "would bring it back" in publisher_client.get(page(claim)).content.decode()


def test_a_stale_claim_is_not_published(publisher_client: Client) -> None:
    claim = claim_with(Stance.ASSERTS)
    claim.corroboration.is_stale = True
    claim.corroboration.save()
    answer = publisher_client.post(page(claim), {"after": 0, "change_type": "initial"})
    assert answer.status_code == 409
    assert not Edition.objects.exists()


def test_warnings_tell_of_open_work_and_changed_evidence(
    publisher_client: Client, editor: User, second_editor: User
) -> None:
    claim = claim_with(Stance.ASSERTS)
    assert "not assessed" in publisher_client.get(page(claim)).content.decode()
    signed(claim, editor, second_editor)
    submitted(claim, editor)
    assert "Another verification is in review" in publisher_client.get(page(claim)).content.decode()
    position_on(claim, Stance.DENIES)
    assert "The evidence changed since sign-off" in publisher_client.get(page(claim)).content.decode()


def test_templates_make_no_queries(publisher_client: Client, publisher_user: User, monkeypatch: Any) -> None:
    claim = claim_with(Stance.ASSERTS)
    published(claim, publisher_user)
    assert queries_while_rendering(publisher_client, page(claim), monkeypatch) == []
