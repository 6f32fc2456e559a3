"""`make run`'s supervisor on a copy of the project: what it starts, stops, survives and refuses."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import psycopg
import pytest

from factcheck.children import MARK
from factcheck.postgres.cluster import read_state
from factcheck.postgres.server import free_port, is_alive, remove, status
from factcheck.private import PROJECT, locked

PARTS = ("factcheck", "claims", "templates", "static", "manage.py")
# An empty desk is served sooner.
NO_DEMO = """
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true")

    def handle(self, **options):
        pass
"""


class Project:
    """A copy of the project with a database of its own, and the supervisor that serves it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.var, self.port = folder, folder / "var", free_port()
        self.said = folder / "said"
        self.process: subprocess.Popen[bytes] | None = None
        for part in PARTS:
            source = PROJECT / part
            if source.is_dir():
                shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, folder)
        (folder / "claims" / "management" / "commands" / "demo.py").write_text(NO_DEMO)

    def run(self, **environment: str) -> int:
        """Runs to the end; the exit code."""
        return self.start(**environment).wait(timeout=60)

    def start(self, **environment: str) -> "subprocess.Popen[bytes]":
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE")}
        with self.said.open("w") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "factcheck.serve"],
                cwd=self.folder,
                env={**inherited, "PORT": str(self.port), **environment},
                stdin=subprocess.DEVNULL,
                stderr=said,
                start_new_session=True,
            )
        return self.process

    def serve(self) -> int:
        """Starts, unless it runs, and waits until the address is announced; the supervisor's process id."""
        if self.process and self.process.poll() is None:
            return self.process.pid
        process = self.start()
        eventually(lambda: "Counterclaim is at" in self.said.read_text() or process.poll() is not None, seconds=150)
        assert process.poll() is None, self.said.read_text()
        return process.pid

    def supervised(self) -> list[psutil.Process]:
        """The web server and the worker with all that they started."""
        return [each for each in psutil.process_iter() if mark_of(each) == str(self.var)]

    def database_pid(self) -> int:
        return read_state(self.var).pid

    def is_gone(self) -> bool:
        return not self.supervised() and status(self.var) is None

    def end(self) -> None:
        """Stops with TERM to the supervisor alone, as a service manager does."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            assert self.process.wait(timeout=15) == 0
            assert self.is_gone()


def mark_of(process: psutil.Process) -> str | None:
    try:
        return str(process.environ().get(MARK))
    except (psutil.Error, OSError):
        return None


def eventually(condition: Callable[[], bool], *, seconds: float = 15) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "did not come true in time"
        time.sleep(0.05)


def health(port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """One copy for all: a test that needs it served says so, and may find it served already."""
    project = Project(tmp_path_factory.mktemp("project"))
    project.var.mkdir()
    yield project
    project.end()
    remove(project.var)


@pytest.fixture
def stopped(project: Project) -> Project:
    project.end()
    return project


def test_ctrl_c_to_the_whole_group_stops_everything(project: Project) -> None:
    pid = project.serve()
    assert health(project.port) == 200
    begun = time.monotonic()
    os.killpg(pid, signal.SIGINT)
    assert project.process
    assert project.process.wait(timeout=20) == 0
    assert time.monotonic() - begun < 15
    assert project.is_gone()
    assert health(project.port) == 0


def test_a_signal_before_anything_answers_stops_everything(stopped: Project) -> None:
    process = stopped.start()
    eventually(lambda: "Starting PostgreSQL" in stopped.said.read_text())
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(timeout=20) == 0
    assert "Traceback" not in stopped.said.read_text()
    assert stopped.is_gone()


def test_killing_everything_loses_nothing(project: Project) -> None:
    project.serve()
    owner_url = read_state(project.var).owner_url
    with psycopg.connect(owner_url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept AS SELECT 1 AS one")
    assert project.process
    database = psutil.Process(project.database_pid())
    doomed = [psutil.Process(project.process.pid), *project.supervised(), database, *database.children(recursive=True)]
    for process in doomed:
        with suppress(psutil.NoSuchProcess):  # gone with the one before it
            process.kill()
    project.process.wait()
    eventually(lambda: not any(is_alive(process.pid) for process in doomed))
    project.serve()
    assert health(project.port) == 200
    with psycopg.connect(read_state(project.var).owner_url) as connection:
        assert connection.execute("SELECT * FROM kept").rowcount == 1


def test_what_a_killed_supervisor_left_is_ended_first(project: Project) -> None:
    pid = project.serve()
    orphans = project.supervised()
    os.kill(pid, signal.SIGKILL)
    assert project.process
    project.process.wait()
    assert health(project.port) == 200, "the orphaned web server still holds the port"
    project.serve()
    assert "that an earlier run had left" in project.said.read_text()
    assert not any(is_alive(orphan.pid) for orphan in orphans)
    assert health(project.port) == 200


def test_a_web_server_that_dies_is_started_again(project: Project) -> None:
    web = psutil.Process(project.serve()).children()[0]
    web.kill()
    eventually(lambda: not is_alive(web.pid) and health(project.port) == 200)


def test_a_database_that_dies_is_started_again_and_all_that_leans_on_it(project: Project) -> None:
    before = {child.pid for child in psutil.Process(project.serve()).children()}
    first = project.database_pid()
    os.kill(first, signal.SIGKILL)
    eventually(lambda: project.database_pid() != first and status(project.var) is not None)
    eventually(lambda: health(project.port) == 200)
    after = {child.pid for child in psutil.Process(project.serve()).children()}
    assert len(after) == 2
    assert not before & after


def test_the_web_server_is_not_told_the_owners_password(project: Project) -> None:
    project.serve()
    password = read_state(project.var).owner_password
    assert len(project.supervised()) >= 2
    assert not any(password in value for each in project.supervised() for value in each.environ().values())


def test_a_taken_port_is_refused_in_one_sentence(stopped: Project) -> None:
    with socket.create_server(("127.0.0.1", stopped.port)):
        assert stopped.run() == 1
    assert stopped.said.read_text().count("\n") == 1
    assert f"Port {stopped.port} is taken by another program" in stopped.said.read_text()


def test_a_second_run_of_one_folder_is_refused_in_one_sentence(stopped: Project) -> None:
    with locked(stopped.var / "serve.lock", wait=0, refusal="busy"):
        assert stopped.run() == 1
    assert stopped.said.read_text().startswith("Error: Counterclaim already runs from this folder")


@pytest.mark.parametrize("port", ["http", "0", "70000", "-1"])
def test_a_port_that_is_none_is_refused_in_one_sentence(stopped: Project, port: str) -> None:
    assert stopped.run(PORT=port) == 1
    assert stopped.said.read_text() == f"Error: PORT is {port!r}, but must be a number from 1 to 65535.\n"


@pytest.mark.parametrize("url", ["postgresql://somebody:s3cret@127.0.0.1:1/claims", "not an address"])
def test_an_unreachable_database_is_refused_in_one_sentence(stopped: Project, url: str) -> None:
    assert stopped.run(DATABASE_URL=url) == 1
    said = stopped.said.read_text()
    assert said.startswith("Error: The database that DATABASE_URL names cannot be reached: ")
    assert said.count("\n") == 1
    assert "s3cret" not in said
