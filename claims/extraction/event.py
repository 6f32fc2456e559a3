"""A reporting verb found in a sentence: plain data that the cue rules make and the statements read."""

from dataclasses import dataclass
from enum import StrEnum

from claims.extraction.english.cues import Cue
from claims.extraction.mentions import Mention


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
    ends: bool = False  # whether what follows the reach is surely none of it
