"""Drafts and figures frozen into proposals: no overlaps, each figure in exactly one statement, sorted by place."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from claims.extraction.page.reading import Report, Sentence
from claims.extraction.proposals import FigureProposal, Span, StatementProposal, pieces_of
from claims.extraction.speech.drafts import Draft
from claims.extraction.speech.phrases import phrase_after
from claims.extraction.speech.scores import score_of
from claims.extraction.told.circumstances import Circumstances, circumstances_of
from claims.vocabulary import StatementKind

_EDGES = " \t\r\n,;:–—-"


def freeze_statements(report: Report, drafts: Iterable[Draft], published_on: date | None) -> list[StatementProposal]:
    """Proposals of the drafts, in text order; of two that overlap the earlier one stays."""
    kept: list[Draft] = []
    taken = -1
    for draft in sorted(drafts, key=lambda d: (min(d.spans), -max(d.spans)[1])):
        draft.spans = _merged(draft.spans)
        if draft.spans[0][0] < taken or draft.spans[0][0] >= draft.spans[-1][1]:
            continue
        taken = draft.spans[-1][1]
        kept.append(draft)
    circumstances = circumstances_of(report, kept, published_on)
    return [_frozen(report, draft, told) for draft, told in zip(kept, circumstances, strict=True)]


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _frozen(report: Report, draft: Draft, told: Circumstances) -> StatementProposal:
    spans = draft.spans
    start, end = spans[0][0], spans[-1][1]
    who = draft.who
    speaker = draft.mention.speaker if draft.mention is not None else (who.full if who is not None else None)
    return StatementProposal(
        start=start,
        end=end,
        exact=report.text[start:end],
        kind=draft.kind,
        rule=draft.rule,
        score=score_of(draft.rule, is_weak=draft.is_weak),
        segments=tuple(spans) if len(spans) > 1 else (),
        speaker=speaker,
        speaker_full=who.full if who is not None else None,
        role=(draft.mention.role if draft.mention is not None else None) or (who.role if who is not None else None),
        cue=draft.cue,
        channel=told.channel,
        said_on=told.said_on,
        cites=_cited(report.text, draft.home),
        speakers=who.joint if who is not None else (),
        candidates=who.candidates if who is not None else (),
    )


def _cited(text: str, sentence: Sentence) -> str | None:
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.lower == "citing":
            stop = phrase_after(tokens, i + 1, len(tokens))
            return text[tokens[i + 1].start : tokens[stop - 1].end] if stop > i + 1 else None
    return None


def own_voice(
    report: Report, statements: Sequence[StatementProposal], figures: Iterable[FigureProposal]
) -> tuple[list[StatementProposal], list[FigureProposal]]:
    """The outlet's own passages that hold a figure, and the figures that lie in any statement (all, but for freaks)."""
    pieces = sorted(span for s in statements for span in pieces_of(s))
    starts = [start for start, _ in pieces]
    sentence_starts = [s.start for s in report.sentences]
    made: dict[Span, StatementProposal] = {}
    kept: list[FigureProposal] = []
    for figure in figures:
        at = bisect_right(starts, figure.number_start) - 1
        if at >= 0 and figure.number_end <= pieces[at][1]:
            kept.append(figure)
            continue
        if at >= 0 and figure.number_start < pieces[at][1]:
            continue  # half inside a statement
        n = bisect_right(sentence_starts, figure.number_start) - 1
        if n < 0:
            continue
        sentence = report.sentences[n]
        low = max(sentence.start, pieces[at][1] if at >= 0 else 0)
        high = min(sentence.end, pieces[at + 1][0] if at + 1 < len(pieces) else sentence.end)
        span = _trimmed(report.text, low, high)
        if not (span[0] <= figure.number_start and figure.number_end <= span[1]):
            continue
        kept.append(figure)
        made.setdefault(span, _voice(report.text, span))
    return list(made.values()), kept


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _voice(text: str, span: Span) -> StatementProposal:
    start, end = span
    return StatementProposal(start, end, text[start:end], StatementKind.OWN_VOICE, "own_voice", score_of("own_voice"))
