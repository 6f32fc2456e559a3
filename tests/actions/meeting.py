"""Two people at once, for real: each in a thread with a database connection of its own."""

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

from django.db import connection, connections

# Seconds. A wait in a circle is found by PostgreSQL in one; any other ends, on a busy machine later.
PATIENCE = 60


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """Starts all of them together; what each returned, or the exception that it raised, in their order."""
    results: list[Any] = [TimeoutError("still at work") for _ in calls]
    start = Barrier(len(calls))

    def run(place: int, call: Callable[[], Any]) -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute(f"SET lock_timeout = '{PATIENCE}s'; SET statement_timeout = '{PATIENCE}s'")
            start.wait(timeout=PATIENCE)
            results[place] = call()
        except Exception as error:  # noqa: BLE001 - it is the result that the test looks at
            results[place] = error
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=PATIENCE)
    return results


def refused(results: list[Any]) -> list[str]:
    """The names of the exceptions among them."""
    return [type(result).__name__ for result in results if isinstance(result, Exception)]
