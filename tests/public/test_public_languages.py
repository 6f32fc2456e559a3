"""Readers' pages in another language: nothing stays behind in English but what the desk and the speakers wrote."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from django.test import Client
from pytest_django import Settings

from claims import editions
from claims.editions import rendering
from claims.models import Publication
from factcheck.messages import compiled, kept
from tests.public import published as given
from tests.public.walking import walk

pytestmark = pytest.mark.django_db
# A language in which every string is itself, in brackets.
OPENS, CLOSES = "⟦", "⟧"
SPOKEN = ("aria-label", "title", "alt", "placeholder", "data-label")
# Pictures are made of the words of the table beside them, cut to fit; the rest is for machines, or to be copied.
SKIPPED = {"script", "style", "svg", "code", "pre", "textarea"}
EMPTY = {"meta", "link", "input", "br", "img", "hr", "source", "wbr"}
ADDRESS = re.compile(r"https?://\S+")
WORD = re.compile(r"[^\W\d_]{2,}")


def in_brackets(string: Any) -> Any:
    return f"{OPENS}{string}{CLOSES}" if isinstance(string, str) else tuple(map(in_brackets, string))


@pytest.fixture
def _bracketed(settings: Settings, tmp_path: Path) -> Iterator[None]:
    catalog = Catalog(locale="fr", domain="django")
    for message in kept("fr"):
        if message.id:
            catalog.add(message.id, in_brackets(message.id), context=message.context)
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.mo").write_bytes(compiled(catalog))
    settings.LOCALE_PATHS, settings.SITE_LANGUAGE = [tmp_path], "fr"
    rendering.rendering.cache_clear()
    yield
    rendering.rendering.cache_clear()


class Page(HTMLParser):
    """Collects what a page says outside brackets, in the page's own language."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.stack: list[bool] = []  # whether what stands in the open elements is said, and by the page
        self.depth, self.bare = 0, [""]
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag != "mark":  # words that were searched for stand within a text
            self.bare.append("")
        says = all(self.stack[-1:]) and tag not in SKIPPED and given.get("lang") in (None, "fr")
        if tag not in EMPTY:
            self.stack.append(says)
        described = given.get("name") == "description" or given.get("property") == "og:description"
        spoken = [given.get(name) for name in SPOKEN] + [given.get("content") if described else None]
        if says and tag != "mark":
            self.bare += [re.sub(f"{OPENS}.*", "", value, flags=re.DOTALL) for value in spoken if value]
            self.bare.append("")

    def handle_endtag(self, tag: str) -> None:
        self.stack.pop()
        if tag != "mark":
            self.bare.append("")

    def handle_data(self, data: str) -> None:
        for sign in data:
            self.depth += (sign == OPENS) - (sign == CLOSES)
            if self.depth == 0 and sign != CLOSES and all(self.stack[-1:]):
                self.bare[-1] += sign


def strings(content: Any) -> Iterator[str]:
    """Every text in an edition's content, names above all: they are the same in any language."""
    if isinstance(content, str):
        yield content
    for inner in content.values() if isinstance(content, dict) else content if isinstance(content, list) else ():
        yield from strings(inner)


def left_in_english(page: str, known: list[str]) -> list[str]:
    found = []
    for text in Page(page).bare:
        rest = ADDRESS.sub("", text)
        for each in known:
            rest = rest.replace(each, "")
        if WORD.search(rest):
            found.append(text.strip())
    return found


@pytest.mark.usefixtures("_bracketed")
def test_every_word_of_every_public_page_goes_through_the_catalogue(client: Client) -> None:
    rich, gone = given.a_rich_content(), given.a_content("DR-0002")
    given.publish(rich)
    given.publish(rich, change_type="correction", note="Counted again.")
    given.publish(gone)
    given.publish(given.withdrawn(gone), change_type="withdrawal", note="It named a bystander.")
    pages = walk(
        client, "/claims/DR-0030/", "/claims/DR-0030/editions/2/changes/", "/claims/DR-0002/", "/", "/search/?q=nobody",
        "/search/?q=bridge", "/corrections/?kind=update", "/claims/DR-0030/embed/", "/claims/DR-0002/embed/",
    )  # fmt: skip
    assert len(pages) > 20
    names = {*strings(rich), *strings(gone), "Counted again.", "It named a bystander.", "Counterclaim"}
    # What was asked for, and a name that Django's own catalogue has.
    names |= {"nobody", "bridge", "Anglais"}
    known = sorted((name for name in names if len(name) > 1), key=len, reverse=True)
    asked = client.get("/claims/DR-0030/?as_of=2001-01-01")
    pages["as of"] = asked.content.decode()
    english = {address: said for address, page in pages.items() if (said := left_in_english(page, known))}
    assert not english, english


@pytest.mark.usefixtures("_bracketed")
def test_an_error_speaks_the_language_too(client: Client) -> None:
    assert left_in_english(client.get("/no/such/page/").content.decode(), ["Counterclaim"]) == []


def test_what_is_left_in_english_is_noticed() -> None:
    page = f"<main><p>{OPENS}Found <b>here</b>{CLOSES} Mira</p><p lang='en'>Said</p></main>"
    page += f"<a title='Missed'>{OPENS}x{CLOSES}</a><h1>Forgotten</h1>"
    assert left_in_english(page, ["Mira"]) == ["Missed", "Forgotten"]


def test_stored_pages_are_made_again_in_the_language_that_is_set(client: Client, settings: Settings) -> None:
    given.publish(given.a_content())
    before = rendering.rendering()
    settings.SITE_LANGUAGE = "fr"
    rendering.rendering.cache_clear()
    try:
        assert rendering.rendering() != before
        assert editions.render_outdated() == Publication.objects.count() == 1
        page = client.get("/claims/DR-0001/", follow=True).content.decode()
        assert 'xml:lang="fr"' in client.get("/feeds/claims.atom").content.decode()
    finally:
        rendering.rendering.cache_clear()
    assert '<html lang="fr">' in page
    assert "Est-ce étayé\u202f?" in page
    assert '<h1 lang="en-GB">Ostria shelled the bridge' in page
