"""Print what extraction proposes for files: one JSON object a file, or a table for eyes. Touches no database."""

import json
import os
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.extraction import extract
from claims.extraction.output import as_json
from claims.management.progress import with_progress

STDIN = "-"
# Longest words shown in a cell of the table.
WIDTH = 80


class Command(BaseCommand):
    help = "Proposes the statements and figures of reports. Several files, or a directory, print JSON Lines."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="a text file, a directory of them, or - for stdin")
        parser.add_argument("--format", choices=["json", "table"], default="json")
        parser.add_argument("--thoughts", action="store_true", help="also what people believe, hope or fear")
        parser.add_argument(
            "--language",
            metavar="CODE",
            type=language_code,
            help="what the texts are written in, as ISO 639 has it (en, fr); told from the words where not given",
        )

    def handle(
        self, *args: Any, files: list[str], format: str, language: str | None, thoughts: bool, **options: Any
    ) -> None:
        names = list(find_files(files))
        refused = 0
        extract("")  # loads the parser, which else would count as time of the first file
        try:
            for name in with_progress(names, unit="file", beside_output=True):
                try:
                    found = propose(name, language, thoughts=thoughts)
                except UnreadableFile as error:
                    refused += 1
                    self.stderr.write(str(error))
                    continue
                lines = "\n".join(lay_out(found)) if format == "table" else json.dumps(found, ensure_ascii=False)
                self.stdout.write(lines)
                self.stdout.flush()
        except BrokenPipeError:  # whoever read the lines wants no more of them
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return
        if refused:
            raise CommandError(f"{refused:,} of {len(names):,} files could not be read.")


class UnreadableFile(Exception):
    """The file cannot be read as text; the message says why. The others still are."""


def language_code(given: str) -> str:
    """The code in small letters, without the country: "en-GB" is "en"."""
    code = given.lower().partition("-")[0]
    if not re.fullmatch("[a-z]{2,3}", code):
        raise ArgumentTypeError(f"{given!r} is no code of a language, such as en or fr")
    return code


def find_files(names: list[str]) -> Iterator[str]:
    """The files named, and those in the directories named, by path; a name of nothing comes as it is."""
    for name in names:
        path = Path(name)
        if name != STDIN and path.is_dir():
            yield from (str(file) for file in sorted(path.rglob("*")) if is_text_file(path, file))
        else:
            yield name


def is_text_file(folder: Path, file: Path) -> bool:
    """Whether it is a file that a reader would see in the directory: hidden ones are left out."""
    return file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts)


def propose(name: str, language: str | None, *, thoughts: bool = False) -> dict[str, Any]:
    """The JSON-ready object of one file. Offsets count code points, line ends as they are in the file.

    Raises: UnreadableFile.
    """
    try:
        given = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
        text = given.decode("utf-8")
    except OSError as error:
        raise UnreadableFile(f"{name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{name} is not UTF-8 text (byte {error.start + 1:,}).") from error
    began = perf_counter()
    extraction = extract(text, language=language, thoughts=thoughts)
    return as_json(extraction, file=name, seconds=perf_counter() - began)


def lay_out(found: dict[str, Any]) -> Iterator[str]:
    """The object as lines for eyes."""
    alone = f" ({found['language']}: read for quotations alone)" if found["reading"] == "quotations" else ""
    yield f"{found['file']}: {len(found['statements'])} statements, {len(found['figures'])} figures{alone}"
    for row in found["statements"]:
        who = row["speaker_full"] or row["speaker"] or "?"
        yield f"  {row['start']:>6}–{row['end']:<6} {row['kind']:<9} {shorten(who, 30):<30} {shorten(row['exact'])}"
    for row in found["figures"]:
        number = (
            f"{row['bound']} {'' if row['low'] is None else row['low']}–{'' if row['high'] is None else row['high']}"
        )
        yield f"  {row['start']:>6}–{row['end']:<6} {row['measure']:<9} {number:<30} {shorten(row['exact'])}"


def shorten(words: str, width: int = WIDTH) -> str:
    words = " ".join(words.split())
    return words if len(words) <= width else f"{words[: width - 1]}…"
