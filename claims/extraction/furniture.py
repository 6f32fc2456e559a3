"""Page furniture: what stands on a page beside the report. Rows are in the language's table."""

from collections.abc import Sequence

from claims.extraction.english.furniture import BYLINE, HEADING, LINE
from claims.extraction.proposals import Span

_LINK_LENGTH = 140  # code points; a longer line under "Read more" is the report going on


def is_furniture(text: str, paragraphs: Sequence[Span]) -> list[bool]:
    """For each paragraph, whether it is furniture: a heading of links, the links under it, a byline, a share line."""
    flags: list[bool] = []
    in_links = False
    for start, end in paragraphs:
        line = text[start : min(end, start + 400)]
        if end - start <= 60 and HEADING.fullmatch(line):
            in_links = True
            flags.append(True)
            continue
        if in_links and _is_link(line, end - start):
            flags.append(True)
            continue
        in_links = False
        flags.append(end - start <= 200 and bool(LINE.fullmatch(line) or BYLINE.fullmatch(line)))
    return flags


def _is_link(line: str, length: int) -> bool:
    """A headline: short, no full stop at the end, no statement that ends in a quotation mark and a stop."""
    return length <= _LINK_LENGTH and line[-1] not in ".,;:" and not line.endswith((".”", '."', ",”", '."', '".'))
