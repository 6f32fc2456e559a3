"""When and where a statement was made: its day and its channel, told from the outlet's words round the cue."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claims.extraction.page.reading import Report
from claims.extraction.proposals import Span
from claims.extraction.speech.documents import document_in
from claims.extraction.speech.drafts import Draft
from claims.extraction.told.channels import announced_in, channel_of
from claims.extraction.told.dates import dateline_day, said_on
from claims.extraction.told.surroundings import Surroundings, surroundings_of
from claims.extraction.who.mentions import Kind
from claims.vocabulary import StatementKind

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

    What a sentence says once holds for all that the same speaker says in it, and for a turn that goes on without a cue.
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
            if channel is None and draft.kind is StatementKind.DIRECT:
                channel = _announced(report, draft, said, ends)
        day = _day(report.text, around, published_on, dateline) if around is not None else None
        before = drafts[n - 1] if n else None
        if before is not None and before.home is draft.home and before.who == draft.who and draft.cue is not None:
            channel = channel or found[n - 1].channel
            if day is None or day == dateline:
                day = found[n - 1].said_on or day
        if before is not None and draft.rule == "turn" and before.who == draft.who:
            channel, day = found[n - 1].channel, found[n - 1].said_on  # the same words going on, without a cue
        found.append(Circumstances(channel, day))
    return found


def _announced(report: Report, draft: Draft, said: Sequence[Span], ends: Sequence[int]) -> str | None:
    """The channel that the sentence before announced, where nobody is quoted in it and it is of the same speaker."""
    n = bisect_left(report.sentences, draft.home.start, key=lambda sentence: sentence.start) - 1
    if n < 0 or draft.mention is None or draft.who is None:
        return None
    before = report.sentences[n]
    at = bisect_right(ends, before.start)
    if draft.home.paragraph - before.paragraph > 1 or (at < len(said) and said[at][0] < before.end):
        return None
    name = draft.who.full.split()[-1]
    if draft.mention.kind is not Kind.PRONOUN and name not in report.text[before.start : before.end]:
        return None
    return announced_in(report.text, before.tokens)


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
