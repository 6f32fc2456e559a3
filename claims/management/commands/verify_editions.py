"""Check that what was published is still what was published, and that readers are served the newest of it."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.editions import chain, served
from claims.models import Edition


class Command(BaseCommand):
    help = (
        "Recomputes the SHA-256 and the link of every edition, in the order of the chain, and checks that each "
        "claim's page is made of its newest edition. Says every break, and ends in an error where there is one."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--expect",
            metavar="LINK",
            help="a link of the chain that was kept elsewhere; it has to be there still",
        )

    def handle(self, *args: Any, expect: str | None, **options: Any) -> None:
        walk, breaks, astray = chain.Walk(), 0, 0
        for found in chain.broken(walk):
            breaks += 1
            self.stdout.write(f"{'First break' if breaks == 1 else 'Break'}: {found}")
        for found in chain.misnumbered():
            breaks += 1
            self.stdout.write(f"Break: {found}")
        if expect and not Edition.objects.filter(link=expect.strip().lower()).exists():
            breaks += 1
            self.stdout.write(f"Break: no edition has the link {expect}, which was kept elsewhere")
        for told in served.astray():
            astray += 1
            self.stdout.write(f"Served wrongly: {told}")
        if breaks or astray:
            raise CommandError(f"{walk.place} places, {breaks} breaks, {astray} pages served wrongly.")
        self.stdout.write(f"{walk.place} editions, unbroken. The head of the chain is {walk.link or 'empty'}.")
