"""Turns: where two people would write the same thing at once, the second waits and then sees what the first wrote."""

from django.db import connection


def take_turn(*names: str) -> None:
    """Holds these names until the transaction ends; whoever wants one of them meanwhile waits.

    Taken in one order, so that two who want the same names never wait for each other.
    """
    with connection.cursor() as cursor:
        for name in sorted(set(names)):
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])
