"""Who says how many: counts one below the other on one axis, each speaker's in the order of their days."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from typing import Any

import vl_convert

from claims.charts.lettering import clean, cut_if_long

INK = "currentColor"
WIDTH = 340  # drawn for a phone; wider pages show it up to a third larger
ROOM = WIDTH * 0.85  # for words, well before the edge: the reader's font may run wider than the one that measures here
SIZE = 12
NAMED, UNNAMED = 64, 44  # the height of a row with the speaker's name above, and of one more by the same
MARK_BELOW = 12  # how far below its words a count is drawn
FONT = "system-ui, sans-serif"
NAMELESS_ROLES = re.compile(r' (?:role|aria-[a-z]+)="[a-z -]*"')  # never as far as the next tag, whatever words say
# A shape for each way in which a speaker stands to the dispute, in the name's line and on the axis.
SHAPES = {"neutral": ("●", "circle"), "self_serving": ("■", "square"), "against_interest": ("◆", "diamond")}
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Bar:
    """One count: who gives it, in which words, and the whole numbers that those allow; None where that side is open.

    ``interest`` gives its shape. ``series``: what makes counts of one speaker a line over ``day`` (ISO); empty: none.
    """

    label: str
    words: str
    low: int | None
    high: int | None
    interest: str = "neutral"
    series: str = ""
    day: str = ""


def figure_chart(bars: Iterable[Bar], locale: str = "") -> str:
    """Counts on one linear axis: a shape is exact, a bar an interval, an arrow an open end.

    Counts of one speaker stand together. Returns SVG without background, style or script, or nothing where fewer
    than two counts name a number. ``locale``: how numbers are written, as ``fr-FR``; empty: as in English.
    """
    drawn = [printable(bar) for bar in bars if bar.low is not None or bar.high is not None]
    if len(drawn) < 2:
        return ""
    first: dict[str, int] = {}
    for place, bar in enumerate(drawn):
        first.setdefault(bar.label, place)
    drawn.sort(key=lambda bar: (first[bar.label], bar.day))
    return drawing(json.dumps(specification([asdict(bar) for bar in drawn]), ensure_ascii=False), locale)


def printable(bar: Bar) -> Bar:
    return replace(bar, label=whole(bar.label), words=whole(bar.words), series=clean(bar.series))


def whole(text: str) -> str:
    """Emoji and other characters beyond the first 65,536: the library would cut a long text within one, and fail.

    It is cut before, to half the room, so that the library never finds it too long.
    """
    text = clean(text)
    return cut_if_long(text, ROOM / 2, SIZE) if any(letter > "\uffff" for letter in text) else text


@lru_cache(maxsize=256)
def drawing(specified: str, locale: str) -> str:
    named: dict[str, Any] = {"format_locale": locale, "time_format_locale": locale} if locale else {}
    svg: str = vl_convert.vegalite_to_svg(json.loads(specified), vl_version="5.20", **named)
    # The table beside the chart is its text: the marks' own roles would read out nameless symbols.
    return NAMELESS_ROLES.sub("", svg)


def specification(rows: list[Row]) -> Row:
    """The chart in Vega-Lite's words."""
    ends = [end for row in rows for end in (row["low"], row["high"]) if end is not None]
    room = max(1, (max(ends) - min(ends)) * 0.15, max(ends) * 0.05)
    least, most = max(0, min(ends) - room), max(ends) + room
    values, height = placed(rows, least, most)
    words = {"type": "text", "align": "left", "baseline": "bottom", "fontSize": SIZE, "limit": ROOM}
    bar = {"strokeWidth": 5, "opacity": 0.55}
    return {
        "background": None,
        "width": WIDTH,
        "height": height,
        "data": {"values": values},
        "encoding": {"y": {"field": "at", "type": "quantitative", "scale": None, "axis": None}},
        "layer": [
            {
                "transform": [{"filter": "datum.named"}],
                "mark": {**words, "dy": -MARK_BELOW - 18, "fontWeight": 600},
                "encoding": {"x": {"value": 0}, "text": {"field": "label"}},
            },
            {
                "mark": {**words, "dy": -MARK_BELOW - 2},
                "encoding": {"x": {"value": 0}, "text": {"field": "words"}},
            },
            layer("rule", bar, "!datum.exact && !datum.party", least, most, end="to"),
            layer("rule", bar | {"strokeDash": [7, 3]}, "!datum.exact && datum.party", least, most, end="to"),
            *[
                layer("point", {"shape": shape, "size": 110}, f"datum.exact && datum.shape == '{shape}'", least, most)
                for _, shape in SHAPES.values()
            ],
            layer("tick", {"thickness": 3, "size": 15}, "!datum.exact && !datum.below", least, most),
            layer("tick", {"thickness": 3, "size": 15}, "!datum.exact && !datum.above", least, most, start="to"),
            layer("point", {"shape": "triangle-right", "size": 110}, "datum.above", least, most, start="to"),
            layer("point", {"shape": "triangle-left", "size": 110}, "datum.below", least, most),
        ],
        "config": config(),
    }


def config() -> Row:
    """The page's own ink and font, no frame, no roles."""
    return {
        "aria": False,
        "font": FONT,
        "text": {"color": INK},
        "rule": {"color": INK},
        "line": {"color": INK},
        "tick": {"color": INK},
        "point": {"color": INK, "filled": True, "opacity": 1},
        "view": {"stroke": None},
    }


def placed(rows: list[Row], least: float, most: float) -> tuple[list[Row], float]:
    """The counts with their places, and the height of them all; an open end reaches the axis's end."""
    values: list[Row] = []
    bottom, before = 0.0, None
    for row in rows:
        named = before is None or before["label"] != row["label"]
        bottom += NAMED if named else UNNAMED
        low, high = row["low"], row["high"]
        sign, shape = SHAPES.get(row["interest"], SHAPES["neutral"])
        value = {
            "at": bottom - NAMED / 2 + MARK_BELOW,
            "label": f"{sign} {row['label']}",
            "named": named,
            "words": row["words"],
            "from": least if low is None else low,
            "to": most if high is None else high,
            "below": low is None,
            "above": high is None,
            "exact": low == high,
            "shape": shape,
            "party": row["interest"] == "self_serving",
        }
        values.append(value)
        before = row
    return values, bottom


def layer(
    mark: str, look: dict[str, Any], where: str, least: float, most: float, *, start: str = "from", end: str = ""
) -> Row:
    """One kind of mark for the counts that the condition picks, below the names."""
    axis = axis_look() | {"tickCount": 5}
    # Linear and never else: what looks twice as far is twice as many more.
    scale = {"type": "linear", "domain": [least, most], "nice": False, "zero": False}
    x = {"field": start, "type": "quantitative", "scale": scale}
    encoding: Row = {"x": x | {"axis": axis}}
    if end:
        encoding["x2"] = {"field": end}
    return {"transform": [{"filter": where}], "mark": {"type": mark, **look}, "encoding": encoding}


def axis_look() -> Row:
    """Whole numbers with separators, faint lines, no frame."""
    return {
        "title": None,
        "format": ",d",
        "tickMinStep": 1,
        "labelColor": INK,
        "labelFontSize": 12,
        "gridColor": INK,
        "gridOpacity": 0.18,
        "domain": False,
        "ticks": False,
        "labelPadding": 6,
    }
