"""One-time keys: what a form asks for is done once, however often it is sent."""

from base64 import urlsafe_b64encode
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from claims.models import SentForm, User

# A form that is older than this is sent again by nobody: whoever signed in to see it has been signed out.
KEPT_FOR = timedelta(days=30)


class SentAlready(Exception):
    """The form was sent before; ``address`` is where its first sending led."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__("This form was sent already: this is what it made.")


@transaction.atomic
def spend_key(*, actor: User, key: UUID) -> SentForm:
    """Spend the key in the surrounding transaction; a second sending waits here until the first one is done.

    Raises: SentAlready, also for a key of somebody else's (who learns nothing by it).
    """
    fresh = SentForm(key=key, sent_by=actor)
    SentForm.objects.bulk_create([fresh], ignore_conflicts=True)
    spent = SentForm.objects.get(key=key)
    if spent.sent_by_id != actor.pk:
        raise SentAlready("")
    if spent.address:
        raise SentAlready(spent.address)
    return spent


def keep_address(sent: SentForm, address: str) -> None:
    """Where the form led, for whoever sends it again."""
    sent.address = address
    sent.save(update_fields=["address"])


def secret_of(purpose: str, actor: User, key: UUID) -> str:
    """The secret that a form of theirs makes, the same however often it is sent; kept nowhere.

    Nobody can guess it who has not this installation's key.
    """
    made = salted_hmac(purpose, f"{actor.pk}:{key}", algorithm="sha256").digest()
    return urlsafe_b64encode(made).rstrip(b"=").decode()


def forget_forms() -> int:
    """The job's share: forget the keys of old forms; returns how many."""
    return SentForm.objects.filter(sent_at__lt=timezone.now() - KEPT_FOR).delete()[0]
