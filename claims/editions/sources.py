"""One source as readers may know it: where it came out, what is quoted from it, and where that comes from."""

from typing import Any

from django.utils.translation import gettext, gettext_noop

from claims.editions.content import Content
from claims.editions.markup import CONTEXT, as_data_block, work
from claims.editions.quotes import tongue, web_address
from claims.editions.spoken import said
from claims.models import PublishedSource, PublishedStatement

# How a step of a route reads of a source.
WAYS = {"copies": gettext_noop("copy of"), "credits": gettext_noop("credits")}


def way_of(step: Content) -> str:
    """``copy of``, in the language of the page."""
    words = WAYS[step["via"]]
    return gettext(words)


def source(key: int, *, before: str = "") -> dict[str, Any] | None:
    """A source as the newest edition has it, with one page of what is quoted from it. Four queries."""
    known = PublishedSource.objects.filter(key=key).defer("vector").first()
    if known is None:
        return None
    page = said(PublishedStatement.objects.filter(source_key=key), before=before)
    source = known.content
    links = {name: web_address(source[name]) for name in ("url", "archive_url")}
    source = source | links | tongue(source["language"])
    markup = as_data_block({"@context": CONTEXT} | work(source))
    return {"source": source, "said": page, "notices": page.notices, "origins": origins(key), "markup": markup}


def origins(key: int) -> list[tuple[str, str]]:
    """What it copies or credits, as the routes of its statements have it: ``("copy of", "AFP")``, each once. One query.

    Of the newest two hundred statements: what a report goes back to is much the same throughout.
    """
    rows = PublishedStatement.objects.filter(source_key=key).order_by("-on_day", "-statement_key", "pk")
    routes = rows.values_list("content__route", flat=True)[:200]
    steps = [(way_of(step), step["to"]) for route in routes for step in (route or [])[:1] if step["via"] in WAYS]
    return list(dict.fromkeys(steps))
