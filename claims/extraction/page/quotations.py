"""Quotations of a text in any language: marks alone, no word known. Read by ``extract`` where it knows no more."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from claims.extraction.proposals import Span, StatementProposal
from claims.vocabulary import StatementKind

# The pairs of marks that languages quote by. No mark stands within its own pair (but straight ones inside a word, as
# Hebrew abbreviates), so that time grows with length alone. The end of the paragraph may stand for the closing mark.
_QUOTATION = re.compile(
    r"“[^“”„]*+(?:”|\Z)"
    r"|„[^„“”]*+(?:[“”]|\Z)"
    r"|«[^«»]*+(?:»|\Z)"
    r"|(?<!\w)»(?=\w)[^«»]*+«"
    r"|(?<!\w)”(?=\w)[^“”]*+[“”]"
    r"|「[^「」]*+(?:」|\Z)"
    r"|『[^『』]*+(?:』|\Z)"
    r"|(?<!\w)\"(?=\S)[^\"]*+(?:(?<=\w)\"(?=\w)[^\"]*+)*+(?:\"|\Z)"
)
_CLOSING = frozenset('“”»«」』"')
_PARAGRAPH = re.compile(r"[^\n]*[^\s]")
# A word. Scripts that write no blanks between words are counted by two characters.
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]{2}|[^\W_]+(?:[-’'\"][^\W_]+)*")
_LEAST_WORDS = 5
_SENTENCE_ENDS = tuple(".!?…。！？؟।")


def read_quotations(text: str) -> Iterator[StatementProposal]:
    """What stands between quotation marks and is long or whole enough to be speech; by whom is not read.

    Names, titles and scare quotes are left out: a quotation has five words, or two and the end of a sentence within
    its marks. One that the next paragraph opens again is one statement of several segments.
    """
    for pieces in _quotations(text):
        start, end = pieces[0][0], pieces[-1][1]
        if _is_speech(text[start:end]):
            yield StatementProposal(
                start=start,
                end=end,
                exact=text[start:end],
                kind=StatementKind.DIRECT,
                rule="quotation",
                score=0.5,
                segments=tuple(pieces) if len(pieces) > 1 else (),
            )


def _quotations(text: str) -> Iterator[Sequence[Span]]:
    """The outermost quotations in text order, each as its pieces: one a paragraph, marks included."""
    paragraphs = list(_PARAGRAPH.finditer(text))
    running: list[Span] = []
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        opens_next = following.group().lstrip()[0] if following else ""
        for match in _QUOTATION.finditer(text, *paragraph.span()):
            exact = match.group()
            if len(exact) > 1 and exact[-1] in _CLOSING:
                yield [*running, match.span()]
                running = []
            elif exact[0] == opens_next:
                running.append(match.span())


def _is_speech(exact: str) -> bool:
    words = len(_WORD.findall(exact))
    return words >= _LEAST_WORDS or (words > 1 and exact[1:-1].rstrip().endswith(_SENTENCE_ENDS))
