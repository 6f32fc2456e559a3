"""Who hears of what becomes of a claim: writers, signers and whoever works on it. The lines name no verdict."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from claims.actions.audit import acting
from claims.actions.notices import settle, tell
from claims.models import Assignment, Claim, Edition, Inquiry, Notice, SecondAssessment, User, Verification
from claims.permissions import who_may
from claims.vocabulary import ChangeType, NoticeKind

WORDS = 80


def named(claim: Claim) -> str:
    """Its code and wording, short enough for one line."""
    return f"{claim.code} “{claim.wording if len(claim.wording) <= WORDS else claim.wording[: WORDS - 1] + '…'}”"


def wrote_on(verification: Verification) -> QuerySet[User]:
    return User.objects.filter(pk__in=verification.writers.values("user"))


def wrote_or_signed(verification: Verification) -> QuerySet[User]:
    return User.objects.filter(Q(pk__in=verification.writers.values("user")) | Q(pk=verification.signed_by_id))


def tell_submitted(*, actor: User, verification: Verification) -> None:
    """Whoever returned it, signed the claim before or works on it is asked to sign; where nobody is left, every editor.

    Never those who wrote on it: they may not sign. Nor who owes a blind second verdict: they learn nothing of it.
    """
    claim = verification.claim
    blind = SecondAssessment.objects.blind().filter(verification=verification).values("assessor")
    may_sign = who_may("sign_verification").exclude(pk=actor.pk).exclude(pk__in=wrote_on(verification))
    may_sign = may_sign.exclude(pk__in=blind)
    close = [
        *verification.returns.values_list("returned_by", flat=True),
        *Verification.objects.signed().filter(claim=claim).values_list("signed_by", flat=True),
        *Assignment.objects.open().filter(claim=claim).values_list("assignee", flat=True),
    ]
    tell(
        actor=actor,
        kind=NoticeKind.TO_SIGN,
        to=list(may_sign.filter(pk__in=close)) or list(may_sign),
        text=f"{actor.name} submitted a verification of {named(claim)}: it waits for a signature",
        address=reverse("desk:verification", args=[claim.code]),
        claim=claim,
    )


def tell_writers(*, actor: User, kind: NoticeKind, verification: Verification, what: str, to: str) -> None:
    """``what`` was done to it; ``to`` is the name of the page to go to."""
    claim = verification.claim
    tell(
        actor=actor,
        kind=kind,
        to=wrote_on(verification),
        text=f"{actor.name} {what} {named(claim)}",
        address=reverse(f"desk:{to}", args=[claim.code]),
        claim=claim,
    )


def tell_returned(*, actor: User, verification: Verification) -> None:
    what = "returned, with a comment, the verification of"
    tell_writers(actor=actor, kind=NoticeKind.RETURNED, verification=verification, what=what, to="verification")


def tell_signed(*, actor: User, verification: Verification) -> None:
    what = "signed the verification of"
    tell_writers(actor=actor, kind=NoticeKind.SIGNED, verification=verification, what=what, to="workbench")


def tell_published(*, actor: User, edition: Edition) -> None:
    """Whoever wrote or signed what stands in it; of a withdrawal, what stood in the edition before."""
    verification = edition.verification
    if edition.change_type == ChangeType.WITHDRAWAL:
        before = Verification.objects.filter(editions__claim=edition.claim, editions__number=edition.number - 1)
        verification = before.first()
    if verification is None:
        return
    tell(
        actor=actor,
        kind=NoticeKind.PUBLISHED,
        to=wrote_or_signed(verification),
        text=f"{actor.name} published edition {edition.number} ({edition.change_type}) of {named(edition.claim)}",
        address=reverse("desk:workbench", args=[edition.claim.code]),
        claim=edition.claim,
    )


def tell_evidence_changed(*, claims: Iterable[int]) -> None:
    """Whoever wrote or signed the newest decided verification of each of these claims, or works on the claim."""
    signed = Verification.objects.decided().filter(claim__in=claims).order_by("claim", "-number").distinct("claim")
    for verification in signed.select_related("claim"):
        claim = verification.claim
        working = Assignment.objects.open().filter(claim=claim).values("assignee")
        tell(
            actor=acting.get(),
            kind=NoticeKind.EVIDENCE_CHANGED,
            to=wrote_or_signed(verification) | User.objects.filter(pk__in=working),
            text=f"The evidence changed since sign-off: {named(claim)}",
            address=reverse("desk:workbench", args=[claim.code]),
            claim=claim,
        )


def settle_overdue(inquiry: Inquiry) -> None:
    """Nobody is reminded of a question that is answered, closed, or given another day."""
    settle(NoticeKind.QUESTION_OVERDUE, to=inquiry.opened_by_id, address__endswith=f"#q{inquiry.pk}")


def tell_overdue() -> int:
    """The daily job's share: whoever opened a question hears, once, that its day is past; how many were told.

    A question that was given a later day is told of again once that is past too.
    """
    today = timezone.now().date()
    told = 0
    for inquiry in Inquiry.objects.overdue(today).select_related("claim", "opened_by").order_by("pk"):
        address = f"{reverse('desk:ledger', args=[inquiry.claim.code])}#q{inquiry.pk}"
        text = f"No answer by {inquiry.due_on:%-d %B}: a question about {named(inquiry.claim)}"
        kind, to = NoticeKind.QUESTION_OVERDUE, [inquiry.opened_by]
        known = Notice.objects.filter(to=inquiry.opened_by_id, kind=kind.value, address__endswith=f"#q{inquiry.pk}")
        if known.filter(made_at__date__gt=inquiry.due_on).exists():
            continue
        told += len(tell(actor=None, kind=kind, to=to, text=text, address=address, claim=inquiry.claim))
    return told
