"""Who hears of each edition by itself: added, tried, ended and taken up again by administrators."""

import secrets
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from claims.actions import once
from claims.actions.audit import audited
from claims.actions.locks import take_turn
from claims.actions.versions import update_versioned
from claims.actions.webhooks import secret_of, send
from claims.models import User, Webhook, WebhookDelivery
from claims.permissions import require
from claims.posting import Forbidden, NotPosted, find


class AddressRefused(Exception):
    """Nothing can be sent there, or nothing may be: it leads inside."""


class HearsAlready(Exception):
    """Another webhook that stands has this address."""


class NotSilenced(Exception):
    """It did not fall silent by failures: it hears, or somebody ended it."""


class Ended(Exception):
    """It hears no more."""


def add_webhook(*, actor: User, address: str, purpose: str = "", key: UUID | None = None) -> tuple[Webhook, str]:
    """An address that hears of each edition from now on, and the secret that its messages are signed with.

    ``key``: of the form, which adds one webhook however often it is sent, and is answered with the same secret.
    Raises: AddressRefused, HearsAlready; Ended where what this form added has ended meanwhile.
    """
    require(actor, "keep_webhooks")
    refuse_inside(address)
    with audited(actor, "add_webhook"):
        take_turn(turn_of(address))
        salt = once.secret_of("claims.add_webhook", actor, key) if key else secrets.token_hex(16)
        webhook = Webhook.objects.filter(salt=salt).first() or add_row(address, purpose, salt)
    if webhook.ended_at:
        raise Ended("This form was sent already, and what it added hears no more.")
    return webhook, secret_of(webhook)


def try_webhook(*, actor: User, webhook: Webhook) -> WebhookDelivery:
    """Send a message that says it is a test, at once and once. Raises: Ended; Undelivered, which the log keeps."""
    require(actor, "keep_webhooks")
    with audited(actor, "try_webhook"):
        if not Webhook.objects.filter(pk=webhook.pk, ended_at=None).exists():
            raise Ended(f"Nothing is sent to {webhook.address}.")
        delivery = WebhookDelivery.objects.create(webhook=webhook, queued_at=timezone.now())
    send(delivery=delivery.pk)  # outside the transaction: the other side may take its time
    return delivery


def end_webhook(*, actor: User, webhook: Webhook, version: int) -> None:
    """It hears no more, and its secret signs nothing more. Raises: ChangedMeanwhile, Ended."""
    require(actor, "keep_webhooks")
    with audited(actor, "end_webhook"):
        take_turn(turn_of(webhook.address))
        if version == webhook.version and webhook.ended_at:
            raise Ended(f"Nothing is sent to {webhook.address} any more.")
        update_versioned(webhook, version=version, ended_at=timezone.now())


def resume_webhook(*, actor: User, webhook: Webhook, version: int) -> None:
    """It hears again after its failures, of editions that come out from now on, under the same secret.

    Raises: ChangedMeanwhile, NotSilenced, HearsAlready.
    """
    require(actor, "keep_webhooks")
    with audited(actor, "resume_webhook"):
        take_turn(turn_of(webhook.address))
        if version == webhook.version and not webhook.is_given_up:
            raise NotSilenced("Only what fell silent by its failures is taken up again: add the address anew.")
        refuse_second(webhook.address)
        update_versioned(webhook, version=version, ended_at=None, failures=0)


def refuse_inside(address: str) -> None:
    """Raises: AddressRefused, in words for whoever typed it."""
    try:
        find(address, private=settings.WEBHOOKS_MAY_BE_PRIVATE)
    except (Forbidden, NotPosted) as error:
        raise AddressRefused(str(error)) from error


def refuse_second(address: str) -> None:
    if Webhook.objects.filter(address=address, ended_at=None).exists():
        raise HearsAlready(f"{address} hears of editions already.")


def add_row(address: str, purpose: str, salt: str) -> Webhook:
    refuse_second(address)
    return Webhook.objects.create(address=address, purpose=purpose.strip(), salt=salt, added_at=timezone.now())


def turn_of(address: str) -> str:
    return f"webhook {address}"
