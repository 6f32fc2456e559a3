"""Make stored public pages again where newer templates, style or address would make them differ."""

from typing import Any

from django.core.management.base import BaseCommand

from claims import editions


class Command(BaseCommand):
    help = "Make outdated stored pages again; run it after each release."

    def handle(self, *args: Any, **options: Any) -> None:
        count = editions.render_outdated()
        if count or options["verbosity"] > 1:
            self.stdout.write(f"Made {count} public pages again.")
