"""Charts as SVG for published pages: figures in, text out. No Django, no queries; one colour, the page's own."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

import vl_convert

INK = "currentColor"
WIDTH, ROW = 340, 64  # drawn for a phone; wider pages show it up to a third larger
FONT = "system-ui, sans-serif"
NAMELESS_ROLES = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')


@dataclass(frozen=True, slots=True)
class Bar:
    """One count: who gives it, in which words, and the whole numbers that those allow; None where that side is open."""

    label: str
    words: str
    low: int | None
    high: int | None


def figure_chart(bars: Iterable[Bar]) -> str:
    """Counts one below the other on one axis: a dot is exact, a bar an interval, an arrow an open end.

    Returns SVG without background, style or script, or nothing where fewer than two counts name a number.
    """
    drawn = [bar for bar in bars if bar.low is not None or bar.high is not None]
    if len(drawn) < 2:
        return ""
    return drawing(json.dumps([asdict(bar) for bar in drawn], ensure_ascii=False))


@lru_cache(maxsize=256)
def drawing(rows: str) -> str:
    svg: str = vl_convert.vegalite_to_svg(specification(json.loads(rows)), vl_version="5.20")
    # The table beside the chart is its text: the marks' own roles would read out nameless symbols.
    return NAMELESS_ROLES.sub("", svg)


def specification(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The chart in Vega-Lite's words."""
    ends = [end for row in rows for end in (row["low"], row["high"]) if end is not None]
    room = max(1, (max(ends) - min(ends)) * 0.15, max(ends) * 0.05)
    least, most = max(0, min(ends) - room), max(ends) + room
    values = [placed(row, number, least, most) for number, row in enumerate(rows)]
    # Cut well before the edge: the reader's font may run wider than the one that measures here.
    words = {"type": "text", "align": "left", "baseline": "bottom", "fontSize": 12, "limit": WIDTH * 0.85}
    return {
        "background": None,
        "width": WIDTH,
        "height": {"step": ROW},
        "data": {"values": values},
        "encoding": {"y": {"field": "row", "type": "ordinal", "axis": None, "scale": {"padding": 0}}},
        "layer": [
            {
                "mark": {**words, "dy": -18, "fontWeight": 600},
                "encoding": {"x": {"value": 0}, "text": {"field": "label"}},
            },
            {"mark": {**words, "dy": -2}, "encoding": {"x": {"value": 0}, "text": {"field": "words"}}},
            layer("rule", {"strokeWidth": 5, "opacity": 0.55}, "!datum.exact", least, most, end="to"),
            layer("point", {"shape": "circle", "size": 110}, "datum.exact", least, most),
            layer("tick", {"thickness": 3, "size": 15}, "!datum.exact && !datum.below", least, most),
            layer("tick", {"thickness": 3, "size": 15}, "!datum.exact && !datum.above", least, most, start="to"),
            layer("point", {"shape": "triangle-right", "size": 110}, "datum.above", least, most, start="to"),
            layer("point", {"shape": "triangle-left", "size": 110}, "datum.below", least, most),
        ],
        "config": {
            "aria": False,
            "font": FONT,
            "text": {"color": INK},
            "rule": {"color": INK},
            "tick": {"color": INK},
            "point": {"color": INK, "filled": True, "opacity": 1},
            "view": {"stroke": None},
        },
    }


def placed(row: dict[str, Any], number: int, least: float, most: float) -> dict[str, Any]:
    """The count with its place on the axis; an open end reaches the axis's end."""
    low, high = row["low"], row["high"]
    return {
        "row": number,
        "label": row["label"],
        "words": row["words"],
        "from": least if low is None else low,
        "to": most if high is None else high,
        "below": low is None,
        "above": high is None,
        "exact": low == high,
    }


def layer(
    mark: str, look: dict[str, Any], where: str, least: float, most: float, *, start: str = "from", end: str = ""
) -> dict[str, Any]:
    """One kind of mark for the counts that the condition picks, below the names."""
    axis = {
        "title": None,
        "tickCount": 5,
        "format": ",d",
        "labelColor": INK,
        "labelFontSize": 12,
        "gridColor": INK,
        "gridOpacity": 0.18,
        "domain": False,
        "ticks": False,
        "labelPadding": 6,
    }
    x = {"field": start, "type": "quantitative", "scale": {"domain": [least, most], "nice": False, "zero": False}}
    encoding: dict[str, Any] = {"x": x | {"axis": axis}}
    if end:
        encoding["x2"] = {"field": end}
    return {"transform": [{"filter": where}], "mark": {"type": mark, "yOffset": 12, **look}, "encoding": encoding}
