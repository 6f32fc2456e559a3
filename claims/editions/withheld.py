"""Stored bytes that no reader is given any more, for they say what was withdrawn. Their hashes stay for all to see."""

import json
from collections.abc import Callable, Collection, Iterable

from claims.editions.content import named_codes
from claims.models import Publication


def why_withheld(content: bytes | memoryview, withdrawn: Callable[[Iterable[str]], Collection[str]]) -> str:
    """Why an edition's stored bytes cannot be shown, though its own claim stands; empty where they can.

    An edition cannot be rewritten, so one that names a claim which was withdrawn later holds that claim's words; its
    page leaves them out. ``withdrawn`` says which of some codes are withdrawn now.
    """
    found = json.loads(bytes(content))
    if found.get("withdrawn") and found["claim"]["wording"]:  # the notice, from when it still had the claim's words
        return "withdrawn"
    named = named_codes([found])
    return "names a withdrawn claim" if named and withdrawn(named) else ""


def withdrawn_codes(codes: Iterable[str]) -> set[str]:
    """Those of the codes whose claims are withdrawn. One query."""
    rows = Publication.objects.filter(code__in=sorted(codes), is_withdrawn=True)
    return set(rows.values_list("code", flat=True))
