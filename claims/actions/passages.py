"""Passages that two texts share, made ready to be stored: whole to their punctuation, joined, told from known ones.

Pure. Offsets are code points, end exclusive.
"""

from collections.abc import Iterable

from claims.corroboration.copying import Passage

# Passages that follow one another in both texts with no more than this between them are one, with words changed.
GAP = 80
# What is known to this part is known.
KNOWN = 0.8


def tidy(passages: Iterable[Passage], text: str, other: str) -> list[Passage]:
    """The passages joined across small changes, each with the quote marks and full stops that stand round it."""
    joined: list[Passage] = []
    for passage in sorted(passages, key=lambda each: (each.start, each.other_start)):
        last = joined[-1] if joined else None
        if last and follows(last, passage):
            joined[-1] = Passage(
                last.start, max(last.end, passage.end), last.other_start, max(last.other_end, passage.other_end)
            )
        else:
            joined.append(passage)
    return [
        Passage(*widened(text, each.start, each.end), *widened(other, each.other_start, each.other_end))
        for each in joined
    ]


def follows(last: Passage, passage: Passage) -> bool:
    """Whether the passage goes on with the last one, in both texts."""
    return passage.start - last.end <= GAP and 0 <= passage.other_start - last.other_end <= GAP


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the marks that touch it, up to a blank: ``It is open`` of ``“It is open.”`` is all of it."""
    while start > 0 and not (text[start - 1].isalnum() or text[start - 1].isspace()):
        start -= 1
    while end < len(text) and not (text[end].isalnum() or text[end].isspace()):
        end += 1
    return start, end


class Cover:
    """Which characters of a text are known to come from somewhere."""

    def __init__(self) -> None:
        self.spans: list[tuple[int, int]] = []

    def add(self, start: int, end: int) -> None:
        self.spans.append((start, end))

    def knows(self, start: int, end: int) -> bool:
        """Whether nearly all of the span is known."""
        known, at = 0, start
        for first, last in sorted(self.spans):
            first, last = max(first, at), min(last, end)
            if first < last:
                known += last - first
                at = last
        return known >= KNOWN * (end - start)
