#!/usr/bin/env python3
"""Django's command line for this project."""

import os
import sys

from django.core.management import execute_from_command_line

from factcheck.postgres import provide_database

# Commands that read text alone: they need neither a database nor a key, so none is started or drawn for them.
TEXT_ONLY = {"assess", "evaluate", "extract"}


def prepare(command: str) -> None:
    """What settings want to find in the environment. A production site sets all of it itself."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    if command in TEXT_ONLY:
        os.environ.setdefault("SECRET_KEY", "unused")
        os.environ.setdefault("DATABASE_URL", "postgresql:///unused")
    elif "SECRET_KEY" not in os.environ:
        provide_database()


if __name__ == "__main__":
    prepare(sys.argv[1] if len(sys.argv) > 1 else "")
    execute_from_command_line(sys.argv)
