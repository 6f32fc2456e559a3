"""Every page of the demo desk, wide and light, narrow and dark: accessible, within its window, free of complaints."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django import Settings

from claims.models import Claim, Publication, Source, Speaker, Topic
from claims.vocabulary import Group
from tests.browser.conftest import ContextMaker
from tests.browser.people import hire, require_accessible, require_no_sideways_scroll, sign_in
from tests.factories import CaptureFactory
from tests.public import published as given

# Words of a picture that run beyond the window.
OUTSIDE = """() => [...document.querySelectorAll(".routes text, .chart text")].filter(text => {
  const box = text.getBoundingClientRect();
  return box.left < 0 || box.right > innerWidth;
}).map(text => text.textContent)"""
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def demo(settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    call_command("demo", verbosity=0)


def public_pages() -> list[str]:
    richest = ["NK-0001", "NK-0006", "DRILL-0001", "DRILL-0002", "DRILL-0006", "DRILL-0008", "DRILL-0011"]
    claims = [
        reverse("public:claim_detail", args=(row.code, row.slug))
        for row in Publication.objects.filter(code__in=richest)
    ]
    return [
        *["/", "/topics/", "/corrections/", "/methodology/", "/about/", "/?words=no+such+words", "/accounts/login/"],
        *claims,
        "/claims/DRILL-0007/editions/1/",
        reverse("public:topic_detail", args=(Topic.objects.get(prefix="NK").slug,)),
        reverse("public:speaker_detail", args=(Speaker.objects.get(name="Emmanuel Macron").slug,)),
        f"/sources/{Source.objects.order_by('pk')[0].pk}/",
    ]


def desk_pages() -> list[str]:
    source = Source.objects.filter(captures__statements__state="suggested").order_by("pk")[0]
    unread = CaptureFactory.create().source
    speaker = Speaker.objects.get(name="Emmanuel Macron")
    in_review = Claim.objects.filter(verifications__state="in_review").order_by("pk")[0]
    return [
        *["/desk/", "/desk/sources/", "/desk/sources/new/", f"/desk/sources/{source.pk}/", "/desk/statements/"],
        *["/desk/rules/", f"/desk/sources/{unread.pk}/"],
        *["/desk/claims/", "/desk/claims/new/", "/desk/claims/NK-0001/", "/desk/claims/NK-0001/edit/"],
        *["/desk/claims/DRILL-0008/", "/desk/claims/NK-0001/publish/", "/desk/claims/NK-0005/verification/"],
        *[f"/desk/claims/{in_review.code}/verification/", "/desk/speakers/", f"/desk/speakers/{speaker.pk}/"],
        *["/desk/topics/", reverse("desk:topic", args=(Topic.objects.get(prefix="NK").slug,)), "/desk/activity/"],
    ]


def require_good(page: Page, addresses: list[str]) -> None:
    for address in addresses:
        answer = page.goto(address)
        assert answer, address
        assert answer.ok, f"{address}: {answer.status}"
        require_no_sideways_scroll(page)
        require_accessible(page)


def test_every_page_is_accessible_wide_and_light_narrow_and_dark(demo: None, new_context: ContextMaker) -> None:
    public, desk = public_pages(), desk_pages()
    publisher = hire("paula", Group.PUBLISHER)
    for width, dark in ((1200, False), (390, True)):
        require_good(new_context(width=width, dark=dark), public)
        require_good(sign_in(new_context(width=width, dark=dark), publisher), desk)
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
    reader = new_context(width=390, javascript=False)
    reader.goto(reverse("public:claim_detail", args=(claim.code, claim.slug)))
    reader.get_by_text("Which outlet has it from whom").first.click()
    expect(reader.get_by_text("copies Northwire, quoting Mira Tolen").first).to_be_visible()
    assert not new_context.complaints
