"""Merging, splitting and taking back in a real browser: by search, with script; by links and forms alone, without."""

import re

import pytest
from playwright.sync_api import Page, expect

from claims.models import Claim
from claims.vocabulary import Group, Stance
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, require_no_sideways_scroll, sign_in
from tests.desk.scenes import claim_with
from tests.factories import TopicFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def looked_at(page: Page) -> None:
    require_accessible(page)
    require_no_sideways_scroll(page)


def test_two_claims_become_one_and_two_again(new_context: ContextMaker) -> None:
    topic = TopicFactory.create()
    claim = claim_with(Stance.ASSERTS, Stance.DENIES, topic=topic, wording="Ferries crossed at night")
    into = claim_with(Stance.ASSERTS, topic=topic, wording="Boats crossed")
    page = sign_in(new_context(dark=True), hire("edda", Group.EDITOR))
    page.goto(f"/desk/claims/{claim.code}/")
    page.get_by_role("link", name="Merge", exact=True).click()
    looked_at(page)
    page.get_by_role("searchbox", name="Words or code", exact=True).fill("boats")
    page.get_by_role("link", name=re.compile("Boats crossed")).click()
    expect(page.get_by_role("heading", name="Statements that move 2")).to_be_visible()
    looked_at(page)
    page.get_by_label("Why they are one and the same").fill("The ferries are the boats.")
    page.get_by_role("button", name=f"Merge {claim.code} into {into.code}").click()
    expect(page.get_by_text(f"{claim.code} is merged into {into.code}.")).to_be_visible()
    page.goto(f"/desk/claims/{claim.code}/")
    expect(page).to_have_url(re.compile(f"/desk/claims/{into.code}/$"))
    page.get_by_role("link", name=re.compile("What moved")).click()
    looked_at(page)
    page.get_by_label("Why it is taken back").fill("Rowing boats.")
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_role("heading", level=1, name="Ferries crossed at night")).to_be_visible()
    assert claim.positions.count() == 2


def test_a_claim_is_split_on_a_phone_without_script(new_context: ContextMaker) -> None:
    claim = claim_with(Stance.ASSERTS, Stance.DENIES, wording="Ferries crossed")
    page = sign_in(new_context(javascript=False, width=390), hire("edda", Group.EDITOR))
    page.goto(f"/desk/claims/{claim.code}/")
    page.get_by_role("link", name="Split", exact=True).click()
    page.get_by_role("checkbox", name=re.compile("denies")).check()
    page.get_by_label("Or a new claim").fill("Ferries crossed at dawn")
    page.get_by_role("button", name="See what would move").click()
    expect(page.get_by_role("heading", name="Statements that move 1")).to_be_visible()
    page.get_by_label("Why they are two").fill("Dawn is not night.")
    page.get_by_role("button", name="Move it to a new claim").click()
    expect(page.get_by_role("heading", level=1, name="Ferries crossed at dawn")).to_be_visible()
    assert Claim.objects.get(wording="Ferries crossed at dawn").positions.get().stance == "denies"
