"""Whether one text holds passages taken from another."""

from collections.abc import Sequence

from claims.corroboration.copying.copies import Copy, CopyKind, Passage
from claims.corroboration.copying.runs import Run, runs_of
from claims.corroboration.copying.words import Word, words_of

LEAST = 12  # own words of a run that is a passage by itself


def find_copy(text: str, other: str) -> Copy | None:
    """The passages that ``text``, the later one, took from ``other``; None where it took none.

    The same quotation in both and the lines of a page are no passages. Two texts of the same words are always a
    copy. Never raises; linear in the lengths of both.
    """
    words, others = words_of(text), words_of(other)
    roots, other_roots = [word.root for word in words], [word.root for word in others]
    if not roots or not other_roots:
        return None
    if roots == other_roots:
        return Copy(CopyKind.VERBATIM, (Passage(0, len(text), 0, len(other)),), 1.0, 1.0, 1.0)
    kept = [run for run in runs_of(roots, other_roots) if weight(words, run) >= LEAST]
    if not kept:
        return None
    share = sum(weight(words, run) for run in kept) / sum(word.own for word in words)
    other_share = min(1.0, sum(weight(words, run) for run in kept) / max(1, sum(word.own for word in others)))
    passages = tuple(passage_of(words, others, run) for run in kept)
    return Copy(CopyKind.VERBATIM if share >= 0.5 else CopyKind.PASSAGE, passages, share, other_share, 1.0)


def weight(words: Sequence[Word], run: Run) -> int:
    return sum(word.own for word in words[run.at : run.at + run.length])


def passage_of(words: Sequence[Word], others: Sequence[Word], run: Run) -> Passage:
    last, other_last = run.at + run.length - 1, run.other_at + run.length - 1
    return Passage(words[run.at].start, words[last].end, others[run.other_at].start, others[other_last].end)
