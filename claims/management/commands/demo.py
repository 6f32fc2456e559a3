"""Load the demo desk: five sign-ins and two topics, from sources to published claims."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from claims.demo.loading import is_empty, load_demo


class Command(BaseCommand):
    help = "Loads the demo desk; what is there already stays as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing unless the desk has neither topics nor claims"
        )

        parser.add_argument("--new-passwords", action="store_true", help="draw the passwords of the demo people again")

    def handle(self, *args: Any, if_empty: bool, new_passwords: bool, **options: Any) -> None:
        if if_empty and not is_empty():
            return
        if not settings.LOOPBACK_HTTP:
            raise CommandError(
                "The demo desk brings people who can sign in, an administrator among them: it is for trying things on "
                "one’s own machine, where `make run` loads it. Where this is such a machine, set LOOPBACK_HTTP=1."
            )
        sign_ins = Path(settings.VAR_DIR) / "demo_signins.txt"
        loaded = load_demo(sign_ins, new_passwords=new_passwords)
        if not loaded.changed:
            self.stdout.write("The demo desk is loaded already; nothing changed.")
            return
        for topic in loaded.topics:
            self.stdout.write(f"Loaded the demo topic “{topic}”.")
        if loaded.people:
            self.stdout.write(f"The demo sign-ins are in {sign_ins}.")
