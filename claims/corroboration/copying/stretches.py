"""Sentences in a row that go back to the other report, and the passages that they make."""

from collections.abc import Iterable
from dataclasses import dataclass

from claims.corroboration.copying.alignment import Match, align
from claims.corroboration.copying.copies import Passage
from claims.corroboration.copying.reports import Report
from claims.corroboration.copying.runs import Run, runs_of

JUMP = 2  # sentences of the other report that a stretch may leave out, or turn round


@dataclass(frozen=True, slots=True)
class Trace:
    """What a sentence has in common with the other report.

    ``running``: its words that are in runs of the same words; ``own_running``: those that are its own;
    ``longest``: own words of the longest such run.
    """

    match: Match | None
    running: int = 0
    own_running: int = 0
    longest: int = 0


Stretch = tuple[Match, ...]


def trace_words(report: Report, source: Report) -> list[Trace]:
    """For each sentence of the report what it shares with the source; a run of the same words says where."""
    traces = [Trace(match) for match in align(report, source)]
    for run in runs_of(report.roots, source.roots):
        last = run.at + run.length - 1
        longest = sum(word.own for word in report.words[run.at : last + 1])
        for number in range(report.sentence_at(run.at), report.sentence_at(last) + 1):
            traces[number] = with_run(report, source, run, number, traces[number], longest)
    return traces


def with_run(report: Report, source: Report, run: Run, number: int, known: Trace, longest: int) -> Trace:
    """The trace with the part of a run that lies in the sentence; its longest part says where it comes from."""
    sentence = report.sentences[number]
    first, end = max(run.at, sentence.first), min(run.at + run.length, sentence.last)
    match = known.match
    if match is None or known.running < end - first:
        shift = run.other_at - run.at
        match = Match(
            number,
            source.sentence_at(first + shift),
            source.sentence_at(end - 1 + shift),
            max((end - first) / (sentence.last - sentence.first), match.likeness if match else 0.0),
            max(len({word.root for word in report.words[first:end] if word.telling}), match.shared if match else 0),
            match.back if match else 0.0,
        )
    own = sum(word.own for word in report.words[first:end])
    return Trace(match, known.running + end - first, known.own_running + own, max(known.longest, longest))


def stretches_of(matches: Iterable[Match]) -> list[Stretch]:
    """The matches parted where a sentence is left out, or the other report is left behind or gone back in."""
    found: list[list[Match]] = []
    for match in matches:
        before = found[-1][-1] if found else None
        near = before is not None and match.at == before.at + 1 and -JUMP <= match.first - before.last <= JUMP + 1
        if near:
            found[-1].append(match)
        else:
            found.append([match])
    return [tuple(stretch) for stretch in found]


def own_words(report: Report, stretches: Iterable[Stretch]) -> int:
    return sum(report.sentences[match.at].own for stretch in stretches for match in stretch)


def passage_of(report: Report, source: Report, stretch: Stretch) -> Passage:
    first, last = min(match.first for match in stretch), max(match.last for match in stretch)
    return Passage(
        report.sentences[stretch[0].at].start,
        report.sentences[stretch[-1].at].end,
        source.sentences[first].start,
        source.sentences[last].end,
    )


def source_words(source: Report, stretches: Iterable[Stretch]) -> int:
    """Own words of the source's sentences that the stretches go back to."""
    numbers = {at for stretch in stretches for match in stretch for at in range(match.first, match.last + 1)}
    return sum(source.sentences[number].own for number in numbers)
