"""The pictures of docs/editors.md, taken of the demo desk by `make pictures`; no test, so no run collects it."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import Page
from pytest_django import Settings

from claims.demo.people import EDITOR, PUBLISHER, find_user
from claims.models import Claim, Source, Statement
from tests.browser.conftest import ContextMaker
from tests.browser.people import sign_in

FOLDER = Path(settings.BASE_DIR) / "docs/img"
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def take(page: Page, name: str, address: str = "", *, show: str = "") -> None:
    """One picture of the window at that address, scrolled to what is to be shown."""
    if address:
        page.goto(address)
    if show:
        page.locator(show).first.evaluate("element => element.scrollIntoView({block: 'start'})")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / f"desk-{name}.png", animations="disabled")


def at_work(new_context: ContextMaker, who: object) -> Page:
    return sign_in(new_context(), find_user(who))  # type: ignore[arg-type]


def test_pictures(settings: Settings, tmp_path: Path, new_context: ContextMaker) -> None:
    settings.VAR_DIR = tmp_path
    call_command("demo", verbosity=0)
    editor, publisher = at_work(new_context, EDITOR), at_work(new_context, PUBLISHER)
    source = Source.objects.filter(captures__statements__state="suggested").order_by("pk")[0]
    in_review = Claim.objects.filter(verifications__state="in_review").order_by("pk")[0]
    take(editor, "queues", "/desk/")
    take(editor, "reader", f"/desk/sources/{source.pk}/")
    unlinked = Statement.objects.without_claim().order_by("pk")[0]
    take(editor, "linking", f"/desk/statements/{unlinked.pk}/link/")
    take(editor, "workbench", "/desk/claims/DRILL-0008/")
    take(editor, "history", "/desk/claims/NK-0001/history/")
    take(publisher, "signing", f"/desk/claims/{in_review.code}/verification/")
    take(editor, "merging", "/desk/claims/NK-0003/merge/?into=NK-0001")
    take(editor, "search", "/desk/search/?q=Pachinyan")
    meet(editor, publisher)


def meet(one: Page, other: Page) -> None:
    """Two people change one claim: what the second gets to see."""
    address = "/desk/claims/DRILL-0008/edit/"
    one.goto(address)
    other.goto(address)
    for page, words in ((one, "People aboard the ferry"), (other, "People aboard the Heron")):
        page.locator("[name=wording]").fill(words)
        page.get_by_role("button", name="Save").first.click()
    take(other, "conflict")
