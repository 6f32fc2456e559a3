"""An editor's claim in a real browser: opened from a statement, argued, asked about, spoken of, and told in full."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from claims.models import Claim, Inquiry, Notice, Statement
from claims.vocabulary import Group, StatementState
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, require_no_sideways_scroll, sign_in
from tests.factories import ClaimFactory, SpeakerFactory, StatementFactory, TopicFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORDING = "The strait is open to ferries"


def said_by(name: str) -> Statement:
    statement: Statement = StatementFactory.create(speakers=[SpeakerFactory.create(name=name)])
    assert statement.state == StatementState.ACCEPTED
    return statement


def link(page: Page, statement: Statement, claim: Claim) -> None:
    page.goto(f"{reverse('desk:statement_link', args=[statement.pk])}?words={claim.code}")
    page.get_by_role("radio", name=re.compile(claim.code)).check()
    page.get_by_label("The statement").select_option("asserts")
    page.get_by_role("button", name="Link", exact=True).click()
    expect(page.get_by_role("list", name="Positions on claims").first).to_contain_text(claim.code)


def of(page: Page, name: str) -> Locator:
    return page.get_by_role("article").filter(has_text=name)


def test_an_editors_claim_from_its_first_statement_to_its_history(new_context: ContextMaker) -> None:
    edda, cora = hire("edda", Group.EDITOR), hire("cora", Group.CONTRIBUTOR)
    topic = TopicFactory.create(name="The closed sound, a drill")
    first, second = said_by("Mara Venn"), said_by("Iven Roe")
    page = sign_in(new_context(), edda)

    # A claim from a statement, and a second statement linked to it.
    page.goto(f"/desk/claims/new/?statement={first.pk}")
    page.get_by_label("Topic").select_option(topic.name)
    page.get_by_label(re.compile("^Claim")).fill(WORDING)
    page.get_by_role("button", name="Open the claim and link").click()
    claim = Claim.objects.get(wording=WORDING)
    link(page, second, claim)
    page.goto(f"/desk/claims/{claim.code}/")
    expect(page.get_by_role("region", name="Says so")).to_contain_text("Iven Roe")

    # Its stance is changed in place.
    card = of(page, "Iven Roe")
    card.locator("summary").first.click()
    card.get_by_label("This statement").select_option("denies")
    card.get_by_label("Why").first.fill("He speaks of the other strait.")
    card.get_by_role("button", name="Save the stance").click()
    expect(page.get_by_role("region", name="Says otherwise")).to_contain_text("Iven Roe")
    expect(of(page, "Iven Roe")).to_be_focused()

    # A question goes into the ledger, and its reply.
    ledger = page.get_by_role("region", name="Open questions")
    ledger.get_by_text("Add a question").click()
    ledger.get_by_label("What is asked").fill("How many ferries left on Sunday?")
    ledger.get_by_label("Of whom, by name").fill("mara venn")
    ledger.get_by_label("Asked on").fill("2021-05-04")
    ledger.get_by_label("Due on").fill("2021-05-06")
    ledger.get_by_role("button", name="Add to the ledger").click()
    expect(ledger).to_contain_text(re.compile("Overdue by [0-9,]+ days"))
    expect(ledger).to_be_focused()
    ledger.get_by_role("link", name=re.compile("^Record a reply")).click()
    ledger.get_by_role("textbox", name=re.compile("^Reply")).fill("Four, at noon.")
    ledger.get_by_label(re.compile("^Replied on")).fill("2021-05-09")
    require_accessible(page)
    ledger.get_by_role("button", name="Keep the reply").click()
    expect(ledger).to_contain_text("Four, at noon.")
    assert Inquiry.objects.get().outcome == "replied"

    # A colleague is named in a comment, from the people offered.
    comments = page.get_by_role("region", name="Comments")
    comments.get_by_label(re.compile("^Comment")).press_sequentially("Does this settle it, @co")
    comments.get_by_role("button", name=re.compile("^@cora")).click()
    expect(comments.get_by_label(re.compile("^Comment"))).to_have_value("Does this settle it, @cora ")
    comments.get_by_role("button", name="Say it").click()
    expect(comments.get_by_role("listitem").first).to_contain_text("Does this settle it, @cora")
    assert Notice.objects.get(to=cora).kind == "mentioned"

    # The whole of it is told, from and to.
    page.get_by_role("link", name=re.compile("^The whole history")).click()
    page.get_by_role("navigation", name="What it is narrowed to").get_by_role("link", name="Evidence").click()
    expect(page.get_by_role("deletion").first).to_contain_text("asserts")
    expect(page.get_by_role("insertion").first).to_contain_text("denies")
    expect(page.get_by_text("He speaks of the other strait.")).to_be_visible()
    require_accessible(page)
    assert not new_context.complaints


def test_without_script_a_question_and_a_comment_are_kept(new_context: ContextMaker) -> None:
    claim = ClaimFactory.create()
    page = sign_in(new_context(javascript=False, width=390, dark=True), hire("cora", Group.CONTRIBUTOR))
    page.goto(f"/desk/claims/{claim.code}/")
    ledger, comments = page.get_by_role("region", name="Open questions"), page.get_by_role("region", name="Comments")
    ledger.get_by_text("Add a question").click()
    ledger.get_by_label("What is asked").fill("How many ferries?")
    ledger.get_by_role("button", name="Add to the ledger").click()
    expect(ledger).to_contain_text("How many ferries?")
    comments.get_by_label(re.compile("^Comment")).fill("I ring them.")
    comments.get_by_role("button", name="Say it").click()
    expect(comments).to_contain_text("I ring them.")
    require_no_sideways_scroll(page)
    assert not new_context.complaints
