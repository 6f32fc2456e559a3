"""What people of the desk say beside a claim or a source, as its pages show it."""

import re
from dataclasses import dataclass
from typing import Any

from claims.actions.comments import NAMED
from claims.desk.work import people_of_the_desk
from claims.models import Claim, Comment, Source, User

# Shown beside a claim or a source; all of them, up to the second number, on the page of their own.
NEWEST, MOST = 12, 500


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a comment's text; ``user``: whom it names."""

    text: str
    user: User | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    comment: Comment
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class Conversation:
    """The newest remarks, oldest of them first, and who may be named. ``typed``: what was not taken."""

    claim: Claim | None
    source: Source | None
    remarks: list[Remark]
    total: int
    people: list[User]
    typed: str = ""
    error: str = ""

    @property
    def earlier(self) -> int:
        """How many are not shown."""
        return self.total - len(self.remarks)


def load_conversation(
    *, claim: Claim | None = None, source: Source | None = None, most: int = NEWEST, typed: str = "", error: str = ""
) -> Conversation:
    """Four queries, however much was said."""
    rows: Any = Comment.objects
    rows = rows.on_claim(claim) if claim else rows.on_source(source)
    shown = list(rows.for_page()[:most])
    return Conversation(
        claim=claim,
        source=source,
        remarks=[Remark(comment, pieces_of(comment)) for comment in reversed(shown)],
        total=rows.count(),
        people=people_of_the_desk(),
        typed=typed,
        error=error,
    )


def pieces_of(comment: Comment) -> list[Piece]:
    """The text with those it names; an @ that names nobody stays text."""
    named = {mention.user.username.lower(): mention.user for mention in comment.mentions.all()}
    if not named:
        return [Piece(comment.text)]
    found: list[Piece] = []
    last = 0
    for match in re.finditer(NAMED, comment.text):
        word = match[1].lower()
        name = word if word in named else word.rstrip(".@+-")
        if name in named:
            end = match.start(1) + len(name)
            found += [Piece(comment.text[last : match.start()]), Piece(comment.text[match.start() : end], named[name])]
            last = end
    return [piece for piece in [*found, Piece(comment.text[last:])] if piece.text]
