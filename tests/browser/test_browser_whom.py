"""Which of two of a surname said it, in a real browser: picked by a key, and by a click without any script."""

import pytest
from playwright.sync_api import Locator, Page, expect

from claims.actions.sources import add_source
from claims.models import Statement, User
from claims.vocabulary import Group
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, sign_in
from tests.working import read

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = (
    "Jonas Amsel, the mayor of Port Elin, and the harbour master Piet Amsel met on Friday. “The strait is open,” Amsel"
    " said. “We have no ice,” said Piet Amsel, the harbour master."
)


@pytest.fixture
def cora() -> User:
    return hire("cora", Group.CONTRIBUTOR)


@pytest.fixture
def address(cora: User) -> str:
    capture = read(add_source(actor=cora, publisher="The Pilot", title="Open again", text=TEXT))
    return f"/desk/sources/{capture.source_id}/"


def opened(page: Page, cora: User, address: str) -> Locator:
    """The card that asks, on the page of the text."""
    sign_in(page, cora).goto(address)
    card = page.get_by_role("article").first
    expect(card).to_contain_text("Jonas Amsel or Piet Amsel?")
    return card


def said_by() -> list[tuple[str, str]]:
    """Who was accepted as saying it, and what the text calls them."""
    statement = Statement.objects.get(exact="“The strait is open,”")
    return list(statement.speakers.values_list("name", "description"))


def test_one_of_two_is_picked_by_its_number(new_context: ContextMaker, cora: User, address: str) -> None:
    page = new_context()
    card = opened(page, cora, address)
    page.keyboard.press("a")
    expect(card.get_by_role("alert")).to_contain_text("Jonas Amsel or Piet Amsel? Choose")
    expect(card.get_by_role("link", name="Jonas Amsel, mayor of Port Elin")).to_be_focused()
    require_accessible(page)
    page.keyboard.press("2")
    expect(card.get_by_role("link", name="Piet Amsel, harbour master")).to_have_attribute("aria-current", "true")
    expect(card.get_by_label("New speaker")).to_have_value("Piet Amsel")
    page.keyboard.press("1")
    expect(card.get_by_label("New speaker")).to_have_value("Jonas Amsel")
    page.keyboard.press("a")
    expect(page.get_by_role("heading", name="1 of 2 reviewed")).to_be_visible()
    assert said_by() == [("Jonas Amsel", "mayor of Port Elin")]


def test_one_of_two_is_picked_without_script(new_context: ContextMaker, cora: User, address: str) -> None:
    page = new_context(javascript=False)
    card = opened(page, cora, address)
    card.get_by_role("button", name="accept").first.click()
    expect(card.get_by_role("alert")).to_contain_text("Jonas Amsel or Piet Amsel? Choose")
    card.get_by_role("link", name="Piet Amsel, harbour master").click()
    expect(card.get_by_label("New speaker")).to_have_value("Piet Amsel")
    card.get_by_role("button", name="accept").first.click()
    expect(page.get_by_role("heading", name="1 of 2 reviewed")).to_be_visible()
    assert said_by() == [("Piet Amsel", "harbour master")]
