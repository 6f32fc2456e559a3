"""Counts over time: one line for each speaker who gave counts of several days, its name beside its end."""

import json
import re
from collections.abc import Iterable
from datetime import date

from claims.charts.figures import INK, SHAPES, WIDTH, Bar, Row, axis_look, config, drawing, printable
from claims.charts.lettering import wrapped
from claims.charts.spacing import Box, centred_on

PLOT, NAMES, HEIGHT = 196, 124, 190
WHOLE = WIDTH + 10  # with the padding
FRAME = re.compile(r'width="(\d+)" height="(\d+)" viewBox="0 0 \1 \2"')
LEADING, GAP = 15.0, 3.0  # of names
MOST_LINES = 8  # beyond it lines hide one another; the table has them all
DASHES = ([1, 0], [7, 3], [2, 3], [9, 3, 2, 3])


def series_chart(bars: Iterable[Bar], locale: str = "") -> str:
    """The series of several days as lines on a linear axis; an interval is an upright bar, an arrow its open end.

    Returns SVG as the chart of counts does, or nothing where nobody gave counts of two days, or too many did.
    """
    dated = drawable(bars)
    lines = [series for series, days in days_of(dated).items() if len(days) > 1]
    if not lines or len(lines) > MOST_LINES:
        return ""
    return drawn_as(dated, lines, locale)


def days_chart(bars: Iterable[Bar], locale: str = "") -> str:
    """The same of all who gave counts, those of a single day too; of more than fit, those with most and latest days.

    Nothing where all counts are of one day.
    """
    dated = drawable(bars)
    if len({bar.day for bar in dated}) < 2:
        return ""
    days = days_of(dated)
    lines = sorted(days, key=lambda series: (len(days[series]), max(days[series]), series), reverse=True)[:MOST_LINES]
    several = len({day for line in lines for day in days[line]}) > 1
    return drawn_as(dated, lines, locale) if several else ""


def drawable(bars: Iterable[Bar]) -> list[Bar]:
    return [printable(bar) for bar in bars if bar.day and bar.series and (bar.low, bar.high) != (None, None)]


def days_of(bars: Iterable[Bar]) -> dict[str, set[str]]:
    """The days of each series."""
    days: dict[str, set[str]] = {}
    for bar in bars:
        days.setdefault(bar.series, set()).add(bar.day)
    return days


def drawn_as(dated: list[Bar], lines: list[str], locale: str) -> str:
    drawn = sorted((bar for bar in dated if bar.series in lines), key=lambda bar: (bar.day, bar.series))
    return FRAME.sub(as_wide, drawing(json.dumps(specification(drawn, lines), ensure_ascii=False), locale))


def as_wide(frame: re.Match[str]) -> str:
    """As wide as other charts, so that the letters of all on a page are of one size."""
    width, height = max(WHOLE, int(frame[1])), frame[2]
    return f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'


def specification(bars: list[Bar], lines: list[str]) -> Row:
    ends = [end for bar in bars for end in (bar.low, bar.high) if end is not None]
    least, most = float(min(ends)), float(max(ends))
    room = max(2.0, (most - least) * 0.12)  # two: an axis of whole numbers
    # From nought where that costs little; else the axis says where it begins.
    least, most = (0.0 if least < most / 2 else max(0.0, least - room)), most + room
    values = [value_of(bar, lines, least, most) for bar in bars]
    return {
        "background": None,
        "padding": {"left": 5, "top": 8, "bottom": 5, "right": 12},
        "width": PLOT,
        "height": HEIGHT,
        "data": {"values": values},
        "encoding": {"x": day_axis(bars)},
        "layer": [
            *[line(number, least, most) for number in range(len(lines))],
            mark("rule", {"strokeWidth": 4, "opacity": 0.5}, "!datum.exact", least, most, end="to"),
            *[
                mark("point", {"shape": shape, "size": 80}, f"datum.shape == '{shape}'", least, most, start="stands")
                for _, shape in SHAPES.values()
            ],
            mark("point", {"shape": "triangle-up", "size": 90}, "datum.above", least, most, start="to"),
            mark("point", {"shape": "triangle-down", "size": 90}, "datum.below", least, most),
            names(values, least, most),
        ],
        "config": config(),
    }


def value_of(bar: Bar, lines: list[str], least: float, most: float) -> Row:
    return {
        "day": bar.day,
        "line": lines.index(bar.series),
        "label": bar.label,
        "shape": SHAPES.get(bar.interest, SHAPES["neutral"])[1],
        "from": least if bar.low is None else bar.low,
        "to": most if bar.high is None else bar.high,
        "stands": bar.high if bar.low is None else bar.low,
        "exact": bar.low == bar.high,
        "below": bar.low is None,
        "above": bar.high is None,
    }


def day_axis(bars: list[Bar]) -> Row:
    first, last = date.fromisoformat(bars[0].day), date.fromisoformat(bars[-1].day)
    look = axis_look() | {"format": "%-d %b" if first.year == last.year else "%b %Y", "tickCount": 3, "grid": False}
    del look["tickMinStep"]
    shown = sorted({bars[0].day, bars[-1].day})
    if (last - first).days > 3:
        middle = date.fromordinal((first.toordinal() + last.toordinal()) // 2)
        shown.insert(1, middle.isoformat())
    return {
        "field": "day",
        "type": "temporal",
        "scale": {"type": "utc", "padding": 12},
        "axis": look | {"values": [stamp(day) for day in shown]},
    }


def stamp(day: str) -> Row:
    year, month, number = map(int, day.split("-"))
    return {"year": year, "month": month, "date": number, "utc": True}


def line(number: int, least: float, most: float) -> Row:
    look = {"strokeWidth": 1.5, "strokeDash": DASHES[number % len(DASHES)]}
    return mark("line", look, f"datum.line == {number}", least, most, start="stands")


def mark(kind: str, look: Row, where: str, least: float, most: float, *, start: str = "from", end: str = "") -> Row:
    scale = {"type": "linear", "domain": [least, most], "nice": False, "zero": False}
    y = {"field": start, "type": "quantitative", "scale": scale, "axis": axis_look() | {"tickCount": 4}}
    encoding: Row = {"y": y}
    if end:
        encoding["y2"] = {"field": end}
    return {"transform": [{"filter": where}], "mark": {"type": kind, **look}, "encoding": encoding}


def names(values: list[Row], least: float, most: float) -> Row:
    """Each line's name to the right of the plot, beside its last count, moved apart where two would touch."""
    last = {value["line"]: value for value in values}
    wanted = sorted(last.values(), key=lambda value: (-value["stands"], value["line"]))
    most_lines = max(1, min(3, int(HEIGHT / LEADING) // len(wanted)))
    lines = [wrapped(value["label"], NAMES - 16, 12, most_lines) for value in wanted]
    boxes = [Box(LEADING * len(each)) for each in lines]
    heights = [[HEIGHT * (most - value["stands"]) / (most - least)] for value in wanted]
    centred_on(boxes, heights, [GAP] * (len(boxes) - 1))
    # Of several lines the library centres the first.
    rows = [
        {"label": each, "at": box.middle - LEADING * (len(each) - 1) / 2}
        for each, box in zip(lines, boxes, strict=True)
    ]
    return {
        "data": {"values": rows},
        "mark": {
            "type": "text",
            "align": "left",
            "baseline": "middle",
            "fontSize": 12,
            "lineHeight": LEADING,
            "color": INK,
        },
        "encoding": {
            "x": {"value": PLOT + 10},
            "y": {"field": "at", "type": "quantitative", "scale": None, "axis": None},
            "text": {"field": "label"},
        },
    }
