"""The language of an answer, and how numbers, days, counts and quotations read in it.

Readers' pages are made in the language of the installation; the desk, the accounts and the API stay in English.
"""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.dates import MONTHS
from django.utils.formats import number_format
from django.utils.translation import get_language, gettext, ngettext, override, pgettext, to_locale

Respond = Callable[[HttpRequest], HttpResponse]

# Addresses that speak English, whatever readers' pages speak.
IN_ENGLISH = ("/desk/", "/accounts/", "/api/")


def by_address(get_response: Respond) -> Respond:
    """Answers in the language of the address; errors, too."""

    def respond(request: HttpRequest) -> HttpResponse:
        with override(settings.LANGUAGE_CODE) if request.path.startswith(IN_ENGLISH) else readers_language():
            return get_response(request)

    return respond


def readers_language() -> AbstractContextManager[None]:
    """What is made inside is made for readers, whoever asked for it: an editor who publishes, a job, a command."""
    return override(settings.SITE_LANGUAGE)


def tag(language: str | None = None) -> str:
    """The language, as ``lang`` names it: ``en-GB``; the one of this answer where none is given."""
    first, *rest = (language or get_language() or settings.LANGUAGE_CODE).split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])


def locale_name() -> str:
    """The language of this answer as Open Graph names it: ``en_GB``, ``fr_FR``."""
    return {"en-GB": "en_GB", "fr": "fr_FR"}[tag()]


def chart_locale() -> str:
    """The language of this answer as drawings name it; empty for English, which they speak by themselves."""
    return {"fr": "fr-FR"}.get(tag(), "")


def catalogue() -> bytes:
    """The readers' language and all that it says, compiled: what pages depend on beside templates and code."""
    language = to_locale(settings.SITE_LANGUAGE)
    compiled = [Path(folder) / language / "LC_MESSAGES" / "django.mo" for folder in settings.LOCALE_PATHS]
    return b"".join([language.encode(), *(path.read_bytes() for path in compiled if path.exists())])


def number(value: int) -> str:
    """``12345`` → ``12,345``."""
    return number_format(value, use_l10n=True, force_grouping=True)


def day(on: date) -> str:
    """``3 October 2020``."""
    # Translators: the day of the month in a date, where it is the first.
    first = pgettext("day of a month", "1")
    parts = {"day": first if on.day == 1 else str(on.day), "month": MONTHS[on.month], "year": str(on.year)}
    return gettext("%(day)s %(month)s %(year)s") % parts


def moment(at: datetime) -> str:
    """``3 October 2020, 14:05 UTC``."""
    return gettext("%(day)s, %(time)s UTC") % {"day": day(at), "time": f"{at:%H:%M}"}


def joined(names: Iterable[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``."""
    *first, last = [*names] or [""]
    return gettext("%(names)s and %(last)s") % {"names": ", ".join(first), "last": last} if first else last


def quoted(words: str) -> str:
    """In the quotation marks of the language."""
    return gettext("“%(words)s”") % {"words": words}


def capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


@dataclass(frozen=True)
class Told:
    """A sentence of the rules for readers. ``kept``: in English, as an edition keeps it."""

    text: str
    kept: bool


def ngettext_noop(singular: str, plural: str) -> tuple[str, str]:
    """Marks both for the catalogue."""
    return singular, plural


# What is counted on readers' pages. The desk counts more, in English alone.
COUNTED = {
    "change": ngettext_noop("%(number)s change", "%(number)s changes"),
    "checked claim": ngettext_noop("%(number)s checked claim", "%(number)s checked claims"),
    "claim": ngettext_noop("%(number)s claim", "%(number)s claims"),
    "count": ngettext_noop("%(number)s count", "%(number)s counts"),
    "day": ngettext_noop("%(number)s day", "%(number)s days"),
    "independent report": ngettext_noop("%(number)s independent report", "%(number)s independent reports"),
    "link": ngettext_noop("%(number)s link", "%(number)s links"),
    "origin": ngettext_noop("%(number)s origin", "%(number)s origins"),
    "other": ngettext_noop("%(number)s other", "%(number)s others"),
    "outlet": ngettext_noop("%(number)s outlet", "%(number)s outlets"),
    "report": ngettext_noop("%(number)s report", "%(number)s reports"),
    "statement": ngettext_noop("%(number)s statement", "%(number)s statements"),
    "weak origin": ngettext_noop("%(number)s weak origin", "%(number)s weak origins"),
}


def counted(how_many: int, noun: str) -> str:
    """``1 origin``, ``2 origins``."""
    singular, plural = COUNTED.get(noun, (f"%(number)s {noun}", f"%(number)s {noun}s"))
    return ngettext(singular, plural, how_many) % {"number": number(how_many)}
