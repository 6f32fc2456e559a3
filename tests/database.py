"""The test database: migrated once per set of migrations by the owner, then copied for each run in a moment.

`DJANGO_SETTINGS_MODULE=factcheck.settings python -m tests.database` migrates it ahead of the tests.
"""

import hashlib
import os
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from django import setup
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from psycopg import sql

ROOT = Path(settings.BASE_DIR)
TEMPLATE, RUN, DEMO = "counterclaim_template_", "counterclaim_test_", "counterclaim_demo_"
COPIES = count()
LOCK = "SELECT pg_advisory_lock(hashtext('counterclaim test template'))"


def owner_connection(name: str) -> psycopg.Connection[Any]:
    """A connection of the owner's to that database; no product code has one of its own."""
    there = connections["owner"].settings_dict
    return psycopg.connect(
        host=there["HOST"],
        port=there["PORT"],
        user=there["USER"],
        password=there["PASSWORD"],
        dbname=name,
        autocommit=True,
    )


def template_name() -> str:
    """Named after all that decides how the tables look: migrations, grants and the libraries that bring some."""
    digest = hashlib.sha256()
    for path in [
        *sorted((ROOT / "claims/migrations").glob("*.py")),
        ROOT / "claims/management/commands/grant.py",
        ROOT / "factcheck/postgres/cluster.py",  # the extensions
        ROOT / "requirements.txt",
    ]:
        digest.update(path.read_bytes())
    return TEMPLATE + digest.hexdigest()[:12]


def make_test_database(main: str) -> str:
    """Copies the template, migrating it first where there is none; returns the copy's name."""
    with owner_connection(main) as connection:
        return copy_of_this_process(connection, provide_template(connection))


def provide_template(connection: psycopg.Connection[Any]) -> str:
    """The migrated template's name; only one process at a time makes it. Left over databases are dropped."""
    template = template_name()
    connection.execute(LOCK)
    there = {name for (name,) in connection.execute("SELECT datname FROM pg_database").fetchall()}
    for name in there:
        if (name.startswith(TEMPLATE) and name != template) or is_left_over(name):
            drop(connection, name)
    if template not in there:
        migrate(connection, template)
    return template


def provide_demo(main: str, load: Callable[[], object]) -> str:
    """The name of a database with the demo desk, loaded once for all processes of this run."""
    demo = demo_name()
    with owner_connection(main) as connection:
        connection.execute(LOCK)
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [demo]).fetchone():
            working = copy_of_this_process(connection, template_name())
            with led_to(working):
                load()
            rename(connection, working, demo)
    return demo


def demo_name() -> str:
    """After the process that runs the tests, or leads those that do."""
    leader = os.getppid() if "PYTEST_XDIST_WORKER" in os.environ else os.getpid()
    return f"{DEMO}{leader}"


@contextmanager
def led_to(name: str) -> Iterator[None]:
    """Everything under Django reads and writes that database meanwhile."""
    before = connections["owner"].settings_dict["NAME"]
    lead_to(name)
    try:
        yield
    finally:
        lead_to(before)


def lead_to(name: str) -> None:
    for alias in ("default", "owner"):
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = name


def copy_of_this_process(connection: psycopg.Connection[Any], template: str) -> str:
    """A new database like the template. No test needs its rows to outlive a power cut: nothing waits for the disk."""
    name = f"{RUN}{os.getpid()}_{next(COPIES)}"
    drop(connection, name)
    connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template)))
    connection.execute(sql.SQL("ALTER DATABASE {} SET synchronous_commit = off").format(sql.Identifier(name)))
    return name


def drop_of_this_process(connection: psycopg.Connection[Any]) -> None:
    """Drops its copies, all in one go: each time the server would first write everything to its disk."""
    mine = "SELECT datname FROM pg_database WHERE datname ^@ %s"
    for (name,) in connection.execute(mine, [f"{RUN}{os.getpid()}_"]).fetchall():
        drop(connection, name)


def rename(connection: psycopg.Connection[Any], name: str, to: str) -> None:
    connection.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(name), sql.Identifier(to)))


def is_left_over(name: str) -> bool:
    """Whether the database is of a run whose process is gone."""
    found = re.fullmatch(f"(?:{RUN}|{DEMO})([0-9]+)(?:_[0-9]+)?", name)
    return found is not None and Path("/proc").exists() and not Path(f"/proc/{found[1]}").exists()


def migrate(connection: psycopg.Connection[Any], template: str) -> None:
    """A database of that name with every migration and grant; under a working name until it is whole."""
    owner, working = connections["owner"], f"{template}_making"
    owner.settings_dict["TEST"]["NAME"] = working
    main = owner.settings_dict["NAME"]
    owner.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    call_command("grant")
    owner.close()
    owner.settings_dict["NAME"] = main
    rename(connection, working, template)


def empty(connection: psycopg.Connection[Any], kept: Sequence[str]) -> None:
    """Deletes all rows but those of the tables named, and numbers anew; triggers that forbid it are switched off.

    Rows, not files: TRUNCATE makes a new file for each of a thousand tables and indexes, most of which hold nothing.
    Foreign keys are looked at where the transaction ends, so that the order of tables does not matter.
    """
    names = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL(%s)"
    tables = [sql.Identifier(name) for (name,) in connection.execute(names, [list(kept)]).fetchall()]
    look = sql.SQL(" UNION ALL ").join(
        sql.SQL("SELECT {} WHERE EXISTS (SELECT FROM {})").format(sql.Literal(number), table)
        for number, table in enumerate(tables)
    )
    connection.execute(
        "SELECT set_config('pgtrigger.ignore', array_agg(tgname)::text, true) FROM pg_trigger WHERE NOT tgisinternal"
    )
    connection.execute("ALTER TABLE pghistory_context DISABLE TRIGGER USER")
    for (number,) in connection.execute(look).fetchall():
        connection.execute(sql.SQL("DELETE FROM {}").format(tables[number]))
    connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
    connection.execute("ALTER TABLE pghistory_context ENABLE TRIGGER USER")
    connection.execute(
        "SELECT setval(format('%%I.%%I', schemaname, sequencename)::regclass, 1, false) FROM pg_sequences "
        "WHERE last_value IS NOT NULL AND NOT sequencename ^@ ANY(%s)",
        [list(kept)],
    )


def drop(connection: psycopg.Connection[Any], name: str) -> None:
    """Ends whoever is connected; the server's own vacuum may not be ended by us, and is waited for."""
    while True:
        try:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
            return
        except psycopg.errors.InsufficientPrivilege:
            time.sleep(0.1)


def main() -> None:
    setup()
    with owner_connection(connections["owner"].settings_dict["NAME"]) as connection:
        provide_template(connection)


if __name__ == "__main__":
    main()
