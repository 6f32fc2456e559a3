"""Two texts as one, with what went and what came marked. Pure; for histories of the desk and of editions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from typing import Literal

Mark = Literal["", "ins", "del"]

# A word, a run of blanks, or one sign.
TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
# Beyond as many tokens texts are compared line by line, beyond as many lines not at all, for time grows with the cube.
# Of a longer unchanged stretch only its ends are shown.
MOST_TOKENS, UNCHANGED, KEPT = 1200, 60, 20
# Texts of more words than the second number that share less than this are shown one after the other.
SHARED, FEW = 0.3, 8


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, came (``ins``) or went (``del``)."""

    text: str
    mark: Mark = ""


def differ(old: str, new: str) -> list[Piece]:
    """The pieces of both texts in order: without ``del`` they are the new text, without ``ins`` the old one.

    A long stretch that stayed is shortened to its ends with an ellipsis between.
    """
    if old == new:
        return [Piece(new)] if new else []
    pieces: list[Piece] = []
    before, after = tokens_of(old, new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if is_other(matcher, before, after):
        return marked(old, new)
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "equal":
            pieces.append(Piece(shortened(before[a:b], first=a == 0, last=b == len(before))))
            continue
        pieces += [Piece("".join(before[a:b]), "del")] if b > a else []
        pieces += [Piece("".join(after[c:d]), "ins")] if d > c else []
    return united(pieces)


def is_other(matcher: SequenceMatcher[str], before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether so few words stayed that both texts read better whole than interleaved."""
    blocks = matcher.get_matching_blocks()
    stayed = sum(words_in(before[block.a : block.a + block.size]) for block in blocks)
    longest = max(words_in(before), words_in(after))
    return stayed < SHARED * longest and longest > FEW


def words_in(tokens: Sequence[str]) -> int:
    return sum(any(sign.isalnum() for sign in token) for token in tokens)


def tokens_of(old: str, new: str) -> tuple[list[str], list[str]]:
    for cut in (TOKEN.findall, partial(str.splitlines, keepends=True)):
        before, after = cut(old), cut(new)
        if max(len(before), len(after)) <= MOST_TOKENS:
            return before, after
    return [old], [new]


def shortened(tokens: Sequence[str], *, first: bool, last: bool) -> str:
    """An unchanged stretch; of a long one the words next to a change."""
    if len(tokens) <= UNCHANGED:
        return "".join(tokens)
    head = "" if first else "".join(tokens[:KEPT]).rstrip() + " "
    tail = "" if last else " " + "".join(tokens[-KEPT:]).lstrip()
    return f"{head}…{tail}"


def united(pieces: Sequence[Piece]) -> list[Piece]:
    """Changes with nothing but blanks between them read as one: what went, then what came."""
    found: list[Piece] = []
    gone = come = ""
    for place, piece in enumerate(pieces):
        is_gap = not piece.mark and not piece.text.strip() and 0 < place < len(pieces) - 1
        if piece.mark or (is_gap and (gone or come)):
            gone += piece.text if piece.mark != "ins" else ""
            come += piece.text if piece.mark != "del" else ""
            continue
        found += marked(gone, come)
        gone = come = ""
        found.append(piece)
    return found + marked(gone, come)


def marked(gone: str, come: str) -> list[Piece]:
    return ([Piece(gone, "del")] if gone else []) + ([Piece(come, "ins")] if come else [])
