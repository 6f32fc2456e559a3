"""Django's admin: for administrators, to read; no door to write, nor to a verdict that must not be known yet."""

import re
from typing import Any

import pytest
from django.contrib.admin.sites import all_sites
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.actions.comments import add_comment
from claims.actions.second_assessments import ask_second_assessment
from claims.models import Capture, Claim, User
from claims.records import records, shown
from claims.vocabulary import Group, Stance
from tests.conftest import signed_in
from tests.desk.scenes import claim_with, submitted
from tests.factories import CaptureFactory, ClaimFactory, EditionFactory, UserFactory

pytestmark = pytest.mark.django_db
RECORDS = "/desk/records/"


def address(model: Any, page: str, *keys: Any) -> str:
    return reverse(f"records:claims_{model._meta.model_name}_{page}", args=keys)


def test_it_is_the_only_admin_site_that_has_an_address() -> None:
    assert records in all_sites
    assert Client().get("/admin/").status_code == 404


@pytest.mark.parametrize("group", [None, Group.CONTRIBUTOR, Group.EDITOR, Group.PUBLISHER])
def test_everyone_below_an_administrator_is_refused(group: Group | None) -> None:
    client = signed_in(UserFactory.create(group=group, is_staff=True, is_superuser=True))
    for page in (RECORDS, address(Claim, "changelist")):
        assert client.get(page).status_code == 403
    assert Client().get(RECORDS)["Location"].startswith("/accounts/login/")


def test_nobody_signs_in_or_changes_a_password_here() -> None:
    """Django's own pages for it know no limits, no second step, and keep no record."""
    user, word = UserFactory.create(group=Group.ADMINISTRATOR, is_staff=True, is_superuser=True), "over the long bridge"
    user.set_password(word)
    user.save()
    client = Client()
    refused = client.post(f"{RECORDS}login/", {"username": user.username, "password": word})
    assert (refused["Location"], dict(client.session)) == ("/accounts/login/", {})
    form = {"old_password": word, "new_password1": "under the low bridge", "new_password2": "under the low bridge"}
    assert signed_in(user).post(f"{RECORDS}password_change/", form)["Location"] == "/accounts/password/change/"
    user.refresh_from_db()
    assert user.check_password(word)


@pytest.mark.parametrize("model", shown(), ids=lambda model: model._meta.model_name)
def test_no_table_can_be_written(administrator_client: Client, model: Any) -> None:
    listed = administrator_client.get(address(model, "changelist"))
    assert listed.status_code == 200
    assert listed["Cache-Control"] == "private, no-store"
    assert administrator_client.post(address(model, "add"), {}).status_code == 403
    assert administrator_client.post(address(model, "change", 1), {}).status_code in {302, 403}
    assert administrator_client.post(address(model, "delete", 1), {}).status_code in {302, 403}
    posted = administrator_client.post(
        address(model, "changelist"), {"action": "delete_selected", "_selected_action": 1}
    )
    assert posted.status_code in {200, 302, 403}


def test_a_row_is_shown_as_text_and_has_no_button(administrator_client: Client) -> None:
    capture = CaptureFactory.create(text="<script>alert(1)</script> “We crossed,” Mara Venn said.")
    page = administrator_client.get(address(Capture, "change", capture.pk)).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert 'rel="icon"' in page  # a browser would ask for /favicon.ico, which is not there
    assert 'type="submit"' not in page.split('id="content"')[1].replace("Log out", "")
    assert not re.findall(r"<script(?![^>]*(?:src=|type=\"application/json\"))", page)
    assert " style=" not in page
    before = capture.text
    administrator_client.post(address(Capture, "change", capture.pk), {"text": "Other words."})
    assert Capture.objects.get(pk=capture.pk).text == before


def test_passwords_are_not_shown(administrator_client: Client, editor: User) -> None:
    editor.set_password("a lamp under the bridge")
    editor.save()
    page = administrator_client.get(address(User, "change", editor.pk)).content.decode()
    assert editor.username in page
    assert editor.password not in page


def test_a_verdict_that_is_blind_is_not_in_the_records(administrator: User, editor: User) -> None:
    """The administrator owes a second verdict: neither the first nor its history is shown to them."""
    review = submitted(claim_with(Stance.ASSERTS), editor, summary="hushsummary", reasoning="hushreasoning")
    ask_second_assessment(actor=editor, verification=review, assessor=administrator)
    add_comment(actor=editor, text="hushcomment", claim=review.claim)
    for model in shown():
        client = signed_in(administrator)
        pages = [address(model, "changelist")]
        pages += [address(model, "change", pk) for pk in model._default_manager.values_list("pk", flat=True)]
        for page in pages:
            assert "hush" not in client.get(page, follow=True).content.decode(), page
    other = signed_in(UserFactory.create(group=Group.ADMINISTRATOR))
    assert "hushsummary" in other.get(address(type(review), "change", review.pk)).content.decode()


@pytest.mark.parametrize("column", ["password__startswith", "email", "id__gt"])
def test_a_list_is_narrowed_by_no_column_so_that_nothing_hidden_can_be_guessed(
    administrator_client: Client, column: str
) -> None:
    assert administrator_client.get(address(User, "changelist"), {column: "1"}).status_code == 400


def test_a_list_costs_the_same_queries_however_long_and_counts_no_further_than_a_bound(
    administrator_client: Client,
) -> None:
    counts = []
    for number in (1, 20):
        ClaimFactory.create_batch(number)
        with CaptureQueriesContext(connection) as captured:
            administrator_client.get(address(Claim, "changelist"))
        counts.append(len(captured))
    assert counts[0] == counts[1]
    sizes = [query["sql"] for query in captured if "COUNT(*)" in query["sql"]]
    assert [sql for sql in sizes if "LIMIT 1000" not in sql] == []


def test_a_row_is_found_by_number_or_code_through_an_index(administrator_client: Client) -> None:
    claim, edition = ClaimFactory.create(code="NK-0042"), EditionFactory.create()
    for term in ("nk-0042", str(claim.pk)):
        page = administrator_client.get(address(Claim, "changelist"), {"q": term})
        assert [row.pk for row in page.context["cl"].result_list] == [claim.pk]
    page = administrator_client.get(address(type(edition), "changelist"), {"q": "0 OR 1"})
    assert list(page.context["cl"].result_list) == []
