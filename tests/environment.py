"""What settings need before pytest-django reads them: a database, a key, loopback HTTP. Loaded with `pytest -p`."""

import os

import pytest

from factcheck.postgres import Running, provide_database, stop_database

SERVER = pytest.StashKey[Running | None]()


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    os.environ.setdefault("LOOPBACK_HTTP", "1")
    early_config.stash[SERVER] = provide_database()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leaves the server as it was found."""
    running = config.stash.get(SERVER, None)
    if running and running.was_started:
        stop_database()
