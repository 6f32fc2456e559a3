"""`make run`: database, migrations, demo desk, web server and job worker under one supervisor, until Ctrl-C or TERM."""

import http.client
import os
import signal
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from factcheck.children import MARK, Child, end_all, end_leftovers, wait_until
from factcheck.console import Problem, run_to_exit_code, say
from factcheck.postgres.server import is_alive, is_free, start, stop
from factcheck.private import locked, private_folder, secret_key

OLDEST_SERVER = 15
ANSWER_SECONDS = 60
STOP_SECONDS = 4
WEB_THREADS = (os.cpu_count() or 1) * 2
WEB_QUEUE = 256
PATIENCE = ("--shutdown-graceful-timeout", str(STOP_SECONDS - 1))  # then a running job goes back to the queue
WSGI_APPLICATION = "factcheck.wsgi:application"


class Stopped(Exception):
    """Ctrl-C, TERM or HUP came before everything was up."""


@dataclass
class Site:
    """What is running, in the order in which it was started."""

    var: Path
    port: int
    stopping: threading.Event = field(default_factory=threading.Event)
    has_database: bool = False  # one of our own, to be stopped at the end
    database_pid: int = 0
    children: list[Child] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def main() -> int:
    site = Site(var=private_folder(), port=chosen_port())
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda _number, _frame: site.stopping.set())
    refusal = "Counterclaim already runs from this folder: stop it first (Ctrl-C where it was started)."
    with locked(site.var / "serve.lock", wait=0, refusal=refusal):
        try:
            bring_up(site)
            watch(site)
        except Stopped:
            pass
        except Problem:
            if not site.stopping.is_set():  # else the problem is that we were told to stop
                raise
        finally:
            bring_down(site)
    return 0


def chosen_port() -> int:
    """PORT, 8000 without it."""
    text = os.environ.get("PORT") or "8000"
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise Problem(f"PORT is {text!r}, but must be a number from 1 to 65535.")
    return int(text)


def bring_up(site: Site) -> None:
    """Starts one thing after the other, each on what the one before it made sure of."""
    if count := end_leftovers(site.var):
        say(f"Ended {count} processes that an earlier run had left.")
    if not is_free(site.port):
        raise Problem(
            f"Port {site.port} is taken by another program: stop that one, or choose another port "
            f"(`PORT={site.port + 1 if site.port < 65535 else 8000} make run`)."
        )
    application_url, owner_url = database_urls(site)
    environment = {
        **os.environ,
        "SECRET_KEY": os.environ.get("SECRET_KEY") or secret_key(site.var),
        "DATABASE_URL": application_url,
        "DJANGO_SETTINGS_MODULE": "factcheck.settings",
        "LOOPBACK_HTTP": "1",
        "PORT": str(site.port),
        MARK: str(site.var),
    }
    environment.pop("DATABASE_OWNER_URL", None)  # serving needs no right to change tables
    prepare(site, {**environment, "DATABASE_OWNER_URL": owner_url})
    web = Child("web server", granian(site.port), environment)
    worker = Child("job worker", ("manage.py", "procrastinate", "worker", *PATIENCE), environment)
    for child in (web, worker):
        child.start()
        site.children.append(child)
    wait_until(lambda: site.stopping.is_set() or not web.is_running() or answers(site.port), ANSWER_SECONDS)
    stop_if_told(site)
    if not answers(site.port):
        raise Problem("The web server does not answer; what it said stands above.")
    greet(site)


def granian(port: int) -> tuple[str, ...]:
    """The web server's arguments. Each thread keeps a database connection, so there are few of them."""
    bind = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--no-ws"]
    size = ["--blocking-threads", str(WEB_THREADS), "--backpressure", str(WEB_QUEUE)]
    manner = ["--log-level", "warning", "--workers-kill-timeout", str(STOP_SECONDS - 1)]
    return ("-m", "granian", *bind, *size, *manner, WSGI_APPLICATION)


def database_urls(site: Site) -> tuple[str, str]:
    """Addresses for the application and for the owner: of the server that DATABASE_URL names, else of our own."""
    if url := os.environ.get("DATABASE_URL"):
        owner_url = os.environ.get("DATABASE_OWNER_URL") or url
        for each in {url, owner_url}:
            check_external(each)
        return url, owner_url
    say("Starting PostgreSQL …")
    site.has_database = True
    running = start(site.var)
    site.database_pid = running.state.pid
    stop_if_told(site)
    return running.state.application_url, running.state.owner_url


def check_external(url: str) -> None:
    """Refuses a server that cannot be reached or is too old, in one sentence without the password."""
    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            version = connection.info.server_version // 10000
    except (psycopg.OperationalError, psycopg.ProgrammingError) as error:
        reason = str(error).strip().splitlines()[-1].strip()
        raise Problem(f"The database that DATABASE_URL names cannot be reached: {reason}") from error
    if version < OLDEST_SERVER:
        raise Problem(f"DATABASE_URL names a PostgreSQL {version}; {OLDEST_SERVER} or later is needed.")


def prepare(site: Site, environment: dict[str, str]) -> None:
    """Runs prepare.py in a process of its own; the supervisor itself stays small and loads no Django."""
    child = Child("preparation", ("-m", "factcheck.prepare"), environment)
    child.start()
    wait_until(lambda: site.stopping.is_set() or not child.is_running(), float("inf"))
    if child.is_running():
        end_all([child], seconds=STOP_SECONDS)
    stop_if_told(site)
    if child.process.returncode:
        raise Problem("The database could not be prepared; the reason stands above.")


def answers(port: int) -> bool:
    """Whether /healthz answers 200."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def greet(site: Site) -> None:
    say(f"\nCounterclaim is at {site.address}/   (Ctrl-C stops it)")
    sign_ins = site.var / "demo_signins.txt"
    if sign_ins.exists():
        say(f"{sign_ins.read_text(encoding='utf-8').rstrip()}\n")


def watch(site: Site) -> None:
    """Keeps everything alive until told to stop."""
    while not site.stopping.wait(1):
        if site.has_database and not is_alive(site.database_pid):
            say("PostgreSQL ended; starting it again.")
            end_all(site.children, seconds=1)  # a worker that lost its connection would listen no more
            site.database_pid = start(site.var).state.pid
            for child in site.children:
                child.start()
        for child in site.children:
            child.keep_alive()


def stop_if_told(site: Site) -> None:
    if site.stopping.is_set():
        raise Stopped


def bring_down(site: Site) -> None:
    """Stops what runs, the database last: at most about 15 s in all."""
    site.stopping.set()
    if site.children:
        say("\nStopping …")
    end_all(site.children, seconds=STOP_SECONDS)
    end_leftovers(site.var)
    if site.has_database:
        stop(site.var)


if __name__ == "__main__":
    sys.exit(run_to_exit_code(main))
