"""Page furniture in English: headings of link lists, lines to skip, bylines."""

import re

_HEADINGS = (
    r"read more",
    r"read also",
    r"also read",
    r"see also",
    r"more on this(?: story)?",
    r"more (?:news|stories|from .{1,40})",
    r"related(?: (?:stories|articles|topics|links|content|coverage))?",
    r"most (?:read|popular|viewed)",
    r"recommended(?: (?:for you|stories))?",
    r"you (?:may|might) also (?:like|be interested in)",
    r"top stories",
    r"trending(?: now)?",
    r"don['’]t miss",
    r"further reading",
)
_LINES = (
    r"advertisement",
    r"share(?: this)?(?: (?:article|story|on .{1,30}))?",
    r"(?:sign up|subscribe)\b.{0,150}",
    r"click here\b.{0,150}",
    r"follow us\b.{0,150}",
    r"read more ?[:–—-].{1,180}",
    r"(?:read|see|watch|listen) (?:more|also) ?: ?.{1,180}",
    r"(?:photo|image|picture|video|file photo)(?: credit| by)? ?[:/].{1,150}",
    r"(?:last )?updated?(?: on| at)? ?:? ?[^.]{0,20}\d[^.]{0,60}",
    r"published(?: on| at)? ?:? ?[^.]{0,20}\d[^.]{0,60}",
    r"©.{0,150}",
    r"copyright\b.{0,150}",
    r"all rights reserved\.?",
    r"\d+ (?:comments?|shares?|min read|minutes? read)",
    r"(?:additional )?reporting by .{1,180}",
    r"\(?(?:additional )?(?:reporting|writing|editing) by .{1,180}",
    r"https?://\S+",
)
HEADING = re.compile(r"(?:" + "|".join(_HEADINGS) + r")\s*[:…>»-]?", re.IGNORECASE)
LINE = re.compile("(?:" + "|".join(_LINES) + ")", re.IGNORECASE)
BYLINE = re.compile(r"[Bb]y [A-Z][\w.’'-]+(?: (?:and|[A-Z][\w.’'-]*)){1,6}(?:, [A-Z][\w ,’'-]{1,60})?")
