"""bin/install names what is missing in one sentence, with the line that installs it."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.private import PROJECT

TOOLS = ("bash", "dirname", "basename", "readlink", "grep", "mkdir", "id", "tail", "tee", "awk")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A copy of what bin/install reads, where every user may look."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        shutil.copytree(PROJECT / "bin", folder / "bin")
        for requirements in ("requirements.txt", "requirements-dev.txt"):
            shutil.copy(PROJECT / requirements, folder)
        (folder / "tools").mkdir()
        for tool in TOOLS:
            path = shutil.which(tool)
            assert path
            (folder / "tools" / tool).symlink_to(path)
        yield folder


def install(folder: Path, *, user: int | None = None) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [folder / "bin" / "install"],
        env={"PATH": str(folder / "tools")},
        capture_output=True,
        text=True,
        check=False,
        user=user,
        timeout=60,
    )


def fake_python(folder: Path, script: str) -> None:
    path = folder / "tools" / "python3"
    path.write_text(f"#!{folder}/tools/bash\n{script}\n")
    path.chmod(0o755)


def test_a_missing_python_is_named_with_the_line_that_installs_it(folder: Path) -> None:
    done = install(folder)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: Python 3.11 or newer is needed: `apt-get install python3 python3-venv`")
    assert done.stderr.count("\n") == 1


def test_a_python_that_is_too_old_counts_as_missing(folder: Path) -> None:
    fake_python(folder, "exit 1")
    assert "Python 3.11 or newer is needed" in install(folder).stderr


def test_a_missing_venv_module_is_named_with_the_line_that_installs_it(folder: Path) -> None:
    fake_python(folder, 'case "$2" in *ensurepip*) exit 1;; *) exit 0;; esac')
    done = install(folder)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: Python's venv module is missing: `apt-get install python3-venv`")
    assert done.stderr.count("\n") == 1


def test_a_folder_that_cannot_be_written_is_named(folder: Path) -> None:
    nobody = 65534 if os.geteuid() == 0 else None
    folder.chmod(0o555)
    done = install(folder, user=nobody)
    folder.chmod(0o755)
    assert done.returncode == 1
    assert done.stderr.startswith(f"Error: {folder} cannot be written by this user: change its owner")
    assert done.stderr.count("\n") == 1


def test_packages_that_cannot_be_installed_leave_no_mark_of_success(folder: Path) -> None:
    (folder / ".venv" / "bin").mkdir(parents=True)
    fake_python(folder, 'case "$2" in pip) echo "ERROR: no network"; exit 1;; *) exit 0;; esac')
    shutil.copy(folder / "tools" / "python3", folder / ".venv" / "bin" / "python")
    done = install(folder)
    assert done.returncode == 1
    assert "ERROR: no network" in done.stderr
    assert "Error: the packages could not be installed" in done.stderr
    assert not (folder / ".venv" / "installed").exists()
