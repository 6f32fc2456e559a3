"""When and where a statement was made: its day and its channel, told from the outlet's words round the cue."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claims.extraction.channels import channel_of
from claims.extraction.dates import dateline_day, said_on
from claims.extraction.documents import document_in
from claims.extraction.drafts import Draft
from claims.extraction.reading import Report
from claims.extraction.surroundings import Surroundings, surroundings_of

_JOINTS = frozenset({"and", "but", "while", "whereas", "yet", "though", "although"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENING_PARAGRAPHS = 4  # a dateline stands in one of these


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Where and when something was said, as far as the sentence of its cue tells."""

    channel: str | None
    said_on: date | None


def circumstances_of(report: Report, drafts: Sequence[Draft], published_on: date | None) -> list[Circumstances]:
    """For each draft its channel and day; drafts in text order.

    What a sentence says once holds for all that the same speaker says in it; nothing is carried into the next.
    """
    said = sorted(span for draft in drafts for span in draft.spans)
    starts, ends = [start for start, _ in said], [end for _, end in said]
    openings = (report.text[a:b] for a, b in report.paragraphs[:_OPENING_PARAGRAPHS])
    dateline = next(filter(None, (dateline_day(opening, published_on) for opening in openings)), None)
    found: list[Circumstances] = []
    for n, draft in enumerate(drafts):
        inside = said[bisect_left(ends, draft.home.start) : bisect_right(starts, draft.home.end)]
        around = surroundings_of(report.text, draft, inside)
        channel = draft.channel or (channel_of(report.text, around) if around is not None else None)
        if channel is None and draft.mention is not None:
            channel = document_in(draft.mention)
        day = _day(report.text, around, published_on, dateline) if around is not None else None
        before = drafts[n - 1] if n else None
        if before is not None and before.home is draft.home and before.who == draft.who and draft.cue is not None:
            channel = channel or found[n - 1].channel
            if day is None or day == dateline:
                day = found[n - 1].said_on or day
        found.append(Circumstances(channel, day))
    return found


def _day(text: str, around: Surroundings, published_on: date | None, dateline: date | None) -> date | None:
    tokens = around.tokens
    after = text[tokens[around.past - 1].end : tokens[-1].end]
    clause = _clause_start(around)
    before = text[tokens[clause].start : tokens[around.cue].start]
    day = said_on(before, after, published_on, dateline)
    if clause and day is not None and day == dateline:
        earlier = text[tokens[0].start : tokens[clause].start]
        return (
            None if said_on(earlier, "", dateline) else day
        )  # with a day of its own the clause before makes it unclear
    return day


def _clause_start(around: Surroundings) -> int:
    """Where the cue's own clause begins: "… left on Monday, and | the mayor said"."""
    tokens = around.tokens
    for n in range(around.cue - 1, 0, -1):
        if (tokens[n].lower in _JOINTS or tokens[n].text == ";") and any(t.tag in _FINITE for t in tokens[:n]):
            return n + 1
    return 0
