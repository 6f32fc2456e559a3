"""Where quotation marks stand: what is inside them is a speaker's and proves no copying between outlets."""

import re

Span = tuple[int, int]
_CLOSERS = {"“": "”“", "„": "“”", "«": "»", "»": "«", "‘": "’", '"': '"', "'": "'"}
_MARK = re.compile("[“”„«»‘’\"']")
_SINGLE = "‘'"


def quoted_spans(text: str) -> list[Span]:
    """The outermost quotations, marks included, sorted; never longer than a paragraph. Linear in the text's length.

    A quotation that its paragraph does not close runs to the paragraph's end where the next one opens again.
    """
    found: list[Span] = []
    paragraphs = [match.span() for match in re.finditer(r"[^\n]+", text)]
    for number, (start, end) in enumerate(paragraphs):
        following = text[slice(*paragraphs[number + 1])].lstrip()[:1] if number + 1 < len(paragraphs) else ""
        found.extend(in_paragraph(text, start, end, following))
    return found


def in_paragraph(text: str, start: int, end: int, following: str) -> list[Span]:
    """The quotations of one paragraph; ``following`` is the first sign of the next."""
    found: list[Span] = []
    opened, opener = -1, ""
    for match in _MARK.finditer(text, start, end):
        place, mark = match.start(), match.group()
        if opened >= 0 and mark in _CLOSERS[opener] and closes(text, place, end, opener):
            found.append((opened, place + 1))
            opened = -1
        elif mark in _CLOSERS and opens(text, place, start, end, mark) and (opened < 0 or opener in _SINGLE):
            if mark in _SINGLE and opened >= 0:
                continue
            opened, opener = place, mark
    if opened >= 0 and opener not in _SINGLE and following == opener:
        found.append((opened, end))
    return found


def opens(text: str, place: int, start: int, end: int, mark: str) -> bool:
    """Whether a quotation may begin here: a blank or bracket before, a word after."""
    if place + 1 >= end or (text[place + 1].isspace() and mark not in "«»"):
        return False
    before = text[place - 1] if place > start else " "
    if mark in _SINGLE:
        return before.isspace() or before in "([—–"
    return mark not in '"' or not before.isalnum()


def closes(text: str, place: int, end: int, opener: str) -> bool:
    """Whether a quotation may end here; an apostrophe inside a word ends none."""
    after = text[place + 1] if place + 1 < end else " "
    if opener in _SINGLE:
        return not after.isalnum() and not text[place - 1].isspace()
    return opener != '"' or not (text[place - 1].isalnum() and after.isalnum())
