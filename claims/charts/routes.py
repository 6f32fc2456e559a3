"""Outlets on the left, the origins they go back to on the right: how many say so, and how few they may rest on."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from claims.charts.lettering import wrapped
from claims.charts.spacing import Box, centred_on, packed

WIDTH, SIZE, LEADING = 352, 12, 14.5  # drawn for a phone, in pixels
DOT, RING = 4.5, 8.5
BOLD = 1.12  # how much wider bold letters run
MOST_ALIKE, MOST_OUTLETS, MOST_ENDS = 5, 14, 8
ROW_GAP, GROUP_GAP, END_GAP, WEAK_GAP = 7, 8, 12, 14


@dataclass(frozen=True, slots=True)
class Way:
    """An outlet, whom it has its report from (empty: nobody between), and the number of the origin."""

    outlet: str
    via: str
    origin: int


@dataclass(frozen=True, slots=True)
class End:
    """An origin: its number, name, a word or two about it, and whether it is weak. ``sign`` stands for several."""

    number: int
    label: str
    note: str = ""
    weak: bool = False
    sign: str = ""


def plain_outlets(rest: int) -> str:
    return f"and {rest:,} more"


def plain_origins(rest: int) -> str:
    return f"and {rest:,} more origins"


@dataclass(frozen=True, slots=True)
class Rest:
    """How those that are drawn as one are told, by their number, in the language of the page."""

    outlets: Callable[[int], str] = plain_outlets
    origins: Callable[[int], str] = plain_origins


IN_ENGLISH = Rest()


@dataclass(slots=True)
class Row:
    """One outlet of the picture, or several that go the same ways. ``ways``: pairs of via and origin."""

    label: str
    ways: frozenset[tuple[str, int]]
    several: bool = False
    box: Box = field(default_factory=lambda: Box(0))


def route_picture(ways: Iterable[Way], ends: Iterable[End], rest: Rest = IN_ENGLISH) -> str:
    """The picture as SVG, without ids, style or script; nothing where there is no way.

    Many outlets that go the same ways are drawn as one ("and 12 more"), so are many origins. Weak origins stand
    below the others, hollow, on broken lines.
    """
    shown, numbers = gathered_ends(ends, rest)
    drawn = {Way(way.outlet, way.via, numbers[way.origin]) for way in ways}
    between = {way.via for way in drawn}
    # An agency that is on file itself stands where others have its report from.
    drawn = {Way(way.outlet, way.via or way.outlet * (way.outlet in between), way.origin) for way in drawn}
    rows = gathered_rows(drawn, shown, rest)
    if not rows:
        return ""
    middles = sorted({via for row in rows for via, _ in row.ways if via})
    across = Columns(three=bool(middles))
    return draw(rows, middles, shown, across)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where things stand across the picture: with three columns, or two."""

    three: bool

    @property
    def outlet(self) -> float:
        return 112 if self.three else 150

    @property
    def middle(self) -> float:
        return 170

    @property
    def end(self) -> float:
        return 240 if self.three else 218

    @property
    def outlet_room(self) -> float:
        return self.outlet - 10

    @property
    def end_room(self) -> float:
        return WIDTH - self.end - 14

    @property
    def middle_room(self) -> float:
        return self.end - self.middle - 4


def gathered_ends(ends: Iterable[End], rest: Rest) -> tuple[list[End], dict[int, int]]:
    """The origins as drawn, weak ones last, and which of them stands for each number."""
    sorted_ends = sorted(ends, key=lambda end: (end.weak, end.number))
    numbers = {end.number: end.number for end in sorted_ends}
    if len(sorted_ends) <= MOST_ENDS:
        return sorted_ends, numbers
    shown, left = sorted_ends[: MOST_ENDS - 1], sorted_ends[MOST_ENDS - 1 :]
    more = End(left[0].number, rest.origins(len(left)), weak=all(end.weak for end in left), sign="…")
    return [*shown, more], numbers | {end.number: more.number for end in left}


def gathered_rows(ways: set[Way], ends: list[End], rest: Rest) -> list[Row]:
    """The outlets in the order of the origins they lead to; of many alike the first few, and the number of the rest."""
    order = {end.number: place for place, end in enumerate(ends)}
    goes: dict[str, set[tuple[str, int]]] = {}
    for way in ways:
        goes.setdefault(way.outlet, set()).add((way.via, way.origin))
    alike: dict[frozenset[tuple[str, int]], list[str]] = {}
    for outlet in sorted(goes):
        alike.setdefault(frozenset(goes[outlet]), []).append(outlet)
    groups = sorted(
        alike.items(), key=lambda group: (sum(order[end] for _, end in group[0]) / len(group[0]), sorted(group[0]))
    )
    crowded = len(goes) > MOST_OUTLETS
    rows: list[Row] = []
    for kind, outlets in groups:
        most = MOST_ALIKE if crowded and len(outlets) > MOST_ALIKE + 1 else len(outlets)
        rows += [Row(outlet, kind) for outlet in outlets[:most]]
        if unnamed := len(outlets) - most:
            rows.append(Row(rest.outlets(unnamed), kind, several=True))
    if len(rows) <= MOST_OUTLETS + MOST_ALIKE:
        return rows
    left = rows[MOST_OUTLETS:]
    count = len(goes) - sum(not row.several for row in rows[:MOST_OUTLETS]) - hidden(rows[:MOST_OUTLETS], alike)
    together = frozenset(way for row in left for way in row.ways)
    return [*rows[:MOST_OUTLETS], Row(rest.outlets(count), together, several=True)]


def hidden(rows: list[Row], alike: dict[frozenset[tuple[str, int]], list[str]]) -> int:
    """Outlets for which one of the rows stands without their name."""
    return sum(len(alike[row.ways]) - MOST_ALIKE for row in rows if row.several)


def draw(rows: list[Row], middles: list[str], ends: list[End], across: Columns) -> str:
    names = [wrapped(row.label, across.outlet_room, SIZE, 3) for row in rows]
    titles = [wrapped(end.label, across.end_room, SIZE * BOLD, 3) for end in ends]
    notes = [wrapped(end.note, across.end_room, SIZE - 1, 2) if end.note else [] for end in ends]
    left = [Box(len(lines) * LEADING) for lines in names]
    right = [Box((len(title) + len(note)) * LEADING) for title, note in zip(titles, notes, strict=True)]
    row_gaps = [ROW_GAP + (GROUP_GAP if row.ways != last.ways else 0) for last, row in pairwise(rows)]
    end_gaps = [END_GAP + (WEAK_GAP if end.weak != last.weak else 0) for last, end in pairwise(ends)]
    if packed(left, row_gaps) >= packed(right, end_gaps):
        leads = [
            [left[at].middle for at, row in enumerate(rows) if end.number in {to for _, to in row.ways}] for end in ends
        ]
        centred_on(right, leads, end_gaps)
    else:
        places = {end.number: box.middle for end, box in zip(ends, right, strict=True)}
        centred_on(left, [[places[to] for _, to in row.ways] for row in rows], row_gaps)
    for row, box in zip(rows, left, strict=True):
        row.box = box
    between = place_middles(middles, rows, right, ends)
    height = max(box.top + box.height for box in (*left, *right, *between.values())) + 4
    strong = {end.number: not end.weak for end in ends}
    spots = {end.number: box.middle for end, box in zip(ends, right, strict=True)}
    parts = [*curves(rows, between, spots, strong, across)]
    for row, lines in zip(rows, names, strict=True):
        parts.append(dots(across.outlet, row.box.middle, several=row.several))
        parts.append(words(lines, across.outlet - 10, row.box.top, anchor="end"))
    for name, box in between.items():
        onward = [spots[to] for row in rows for via, to in row.ways if via == name]
        parts += halfway(name, box, across, above=sum(onward) / len(onward) > box.middle)
    for end, box, title, note in zip(ends, right, titles, notes, strict=True):
        parts.append(knot(across.end, box.middle, end))
        parts.append(words(title, across.end + 14, box.top, bold=True))
        if note:
            parts.append(words(note, across.end + 14, box.top + len(title) * LEADING, size=SIZE - 1))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" font-size="{SIZE}" '
        f'aria-hidden="true" focusable="false">{"".join(parts)}</svg>'
    )


def place_middles(middles: list[str], rows: list[Row], right: Sequence[Box], ends: list[End]) -> dict[str, Box]:
    """Those between, each halfway between its outlets and its origins, in the order that crosses least."""
    spots = {end.number: box.middle for end, box in zip(ends, right, strict=True)}
    leads = {
        name: [place for row in rows for via, to in row.ways if via == name for place in (row.box.middle, spots[to])]
        for name in middles
    }
    order = sorted(middles, key=lambda name: (sum(leads[name]) / len(leads[name]), name))
    lines = [len(wrapped(name, Columns(three=True).middle_room, SIZE - 1, 3)) for name in order]
    # With room for the name above as well as below, for it stands where the lines leave it.
    boxes = [Box(2 * (LEADING * number + 5)) for number in lines]
    gaps = [0.0] * (len(boxes) - 1)
    centred_on(boxes, [leads[name] for name in order], gaps, ceiling=8 - boxes[0].height / 2 if boxes else 0.0)
    return dict(zip(order, boxes, strict=True))


def halfway(name: str, box: Box, across: Columns, *, above: bool) -> list[str]:
    """One between: its name stands clear of the lines, which come from the left and go on up or down."""
    lines = wrapped(name, across.middle_room, SIZE - 1, 3)
    room = len(lines) * LEADING
    top = box.middle - 5 - room if above and box.middle > room + 5 else box.middle + 4
    return [
        f'<path d="M{across.middle:.1f} {box.middle - 5:.1f}l5 5-5 5-5-5Z" fill="currentColor"/>',
        words(lines, across.middle - 3, top, size=SIZE - 1),
    ]


def curves(
    rows: list[Row], between: dict[str, Box], spots: dict[int, float], strong: dict[int, bool], across: Columns
) -> list[str]:
    """Each stretch of line once."""
    found: dict[str, None] = {}
    for row in rows:
        for via, to in sorted(row.ways):
            start = (across.outlet, row.box.middle)
            if via:
                stop = (across.middle, between[via].middle)
                found[curve(start, stop, broken=not strong[to])] = None
                start = stop
            found[curve(start, (across.end, spots[to]), broken=not strong[to])] = None
    return list(found)


def curve(start: tuple[float, float], stop: tuple[float, float], *, broken: bool) -> str:
    half = (start[0] + stop[0]) / 2
    dashes = ' stroke-dasharray="3 3"' if broken else ""
    return (
        f'<path d="M{start[0]:.1f} {start[1]:.1f}C{half:.1f} {start[1]:.1f} {half:.1f} {stop[1]:.1f} '
        f'{stop[0]:.1f} {stop[1]:.1f}" fill="none" stroke="currentColor" stroke-width="1.5"{dashes}/>'
    )


def dots(x: float, y: float, *, several: bool) -> str:
    """An outlet; three small dots stand for several."""
    if not several:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{DOT}" fill="currentColor"/>'
    return "".join(f'<circle cx="{x:.1f}" cy="{y + step:.1f}" r="2" fill="currentColor"/>' for step in (-6, 0, 6))


def knot(x: float, y: float, end: End) -> str:
    """An origin with its number; a weak one is hollow."""
    kind = "hollow" if end.weak else "full"
    fill = "none" if end.weak else "currentColor"
    return (
        f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="{RING}" fill="{fill}" '
        f'stroke="currentColor" stroke-width="1.5"/><text class="in-{kind}" x="{x:.1f}" y="{y + 3.8:.1f}" '
        f'text-anchor="middle" font-size="11" font-weight="600">{end.sign or end.number}</text>'
    )


def words(
    lines: list[str], x: float, top: float, *, anchor: str = "start", size: float = SIZE, bold: bool = False
) -> str:
    weight = ' font-weight="600"' if bold else ""
    return "".join(
        f'<text x="{x:.1f}" y="{top + (number + 0.78) * LEADING:.1f}" text-anchor="{anchor}" font-size="{size:g}"'
        f'{weight} fill="currentColor">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )
