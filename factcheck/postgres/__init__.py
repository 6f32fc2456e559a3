"""The embedded PostgreSQL and its one supervisor. Knows no Django; `python -m factcheck.postgres` is its command line.

`make run` starts and stops the server. Other commands call `provide_database()`, which starts it if it is absent, and
leave it running; tests put back what they found.
"""

import os

from factcheck.postgres.server import Running, put_back, start, stop
from factcheck.private import private_folder, secret_key

__all__ = ["Running", "leave_database", "provide_database", "stop_database"]


def provide_database() -> Running | None:
    """Sees to it that settings find a database and a key: those of the environment, else this installation's own.

    Returns: the embedded server, or None where DATABASE_URL names another.
    Raises: Problem.
    """
    var = private_folder()
    os.environ.setdefault("SECRET_KEY", secret_key(var))
    if os.environ.get("DATABASE_URL"):
        return None
    return start(var)


def leave_database(running: Running | None) -> None:
    """For tests: puts back what `provide_database` changed."""
    if running:
        put_back(private_folder(), running)


def stop_database() -> bool:
    """Stops the embedded server; says whether it ran."""
    return stop(private_folder())
