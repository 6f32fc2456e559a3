"""A claim as it stood on a day: the edition then in force, and help where there was none."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.public import published as given

pytestmark = pytest.mark.django_db
DOORS = ("/claims/DR-0001/", "/claims/dr-0001/ostria-shelled-the-bridge-1/", "/claims/DR-0001/an-old-slug/")


def three_days() -> None:
    """Editions of 4, 5 and 6 May 2031, at half past nine."""
    given.publish(given.a_content())
    given.publish(given.a_content(verification=given.a_verification()), change_type="update", note="Assessed.")
    given.publish(given.a_content(), change_type="correction", note="Taken back.")


@pytest.fixture(autouse=True)
def _in_june(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: given.FIRST_DAY + timedelta(days=28))


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(
    ("day", "number"), [("2031-05-04", 1), ("2031-05-05", 2), ("2031-05-06", 3), ("2031-05-31", 3), ("2031-06-02", 3)]
)
def test_day_leads_to_the_edition_in_force_when_it_ended(client: Client, door: str, day: str, number: int) -> None:
    three_days()
    response = client.get(door, {"as_of": day})
    assert response.status_code == 302
    assert response.headers["Location"] == f"/claims/DR-0001/editions/{number}/"
    assert response.headers["Cache-Control"] == "public, max-age=60"


def test_last_second_of_a_day_belongs_to_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(given, "FIRST_DAY", given.FIRST_DAY.replace(hour=23, minute=59, second=59))
    given.publish(given.a_content())
    assert client.get(DOORS[0], {"as_of": "2031-05-04"}).status_code == 302
    monkeypatch.setattr(given, "FIRST_DAY", given.FIRST_DAY.replace(day=5, hour=0, minute=0, second=0))
    given.publish(given.a_content("DR-0002"))
    assert client.get("/claims/DR-0002/", {"as_of": "2031-05-04"}).status_code == 404


def test_day_before_the_first_edition_says_when_that_came_out(client: Client) -> None:
    three_days()
    response = client.get(DOORS[1], {"as_of": "2031-05-03"})
    page = response.content.decode()
    assert response.status_code == 404
    assert "Its first edition came out on 4 May 2031." in page
    assert 'href="/claims/DR-0001/editions/1/"' in page
    assert 'value="2031-05-03"' in page


@pytest.mark.parametrize(
    "asked",
    ["", "yesterday", "2031-02-30", "20310504", "2031-W18-7", "9999-12-31", "2031-06-03", "<b>\0", "٢٠٣١-٠٥-٠٤"],
)
def test_what_is_no_day_so_far_is_asked_for_again(client: Client, asked: str) -> None:
    three_days()
    response = client.get(DOORS[0], {"as_of": asked})
    assert response.status_code == 400
    assert "Which day do you mean?" in response.content.decode()
    assert 'name="as_of"' in response.content.decode()


def test_claim_that_is_not_published_stood_nowhere_on_any_day(client: Client) -> None:
    given.claim_of(given.a_content())
    for asked in ("2031-05-05", "never"):
        assert client.get(DOORS[0], {"as_of": asked}).status_code == 404


def test_one_query_whatever_the_history(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    three_days()
    with django_assert_num_queries(1):
        client.get(DOORS[0], {"as_of": "2031-05-05"})


def test_withdrawn_claim_leads_to_the_notice_alone(client: Client) -> None:
    three_days()
    given.publish(given.withdrawn(given.a_content()), change_type="withdrawal", note="It named a bystander.")
    page = client.get(DOORS[0], {"as_of": "2031-05-05"}, follow=True).content.decode()
    assert "It named a bystander." in page
    assert "shelled the bridge" not in page


def test_page_asks_for_a_day_without_script(client: Client) -> None:
    three_days()
    page = client.get(DOORS[1].replace("dr-", "DR-")).content.decode()
    assert '<form class="as-of" action="/claims/DR-0001/" method="get">' in page
    assert 'min="2031-05-04"' in page
