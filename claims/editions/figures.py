"""Figures of an edition as chart and table read them: who says how many, and how the counts stand to each other."""

from collections import defaultdict
from typing import Any

from django.utils.translation import gettext, gettext_noop

from claims.charts import Bar, figure_chart, series_chart
from claims.editions.content import Content
from claims.editions.reasons import grounds
from claims.editions.sentences import DIMENSIONS
from claims.languages import chart_locale, counted, joined, number, quoted
from claims.templatetags.wording import day, plainly
from claims.vocabulary import Comparison

AXES = {
    Comparison.CONSISTENT.value: gettext_noop("The counts that can be compared agree."),
    Comparison.OVERLAPPING.value: gettext_noop("The counts do not exclude one another, but none confirms another."),
    Comparison.DIVERGENT.value: gettext_noop("The counts exclude one another: they cannot all be right."),
    Comparison.FALLING.value: gettext_noop("A later total is lower than an earlier one, which needs an explanation."),
    Comparison.INCOMPARABLE.value: gettext_noop("The counts are not of the same thing, so they are not compared."),
}
STANDS = {
    Comparison.DIVERGENT.value: gettext_noop("excludes %(others)s"),
    Comparison.FALLING.value: gettext_noop("total falls against %(others)s"),
    Comparison.CONSISTENT.value: gettext_noop("agrees with %(others)s"),
    Comparison.OVERLAPPING.value: gettext_noop("neither excludes nor confirms %(others)s"),
}
DATED = {
    "stated": gettext_noop("as of %(day)s"),
    "said": gettext_noop("said on %(day)s"),
    "reported": gettext_noop("reported on %(day)s"),
}
# Groups of which extraction knows the words; what else an editor wrote stays as it is.
GROUPS = (
    gettext_noop("people"),
    gettext_noop("civilians"),
    gettext_noop("troops"),
    gettext_noop("fighters"),
    gettext_noop("children"),
    gettext_noop("women"),
    gettext_noop("men"),
    gettext_noop("police"),
)

MOST_NAMED = 3
UNKNOWN: Content = {"live": True, "side": "supporting", "interest": "neutral"}


def figure_series(content: Content) -> dict[str, Any] | None:
    """The figures of the claim, each with its interval and what it counts; None where there are none."""
    figures = content.get("figures")
    if not figures or not figures["rows"]:
        return None
    by_key = {statement["key"]: statement for statement in content["statements"]}
    pairs, flags = figures.get("pairs", []), figures.get("flags", [])
    stands = standings(figures["rows"], pairs)
    rows = [
        row | {"stands": stands.get(row["statement"], [])} | about(row, by_key.get(row["statement"], UNKNOWN), flags)
        for row in figures["rows"]
    ]
    first: dict[str, int] = {}
    for place, row in enumerate(rows):
        first.setdefault(row["label"], place)
    rows.sort(key=lambda row: (first[row["label"]], row["as_of"] or ""))
    bars = [bar(row) for row in rows if not row["aside"]]
    return {
        "rows": rows,
        "chart": figure_chart(bars, chart_locale()),
        "series": series_chart(bars, chart_locale()),
        "axis": axis(figures["axis"], rows, pairs),
        "notes": [grounds(flag, content) for flag in flags],
        "range": span(figures["lowest"], figures["highest"]) if len(rows) > 1 and pairs else "",
    }


def about(row: Content, statement: Content, flags: list[Content]) -> Content:
    """What the table says of a count beside its own words."""
    return {
        "interval": interval(row),
        "counts": what(row),
        "aside": aside(statement),
        "interest": statement["interest"] or "neutral",
        "days": dated(row),
        "since": day(row["period_from"]),
        "notes": [number for number, flag in enumerate(flags, start=1) if row["statement"] in flag["statements"]],
    }


def dated(row: Content) -> str:
    """``as of 3 October 2020``; the day alone where it is not known what it is the day of."""
    if not row["as_of"] or row["dated"] not in DATED:
        return day(row["as_of"])
    words = DATED[row["dated"]]
    return gettext(words) % {"day": day(row["as_of"])}


def standings(rows: list[Content], pairs: list[Content]) -> dict[int, list[str]]:
    """How each count stands to the others, worst first: ``excludes Ostria``, ``not compared with Sel (the place)``."""
    labels = {row["statement"]: row["label"] for row in rows}
    found: dict[int, dict[tuple[str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    for pair in pairs:
        differs = ", ".join(gettext(DIMENSIONS.get(name, name)) for name in pair["differs"])
        for ours, theirs in ((pair["a"], pair["b"]), (pair["b"], pair["a"])):
            found[ours][pair["result"], differs].append(labels.get(theirs, ""))
    return {
        key: [phrase(result, differs, found[key][result, differs]) for result, differs in sorted(found[key], key=worst)]
        for key in found
    }


def worst(kind: tuple[str, str]) -> tuple[int, str]:
    result, differs = kind
    order = list(STANDS)
    return (order.index(result) if result in order else len(order), differs)


def phrase(result: str, differs: str, names: list[str]) -> str:
    named = list(dict.fromkeys(filter(None, names)))
    if rest := len(named[MOST_NAMED:]):
        named = [*named[:MOST_NAMED], counted(rest, "other")]
    parts = {"others": joined(named), "differs": differs}
    if result in STANDS:
        return gettext(STANDS[result]) % parts
    if differs:
        return gettext("not compared with %(others)s: not the same (%(differs)s)") % parts
    return gettext("not compared with %(others)s") % parts


def bar(row: Content) -> Bar:
    """The row as the charts draw it; counts of one speaker that count one thing are a series."""
    words = ", ".join(filter(None, (quoted(row["words"]), row["days"])))
    same = (row["label"], row["measure"], row["group"], row["side"], row["place"], row["period_from"])
    series = "" if row["increment"] else "|".join(str(part) for part in same)
    return Bar(row["label"], words, row["from"], row["to"], row["interest"], series, row["as_of"] or "")


def axis(result: str | None, rows: list[Content], pairs: list[Content]) -> str:
    """How the counts stand to each other, in a sentence; nothing for a single count."""
    if len(rows) < 2:
        return ""
    if not pairs:
        return gettext("No two of these counts are compared with each other.")
    return gettext(AXES[result]) if result in AXES else ""


def aside(statement: Content) -> str:
    """Why the count of this statement is not compared; nothing where it is."""
    if not statement["live"]:
        return gettext("no longer counted")
    if statement["side"] == "supporting":
        return ""
    if statement["side"] == "opposing":
        return gettext("not compared: it denies the claim")
    return gettext("not compared: it neither supports nor opposes the claim")


def span(lowest: Content | None, highest: Content | None) -> str:
    """Lowest to highest of the counts that can be compared, each with who gives it."""
    if not lowest or not highest:
        return ""
    low, high = lowest["value"], highest["value"]
    parts = {"low": number(low), "lowest": lowest["label"], "highest": highest["label"]}
    if low == high:
        return gettext("The lowest and the highest are both %(low)s (%(highest)s).") % parts
    if high is None:
        text = gettext(
            "Of what can be compared, the lowest number allowed is %(low)s (%(lowest)s); no highest is given "
            "(%(highest)s)."
        )
        return text % parts
    text = gettext(
        "Of what can be compared, the lowest number allowed is %(low)s (%(lowest)s); the highest is %(high)s "
        "(%(highest)s)."
    )
    return text % (parts | {"high": number(high)})


def interval(figure: Content) -> str:
    """The whole numbers that the words allow: ``exactly 300``, ``180 to 199``, ``300 or more``."""
    low, high = figure["from"], figure["to"]
    if low is None and high is None:
        return gettext("no number given")
    if high is None:
        return gettext("%(low)s or more") % {"low": number(low)}
    if low is None or (low == 0 and high > 0):
        return gettext("%(high)s or fewer") % {"high": number(high)}
    if low == high:
        return gettext("exactly %(low)s") % {"low": number(low)}
    return gettext("%(low)s to %(high)s") % {"low": number(low), "high": number(high)}


def what(figure: Content) -> str:
    """What is counted, as far as it is known: ``killed: civilians (Northmark), in the valley``."""
    measure, group = plainly(figure["measure"]), plainly(figure["group"])
    whom = f"{group} ({figure['side']})" if group and figure["side"] else group or figure["side"]
    place = gettext("in %(place)s") % {"place": figure["place"]} if figure["place"] else ""
    parts = [whom, place, gettext("in addition to earlier ones") if figure["increment"] else ""]
    if not any(parts):
        return measure
    return gettext("%(measure)s: %(what)s") % {"measure": measure, "what": ", ".join(filter(None, parts))}
