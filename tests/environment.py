"""What settings need before pytest-django reads them: a database, a key, loopback HTTP. Loaded with `pytest -p`."""

import gc
import os
from collections.abc import Generator

import pytest

from factcheck.postgres import Running, leave_database, provide_database
from factcheck.private import private_folder

SERVER = pytest.StashKey[Running | None]()


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    os.environ.setdefault("LOOPBACK_HTTP", "1")
    for language in ("SITE_LANGUAGE", "WRITTEN_LANGUAGE"):  # tests read English, whatever this machine serves
        os.environ.pop(language, None)
    (private_folder() / "static").mkdir(exist_ok=True)  # WhiteNoise warns where it is missing
    early_config.stash[SERVER] = provide_database()


def pytest_collection_finish() -> None:
    """What is loaded stays: looking through it for garbage, again and again, took a sixth of the time of the tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leaves the server as it was found."""
    leave_database(config.stash.get(SERVER, None))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What was logged or printed may hold half a character, which one process cannot send to another."""
    report = yield
    report.sections = [(name, text.encode("utf-8", "backslashreplace").decode()) for name, text in report.sections]
    return report
