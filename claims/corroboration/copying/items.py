"""What is traced, and what tracing answers: plain frozen data."""

from dataclasses import dataclass
from datetime import date, datetime

from claims.corroboration.copying.copies import Copy, Passage
from claims.vocabulary import OriginLinkKind


@dataclass(frozen=True, slots=True)
class Item:
    """One captured report. ``published_at``: a moment, a day, or None where nothing is known."""

    id: str
    publisher: str
    published_at: datetime | date | None = None
    byline: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """Words that name whom a report goes back to. ``name``: the publisher's, where one of the set is meant.

    ``start`` and ``end`` are code points of the text, None where the words stand in the byline. ``scope``: the span
    of text that it speaks for, None for all of it. ``plain``: said of the whole report and not of what one sentence
    tells ("(AFP)", a byline).
    """

    kind: OriginLinkKind
    name: str
    words: str
    start: int | None
    end: int | None
    scope: tuple[int, int] | None
    plain: bool


@dataclass(frozen=True, slots=True)
class Link:
    """From one item to where it comes from: another item (``to``), or the publisher ``name`` alone (``to`` None).

    ``copy`` holds the passages of a copy, ``credit`` the words of a credit or citation. ``root`` is the publisher at
    which the chain through this link ends, ``hops`` the number of links to it, this one included.
    """

    kind: OriginLinkKind
    from_id: str
    to: str | None
    name: str
    copy: Copy | None = None
    credit: Credit | None = None
    root: str = ""
    hops: int = 1

    @property
    def passages(self) -> tuple[Passage, ...]:
        return self.copy.passages if self.copy else ()

    @property
    def evidence(self) -> str:
        """What the link rests on, in words."""
        if self.credit is not None:
            return f"“{self.credit.words}”"
        if self.copy is None:
            return ""
        where = ", ".join(f"{each.start}–{each.end}" for each in self.copy.passages)
        return f"{self.copy.kind.value}: {self.copy.share:.0%} of its own words, at {where}"
