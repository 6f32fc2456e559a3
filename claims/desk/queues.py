"""What waits on the desk: each queue as a query, counted up to a bound and shown by its newest few."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat, NullIf, Trim

from claims.desk.frame import counted
from claims.models import Claim, Source, Statement, User, Verification, VerificationReturn
from claims.permissions import can
from claims.vocabulary import StatementState, Status, VerificationState

SHOWN = 5
DRAFT = VerificationState.DRAFT.value


@dataclass(frozen=True, slots=True)
class Queue:
    """One queue: ``key`` names its template and anchor, ``rows`` are its newest few, ``count`` stops at 1,000."""

    key: str
    title: str
    rows: list[Any]
    count: int

    @property
    def count_label(self) -> str:
        return "1,000+" if self.count >= 1000 else f"{self.count:,}"


def sources_to_review() -> QuerySet[Source]:
    """Sources with suggestions that nobody has decided, newest first."""
    waiting = Statement.objects.filter(capture__source=OuterRef("pk"), state=StatementState.SUGGESTED.value)
    return Source.objects.filter(Exists(waiting)).select_related("publisher").order_by("-pk")


def with_suggestions(sources: QuerySet[Source]) -> QuerySet[Source]:
    waiting = Q(captures__statements__state=StatementState.SUGGESTED.value)
    return sources.annotate(waiting=Count("captures__statements", filter=waiting))


def unlinked_statements() -> QuerySet[Statement]:
    """Accepted statements that bear on no claim yet."""
    return Statement.objects.without_claim().for_list()


def claims() -> QuerySet[Claim]:
    """Standing claims for a list, without the stored bytes of their pages."""
    return Claim.objects.standing().for_list().defer("publication__html", "publication__html_gzip")


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


def to_sign(user: User) -> QuerySet[Verification]:
    """In review, nothing stands in the way, and the user wrote nothing of it."""
    return Verification.objects.awaiting_signature_of(user).select_related("claim", "submitted_by")


def name_of(person: str) -> Coalesce:
    """The name of a user as a column of another query: the full one, else that of the sign-in."""
    full = Trim(Concat(f"{person}__first_name", Value(" "), f"{person}__last_name"))
    return Coalesce(NullIf(full, Value("")), f"{person}__username")


def drafts_of(user: User) -> QuerySet[Any]:
    """Drafts on which the user wrote, with the comment of a return that nobody has answered by submitting again."""
    last = VerificationReturn.objects.filter(verification=OuterRef("pk")).order_by("-returned_at", "-pk")
    return (
        Verification.objects.visible_to(user)
        .filter(state=DRAFT, writers__user=user, claim__merged_into=None)
        .annotate(
            returned_at=Subquery(last.values("returned_at")[:1]),
            comment=Subquery(last.values("comment")[:1]),
            returned_by_name=Subquery(last.annotate(by=name_of("returned_by")).values("by")[:1]),
        )
        .select_related("claim")
        .order_by("-edited_at", "-pk")
    )


def returned_to(user: User) -> QuerySet[Any]:
    return drafts_of(user).filter(returned_at__gt=F("submitted_at"))


def own_drafts(user: User) -> QuerySet[Any]:
    return drafts_of(user).exclude(returned_at__isnull=False, returned_at__gt=F("submitted_at"))


# Queues of claims that the list of claims shows whole, by the name of its filter.
CLAIM_QUEUES: dict[str, tuple[str, Callable[[], QuerySet[Claim]]]] = {
    "to_verify": ("Claims to verify", claims_to_verify),
    "changed": ("Evidence changed since sign-off", claims_with_changed_evidence),
    "new": ("New evidence since sign-off, same status", claims_with_new_evidence),
    "to_publish": ("Signed, not yet published", claims_to_publish),
}


def queues_for(user: User) -> list[Queue]:
    """All queues of the user's role, most personal first: one query for the counts and one for each queue's rows."""
    found: list[tuple[str, str, QuerySet[Any]]] = []
    if can(user, "see_verification"):
        found += [
            ("to_sign", "Waiting for your signature", to_sign(user)),
            ("returned", "Returned to you", returned_to(user)),
            ("drafts", "Your drafts", own_drafts(user)),
        ]
    found += [
        ("suggestions", "Sources with suggestions to review", sources_to_review()),
        ("unlinked", "Statements without a claim", unlinked_statements()),
    ]
    shown = CLAIM_QUEUES if can(user, "see_verification") else {"changed": CLAIM_QUEUES["changed"]}
    found += [(key, title, rows()) for key, (title, rows) in shown.items()]
    numbers = {f"n{place}": counted(rows) for place, (_, _, rows) in enumerate(found)}
    counts = User.objects.filter(pk=user.pk).annotate(**numbers).values(*numbers).get()
    queues = []
    for place, (key, title, rows) in enumerate(found):
        newest = with_suggestions(rows) if key == "suggestions" else rows
        queues.append(Queue(key, title, list(newest[:SHOWN]), counts[f"n{place}"]))
    return queues
