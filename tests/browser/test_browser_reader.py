"""The reader in a real browser: by keyboard alone, by selecting words, and without any script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from claims.actions.sources import add_source
from claims.models import Statement, User
from claims.vocabulary import Group
from factcheck.children import wait_until
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, sign_in
from tests.working import read

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# What UTF-16 counts twice, what joins, and what runs the other way, before the words that are selected.
TEXT = (
    "😀😀 e\u0301lan. “The strait is open,” Mara Venn told reporters. يقول المتحدث شيئا. "
    "“Nets 😀 were cut,” Iven Roe said. “Nobody was hurt,” Mara Venn said."
)
SELECT = """words => {
  const text = document.querySelector("[data-text]");
  const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const start = text.textContent.indexOf(words), end = start + words.length, range = document.createRange();
  for (let node = walk.nextNode(), place = 0; node; place += node.length, node = walk.nextNode()) {
    if (start >= place && start < place + node.length) range.setStart(node, start - place);
    if (end > place && end <= place + node.length) range.setEnd(node, end - place);
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""

# Milliseconds in which a worker has started and read a text, on a machine with much else to do.
READ_IN = 30_000


@pytest.fixture
def cora() -> User:
    return hire("cora", Group.CONTRIBUTOR)


@pytest.fixture
def address(cora: User) -> str:
    capture = read(add_source(actor=cora, publisher="The Pilot", title="Open again", text=TEXT))
    assert capture.statements.count() == 3
    return f"/desk/sources/{capture.source_id}/"


def reading(page: Page, cora: User, address: str) -> Page:
    sign_in(page, cora).goto(address)
    return page


def test_a_contributor_reviews_by_keyboard_alone(new_context: ContextMaker, cora: User, address: str) -> None:
    page = reading(new_context(), cora, address)
    current = page.locator("[data-card][aria-current]")
    expect(current).to_contain_text("The strait is open")
    page.keyboard.press("j")
    expect(current).to_contain_text("Nets 😀 were cut")
    page.keyboard.press("k")
    page.keyboard.press("a")
    expect(page.get_by_role("status").filter(has_text="Accepted")).to_be_visible()
    expect(page.get_by_role("heading", name="1 of 3 reviewed")).to_be_visible()
    expect(current).to_contain_text("Nets 😀 were cut")
    page.keyboard.press("r")
    expect(page.get_by_role("heading", name="2 of 3 reviewed")).to_be_visible()
    page.keyboard.press("e")
    expect(page.get_by_role("heading", name="Correct and accept")).to_be_visible()
    page.get_by_role("button", name="Accept as corrected").click()
    expect(page.get_by_role("heading", name="3 of 3 reviewed")).to_be_visible()
    assert sorted(Statement.objects.values_list("state", flat=True)) == ["accepted", "accepted", "rejected"]
    page.emulate_media(forced_colors="active", color_scheme="dark")  # where no ground is painted
    ink = "element => getComputedStyle(element).color"
    assert page.locator(".text mark.is-accepted").first.evaluate(ink) == page.locator("h1").evaluate(ink)


def test_what_is_refused_has_the_focus(new_context: ContextMaker, cora: User, address: str) -> None:
    page = reading(new_context(), cora, address)
    current = page.locator("[data-card][aria-current]")
    current.get_by_label("New speaker").fill("")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Name who said it")
    expect(current.get_by_label("Who said it")).to_be_focused()
    page.get_by_role("link", name="Correct").first.click()
    page.get_by_role("button", name="Add a figure").click()
    expect(page.get_by_role("group", name="Figure 1").get_by_label("Words")).to_be_focused()


@pytest.mark.parametrize("words", ["Nets 😀 were", "يقول المتحدث", "e\u0301lan"])
def test_selected_words_become_a_statement(new_context: ContextMaker, cora: User, address: str, words: str) -> None:
    page = reading(new_context(), cora, address)
    page.evaluate(SELECT, words)
    page.get_by_role("button", name="Make a statement").click()
    expect(page.get_by_label("The exact words")).to_have_value(words)
    page.get_by_label("Speaker 1").fill("Iven Roe")
    page.get_by_label("Kind, if new to the desk").select_option("person")
    page.get_by_role("button", name="Save the statement").click()
    expect(page.get_by_role("status").filter(has_text="Marked and accepted")).to_be_visible()
    made = Statement.objects.get(rule="")
    assert (made.exact, made.start) == (words, TEXT.index(words))


def test_the_reader_works_without_script(new_context: ContextMaker, cora: User, address: str) -> None:
    page = reading(new_context(javascript=False), cora, address)
    page.get_by_role("article").first.get_by_role("button", name="accept").first.click()
    expect(page.get_by_role("heading", name="1 of 3 reviewed")).to_be_visible()
    page.get_by_role("link", name="New", exact=True).click()
    page.get_by_label("The exact words").fill("Nobody was")
    page.get_by_label("Speaker 1").fill("Mara Venn")
    page.get_by_role("button", name="Save the statement").click()
    expect(page.get_by_text("Marked and accepted")).to_be_visible()
    assert Statement.objects.get(rule="").exact == "Nobody was"


def paste(page: Page, title: str) -> None:
    page.goto("/desk/sources/new/")
    page.get_by_label("Publisher").fill("The Pilot")
    page.get_by_label("Title").fill(title)
    page.get_by_label("Text").fill(f"{TEXT} {title}.")
    page.get_by_role("button", name="Store and read").click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    page.wait_for_load_state()  # the scripts too


def test_suggestions_come_by_themselves_once_a_worker_has_read_the_text(
    new_context: ContextMaker, cora: User, start_worker: Callable[[], None]
) -> None:
    page = sign_in(new_context(), cora)
    paste(page, "Open at noon")
    expect(page.get_by_text("Reading the text…")).to_be_visible()
    require_accessible(page)
    start_worker()
    expect(page.get_by_role("status").filter(has_text="3 statements suggested")).to_be_visible(timeout=READ_IN)
    expect(page.get_by_role("heading", name="0 of 3 reviewed")).to_be_visible()
    expect(page.get_by_text("Reading the text…")).to_have_count(0)
    page.keyboard.press("a")
    expect(page.get_by_role("heading", name="1 of 3 reviewed")).to_be_visible()
    assert not new_context.complaints


def test_a_statement_is_marked_by_hand_while_the_text_is_read_and_nothing_typed_is_lost(
    new_context: ContextMaker, cora: User, start_worker: Callable[[], None]
) -> None:
    page = sign_in(new_context(), cora)
    paste(page, "Open at night")
    page.evaluate(SELECT, "“The strait is open,”")
    page.get_by_role("button", name="Make a statement").click()
    page.get_by_label("Speaker 1").fill("Mara Venn")
    page.get_by_label("Kind, if new to the desk").select_option("person")
    start_worker()
    expect(page.get_by_role("link", name="Show what is suggested")).to_be_visible(timeout=READ_IN)
    expect(page.get_by_label("Speaker 1")).to_have_value("Mara Venn")
    page.get_by_role("button", name="Save the statement").click()
    expect(page.get_by_role("alert")).to_contain_text("marked already")


def test_without_script_the_page_says_how_to_look_again(
    new_context: ContextMaker, cora: User, start_worker: Callable[[], None]
) -> None:
    page = sign_in(new_context(javascript=False), cora)
    paste(page, "Open at dawn")
    expect(page.get_by_role("link", name="Look again")).to_be_visible()
    start_worker()
    wait_until(lambda: Statement.objects.exists(), READ_IN / 1000)
    page.get_by_role("link", name="Look again").click()
    expect(page.get_by_role("heading", name="0 of 3 reviewed")).to_be_visible()
