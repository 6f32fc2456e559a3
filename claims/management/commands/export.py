"""Write the whole published record to a folder, for whoever wants all of it, and to be checked by anyone."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.editions.record import Broken
from claims.management.exporting import CannotWrite, export


class Command(BaseCommand):
    help = (
        "Writes claims, editions, statements, speakers, sources, topics and corrections as JSON Lines, and a manifest "
        "with the SHA-256 of each file. Verifies the chain of editions on the way; docs/verifying.md says how."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="DIR", type=Path, help="new or empty, or holding an earlier export")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        try:
            manifest = export(folder)
        except Broken as error:
            lines = "\n".join(str(each) for each in error.breaks)
            raise CommandError(f"Nothing was written, for the chain of editions is broken:\n{lines}") from error
        except (CannotWrite, OSError) as error:
            raise CommandError(str(error)) from error
        for name, file in manifest["files"].items():
            self.stdout.write(f"{name:<18} {file['records']:>9,} records {file['bytes']:>13,} bytes")
        head = manifest["head"]
        self.stdout.write(f"{head['place']} editions, unbroken. The head of the chain is {head['link'] or 'empty'}.")
