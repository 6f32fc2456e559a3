"""The forms of statements as a browser posts them, and a text with everything in it that is easily miscounted."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

# An astral character, a combining mark and right-to-left words; four words stand in it twice.
TEXT = (
    "😀 “The strait is open,” Mara Venn said. It cost at least 1,200 lives, e\u0301lan lost. يقول المتحدث. "
    "The strait is open."
)


def rows(*speakers: dict[str, Any], figures: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """The rows of speakers and figures as a form posts them."""
    data: dict[str, Any] = {}
    for prefix, entries in (("speakers", speakers), ("figures", figures or [])):
        data |= {f"{prefix}-TOTAL_FORMS": len(entries), f"{prefix}-INITIAL_FORMS": 0}
        data |= {f"{prefix}-{n}-{name}": value for n, entry in enumerate(entries) for name, value in entry.items()}
    return data


def fields(**changed: Any) -> dict[str, Any]:
    """The form of a statement as posted."""
    return {"kind": "direct", "language": "en", "exact": "", "start": "", "end": ""} | changed


def posted_by(page: str, form: str) -> dict[str, str]:
    """What the form with this id posts if nobody touches it: its inputs, and the options that are selected."""
    found = re.search(rf'<form id="{form}".*?</form>', page, re.DOTALL)
    assert found, f"no form {form}"
    data = {}
    for tag in re.findall(r"<input[^>]*>", found[0]):
        given = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if given.get("type") != "checkbox":
            data[given["name"]] = unescape(given.get("value", ""))
    for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', found[0], re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options) or re.search(r'value="([^"]*)"', options)
        data[name] = unescape(chosen[1]) if chosen else ""
    return data


class Fields(HTMLParser):
    """What the forms of one class on a page post if nobody touches them."""

    def __init__(self, page: str, form: str) -> None:
        super().__init__()
        self.wanted, self.inside, self.area = form, False, ""
        self.data: dict[str, list[str]] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.inside = self.wanted in (given.get("class") or "").split() if tag == "form" else self.inside
        name = given.get("name") or ""
        is_unticked = given.get("type") in {"radio", "checkbox"} and "checked" not in given
        if not self.inside or not name or is_unticked:
            return
        if tag == "input":
            self.data.setdefault(name, []).append(given.get("value") or "")
        elif tag == "textarea":
            self.area, self.data[name] = name, [""]

    def handle_data(self, data: str) -> None:
        if self.area:
            self.data[self.area][0] += data.removeprefix("\n") if not self.data[self.area][0] else data

    def handle_endtag(self, tag: str) -> None:
        self.area = "" if tag == "textarea" else self.area
        self.inside = self.inside and tag != "form"


def merging(answer: Any) -> dict[str, list[str]]:
    """The form of the page of a conflict as it would be posted untouched."""
    assert answer.status_code == 409
    return Fields(answer.content.decode(), "merging").data
