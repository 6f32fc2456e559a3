"""A passkey, made and used in Chromium with an authenticator of its own, under the strict policy of the pages."""

import re

import pytest
from playwright.sync_api import Page, expect

from claims.vocabulary import Group
from tests.browser.conftest import ContextMaker
from tests.browser.people import PASSWORD, hire, require_accessible, sign_in_by_form

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def plug_in_authenticator(page: Page) -> None:
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_a_passkey_is_added_and_signs_in_by_itself(new_context: ContextMaker) -> None:
    page, editor = new_context(), hire("edda", Group.EDITOR)
    plug_in_authenticator(page)
    sign_in_by_form(page, editor)
    page.goto("/accounts/2fa/webauthn/add/")
    if page.get_by_label("Password").is_visible():
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Go on").click()
    require_accessible(page)
    page.get_by_label("Name").fill("Work telephone")
    page.get_by_label(re.compile("Passwordless", re.IGNORECASE)).check()
    page.get_by_role("button", name="Add").click()
    page.wait_for_url(re.compile("recovery-codes|2fa/$"))
    page.goto("/accounts/2fa/webauthn/")
    expect(page.get_by_role("row", name=re.compile("Work telephone passkey"))).to_be_visible()
    require_accessible(page)
    page.goto("/desk/")
    page.locator("summary", has_text="your account").click()
    page.get_by_role("button", name="Sign out").click()
    page.goto("/accounts/login/?next=/desk/notices/")
    require_accessible(page)
    page.get_by_role("button", name="Use a passkey").click()
    expect(page.get_by_role("heading", level=1, name="Notices")).to_be_visible()
    assert new_context.complaints == []
