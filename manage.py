#!/usr/bin/env python3
"""Django's command line for this project."""

import os
import sys

from django.core.management import execute_from_command_line

from factcheck.postgres import provide_database

if __name__ == "__main__":
    if "SECRET_KEY" not in os.environ:  # a production site sets its own, and its own DATABASE_URL
        provide_database()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    execute_from_command_line(sys.argv)
