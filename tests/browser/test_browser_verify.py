"""A signer returns a verification and signs it when it is mended; two editors disagree blind, and settle it."""

import re

import pytest
from playwright.sync_api import Page, expect

from claims.desk.forms.verifications import ASKED_BY
from claims.models import Claim
from claims.vocabulary import Group, Stance, Verdict
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, require_no_sideways_scroll, sign_in
from tests.desk.scenes import claim_with

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def write(page: Page, claim: Claim, verdict: str, summary: str) -> None:
    page.goto(f"/desk/claims/{claim.code}/verification/")
    require_what_each_verdict_asks(page)
    page.get_by_role("radio", name=re.compile(f"^{verdict}")).check()
    page.get_by_role("textbox", name="Summary").fill(summary)
    page.get_by_role("textbox", name="Reasoning").fill("Both logs were read.")
    page.get_by_role("button", name="Submit for signature").click()
    expect(page.get_by_text("Submitted: someone else can sign it now.")).to_be_visible()


def require_what_each_verdict_asks(page: Page) -> None:
    """What the chosen verdict asks for shows and no more; what was typed stays in sight when another is chosen."""
    fields = {name: page.locator(f"#id_{name}") for name in ASKED_BY}
    for verdict in Verdict:
        page.locator(f"[name=verdict][value={verdict.value}]").check()
        assert {name for name, field in fields.items() if field.is_visible()} == {
            name for name, verdicts in ASKED_BY.items() if verdict in verdicts
        }
    page.get_by_label("Show what other verdicts ask for too").check()
    assert all(field.is_visible() for field in fields.values())
    page.get_by_label("Show what other verdicts ask for too").uncheck()
    fields["successor"].fill("TC-0007")
    page.locator("[name=verdict][value=established]").check()
    expect(fields["successor"]).to_have_value("TC-0007")
    expect(page.get_by_text("Other verdicts ask for this.").locator("visible=true")).to_have_count(1)
    fields["successor"].clear()
    expect(fields["successor"]).to_be_hidden()


def test_a_signer_returns_it_and_signs_when_it_is_mended(new_context: ContextMaker) -> None:
    edda, sten, paula = hire("edda", Group.EDITOR), hire("sten", Group.EDITOR), hire("paula", Group.PUBLISHER)
    claim = claim_with(Stance.ASSERTS, Stance.DENIES)
    writer, signer = sign_in(new_context(), edda), sign_in(new_context(), sten)
    write(writer, claim, "Likely", "Somebody saw it.")

    signer.goto(f"/desk/claims/{claim.code}/verification/")
    expect(signer.get_by_role("region", name="Before it is signed")).to_contain_text("done")
    signer.get_by_text("Return it with a comment").click()
    signer.get_by_label("What should change").fill("Say who saw it.")
    signer.get_by_role("button", name="Return it", exact=True).click()

    writer.goto("/desk/queues/returned/")
    expect(writer.get_by_role("main")).to_contain_text("Say who saw it.")
    writer.get_by_role("link", name=re.compile(claim.code)).first.click()
    expect(writer.get_by_text("Returned by Sten")).to_be_visible()
    require_accessible(writer)
    writer.get_by_role("textbox", name="Summary").fill("The harbour master saw it.")
    writer.get_by_role("button", name="Submit for signature").click()

    signer.goto(f"/desk/claims/{claim.code}/verification/")
    expect(signer.get_by_text("What changed since you returned it")).to_be_visible()
    expect(signer.locator("ins").filter(has_text="harbour master")).to_be_visible()
    require_accessible(signer)
    signer.get_by_role("button", name="Sign as Sten").click()
    expect(signer.get_by_text(re.compile("Signed, not published", re.IGNORECASE))).to_be_visible()

    publisher = sign_in(new_context(), paula)
    publisher.goto(f"/desk/claims/{claim.code}/publish/")
    publisher.get_by_role("button", name="Publish").click()
    expect(publisher.get_by_text("Signed, published in edition 1")).to_be_visible()
    assert not new_context.complaints


def test_two_editors_disagree_blind_and_settle_it_before_it_is_signed(new_context: ContextMaker) -> None:
    edda, sten, tilda = hire("edda", Group.EDITOR), hire("sten", Group.EDITOR), hire("tilda", Group.EDITOR)
    claim = claim_with(Stance.ASSERTS, Stance.DENIES)
    first, second = sign_in(new_context(), edda), sign_in(new_context(width=390, dark=True), sten)
    write(first, claim, "Likely", "A marked sentence of the first.")
    first.get_by_role("link", name=re.compile("^Ask for a second verdict")).click()
    first.get_by_label("Whom to ask").select_option(sten.name)
    require_accessible(first)
    first.get_by_role("button", name="Ask for a second verdict").click()
    expect(first.get_by_text("It is not in yet.")).to_be_visible()

    second.goto(f"/desk/claims/{claim.code}/")
    expect(second.get_by_text("A marked sentence of the first.")).to_have_count(0)
    second.goto(f"/desk/claims/{claim.code}/verification/")
    expect(second.get_by_text("asks you for a verdict of your own")).to_be_visible()
    expect(second.get_by_text("A marked sentence of the first.")).to_have_count(0)
    require_accessible(second)
    require_no_sideways_scroll(second)
    second.get_by_role("radio", name=re.compile("^Unresolved")).check()
    second.get_by_role("textbox", name="Reasoning").fill("The logs contradict each other.")
    second.get_by_role("textbox", name="What is not known").fill("Which log is right")
    second.get_by_role("button", name="Hand it in").click()
    expect(second.get_by_text("The two verdicts differ.")).to_be_visible()
    expect(second.get_by_text("A marked sentence of the first.")).to_be_visible()
    require_accessible(second)
    require_no_sideways_scroll(second)

    first.goto(f"/desk/claims/{claim.code}/verification/second/")
    expect(first.get_by_text("The logs contradict each other.")).to_be_visible()
    first.get_by_role("radio", name="likely").check()
    first.get_by_role("textbox", name=re.compile("^Why")).fill("The harbour log is the one kept by the hour.")
    first.get_by_role("button", name="Settle it").click()

    signer = sign_in(new_context(), tilda)
    signer.goto(f"/desk/claims/{claim.code}/verification/")
    signer.get_by_role("button", name=re.compile("^Sign as")).click()
    expect(signer.get_by_text(re.compile("Signed, not published", re.IGNORECASE))).to_be_visible()
    assert not new_context.complaints
