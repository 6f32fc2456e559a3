"""Those who support a claim and those who oppose it, origin by origin; of many, a few of each stand open. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from django.utils.translation import gettext, ngettext

from claims.editions.content import Content
from claims.editions.quotes import quote
from claims.editions.routes import Routes, carriage, note, routes_of
from claims.languages import counted, number
from claims.vocabulary import Comparison

# As many statements of a side stand open, of as many origins: all where there are no more, else as many of each.
OPEN = 12
# On a page of more statements, so that it stays light, folded ones lead to the page of their source, which leads on.
MANY = 100


@dataclass(frozen=True)
class Bundle:
    """Statements that stand together. ``folded``: those that are opened by ``more``; of many under a ``heading``."""

    heading: str
    note: str
    shown: list[Content]
    folded: list[Content]
    more: str


@dataclass(frozen=True)
class Side:
    """Those who support the claim, or those who oppose it."""

    name: str
    heading: str
    count: str
    bundles: list[Bundle]
    empty: str
    routes: Routes | None

    @property
    def is_folded(self) -> bool:
        return any(bundle.folded for bundle in self.bundles)


def side(content: Content, name: str) -> Side:
    """One column of the page; statements of one origin stand together, in the order of the origins."""
    shown = [statement for statement in content["statements"] if statement["side"] == name]
    shown.sort(key=lambda statement: statement["origin"] or len(shown) + 1000)
    groups = (content.get("corroboration") or {}).get(name, [])
    parts = [counted(len(groups), "origin")] if groups else []
    if shown:
        gone = sum(not statement["live"] for statement in shown)
        parts.append(statements_of(len(shown), gone))
    supports = name == "supporting"
    empty = gettext("No statement that supports it is on file.")
    if not supports:
        empty = gettext("No statement against it is on file.")
    figures = content.get("figures") or {"rows": [], "axis": None}
    if not supports and len(figures["rows"]) > 1 and figures["axis"] != Comparison.CONSISTENT:
        empty = gettext(
            "No outright denial is on file. Counts that differ stand beside each other and are compared below."
        )
    first: dict[int, int] = {}
    told = carriage(content, name)
    # What two sides are reported to say in one passage stands there once for each, but its address leads to one.
    quotes = [
        quote(statement if groups else statement | {"origin": None})
        | {"repeated": first.setdefault(statement["key"], place) != place, "told": told.get(statement["key"])}
        for place, statement in enumerate(shown)
    ]
    return Side(
        name="for" if supports else "against",
        heading=gettext("Says so") if supports else gettext("Says otherwise"),
        count=" · ".join(parts) or gettext("none on file"),
        bundles=bundles(quotes, groups, light=is_heavy(content)),
        empty=empty,
        routes=routes_of(content, name),
    )


def is_heavy(content: Content) -> bool:
    return len(content["statements"]) > MANY


def statements_of(shown: int, gone: int) -> str:
    """``3 statements, 1 no longer counted``."""
    parts = {"statements": counted(shown, "statement"), "gone": number(gone)}
    if not gone:
        return parts["statements"]
    text = ngettext("%(statements)s, %(gone)s no longer counted", "%(statements)s, %(gone)s no longer counted", gone)
    return text % parts


def bundles(quotes: Sequence[Content], origins: Sequence[Content] = (), *, light: bool = False) -> list[Bundle]:
    """The statements, which are in the order of their origins, one bundle an origin where there are many.

    ``light``: folded ones name their source and lead to its page, and nowhere else.
    """
    if len(quotes) <= OPEN:
        return [Bundle("", "", [*quotes], [], "")] if quotes else []
    ends = {origin["number"]: origin for origin in origins}
    runs = [(end, [*run]) for end, run in groupby(quotes, lambda statement: ends.get(statement["origin"]))]
    each = max(OPEN // len(runs), 1)
    found = [bundle(end, run, each, alone=len(runs) == 1) for end, run in runs[:OPEN]]
    if rest := [statement for _, run in runs[OPEN:] for statement in run]:
        found.append(Bundle("", "", [], rest, of_more_origins(len(rest), len(runs) - OPEN)))
    return [replace(each, folded=[nearby(one) for one in each.folded]) for each in found] if light else found


def nearby(statement: Content) -> Content:
    return statement | {"source": statement["source"] | {"url": "", "archive_url": ""}}


def bundle(origin: Content | None, run: list[Content], each: int, *, alone: bool) -> Bundle:
    """Statements of one origin, or those that count for none."""
    folded = len(run) - each
    if origin is None:
        more = ngettext("%(number)s more statement", "%(number)s more statements", folded)
        return Bundle("", "", run[:each], run[each:], more % {"number": number(folded)})
    more = ngettext(
        "%(number)s more statement of origin %(origin)s", "%(number)s more statements of origin %(origin)s", folded
    ) % {"number": number(folded), "origin": origin["number"]}
    heading = "" if alone else f"{origin['number']}. {origin['label']}"
    return Bundle(heading, note(origin), run[:each], run[each:], more)


def of_more_origins(statements: int, origins: int) -> str:
    """``28 statements of 13 more origins``."""
    text = ngettext("%(statements)s of %(number)s more origin", "%(statements)s of %(number)s more origins", origins)
    return text % {"statements": counted(statements, "statement"), "number": number(origins)}
