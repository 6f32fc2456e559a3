"""A statement in the making: spans, speaker and cue before they are frozen into a proposal."""

from dataclasses import dataclass, field

from claims.extraction.page.reading import Sentence
from claims.extraction.proposals import Span
from claims.extraction.who.mentions import Mention
from claims.extraction.who.people import Resolved
from claims.vocabulary import StatementKind


@dataclass(slots=True)
class Draft:
    """A statement in the making."""

    spans: list[Span]
    kind: StatementKind
    who: Resolved | None
    mention: Mention | None
    cue: str | None
    channel: str | None
    rule: str
    sentence: Sentence
    home: Sentence = field(init=False)  # where the cue stands
    is_weak: bool = False  # found by a verb that reports speech only at times
    turn_open: bool = False  # a quotation right after it goes on with it

    def __post_init__(self) -> None:
        self.home = self.sentence
