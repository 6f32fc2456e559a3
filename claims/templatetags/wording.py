"""How stored values read on a page: terms, dates and counts in the language of the page. No queries."""

from datetime import date, datetime
from typing import Any

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
def read_as(figure: Any) -> str:
    """How a count, or a row of its history, was read: ``at least 130 killed, people · as of 3 October 2020``."""
    ends = dict.fromkeys(f"{end:,}" for end in (figure.low, figure.high) if end is not None)
    number = "–".join(ends)
    bound = "exactly" if figure.bound == "exact" else plainly(figure.bound)
    kind = " ".join(filter(None, [bound, number, plainly(figure.measure)]))
    parts = ", ".join(filter(None, [kind, figure.group, figure.side, figure.place]))
    period = [f"from {day(figure.period_from)}"] if figure.period_from else []
    period += [f"as of {day(figure.as_of)}"] if figure.as_of else []
    hedge = [f"“{figure.hedge}”"] if figure.hedge else []
    return " · ".join([parts, *(["increment"] if figure.increment else []), *period, *hedge])


@register.simple_tag
def phrase(words: str, **parts: str) -> str:
    """``{% phrase _("By {name}") name=speaker.name as title %}``: for what another tag takes, and escapes."""
    return words.format(**parts)


@register.filter
def translated(words: str) -> str:
    """Words of the vocabulary, as a term's meaning, in the language of the page."""
    return gettext(words) if words else ""


def marked_as(language: str) -> SafeString:
    """Says what language an element's words are in, where that is not the page's."""
    if language.lower() == languages.tag().lower():
        return SafeString("")
    return format_html(' lang="{}"', language)


@register.simple_tag
def written() -> SafeString:
    """For an element whose words the desk wrote."""
    return marked_as(settings.WRITTEN_LANGUAGE)


@register.simple_tag
def reasoned() -> SafeString:
    """For an element whose words an edition keeps from the rules that derived its status: these are in English."""
    return marked_as(languages.tag(settings.LANGUAGE_CODE))


@register.filter
def as_written(words: str) -> str:
    """Words that the desk wrote, within a line of the page's."""
    return within(words, written())


@register.filter
def as_told(sentence: languages.Told) -> str:
    """A sentence of the rules, within a line of the page's: in its language, or as the edition keeps it."""
    return within(sentence.text, reasoned()) if sentence.kept else sentence.text


def within(words: str, marked: SafeString) -> str:
    return format_html("<span{}>{}</span>", marked, words) if words and marked else words


@register.simple_tag
def written_tag() -> str:
    """The language that the desk writes, for an element that always names its own."""
    return str(settings.WRITTEN_LANGUAGE)
