"""Starts, adopts and stops the embedded server. Every verb holds the cluster's lock; any number of processes may call.

A server counts as ours only if pg_isready answers and it names our own data directory. A postmaster.pid that names a
dead, a zombie or a stranger's process is removed: after `kill -9` or a reboot it would otherwise bar every start.
"""

import os
import shutil
import signal
import socket
import time
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import psutil
import psycopg

from factcheck.console import Problem
from factcheck.postgres.cluster import DATABASE, Cluster, State, initialize, last_line, locate, provision, write_state
from factcheck.postgres.programs import ROOT_HOME
from factcheck.private import locked

START_SECONDS = 60
LOG_BYTES = 5_000_000


@dataclass(frozen=True)
class Running:
    """A server that answers. `is_new`: this call made the cluster; `was_started`: this call started the server."""

    state: State
    was_started: bool
    is_new: bool


def cluster_lock(var: Path) -> AbstractContextManager[None]:
    refusal = f"Another command has been busy with the database for over {START_SECONDS} s: wait for it, or end it."
    return locked(var / "postgres.lock", wait=START_SECONDS + 10, refusal=refusal)


def start(var: Path) -> Running:
    """Makes the cluster if there is none, starts the server if it does not run, and says what it did.

    Raises: Problem, with the last line of the server's log if it did not start.
    """
    with cluster_lock(var):
        cluster, state = locate(var)
        is_new = not cluster.data.exists()
        if is_new:
            state = replace(state, provisioned=False)
            write_state(var, state)  # first of all: the passwords must outlive a kill
            initialize(cluster, state)
        pid = running_pid(cluster, state)
        was_started = pid is None
        if pid is None:
            state = launch(cluster, state)
        if not state.provisioned:
            provision(state)
        state = replace(state, provisioned=True, pid=pid or pid_in(cluster.data) or 0)
        write_state(var, state)
        return Running(state, was_started=was_started, is_new=is_new)


def stop(var: Path) -> bool:
    """Stops the server; says whether there was one. Fast first, then harder: at most about 10 s in all."""
    with cluster_lock(var):
        cluster, state = locate(var)
        pid = running_pid(cluster, state, wait=0)
        if pid is None:
            return False
        for mode, seconds in (("fast", 6), ("immediate", 2)):
            cluster.programs.run(
                "pg_ctl", "stop", "-D", str(cluster.data), f"-m{mode}", f"-t{seconds}", home=cluster.home
            )
            if wait_until_gone(pid, seconds=1):
                return True
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        wait_until_gone(pid, seconds=1)
        return True


def put_back(var: Path, running: Running) -> None:
    """Leaves the server as `start` found it: stopped if it was, and gone if it was made then and never migrated."""
    if running.is_new and is_unused(running.state):
        remove(var)
    elif running.was_started:
        stop(var)


def is_unused(state: State) -> bool:
    """Whether the database has no table yet."""
    try:
        with state.connect(DATABASE) as connection:
            query = "SELECT FROM information_schema.tables WHERE table_schema = 'public' LIMIT 1"
            return connection.execute(query).fetchone() is None
    except psycopg.OperationalError:
        return False


def status(var: Path) -> State | None:
    """The running server's state, None where none runs."""
    with cluster_lock(var):
        cluster, state = locate(var)
        pid = running_pid(cluster, state, wait=0) if cluster.data.exists() else None
        return replace(state, pid=pid) if pid else None


def remove(var: Path) -> Path | None:
    """Stops the server and deletes all of its data; says which folder that was."""
    cluster, _ = locate(var)
    if cluster.data.exists():
        stop(var)
    existed = cluster.home.exists()
    shutil.rmtree(cluster.home, ignore_errors=True)
    (var / "postgres.json").unlink(missing_ok=True)
    if ROOT_HOME in cluster.home.parents and all(path.name.startswith("programs-") for path in ROOT_HOME.iterdir()):
        shutil.rmtree(ROOT_HOME, ignore_errors=True)
    return cluster.home if existed else None


def running_pid(cluster: Cluster, state: State, *, wait: float = START_SECONDS) -> int | None:
    """The process id of our own running server; removes a pid file that speaks of anything else.

    A server of ours that is still starting or recovering is given `wait` seconds.
    """
    deadline = time.monotonic() + wait
    while (pid := pid_in(cluster.data)) is not None:
        if is_alive(pid):
            if answers_for(cluster, state):
                return pid
            if names_data(pid, cluster.data):
                if time.monotonic() < deadline:
                    time.sleep(0.1)
                    continue
                return pid
        (cluster.data / "postmaster.pid").unlink(missing_ok=True)
    return None


def pid_in(data: Path) -> int | None:
    """The process id in postmaster.pid; None without the file. An illegible file counts as a dead process's."""
    try:
        return abs(int((data / "postmaster.pid").read_text().split("\n")[0]))
    except FileNotFoundError:
        return None
    except ValueError:
        return 0


def is_alive(pid: int) -> bool:
    """Whether the process runs; a zombie does not."""
    try:
        return pid > 0 and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        return True


def names_data(pid: int, data: Path) -> bool:
    """Whether the process was started as a PostgreSQL server on our data directory."""
    try:
        command = psutil.Process(pid).cmdline()
    except psutil.Error:
        return False
    return bool(command) and Path(command[0]).name.startswith("postgres") and str(data) in command


def answers_for(cluster: Cluster, state: State) -> bool:
    """Whether a server answers on the remembered port and names our data directory."""
    if not state.port:
        return False
    ready = cluster.programs.run("pg_isready", "-q", "-h127.0.0.1", f"-p{state.port}", "-t3", home=cluster.home)
    if ready.returncode:
        return False
    try:
        with state.connect() as connection:
            row = connection.execute("SHOW data_directory").fetchone()
    except psycopg.OperationalError:
        return False
    return row is not None and os.path.realpath(row[0]) == os.path.realpath(cluster.data)


def launch(cluster: Cluster, state: State) -> State:
    """Starts the server on the remembered port, or on a free one where that is taken."""
    begin_log(cluster)
    for attempt in range(5):
        port = state.port if attempt == 0 and state.port and is_free(state.port) else free_port()
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        # A failing statement holds what was typed or captured: the log names the error, never the words.
        options += " -c log_min_error_statement=panic"
        options += f" -c shared_buffers={buffers(psutil.virtual_memory().total)}MB"
        done = cluster.programs.run(
            *("pg_ctl", "start", "-s", "-w", f"-t{START_SECONDS}", "-D", str(cluster.data), "-l", str(cluster.log)),
            *("-o", options),
            home=cluster.home,
            timeout=START_SECONDS + 20,
        )
        if done.returncode == 0:
            return replace(state, port=port)
        said = tail(cluster.log)
        if "pre-existing shared memory block" in said:
            time.sleep(2)  # the killed server's last children are on their way out
        elif "could not bind" not in said and "could not create any TCP/IP sockets" not in said:
            break
    raise Problem(f"PostgreSQL did not start: {last_line(said) or last_line(done.stderr)} (whole log: {cluster.log})")


def buffers(memory: int) -> int:
    """Megabytes in which the server keeps what it read, of so many bytes of memory: an eighth, up to one gigabyte.

    PostgreSQL's own 128 MB hold a tenth of a large desk: pages would wait for copies of what memory has already.
    """
    return max(128, min(1024, memory // 8 // 2**20))


def wait_until_gone(pid: int, *, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while is_alive(pid):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def is_free(port: int) -> bool:
    """Whether a server could listen on this loopback port now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """A loopback port that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def begin_log(cluster: Cluster) -> None:
    """Sees to a log that the server may write; drops an overgrown one. It is read only when a start fails."""
    if cluster.log.exists() and cluster.log.stat().st_size > LOG_BYTES:
        cluster.log.unlink()
    cluster.log.touch(mode=0o600)
    if account := cluster.programs.account:
        os.chown(cluster.log, account.uid, account.gid, follow_symlinks=False)


def tail(log: Path) -> str:
    """What the server said last."""
    return "\n".join(log.read_text(errors="replace").splitlines()[-12:]) if log.exists() else ""
