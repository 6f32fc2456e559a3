"""Where PostgreSQL is, under which two roles it is reached; imported by the settings alone."""

import json
import os
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict


def database_urls(var: Path) -> tuple[str, str]:
    """The application role's address and the owner's. Raises ImproperlyConfigured where none is known."""
    embedded = embedded_urls(var) if "DATABASE_URL" not in os.environ else {}
    application = os.environ.get("DATABASE_URL") or embedded.get("application_url")
    if not application:
        raise ImproperlyConfigured(
            "DATABASE_URL is not set and the embedded PostgreSQL has not been started: run `make run` once, "
            "or set DATABASE_URL to a PostgreSQL (15 or later)."
        )
    return application, os.environ.get("DATABASE_OWNER_URL") or embedded.get("owner_url") or application


def embedded_urls(var: Path) -> dict[str, str]:
    """Addresses of the embedded server, as its supervisor wrote them; empty where it never ran."""
    state = var / "postgres.json"
    return json.loads(state.read_text()) if state.exists() else {}


def database(url: str, *, options: str) -> dict[str, Any]:
    """A Django database from a libpq address; everything libpq knows (sslmode, …) is passed through."""
    parts = conninfo_to_dict(url)
    known = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    rest = {key: value for key, value in parts.items() if key not in known}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **{django: str(parts.get(libpq) or "") for libpq, django in known.items()},
        "CONN_MAX_AGE": 300,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 5, "options": options, **rest},
    }
