"""Turns: where two people would write the same thing at once, the second waits and then sees what the first wrote."""

from django.db import connection


def take_turn(*names: str) -> None:
    """Holds these names until the transaction ends; whoever wants one of them meanwhile waits.

    Taken in one order, so that two who want the same names never wait for each other.
    """
    with connection.cursor() as cursor:
        for name in sorted(set(names)):
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])


def is_alone(name: str) -> bool:
    """Takes that turn if nobody else has it, until the transaction ends, and says whether it did; never waits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [name])
        return bool(cursor.fetchone()[0])


# Held shared by who adds to the evidence of one claim, alone by who changes what the evidence of many rests on.
EVIDENCE = 0x0E51DE4C


def add_evidence() -> None:
    """Until this transaction ends, nobody changes a speaker, a side or a source unseen by it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [EVIDENCE])


def change_context() -> None:
    """Waits for evidence that is being added, so that all of it is seen; more of it waits for this transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [EVIDENCE])
