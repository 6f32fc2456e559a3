"""The page that describes the interface, in a real browser: drawn from our own files, under the strict policy."""

import os

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ContextMaker
from tests.public import published as given

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_description_is_drawn_and_tried_without_a_breach_of_the_policy(new_context: ContextMaker) -> None:
    given.publish(given.a_content("DR-0001"))
    page = new_context()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/api/v1/docs/")
    expect(page.get_by_role("heading", name="Programming interface")).to_be_visible()
    expect(page.locator("#operations-claims-claims_list")).to_be_visible()
    page.locator("#operations-claims-claims_list .opblock-summary-control").click()
    page.get_by_role("button", name="Execute").click()
    expect(page.locator(".live-responses-table")).to_contain_text("DR-0001")
    if folder := os.environ.get("SHOTS"):
        page.screenshot(path=f"{folder}/docs-1200.png")
    assert new_context.complaints == []
    ours = (new_context.base_url, "data:", "blob:")
    assert [address for address in asked if not address.startswith(ours)] == []


def test_without_script_the_page_leads_to_the_description(new_context: ContextMaker) -> None:
    page = new_context(javascript=False, width=390)
    page.goto("/api/v1/docs/")
    expect(page.get_by_role("link", name="OpenAPI")).to_have_attribute("href", "/api/v1/schema/")
    expect(page.locator("#problem-throttled")).to_be_visible()
