"""Editions: what is published stays published; changes are new editions with a note."""

import json
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Q
from django.utils import timezone

from claims import editions
from claims.actions.audit import audited
from claims.actions.checklist import Stale
from claims.actions.jobs import defer
from claims.actions.telling import tell_published
from claims.actions.webhooks import announce
from claims.dossier import edition_content, load_dossier, merger_content, withdrawal_content
from claims.dossier.content import iso
from claims.models import Claim, Corroboration, Edition, Publication, Relation, User, Verification
from claims.permissions import require
from claims.vocabulary import ChangeType

# Editions of the whole site form one chain, so they are published one after the other.
CHAIN_LOCK = 0x0ED17104


class CannotPublish(Exception):
    """What stands in the way, and what to do about it; ``field`` names the form field, if one is at fault."""

    def __init__(self, message: str, *, field: str = "") -> None:
        self.field = field
        super().__init__(message)


def publish_edition(
    *, actor: User, claim: Claim, change_type: ChangeType, note: str = "", after: int | None = None
) -> Edition:
    """Publish the claim as it stands, with its newest decided verification or "not assessed".

    ``after`` is the number of the edition that the publisher saw as the newest (0 for none): another one published
    meanwhile refuses this. The page is rendered and stored in the same transaction.

    Raises: CannotPublish, Stale.
    """
    require(actor, "publish")
    with audited(actor, "publish_edition", reason=note):
        lock_chain()
        earlier = editions_of(claim)
        last = earlier[0].number if earlier else 0
        refuse(claim, change_type, note, last, after)
        corroboration = Corroboration.objects.select_for_update().get(pk=claim.pk)
        if corroboration.is_stale:
            raise Stale("The status of this claim is being recomputed. Try again in a minute.")
        withdrawing = change_type is ChangeType.WITHDRAWAL
        verification = None if withdrawing else Verification.objects.for_page().decided().filter(claim=claim).first()
        now = timezone.now()
        content = compose(claim, earlier, verification, face(actor, last + 1, change_type, note, now), now)
        edition = add_to_chain(actor, claim, content, verification, now)
        changed_at = corroboration.evidence_changed_at if verification else None
        editions.publish_page(edition, evidence_changed_at=changed_at)
        tell_published(actor=actor, edition=edition)
        defer("draw_cards")
    return edition


def publish_last_edition(*, actor: User, claim: Claim, successor: Claim) -> Edition:
    """The last edition of a claim that is merged into another: a notice that names its successor.

    For the transaction of the merge.
    """
    require(actor, "publish")
    with audited(actor, "publish_edition"):
        lock_chain()
        earlier = editions_of(claim)
        note = f"Merged into {successor.code}."
        now = timezone.now()
        last = face(actor, earlier[0].number + 1, ChangeType.UPDATE, note, now)
        content = merger_content(claim, successor=successor, earlier=earlier, edition=last)
        edition = add_to_chain(actor, claim, content, None, now)
        editions.publish_page(edition)
    return edition


def lock_chain() -> None:
    """Until this transaction ends, nobody else publishes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])


def editions_of(claim: Claim) -> list[Edition]:
    """Newest first, without their content."""
    return list(Edition.objects.filter(claim=claim).defer("content").order_by("-number"))


def add_to_chain(
    actor: User, claim: Claim, content: dict[str, Any], verification: Verification | None, now: datetime
) -> Edition:
    """The content as the next edition of the claim and of the site; the chain has to be locked."""
    shown = content["edition"]
    edition = Edition.objects.create(
        claim=claim,
        number=shown["number"],
        place=(Edition.objects.order_by("-place").values_list("place", flat=True).first() or 0) + 1,
        content=canonical(content),
        verification=verification,
        change_type=shown["change_type"],
        note=shown["note"],
        published_by=actor,
        published_at=now,
    )
    edition.refresh_from_db(fields=["content_sha256", "link"])  # the database computes them
    announce(edition)
    return edition


def refuse(claim: Claim, change_type: ChangeType, note: str, last: int, after: int | None) -> None:
    """Raises CannotPublish where the change does not fit what is published."""
    if not Claim.objects.standing().filter(pk=claim.pk).exists():
        raise CannotPublish("This claim was merged into another: publish that one.")
    if after is not None and after != last:
        raise CannotPublish(f"Edition {last} was published after you opened this page. Look at it first.")
    if (change_type is ChangeType.INITIAL) != (last == 0):
        wanted = "“initial”, for it is the first edition" if last == 0 else "what changed, for it is published already"
        raise CannotPublish(f"Choose {wanted}.", field="change_type")
    if last and not note.strip():
        raise CannotPublish("Tell readers what changed and why.", field="note")


def compose(
    claim: Claim, earlier: list[Edition], verification: Verification | None, face: dict[str, Any], now: datetime
) -> dict[str, Any]:
    dossier = load_dossier(claim)
    if face["change_type"] == ChangeType.WITHDRAWAL:
        return withdrawal_content(dossier.claim, earlier=earlier, edition=face)
    published = Publication.objects.standing().filter(is_withdrawn=False).values("pk")
    relations = Relation.objects.filter(
        Q(from_claim=claim, to_claim__in=published) | Q(to_claim=claim, from_claim__in=published)
    ).select_related("from_claim", "to_claim")
    return edition_content(
        dossier,
        verification=verification,
        relations=relations.order_by("pk"),
        earlier=earlier,
        edition=face,
        on=now.date(),
    )


def face(actor: User, number: int, change_type: ChangeType, note: str, now: datetime) -> dict[str, Any]:
    return {
        "number": number,
        "change_type": change_type.value,
        "note": note,
        "published_at": iso(now),
        "published_by": actor.name,
    }


def canonical(content: dict[str, Any]) -> bytes:
    """The bytes that are hashed: UTF-8 JSON with sorted keys and no blanks."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
