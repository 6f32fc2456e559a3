"""People of the desk at their browsers, and what every page they see must be."""

import re

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect

from claims.models import User
from claims.vocabulary import Group
from tests.factories import UserFactory

PASSWORD = "an invented pass phrase"


def hire(username: str, group: Group) -> User:
    user = UserFactory.create(username=username, first_name=username.capitalize(), group=group)
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(page: Page, user: User) -> Page:
    """Signed in, and nowhere yet: with a session of their own, since the form and its two pages take a second."""
    client, name = Client(), settings.SESSION_COOKIE_NAME
    client.force_login(user)
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "domain": "localhost", "path": "/"}])
    return page


def sign_in_by_form(page: Page, user: User) -> Page:
    page.goto("/accounts/login/?next=/desk/")
    page.get_by_label("User name").fill(user.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1, name=re.compile("^What waits"))).to_be_visible()
    return page


# What of a page depends on its colours and its width.
OF_LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]


def require_accessible(page: Page, *, rules: list[str] | None = None) -> None:
    """No finding of axe on the page as it stands; by all its rules and the size of targets (WCAG 2.2), or by these."""
    options: dict[str, object] = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    options |= {"runOnly": {"type": "rule", "values": rules}} if rules else {}
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(Axe().axe_script)
    violations = page.evaluate("options => axe.run(options).then(found => found.violations)", options)
    assert not violations, [
        (page.url, found["id"], [node["html"] for node in found["nodes"]][:3]) for found in violations
    ]


def require_no_sideways_scroll(page: Page) -> None:
    wide, window = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= window, f"{page.url} is {wide} pixels wide in a window of {window}"
