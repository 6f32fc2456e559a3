"""What this installation keeps to itself under var/: state, keys and locks, readable by its owner alone."""

import fcntl
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.console import Problem

PROJECT = Path(__file__).resolve().parent.parent


def private_folder() -> Path:
    """The folder for state, var/ in the project. Made if absent.

    Raises: Problem, if it cannot be written.
    """
    folder = PROJECT / "var"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(unwritable(folder)) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Problem(unwritable(folder))
    return folder


def unwritable(folder: Path) -> str:
    """The sentence for a folder that this user cannot write."""
    return f"{folder} cannot be written by this user: change its owner (`sudo chown -R $(id -un) {folder}`)."


def write_private(path: Path, text: str) -> None:
    """Writes a file with mode 600, whole or not at all. As root it goes to the owner of its folder."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if os.geteuid() == 0:
            owner = path.parent.stat()
            os.chown(draft, owner.st_uid, owner.st_gid)
        draft.replace(path)
    except PermissionError as error:
        raise Problem(unwritable(path.parent)) from error


def secret_key(folder: Path) -> str:
    """The signing key of this installation, drawn at first use."""
    path = folder / "secret_key"
    if not path.exists() or not path.read_text().strip():
        write_private(path, secrets.token_urlsafe(50) + "\n")
    return path.read_text().strip()


@contextmanager
def locked(path: Path, *, wait: float, refusal: str) -> Iterator[None]:
    """Holds a lock that ends with this process, however it ends.

    Raises: Problem(refusal), if another process still holds it after `wait` seconds.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except PermissionError as error:
        raise Problem(unwritable(path.parent)) from error
    deadline = time.monotonic() + wait
    try:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    raise Problem(refusal) from None
                time.sleep(0.1)
        yield
    finally:
        os.close(descriptor)
