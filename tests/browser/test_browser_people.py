"""Two people at one record, in Chromium: they see each other, and what both wrote is merged without script."""

import re

import pytest
from playwright.sync_api import expect

from claims.vocabulary import Group
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, require_no_sideways_scroll, sign_in
from tests.factories import ClaimFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_two_at_one_claim_see_each_other_and_merge_what_both_wrote(new_context: ContextMaker) -> None:
    edda, ada = hire("edda", Group.EDITOR), hire("ada", Group.ADMINISTRATOR)
    claim = ClaimFactory.create(wording="The strait is open", context="Since May.")
    first, second = sign_in(new_context(), edda), sign_in(new_context(width=390, dark=True, javascript=False), ada)
    for page in (first, second):
        page.goto(f"/desk/claims/{claim.code}/edit/")
    watcher = sign_in(new_context(), ada)
    watcher.goto(f"/desk/claims/{claim.code}/")
    expect(watcher.get_by_text(re.compile("Edda is here too"))).to_be_visible()
    require_accessible(watcher)

    first.get_by_role("textbox", name=re.compile("^Claim")).fill("The wide strait is open")
    first.get_by_role("button", name="Save").click()
    expect(first.get_by_role("heading", level=1, name="The wide strait is open")).to_be_visible()
    second.get_by_role("textbox", name=re.compile("^Claim")).fill("The strait is open today")
    second.get_by_role("button", name="Save").click()
    expect(second.get_by_role("heading", level=1, name="Two people changed this at once")).to_be_visible()
    require_no_sideways_scroll(second)
    second.get_by_role("button", name="Save").click()
    expect(second.get_by_role("heading", level=1, name="The wide strait is open today")).to_be_visible()

    watcher.goto("/desk/records/")
    expect(watcher.get_by_role("heading", level=1).first).to_be_visible()
    assert new_context.complaints == []
