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
    """The newest remarks, oldest of them first, and who may be named. ``typed``: what was not taken.

    ``hides``: something was said that the reader may not see before their blind verdict and the other one are in.
    """

    claim: Claim | None
    source: Source | None
    remarks: list[Remark]
    total: int
    people: list[User]
    typed: str = ""
    error: str = ""
    hides: bool = False

    @property
    def earlier(self) -> int:
        """How many are not shown."""
        return self.total - len(self.remarks)


def load_conversation(
    reader: User,
    *,
    claim: Claim | None = None,
    source: Source | None = None,
    most: int = NEWEST,
    typed: str = "",
    error: str = "",
) -> Conversation:
    """Five queries, however much was said."""
    every: Any = Comment.objects
    every = every.on_claim(claim) if claim else every.on_source(source)
    rows = every.visible_to(reader)
    shown, total = list(rows.for_page()[:most]), rows.count()
    return Conversation(
        claim=claim,
        source=source,
        remarks=[Remark(comment, pieces_of(comment)) for comment in reversed(shown)],
        total=total,
        people=people_of_the_desk(),
        typed=typed,
        error=error,
        hides=every.count() > total,
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
