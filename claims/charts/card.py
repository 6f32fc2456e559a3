"""The card that other sites show of a claim: what it says, the three answers kept apart, which edition of which day."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from claims.charts.lettering import clean, cut_at_word, width_of

WIDTH, HEIGHT = 1200, 630
MARGIN = 64
ROOM = WIDTH - 2 * MARGIN
# Tried in turn, with as many lines as then have room.
SIZES = ((64, 3), (52, 4), (44, 5), (38, 6))
SMALL = ((38, 6),)  # what stands where no words can
LEADING, FLOOR = 1.22, 400
MOST = 600  # letters, more than ever fit
BOLD = 1.02  # how much wider bold letters run than the measure has them
INK, QUIET, RULE, PAPER = "#1b1d21", "#52575f", "#dcd8cf", "#fbfaf7"
TONES = {"for": "#0b6158", "against": "#98361c", "caution": "#765300"}
STYLE = (
    ".shape{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round}"
    ".shape .solid{fill:currentColor;stroke:none}"
)
# Words with any of these letters are drawn in the other font as a whole, for it has all of them: where two fonts meet
# in one line, the converter lets joined letters fall apart, and takes letters of any looks from any font.
OTHER = "DejaVu Sans"
BEYOND = re.compile("[\u0530-\u08ff\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f\ufb13-\ufdff\ufe70-\ufefe]")
WIDER = 1.16  # than the first font, on the average
RIGHT_TO_LEFT = ("R", "AL")
EMBED_RIGHT, EMBED_END = "\u202b", "\u202c"


@dataclass(frozen=True, slots=True)
class CardAnswer:
    """One answer: its question, its word, the tone of it (for, against, caution or none), its shape as SVG."""

    question: str
    word: str
    tone: str
    shape: str


def card_picture(
    *,
    words: str,
    answers: Sequence[CardAnswer],
    code: str,
    edition: str,
    site: str,
    notice: str = "",
    warning: str = "",
    is_aside: bool = False,
) -> str:
    """The card as SVG. ``notice`` stands in place of the answers, ``warning`` above the words, in one line.

    What does not fit ends with a sign. ``is_aside``: the words are not the claim's own, and look it.
    """
    parts = [
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/><rect width="{WIDTH}" height="12" fill="{INK}"/>',
        line(site, MARGIN, 78, 30, bold=True),
        line(code, WIDTH - MARGIN, 78, 30, anchor="end", fill=QUIET),
        *([line(fitted(warning, 22), MARGIN, 122, 22, fill=TONES["caution"])] if warning else []),
        *wording(words, top=146 if warning else 110, is_aside=is_aside),
        f'<path d="M{MARGIN} 410H{WIDTH - MARGIN}" stroke="{RULE}" stroke-width="2"/>',
    ]
    if notice:
        parts += [line(text, MARGIN, 466 + 42 * at, 30) for at, text in enumerate(broken(notice, ROOM, 30)[:2])]
    else:
        width = ROOM / 3
        parts += [part for at, each in enumerate(answers) for part in column(each, MARGIN + at * width, width - 20)]
    parts.append(line(edition, MARGIN, HEIGHT - 30, 26, fill=QUIET))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'font-family="Noto Sans"><style>{STYLE}</style>{"".join(parts)}</svg>'
    )


def fitted(text: str, size: float) -> str:
    """The text in one line."""
    return text if width_of(text, size) <= ROOM else cut_at_word(text[:MOST], ROOM, size)


def wording(words: str, *, top: float, is_aside: bool) -> list[str]:
    """The claim's words in the largest letters in which they fit; in the smallest, cut, where they never do."""
    words = words[:MOST]
    other = bool(BEYOND.search(words))
    wide = BOLD * (WIDER if other else 1)
    for size, most in SMALL if is_aside else SIZES:
        lines = broken(words, ROOM, size * wide)
        if len(lines) <= most and len(lines) * size * LEADING <= FLOOR - top:
            lines = evened(words, lines, size * wide)
            break
    else:
        most = int((FLOOR - top) // (size * LEADING))
        lines = [*lines[: most - 1], cut_at_word(lines[most - 1], ROOM, size * wide)]
    leading = size * LEADING
    # Between what stands above and the line above the answers, in the middle.
    top += (FLOOR - top - leading * len(lines)) / 2
    backwards = is_right_to_left(words)
    place, anchor = (WIDTH - MARGIN, "end") if backwards else (MARGIN, "start")
    return [
        line(
            f"{EMBED_RIGHT}{text}{EMBED_END}" if backwards else text,
            place,
            top + leading * (at + 0.8),
            size,
            anchor=anchor,
            bold=not is_aside,
            fill=QUIET if is_aside else INK,
            family=OTHER if other else "",
        )
        for at, text in enumerate(lines)
    ]


def evened(text: str, lines: list[str], size: float) -> list[str]:
    """The text in as many lines, of lengths as like as its words allow: none ends on a single word that has company."""
    narrowest = max([size, *(width_of(piece, size) for piece, _ in pieces(text))])
    room = ROOM * 0.96
    while room > narrowest and len(tighter := broken(text, room, size)) == len(lines):
        lines, room = tighter, room * 0.96
    return lines


def broken(text: str, room: float, size: float) -> list[str]:
    """The text in as many lines as it takes; between ideographs a line may break anywhere."""
    lines = [""]
    for piece, glue in pieces(text):
        longer = f"{lines[-1]}{glue if lines[-1] else ''}{piece}"
        if lines[-1] and width_of(longer, size) > room:
            lines.append("")
            longer = piece
        while width_of(longer, size) > room and len(longer) > 1:
            fits = next(n for n in range(len(longer) - 1, 0, -1) if n == 1 or width_of(longer[:n], size) <= room)
            lines[-1], longer = longer[:fits], longer[fits:]
            lines.append("")
        lines[-1] = longer
    return lines


def pieces(text: str) -> list[tuple[str, str]]:
    """What stays together, and what joins it to what stands before it."""
    found: list[tuple[str, str]] = []
    for word in text.split():
        glue, run = " ", ""
        for letter in word:
            if unicodedata.east_asian_width(letter) == "W" and run:
                found.append((run, glue))
                glue, run = "", letter
            else:
                run += letter
        found.append((run, glue))
    return found


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is written from the right."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind in RIGHT_TO_LEFT for kind in kinds if kind in (*RIGHT_TO_LEFT, "L")), False)


def column(answer: CardAnswer, x: float, room: float) -> list[str]:
    tone = TONES.get(answer.tone, INK)
    lines = broken(answer.word, room - 48, 34 * BOLD)[:2]
    return [
        line(answer.question, x, 456, 24, fill=QUIET),
        f'<svg x="{x:.1f}" y="479" width="34" height="34" color="{tone}">{answer.shape}</svg>',
        *(line(text, x + 48, 508 + 40 * at, 34, bold=True, fill=tone) for at, text in enumerate(lines)),
    ]


def line(
    text: str,
    x: float,
    y: float,
    size: float,
    *,
    anchor: str = "start",
    bold: bool = False,
    fill: str = INK,
    family: str = "",
) -> str:
    weight = ' font-weight="700"' if bold else ""
    if family:
        weight += f' font-family="{family}"'
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" text-anchor="{anchor}"{weight} fill="{fill}">'
        f"{escape(clean(text))}</text>"
    )
