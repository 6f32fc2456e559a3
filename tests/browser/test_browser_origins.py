"""Where a text comes from, in a real browser: evidence in place, an editor's word, and the passage led to."""

import pytest
from playwright.sync_api import Page, expect

from claims.actions.comparing import compare_capture
from claims.models import Capture, OriginLink, User
from claims.vocabulary import Group
from tests.actions.stories import AGENCY, REPRINT
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, sign_in
from tests.factories import CaptureFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def edda() -> User:
    return hire("edda", Group.EDITOR)


@pytest.fixture
def copy() -> Capture:
    original = CaptureFactory.create(text=AGENCY, source__publisher__name="Coast Wire")
    copy = CaptureFactory.create(text=REPRINT.replace("eleven", "11"), source__publisher__name="The Herald")
    assert [compare_capture(original.pk), compare_capture(copy.pk)] == [0, 1]
    return copy


def opened(page: Page, edda: User, copy: Capture) -> Page:
    sign_in(page, edda).goto(f"/desk/sources/{copy.source_id}/")
    expect(page.get_by_text("a copy of Coast Wire (found by rule)")).to_be_visible()
    return page


def test_an_editor_looks_at_the_evidence_in_place_and_says_not_a_copy(
    new_context: ContextMaker, edda: User, copy: Capture
) -> None:
    maker = new_context
    page = opened(maker(), edda, copy)
    page.get_by_role("link", name="Show the evidence").click()
    pair = page.locator(".pair").first
    expect(pair.locator("mark").first).to_be_visible()
    require_accessible(page)
    page.get_by_label("Why", exact=True).fill("Both were on the pier.")
    page.get_by_role("button", name="Not a copy").click()
    expect(page.locator(".roots")).to_contain_text("Both were on the pier.")
    expect(page.get_by_role("button", name="Is a copy")).to_be_visible()
    assert OriginLink.objects.get().state == "overruled"
    assert maker.complaints == []


def test_the_same_without_script_leads_to_the_passage(new_context: ContextMaker, edda: User, copy: Capture) -> None:
    page = opened(new_context(javascript=False), edda, copy)
    page.get_by_role("link", name="Show the evidence").click()
    expect(page.get_by_role("heading", name="Where it comes from")).to_be_visible()
    page.locator(".pair figure").nth(1).get_by_role("link").click()
    expect(page.locator(".is-passage").first).to_be_visible()
    page.go_back()
    page.get_by_role("button", name="Is a copy").click()
    expect(page.locator(".roots")).to_contain_text("Edda")
    assert OriginLink.objects.get().state == "confirmed"
