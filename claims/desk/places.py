"""Where words stand in a text, in code points. Pure; imported by the desk's forms."""

import re


class NotFound(Exception):
    """The words are not in this part of the text."""


class FoundSeveralTimes(Exception):
    """The words stand at several places; carries where each begins."""

    def __init__(self, starts: list[int]) -> None:
        self.starts = starts
        super().__init__(f"These words stand at {len(starts)} places: choose one.")


# More places than this are not offered for choice: such words are too short to mark by pasting.
MOST_PLACES = 12


def places_of(text: str, words: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where the words begin within ``start`` to ``end`` of the text, overlaps included; the first few alone."""
    found: list[int] = []
    if not words:
        return found
    place = text.find(words, start, end)
    while place != -1 and len(found) < MOST_PLACES:
        found.append(place)
        place = text.find(words, place + 1, end)
    return found


def locate(text: str, words: str, *, within: tuple[int, int] | None = None, near: int | None = None) -> tuple[int, int]:
    """Start and end of the words, where they stand once, or where they begin at ``near``.

    Raises: NotFound, FoundSeveralTimes.
    """
    if near is not None and words and text[near : near + len(words)] == words:
        return near, near + len(words)
    found = places_of(text, words, *(within or (0, len(text))))
    if not found:
        raise NotFound
    if len(found) > 1:
        raise FoundSeveralTimes(found)
    return found[0], found[0] + len(words)


def surroundings(text: str, start: int, end: int, length: int = 40) -> tuple[str, str]:
    """The words before and after a span, for telling places apart."""
    return text[max(0, start - length) : start], text[end : end + length]


# What one step takes: whatever stands between two blanks.
WORD = re.compile(r"\S+")
# Where a second statement most likely begins: after the end of a sentence, else after a pause.
SENTENCE_END = re.compile(r"[.!?…;:][\"'”’»)\]]*\s+")
PAUSE = re.compile(r"[,–—][\"'”’»)\]]*\s+")


def step_start(text: str, start: int, end: int, by: int) -> int:
    """Where a span begins after one word was left out (``by`` 1) or taken in (-1); it never becomes empty."""
    if by > 0:
        return next((found.start() for found in WORD.finditer(text, start, end) if found.start() > start), start)
    before = [found.start() for found in WORD.finditer(text, max(0, start - 400), start)]
    return before[-1] if before else start


def step_end(text: str, start: int, end: int, by: int) -> int:
    """Where a span ends after one more word (``by`` 1) or one fewer (-1); it never becomes empty."""
    if by > 0:
        found = WORD.search(text, end)
        return found.end() if found else end
    ends = [found.end() for found in WORD.finditer(text, start, end) if found.end() < end]
    return ends[-1] if ends else end


def second_starts(text: str, start: int, end: int) -> list[int]:
    """Where a second part of the span may begin: at each word but the first."""
    return [found.start() for found in WORD.finditer(text, start, end)][1:]


def likely_start(text: str, start: int, end: int) -> int | None:
    """Where the second of two statements in the span most likely begins; None for a single word."""
    starts = second_starts(text, start, end)
    middle = (start + end) / 2
    for ending in (SENTENCE_END, PAUSE):
        likely = {found.end() for found in ending.finditer(text, start, end)} & set(starts)
        if likely:
            return min(likely, key=lambda place: abs(place - middle))
    return min(starts, key=lambda place: abs(place - middle), default=None)
