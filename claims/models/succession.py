"""Which statement stands in the place of which."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from claims.models.rules import append_only, one_of, refuse
from claims.models.statement import Statement
from claims.vocabulary import SuccessionKind


class Succession(models.Model):
    """A statement that was decided never changes its words: another one stands in its place, and this says why.

    A statement may follow several (joined), and several may follow one (split). Written once, by the action whose
    history tells who and when.
    """

    predecessor = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="followed_by")
    successor = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="follows")
    kind = models.TextField(choices=SuccessionKind.choices())

    class Meta:
        constraints = [
            one_of("kind", SuccessionKind, name="succession_kind_known"),
            models.UniqueConstraint(fields=["predecessor", "successor"], name="succession_once"),
            models.UniqueConstraint(
                fields=["predecessor"],
                condition=Q(kind=SuccessionKind.CORRECTED.value),
                name="succession_corrected_once",
            ),
            # So no statement follows itself, by whatever way round.
            models.CheckConstraint(condition=Q(predecessor__lt=F("successor")), name="succession_by_a_later_one"),
        ]
        triggers = [
            *append_only(),
            pgtrigger.Trigger(
                name="in_one_capture",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func=f"""
                    IF NOT EXISTS (
                        SELECT FROM claims_statement p JOIN claims_statement s ON s.capture_id = p.capture_id
                        WHERE p.id = NEW.predecessor_id AND s.id = NEW.successor_id
                    ) THEN
                        {refuse("succession_in_one_capture", "A statement is followed by one of the same capture.")}
                    END IF;
                    IF EXISTS (
                        SELECT FROM claims_statement WHERE id = NEW.predecessor_id AND state <> 'rejected'
                    ) THEN
                        {refuse("succession_of_what_is_gone", "A statement that still stands is followed by none.")}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.successor} for {self.predecessor} ({self.kind})"
