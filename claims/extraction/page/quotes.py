"""Quotation marks: one pass over each paragraph, no language knowledge. Imported by reading alone."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_MARK = re.compile("''|``|[“”„\"‘’'`‚«»‹›]")
# To add a pair: one row here, one case in the tests.
_CLOSERS = {
    "“": ("”",),
    "„": ("“", "”"),
    '"': ('"',),
    "``": ("''",),
    "''": ("''",),
    "«": ("»",),
    "‹": ("›",),
    "‘": ("’",),
    "'": ("'",),
    "`": ("'",),
    "‚": ("‘", "’"),
}
_LOOSE_CLOSERS = {"“": ('"',), '"': ("”",), "„": ('"',), "‘": ("'",), "'": ("’",)}  # where marks of two sets are mixed
_ALL_CLOSERS = frozenset(closer for closers in _CLOSERS.values() for closer in closers)
_SINGLE = frozenset("‘'`‚")
_SINGLE_ENDS = frozenset("’'")
_ALWAYS_OPENS = frozenset("“„«‹") | {"``"}
_ENDS_QUOTE = frozenset(",.!?…;:")
_FREE_BEFORE = frozenset("([{—–-:/“\"‘'")
_ELISION = re.compile(
    r"['’‘](?:\d\ds?|[Tt]is(?:n['’]t)?|[Tt]was|[Tt]will|[Tt]il|[Tt]ill|em|cause|[Nn]|bout|round|cos|nuff|ere|im|er)\b"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """One pair of marks, both included. ``runs_on``: the next paragraph re-opens it; then it has no closing mark."""

    start: int
    end: int
    runs_on: bool = False
    width: int = 1  # code points of one mark: 2 for ''

    @property
    def inner(self) -> tuple[int, int]:
        """The span between the marks."""
        return self.start + self.width, self.end if self.runs_on else self.end - self.width


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph's marks, and the places at which a quotation in single or straight marks may end."""

    text: str
    start: int
    end: int
    marks: list[tuple[int, str]]
    ends: dict[str, list[int]]  # by closing mark: the places where one may close
    strong_ends: dict[str, list[int]]  # those that follow punctuation
    openings: dict[str, list[int]]
    reopened_with: str  # the mark that the next paragraph begins with, or nothing


def scan(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quote]:
    """The outermost quotations of each paragraph, in order. Marks nested in them stay inside; apostrophes are none.

    A mark without its partner in the paragraph is dropped, unless the next paragraph re-opens the quotation.
    Takes time in proportion to the text's length.
    """
    spans = list(paragraphs)
    found: list[Quote] = []
    for n, (start, end) in enumerate(spans):
        first = _MARK.match(text, *spans[n + 1]) if n + 1 < len(spans) else None
        found.extend(_scan_paragraph(_paragraph(text, start, end, first.group() if first else "")))
    return found


def _paragraph(text: str, start: int, end: int, reopened_with: str) -> _Paragraph:
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text, start, end)]
    ends: dict[str, list[int]] = {}
    strong: dict[str, list[int]] = {}
    openings: dict[str, list[int]] = {}
    for i, mark in marks:
        if _opens(text, i, mark, start, end):
            openings.setdefault(mark, []).append(i)
        elif mark in _ALL_CLOSERS and (mark not in _SINGLE_ENDS or _ends_single(text, i, end)):
            ends.setdefault(mark, []).append(i)
            if i > start and text[i - 1] in _ENDS_QUOTE:
                strong.setdefault(mark, []).append(i)
    return _Paragraph(text, start, end, marks, ends, strong, openings, reopened_with)


def _scan_paragraph(paragraph: _Paragraph) -> Iterator[Quote]:
    marks = paragraph.marks
    start, end = paragraph.start, paragraph.end
    opened, opener, nested = -1, "", False
    for n, (i, mark) in enumerate(marks):
        if opened < 0:
            if _opens_here(paragraph, n, i, mark):
                opened, opener, nested = i, mark if mark in _CLOSERS else "“", False
        elif opener in _SINGLE and mark == "''" and mark not in _CLOSERS[opener]:
            yield Quote(opened, i + 2)  # the inner and the outer quotation close together
            opened = -1
        elif nested and mark in _CLOSERS[opener]:
            nested = False
        elif _closes(paragraph, i, mark, opened, opener):
            yield Quote(opened, i + len(mark), width=len(opener))
            opened = -1
        elif mark == opener and mark not in _SINGLE and _opens(paragraph.text, i, mark, start, end):
            nested = opener == "“" and [other for _, other in marks[n + 1 : n + 3]] == ["”", "”"]
            opened = opened if nested else i  # else the earlier mark had no partner
    if opened >= 0 and paragraph.reopened_with and paragraph.reopened_with == opener:
        yield Quote(opened, end, runs_on=True, width=len(opener))


def _opens_here(paragraph: _Paragraph, n: int, i: int, mark: str) -> bool:
    text, start, end = paragraph.text, paragraph.start, paragraph.end
    if mark == "”":  # a closing mark where only an opening one can be meant
        following = paragraph.marks[n + 1][1] if n + 1 < len(paragraph.marks) else ""
        return i == start and i + 1 < end and text[i + 1].isalnum() and following == "”"
    if not _opens(text, i, mark, start, end):
        return False
    return mark not in _SINGLE or _has_partner(paragraph, i, mark) or _runs_on_from(paragraph, i, mark)


def _opens(text: str, i: int, mark: str, start: int, end: int) -> bool:
    after = i + len(mark)
    if mark not in _CLOSERS or after >= end or text[after] in "”»›":
        return False
    if text[after].isspace() and not (mark in "«‹" and after + 1 < end and not text[after + 1].isspace()):
        return False
    if text[after] == mark:
        return False
    if mark in _ALWAYS_OPENS:
        return True
    before = text[i - 1] if i > start else " "
    free = before.isspace() or before in _FREE_BEFORE or (before in ".!?" and text[after].isupper())
    if mark in _SINGLE:
        return free and not _ELISION.match(text, i) and before != "-"
    return free


def _ends_single(text: str, i: int, end: int) -> bool:
    after = text[i + 1] if i + 1 < end else " "
    rock_n_roll = text[i - 2 : i] in ("’n", "'n", "‘n") and after == " "
    return i > 0 and not text[i - 1].isspace() and not after.isalnum() and not rock_n_roll


def _next(places: list[int], i: int) -> int:
    """The first of the sorted places at or after ``i``, or -1."""
    n = bisect_left(places, i)
    return places[n] if n < len(places) else -1


def _has_partner(paragraph: _Paragraph, i: int, mark: str) -> bool:
    closers = (*_CLOSERS[mark], *_LOOSE_CLOSERS.get(mark, ()), "''")
    return any(_next(paragraph.ends.get(closer, []), i + 2) >= 0 for closer in closers)


def _runs_on_from(paragraph: _Paragraph, i: int, mark: str) -> bool:
    """Whether a quotation in single marks that opens here may go on in the next paragraph: it begins a sentence."""
    last = paragraph.text[paragraph.end - 1]
    if paragraph.reopened_with != mark or (last not in _ENDS_QUOTE and last not in '”"'):
        return False
    if any(_next(paragraph.strong_ends.get(closer, []), i + 2) >= 0 for closer in _CLOSERS[mark]):
        return False
    return i == paragraph.start or paragraph.text[i - 1 : i] in ":," or paragraph.text[i - 2 : i - 1] in tuple(":,.?!")


def _closes(paragraph: _Paragraph, i: int, mark: str, opened: int, opener: str) -> bool:
    text, end = paragraph.text, paragraph.end
    if mark not in _CLOSERS[opener] and not (
        mark in _LOOSE_CLOSERS.get(opener, ()) and _is_loose_end(paragraph, i, mark, opened, opener)
    ):
        return False
    after = text[i + len(mark)] if i + len(mark) < end else " "
    if opener in _SINGLE:
        return (
            _ends_single(text, i, end)
            and (text[i - 1] not in "szSxZ0123456789" or _is_end(paragraph, i, mark, opener))
            and not (text[i - 1] in "szSxZ" and after == " " and _runs_on_from(paragraph, opened, opener))
        )
    if mark not in ('"', "''"):
        return True
    if text[i - 1].isalnum() and after.isalnum():
        return False  # inside a word
    if text[i - 1].isdigit() and mark == '"' and not _is_end(paragraph, i, mark, opener):
        return False  # inches
    return not text[i - 1].isspace() or after.isspace()


def _is_end(paragraph: _Paragraph, i: int, mark: str, opener: str) -> bool:
    """Whether a mark that may be a possessive's or a measure's ends the quotation: no surer end follows it first.

    “the villagers’ homes”, “the rebels’ Northern Front”, “a wall 6' high”.
    """
    text = paragraph.text
    if text[i + 1 : i + 2] != " " or not text[i + 2 : i + 3].isalnum():
        return True
    surer = _next(paragraph.strong_ends.get(mark, []), i + 1)
    opens = _next(paragraph.openings.get(opener, []), i + 1)
    return surer < 0 or 0 <= opens < surer


def _is_loose_end(paragraph: _Paragraph, i: int, mark: str, opened: int, opener: str) -> bool:
    """Whether a mark of another set closes: no right one comes before the next opening, and none opened inside."""
    opens = _next(paragraph.openings.get(opener, []), i + 1)
    for closer in _CLOSERS[opener]:
        right = _next(paragraph.ends.get(closer, []), i + 1)
        if right >= 0 and not 0 <= opens < right:
            return False
    own = "“" if mark == "”" else "‘" if mark == "’" else mark
    inner = _next(paragraph.openings.get(own, []), opened + 1)
    return not 0 <= inner < i and paragraph.text[i - 1] in _ENDS_QUOTE
