"""Telling other sites that an edition came out: signed messages, sent by the worker, again and again until they arrive.

The form of headers and signature is that of Standard Webhooks. Who hears is kept in claims.actions.hearers.
"""

import base64
import hashlib
import hmac
import json
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from claims.actions.jobs import defer
from claims.editions.dropped import dropped_by
from claims.models import Edition, Webhook, WebhookDelivery
from claims.models.webhook import PATIENCE
from claims.posting import Forbidden, NotPosted, post
from claims.vocabulary import ChangeType

ATTEMPTS = 8


class Undelivered(Exception):
    """The message did not arrive; the job tries again."""


def announce(edition: Edition) -> None:
    """Queue a message to everyone who hears of editions, in the transaction that publishes: no edition, no message."""
    for webhook in Webhook.objects.filter(ended_at=None).order_by("pk"):
        delivery = WebhookDelivery.objects.create(webhook=webhook, edition=edition, queued_at=timezone.now())
        defer("send_webhook", delivery=delivery.pk)


def send(*, delivery: int) -> bool:
    """The job's share: one attempt; whether there was anything to send. Raises: Undelivered, which tries again."""
    rows = WebhookDelivery.objects.select_related("webhook", "edition__claim").defer("edition__content")
    row = rows.filter(pk=delivery, delivered_at=None, webhook__ended_at=None).first()
    if row is None:
        return False
    answer, error = attempt(row)
    arrived = answer is not None and 200 <= answer < 300
    keep(row, answer, error, arrived=arrived)
    if not arrived:
        raise Undelivered(error or f"{row.webhook.address} answered {answer}.")
    return True


def attempt(row: WebhookDelivery) -> tuple[int | None, str]:
    """The status that was answered, or what stood in the way."""
    body = json.dumps(message(row), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    try:
        return post(row.webhook.address, body, signed(row, body), private=settings.WEBHOOKS_MAY_BE_PRIVATE), ""
    except (Forbidden, NotPosted) as error:
        return None, str(error)[:500]


@transaction.atomic
def keep(row: WebhookDelivery, answer: int | None, error: str, *, arrived: bool) -> None:
    """What became of the attempt; an address that fails for too long hears no more."""
    now = timezone.now()
    shown = {"answer": answer, "error": error, "delivered_at": now if arrived else None}
    WebhookDelivery.objects.filter(pk=row.pk).update(attempts=F("attempts") + 1, **shown)
    webhooks = Webhook.objects.filter(pk=row.webhook_id)
    webhooks.update(failures=0 if arrived else F("failures") + 1)
    webhooks.filter(failures__gte=PATIENCE, ended_at=None).update(ended_at=now, version=F("version") + 1)


def message(row: WebhookDelivery) -> dict[str, Any]:
    """What is told: which edition, where, and by which names caches drop what it changed. None of its words."""
    edition, sent = row.edition, {"timestamp": row.queued_at.isoformat()}
    if edition is None:
        return sent | {"type": "test", "data": {}}
    code = edition.claim.code
    withdrawn = edition.change_type == ChangeType.WITHDRAWAL
    data = {
        "code": code,
        "number": edition.number,
        "change_type": edition.change_type,
        "published_at": edition.published_at.isoformat(),
        "url": settings.PUBLIC_URL + reverse("public:claim_by_code", args=[code]),
        "api_url": settings.PUBLIC_URL + reverse("api:claim_detail", args=[code]),
        "edition_url": settings.PUBLIC_URL + reverse("api:edition_detail", args=[code, edition.number]),
        "place": edition.place,
        "content_sha256": edition.content_sha256,
        "link": edition.link,
        "surrogate_keys": dropped_by(edition),
    }
    return sent | {"type": "edition.withdrawn" if withdrawn else "edition.published", "data": data}


def signed(row: WebhookDelivery, body: bytes) -> dict[str, str]:
    """The headers: the same id at each attempt, the time of this one, and the signature over both and the body."""
    name, now = f"msg_{row.pk}", str(int(timezone.now().timestamp()))
    key = base64.b64decode(secret_of(row.webhook).removeprefix("whsec_"))
    digest = hmac.new(key, f"{name}.{now}.".encode() + body, hashlib.sha256).digest()
    return {
        "Content-Type": "application/json",
        "User-Agent": "Counterclaim-Webhooks/1",
        "webhook-id": name,
        "webhook-timestamp": now,
        "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
    }


def secret_of(webhook: Webhook) -> str:
    """Drawn from the site's own key, so that no row holds it; another SECRET_KEY makes another secret."""
    digest = salted_hmac("claims.webhooks", f"{webhook.pk}:{webhook.salt}", algorithm="sha256").digest()
    return f"whsec_{base64.b64encode(digest).decode()}"
