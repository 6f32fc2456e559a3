"""Gold as files: JSON Lines, one report a line, with what people marked in it. Reads files; measures nothing.

A report has ``id`` and ``text`` and either ``statements`` and ``figures`` with their spans, or ``article_figures``,
the true counts of what it reports, without spans.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]

_SPLIT = re.compile(r"\.(?:dev|test|train)$")


class UnreadableGold(Exception):
    """A file is not there, or is no gold; the message says which and why."""


@dataclass(frozen=True, slots=True)
class GoldSet:
    """The reports of one name: those of ``name.dev.jsonl`` and ``name.test.jsonl`` belong together."""

    name: str
    reports: tuple[Row, ...]

    @property
    def is_counts(self) -> bool:
        """Whether it knows true counts, not spans."""
        return "article_figures" in self.reports[0]


def load_folder(folder: Path) -> list[GoldSet]:
    """All gold of a folder, by name; files that hold something else are passed over. Raises: UnreadableGold."""
    if not folder.is_dir():
        raise UnreadableGold(f"There is no folder {folder}.")
    return load_files(sorted(folder.glob("*.jsonl")), strict=False)


def load_files(paths: Iterable[Path], *, strict: bool = True) -> list[GoldSet]:
    """The gold of these files. ``strict``: a file that is not gold is an error. Raises: UnreadableGold."""
    found: dict[str, list[Row]] = {}
    for path in paths:
        rows = _load(path)
        if rows and all(_is_gold(row) for row in rows):
            found.setdefault(_SPLIT.sub("", path.stem), []).extend(rows)
        elif strict:
            raise UnreadableGold(f"{path} holds no marked reports.")
    return [GoldSet(name, tuple(rows)) for name, rows in sorted(found.items())]


def _load(path: Path) -> list[Any]:
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableGold(f"{path} cannot be read: {error}.") from error
    rows = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                rows.append(json.loads(line))
            except ValueError as error:
                raise UnreadableGold(f"{path}, line {number} is not JSON: {error}.") from error
    return rows


def _is_gold(row: Any) -> bool:
    return isinstance(row, dict) and {"id", "text"} <= row.keys() and ("statements" in row or "article_figures" in row)
