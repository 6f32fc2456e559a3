"""Slugs for addresses: readable, and free."""

import re
from typing import Any

from django.db.models import Model

from claims.actions.locks import take_turn
from claims.spelling import fold

LENGTH = 80
# Below a claim's address these lead elsewhere.
TAKEN = {"embed", "withdrawn"}


def slug_of(words: str) -> str:
    """The words in Latin letters, joined by hyphens, cut at a word; ``untitled`` where none is left."""
    plain = "-".join(re.findall("[a-z0-9]+", fold(words)))
    if len(plain) > LENGTH:
        plain = plain[: LENGTH + 1].rsplit("-", 1)[0][:LENGTH]
    return plain or "untitled"


def free_slug(model: type[Model], words: str, **scope: Any) -> str:
    """The slug of the words, numbered where another row of the scope has it.

    Two people who name things alike at once meet here: the second waits, and gets the next number.
    """
    slug = slug_of(words)
    take_turn(f"slug {model._meta.db_table} {slug}")
    taken = set(model._default_manager.filter(slug__startswith=slug, **scope).values_list("slug", flat=True)) | TAKEN
    number, candidate = 1, slug
    while candidate in taken:
        number += 1
        candidate = f"{slug}-{number}"
    return candidate
