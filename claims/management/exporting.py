"""Writes the published record to a folder: all of it, or nothing."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from claims.editions import chain, record

FORMAT = "counterclaim-export"
MANIFEST = "manifest.json"


class CannotWrite(Exception):
    """The folder is not one that an export may take the place of."""


def export(folder: Path) -> dict[str, Any]:
    """The whole record as of one moment, as JSON Lines beside a manifest, which it returns.

    Written next to the folder and put in its place when whole; an earlier export there is replaced, anything else is
    left alone. The same record makes the same bytes.

    Raises: CannotWrite, record.Broken.
    """
    folder = folder.absolute()
    check(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    making = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        with one_moment():
            manifest = write_all(making)
        making.chmod(0o755)
        put_in_place(making, folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return manifest


def check(folder: Path) -> None:
    """Raises CannotWrite where something stands there that is no export."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    try:
        found = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        found = {}
    if found.get("format") != FORMAT:
        raise CannotWrite(f"{folder} is not empty and holds no earlier export; choose another folder.")


@contextmanager
def one_moment() -> Iterator[None]:
    """All queries see the record as it is now, whatever is published meanwhile.

    Within a transaction that is under way, they see what it does.
    """
    inside = connection.in_atomic_block
    with transaction.atomic():
        if not inside:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def write_all(folder: Path) -> dict[str, Any]:
    walk = chain.Walk()
    files = {f"{name}.jsonl": write(folder / f"{name}.jsonl", rows) for name, rows in record.everything(walk).items()}
    manifest = {
        "format": FORMAT,
        "schema_version": record.SCHEMA_VERSION,
        "site": settings.PUBLIC_URL,
        "licence": settings.DATA_LICENSE or None,
        "head": {"place": walk.place, "link": walk.link},
        "files": files,
    }
    text = json.dumps(manifest, ensure_ascii=False, sort_keys=True, indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")
    return manifest


def write(path: Path, rows: Iterable[record.Row]) -> dict[str, Any]:
    """One file of rows; how many they are, and the size and SHA-256 of the file."""
    digest, count = hashlib.sha256(), 0
    with path.open("wb") as file:
        for count, row in enumerate(rows, start=1):  # noqa: B007 - the last one counts
            line = record.line(row)
            digest.update(line)
            file.write(line)
        file.flush()
        os.fsync(file.fileno())
        size = file.tell()
    return {"records": count, "bytes": size, "sha256": digest.hexdigest()}


def put_in_place(made: Path, folder: Path) -> None:
    """A folder cannot be renamed onto one with files, so an earlier export steps aside for that moment."""
    if not folder.exists():
        made.rename(folder)
        return
    aside = made.with_name(f"{made.name}-old")
    folder.rename(aside)
    try:
        made.rename(folder)
    except OSError:
        aside.rename(folder)
        raise
    shutil.rmtree(aside)
