"""The forms that a credit takes, as patterns over the names of one set of reports."""

import re
from typing import NamedTuple

from claims.vocabulary import OriginLinkKind

_CREDITS, _CITES = OriginLinkKind.CREDITS, OriginLinkKind.CITES
_NOUN = r"(?:news |press |wire |state |information )*(?:agency|agencies|service|newswire|wire)"
_NEWS = r"(?:news|press|wire|telegraph|information) (?:agency|service)"
_SAID = (
    r"reported|reports|reporting|said|says|quoted|quotes|quoting|cited|wrote|writes|added|adds|learned|understands"
    r"|revealed|carried|published|could not|was unable|was not able"
)
_WROTE = r"reported|reports|wrote|writes|revealed|published"
_AUX = r"(?:has |had |have |also |first |earlier |later |exclusively )*"
_CITING = (
    r"citing|according to|quoted by|reported by|cited by|quoting|carried by|published by|in a report by|reports? by"
    r"|reports? from|relayed by|distributed by"
)
_OWN_WORK = r"correspondents?|reporters?|journalists?|photographers?|teams?|tally|count|analysis|witness|stringer"
_SEEN = r"seen|obtained|reviewed|verified|contacted|interviewed|witnessed"
# Words that begin a sentence or name a day, and no outlet.
_OPENERS = (
    r"(?:The|On|In|At|But|And|As|While|When|After|State|Local"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_CAPITAL = rf"(?!{_OPENERS})[A-Z][\w-]{{1,30}}"
# Agencies and papers of no list, known by the words beside their names, by how they are called, or by their place.
_AGENCY_ENDS = r"(?:(?:News |Press )?(?:Agency|Wire|Newswire|Press|News)|News Service)"
_CALLED = (
    rf"(?:[A-Z][a-z]{{2,12}}(?:wire|press|fax|inform)\b|(?:{_CAPITAL} ){{1,3}}{_AGENCY_ENDS}\b|Agence [A-Z][\w-]+)"
)
_PAPER = (
    rf"(?:{_CAPITAL} ){{1,2}}(?:Times|Post|Herald|Ledger|Tribune|Gazette|Courier|Mail|Guardian|Journal|Chronicle"
    r"|Telegraph|Observer|Star|Mirror|Echo|Examiner|Dispatch|Standard|Radio|Television|TV|Broadcasting)\b"
)
_NAMED_AS = (
    rf"(?:{_NEWS},? (?P<after>{_CAPITAL}(?: {_CAPITAL}){{0,2}})|(?P<before>{_CAPITAL}(?: {_CAPITAL}){{0,2}}) {_NEWS}"
    rf"|[Aa]gency (?P<short>[A-Z]{{2,6}})\b|(?P<called>{_CALLED}))"
)
_IN_BRACKETS = (
    r"(?P<unknown>(?!EXCLUSIVE|UPDATE|STAFF|LIVE|VIDEO|OPINION)[A-Z]{2,8}"
    rf"|{_CALLED}|(?:[A-Z][\w-]+ ){{1,3}}(?:Media|Service))"
)
# "The agency said", after one was named.
AGAIN = re.compile(
    rf"\b[Tt]he (?:news |press |wire )?(?:agency|newswire|wire service) {_AUX}(?:{_SAID})\b"
    r"|\b(?i:citing|according to|quoted by|reported by) the (?:news |press |wire )?(?:agency|newswire)\b"
)
PICTURE = re.compile(
    r"\b(?:photo|picture|image|getty|file|video|footage|handout|graphic|caption|pool|illustration)", re.IGNORECASE
)
# What stands before a name that only heard somebody: "told AFP", "in an interview with the Courier".
CHANNEL = re.compile(
    r"(?:\btold|\btelling|\btells|\bto|\bwith|\binterview(?:ed)? (?:with|by|in)) (?:an? |the )?(?:[a-z-]+ ){0,2}$"
)
# Reporting of its own: a credit in the opening then speaks for its own paragraph alone.
OWN_REPORT = re.compile(
    r"\b(?:told (?:this (?:newspaper|paper|reporter|website|correspondent)|our \w+|us)\b"
    r"|I (?:saw|counted|met|asked|spoke)|our (?:own )?(?:reporter|correspondent|crew|team)"
    r"|this (?:newspaper|reporter) (?:saw|has|counted|visited|spoke))"
)


# The groups of a pattern that hold a name of no list.
UNLISTED = ("after", "before", "short", "called", "paper", "unknown")


class Rule(NamedTuple):
    """One form. ``plain``: it speaks for the whole report; ``agencies``: it is one where an agency is named."""

    kind: OriginLinkKind
    pattern: re.Pattern[str]
    plain: bool = False
    agencies: bool = False


def each_name(names: str) -> re.Pattern[str]:
    """One of the names, by itself. ``names`` is an alternation."""
    return re.compile(rf"\b(?:{names})(?!\w)")


def rules_for(names: str) -> tuple[Rule, ...]:
    """The forms, for an alternation of names. Of two that overlap the earlier row's stays.

    To add one: one row here, one case in the tests.
    """
    each = rf"\b(?:{names})(?!\w)"
    name = rf"(?:[Tt]he )?(?P<name>{each})"
    more = rf"(?:(?: ?/ ?|, | and |, and | & )(?:the )?{each}){{0,4}}"
    plain = (
        rf"^[A-Z][^()\n]{{1,60}}?\({_IN_BRACKETS}\) ?(?:[-–—]+|:)",
        rf"\((?:[^()\n\d]{{0,30}}? )?{name}{more}[^()\n\d]{{0,20}}\)",
        rf"(?<=[.!?”\"])\s+\({_IN_BRACKETS}\)[ \t]*$",
        rf"(?<=\s)[–—-]{{1,2}} ?{name}{more}\.?[ \t]*$",
        rf"^(?:[Ww]ith |[Ss]ource: ?|[Vv]ia )?{name}{more}\.?[ \t]*$",
        rf"^(?:By|BY|From|Sources?:|Text:|Via|Agency:|Original:) ?[^\n.:]{{0,60}}?{name}{more}[^\n.]{{0,30}}$",
        r"\b(?:[Ww]ith|[Aa]dditional|[Cc]ompiled from|[Ff]rom) (?:additional |further |some )?"
        rf"(?:reporting|material|inputs?|files|agency inputs?|reports?)[^\n.]{{0,40}}?\b(?:by|from) {name}{more}",
        rf"{name}[^\n.]{{0,40}}? contributed (?:to|reporting|material)\b",
        rf"(?:©|\([cC]\)|[Cc]opyright)[^\n.]{{0,30}}?{name}",
    )
    told = (
        rf"\b(?:[Aa]n?|[Tt]he|by|two|its) {name}(?:['’]s)? (?:{_OWN_WORK})\b",
        rf"\b(?:{_SEEN}) by {name}",
        rf"{name} {_AUX}(?:{_WROTE})\b",
        rf"(?:[Tt]he )?{_NAMED_AS} {_AUX}(?:{_SAID})\b",
        rf"(?<=[,”\"’'] )(?:reported|reports|writes|wrote) {name}",
        rf"(?:[Tt]he )?(?P<paper>{_PAPER}) {_AUX}(?:{_WROTE})\b",
    )
    says = rf"{name}(?:['’]s)?(?: {_NOUN})?(?: in [A-Z][\w-]+)? {_AUX}(?:{_SAID})\b"
    cites = (
        rf"\b(?i:{_CITING})(?: a report (?:in|by|from))?,? (?:the )?(?:[a-z][\w-]* ){{0,3}}{name}{more}",
        rf"\b(?i:{_CITING}),? (?:the |state |official )?(?:[a-z][\w-]* ){{0,2}}{_NAMED_AS}",
        rf"\b(?i:{_CITING})(?: a report (?:in|by|from))?,? (?:the )?(?P<paper>{_PAPER})",
    )
    return (
        *(Rule(_CREDITS, re.compile(pattern, re.MULTILINE), plain=True) for pattern in plain),
        *(Rule(_CITES, re.compile(pattern)) for pattern in cites),
        Rule(_CREDITS, re.compile(says), agencies=True),
        *(Rule(_CREDITS, re.compile(pattern)) for pattern in told),
    )
