"""Queues of claims: to verify, with other evidence than was signed, to publish; and what was asked about them."""

from collections.abc import Callable

from django.db.models import QuerySet
from django.utils import timezone

from claims.models import Claim, Inquiry
from claims.vocabulary import Status


def claims() -> QuerySet[Claim]:
    """Standing claims for a list."""
    return Claim.objects.standing().for_list()


def claims_to_verify() -> QuerySet[Claim]:
    """With evidence, never signed, and nobody has begun."""
    return claims().filter(corroboration__is_begun=False).exclude(corroboration__status=Status.NO_EVIDENCE.value)


def claims_with_changed_evidence() -> QuerySet[Claim]:
    """The status has moved away from the one that was signed."""
    return claims().filter(corroboration__evidence_changed_at__isnull=False)


def claims_with_new_evidence() -> QuerySet[Claim]:
    """The positions are others than the signed ones, the status is the same: readers see nothing of it."""
    return claims().filter(corroboration__is_outdated=True)


def claims_to_publish() -> QuerySet[Claim]:
    """The newest signature is in no edition yet; withdrawn claims stay withdrawn."""
    unpublished = claims().filter(corroboration__unpublished_since__isnull=False)
    return unpublished.exclude(publication__is_withdrawn=True)


def claims_decided_alone() -> QuerySet[Claim]:
    """The newest verdict is one publisher's, without a second signature."""
    return claims().filter(corroboration__alone_since__isnull=False)


def overdue_questions() -> QuerySet[Inquiry]:
    """What was asked, or is still to be asked, and has no answer although its day is past."""
    return Inquiry.objects.overdue(timezone.now().date()).select_related("claim__topic", "speaker", "party")


# Queues of claims that the list of claims shows too, by the name of its filter.
CLAIM_QUEUES: dict[str, tuple[str, Callable[[], QuerySet[Claim]]]] = {
    "to_verify": ("Claims to verify", claims_to_verify),
    "changed": ("Evidence changed since sign-off", claims_with_changed_evidence),
    "new": ("New evidence since sign-off, same status", claims_with_new_evidence),
    "to_publish": ("Signed, not yet published", claims_to_publish),
    "alone": ("Published by one person", claims_decided_alone),
}
