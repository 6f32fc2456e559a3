"""Two texts from one: which words differ, and one text with the changes of both. Pure; for pages of conflicts."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

# A word or a sign with the blanks after it, so that what is put together again reads as it was typed.
TOKEN = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")
LINE = re.compile(r"[^\n]*\n|[^\n]+")
# Beyond so many words lines are compared, beyond as many lines whole texts: time grows with the square, and more.
MOST_PARTS = 3000


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that are alike, or not, in both texts."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Edit:
    """The words from ``start`` up to ``end`` of the base, and what stands there instead."""

    start: int
    end: int
    words: tuple[str, ...]


def parts(*texts: str) -> list[list[str]]:
    """The texts cut alike: into words, where one of them is long into lines, or not at all."""
    for cut in (TOKEN.findall, LINE.findall):
        found = [cut(text) for text in texts]
        if max(map(len, found)) <= MOST_PARTS:
            return found
    return [[text] if text else [] for text in texts]


def differing(one: str, other: str) -> tuple[list[Run], list[Run]]:
    """Both texts in runs; the runs of each put together are that text."""
    left, right = parts(one, other)
    runs: tuple[list[Run], list[Run]] = ([], [])
    for kind, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        for found, words in zip(runs, (left[i:j], right[k:m]), strict=True):
            if words:
                found.append(Run("".join(words), kind != "equal"))
    return runs


def edits(base: list[str], text: list[str]) -> list[Edit]:
    codes = SequenceMatcher(None, base, text, autojunk=False).get_opcodes()
    return [Edit(i, j, tuple(text[k:m])) for kind, i, j, k, m in codes if kind != "equal"]


def merge(base: str, one: str, other: str) -> str | None:
    """The base with the changes of both; None where they meet: same words, or side by side.

    Symmetric in its two texts. A change that both made alike is made once.
    """
    words, left, right = parts(base, one, other)
    every = sorted({*edits(words, left), *edits(words, right)}, key=lambda edit: (edit.start, edit.end))
    for before, after in pairwise(every):
        if after.start <= before.end:
            return None
    merged: list[str] = []
    place = 0
    for edit in every:
        merged += words[place : edit.start]
        merged += edit.words
        place = edit.end
    return "".join(merged + words[place:])
