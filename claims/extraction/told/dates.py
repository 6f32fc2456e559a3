"""The day something was said: from a weekday or a date near the cue, the dateline, and the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from claims.extraction.english.channels import NOUNS, SPEAKING
from claims.extraction.english.days import (
    DISTANCES,
    OTHER_CLAUSES,
    OTHER_DAY_LEADS,
    OTHER_EVENTS,
    RELATIVE_DAYS,
    SPEAKING_PARTICIPLES,
    VAGUE_TIMES,
)
from claims.extraction.english.words import MONTHS, WEEKDAYS

_MONTH = "(?:" + "|".join(f"{name}|{name[:3]}" for name in map(str.title, MONTHS)) + r"|Sept)(?![a-z])\.?"
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_YEAR = "[12][0-9]{3}"
_WEEKDAY = "|".join(map(str.title, WEEKDAYS))
_SHORT_WEEKDAY = r"(?:Mon|Tues?|Weds?|Thu|Thurs?|Fri|Sat|Sun)\."
_RELATIVE = "|".join(re.escape(words) for words in sorted(RELATIVE_DAYS, key=len, reverse=True))
_OF_WEEK = rf"(?:(?:{_WEEKDAY}),? (?:the )?)?"
_DATES = (
    re.compile(rf"\b{_OF_WEEK}(?P<year>{_YEAR})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])\b"),
    re.compile(rf"\b{_OF_WEEK}(?P<day>{_DAY}) (?:of )?(?P<month>{_MONTH})(?:,? (?P<year>{_YEAR})\b)?"),
    re.compile(rf"\b{_OF_WEEK}(?P<month>{_MONTH}) (?P<day>{_DAY})\b(?:,? (?P<year>{_YEAR})\b)?"),
)
_NEAR = re.compile(
    rf"\b(?:(?P<last>last )?(?P<weekday>{_WEEKDAY})\b|(?P<short>{_SHORT_WEEKDAY}))(?P<of>,? (?:of )?last week\b)?"
    rf"|\b(?P<relative>(?i:{_RELATIVE}))\b",
)
_NAME_GOES_ON = re.compile(r" (?:[A-Z][a-z]+|programme|program|show|newspaper)\b")
_IN_NAME = re.compile(r"(?:\b[Tt]he |['’]s |\b[A-Z]\w+ )$")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_BREAK = re.compile(r"[,;:()–—]")
_DATELINE = re.compile(r"[A-Z][A-Z][^\n]{0,90}?(?:--|[-–—:]) ?")
_FILLERS = frozenset({"late", "early", "last", "the", "on", "night", "mid"})


@dataclass(frozen=True, slots=True)
class _Found:
    """A day named at ``start:end`` of the words. ``on`` is None where it cannot be told which."""

    start: int
    end: int
    on: date | None


def said_on(before: str, after: str, published_on: date | None, dateline: date | None = None) -> date | None:
    """The day that the words round a cue name, or the dateline's where they speak of no time at all.

    ``before`` and ``after`` are the outlet's words on either side of the cue. A weekday is the latest one on or
    before the day of publication; without one (or a dateline with a year) only a full date tells.
    """
    anchor = published_on or dateline
    seen = False
    for words, follows in ((after, True), (before, False)):
        days = list(_days(words, anchor))
        seen = seen or bool(days)
        ours = [day for day in days if day.on is not None and _is_day_of_speaking(words, day, follows=follows)]
        if ours:
            return ours[0].on if follows else ours[-1].on
    vague = VAGUE_TIMES.intersection(word.lower() for word in _WORD.findall(f"{before} {after}"))
    return None if seen or vague else dateline


def dateline_day(paragraph: str, published_on: date | None) -> date | None:
    """The day of a dateline ("VELM, May 3 (AP) —") that opens a paragraph, or nothing."""
    head = _DATELINE.match(paragraph)
    found = next(_named_days(head.group(), published_on), None) if head else None
    return found.on if found else None


def _days(words: str, anchor: date | None) -> Iterator[_Found]:
    """The days that the words name, in order."""
    named = list(_named_days(words, anchor))
    for match in _NEAR.finditer(words):
        if not any(match.start() < day.end and day.start < match.end() for day in named):
            named.append(_Found(match.start(), match.end(), _near_day(match, anchor) if anchor else None))
    yield from sorted(named, key=lambda day: day.start)


def _named_days(words: str, anchor: date | None) -> Iterator[_Found]:
    for pattern in _DATES:
        for match in pattern.finditer(words):
            yield _Found(match.start(), match.end(), _date_of(match, anchor))


def _date_of(match: re.Match[str], anchor: date | None) -> date | None:
    month = match["month"].lower()
    number = int(month) if month.isdigit() else next(n for n, m in enumerate(MONTHS, 1) if m.startswith(month[:3]))
    if match["year"] is None and anchor is None:
        return None
    year = int(match["year"]) if match["year"] else (anchor.year if anchor else 0)
    try:
        named = date(year, number, int(match["day"].rstrip("stndrh")))
        if match["year"] is None and anchor is not None and named > anchor and named.year > date.min.year:
            named = named.replace(year=named.year - 1)
    except ValueError:
        return None
    return named


def _near_day(match: re.Match[str], anchor: date) -> date | None:
    if match["relative"]:
        return _days_before(anchor, RELATIVE_DAYS[match["relative"].lower()])
    name = (match["weekday"] or match["short"]).lower().rstrip(".")
    number = next(n for n, weekday in enumerate(WEEKDAYS) if weekday.startswith(name[:3]))
    back = (anchor.weekday() - number) % 7
    if match["of"]:
        return _days_before(anchor, anchor.weekday() - number + 7)
    return _days_before(anchor, back or (7 if match["last"] else 0))


def _is_day_of_speaking(words: str, day: _Found, *, follows: bool) -> bool:
    """Whether the day is the cue's, and not a clause's or an event's that stands beside it."""
    if words[day.end : day.end + 2] in ("'s", "’s"):
        following = _WORD.findall(words[day.end + 2 : day.end + 60])
        return any(word.lower() in NOUNS for word in following[:3])  # in Friday's statement
    leads_in = words[: day.start].lower().split()[-1:] in (["on"], ["late"], ["early"], ["last"])
    if (
        not leads_in
        and words[day.start].isupper()
        and _NAME_GOES_ON.match(words, day.end)
        and _IN_NAME.search(words, 0, day.start)
    ):
        return False  # the Sunday Times, Radio Velm's Today programme
    breaks = [m.end() for m in _BREAK.finditer(words, 0, day.start)]
    clause = [word.lower() for word in _WORD.findall(words[breaks[-1] if breaks else 0 : day.start])]
    near = [word for word in clause if word not in _FILLERS]
    if near and near[-1] in OTHER_DAY_LEADS:
        return False
    if OTHER_CLAUSES.intersection(clause) or clause[:1] == ["next"]:
        return False
    for n, word in enumerate(clause):
        ours = follows or clause[0] in SPEAKING  # speaking after the match on Saturday
        if word in OTHER_EVENTS and (not ours or (n and clause[n - 1] in DISTANCES)):
            return False
    participle = next((word for word in reversed(near) if len(word) > 4 and word.endswith("ed")), None)
    return not (near and near[-1] == participle and participle not in SPEAKING_PARTICIPLES)


def _days_before(day: date, count: int) -> date | None:
    try:
        return day - timedelta(days=count)
    except OverflowError:
        return None
