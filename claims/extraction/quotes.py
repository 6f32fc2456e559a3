"""Quotation marks: one pass over each paragraph, no language knowledge. Imported by reading alone."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_MARKS = re.compile("[“”„\"‘’'«»]")
_CLOSERS = {"“": "”", "„": "“”", '"': '"', "‘": "’", "'": "'", "«": "»"}
_SINGLE = frozenset("‘'")
_ENDS_QUOTE = frozenset(",.!?…;:")
_ELISION = re.compile(r"['’‘](?:\d\ds?|tis|twas|til|till|em|cause|n)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quote:
    """One pair of marks, both included. ``runs_on``: the next paragraph re-opens it; then it has no closing mark."""

    start: int
    end: int
    runs_on: bool = False

    @property
    def inner(self) -> tuple[int, int]:
        """The span between the marks."""
        return self.start + 1, self.end if self.runs_on else self.end - 1


def scan(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quote]:
    """The outermost quotations of each paragraph, in order. Marks nested in them stay inside; apostrophes are none.

    A mark without its partner in the paragraph is dropped, unless the next paragraph re-opens the quotation.
    """
    spans = list(paragraphs)
    found: list[Quote] = []
    for n, (start, end) in enumerate(spans):
        reopens = text[spans[n + 1][0]] if n + 1 < len(spans) else ""
        found.extend(_scan_paragraph(text, start, end, reopens))
    return found


def _scan_paragraph(text: str, start: int, end: int, reopens: str) -> Iterator[Quote]:
    marks = [m.start() for m in _MARKS.finditer(text, start, end)]
    single_ends = [i for i in marks if text[i] in "’'" and _ends_single(text, i, end)]
    strong_ends = [i for i in single_ends if text[i - 1] in _ENDS_QUOTE]
    opened = -1
    for i in marks:
        mark = text[i]
        if opened < 0:
            if _opens(text, i, start, end) and (mark not in _SINGLE or _has_partner(single_ends, i)):
                opened = i
        elif mark in _CLOSERS[text[opened]] and _closes(text, i, opened, end, strong_ends):
            yield Quote(opened, i + 1)
            opened = -1
        elif mark == text[opened] and mark not in _SINGLE and _opens(text, i, start, end):
            opened = i  # the earlier mark had no partner
    if opened >= 0 and reopens and reopens == text[opened] and text[opened] not in _SINGLE:
        yield Quote(opened, end, runs_on=True)


def _opens(text: str, i: int, start: int, end: int) -> bool:
    mark = text[i]
    if mark not in _CLOSERS or i + 1 >= end or text[i + 1].isspace() or text[i + 1] in _CLOSERS[mark]:
        return False
    if mark in "“„«":
        return True
    before = text[i - 1] if i > start else " "
    free = before.isspace() or before in '([{—–-:/“"‘' or (before in ".!?" and text[i + 1].isupper())
    if mark in _SINGLE:
        return free and not _ELISION.match(text, i) and before != "-"
    return free


def _ends_single(text: str, i: int, end: int) -> bool:
    after = text[i + 1] if i + 1 < end else " "
    return i > 0 and not text[i - 1].isspace() and not after.isalnum()


def _has_partner(single_ends: list[int], i: int) -> bool:
    return bisect_left(single_ends, i + 2) < len(single_ends)


def _closes(text: str, i: int, opened: int, end: int, strong_ends: list[int]) -> bool:
    if text[opened] not in _SINGLE:
        return text[opened] != '"' or not text[i - 1].isspace() or i + 1 >= end or text[i + 1].isspace()
    if not _ends_single(text, i, end):
        return False
    plural_possessive = text[i - 1] in "sz" and text[i + 1 : i + 2] == " " and text[i + 2 : i + 3].islower()
    if plural_possessive:  # “the villagers’ homes”: a mark after punctuation, if one follows, is the real end
        later = bisect_left(strong_ends, i + 1)
        return later >= len(strong_ends)
    return True
