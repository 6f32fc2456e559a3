"""Print how far a claim is backed, and why, from its evidence as JSON. Touches no database."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.corroboration import Assessment, assess, read_evidence, write_assessment


class Command(BaseCommand):
    help = "Assesses a claim's evidence: the same rules as on the desk, for anyone who doubts a status."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", help="the evidence as JSON, or - for stdin")
        parser.add_argument("--format", choices=["json", "table"], default="json")

    def handle(self, *args: Any, file: str, format: str, **options: Any) -> None:
        name = "The input" if file == "-" else file
        try:
            given = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
            evidence = read_evidence(json.loads(given))
            found = assess(evidence)
            answer = json.dumps(write_assessment(found, evidence), ensure_ascii=False)
            answer.encode()  # half a character ("\\ud800") can be read from JSON, but not printed
        except OSError as error:
            raise CommandError(f"{name} cannot be read: {error.strerror}.") from error
        except RecursionError as error:
            raise CommandError(f"{name} cannot be assessed: it is nested too deeply.") from error
        except ValueError as error:  # broken JSON, text that is not UTF-8, or evidence that says something unknown
            raise CommandError(f"{name} cannot be assessed: {error}.") from error
        self.stdout.write(explain(found) if format == "table" else answer)


def explain(found: Assessment) -> str:
    """The status and its reasons, a line each."""
    return "\n".join([found.status.label, *(f"  {reason.rule}: {reason.text}" for reason in found.reasons)])
