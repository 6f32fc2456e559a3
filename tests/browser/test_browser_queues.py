"""A queue in the browser: narrowed in the address, turned page by page, a task taken, and back to the same place."""

import re

import pytest
from playwright.sync_api import Page, expect

from claims.desk.queues.turning import PAGE_SIZE
from claims.models import Assignment
from claims.vocabulary import Group
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, sign_in
from tests.factories import CaptureFactory, PublisherFactory, SourceFactory, StatementFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADDRESS = "/desk/queues/unlinked/"


@pytest.fixture
def waiting() -> None:
    """A page and a half of statements without a claim: most of the Pilot, two of them of the Wire."""
    pilot, wire = PublisherFactory.create(name="The Pilot"), PublisherFactory.create(name="Coast Wire")
    text = CaptureFactory.create(source=SourceFactory.create(publisher=pilot))
    for start in range(PAGE_SIZE + 5):
        StatementFactory.create(capture=text, span=(start, start + 12), speakers=[])
    for _ in range(2):
        StatementFactory.create(capture=CaptureFactory.create(source=SourceFactory.create(publisher=wire)))


def rows(page: Page) -> int:
    return page.locator("#results li").count()


def test_a_queue_is_narrowed_turned_and_taken_from_with_its_place_kept(
    new_context: ContextMaker, waiting: None
) -> None:
    page, cora = new_context(), hire("cora", Group.CONTRIBUTOR)
    sign_in(page, cora).goto("/desk/")
    page.get_by_role("link", name=re.compile("^See all.*Statements without a claim")).click()
    results, total = page.locator("#results"), PAGE_SIZE + 7
    expect(results).to_contain_text(f"{total} statements")

    # What it is narrowed to stands in the address, so that it can be kept and sent on.
    page.get_by_label("Publisher").fill("wire")
    page.get_by_label("Publisher").press("Enter")
    expect(results).to_contain_text("2 statements")
    expect(page).to_have_url(re.compile(r"\?.*publisher=wire"))
    page.reload()
    expect(results).to_contain_text("2 statements")
    expect(page.get_by_label("Publisher")).to_have_value("wire")
    page.get_by_label("Publisher").fill("")
    page.get_by_role("button", name="Show").click()
    expect(results).to_contain_text(f"{total} statements")

    # The second page; a task of it is taken where it stands, and the focus stays there.
    page.get_by_role("link", name="Next").click()
    expect(page).to_have_url(re.compile("after="))
    assert rows(page) == 7
    place = page.url
    page.get_by_role("button", name="Take it").last.focus()
    page.keyboard.press("Enter")
    holder = page.locator(".holder").filter(has_text="You have it")
    expect(holder).to_be_focused()
    require_accessible(page)
    assert Assignment.objects.get().assignee == cora

    # There and back: the same page of the list, which knows by now who has it.
    page.get_by_role("link", name=re.compile("The strait is open")).last.click()
    expect(page.get_by_role("heading", name="Link to a claim")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(place)
    expect(holder).to_have_count(1)
    page.get_by_label("Who has it").select_option("me")
    expect(results).to_contain_text("1 statement")
    expect(page.get_by_role("button", name="Take it")).to_have_count(0)
    page.get_by_role("link", name="All that waits").click()
    expect(page.get_by_role("region", name=re.compile("^Assigned to you"))).to_be_visible()
    assert not new_context.complaints


def test_without_script_the_queue_keeps_its_place_when_a_task_is_taken(
    new_context: ContextMaker, waiting: None
) -> None:
    page = sign_in(new_context(javascript=False, width=390), hire("cora", Group.CONTRIBUTOR))
    page.goto(f"{ADDRESS}?publisher=wire")
    page.get_by_role("button", name="Take it").first.click()
    expect(page).to_have_url(re.compile(r"publisher=wire"))
    expect(page.get_by_text("You have it")).to_be_visible()
    assert rows(page) == 2
