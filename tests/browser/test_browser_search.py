"""The search box by keyboard, in a real browser: found as one types, and without any script."""

import re

import pytest
from playwright.sync_api import Page, expect

from claims.actions.claims import open_claim
from claims.actions.speakers import add_speaker
from claims.vocabulary import Group, SpeakerKind
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, sign_in
from tests.factories import TopicFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def address() -> str:
    """Of a claim and a speaker that are found, the claim's."""
    edda = hire("edda", Group.EDITOR)
    add_speaker(actor=edda, name="Arman Pachinian", kind=SpeakerKind.PERSON)
    claim = open_claim(actor=edda, topic=TopicFactory.create(), wording="Pashinyan met the ferry captains")
    return f"/desk/claims/{claim.code}/"


def searching(page: Page, words: str) -> None:
    page.keyboard.press("/")
    box = page.get_by_role("searchbox", name="Search claims, statements, speakers and sources")
    expect(box).to_be_focused()
    page.keyboard.type(words)


def test_the_slash_finds_as_one_types_and_the_arrows_lead_there(new_context: ContextMaker, address: str) -> None:
    page = new_context()
    sign_in(page, hire("cora", Group.CONTRIBUTOR)).goto("/desk/search/")
    searching(page, "Pašinjan")
    expect(page.locator("#found-line")).to_contain_text("Found: 1 claim, 1 speaker.")
    expect(page.get_by_text("Also written “Pachinian”")).to_be_visible()
    require_accessible(page)
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name="Pashinyan met the ferry captains")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name="Arman Pachinian")).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("/")
    expect(page.get_by_role("searchbox")).to_have_value("/")
    page.get_by_role("searchbox").fill("pachinyan")
    expect(page.locator("#found-line")).to_have_text("Found: 1 claim, 1 speaker.")
    page.get_by_label("Kind").select_option("Speakers")
    expect(page.locator("#found-line")).to_have_text("Found: 1 speaker.")
    expect(page).to_have_url(re.compile("kind=speakers"))


def test_without_script_the_box_and_the_filters_are_one_form(new_context: ContextMaker, address: str) -> None:
    page = new_context(javascript=False)
    sign_in(page, hire("cora", Group.CONTRIBUTOR)).goto("/desk/")
    box = page.get_by_role("searchbox", name="Search claims, statements, speakers and sources")
    box.fill("captain")
    box.press("Enter")
    expect(page.locator("#found-line")).to_contain_text("Found: 1 claim.")
    page.get_by_text("Narrow down").click()
    page.get_by_label("Kind").select_option("Claims")
    page.get_by_role("button", name="Search").click()
    page.get_by_label("Keep this search as").fill("Captains")
    page.get_by_role("button", name="Keep").click()
    page.goto("/desk/")
    page.get_by_role("link", name="Captains").click()
    page.get_by_role("link", name="Pashinyan met the ferry captains").click()
    expect(page).to_have_url(re.compile(f"{address}$"))
