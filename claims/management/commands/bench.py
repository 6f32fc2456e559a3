"""Measure what must be quick, against how long it may take."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.management.benchmarks import PARTS


class Command(BaseCommand):
    help = (
        "Measures what must be quick: the best of some runs, and what it may take. Ends in an error where it is slow."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("parts", nargs="*", metavar="PART", help=f"all by default, or of: {', '.join(PARTS)}")

    def handle(self, *args: Any, parts: list[str], **options: Any) -> None:
        if unknown := [part for part in parts if part not in PARTS]:
            raise CommandError(f"There is no part {', '.join(unknown)}; known: {', '.join(PARTS)}.")
        slow = measured = 0
        for part in parts or PARTS:
            for each in PARTS[part]():
                slow += not each.holds
                measured += 1
                verdict = "" if each.holds else "  too slow"
                detail = f"  {each.detail}" if each.detail else ""
                self.stdout.write(
                    f"{each.what:<55} {each.took:>9.1f} ms of {each.allowed:,.0f} ({each.ratio:.0%}){detail}{verdict}"
                )
        if slow:
            raise CommandError(f"{slow} of {measured} took longer than they may.")
        self.stdout.write(f"None of {measured} took longer than it may.")
