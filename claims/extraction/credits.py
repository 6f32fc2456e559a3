"""Passages that name the agency a report goes back to: slugs, datelines, bylines, "AFP reported", "citing TASS".

"Told AFP" names the channel of one utterance and is no credit (``DESIGN`` section 3).
"""

import re
from collections.abc import Iterator

from claims.extraction.english.agencies import AGENCIES, CITE_WORDS, CREDIT_VERBS
from claims.extraction.proposals import Credit
from claims.vocabulary import OriginLinkKind

_NAMES = "|".join(re.escape(name) for name in AGENCIES)
_AGENCY = rf"(?P<agency>\b(?:{_NAMES})\b)"
_ANY_AGENCY = rf"(?P<agency>\b(?:{_NAMES})\b|(?:[A-Z][\w-]{{1,30}} ){{1,3}}(?:news )?agency\b|the (?:news )?agency\b)"
_CREDITS, _CITES = OriginLinkKind.CREDITS, OriginLinkKind.CITES
_RULES: tuple[tuple[str, OriginLinkKind, re.Pattern[str]], ...] = (
    ("slug", _CREDITS, re.compile(rf"\([^()\n]{{0,40}}?{_AGENCY}[^()\n]{{0,40}}?\)")),
    (
        "dateline",
        _CREDITS,
        re.compile(r"^[A-Z][^()\n]{1,60} (?P<slug>\((?P<agency>[A-Z][A-Za-z]{1,12})\)) ?[-–—]", re.M),
    ),
    (
        "sign_off",
        _CREDITS,
        re.compile(rf"[–—-]{{1,2}} ?{_AGENCY}(?:/{_AGENCY.replace('agency', 'second')})?\.?\s*$", re.M),
    ),
    ("byline", _CREDITS, re.compile(rf"^(?:By|Source:|Text:) ?[^\n.]{{0,80}}?{_AGENCY}[^\n.]{{0,40}}$", re.M)),
    (
        "with_agency",
        _CREDITS,
        re.compile(rf"\b[Ww]ith (?:reporting|additional reporting|material)[^\n.]{{0,60}}? {_AGENCY}"),
    ),
    ("agency_says", _CREDITS, re.compile(rf"{_AGENCY}(?: news agency)? (?:has |had |also )?(?:{CREDIT_VERBS})\b")),
    ("cites", _CITES, re.compile(rf"\b(?:{CITE_WORDS})(?: the)?(?: [a-z-]{{2,20}}){{0,3}} {_ANY_AGENCY}", re.I)),
)


def read_credits(text: str) -> list[Credit]:
    """All credits of a text, page furniture included, sorted by start; of two that overlap the first rule's stays."""
    found: list[Credit] = []
    for credit in _matches(text):
        if not any(credit.start < other.end and other.start < credit.end for other in found[-50:]):
            found.append(credit)
    return sorted(found, key=lambda c: (c.start, c.end))


def _matches(text: str) -> Iterator[Credit]:
    for rule, kind, pattern in _RULES:
        for match in pattern.finditer(text):
            start, end = match.span("slug") if "slug" in pattern.groupindex else match.span()
            end = start + len(text[start:end].rstrip())
            agency = match.group("agency")
            if rule == "cites" and agency.lower() != agency and not agency[0].isupper() and agency != "dpa":
                continue
            yield Credit(start, end, text[start:end], agency, kind, rule)
