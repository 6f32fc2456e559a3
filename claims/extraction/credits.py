"""Passages that name the agency a report goes back to: slugs, datelines, bylines, "AFP reported", "citing TASS".

"Told AFP" names the channel of one utterance and is no credit (``DESIGN`` section 3).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from claims.extraction.english.agencies import (
    AGENCIES,
    AMBIGUOUS,
    CITE_WORDS,
    CREDIT_VERBS,
    OUTLET_ENDINGS,
    OWN_WORK,
    PICTURE_WORDS,
    SEEN_BY,
)
from claims.extraction.proposals import Credit
from claims.vocabulary import OriginLinkKind

_NAMES = "|".join(re.escape(name) for name in AGENCIES)
_KNOWN = rf"(?:[Tt]he )?(?P<agency>\b(?:{_NAMES})\b)"
_CAPITAL = r"[A-Z][\w-]{1,30}"
_AGENCY_NOUN = r"(?:news|press|wire|telegraph|information) (?:agency|agencies|service)"
_KIND = r"(?:[a-z][\w-]{1,20} |[A-Z][\w-]{1,20}['’]s |[A-Z][\w-]{1,20} ){0,3}"  # state-run, Velm's official
# An agency of no list, known by the words "news agency" beside its name; or that is not named at all.
_NAMED_AS = (
    rf"(?:[Tt]he )?{_KIND}?{_AGENCY_NOUN},? (?P<named>{_CAPITAL}(?: {_CAPITAL})?)"
    rf"|(?:[Tt]he )?(?P<before>{_CAPITAL}(?: {_CAPITAL}){{0,2}}) {_AGENCY_NOUN}"
    rf"|(?P<nameless>[Tt]he (?:[a-z-]{{2,20}} ){{0,2}}{_AGENCY_NOUN})"
)
_CITED = rf"(?:(?:[a-z]{{2,12}} )?(?:{_NAMED_AS})|(?:the |state |official )?(?:[a-z][\w-]{{1,20}} ){{0,3}}{_KNOWN})"
_SAYING = rf"(?:{_NAMED_AS}|{_KNOWN}(?:['’]s)?(?: {_AGENCY_NOUN})?)"
_LISTED = rf"{_KNOWN}(?:(?: ?/ ?|, | and |, and )(?:[Tt]he )?(?:{_NAMES})\b){{0,4}}"
_CREDITS, _CITES = OriginLinkKind.CREDITS, OriginLinkKind.CITES


class _Rule(NamedTuple):
    name: str
    kind: OriginLinkKind
    pattern: re.Pattern[str]


# Of two that overlap the earlier row's stays. To add one: one row here, one case in the tests.
_RULES = (
    _Rule("slug", _CREDITS, re.compile(rf"\([^()\n]{{0,40}}?{_LISTED}[^()\n]{{0,40}}?\)")),
    _Rule(
        "dateline",
        _CREDITS,
        re.compile(
            rf"^[A-Z][^()\n]{{1,60}} (?P<slug>\((?P<agency>[A-Z]{{2,8}}|[A-Z][\w ]{{1,24}} (?:{OUTLET_ENDINGS}))\))"
            r" ?(?:[-–—]|:)",
            re.M,
        ),
    ),
    _Rule("sign_off", _CREDITS, re.compile(rf"[–—-]{{1,2}} ?{_LISTED}\.?\s*$", re.M)),
    _Rule("line", _CREDITS, re.compile(rf"^(?:with )?{_LISTED}(?: (?:news )?agenc(?:y|ies)| staff)?\.?$", re.M)),
    _Rule(
        "byline",
        _CREDITS,
        re.compile(
            rf"^(?:By|BY|From|Sources?:|Text:|Via|Agency:|Original:) ?[^\n.:]{{0,80}}?{_LISTED}[^\n.]{{0,40}}$", re.M
        ),
    ),
    _Rule(
        "with_agency",
        _CREDITS,
        re.compile(
            r"\b(?:[Ww]ith|[Aa]dditional|[Cc]ompiled from)(?: additional| further| some)?"
            rf" (?:reporting|material|inputs?|files|agency inputs?|contributions|reports?|information)?"
            rf"[^\n.]{{0,60}}?\b(?:by|from) [^\n.]{{0,60}}?{_LISTED}"
        ),
    ),
    _Rule(
        "contributed",
        _CREDITS,
        re.compile(rf"{_LISTED}[^\n.]{{0,60}}? contributed (?:to|reporting|material|additional)\b[^\n.]{{0,30}}"),
    ),
    _Rule("rights", _CREDITS, re.compile(rf"(?:©|\([cC]\)|[Cc]opyright)[^\n.]{{0,30}}?{_LISTED}")),
    _Rule("own_work", _CREDITS, re.compile(rf"\b(?:[Aa]n?|[Tt]he|by|two|its) {_KNOWN}(?:['’]s)? (?:{OWN_WORK})\b")),
    _Rule("seen_by", _CREDITS, re.compile(rf"\b(?:{SEEN_BY}) by {_KNOWN}")),
    _Rule(
        "agency_says",
        _CREDITS,
        re.compile(
            rf"{_SAYING}(?: in [A-Z][\w-]+)? (?:has |had |have |also |later |earlier |first )*(?:{CREDIT_VERBS})\b"
        ),
    ),
    _Rule(
        "says_agency",
        _CREDITS,
        re.compile(rf"(?<=[,”\"’'] )(?:reported|reports|writes|wrote|said) {_KNOWN}(?=[.,;\n]|$)"),
    ),
    _Rule("cites", _CITES, re.compile(rf"\b(?i:{CITE_WORDS}),? {_CITED}(?:(?:,| and|, and)(?: the)? (?:{_NAMES})\b)*")),
)
_PICTURE = re.compile(rf"\b(?:{PICTURE_WORDS})\b", re.IGNORECASE)
_EACH = re.compile(rf"\b(?:{_NAMES})\b")
_PICTURED = frozenset({"slug", "sign_off", "line", "byline"})
_FULL_NAME = re.compile(r"(?:\b(?:Mr|Ms|Mrs|Dr|[A-Z][a-z]+)\.? )$")
_OPENING = re.compile(r"(?:^|[.!?\n”\"] ?)(?:But|And|The|While|As|When|In|State|Agency|Agence) $")


def read_credits(text: str) -> list[Credit]:
    """All credits of a text, page furniture included, sorted by start; of two that overlap the first rule's stays."""
    starts: list[int] = []
    found: list[Credit] = []
    for credit in _matches(text):
        at = bisect_left(starts, credit.start)
        before = found[at - 1] if at else None
        after = found[at] if at < len(found) else None
        if (before is None or before.end <= credit.start) and (after is None or credit.end <= after.start):
            starts.insert(at, credit.start)
            found.insert(at, credit)
    return found


def _matches(text: str) -> Iterator[Credit]:
    for rule in _RULES:
        for match in rule.pattern.finditer(text):
            groups = match.groupdict()
            start, end = match.span("slug") if groups.get("slug") else match.span()
            end = start + len(text[start:end].rstrip())
            if rule.name in _PICTURED and _is_of_picture(text, start, end):
                continue
            agency = next(filter(None, (groups.get(name) for name in ("agency", "named", "before", "nameless"))))
            if agency in AMBIGUOUS and _is_somebody(text, match.start("agency"), match.end("agency")):
                continue
            yield from _each(text, start, end, agency, rule)


def _each(text: str, start: int, end: int, agency: str, rule: _Rule) -> Iterator[Credit]:
    """One credit an agency: of "(AFP/Reuters)" two, which meet at the second name."""
    names = [m for m in _EACH.finditer(text, start, end)]
    if len(names) < 2 or names[0].group() != agency:
        yield Credit(start, end, text[start:end], agency, rule.kind, rule.name)
        return
    cuts = [start, *(m.start() for m in names[1:]), end]
    for name, a, b in zip(names, cuts, cuts[1:], strict=False):
        piece = text[a:b].rstrip(" /,") if b != end else text[a:b]
        piece = piece.removesuffix(" and").rstrip(" ,") if b != end else piece
        yield Credit(a, a + len(piece), piece, name.group(), rule.kind, rule.name)


def _is_of_picture(text: str, start: int, end: int) -> bool:
    """Whether the line or the brackets say that the agency made the picture, not the text."""
    if _PICTURE.search(text, start, end):
        return True
    line = text.rfind("\n", 0, start) + 1
    return start - line <= 40 and bool(_PICTURE.match(text, line, start))


def _is_somebody(text: str, start: int, end: int) -> bool:
    """Michael Bloomberg, Fars province: a name that is an agency's too."""
    before = text[max(0, start - 30) : start]
    return bool(_FULL_NAME.search(before) and not _OPENING.search(before)) or text[end : end + 9].lower() == " province"
