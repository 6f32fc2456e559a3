"""Two passages side by side, word by word: what both have, and what only one of them has. Pure."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

# Words of a passage that are compared; longer ones are shown without marks.
MOST_WORDS = 2_000
WORD = re.compile(r"\s*\S+\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row; ``differs``: the other passage has others here, or none."""

    text: str
    differs: bool = False


def alongside(one: str, other: str) -> tuple[list[Piece], list[Piece]]:
    """The pieces of both, which joined are the passages themselves. Case, blanks and outer marks make no difference."""
    words, others = WORD.findall(one), WORD.findall(other)
    if max(len(words), len(others)) > MOST_WORDS or not words or not others:
        return [Piece(one)], [Piece(other)]
    matcher = SequenceMatcher(None, [bare(word) for word in words], [bare(word) for word in others], autojunk=False)
    left: list[Piece] = []
    right: list[Piece] = []
    for what, start, end, other_start, other_end in matcher.get_opcodes():
        for pieces, part in ((left, words[start:end]), (right, others[other_start:other_end])):
            if part:
                pieces.append(Piece("".join(part), what != "equal"))
    return left, right


def bare(word: str) -> str:
    return word.strip().strip(".,;:!?“”\"'‘’()[]–—-").casefold()
