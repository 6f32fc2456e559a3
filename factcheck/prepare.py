"""Brings the database up to date in one process: migrations, rights, cache table, demo desk. `make run` runs it first.

Progress goes to stderr. Run by serve.py with the addresses of both roles in the environment.
"""

import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import OperationalError, connections
from django.db.migrations.executor import MigrationExecutor

from factcheck.console import Problem, run_to_exit_code, say


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    try:
        django.setup()
        Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # WhiteNoise warns where it is missing
        bring_up_to_date()
    except ImproperlyConfigured as error:
        raise Problem(str(error)) from error
    except OperationalError as error:
        raise Problem(f"The database refused: {str(error).strip().splitlines()[0]}") from error
    return 0


def bring_up_to_date() -> None:
    """Migrates if something is pending, grants the application its rights, and fills an empty desk with the demo."""
    for connection in connections.all():
        with connection.cursor() as cursor:  # a step that a power cut undoes is made again by the next start
            cursor.execute("SET synchronous_commit = off")
    executor = MigrationExecutor(connections["owner"])
    pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if pending:
        say(f"Migrating the database ({len(pending)} steps) …")
        call_command("migrate", database="owner", interactive=False, verbosity=0)
    call_command("grant", verbosity=0)
    call_command("render", verbosity=0)  # pages that older templates made
    call_command("demo", "--if-empty")


if __name__ == "__main__":
    sys.exit(run_to_exit_code(main))
