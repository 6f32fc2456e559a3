"""From the TOML files of a case to its tables. An unknown name or term raises: the files are part of the program."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from claims.demo.tables import CaseTable, Table

HERE = Path(__file__).parent

T = TypeVar("T")


def read_case(folder: str) -> CaseTable:
    """The case whose files lie in that folder beside this one; lists go on from file to file, by name."""
    rows: Table = {}
    for path in files_of(folder):
        for name, value in tomllib.loads(path.read_text(encoding="utf-8")).items():
            rows[name] = rows.get(name, []) + value if isinstance(value, list) else value
    return build(CaseTable, rows)


def files_of(folder: str) -> list[Path]:
    return sorted((HERE / folder).glob("*.toml"))


def build(table: type[T], row: Table) -> T:
    """The row as that dataclass. Raises: TypeError on an unknown or missing column, ValueError on an unknown term."""
    hints = get_type_hints(table)
    return table(**{name: read_value(hints.get(name, object), value) for name, value in row.items()})


def read_value(hint: Any, value: Any) -> Any:
    """The TOML value as the type that the column wants: a term, a table, a tuple of them, or as it is."""
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        kinds = inner[:1] * len(value) if inner[-1] is ... else inner
        return tuple(read_value(kind, item) for kind, item in zip(kinds, value, strict=True))
    if isinstance(hint, UnionType):
        hint = next(one for one in get_args(hint) if one is not type(None))
    if isinstance(value, dict):
        return build(hint, value)
    if isinstance(value, str):
        make: Callable[[str], object] = hint if hint is not object else str
        return make(value.strip() if "\n" in value else value)
    return value
