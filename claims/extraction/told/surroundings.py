"""The outlet's words round a cue: where a statement's channel and its day stand. None of it is anybody's content."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.page.reading import Token
from claims.extraction.proposals import Span
from claims.extraction.speech.drafts import Draft


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Tokens of one sentence. The cue is ``tokens[cue:past]``."""

    tokens: tuple[Token, ...]
    cue: int
    past: int
    opens: bool  # the sentence begins with them


def surroundings_of(text: str, draft: Draft, said: Sequence[Span]) -> Surroundings | None:
    """The words round a draft's cue, up to the nearest content on either side; None where the cue is not found.

    ``said`` are the spans of all statements of the sentence, sorted. Of two places the one nearer the content is it.
    """
    if draft.cue is None:
        return None
    tokens = draft.home.tokens
    found: list[tuple[int, Surroundings]] = []
    for a, b in _outside(tokens, said):
        for i in range(a, b):
            j = _end_of(text, tokens, i, b, draft.cue)
            if j:
                here = Surroundings(tokens[a:b], i - a, j - a, a == 0)
                found.append((_distance(tokens[i].start, tokens[j - 1].end, draft.spans), here))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _outside(tokens: Sequence[Token], said: Sequence[Span]) -> list[tuple[int, int]]:
    """The runs of tokens that lie in no span."""
    runs: list[tuple[int, int]] = []
    opened, n = -1, 0
    for i, token in enumerate(tokens):
        while n < len(said) and said[n][1] <= token.start:
            n += 1
        inside = n < len(said) and said[n][0] <= token.start
        if not inside and opened < 0:
            opened = i
        elif inside and opened >= 0:
            runs.append((opened, i))
            opened = -1
    return [*runs, (opened, len(tokens))] if opened >= 0 else runs


def _end_of(text: str, tokens: Sequence[Token], i: int, b: int, cue: str) -> int:
    """The index after the cue if it begins at token ``i``, else 0."""
    start = tokens[i].start
    if not text.startswith(cue, start):
        return 0
    return next((j + 1 for j in range(i, b) if tokens[j].end == start + len(cue)), 0)


def _distance(start: int, end: int, spans: Sequence[Span]) -> int:
    return min(max(a - end, start - b, 0) for a, b in spans)
