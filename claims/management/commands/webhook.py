"""Who hears of each edition by itself: add, try, end or list addresses."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError

from claims.actions.webhooks import NoSuchWebhook, Undelivered, add_webhook, end_webhook, try_webhook
from claims.models import Webhook


class Command(BaseCommand):
    help = "Sends a signed message to an address at each edition: manage.py webhook add https://example.org/hook"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["add", "try", "end", "list"])
        parser.add_argument("address", nargs="?", default="")

    def handle(self, *args: Any, what: str, address: str, **options: Any) -> None:
        if (what == "list") is bool(address):
            raise CommandError("Give the address." if not address else "list takes no address.")
        try:
            self.do(what, address)
        except IntegrityError as error:
            raise CommandError(f"{address} is no web address, or hears of editions already.") from error
        except (NoSuchWebhook, Undelivered) as error:
            raise CommandError(str(error)) from error

    def do(self, what: str, address: str) -> None:
        if what == "add":
            _, secret = add_webhook(address=address)
            self.stdout.write(f"{address} hears of each edition. Its messages are signed with this secret: {secret}")
        elif what == "try":
            try_webhook(address=address)
            self.stdout.write(f"{address} took the test.")
        elif what == "end":
            end_webhook(address=address)
            self.stdout.write(f"{address} hears no more.")
        else:
            for row in Webhook.objects.order_by("pk"):
                state = f"ended {row.ended_at:%Y-%m-%d}" if row.ended_at else f"{row.failures} failures in a row"
                self.stdout.write(f"{row.address}  {row.deliveries.count()} messages  {state}")
