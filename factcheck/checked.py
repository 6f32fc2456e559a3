"""What the environment gives, checked where it can be told: a typing error passes neither for English nor for none."""

import os
import re

from django.core.exceptions import ImproperlyConfigured

from claims.vocabulary import Group

# Those that readers' pages can be made in: each but the first has a complete catalogue in locale/.
LANGUAGES = [("en-gb", "British English"), ("fr", "français")]
# A language, then perhaps a script, a region, variants (RFC 5646, 2.1, without its private and grandfathered tags).
TAG = re.compile(r"[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2}|-[0-9]{3})?(-[a-z0-9]{5,8}|-[0-9][a-z0-9]{3})*", re.IGNORECASE)


def site_language(given: str) -> str:
    """The language of readers' pages; English where none is given. Raises ImproperlyConfigured."""
    known = [language for language, _ in LANGUAGES]
    language = given.strip().lower() or known[0]
    if language not in known:
        raise ImproperlyConfigured(f"SITE_LANGUAGE is “{given}”: give one of {', '.join(known)}, or nothing.")
    return language


def written_language(given: str) -> str:
    """The language tag of what the desk writes; British English where none is given. Raises ImproperlyConfigured."""
    tag = given.strip() or "en-GB"
    if not TAG.fullmatch(tag):
        raise ImproperlyConfigured(f"WRITTEN_LANGUAGE is “{given}”: give a language tag, as en-GB, fr or sr-Latn.")
    return tag


def second_step_from(role: str) -> str:
    """The role from which nobody opens the desk without a second step; empty for none. Raises ImproperlyConfigured."""
    roles = [group.value for group in Group]
    if role and role not in roles:
        raise ImproperlyConfigured(f"SECOND_STEP_FROM is “{role}”: give one of {', '.join(roles)}, or nothing.")
    return role


def trusted_proxies(given: str) -> int:
    """How many proxies of one's own stand in a row before the application. Raises ImproperlyConfigured.

    ``1`` and ``yes`` are the usual one; with a network of caches before it, ``2``.
    """
    said = given.strip().lower()
    number = {"": "0", "no": "0", "false": "0", "yes": "1", "true": "1"}.get(said, said)
    if number not in set("0123"):
        raise ImproperlyConfigured(f"BEHIND_PROXY is “{given}”: give the number of your proxies in a row, 0 to 3.")
    return int(number)


def how_many(name: str, default: int) -> int:
    """The number that this variable of the environment gives. Raises ImproperlyConfigured."""
    given = os.environ.get(name, "").strip() or str(default)
    if not (given.isascii() and given.isdigit() and len(given) < 10):
        raise ImproperlyConfigured(f"{name} is “{given}”: give a number, as {default}.")
    return int(given)
