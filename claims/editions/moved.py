"""Where the addresses of what was merged lead to, in the end."""

from collections.abc import Iterable

from django.db import connection

from claims.models import OldAddress, Publication, PublishedSpeaker
from claims.vocabulary import AddressKind

# Each merge is one row, so chains are walked; UNION would end a circle, which the rules of merging refuse.
ONWARDS = """
WITH RECURSIVE walk(old, at) AS (
    SELECT old, leads_to FROM claims_oldaddress WHERE kind = %(kind)s AND old = ANY(%(asked)s)
    UNION
    SELECT walk.old, o.leads_to FROM claims_oldaddress o JOIN walk ON o.old = walk.at WHERE o.kind = %(kind)s
) SELECT old, at FROM walk
WHERE NOT EXISTS (SELECT FROM claims_oldaddress o WHERE o.kind = %(kind)s AND o.old = walk.at)
"""
BACKWARDS = """
WITH RECURSIVE walk(now, at) AS (
    SELECT asked, asked FROM unnest(%(asked)s::text[]) asked
    UNION
    SELECT walk.now, o.old FROM claims_oldaddress o JOIN walk ON o.leads_to = walk.at WHERE o.kind = %(kind)s
) SELECT now, at FROM walk
"""


def leads_to(kind: AddressKind, old: str) -> str:
    """Where readers are led from the old address: to the end of its chain, if that is public; empty where to nowhere.

    An address that was never public leads nowhere, as if there had been none. One query, three for one that leads on.
    """
    end = all_lead_to(kind, [old]).get(old, "")
    known = end and OldAddress.objects.filter(kind=kind.value, old=old, was_public=True).exists()
    return end if known and is_public(kind, end) else ""


def is_public(kind: AddressKind, address: str) -> bool:
    """Whether readers find something there. One query."""
    if kind is AddressKind.CLAIM:
        return Publication.objects.filter(code=address).exists()
    return PublishedSpeaker.objects.filter(slug=address).exists()


def all_lead_to(kind: AddressKind, old: Iterable[str]) -> dict[str, str]:
    """What stands at the ends of the chains, public or not; addresses that are no old ones are left out. One query."""
    return dict(walked(ONWARDS, kind, old))


def known_before_as(kind: AddressKind, now: str) -> list[str]:
    """The address and all older ones that lead to it. One query."""
    return sorted(all_known_before_as(kind, [now])[now])


def all_known_before_as(kind: AddressKind, now: Iterable[str]) -> dict[str, set[str]]:
    """The same for many addresses. One query."""
    found: dict[str, set[str]] = {}
    for one, before in walked(BACKWARDS, kind, now):
        found.setdefault(one, set()).add(before)
    return found


def walked(sql: str, kind: AddressKind, asked: Iterable[str]) -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"kind": kind.value, "asked": list(asked)})
        return [(str(one), str(other)) for one, other in cursor.fetchall()]
