"""Who hears of each edition by itself: add, try, end or list addresses. The desk's page of webhooks does the same."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from claims.actions.hearers import AddressRefused, Ended, HearsAlready, add_webhook, end_webhook, try_webhook
from claims.actions.webhooks import Undelivered
from claims.models import User, Webhook
from claims.permissions import who_may


class Command(BaseCommand):
    help = "Sends a signed message to an address at each edition: manage.py webhook add https://example.org/hook"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["add", "try", "end", "list"])
        parser.add_argument("address", nargs="?", default="")
        parser.add_argument("--for", dest="purpose", default="", help="whose it is and what for")
        parser.add_argument("--as", dest="username", default="", help="the administrator who does it, if several are")

    def handle(self, *args: Any, what: str, address: str, purpose: str, username: str, **options: Any) -> None:
        if (what == "list") is bool(address):
            raise CommandError("Give the address." if not address else "list takes no address.")
        try:
            self.do(what, address, purpose, username)
        except (AddressRefused, HearsAlready, Ended, Undelivered, PermissionDenied) as error:
            raise CommandError(str(error)) from error

    def do(self, what: str, address: str, purpose: str, username: str) -> None:
        if what == "list":
            for row in Webhook.objects.for_list():
                state = f"ended {row.ended_at:%Y-%m-%d}" if row.ended_at else f"{row.failures} failures in a row"
                self.stdout.write(f"{row.address}  {row.deliveries.count()} messages  {state}  {row.purpose}".rstrip())
        elif what == "add":
            webhook, secret = add_webhook(actor=acting_as(username), address=address, purpose=purpose)
            self.stdout.write(f"{address} hears of each edition. Its messages are signed with this secret: {secret}")
            if Webhook.objects.earlier_at(webhook).exists():
                self.stdout.write("It heard before: the secret of then signs nothing any more.")
        elif what == "try":
            try_webhook(actor=acting_as(username), webhook=standing(address))
            self.stdout.write(f"{address} took the test.")
        else:
            webhook = standing(address)
            end_webhook(actor=acting_as(username), webhook=webhook, version=webhook.version)
            self.stdout.write(f"{address} hears no more.")


def acting_as(username: str) -> User:
    """The user of that name; without one the desk's only administrator. Raises: CommandError."""
    if username:
        found = User.objects.filter(username=username, is_active=True).first()
        if found is None:
            raise CommandError(f"Nobody signs in as {username}.")
        return found
    administrators = list(who_may("keep_webhooks").order_by("pk")[:2])
    if len(administrators) != 1:
        raise CommandError("Say with --as which administrator does it; manage.py person makes one.")
    return administrators[0]


def standing(address: str) -> Webhook:
    webhook = Webhook.objects.filter(address=address, ended_at=None).first()
    if webhook is None:
        raise CommandError(f"Nothing is sent to {address}.")
    return webhook
