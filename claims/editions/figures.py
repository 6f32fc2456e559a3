"""Figures of an edition as a table reads them: who says how many, and how the counts stand to each other. Pure."""

from typing import Any

from claims.charts import Bar, figure_chart
from claims.editions.content import Content
from claims.templatetags.wording import day
from claims.vocabulary import Comparison

AXES = {
    Comparison.CONSISTENT.value: "The counts that can be compared agree.",
    Comparison.OVERLAPPING.value: "The counts do not exclude one another, but none confirms another.",
    Comparison.DIVERGENT.value: "The counts exclude one another: they cannot all be right.",
    Comparison.FALLING.value: "A later total is lower than an earlier one, which needs an explanation.",
    Comparison.INCOMPARABLE.value: "The counts are not of the same thing, so they are not compared.",
}


def figure_series(content: Content) -> dict[str, Any] | None:
    """The figures of the claim, each with its interval and what it counts; None where there are none."""
    figures = content.get("figures")
    if not figures or not figures["rows"]:
        return None
    standing = {statement["key"]: aside(statement) for statement in content["statements"]}
    rows = [
        row | {"interval": interval(row), "counts": what(row), "aside": standing.get(row["statement"], "")}
        for row in figures["rows"]
    ]
    pairs = figures.get("pairs", [])
    labels = {row["statement"]: row["label"] for row in rows}
    return {
        "rows": rows,
        "chart": figure_chart(bar(row) for row in rows if not row["aside"]),
        "axis": axis(figures["axis"], rows, pairs),
        "flags": figures.get("flags", []),
        "range": span(figures["lowest"], figures["highest"]) if len(rows) > 1 and pairs else "",
        "pairs": [pair | {"first": labels.get(pair["a"], ""), "second": labels.get(pair["b"], "")} for pair in pairs],
    }


def bar(row: Content) -> Bar:
    """The row as the chart draws it; the date tells two counts of one speaker apart."""
    words = ", ".join(filter(None, (row["words"], day(row["as_of"]))))
    return Bar(row["label"], words, row["from"], row["to"])


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
    counted = f"{figure['group']} ({figure['side']})" if figure["group"] and figure["side"] else ""
    place = f"in {figure['place']}" if figure["place"] else ""
    parts = [counted or figure["group"] or figure["side"], place, "in addition to earlier ones" * figure["increment"]]
    return f"{figure['measure']}: {', '.join(filter(None, parts))}" if any(parts) else figure["measure"]
