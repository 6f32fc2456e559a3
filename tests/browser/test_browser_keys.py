"""A verification by keys alone: everything is reached by Tab, the focus is always seen, and what happened is said."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from claims.vocabulary import Group, Stance, VerificationState
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, sign_in
from tests.desk.scenes import claim_with

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Whether what has the focus is in sight, with an outline round it or round the label that it fills.
IS_SEEN = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && box.width > 1
    && box.bottom > 0 && box.top < innerHeight;
}"""


def tab_to(page: Page, wanted: Locator) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate(IS_SEEN), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"no Tab leads to {wanted}")


def test_a_verification_is_written_submitted_and_signed_by_keys_alone(new_context: ContextMaker) -> None:
    claim = claim_with(Stance.ASSERTS, Stance.DENIES)
    writer, signer = new_context(), new_context()
    sign_in(writer, hire("edda", Group.EDITOR)).goto(f"/desk/claims/{claim.code}/")
    tab_to(writer, writer.get_by_role("link", name="Verify", exact=True))
    writer.keyboard.press("Enter")
    writer.wait_for_url("**/verification/")
    tab_to(writer, writer.get_by_role("radio").first)
    writer.keyboard.press("ArrowDown")
    expect(writer.get_by_role("radio", name=re.compile("^Likely"))).to_be_checked()
    tab_to(writer, writer.get_by_role("textbox", name="Summary"))
    writer.keyboard.type("Two who were there saw it.")
    tab_to(writer, writer.get_by_role("button", name="Submit for signature"))
    writer.keyboard.press("Enter")
    expect(writer.get_by_role("status").filter(has_text="Submitted: someone else can sign it now.")).to_be_visible()

    sign_in(signer, hire("sten", Group.EDITOR)).goto(f"/desk/claims/{claim.code}/verification/")
    tab_to(signer, signer.get_by_role("button", name=re.compile("^Sign as")))
    signer.keyboard.press("Enter")
    expect(signer.get_by_role("status").filter(has_text=re.compile("signed", re.IGNORECASE))).to_be_visible()
    assert claim.verifications.get().state == VerificationState.SIGNED
    assert not new_context.complaints
