"""Where the addresses of what was merged lead to, in the end."""

from django.db import connection

from claims.vocabulary import AddressKind

# Each merge is one row, so chains are walked; UNION would end a circle, which the rules of merging refuse.
ONWARDS = """
WITH RECURSIVE walk(at) AS (
    SELECT leads_to FROM claims_oldaddress WHERE kind = %(kind)s AND old = %(old)s
    UNION
    SELECT o.leads_to FROM claims_oldaddress o JOIN walk ON o.old = walk.at WHERE o.kind = %(kind)s
) SELECT at FROM walk
WHERE NOT EXISTS (SELECT FROM claims_oldaddress o WHERE o.kind = %(kind)s AND o.old = walk.at)
"""
BACKWARDS = """
WITH RECURSIVE walk(at) AS (
    SELECT %(now)s::text
    UNION
    SELECT o.old FROM claims_oldaddress o JOIN walk ON o.leads_to = walk.at WHERE o.kind = %(kind)s
) SELECT at FROM walk
"""


def leads_to(kind: AddressKind, old: str) -> str:
    """What stands at the end of the chain that begins with the old address; empty where it is no old one. One query."""
    with connection.cursor() as cursor:
        cursor.execute(ONWARDS, {"kind": kind.value, "old": old})
        found = cursor.fetchone()
    return str(found[0]) if found else ""


def known_before_as(kind: AddressKind, now: str) -> list[str]:
    """The address and all older ones that lead to it. One query."""
    with connection.cursor() as cursor:
        cursor.execute(BACKWARDS, {"kind": kind.value, "now": now})
        return [at for (at,) in cursor.fetchall()]
