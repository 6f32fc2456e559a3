"""A reporting verb found in a sentence: plain data that the cue rules make and the statements read."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from claims.extraction.english.cues import Cue
from claims.extraction.page.reading import Token
from claims.extraction.page.syntax import Tree
from claims.extraction.who.mentions import Mention


class Place(StrEnum):
    """Where the content stands: after the cue, before it, or (shared) after it with the speaker of the cue before."""

    AFTER = "after"
    BEFORE = "before"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Event:
    """A reporting verb at tokens ``i:j``; its content begins at ``k`` or ends before ``subject``."""

    cue: Cue
    i: int
    j: int
    k: int
    place: Place
    subject: int  # first token of the phrase of speaker and cue
    mention: Mention | None
    channel: str | None
    rule: str
    words: str = ""  # the cue as worded
    left: int = -1  # where the parse lets its content begin, for content before the cue
    reach: int = 0  # where the parse lets its content end, for content after the cue; 0 where it does not tell
    stop: int = 0  # where the outlet surely speaks again; 0 where the parse does not tell


@dataclass(frozen=True, slots=True)
class Verb:
    """A word that may report speech where it stands: its row, tokens ``i:j``, and ``k`` past hearer and channel."""

    text: str
    tree: Tree
    cue: Cue
    i: int
    j: int
    k: int
    channel: str | None

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the sentence."""
        return self.tree.tokens

    def event(self, place: Place, subject: int, mention: Mention | None, rule: str, **more: Any) -> Event:
        """What the verb reports, by one rule; ``more`` are fields of the event that differ from the verb's own."""
        made = Event(self.cue, self.i, self.j, self.k, place, subject, mention, self.channel, rule)
        return replace(made, **more)
