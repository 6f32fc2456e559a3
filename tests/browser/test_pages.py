"""Every page of the demo desk, wide and light, narrow and dark: accessible, within its window, free of complaints."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect

from claims.models import Claim, Publication
from claims.vocabulary import Group
from tests.browser.conftest import ContextMaker
from tests.browser.people import OF_LOOKS, hire, require_accessible, require_no_sideways_scroll, sign_in
from tests.desk.walking import walk
from tests.factories import CaptureFactory, UserFactory
from tests.public import published as given
from tests.public.large import a_large_content
from tests.public.walking import walk as walk_readers

# Words of a picture that run beyond the window.
OUTSIDE = """() => [...document.querySelectorAll(".routes text, .chart text")].filter(text => {
  const box = text.getBoundingClientRect();
  return box.left < 0 || box.right > innerWidth;
}).map(text => text.textContent)"""
# These tests are the longest of all: two workers share them.
HALVES = pytest.mark.parametrize("half", [0, 1])
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


# Swagger UI has a main part of its own within that of the page.
MAIN_PART = ("landmark-main-is-top-level", "landmark-no-duplicate-main", "landmark-unique")


def public_pages() -> list[str]:
    """An example or three of every page that readers come to by links, and those in a state of their own."""
    given.publish(given.a_rich_content())
    given.publish(given.a_rich_content(), change_type="correction", note="Counted again.")
    richest = ["NK-0001", "NK-0006", "DRILL-0001", "DRILL-0008"]
    rows = Publication.objects.filter(code__in=richest)
    claims = [reverse("public:claim_detail", args=(row.code, row.slug)) for row in rows]
    return [*walk_readers(Client(), *given.STARTS), *claims, "/accounts/login/"]


def desk_pages() -> list[str]:
    """An example of every page that a link of the desk leads to, and those in a state of their own."""
    administrator = Client()
    administrator.force_login(UserFactory.create(group=Group.ADMINISTRATOR))
    in_review = Claim.objects.filter(verifications__state="in_review").order_by("pk")[0]
    unread = CaptureFactory.create().source
    return [
        *[next(iter(examples)) for examples in walk(administrator).values()],
        *[f"/desk/sources/{unread.pk}/", f"/desk/claims/{in_review.code}/verification/"],
        *["/desk/claims/DRILL-0008/", "/desk/claims/NK-0001/", "/desk/claims/NK-0005/verification/"],
    ]


def require_good(page: Page, addresses: list[str]) -> None:
    """Each page wide and light, then narrow and dark: loaded once, since its style sheets alone tell the two apart.

    The second look is judged by what depends on looks.
    """
    for address in addresses:
        page.set_viewport_size({"width": 1200, "height": 900})
        page.emulate_media(color_scheme="light", reduced_motion="reduce")  # no colour on its way to another
        answer = page.goto(address)
        assert answer, address
        assert answer.ok, f"{address}: {answer.status}"
        is_described = address == reverse("api:docs")
        if is_described:  # drawn by its script
            page.locator(".opblock").first.wait_for()
        require_no_sideways_scroll(page)
        require_accessible(page, but=MAIN_PART if is_described else ())
        page.set_viewport_size({"width": 390, "height": 900})
        page.emulate_media(color_scheme="dark")
        require_no_sideways_scroll(page)
        require_accessible(page, rules=OF_LOOKS)


@HALVES
def test_every_public_page_is_accessible(demo_desk: None, new_context: ContextMaker, half: int) -> None:
    require_good(new_context(), public_pages()[half::2])
    assert not new_context.complaints


def test_claims_page_fits_on_paper(demo_desk: None, new_context: ContextMaker) -> None:
    """In print nothing is cut off, what is only for the screen is gone, and what was folded is open.

    Before, on a narrow screen, a side without a statement stands below the other.
    """
    page = new_context(width=700)
    page.goto("/claims/NK-0001/")
    says_so, otherwise = (page.locator(".side").nth(place).bounding_box() for place in (0, 1))
    assert says_so
    assert otherwise
    assert otherwise["y"] >= says_so["y"] + says_so["height"]
    page.emulate_media(media="print")
    require_no_sideways_scroll(page)
    expect(page.get_by_role("navigation", name="Main")).to_be_hidden()
    expect(page.locator(".as-of")).to_be_hidden()
    expect(page.locator(".means p").first).to_be_visible()
    expect(page.get_by_text("@misc{NK-0001")).to_be_hidden()
    expect(page.locator(".share")).to_be_hidden()


@HALVES
def test_every_desk_page_is_accessible(demo_desk: None, new_context: ContextMaker, half: int) -> None:
    pages = desk_pages()[half::2]
    require_good(sign_in(new_context(), hire("ada", Group.ADMINISTRATOR)), pages)
    assert not new_context.complaints


def test_a_claim_of_thirty_outlets_is_readable_wide_and_narrow_without_script(new_context: ContextMaker) -> None:
    claim = given.publish(given.a_rich_content())
    for width, dark in ((1200, True), (390, False), (390, True)):
        page = new_context(width=width, dark=dark)
        page.goto(reverse("public:claim_detail", args=(claim.code, claim.slug)))
        for summary in page.locator(".ways summary").all():
            summary.click()
        expect(page.get_by_role("table").first).to_be_visible()
        expect(page.get_by_role("img", name=re.compile("^Outlets on the left"))).to_have_count(2)
        require_no_sideways_scroll(page)
        require_accessible(page)
        assert page.evaluate(OUTSIDE) == []
    reader = new_context(width=320, javascript=False)  # 1,280 enlarged to four times
    reader.goto(reverse("public:claim_detail", args=(claim.code, claim.slug)))
    require_no_sideways_scroll(reader)
    reader.keyboard.press("Tab")
    expect(reader.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    reader.keyboard.press("Enter")
    reader.keyboard.press("Tab")
    expect(reader.locator("main :focus")).to_have_count(1)
    expect(reader.locator("#s20")).to_be_hidden()
    reader.get_by_role("link", name="Says otherwise").click()
    expect(reader.locator("#side-against")).to_be_in_viewport()
    reader.goto(f"{reader.url.partition('#')[0]}#s20")  # what is folded opens for whoever is led there
    expect(reader.locator("#s20")).to_be_in_viewport()
    reader.get_by_text("Which outlet has it from whom").first.click()
    expect(reader.get_by_text("copies Northwire, quoting Mira Tolen").first).to_be_visible()
    large = given.publish(a_large_content())
    page.goto(reverse("public:claim_detail", args=(large.code, large.slug)))
    page.locator(".grounds summary").click()
    expect(page.locator(".grounds").get_by_role("link", name="200")).to_be_visible()
    require_no_sideways_scroll(page)
    assert not new_context.complaints
