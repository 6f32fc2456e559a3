"""People of the desk at their browsers, and what every page they see must be."""

import re

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import Page, expect

from claims.models import User
from claims.vocabulary import Group
from tests.conftest import signed_in
from tests.factories import UserFactory

PASSWORD = "an invented pass phrase"


def hire(username: str, group: Group) -> User:
    user = UserFactory.create(username=username, first_name=username.capitalize(), group=group)
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(page: Page, user: User) -> Page:
    """Signed in, and nowhere yet: with a session of their own, since the form and its two pages take a second."""
    client, name = signed_in(user), settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "domain": "localhost", "path": "/"}])
    return page


def sign_in_by_form(page: Page, user: User) -> Page:
    page.goto("/accounts/login/?next=/desk/")
    page.get_by_label("User name").fill(user.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1, name=re.compile("^What waits"))).to_be_visible()
    return page


# What of a page depends on its width, or on colours beside the contrast of each text, which is always looked at.
OF_LOOKS = ["link-in-text-block", "scrollable-region-focusable", "target-size"]

# Three quarters of axe's time go into contrast, row by row. A contrast is the same wherever a text and all that stands
# behind it have the same colours and the text the same size: one of each kind is looked at.
AXE = """async options => {
  const behind = new Map([[null, ""]]), kinds = new Map();
  const ground = element => {
    if (!behind.has(element)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      behind.set(element, `${ground(element.parentElement)} ${backgroundColor} ${backgroundImage} ${opacity}`);
    }
    return behind.get(element);
  };
  for (const element of document.body.querySelectorAll("*")) {
    const isText = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!isText && !element.matches("input, select, textarea") || !element.checkVisibility()) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const kind = `${color} ${fontSize} ${fontWeight} ${textShadow} ${ground(element)}`;
    if (!(kinds.get(kind)?.childElementCount <= element.childElementCount)) kinds.set(kind, element); // the barest
  }
  const contrast = { runOnly: { type: "rule", values: ["color-contrast"] }, resultTypes: ["violations"] };
  const found = await axe.run(options), unreadable = await axe.run({ include: [...kinds.values()] }, contrast);
  return [...found.violations, ...unreadable.violations];
}"""


def require_accessible(page: Page, *, rules: list[str] | None = None, but: tuple[str, ...] = ()) -> None:
    """No finding of axe on the page as it stands: contrast, and all its rules with the size of targets, or these."""
    others = {"color-contrast": {"enabled": False}, "target-size": {"enabled": True}}
    others |= {rule: {"enabled": False} for rule in but}
    options: dict[str, object] = {"resultTypes": ["violations"]}
    options |= {"runOnly": {"type": "rule", "values": rules}} if rules else {"rules": others}
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(Axe().axe_script)
    violations = page.evaluate(AXE, options)
    assert not violations, [
        (page.url, found["id"], [node["html"] for node in found["nodes"]][:3]) for found in violations
    ]


def require_no_sideways_scroll(page: Page) -> None:
    wide, window = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= window, f"{page.url} is {wide} pixels wide in a window of {window}"
