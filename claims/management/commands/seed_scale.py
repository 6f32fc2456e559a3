"""Load a desk with made-up claims and statements, to measure its pages at size."""

from argparse import ArgumentParser
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connections, transaction

from claims.demo.loading import CASES
from claims.demo.reading import read_case
from claims.management.scale.loading import fill, merge_some, publish_some
from claims.management.scale.writing import OWNER
from claims.models import Topic

# Claims that are merged into others, one by one as an editor would.
MERGED = 10


class Command(BaseCommand):
    help = (
        "Adds made-up topics, outlets, texts, statements, claims and verdicts, all called “Load test”. Each run adds "
        "as many again. Rows that are made up stay for good, as all rows do: use a database of its own."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--claims", type=int, required=True)
        parser.add_argument("--statements", type=int, required=True)
        parser.add_argument("--editions", type=int, default=20, help="claims that are published too (default: 20)")
        parser.add_argument("--yes", action="store_true", help="also where the desk has topics of its own")

    def handle(self, *args: Any, claims: int, statements: int, editions: int, yes: bool, **options: Any) -> None:
        if claims < 1 or statements < 1:
            raise CommandError("Ask for one claim and one statement at least.")
        if not yes and (own := own_topics()):
            raise CommandError(f"This desk has topics of its own, such as “{own}”. Give --yes to load it all the same.")
        began = monotonic()

        def say(what: str) -> None:
            self.stdout.write(f"{monotonic() - began:7.1f} s  {what}")
            self.stdout.flush()

        with transaction.atomic(OWNER):
            load = fill(claims, statements, say)
        with connections[OWNER].cursor() as cursor:
            cursor.execute(
                "VACUUM (ANALYZE, SKIP_LOCKED)"
            )  # as the database itself would soon: indexes alone answer counts
        say("vacuumed and analysed")
        say(f"published {publish_some(load, editions)} claims")
        say(f"merged {merge_some(load, MERGED)} claims")
        for name, rows in load.written.items():
            self.stdout.write(f"{rows:>12,}  {name}")


def own_topics() -> str:
    """The name of a topic that is neither the demo's nor a load's; empty where there is none."""
    demo = [read_case(folder).topic.name for folder in CASES]
    others = Topic.objects.exclude(name__in=demo).exclude(name__startswith="Load test ")
    return others.values_list("name", flat=True).first() or ""
