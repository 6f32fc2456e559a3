"""Queues of one person: what they were given, what waits for their signature, what came back, what they write."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat, NullIf, Trim

from claims.models import Assignment, SecondAssessment, User, Verification, VerificationReturn
from claims.vocabulary import VerificationState

DRAFT = VerificationState.DRAFT.value


def assigned_to(user: User) -> QuerySet[Assignment]:
    """What the user has taken or was given, and has not done."""
    open_ones = Assignment.objects.open().filter(assignee=user)
    return open_ones.select_related("claim__topic", "source__publisher", "source__topic", "assigned_by", "assignee")


def to_sign(user: User) -> QuerySet[Verification]:
    """In review, nothing stands in the way, and the user wrote nothing of it."""
    return Verification.objects.awaiting_signature_of(user).select_related("claim__topic", "submitted_by")


def own_verdict_wanted(user: User) -> QuerySet[SecondAssessment]:
    """Second verdicts that the user was asked for and has not given."""
    wanted = SecondAssessment.objects.waiting_for(user).filter(claim__merged_into=None)
    return wanted.select_related("claim__topic", "asked_by")


def differing(user: User) -> QuerySet[Verification]:
    """Two verdicts that differ, and nobody has said which one stands."""
    return Verification.objects.in_disagreement(user).select_related("claim__topic", "submitted_by")


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
        .select_related("claim__topic")
    )


def unanswered() -> Exists:
    """Whether it came back after it was submitted last; asked of the returns, of which there are few."""
    later = VerificationReturn.objects.filter(verification=OuterRef("pk"), returned_at__gt=OuterRef("submitted_at"))
    return Exists(later)


def returned_to(user: User) -> QuerySet[Any]:
    return drafts_of(user).filter(unanswered())


def own_drafts(user: User) -> QuerySet[Any]:
    return drafts_of(user).filter(~unanswered())
