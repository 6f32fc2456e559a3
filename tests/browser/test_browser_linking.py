"""From a statement to its claim: the closest ones ranked, one set aside for good, one linked, one opened anew."""

import re

import pytest
from playwright.sync_api import Page, expect

from claims.models import Capture, Claim, Position, Statement, Topic
from claims.vocabulary import Group, Stance
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, sign_in
from tests.factories import CaptureFactory, ClaimFactory, SpeakerFactory, StatementFactory, TopicFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

OPEN, CUT = "“The strait is open to all ferries again,”", "“Forty nets were cut at night and ‘the harbour’ shut,”"


@pytest.fixture
def topic() -> Topic:
    topic: Topic = TopicFactory.create()
    return topic


@pytest.fixture
def capture(topic: Topic) -> Capture:
    capture: Capture = CaptureFactory.create(source__topic=topic, text=f"{OPEN} Mara Venn said. {CUT} Iven Roe said.")
    return capture


def said(capture: Capture, words: str, name: str) -> Statement:
    start = capture.text.index(words)
    statement: Statement = StatementFactory.create(
        capture=capture, span=(start, start + len(words)), speakers=[SpeakerFactory.create(name=name)]
    )
    return statement


def offered(page: Page) -> list[str]:
    """The codes of the claims that are offered, the closest first."""
    return page.locator(".offer strong").all_inner_texts()


def test_a_statement_finds_its_claim_among_the_closest(
    new_context: ContextMaker, topic: Topic, capture: Capture
) -> None:
    statement = said(capture, OPEN, "Mara Venn")
    far = ClaimFactory.create(topic=topic, wording="The harbour master resigned over the fishing fees")
    near = ClaimFactory.create(topic=topic, wording="The strait is open to ferries")
    other = ClaimFactory.create(topic=topic, wording="All ferries in the northern strait were searched")
    page = sign_in(new_context(), hire("edda", Group.EDITOR))

    # The closest claim is first and says why; one that is not meant goes, and stays away.
    page.goto("/desk/queues/unlinked/")
    page.get_by_role("link", name=re.compile("open to all ferries")).click()
    assert offered(page) == [near.code, other.code, far.code]
    expect(page.locator(".offer").first).to_contain_text("shares open, ferries, strait")
    page.get_by_role("button", name=re.compile(f"^Not this one.*{other.code}")).click()
    expect(page.get_by_text("1 set aside")).to_be_visible()
    page.reload()
    assert offered(page) == [near.code, far.code]
    require_accessible(page)

    # One press links it, with what the statement says of it.
    page.get_by_role("group", name=near.code).get_by_role("button", name=f"denies {near.code}").click()
    expect(page.get_by_role("list", name="Positions on claims")).to_contain_text(f"denies {near.code}")
    assert Position.objects.get().claim == near
    assert Position.objects.get().stance == Stance.DENIES
    page.goto("/desk/queues/unlinked/")
    expect(page.get_by_text("Nothing waits here.")).to_be_visible()
    assert statement.positions.count() == 1
    assert not new_context.complaints


def test_a_new_claim_begins_with_the_words_of_its_statement(
    new_context: ContextMaker, topic: Topic, capture: Capture
) -> None:
    said(capture, CUT, "Iven Roe")
    page = sign_in(new_context(), hire("edda", Group.EDITOR))
    page.goto("/desk/queues/unlinked/")
    page.get_by_role("link", name=re.compile("Forty nets")).click()
    page.get_by_role("link", name="New claim from this statement").click()
    expect(page.get_by_label("Topic")).to_have_value(str(topic.pk))
    wording = page.get_by_label(re.compile("^Claim"))
    expect(wording).to_have_value("Forty nets were cut at night and ‘the harbour’ shut")
    expect(page.get_by_role("complementary", name="The statement")).to_contain_text("Iven Roe")
    wording.fill("Nets were cut in the harbour at night")
    page.get_by_role("button", name="Open the claim and link").click()
    expect(page.get_by_role("heading", level=1, name="Nets were cut in the harbour at night")).to_be_visible()
    assert Position.objects.get().claim == Claim.objects.get()
