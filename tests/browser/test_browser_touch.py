"""The reader under a finger: words are selected, and the ends of a statement dragged, on a phone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from claims.actions.sources import add_source
from claims.models import Statement
from claims.vocabulary import Group
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, require_no_sideways_scroll, sign_in
from tests.browser.test_browser_morning import middle
from tests.browser.test_browser_reader import SELECT
from tests.working import read

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = "Ferries run. “The ferry 😀 left at dawn, they say,” Mara Venn said. All day long the nets were out."


@pytest.fixture
def page(new_context: ContextMaker) -> Page:
    cora = hire("cora", Group.CONTRIBUTOR)
    capture = read(add_source(actor=cora, publisher="The Pilot", title="One ferry", text=TEXT))
    page = sign_in(new_context(width=390, touch=True), cora)
    page.goto(f"/desk/sources/{capture.source_id}/")
    return page


@contextmanager
def finger(page: Page) -> Iterator[Callable[[float, float], None]]:
    """A finger on the glass: put down where it is first led to, lifted at the end."""
    glass, is_down = page.context.new_cdp_session(page), False

    def lead(x: float, y: float) -> None:
        nonlocal is_down
        kind = "touchMove" if is_down else "touchStart"
        glass.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
        is_down = True

    yield lead
    glass.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def drag(page: Page, end: str, words: str) -> None:
    """By the foot of the grip, below its line, as a finger does; to the words, as far below them."""
    box = page.locator(f"[data-grip={end}]").bounding_box()
    line = page.locator(f"[data-grip={end}] i").bounding_box()
    assert box
    assert line
    assert min(box["width"], box["height"]) >= 24
    x, y = line["x"], box["y"] + box["height"] - 6
    below = y - (line["y"] + line["height"] / 2)
    to_x, to_y = middle(page, words)
    with finger(page) as lead:
        for part in (0, 0.1, 0.4, 0.7, 1):
            lead(x + (to_x - x) * part, y + (to_y + below - y) * part)


def test_the_ends_of_a_statement_follow_a_finger(page: Page) -> None:
    page.get_by_role("link", name="Correct").first.tap()
    expect(page.get_by_role("heading", name="Correct and accept")).to_be_visible()
    now = page.locator("[data-words-now]")
    expect(page.locator("[data-grip]")).to_have_count(2)  # the form has settled, and the text with it
    scrolled = page.evaluate("scrollY")
    drag(page, "end", "dawn,")
    expect(now).to_have_text("“The ferry 😀 left at dawn,")
    drag(page, "start", "left")
    expect(now).to_have_text("left at dawn,")
    assert page.evaluate("scrollY") == scrolled, "the page moved under the finger"
    require_accessible(page)
    require_no_sideways_scroll(page)
    page.get_by_role("button", name="Accept as corrected").click()  # so soon after a drag a tap is none to Chromium
    expect(page.get_by_role("heading", name="1 of 1 reviewed")).to_be_visible()
    assert Statement.objects.get().exact == "left at dawn,"


def test_selected_words_become_a_statement_by_a_tap(page: Page) -> None:
    page.evaluate(SELECT, "the nets were out")
    page.get_by_role("button", name="Make a statement").tap()
    expect(page.get_by_label("The exact words")).to_have_value("the nets were out")
