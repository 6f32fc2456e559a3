"""How stored values read on a page: terms, dates and counts in the language of the page. No queries."""

from datetime import date, datetime

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from claims import languages, vocabulary

register = template.Library()
register.filter("rule_label", vocabulary.rule_label)
register.filter("counted", languages.counted)
register.filter("number", languages.number)
register.filter("quoted", languages.quoted)
register.simple_tag(languages.locale_name, name="locale_name")
register.simple_tag(languages.tag, name="language_tag")

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
    return languages.day(on) if on else ""


@register.filter
def moment(value: Moment) -> str:
    """A moment → ``3 October 2020, 14:05 UTC``."""
    at = parsed(value)
    return languages.moment(at) if isinstance(at, datetime) else day(at)


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
    return languages.capitalised(plainly(value))


@register.filter
def plainly(value: str) -> str:
    """A stored term in the middle of a line: ``own_voice`` → ``own voice``."""
    return gettext(value.replace("_", " ")) if value else ""


@register.filter
def translated(words: str) -> str:
    """Words of the vocabulary, as a term's meaning, in the language of the page."""
    return gettext(words) if words else ""


@register.simple_tag
def written() -> SafeString:
    """Says that what an element holds is in the language that the desk writes, where the page is in another."""
    if settings.WRITTEN_LANGUAGE.lower() == languages.tag().lower():
        return SafeString("")
    return format_html(' lang="{}" dir="auto"', settings.WRITTEN_LANGUAGE)
