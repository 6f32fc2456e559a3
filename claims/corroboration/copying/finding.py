"""Whether one text holds passages taken from another.

Two ways lead to a copy. Close sentences, the same words or nearly so, are a passage by themselves where there are
enough of them in a row. Sentences rewritten in other words prove nothing one by one, since reports of one event share
its names and numbers: they count where most of the text is accounted for, in the order of the other, and not only
where it tells what somebody said, which whoever was there could hear. What the thresholds part is pinned by the
stories under ``tests/corroboration/copying``.
"""

from claims.corroboration.copying.alignment import Match, in_order
from claims.corroboration.copying.copies import Copy, CopyKind, Passage
from claims.corroboration.copying.reports import Report, Sentence, report_of
from claims.corroboration.copying.stretches import (
    JUMP,
    Stretch,
    Trace,
    own_words,
    passage_of,
    source_words,
    stretches_of,
    trace_words,
)

CLOSE = 0.62  # likeness of a sentence that is the other's, barely changed
SAME = 0.6  # of a sentence's own words in runs of the same words: the other's, hardly touched
FEWEST = 4  # telling words that a close sentence shares
LONG_RUN = 12  # own words in a row that no two reporters write alike
ENOUGH = 14  # telling words that close sentences in a row share, where no long run is among them
MOST = 0.6  # of a text's own words: then even short passages are a copy
FRAYED = 0.45  # likeness of a sentence beside a passage that goes on with it
ALL_BUT = 0.85  # likeness of a text of few words that is the other's
LEAST = 8  # telling words that make a copy at all
KIN = 0.3  # likeness of a sentence that may be a rewritten one
TOUCHED = 0.15  # likeness of a sentence that belongs to a rewrite when those around it do
REWRITTEN = 0.3  # likeness of all sentences together
ACCOUNTED = 0.5  # share of a rewritten text whose sentences are kin, in order
BOTH = 0.18  # the two multiplied: independent reports of one event stay below 0.16, rewrites mostly above 0.2
IN_ORDER = 4  # kin sentences in the order of the source
NARRATED = 3  # kin sentences in which the outlet itself tells, and not somebody whom another may have heard too
BRIEF = 0.5  # likeness of all sentences together where the text has fewer of them
SAYING = 3  # telling words of a sentence that can be compared


def find_copy(text: str, other: str) -> Copy | None:
    """The passages that ``text``, the later one, took from ``other``; None where it took none.

    The same quotation in both, the lines of a page, and a background paragraph with which both end are no passages.
    Two texts of the same words are always a copy. Never raises; linear in the lengths of both.
    """
    return compare(report_of(text), report_of(other))


def compare(report: Report, source: Report) -> Copy | None:
    """``find_copy`` of two texts made ready, for whoever compares each of them with many."""
    if not report.roots or not source.roots:
        return None
    if report.roots == source.roots:
        whole = Passage(0, len(report.text), 0, len(source.text))
        return Copy(CopyKind.VERBATIM, (whole,), 1.0, 1.0, 1.0)
    if not report.own or not source.own:
        return None
    traces = trace_words(report, source)
    close = close_stretches(report, traces)
    if own_words(report, close) >= MOST * report.own and is_sure(close):
        return copy_of(report, source, CopyKind.VERBATIM, close, traces)
    if rewritten := rewritten_stretches(report, traces):
        return copy_of(report, source, CopyKind.REWRITE, rewritten, traces)
    proven = [widen(report, stretch, traces) for stretch in close if is_proven(stretch, traces)]
    if proven:
        proven = with_close(report, proven, close)
    if proven and not is_background(report, source, proven):
        return copy_of(report, source, CopyKind.PASSAGE, proven, traces)
    return None


def is_sure(close: list[Stretch]) -> bool:
    """Whether close sentences share many words or, in a text of a sentence or two, nearly all."""
    shared = shared_words(close)
    likeness = [match.likeness for stretch in close for match in stretch]
    return shared >= ENOUGH or (shared >= LEAST and sum(likeness) >= ALL_BUT * len(likeness))


def close_stretches(report: Report, traces: list[Trace]) -> list[Stretch]:
    """Sentences that are the other's in the same words or nearly so, with the quotations that stand among them."""
    sure = [
        is_close(sentence, trace) or is_carried(sentence, trace)
        for sentence, trace in zip(report.sentences, traces, strict=True)
    ]
    close: list[Match] = []
    for at, trace in enumerate(traces):
        between = 0 < at < len(sure) - 1 and sure[at - 1] and sure[at + 1]
        if trace.match is not None and (sure[at] or (between and trace.match.likeness >= KIN)):
            close.append(trace.match)
    stretches = [without_loose_quotes(report, stretch) for stretch in stretches_of(close)]
    return [stretch for stretch in stretches if stretch]


def is_close(sentence: Sentence, trace: Trace) -> bool:
    """Whether the sentence is the other's in the same words or nearly so."""
    if trace.match is None or not sentence.own:
        return False
    same = trace.own_running >= max(SAME * sentence.own, FEWEST)
    return same or (trace.match.likeness >= CLOSE and trace.match.shared >= FEWEST)


def is_carried(sentence: Sentence, trace: Trace) -> bool:
    """Whether the sentence is a quotation that the other has too."""
    return trace.running >= SAME * (sentence.last - sentence.first)


def without_loose_quotes(report: Report, stretch: Stretch) -> Stretch:
    """The stretch, or nothing where all of it is quotation."""
    return stretch if any(report.sentences[match.at].says for match in stretch) else ()


def is_proven(stretch: Stretch, traces: list[Trace]) -> bool:
    """Whether a stretch is a passage by itself: a long run of own words, or many shared words in close sentences."""
    return any(traces[match.at].longest >= LONG_RUN for match in stretch) or shared_words([stretch]) >= ENOUGH


def with_close(report: Report, proven: list[Stretch], close: list[Stretch]) -> list[Stretch]:
    """The proven passages, and close sentences elsewhere: from a source that is proven a sentence may come too.

    Not one that tells what somebody said: two who heard it put it in like words.
    """
    taken = {match.at for stretch in proven for match in stretch}
    more = [
        stretch
        for stretch in close
        if shared_words([stretch]) >= LEAST
        and taken.isdisjoint(match.at for match in stretch)
        and not all(report.sentences[match.at].attributed for match in stretch)
    ]
    return sorted([*proven, *more], key=lambda stretch: stretch[0].at)


def widen(report: Report, stretch: Stretch, traces: list[Trace]) -> Stretch:
    """The stretch with the sentences before and after it that are much alike: a passage may fray at its ends."""
    known = list(stretch)
    for step in (-1, 1):
        at = known[0 if step < 0 else -1].at + step
        while (
            0 <= at < len(traces) and (match := traces[at].match) is not None and is_frayed(report, match, known, step)
        ):
            known.insert(0 if step < 0 else len(known), match)
            at += step
    return tuple(known)


def is_frayed(report: Report, match: Match, known: list[Match], step: int) -> bool:
    """Whether a sentence beside a passage goes on with it: much alike, and next to it in the other report too."""
    beside = known[0].first - match.last if step < 0 else match.first - known[-1].last
    alike = match.likeness >= FRAYED or (match.back >= CLOSE and match.shared >= SAYING)
    return alike and len(report.sentences[match.at].says) >= SAYING and -JUMP <= beside <= JUMP + 1


def shared_words(stretches: list[Stretch]) -> int:
    return sum(match.shared for stretch in stretches for match in stretch)


def rewritten_stretches(report: Report, traces: list[Trace]) -> list[Stretch]:
    """All that goes back to the source where the text as a whole is its rewrite; else nothing."""
    saying = [at for at, sentence in enumerate(report.sentences) if len(sentence.says) >= SAYING]
    likeness = {at: match.likeness for at in saying if (match := traces[at].match) is not None}
    size = sum(len(report.sentences[at].says) for at in saying)
    together = sum(likeness.get(at, 0.0) * len(report.sentences[at].says) for at in saying)
    kin = [traces[at].match for at in saying if likeness.get(at, 0.0) >= KIN]
    chain = in_order([match for match in kin if match is not None])
    accounted = sum(len(report.sentences[match.at].says) for match in chain)
    narrated = sum(not report.sentences[match.at].attributed for match in chain)
    several = len(chain) >= IN_ORDER and narrated >= NARRATED
    enough = several or (1 < len(chain) == len(saying) and together >= BRIEF * size)
    if not size or not enough or shared_words([tuple(chain)]) < LEAST:
        return []
    if together < REWRITTEN * size or accounted < ACCOUNTED * size or together * accounted < BOTH * size * size:
        return []
    kept = [
        trace.match
        for sentence, trace in zip(report.sentences, traces, strict=True)
        if trace.match is not None and (trace.match.likeness >= TOUCHED or is_carried(sentence, trace))
    ]
    return [stretch for stretch in stretches_of(kept) if without_loose_quotes(report, stretch)]


def is_background(report: Report, source: Report, stretches: list[Stretch]) -> bool:
    """Whether all that both share is a paragraph with which both end: what an agency says in each of its stories."""
    if len(stretches) != 1:
        return False
    ends = [max((at for at, one in enumerate(each.sentences) if one.own), default=-1) for each in (report, source)]
    return stretches[0][-1].at >= ends[0] and max(match.last for match in stretches[0]) >= ends[1]


def copy_of(report: Report, source: Report, kind: CopyKind, stretches: list[Stretch], traces: list[Trace]) -> Copy:
    """The finding, with shares of own words and the likeness of the passages together."""
    own = max(1, own_words(report, stretches))
    alike = sum(likeness_of(report, match, traces) for stretch in stretches for match in stretch)
    return Copy(
        kind,
        tuple(passage_of(report, source, stretch) for stretch in stretches),
        own / report.own,
        min(1.0, source_words(source, stretches) / source.own),
        alike / own,
    )


def likeness_of(report: Report, match: Match, traces: list[Trace]) -> float:
    """How alike a sentence is, in words and by meaning, times the number of its own words."""
    return max(match.likeness * report.sentences[match.at].own, traces[match.at].own_running)
