"""Figures of an edition as chart and table read them: who says how many, and how the counts stand to each other."""

from collections import defaultdict
from typing import Any

from claims.charts import Bar, figure_chart, series_chart
from claims.editions.content import Content
from claims.editions.reasons import grounds
from claims.languages import counted, joined
from claims.templatetags.wording import day
from claims.vocabulary import Comparison

AXES = {
    Comparison.CONSISTENT.value: "The counts that can be compared agree.",
    Comparison.OVERLAPPING.value: "The counts do not exclude one another, but none confirms another.",
    Comparison.DIVERGENT.value: "The counts exclude one another: they cannot all be right.",
    Comparison.FALLING.value: "A later total is lower than an earlier one, which needs an explanation.",
    Comparison.INCOMPARABLE.value: "The counts are not of the same thing, so they are not compared.",
}
STANDS = {
    Comparison.DIVERGENT.value: "excludes {}",
    Comparison.FALLING.value: "total falls against {}",
    Comparison.CONSISTENT.value: "agrees with {}",
    Comparison.OVERLAPPING.value: "neither excludes nor confirms {}",
}
DIMENSIONS = {
    "measure": "what befell them",
    "group": "who is counted",
    "side": "whose side",
    "place": "the place",
    "period_from": "the first day counted",
    "as_of": "the day",
    "cumulative": "total or increase",
    "number": "no number given",
}
DATED = {"stated": "as of {}", "said": "said on {}", "reported": "reported on {}", "": "{}"}
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
        "chart": figure_chart(bars),
        "series": series_chart(bars),
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
        "days": DATED[row["dated"]].format(day(row["as_of"])) if row["as_of"] else "",
        "since": day(row["period_from"]),
        "notes": [number for number, flag in enumerate(flags, start=1) if row["statement"] in flag["statements"]],
    }


def standings(rows: list[Content], pairs: list[Content]) -> dict[int, list[str]]:
    """How each count stands to the others, worst first: ``excludes Ostria``, ``not compared with Sel (the place)``."""
    labels = {row["statement"]: row["label"] for row in rows}
    found: dict[int, dict[tuple[str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    for pair in pairs:
        differs = ", ".join(DIMENSIONS.get(name, name) for name in pair["differs"])
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
    who = joined(named)
    if result in STANDS:
        return STANDS[result].format(who)
    return f"not compared with {who}: not the same ({differs})" if differs else f"not compared with {who}"


def bar(row: Content) -> Bar:
    """The row as the charts draw it; counts of one speaker that count one thing are a series."""
    words = ", ".join(filter(None, (f"“{row['words']}”", row["days"])))
    same = (row["label"], row["measure"], row["group"], row["side"], row["place"], row["period_from"])
    series = "" if row["increment"] else "|".join(str(part) for part in same)
    return Bar(row["label"], words, row["from"], row["to"], row["interest"], series, row["as_of"] or "")


def axis(result: str | None, rows: list[Content], pairs: list[Content]) -> str:
    """How the counts stand to each other, in a sentence; nothing for a single count."""
    if len(rows) < 2:
        return ""
    return AXES.get(result or "", "") if pairs else "No two of these counts are compared with each other."


def aside(statement: Content) -> str:
    """Why the count of this statement is not compared; nothing where it is."""
    if not statement["live"]:
        return "no longer counted"
    return {"supporting": "", "opposing": "not compared: it denies the claim"}.get(
        statement["side"], "not compared: it neither supports nor opposes the claim"
    )


def span(lowest: Content | None, highest: Content | None) -> str:
    """Lowest to highest of the counts that can be compared, each with who gives it."""
    if not lowest or not highest:
        return ""
    low, high = lowest["value"], highest["value"]
    if low == high:
        return f"What can be compared gives {low:,} ({highest['label']})."
    top = f"the highest is {high:,}" if high is not None else "no highest is given"
    least = f"Of what can be compared, the lowest number allowed is {low:,} ({lowest['label']})"
    return f"{least}; {top} ({highest['label']})."


def interval(figure: Content) -> str:
    """The whole numbers that the words allow: ``exactly 300``, ``180 to 199``, ``300 or more``."""
    low, high = figure["from"], figure["to"]
    if low is None and high is None:
        return "no number given"
    if high is None:
        return f"{low:,} or more"
    if low is None or (low == 0 and high > 0):
        return f"{high:,} or fewer"
    return f"exactly {low:,}" if low == high else f"{low:,} to {high:,}"


def what(figure: Content) -> str:
    """What is counted, as far as it is known: ``killed: civilians (Northmark), in the valley``."""
    whom = f"{figure['group']} ({figure['side']})" if figure["group"] and figure["side"] else ""
    place = f"in {figure['place']}" if figure["place"] else ""
    parts = [whom or figure["group"] or figure["side"], place, "in addition to earlier ones" * figure["increment"]]
    return f"{figure['measure']}: {', '.join(filter(None, parts))}" if any(parts) else figure["measure"]
