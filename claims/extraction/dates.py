"""The day something was said, from a weekday or a date near the cue and the day of publication."""

import re
from datetime import date, timedelta

from claims.extraction.english.words import MONTHS, WEEKDAYS

_MONTH = "|".join(name[:3] + r"(?:" + name[3:] + r")?\.?" if len(name) > 3 else name for name in MONTHS)
_WEEKDAY = re.compile(r"\b(" + "|".join(WEEKDAYS) + r")\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(today|yesterday|tonight|this (?:morning|afternoon|evening)|last night)\b", re.IGNORECASE)
_DAY_MONTH = re.compile(rf"\b([0-3]?[0-9]) ({_MONTH})\b(?: ([12][0-9]{{3}}))?", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b({_MONTH}) ([0-3]?[0-9])\b(?:,? ([12][0-9]{{3}}))?", re.IGNORECASE)


def said_on(words: str, published_on: date | None) -> date | None:
    """The day that the words around a cue name, or nothing. Without a day of publication only a full date tells."""
    named = _named_date(words, published_on)
    if named is not None or published_on is None:
        return named
    relative = _RELATIVE.search(words)
    if relative:
        back = 1 if relative.group(1).lower() in ("yesterday", "last night") else 0
        return _days_before(published_on, back)
    weekday = _WEEKDAY.search(words)
    if weekday:
        back = (published_on.weekday() - WEEKDAYS.index(weekday.group(1).lower())) % 7
        return _days_before(published_on, back)
    return None


def _named_date(words: str, published_on: date | None) -> date | None:
    match = _DAY_MONTH.search(words)
    if match:
        day, month, year = match.group(1), match.group(2), match.group(3)
    else:
        match = _MONTH_DAY.search(words)
        if not match:
            return None
        month, day, year = match.group(1), match.group(2), match.group(3)
    number = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(month.lower().rstrip(".")[:3]))
    if year is None and published_on is None:
        return None
    assumed = int(year) if year else (published_on.year if published_on else 0)
    try:
        named = date(assumed, number, int(day))
        if year is None and published_on is not None and named > published_on and named.year > date.min.year:
            named = named.replace(year=named.year - 1)
    except ValueError:
        return None
    return named


def _days_before(day: date, count: int) -> date | None:
    try:
        return day - timedelta(days=count)
    except OverflowError:
        return None
