"""The embedded server under its supervisor: a real one, killed and recovered."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import psutil
import psycopg
import pytest

from factcheck.console import Problem
from factcheck.postgres.cluster import locate, read_state, write_state
from factcheck.postgres.programs import ROOT_HOME, Account, account_named, find_programs, owner_of
from factcheck.postgres.server import (
    Running,
    buffers,
    free_port,
    is_alive,
    is_free,
    put_back,
    remove,
    start,
    status,
    stop,
)

IS_ROOT = os.geteuid() == 0


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a cluster of its own, whose table `kept` has one row."""
    folder = tmp_path_factory.mktemp("var")
    running = start(folder)
    with psycopg.connect(running.state.owner_url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS one")
    yield folder
    remove(folder)


def kept_rows(running: Running) -> int:
    with psycopg.connect(running.state.owner_url) as connection:
        return connection.execute("SELECT * FROM kept").rowcount


def data_of(var: Path) -> Path:
    return Path(read_state(var).data_directory)


def kill_all(var: Path) -> None:
    """kill -9, server and children at once."""
    pid = start(var).state.pid
    family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
    for process in family:
        process.kill()
    while any(is_alive(process.pid) for process in family):
        time.sleep(0.02)


@pytest.mark.parametrize(("gigabytes", "megabytes"), [(0.5, 128), (1, 128), (4, 512), (8, 1024), (64, 1024)])
def test_an_eighth_of_memory_up_to_a_gigabyte_keeps_what_was_read(gigabytes: float, megabytes: int) -> None:
    assert buffers(int(gigabytes * 2**30)) == megabytes


def test_a_second_start_adopts_the_running_server(var: Path) -> None:
    first, second = start(var), start(var)
    assert not second.was_started
    assert second.state.pid == first.state.pid


def test_starts_at_the_same_time_start_one_server(var: Path) -> None:
    stop(var)
    with ThreadPoolExecutor() as pool:
        started = [running.was_started for running in pool.map(start, [var] * 3)]
    assert sorted(started) == [False, False, True]


def test_stop_leaves_no_process_and_keeps_the_data(var: Path) -> None:
    pid = start(var).state.pid
    assert stop(var)
    assert not is_alive(pid)
    assert status(var) is None
    assert not stop(var)
    assert kept_rows(start(var)) == 1


def test_killing_the_server_alone_is_recovered_from(var: Path) -> None:
    os.kill(start(var).state.pid, signal.SIGKILL)
    running = start(var)
    assert running.was_started
    assert kept_rows(running) == 1


def test_killing_everything_is_recovered_from(var: Path) -> None:
    kill_all(var)
    running = start(var)
    assert running.was_started
    assert kept_rows(running) == 1


@pytest.mark.parametrize("content", ["", "not a number\n", "99999999\n/elsewhere\n"])
def test_a_pid_file_of_no_process_is_removed(var: Path, content: str) -> None:
    stop(var)
    (data_of(var) / "postmaster.pid").write_text(content)
    assert start(var).was_started


def test_a_pid_file_of_a_strangers_process_is_removed_and_the_stranger_lives(var: Path) -> None:
    stop(var)
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as stranger:
        (data_of(var) / "postmaster.pid").write_text(f"{stranger.pid}\n{data_of(var)}\n")
        assert start(var).was_started
        assert stop(var)
        assert stranger.poll() is None
        stranger.terminate()


def test_a_pid_file_of_a_zombie_is_removed(var: Path) -> None:
    stop(var)
    child = subprocess.Popen([sys.executable, "-c", ""])
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert psutil.Process(child.pid).status() == psutil.STATUS_ZOMBIE
    assert not is_alive(child.pid)
    (data_of(var) / "postmaster.pid").write_text(f"{child.pid}\n{data_of(var)}\n")
    assert start(var).was_started
    child.wait()


def test_a_server_of_another_folder_is_not_adopted(var: Path, tmp_path: Path) -> None:
    """A copied var/ remembers the original's port and process: the copy must not take that server for its own."""
    original = start(var)
    shutil.copy(var / "postgres.json", tmp_path)
    if not IS_ROOT:
        shutil.copytree(var / "postgres", tmp_path / "postgres")
    try:
        copy = start(tmp_path)
        assert copy.was_started
        assert copy.state.data_directory != original.state.data_directory
        assert copy.state.port != original.state.port
    finally:
        remove(tmp_path)
    assert kept_rows(start(var)) == 1


def test_a_server_that_answers_but_names_other_data_is_not_adopted(var: Path, tmp_path: Path) -> None:
    """Same port, same password, living process: only the data directory tells them apart."""
    other, own = start(var).state, start(tmp_path).state
    stop(tmp_path)
    write_state(tmp_path, replace(own, port=other.port, superuser_password=other.superuser_password))
    (Path(own.data_directory) / "postmaster.pid").write_text(f"{other.pid}\n")
    try:
        running = start(tmp_path)
        assert running.was_started
        assert running.state.port != other.port
    finally:
        remove(tmp_path)
    assert kept_rows(start(var)) == 1


def test_a_moved_folder_keeps_its_data(var: Path, tmp_path: Path) -> None:
    stop(var)
    moved = tmp_path / "moved"
    var.rename(moved)
    try:
        running = start(moved)
        assert not running.is_new
        assert kept_rows(running) == 1
        stop(moved)
    finally:
        moved.rename(var)


def test_a_taken_port_is_exchanged_for_a_free_one(var: Path) -> None:
    port = start(var).state.port
    stop(var)
    with other_server(port):
        running = start(var)
        assert running.state.port != port
        assert f":{running.state.port}/" in json.loads((var / "postgres.json").read_text())["application_url"]
        stop(var)


def other_server(port: int) -> "subprocess.Popen[bytes]":
    """Something else that listens on the port."""
    code = f"import socket; s = socket.create_server(('127.0.0.1', {port})); print(flush=True); input()"
    process = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout
    process.stdout.readline()
    return process


def test_a_half_made_cluster_is_begun_anew(tmp_path: Path) -> None:
    cluster, _ = locate(tmp_path)
    half = (tmp_path / "postgres" if not IS_ROOT else cluster.home) / "data.new"
    try:
        if not IS_ROOT:
            half.mkdir(parents=True)
            (half / "PG_VERSION").write_text("18\n")
        assert start(tmp_path).is_new
        assert not half.exists()
    finally:
        remove(tmp_path)


def test_a_server_is_put_back_as_it_was_found(var: Path) -> None:
    start(var)
    put_back(var, start(var))
    assert status(var) is not None
    stop(var)
    put_back(var, start(var))
    assert status(var) is None
    assert kept_rows(start(var)) == 1


def test_a_cluster_made_for_one_command_goes_with_it_unless_it_was_used(tmp_path: Path) -> None:
    running = start(tmp_path)
    with psycopg.connect(running.state.owner_url) as connection:
        connection.execute("CREATE TABLE used ()")
    put_back(tmp_path, running)
    assert Path(running.state.data_directory).exists()
    with psycopg.connect(start(tmp_path).state.owner_url) as connection:
        connection.execute("DROP TABLE used")
    put_back(tmp_path, running)
    assert not Path(running.state.data_directory).parent.exists()
    assert not (tmp_path / "postgres.json").exists()
    assert is_free(running.state.port)
    assert remove(tmp_path) is None, "there is nothing left to remove"


def test_every_role_needs_its_password(var: Path) -> None:
    state = start(var).state
    for user in ("postgres", "counterclaim_owner", "counterclaim_app"):
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(host="127.0.0.1", port=state.port, user=user, password="guess", dbname="postgres")


def test_the_server_listens_on_loopback_alone(var: Path) -> None:
    with start(var).state.connect() as connection:
        shown = [
            connection.execute(f"SHOW {name}").fetchone() for name in ("listen_addresses", "unix_socket_directories")
        ]
        methods = connection.execute("SELECT DISTINCT auth_method FROM pg_hba_file_rules").fetchall()
    assert shown == [("127.0.0.1",), ("",)]
    assert methods == [("scram-sha-256",)]


def test_what_is_remembered_is_for_its_owner_alone(var: Path) -> None:
    start(var)
    assert (var / "postgres.json").stat().st_mode & 0o777 == 0o600


def test_the_application_role_can_change_no_table(var: Path) -> None:
    with (
        psycopg.connect(start(var).state.application_url) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("CREATE TABLE mine (n int)")


def test_neither_role_is_a_superuser(var: Path) -> None:
    with start(var).state.connect() as connection:
        rows = connection.execute(
            "SELECT rolname, rolsuper, rolcreatedb, rolcreaterole FROM pg_roles "
            "WHERE rolname LIKE 'counterclaim%' ORDER BY 1"
        ).fetchall()
    assert rows == [("counterclaim_app", False, False, False), ("counterclaim_owner", False, True, False)]


def test_databases_that_the_owner_creates_have_the_extensions(var: Path) -> None:
    state = start(var).state
    with psycopg.connect(state.owner_url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE trial")
    with psycopg.connect(state.owner_url.removesuffix("counterclaim") + "trial") as connection:
        row = connection.execute(
            "SELECT similarity('Նաղաշ', 'Նաղաշյան') > 0.3, lower('ÄԲ'), unaccent('Łódź')"
        ).fetchone()
    with psycopg.connect(state.owner_url, autocommit=True) as connection:
        connection.execute("DROP DATABASE trial")
    assert row == (True, "äբ", "Lodz")


def test_data_of_another_major_version_is_refused_in_one_sentence(tmp_path: Path) -> None:
    data = tmp_path / "postgres" / "data"
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text("17\n")
    (tmp_path / "postgres.json").write_text(json.dumps(vars(read_state(tmp_path)) | {"data_directory": str(data)}))
    with pytest.raises(Problem, match="was made by PostgreSQL 17, the installed programs are 18"):
        start(tmp_path)


def test_lost_passwords_are_a_sentence_not_an_empty_database(tmp_path: Path) -> None:
    data = tmp_path / "postgres" / "data"
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text("18\n")
    with pytest.raises(Problem, match=r"postgres\.json is lost"):
        start(tmp_path)


def test_a_server_that_cannot_start_says_why(var: Path) -> None:
    stop(var)
    configuration = data_of(var) / "postgresql.conf"
    before = configuration.read_text()
    configuration.write_text(before + "\nshared_buffers = lots\n")
    try:
        with pytest.raises(Problem, match=r"did not start: .*postgresql\.conf.* contains errors"):
            start(var)
    finally:
        configuration.write_text(before)


@pytest.mark.skipif(not IS_ROOT, reason="only root lends the server another account")
def test_root_runs_the_server_as_somebody_else_out_of_a_place_of_its_own(var: Path) -> None:
    running = start(var)
    assert psutil.Process(running.state.pid).uids().real != 0
    assert ROOT_HOME in Path(running.state.data_directory).parents
    assert Path(running.state.data_directory).parent.owner() == "root"
    assert owner_of(data_of(var)) == account_named(psutil.Process(running.state.pid).username())


@pytest.mark.skipif(not IS_ROOT, reason="only root lends the server another account")
def test_root_serves_an_ordinary_users_data_as_that_user() -> None:
    somebody = Account("somebody", 12345, 12345)
    assert find_programs(somebody).account == somebody


def test_a_free_port_is_free() -> None:
    assert is_free(free_port())
