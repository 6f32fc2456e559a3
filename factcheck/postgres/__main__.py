"""`python -m factcheck.postgres start | stop | status | url | remove | run COMMAND…`."""

import signal
import subprocess
import sys
from types import FrameType

from factcheck.console import Problem, run_to_exit_code, say
from factcheck.postgres import leave_database, provide_database, stop_database
from factcheck.postgres.server import remove, start, status
from factcheck.private import locked, private_folder, secret_key

USAGE = "python -m factcheck.postgres start | stop | status | url | remove | run COMMAND…"


def main() -> int:
    match sys.argv[1:]:
        case ["start"]:
            var = private_folder()
            secret_key(var)  # the settings read it too
            running = start(var)
            say(f"PostgreSQL {'started' if running.was_started else 'runs already'} on port {running.state.port}.")
        case ["stop"]:
            say("PostgreSQL stopped." if stop_database() else "PostgreSQL was not running.")
        case ["status"]:
            return show_status()
        case ["url"]:
            sys.stdout.write(start(private_folder()).state.owner_url + "\n")
        case ["remove"]:
            var = private_folder()
            with locked(var / "serve.lock", wait=0, refusal="Counterclaim runs from this folder: stop it first."):
                folder = remove(var)
            say(f"The database in {folder} was deleted." if folder else "There was no database.")
        case ["run", *command] if command:
            return run_with_database(command)
        case _:
            raise Problem(f"usage: {USAGE}")
    return 0


def show_status() -> int:
    """Exit code 0 if the server runs, 3 if not (as init scripts do)."""
    state = status(private_folder())
    if state is None:
        say("PostgreSQL is not running.")
        return 3
    say(f"PostgreSQL runs on port {state.port}, process {state.pid}, data in {state.data_directory}.")
    return 0


def run_with_database(command: list[str]) -> int:
    """Runs a command with a database at hand; puts the server back afterwards as it was found."""
    running = provide_database()
    try:
        return wait_for(subprocess.Popen(command))  # noqa: S603 - the caller's own command
    finally:
        leave_database(running)


def wait_for(child: subprocess.Popen[bytes]) -> int:
    """Waits for the child; hands TERM on to it, and lets it answer Ctrl-C itself, which reaches the whole group."""

    def hand_on(number: int, frame: FrameType | None) -> None:
        child.send_signal(number)

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, hand_on)
    code = child.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(run_to_exit_code(main))
