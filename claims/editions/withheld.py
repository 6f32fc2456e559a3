"""Stored bytes that no reader is given, for they say what is not published now. Their hashes stay for all to see."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping

from django.db.models import QuerySet

from claims.editions.content import named_codes
from claims.models import Edition, Publication


def why_withheld(
    content: bytes | memoryview,
    unseen: Callable[[Iterable[str]], Collection[str]],
    redacted: Mapping[int, str],
) -> str:
    """Why an edition's stored bytes cannot be shown, though its own claim stands; empty where they can.

    An edition cannot be rewritten, so one that names a claim which was withdrawn later, or a successor that is not
    published yet, holds that claim's words; its page leaves them out. So does one that repeats the note of an edition
    which was redacted later. ``unseen`` says which of some codes those are, ``redacted`` which notes stand in their
    place, by the number of the edition.
    """
    found = json.loads(bytes(content))
    if found.get("withdrawn") and found["claim"]["wording"]:  # the notice, from when it still had the claim's words
        return "withdrawn"
    if found.get("redacted"):  # what stands there now is a notice, and no longer what was hashed
        return "redacted"
    for past in found.get("earlier", []):
        if past.get("note") and past["note"] != redacted.get(past["number"], past["note"]):
            return "repeats the note of a redacted edition"
    named = named_codes([found])
    return "names an unpublished claim" if named and unseen(named) else ""


def unseen_codes(codes: Iterable[str]) -> set[str]:
    """Those of the codes whose claims' words no reader sees: withdrawn, or never published. One query."""
    asked = set(codes)
    shown = Publication.objects.filter(code__in=sorted(asked), is_withdrawn=False)
    return asked - set(shown.values_list("code", flat=True))


def redacted_notes(editions: QuerySet[Edition]) -> dict[int, dict[int, str]]:
    """Of each claim (by key) those redacted, by number, with the notices in place of their notes. One query."""
    found: dict[int, dict[int, str]] = {}
    rows = editions.filter(redaction__isnull=False).order_by()
    for claim, number, note in rows.values_list("claim_id", "number", "note"):
        found.setdefault(claim, {})[number] = note
    return found
