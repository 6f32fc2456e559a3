"""Assess every claim again, after a release whose rules or readings of rows are others."""

from typing import Any

from django.core.management.base import BaseCommand

from claims.actions.corroborate import recompute_all


class Command(BaseCommand):
    help = (
        "Assess every claim again; run it after a release that changed the rules. A claim whose status is another one "
        "than at sign-off is marked “evidence changed since sign-off”, as after any change."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        assessed, moved = recompute_all()
        self.stdout.write(f"Assessed {assessed} claims again; {moved} have another status than before.")
