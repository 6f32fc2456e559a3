"""Add someone to the desk, change their role, draw a new password, or let them go."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.actions.people import add_person, change_role, draw_password, let_go
from claims.models import User
from claims.vocabulary import Group


class Command(BaseCommand):
    help = "Add a person to the desk, or change one: manage.py person USERNAME --role editor"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--role", choices=[group.value for group in Group], help="needed for someone new")
        parser.add_argument("--name", default="", help="as readers see it under a verdict")
        parser.add_argument("--email", default="")
        parser.add_argument("--new-password", action="store_true", help="draw another password and show it once")
        parser.add_argument("--leave", action="store_true", help="end their access; what they did stays")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(username__iexact=options["username"]).first()
        if user is None:
            self.add(options)
            return
        if options["role"]:
            change_role(user=user, role=Group(options["role"]))
            self.stdout.write(f"{user.username} is {options['role']} now.")
        if options["new_password"]:
            self.stdout.write(f"The new password of {user.username}, shown once: {draw_password(user=user)}")
        if options["leave"]:
            let_go(user=user)
            self.stdout.write(f"{user.username} signs in no more.")

    def add(self, options: dict[str, Any]) -> None:
        if options["leave"] or not options["role"]:
            raise CommandError(f"There is no {options['username']}. To add them, say in which role: --role editor.")
        user, password = add_person(
            username=options["username"], role=Group(options["role"]), name=options["name"], email=options["email"]
        )
        self.stdout.write(f"Added {user.username} as {options['role']}. Their password, shown once: {password}")
