"""What the desk still has to find out about a claim: whom it asked, when, and what came of it. Never published."""

from datetime import date
from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Case, F, IntegerField, Q, Value, When

from claims.models.claim import Claim
from claims.models.rules import filled, history, never_deleted, one_of, refuse
from claims.models.speaker import Speaker
from claims.models.topic import Party
from claims.vocabulary import InquiryKind, InquiryOutcome

WAITING, REPLIED, SILENT = (
    outcome.value for outcome in (InquiryOutcome.WAITING, InquiryOutcome.REPLIED, InquiryOutcome.SILENT)
)
SOMEONE = Q(speaker__isnull=False) | Q(party__isnull=False) | Q(whom__regex=r"\S")


class InquiryQuerySet(models.QuerySet["Inquiry"]):
    def waiting(self) -> Self:
        """Those without an outcome, on claims that stand."""
        return self.filter(outcome=WAITING, claim__merged_into=None)

    def overdue(self, today: date) -> Self:
        """Those that wait although their day is past."""
        return self.waiting().filter(due_on__lt=today)

    def unanswered(self, claim: Claim) -> Self:
        """What is not known of a claim: those that wait and those met with silence, oldest first."""
        return self.filter(claim=claim, outcome__in=[WAITING, SILENT]).order_by("pk")

    def for_ledger(self) -> Self:
        """For the workbench: those that wait first, the one due soonest on top, then the settled ones, newest first."""
        waits = Case(When(outcome=WAITING, then=Value(0)), default=Value(1), output_field=IntegerField())
        return self.select_related("speaker", "party", "opened_by", "settled_by").order_by(
            waits, F("settled_at").desc(nulls_first=True), F("due_on").asc(nulls_last=True), "pk"
        )


@history()
class Inquiry(models.Model):
    """One thing that the desk asks about a claim, of somebody on file or in words, until it has an outcome."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="inquiries")
    kind = models.TextField(choices=InquiryKind.choices())
    # What is asked or missing; of a right of reply, what was put to them.
    question = models.TextField()
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, null=True, blank=True, related_name="inquiries")
    # Of a right of reply: the side that the claim harms.
    party = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, blank=True, related_name="inquiries")
    # Who was asked, or by what way, in words: "the harbour office, by e-mail".
    whom = models.TextField(blank=True)
    asked_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(choices=InquiryOutcome.choices(), default=WAITING)
    reply = models.TextField(blank=True)
    replied_on = models.DateField(null=True, blank=True)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(auto_now_add=True)
    # Who recorded the outcome, and when.
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = InquiryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "inquiries"
        indexes = [
            # The desk's queue of overdue questions.
            models.Index(fields=["due_on"], condition=Q(outcome=WAITING), name="inquiry_waiting_by_day"),
        ]
        constraints = [
            one_of("kind", InquiryKind, name="inquiry_kind_known"),
            one_of("outcome", InquiryOutcome, name="inquiry_outcome_known"),
            filled("question", name="inquiry_question_filled"),
            models.CheckConstraint(
                condition=~Q(kind=InquiryKind.RIGHT_OF_REPLY.value) | SOMEONE, name="inquiry_reply_is_someones"
            ),
            models.CheckConstraint(condition=Q(asked_on=None) | SOMEONE, name="inquiry_asked_of_someone"),
            models.CheckConstraint(
                condition=Q(asked_on=None) | Q(due_on=None) | Q(due_on__gte=F("asked_on")),
                name="inquiry_due_after_asked",
            ),
            models.CheckConstraint(
                condition=Q(outcome=REPLIED, reply__regex=r"\S", replied_on__isnull=False)
                | (~Q(outcome=REPLIED) & Q(reply="", replied_on=None)),
                name="inquiry_reply_whole",
            ),
            models.CheckConstraint(
                condition=Q(asked_on=None) | Q(replied_on=None) | Q(replied_on__gte=F("asked_on")),
                name="inquiry_reply_after_asked",
            ),
            models.CheckConstraint(
                condition=~Q(outcome=SILENT) | Q(asked_on__isnull=False), name="inquiry_silence_was_asked"
            ),
            models.CheckConstraint(
                condition=Q(outcome=WAITING, settled_by=None, settled_at=None)
                | (~Q(outcome=WAITING) & Q(settled_by__isnull=False, settled_at__isnull=False)),
                name="inquiry_settled_by_someone",
            ),
        ]
        triggers = [
            *never_deleted(),
            pgtrigger.Trigger(
                name="party_of_topic",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("party_id"),
                condition=pgtrigger.Q(new__party__isnull=False),
                func=f"""
                    IF TG_OP = 'UPDATE' AND NEW.party_id IS NOT DISTINCT FROM OLD.party_id THEN
                        RETURN NEW;
                    END IF;
                    IF NOT EXISTS (
                        SELECT FROM claims_party p JOIN claims_claim c ON c.topic_id = p.topic_id
                        WHERE p.id = NEW.party_id AND c.id = NEW.claim_id
                    ) THEN
                        {refuse("inquiry_party_of_topic", "The side is of another topic.")}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim.code}: {self.question}"

    @property
    def asked_of(self) -> str:
        """Everyone who is named as asked, in words; empty where nobody is yet."""
        return ", ".join(str(name) for name in (self.speaker, self.party, self.whom) if name)

    def is_overdue(self, today: date) -> bool:
        return self.outcome == WAITING and self.due_on is not None and self.due_on < today
