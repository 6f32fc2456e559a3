"""How stored values read on a page: terms, dates and counts in British English. No queries."""

from datetime import date, datetime

from django import template

from claims import vocabulary

register = template.Library()
register.filter("rule_label", vocabulary.rule_label)

Moment = date | str | None


def parsed(value: Moment) -> date | None:
    """A date or datetime, from itself or from its ISO text; None for nothing."""
    if not value:
        return None
    if isinstance(value, date):
        return value
    return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)


@register.filter
def day(value: Moment) -> str:
    """``2020-10-03`` or a moment on it → ``3 October 2020``; nothing for nothing."""
    on = parsed(value)
    return f"{on.day} {on:%B} {on.year}" if on else ""


@register.filter
def moment(value: Moment) -> str:
    """A moment → ``3 October 2020, 14:05 UTC``."""
    at = parsed(value)
    return f"{day(at)}, {at:%H:%M} UTC" if isinstance(at, datetime) else day(at)


@register.filter
def iso(value: Moment) -> str:
    """The machine-readable form, for ``<time datetime>``."""
    at = parsed(value)
    if isinstance(at, datetime):
        return at.isoformat(timespec="seconds")
    return at.isoformat() if at else ""


@register.filter
def term(value: str) -> str:
    """A stored term as a word that starts a line: ``party_only`` → ``Party only``."""
    words = value.replace("_", " ")
    return words[:1].upper() + words[1:]


@register.filter
def plainly(value: str) -> str:
    """A stored term in the middle of a line: ``own_voice`` → ``own voice``."""
    return value.replace("_", " ")


@register.filter
def counted(number: int, noun: str) -> str:
    """``1|counted:"origin"`` → ``1 origin``; ``2`` → ``2 origins``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
