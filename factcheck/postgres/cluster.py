"""Where this installation's database lives, how it is made, and what is remembered of it in postgres.json."""

import importlib.metadata
import json
import os
import secrets
import shutil
import sys
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import psycopg
from psycopg import sql

from factcheck.console import Problem
from factcheck.postgres.programs import PACKAGE, ROOT_HOME, Programs, find_programs, owner_of
from factcheck.private import write_private

SUPERUSER = "postgres"
OWNER = "counterclaim_owner"
APPLICATION = "counterclaim_app"
DATABASE = "counterclaim"
EXTENSIONS = ("pg_trgm", "unaccent", "btree_gist", "vector")
# Character classes for pg_trgm come from the C library; order and case come from PostgreSQL itself, alike everywhere.
CTYPE = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"


def draw_password() -> str:
    return secrets.token_hex(24)


@dataclass(frozen=True)
class State:
    """What postgres.json keeps. `provisioned` is set once roles, extensions and the database exist."""

    data_directory: str = ""
    port: int = 0
    pid: int = 0
    provisioned: bool = False
    superuser_password: str = field(default_factory=draw_password, repr=False)
    owner_password: str = field(default_factory=draw_password, repr=False)
    application_password: str = field(default_factory=draw_password, repr=False)

    @property
    def application_url(self) -> str:
        """Address for the application's role, which can change no table."""
        return f"postgresql://{APPLICATION}:{self.application_password}@127.0.0.1:{self.port}/{DATABASE}"

    @property
    def owner_url(self) -> str:
        """Address for the role that migrates and creates test databases."""
        return f"postgresql://{OWNER}:{self.owner_password}@127.0.0.1:{self.port}/{DATABASE}"

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        """A connection as the superuser, in autocommit.

        Raises: psycopg.OperationalError.
        """
        return psycopg.connect(
            host="127.0.0.1",
            port=self.port,
            user=SUPERUSER,
            password=self.superuser_password,
            dbname=database,
            connect_timeout=10,
            autocommit=True,
        )


def read_state(var: Path) -> State:
    """What is remembered; a fresh State where nothing is, or nothing legible."""
    try:
        kept = json.loads((var / "postgres.json").read_text(encoding="utf-8"))
        return State(**{key: kept[key] for key in State.__dataclass_fields__})
    except PermissionError:
        raise Problem(f"{var} belongs to another user: run the command as that user.") from None
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def write_state(var: Path, state: State) -> None:
    """Remembers the state, with the two addresses that the settings read."""
    kept = {"application_url": state.application_url, "owner_url": state.owner_url, **asdict(state)}
    write_private(var / "postgres.json", json.dumps(kept, indent=2) + "\n")


@dataclass(frozen=True)
class Cluster:
    """One database server's files: `home` holds data/, log and, for root, the name of the folder it serves."""

    var: Path
    home: Path
    programs: Programs

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def log(self) -> Path:
        return self.home / "log"


def locate(var: Path) -> tuple[Cluster, State]:
    """The cluster that belongs to `var` and what is remembered of it; nothing is made yet."""
    state = read_state(var)
    home = find_home(var, state)
    if home is None:
        state = State()
        home = ROOT_HOME / secrets.token_hex(6) if os.geteuid() == 0 else var / "postgres"
    data = home / "data"
    cluster = Cluster(var, home, find_programs(owner_of(data) if data.exists() else None))
    if (data / "PG_VERSION").exists():
        refuse_other_version(data)
    return cluster, replace(state, data_directory=str(data))


def find_home(var: Path, state: State) -> Path | None:
    """The home of existing data: beside us (it moves with the folder), or where root put it."""
    inside = var / "postgres"
    if (inside / "data" / "PG_VERSION").exists():
        if not state.data_directory:
            raise Problem(f"{var}/postgres.json is lost, and with it the passwords: put it back, or `make clean-data`.")
        return inside
    if not state.data_directory:
        return None
    home = Path(state.data_directory).parent
    if ROOT_HOME in home.parents:
        if os.geteuid() != 0:
            raise Problem(
                "This folder's database was made by root: run the command as root, or `sudo make clean-data`."
            )
        if home.exists() and is_ours(home, var):
            return home
    return None


def is_ours(home: Path, var: Path) -> bool:
    """Whether root's data belongs to this folder; a copied folder must not share it, a moved one keeps it."""
    serves = Path((home / "project").read_text(encoding="utf-8")) if (home / "project").exists() else var
    if serves != var and serves.exists():
        return False
    (home / "project").write_text(str(var), encoding="utf-8")
    return True


def refuse_other_version(data: Path) -> None:
    """Data of one major version cannot be read by the programs of another."""
    made_by = (data / "PG_VERSION").read_text().strip()
    ours = importlib.metadata.version(PACKAGE).split(".")[0]
    if made_by != ours:
        raise Problem(
            f"{data} was made by PostgreSQL {made_by}, the installed programs are {ours}: "
            f"export it with {made_by} (docs/deploy.md), then `make clean-data`."
        )


def initialize(cluster: Cluster, state: State) -> None:
    """Makes an empty cluster with initdb: whole or not at all, so that a kill in the middle leaves no half of one."""
    draft, password = cluster.home / "data.new", cluster.home / "password"
    account = cluster.programs.account
    try:
        cluster.home.mkdir(mode=0o711 if account else 0o700, parents=True, exist_ok=True)
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        write_private(password, state.superuser_password)
        if account:  # which gets its files, but never a folder in which root writes
            (cluster.home / "project").write_text(str(cluster.var), encoding="utf-8")
            for path in (draft, password):
                os.chown(path, account.uid, account.gid)
    except OSError as error:
        raise Problem(f"{cluster.home} cannot be written: {error.strerror}.") from error
    done = cluster.programs.run(
        "initdb",
        f"--pgdata={draft}",
        f"--username={SUPERUSER}",
        f"--pwfile={password}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        f"--locale={CTYPE}",
        home=cluster.home,
    )
    password.unlink()
    if done.returncode:
        raise Problem(f"The database could not be made in {cluster.home}: {last_line(done.stderr)}")
    draft.rename(cluster.data)


def last_line(output: str) -> str:
    """The last line that says something, hints left out."""
    lines = [line for line in output.splitlines() if line.strip() and "HINT" not in line]
    return lines[-1].strip() if lines else "it said nothing."


def provision(state: State) -> None:
    """Makes the two roles, the extensions (in template1 too, for test databases) and the database; repeatable."""
    with state.connect() as connection:
        for role, rights, password in (
            (OWNER, "LOGIN CREATEDB", state.owner_password),
            (APPLICATION, "LOGIN", state.application_password),
        ):
            exists = connection.execute("SELECT FROM pg_roles WHERE rolname = %s", [role]).fetchone()
            verb = "ALTER" if exists is not None else "CREATE"
            statement = sql.SQL(verb + " ROLE {} " + rights + " PASSWORD {}")
            connection.execute(statement.format(sql.Identifier(role), sql.Literal(password)))
    with state.connect("template1") as connection:
        for extension in EXTENSIONS:
            connection.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(extension)))
    with state.connect() as connection:
        if connection.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE]).fetchone() is None:
            statement = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template1")
            connection.execute(statement.format(sql.Identifier(DATABASE), sql.Identifier(OWNER)))
    with state.connect(DATABASE) as connection:  # one that was made before an extension was wanted
        for extension in EXTENSIONS:
            connection.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(extension)))
