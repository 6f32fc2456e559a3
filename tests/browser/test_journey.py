"""The main job in a real browser: from two pasted reports to a public page that says when its evidence changed."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from claims.actions.topics import add_topic
from claims.models import Claim, Topic
from claims.vocabulary import Group
from tests.browser.cases import CASES, Case, Report
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, sign_in, sign_in_by_form

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DENIAL = "“No gunman came through our country,” said Drill Ministry spokesman Edvin Falk, an invented man."


def paste(page: Page, report: Report, topic: Topic) -> None:
    page.goto("/desk/sources/new/")
    page.get_by_label("Publisher").fill(report.publisher)
    page.get_by_label("Title").fill(report.title)
    page.get_by_label("Published on").fill(report.published_on)
    page.get_by_label("Topic").select_option(topic.name)
    page.get_by_label("Text").fill(report.text)
    page.get_by_role("button", name="Store and read").click()
    expect(page.get_by_role("heading", level=1, name=report.title)).to_be_visible()
    expect(page.get_by_text("0 of ")).to_be_visible(timeout=30_000)  # a worker has read it


def card(page: Page, words: str) -> Locator:
    return page.get_by_role("article").filter(has_text=words).first


def accept(page: Page, report: Report) -> None:
    there = card(page, report.words)
    expect(there).to_contain_text(report.speaker)
    there.locator(".q").first.click()  # makes it the current card, which shows what can be done
    there.get_by_role("button", name=re.compile("accept", re.IGNORECASE)).first.click()
    expect(card(page, report.words).get_by_text("accepted", exact=True)).to_be_visible()


def open_link_form(page: Page, words: str) -> None:
    there = card(page, words)
    there.locator(".q").first.click()
    there.get_by_role("link", name=re.compile("^Link")).click()
    expect(page.get_by_role("heading", name="Link to a claim")).to_be_visible()


def answer(page: Page, question: str) -> Locator:
    """One of the three answers, on the workbench or on a public page."""
    return page.locator(".answers > *").filter(has_text=question)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.topic)
def test_two_reports_become_a_public_page_that_says_when_its_evidence_changed(
    case: Case, new_context: ContextMaker, start_worker: Callable[[], None]
) -> None:
    start_worker()
    cora, edda = hire("cora", Group.CONTRIBUTOR), hire("edda", Group.EDITOR)
    sten, paula = hire("sten", Group.EDITOR), hire("paula", Group.PUBLISHER)
    topic = add_topic(actor=paula, name=case.topic, prefix="CASE", parties=case.parties)
    first, second = case.reports

    # A contributor pastes the first report and accepts what was proposed.
    contributor = sign_in(new_context(), cora)
    paste(contributor, first, topic)
    accept(contributor, first)
    require_accessible(contributor)

    # An editor opens the claim from the statement.
    editor = sign_in(new_context(), edda)
    editor.goto(contributor.url.split("?")[0].split("#")[0])
    open_link_form(editor, first.words)
    editor.get_by_role("link", name="New claim from this statement").click()
    editor.get_by_label("Claim (needed)").fill(case.wording)
    editor.get_by_role("radio", name=re.compile("^assertion", re.IGNORECASE)).check()
    editor.get_by_label(case.harmed, exact=True).check()
    editor.get_by_role("button", name="Open the claim and link").click()
    claim = Claim.objects.get(wording=case.wording)
    editor.goto(f"/desk/claims/{claim.code}/")
    expect(answer(editor, "Is it backed?")).to_contain_text("Single origin")

    # The contributor finds the same in the second report and links it.
    paste(contributor, second, topic)
    accept(contributor, second)
    open_link_form(contributor, second.words)
    contributor.get_by_role("radio", name=re.compile(claim.code)).check()
    contributor.get_by_label("The statement").select_option("asserts")
    contributor.get_by_role("button", name="Link", exact=True).click()
    expect(card(contributor, second.words).get_by_role("list", name="Positions on claims")).to_contain_text(claim.code)

    editor.reload()
    expect(answer(editor, "Is it backed?")).to_contain_text("Corroborated")
    require_accessible(editor)

    # One editor writes the verification and is refused its signature.
    editor.get_by_role("link", name="Verify", exact=True).click()
    editor.get_by_role("radio", name=re.compile("^Likely")).check()
    editor.get_by_role("textbox", name="Summary").fill("Two who have no side say so on grounds of their own.")
    editor.get_by_role("textbox", name="What is not known").fill("The records behind it")
    editor.get_by_role("button", name="Submit for signature").click()
    editor.goto(f"/desk/claims/{claim.code}/verification/")
    expect(editor.get_by_text("You wrote on it: someone else has to sign it.")).to_be_visible()
    expect(editor.get_by_role("button", name=re.compile("^Sign as"))).to_have_count(0)
    token = editor.locator("input[name=csrfmiddlewaretoken]").first.input_value()
    forced = editor.request.post(
        f"/desk/claims/{claim.code}/verification/sign/",
        form={"csrfmiddlewaretoken": token, "version": str(claim.verifications.get().version)},
        headers={"Referer": editor.url},
    )
    assert forced.status == 403
    assert "someone else has to sign it" in forced.text()

    # Another signs, and a publisher publishes.
    signer = sign_in_by_form(new_context(), sten)
    expect(signer.get_by_role("region", name=re.compile("signature", re.IGNORECASE))).to_contain_text(claim.code)
    signer.goto(f"/desk/claims/{claim.code}/verification/")
    signer.get_by_role("button", name=re.compile("^Sign as")).click()
    publisher = sign_in(new_context(), paula)
    publisher.goto(f"/desk/claims/{claim.code}/publish/")
    publisher.get_by_role("radio", name=re.compile("^initial")).check()
    publisher.get_by_role("button", name="Publish").click()

    # A reader, signed out and without JavaScript, finds it.
    reader = new_context(javascript=False)
    reader.goto("/")
    reader.get_by_role("link", name=case.wording).first.click()
    expect(reader.get_by_role("heading", level=1, name=case.wording)).to_be_visible()
    expect(answer(reader, "Was it said?")).to_contain_text("Yes, twice")
    expect(answer(reader, "Is it backed?")).to_contain_text("Corroborated")
    expect(answer(reader, "Is it so?")).to_contain_text("Likely")
    expect(answer(reader, "Is it so?")).to_contain_text(sten.name)
    expect(reader.get_by_text("Evidence changed since sign-off")).to_have_count(0)
    address = reader.url
    seen = new_context()
    seen.goto(address)
    require_accessible(seen)

    # A denial comes in: the page says that something changed, and nothing of what.
    denial = Report("The Drill Gazette", "A denial", second.published_on, DENIAL, "No gunman came", "Edvin Falk")
    paste(contributor, denial, topic)
    accept(contributor, denial)
    open_link_form(contributor, denial.words)
    contributor.get_by_role("radio", name=re.compile(claim.code)).check()
    contributor.get_by_label("The statement").select_option("denies")
    contributor.get_by_role("button", name="Link", exact=True).click()
    expect(card(contributor, denial.words).get_by_role("list", name="Positions on claims")).to_contain_text(claim.code)
    reader.goto(address)
    expect(reader.get_by_text("Evidence changed since sign-off")).to_be_visible()
    expect(reader.get_by_text("No gunman came")).to_have_count(0)
    editor.goto("/desk/")
    expect(editor.get_by_role("region", name="Evidence changed since sign-off")).to_contain_text(claim.code)
    assert not new_context.complaints
