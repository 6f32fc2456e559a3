"""Lines that stand on a page beside the report, which a site repeats on every page: no evidence of copying.

English alone; the reader of extraction knows many more, and may import nothing from here, nor this from there.
"""

import re

Span = tuple[int, int]
_LONGEST = 320  # code points of a line that may be furniture
_LINE = re.compile(r"[^\n]+")
# One row a shape; a row matches the beginning of a line, whatever its case.
_ROWS = (
    r"(?:also |related |you may also )?read(?: more| also| next| the full)?\b ?(?:[:|>»…-]|$|here|on |about |at )",
    r"(?:see|read|watch) (?:also|more)\b|related(?: stories| articles| coverage| topics)?\b ?(?:[:|>»]|$)",
    r"(?:more|most|latest|top|trending)(?: from| on| in| read| popular| stories| news)\b[^.]{0,60}$",
    r"(?:sign up|subscribe|register|log in|follow us|join us|download (?:our|the) app|click here|tap here)\b",
    r"(?:get|receive|want) [^.\n]{1,120}\b(?:inbox|newsletter|phone)\b",
    r"[^.\n]{0,80}\bour (?:free |daily |weekly |morning |evening )*newsletters?\b",
    r"(?:share|follow|like) [^.\n]{0,40}\b(?:facebook|twitter|telegram|whatsapp|instagram|x|youtube)\b",
    r"(?:advertise?ment|advertising|sponsored(?: content)?|promoted)$",
    r"(?:article|story) continues (?:below|after)\b",
    r"(?:©|\(c\)|copyright\b)|all rights reserved\b",
    r"this (?:story|article|report|page|material|content) (?:was|has been|will be|may not|is being|is developing)\b",
    r"this is a (?:developing|breaking)\b|more (?:to follow|details to follow|soon)\b",
    r"(?:first |last |originally )?(?:published|updated|posted)(?: on| at|:)\b[^.]{0,60}$",
    r"(?:by (?:continuing|using|signing up)|we use cookies|this (?:site|website) uses)\b",
    r"(?:do you have|have you got|got) (?:a|any) (?:story|tip|news|information)\b",
    r"(?:support|help us|donate|become a (?:member|supporter|subscriber))\b[^.\n]{0,80}"
    r"\b(?:journalism|reporting|newsroom|today|work)\b",
    r"(?:contact|e-?mail|write to|reach)\b.{0,60}\S+@\S+",
    r"(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)) ?:",
    r"(?:photo|image|picture|video|file photo|caption)(?: credit| by| caption)? ?[:/]",
    r"(?:https?://|www\.)\S+$",
)
_FURNITURE = re.compile("|".join(f"(?:{row})" for row in _ROWS), re.IGNORECASE)


def furniture_spans(text: str) -> list[Span]:
    """The lines of furniture, sorted. Linear in the text's length."""
    return [line.span() for line in _LINE.finditer(text) if is_furniture(line.group())]


def is_furniture(line: str) -> bool:
    """Whether a line is the page's and not the report's."""
    stripped = " ".join(line.split()).strip(" *•·-–—_=>|")
    return len(stripped) <= _LONGEST and (not stripped or _FURNITURE.match(stripped) is not None)
