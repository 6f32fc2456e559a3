"""A contributor's morning in the reader: by keyboard alone, by dragging, and without any script."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from claims.actions.sources import add_source
from claims.models import Capture, Claim, Position, Speaker, Statement, User
from claims.vocabulary import Group
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, require_no_sideways_scroll, sign_in
from tests.browser.test_browser_reader import SELECT
from tests.factories import ClaimFactory, RoleFactory, SpeakerFactory, TopicFactory
from tests.working import read

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FERRIES = [
    *("Amber", "Birch", "Cedar", "Delta", "Ember", "Fjord", "Grove", "Haven", "Inlet", "Jetty"),
    *("Kelp", "Lagoon", "Marsh", "North", "Ocean", "Pearl", "Quay", "Reef", "Strand", "Tide"),
]
MORNING = "\r\n\r\n".join(f"“The ferry {name} 😀 left at dawn,” Mara Venn said." for name in FERRIES)


@pytest.fixture
def cora() -> User:
    return hire("cora", Group.CONTRIBUTOR)


@pytest.fixture
def venn() -> Speaker:
    venn = SpeakerFactory.create(name="Mara Venn")
    venn.aliases.create(name="Mara Wenn-Holm")
    RoleFactory.create(speaker=venn, title="harbour minister")
    return venn


@pytest.fixture
def claim(cora: User) -> Claim:
    topic = TopicFactory.create()
    return ClaimFactory.create(topic=topic, wording="The ferry Amber left at dawn", created_by=cora)


def stored(cora: User, claim: Claim, title: str, text: str) -> Capture:
    return read(add_source(actor=cora, publisher="The Pilot", title=title, text=text, topic=claim.topic))


def reading(page: Page, cora: User, capture: Capture) -> Page:
    sign_in(page, cora).goto(f"/desk/sources/{capture.source_id}/")
    return page


def reviewed(page: Page, number: int, total: int) -> None:
    expect(page.get_by_role("heading", name=f"{number} of {total} reviewed")).to_be_visible()
    expect(page.get_by_role("progressbar", name="Suggestions reviewed")).to_have_attribute("value", str(number))


def test_twenty_suggestions_are_reviewed_by_keyboard_alone(
    new_context: ContextMaker, cora: User, venn: Speaker, claim: Claim
) -> None:
    later = stored(cora, claim, "Later", "“The strait is open,” Mara Venn said.")
    capture = stored(cora, claim, "The ferries", MORNING)
    page = reading(new_context(), cora, capture)
    press, current = page.keyboard.press, page.locator("[data-card][aria-current]")
    reviewed(page, 0, 20)
    press("l")  # accept and link in one step
    page.get_by_role("radio", name=re.compile(claim.code)).focus()
    press("Space")
    press("Enter")
    reviewed(page, 1, 20)
    press("r")
    reviewed(page, 2, 20)
    press("u")
    reviewed(page, 1, 20)
    expect(page.get_by_role("status").filter(has_text="Undone: rejected a statement")).to_be_visible()
    expect(current).to_contain_text("Birch")
    press("e")
    words = page.get_by_label(re.compile("^Other words"))
    page.get_by_role("button", name="End a word earlier").focus()
    press("Enter")
    expect(words).to_have_value("“The ferry Birch 😀 left at")
    expect(page.get_by_role("button", name="End a word earlier")).to_be_focused()
    page.get_by_role("button", name="Accept as corrected").focus()
    press("Enter")
    reviewed(page, 2, 20)
    press("j")
    press("k")
    for number in range(3, 21):
        press("a")
        reviewed(page, number, 20)
    require_accessible(page)
    press("?")
    expect(page.get_by_text("undo your last decision")).to_be_visible()
    press("s")
    expect(page.get_by_role("heading", level=1, name="Later")).to_be_visible()
    assert later.source_id != capture.source_id
    assert Position.objects.get().claim == claim
    assert Statement.objects.accepted().count() == 20
    made = Statement.objects.accepted().get(exact__contains="Birch")
    assert made.exact == capture.text[made.start : made.end] == "“The ferry Birch 😀 left at"
    assert not new_context.complaints


def middle(page: Page, words: str) -> tuple[float, float]:
    """The middle of the words in the text, in the window."""
    page.evaluate(SELECT, words)
    box = page.evaluate(
        "(() => { const b = getSelection().getRangeAt(0).getBoundingClientRect(); getSelection()"
        ".removeAllRanges(); return [b.x + b.width / 2, b.y + b.height / 2]; })()"
    )
    return box[0], box[1]


def test_the_words_of_an_open_form_follow_the_selection_and_its_ends(
    new_context: ContextMaker, cora: User, venn: Speaker, claim: Claim
) -> None:
    text = "😀 e\u0301lan. “The ferry 👩‍👩‍👧 left at dawn, they say,” Mara Venn said."
    page = reading(new_context(), cora, stored(cora, claim, "One ferry", text))
    page.keyboard.press("e")
    expect(page.get_by_role("heading", name="Correct and accept")).to_be_visible()
    now = page.locator("[data-words-now]")
    page.evaluate(SELECT, "The ferry 👩‍👩‍👧 left")
    expect(now).to_have_text("The ferry 👩‍👩‍👧 left")
    x, y = middle(page, "dawn")
    grip = page.locator("[data-grip=end]")
    box = grip.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(x, y, steps=4)
    page.mouse.up()
    expect(now).to_have_text("The ferry 👩‍👩‍👧 left at dawn,")
    require_accessible(page)
    page.get_by_role("button", name="Accept as corrected").click()
    reviewed(page, 1, 1)
    assert Statement.objects.get().exact == "The ferry 👩‍👩‍👧 left at dawn,"
    assert not new_context.complaints


def picker(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Speaker 1")


def test_a_speaker_is_picked_by_keyboard_however_spelt(
    new_context: ContextMaker, cora: User, venn: Speaker, claim: Claim
) -> None:
    page = reading(new_context(width=390), cora, stored(cora, claim, "Open", "“The strait is open,” Piet Hask said."))
    page.keyboard.press("e")
    picker(page).fill("")
    picker(page).press_sequentially("wenn")
    option = page.get_by_role("option", name="Mara Venn harbour minister")
    expect(option).to_be_visible()
    expect(page.get_by_role("option", name="New speaker “wenn”")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    require_accessible(page)
    require_no_sideways_scroll(page)
    page.keyboard.press("Enter")
    expect(picker(page)).to_have_value("Mara Venn")
    expect(picker(page)).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_text("Known to the desk")).to_contain_text("harbour minister")
    page.get_by_role("button", name="Accept as corrected").click()
    reviewed(page, 1, 1)
    assert list(Statement.objects.get().speakers.all()) == [venn]
    assert not new_context.complaints


def test_everything_of_the_reader_works_without_script(
    new_context: ContextMaker, cora: User, venn: Speaker, claim: Claim
) -> None:
    text = "“The ferry Amber left; the strait is open,” Mara Venn said. “Nobody drowned,” Mara Venn said. All day."
    page = reading(new_context(javascript=False), cora, stored(cora, claim, "No script", text))
    first = page.get_by_role("article").first
    first.get_by_text("Split or join").click()
    first.get_by_role("link", name="Split in two").click()
    page.get_by_role("button", name="Split here").click()
    reviewed(page, 0, 3)
    page.get_by_role("button", name="Undo").click()
    reviewed(page, 0, 2)
    page.get_by_role("article").first.get_by_role("button", name="Link, and accept with it").click()
    page.get_by_role("radio", name=re.compile(claim.code)).check()
    page.get_by_role("button", name="Accept and link", exact=True).last.click()
    reviewed(page, 1, 2)
    page.get_by_role("article").last.get_by_role("link", name="Correct").click()
    page.get_by_role("button", name="End a word earlier").click()
    page.get_by_role("button", name="Accept as corrected").click()
    reviewed(page, 2, 2)
    page.get_by_role("link", name="New", exact=True).click()
    page.get_by_label("The exact words").fill("All day.")
    page.get_by_label("Speaker 1").fill("wenn")
    page.get_by_role("button", name="Look the names up").click()
    page.get_by_role("radio", name=re.compile("Mara Venn harbour minister")).check()
    page.get_by_role("button", name="Save the statement").last.click()
    expect(page.get_by_text("Marked and accepted")).to_be_visible()
    page.get_by_role("link", name=f"Change the link to {claim.code}").click()
    page.get_by_label("Why", exact=True).fill("It says so of another day.")
    page.get_by_role("button", name="Withdraw the link").click()
    expect(page.get_by_text("is withdrawn")).to_be_visible()
    assert Position.objects.get().statement.exact.startswith("“The ferry Amber")
    assert Statement.objects.get(rule="").speakers.get() == venn
