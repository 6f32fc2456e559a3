"""Figures of an edition as a table reads them: who says how many, and how the counts stand to each other. Pure."""

from typing import Any

from claims.charts import Bar, figure_chart
from claims.editions.content import Content
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
    rows = [row | {"interval": interval(row), "counts": what(row)} for row in figures["rows"]]
    labels = {row["statement"]: row["label"] for row in rows}
    return {
        "rows": rows,
        "chart": figure_chart(Bar(row["label"], row["words"], row["from"], row["to"]) for row in rows),
        "axis": AXES.get(figures["axis"] or "", "") if len(rows) > 1 else "",
        "flags": figures.get("flags", []),
        "lowest": spelt(figures["lowest"]),
        "highest": spelt(figures["highest"]),
        "pairs": [
            pair | {"first": labels.get(pair["a"], ""), "second": labels.get(pair["b"], "")}
            for pair in figures.get("pairs", [])
        ],
    }


def spelt(end: Content | None) -> Content | None:
    """One end of the range with its number as readers see it; None stays "no upper end"."""
    return end and end | {"value": None if end["value"] is None else f"{end['value']:,}"}


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
    """What is counted, as far as it is known: ``killed, civilians, Northmark, in the valley``."""
    place = f"in {figure['place']}" if figure["place"] else ""
    parts = [figure["measure"], figure["group"], figure["side"], place, "in addition" if figure["increment"] else ""]
    return ", ".join(part for part in parts if part)
