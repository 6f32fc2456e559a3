"""A case's sources, and the review of what is suggested in them: accepted, corrected, marked by hand, or left."""

import re

from claims.actions.comparing import RULE, compare_capture
from claims.actions.corrections import correct_statement
from claims.actions.counts import FigureEntry
from claims.actions.origins import link_origin, settle_origin
from claims.actions.proposals import read_capture
from claims.actions.sources import add_source
from claims.actions.statements import Reading, accept_statement, mark_statement, reject_statement
from claims.demo.desk import Case, Desk
from claims.demo.tables import CopyTable, FigureTable, SourceTable, StatementTable
from claims.models import Capture, OriginLink, Publisher, Statement
from claims.vocabulary import OriginLinkKind, OriginLinkState, StatementKind, StatementState

ELLIPSIS = " … "
QUOTATION = re.compile("“[^”]*”")


def file_source(desk: Desk, case: Case, table: SourceTable) -> None:
    """Adds the item, reviews its suggestions and links its copied passages."""
    agency = Publisher.objects.get(name=table.credited_agency) if table.credited_agency else None
    capture = add_source(
        actor=desk.contributor,
        publisher=table.publisher,
        title=table.title,
        text=table.text,
        byline=table.byline,
        published_at=table.published_at,
        topic=case.topic,
        credited_agency=agency,
    )
    case.captures[table.key] = capture
    read_capture(capture.pk)  # here and now: the job that follows finds it done
    compare_capture(capture.pk)
    settle_headings(desk)
    for statement in table.statement:
        case.statements[statement.key] = review_statement(desk, case, capture, statement)
    for suggestion in Statement.objects.filter(capture=capture, state=StatementState.SUGGESTED.value):
        settle_suggestion(desk, suggestion, leave=table.leave)
    for copy in table.copy:
        link_copy(desk, case, capture, copy)


def settle_headings(desk: Desk) -> None:
    """What two texts of the demo share in their heading alone is no copy."""
    found = OriginLink.objects.filter(rule=RULE, state=OriginLinkState.FOUND.value).select_related("capture__source")
    for link in found.select_related("to_capture"):
        if link.end <= len(link.capture.text.split("\n\n")[0]):
            reason = "The heading that says what the text is, written for the demo."
            state = OriginLinkState.OVERRULED
            settle_origin(actor=desk.editors[0], link=link, version=link.version, state=state, reason=reason)


def settle_suggestion(desk: Desk, suggestion: Statement, *, leave: bool) -> None:
    """Rejects what is left over: what lies on a marked statement always, the rest unless it shall wait."""
    marked = Statement.objects.accepted().filter(
        capture=suggestion.capture, start__lt=suggestion.end, end__gt=suggestion.start
    )
    reason = "Part of a statement that is marked." if marked.exists() else "Bears on nothing that the desk looks into."
    if marked or not leave:
        reject_statement(actor=desk.contributor, statement=suggestion, version=suggestion.version, reason=reason)


def review_statement(desk: Desk, case: Case, capture: Capture, table: StatementTable) -> Statement:
    """Accepts the suggestion at these words, corrects the one that overlaps them, or marks them by hand."""
    start, end = span_of(capture.text, table.words)
    speakers = [case.speakers[name] for name in table.by]
    suggested = Statement.objects.filter(capture=capture, state=StatementState.SUGGESTED.value)
    exact = suggested.filter(start=start, end=end).first()
    if exact and is_right(exact, table):
        return accept_statement(actor=desk.contributor, statement=exact, version=exact.version, speakers=speakers)
    near = exact or suggested.filter(start__lt=end, end__gt=start).order_by("start", "end").first()
    reading = read_statement(case, capture, table, near)
    if near:
        return correct_statement(
            actor=desk.contributor, statement=near, version=near.version, start=start, end=end, reading=reading
        )
    return mark_statement(
        actor=desk.contributor,
        capture=capture,
        start=start,
        end=end,
        exact=capture.text[start:end],
        reading=reading,
    )


def span_of(text: str, words: str, start: int = 0) -> tuple[int, int]:
    """Where the words stand, in code points, end exclusive. Raises: ValueError where they do not stand there."""
    first, _, last = words.partition(ELLIPSIS)
    begin = text.index(first, start)
    if not last:
        return begin, begin + len(first)
    return begin, text.index(last, begin + len(first)) + len(last)


def is_right(suggestion: Statement, table: StatementTable) -> bool:
    """Whether the suggestion stands as the table has it, so that accepting it is enough."""
    same_kind = suggestion.kind == (table.kind or kind_of(table)).value
    same_words = (suggestion.cue, suggestion.channel) == (table.cue, table.channel)
    counted = bool(table.figures) or suggestion.figures.exists()
    return same_kind and same_words and not counted and not (table.basis or table.cites or table.said_on)


def kind_of(table: StatementTable) -> StatementKind:
    """By the quotation marks in the words, where the table does not say."""
    if table.is_own_voice:
        return StatementKind.OWN_VOICE
    if table.words.startswith("“") and table.words.endswith("”"):
        return StatementKind.DIRECT
    return StatementKind.MIXED if "“" in table.words else StatementKind.INDIRECT


def read_statement(case: Case, capture: Capture, table: StatementTable, near: Statement | None) -> Reading:
    """What an editor reads: what the table says, and the speaker's wording as the suggestion nearby has it."""
    start, end = span_of(capture.text, table.words)
    return Reading(
        kind=table.kind or kind_of(table),
        speakers=[case.speakers[name] for name in table.by],
        basis=table.basis,
        speaker_as_worded=near.speaker_as_worded if near and table.by else "",
        cue=table.cue,
        channel=table.channel,
        cites=case.speakers[table.cites] if table.cites else None,
        said_on=table.said_on,
        segments=quoted_pieces(capture.text, start, end) if ELLIPSIS in table.words else (),
        figures=[read_figure(capture.text, start, figure) for figure in table.figures],
    )


def quoted_pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The quotations between the two places, marks included: what is said where a cue interrupts it."""
    return [match.span() for match in QUOTATION.finditer(text, start, end)]


def read_figure(text: str, start: int, table: FigureTable) -> FigureEntry:
    begin, end = span_of(text, table.words, start)
    return FigureEntry(
        start=begin,
        end=end,
        bound=table.bound,
        measure=table.measure,
        low=table.low,
        high=table.high,
        group=table.group,
        side=table.side,
        place=table.place,
        period_from=table.period_from,
        as_of=table.as_of,
        increment=table.increment,
    )


def link_copy(desk: Desk, case: Case, capture: Capture, table: CopyTable) -> None:
    start, end = span_of(capture.text, table.words)
    link_origin(
        actor=desk.editors[0],
        capture=capture,
        kind=OriginLinkKind.COPIES,
        to_capture=case.captures[table.source],
        start=start,
        end=end,
        evidence=table.evidence,
        reason="Compared side by side.",
    )
