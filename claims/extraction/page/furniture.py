"""Page furniture: what stands on a page beside the report. Rows are in the language's table."""

import re
from collections.abc import Sequence

from claims.extraction.english.furniture import (
    ASSERTS,
    BIO,
    BYLINE,
    CAPTION,
    HEADING,
    LEAD_IN,
    LINE,
    NAME_LINE,
    PLATFORMS,
    ROLE_LINE,
    SAYS,
    TELLS_OF_PAST,
    TIME_WORDS,
)
from claims.extraction.proposals import Span

_LONGEST_HEADING = 60  # code points
_LONGEST_LINK = 140  # a longer line under "Read more" is the report going on
_LONGEST_LINE = 320
_LONGEST_CAPTION = 200
_MOST_LINKS = 12
_STOPS = frozenset(".!?…:;,")
_SENTENCE_ENDS = frozenset('.!?”"')
_QUOTES = frozenset("“”\"‘’'«»")
_WORD = re.compile(r"[^\W_]+(?:\.[^\W\d_])*")


def matter(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """The paragraphs of the report, without what stands before their words ("14:05 GMT – ", "Image caption: ")."""
    kept = [
        _without_lead_in(text, span)
        for span, furniture in zip(paragraphs, is_furniture(text, paragraphs), strict=True)
        if not furniture
    ]
    while len(kept) > 1 and _is_bio(text, kept[-1]):
        kept.pop()
    return kept[1:] if _opens_with_headline(text, kept) else kept


def _opens_with_headline(text: str, kept: Sequence[Span]) -> bool:
    """Whether the first paragraph is the report's own headline: a link's form, in the present, over whole sentences."""
    if len(kept) < 2 or text[kept[1][1] - 1] not in _SENTENCE_ENDS:
        return False
    line = text[slice(*kept[0])]
    return line[-1] not in _SENTENCE_ENDS and _is_link(line) and not TELLS_OF_PAST.search(line)


def is_furniture(text: str, paragraphs: Sequence[Span]) -> list[bool]:
    """For each paragraph, whether it is furniture: a heading of links, the links under it, a byline, a share line."""
    flags: list[bool] = []
    links = 0  # how many more lines may be links
    signed = False  # the line before is a byline's
    for n, (start, end) in enumerate(paragraphs):
        line = text[start : min(end, start + _LONGEST_LINE + 1)]
        if end - start <= _LONGEST_HEADING and HEADING.fullmatch(line):
            links = _MOST_LINKS
            flags.append(True)
            continue
        if links and _is_link(line):
            links -= 1
            flags.append(True)
            continue
        following = text[slice(*paragraphs[n + 1])][:_LONGEST_LINE] if n + 1 < len(paragraphs) else ""
        flag = stands_alone(line) or (len(line) <= _LONGEST_LINE and _is_signature(line, following, signed=signed))
        signed = flag and links == 0
        links = links if flag else 0
        flags.append(flag)
    return flags


def stands_alone(line: str) -> bool:
    """Whether a line is furniture by itself, whatever stands above and below it: no sentence runs on into it."""
    return len(line) <= _LONGEST_LINE and _is_line(line)


def _is_line(line: str) -> bool:
    caption = CAPTION.fullmatch(line)
    if caption:
        return len(caption["rest"]) <= _LONGEST_CAPTION and not ASSERTS.search(caption["rest"])
    if LINE.fullmatch(line) or BYLINE.fullmatch(line):
        return not (SAYS.search(line) and line[-1] in _SENTENCE_ENDS)
    words = [word.lower() for word in _WORD.findall(line)]
    if not words:
        return line[0] not in _QUOTES  # a rule of dashes or stars
    if len(line) <= 100 and all(word in PLATFORMS for word in words):
        return line[-1] not in _STOPS
    timed = all(word in TIME_WORDS or word[0].isdigit() for word in words)
    return timed and (words[-1] == "ago" or any(word[0].isdigit() for word in words)) and line[-1] not in ",;:"


def _is_signature(line: str, following: str, *, signed: bool) -> bool:
    """A name or an office on a line of its own beside another line of a byline."""
    if len(line) > 80 or line[-1] in _STOPS:
        return False
    if ROLE_LINE.fullmatch(line):
        return True
    return bool(NAME_LINE.fullmatch(line)) and (signed or bool(following and ROLE_LINE.fullmatch(following)))


def _is_link(line: str) -> bool:
    """A headline: short, in the present, no full stop at its end, no quotation that a speaker follows."""
    if len(line) > _LONGEST_LINK or line[-1] in ".,;:":
        return False
    if line.endswith((".”", '."', ",”", ',"', '".', "”.")):
        return False
    return not (TELLS_OF_PAST.search(line) and any(mark in line for mark in (",”", ',"', ",’", ".”", '."')))


def _without_lead_in(text: str, span: Span) -> Span:
    start, end = span
    caption = CAPTION.fullmatch(text, start, end) if end - start <= _LONGEST_LINE else None
    if caption:
        start = caption.start("rest")
        end -= text[end - 1] in ")]"
    lead = LEAD_IN.match(text, start, min(end, start + 60))
    return (lead.end(), end) if lead else (start, end)


def _is_bio(text: str, span: Span) -> bool:
    line = text[span[0] : min(span[1], span[0] + _LONGEST_LINE + 1)]
    return len(line) <= _LONGEST_LINE and not _QUOTES.intersection(line) and bool(BIO.fullmatch(line))
