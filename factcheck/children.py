"""The processes that `make run` keeps alive: each in a session of its own, so that Ctrl-C reaches the supervisor alone.

Each carries a mark in its environment, by which the next start finds what a `kill -9` of the supervisor left behind.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from factcheck.console import say
from factcheck.postgres.server import is_alive
from factcheck.private import PROJECT

MARK = "COUNTERCLAIM_SUPERVISED"
STEADY_SECONDS = 10
LONGEST_DELAY = 30


@dataclass
class Child:
    """One process, started again when it ends by itself: at once if it ran for a while, else ever later."""

    name: str
    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    failures: int = 0
    started_at: float = 0
    again_at: float = 0
    process: subprocess.Popen[bytes] = field(init=False, repr=False)

    def start(self) -> None:
        self.started_at, self.again_at = time.monotonic(), 0
        self.process = subprocess.Popen(  # noqa: S603 - our own arguments
            [sys.executable, *self.arguments],
            cwd=PROJECT,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )

    def is_running(self) -> bool:
        return self.process.poll() is None

    def keep_alive(self) -> None:
        """Notices that the process ended and starts it again when its time has come."""
        if self.is_running():
            return
        now = time.monotonic()
        if not self.again_at:
            self.failures = 0 if now - self.started_at > STEADY_SECONDS else self.failures + 1
            delay = min(LONGEST_DELAY, 2**self.failures) if self.failures else 0
            signal_group(self.process, signal.SIGKILL)  # what it started must not hold the port
            say(f"The {self.name} ended (code {self.process.returncode}); starting it again in {delay} s.")
            self.again_at = now + delay
        if now >= self.again_at:
            self.start()


def end_all(children: list[Child], *, seconds: float) -> None:
    """Ends the children with their groups: asks first, forces after `seconds`."""
    for child in children:
        if child.is_running():
            signal_group(child.process, signal.SIGTERM)
    wait_until(lambda: not any(child.is_running() for child in children), seconds)
    for child in children:
        if child.is_running():
            signal_group(child.process, signal.SIGKILL)
            child.process.wait()


def signal_group(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)


def end_leftovers(var: Path) -> int:
    """Ends processes that an earlier supervisor of this folder started and did not live to end; says how many."""
    leftovers = [process for process in psutil.process_iter() if bears_mark(process, var)]
    for process in leftovers:
        with suppress(psutil.Error):
            process.terminate()
    if not wait_until(lambda: not any(is_alive(process.pid) for process in leftovers), 3):
        for process in leftovers:
            with suppress(psutil.Error):
                process.kill()
        wait_until(lambda: not any(is_alive(process.pid) for process in leftovers), 2)
    return len(leftovers)


def bears_mark(process: psutil.Process, var: Path) -> bool:
    try:
        return process.pid != os.getpid() and bool(process.environ().get(MARK) == str(var))
    except (psutil.Error, OSError):
        return False


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    """Waits for the condition, at most `seconds`; says whether it came true."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
