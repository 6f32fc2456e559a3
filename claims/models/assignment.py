"""Who works on what: a claim or a source in one person's hands, so that no two do one task by accident."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from claims.models.claim import Claim
from claims.models.rules import history, never_deleted, one_of, refuse, together
from claims.models.source import Source
from claims.vocabulary import AssignmentEnd

FACTS = ("claim", "source", "assignee", "message", "assigned_by", "assigned_at")
FACTS_CHANGED = pgtrigger.Q()
for _field in FACTS:
    FACTS_CHANGED |= pgtrigger.Q(**{f"old__{_field}__df": pgtrigger.F(f"new__{_field}")})


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def open(self) -> Self:
        """Those that somebody still works on."""
        return self.filter(ended_at=None)

    def for_page(self) -> Self:
        """For the pages that say who has a task, and who gave it to them."""
        return self.select_related("assignee", "assigned_by")


@history()
class Assignment(models.Model):
    """One claim or one source in the hands of one person, until it is handed back, passed on or done.

    A task that goes to somebody else is a new row: what was asked of whom, and when, stays.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, related_name="assignments")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="assignments")
    assignee = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="assignments")
    message = models.TextField(blank=True)
    # The assignee, where they took it themselves.
    assigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    assigned_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    ending = models.TextField(choices=AssignmentEnd.choices(), null=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(claim__isnull=False, source=None) | Q(claim=None, source__isnull=False),
                name="assignment_of_one_record",
            ),
            # At most one open per record; the partial indexes also find who has each row of a list.
            models.UniqueConstraint(fields=["claim"], condition=Q(ended_at=None), name="assignment_one_open_per_claim"),
            models.UniqueConstraint(
                fields=["source"], condition=Q(ended_at=None), name="assignment_one_open_per_source"
            ),
            together("ended_at", "ended_by", "ending", name="assignment_ended_by_someone"),
            one_of("ending", AssignmentEnd, name="assignment_ending_known"),
        ]
        indexes = [
            models.Index(
                fields=["assignee", "-id"], condition=Q(ended_at=None), name="assignment_open_of_person"
            ),  # the desk's queue "assigned to you"
        ]
        triggers = [
            *never_deleted(),
            pgtrigger.Trigger(
                name="only_ends",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=FACTS_CHANGED | pgtrigger.Q(old__ended_at__isnull=False),
                func=refuse("assignment_only_ends", "An assignment ends once; nothing else of it changes."),
            ),
            pgtrigger.Trigger(
                name="to_active_person",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func=f"""
                    IF NOT EXISTS (SELECT FROM claims_user WHERE id = NEW.assignee_id AND is_active) THEN
                        {refuse("assignment_to_active_person", "Whoever is suspended is given no work.")}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim.code if self.claim else self.source} with {self.assignee}"
