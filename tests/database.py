"""The test database: migrated once per set of migrations by the owner, then copied for each run in a moment."""

import hashlib
import os
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from psycopg import sql

ROOT = Path(settings.BASE_DIR)
TEMPLATE, RUN = "counterclaim_template_", "counterclaim_test_"


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


def make_test_database() -> str:
    """Copies the template, migrating it first where there is none; returns the copy's name."""
    main, template, mine = connections["owner"].settings_dict["NAME"], template_name(), f"{RUN}{os.getpid()}"
    with owner_connection(main) as connection:
        connection.execute("SELECT pg_advisory_lock(hashtext('counterclaim test template'))")
        there = {name for (name,) in connection.execute("SELECT datname FROM pg_database").fetchall()}
        for name in there:
            if (name.startswith(TEMPLATE) and name != template) or is_left_over(name):
                drop(connection, name)
        if template not in there:
            migrate(template)
        drop(connection, mine)
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(mine), sql.Identifier(template))
        )
    return mine


def is_left_over(name: str) -> bool:
    """Whether the database is of a run whose process is gone."""
    number = name.removeprefix(RUN)
    return name.startswith(RUN) and number.isdigit() and not Path(f"/proc/{number}").exists() and Path("/proc").exists()


def migrate(template: str) -> None:
    """A database of that name with every migration and grant; under a working name until it is whole."""
    owner, working = connections["owner"], f"{template}_making"
    owner.settings_dict["TEST"]["NAME"] = working
    main = owner.settings_dict["NAME"]
    owner.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    call_command("grant")
    owner.close()
    owner.settings_dict["NAME"] = main
    with owner_connection(main) as connection:
        connection.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(working), sql.Identifier(template))
        )


def drop(connection: psycopg.Connection[Any], name: str) -> None:
    connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
