"""A statement's stance towards a claim."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Prefetch, Q

from claims.models import found_by
from claims.models.claim import Claim
from claims.models.figure import Figure
from claims.models.rules import history, never_deleted, one_of, refuse, together
from claims.models.speaker import Speaker
from claims.models.statement import Statement, StatementSpeaker
from claims.vocabulary import Stance, StatementState


class PositionQuerySet(models.QuerySet["Position"]):
    def standing(self) -> Self:
        """Not withdrawn, and on an accepted statement."""
        return self.filter(withdrawn_at=None, statement__state=StatementState.ACCEPTED.value)

    def withdrawn_from(self, claim: Claim) -> Self:
        """Links that were taken back, newest first, with what the workbench says of them."""
        bylines = Prefetch("statement__bylines", StatementSpeaker.objects.select_related("speaker").order_by("order"))
        rows = self.filter(claim=claim, withdrawn_at__isnull=False).select_related(
            "statement__capture__source__publisher", "withdrawn_by"
        )
        rows = rows.defer("statement__capture__text", "statement__capture__original").prefetch_related(bylines)
        return rows.order_by("-withdrawn_at", "-pk")

    def for_dossier(self) -> Self:
        """All that the dossier of a claim reads, in a constant number of queries."""
        return self.select_related(
            "statement__capture__source__publisher",
            "statement__capture__source__credited_agency",
            "statement__cites",
            "figure",
            "speaker",
        ).prefetch_related(
            Prefetch("statement__bylines", StatementSpeaker.objects.select_related("speaker").order_by("order", "pk"))
        )


@history()
class Position(models.Model):
    """A statement's stance to a claim; one statement may take positions on many claims."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="positions")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="positions")
    stance = models.TextField(choices=Stance.choices())
    # Of a distributive statement ("both sides claim …"): the one of its speakers whose position this is.
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, null=True, blank=True, related_name="positions")
    # On a figure claim: which count of the statement speaks to it.
    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, null=True, blank=True, related_name="positions")
    note = models.TextField(blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawal_reason = models.TextField(blank=True)
    linked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    linked_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    objects = PositionQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("stance", Stance, name="position_stance_known"),
            together("withdrawn_at", "withdrawn_by", name="position_withdrawal_who_and_when"),
            models.UniqueConstraint(
                fields=["statement", "claim", "speaker"],
                condition=Q(withdrawn_at=None),
                nulls_distinct=False,
                name="position_once",
            ),
        ]
        triggers = [
            *never_deleted(),
            *found_by.of_position_rows(),
            pgtrigger.Trigger(
                name="on_accepted_statement",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("statement_id", "figure_id", "speaker_id"),
                func=f"""
                    IF NOT EXISTS (SELECT FROM claims_statement WHERE id = NEW.statement_id AND state = 'accepted') THEN
                        {refuse("position_on_accepted_statement", "Only an accepted statement takes a position.")}
                    END IF;
                    IF NEW.figure_id IS NOT NULL AND NOT EXISTS (
                        SELECT FROM claims_figure WHERE id = NEW.figure_id AND statement_id = NEW.statement_id
                    ) THEN
                        {refuse("position_figure_of_statement", "The figure is of another statement.")}
                    END IF;
                    IF NEW.speaker_id IS NOT NULL AND NOT EXISTS (
                        SELECT FROM claims_statementspeaker
                        WHERE speaker_id = NEW.speaker_id AND statement_id = NEW.statement_id
                    ) THEN
                        {refuse("position_speaker_of_statement", "The speaker is of another statement.")}
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="on_standing_claim",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("claim_id", "withdrawn_at"),
                condition=pgtrigger.Q(new__withdrawn_at__isnull=True),
                func=f"""
                    IF EXISTS (SELECT FROM claims_claim WHERE id = NEW.claim_id AND merged_into_id IS NOT NULL) THEN
                        {refuse("position_on_standing_claim", "A merged claim takes no position.")}
                    END IF;
                    RETURN NEW;
                """,
            ),
            # So that the queue of statements without a claim is an index, not a search through all positions. The
            # statement is locked first: of two who link and withdraw at once, the later sees what the first wrote.
            pgtrigger.Trigger(
                name="keeps_linked",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("statement_id", "withdrawn_at"),
                func="""
                    PERFORM FROM claims_statement WHERE id IN (OLD.statement_id, NEW.statement_id)
                    ORDER BY id FOR NO KEY UPDATE;
                    UPDATE claims_statement s SET is_linked = NOT s.is_linked
                    WHERE id IN (OLD.statement_id, NEW.statement_id) AND is_linked IS DISTINCT FROM EXISTS (
                        SELECT FROM claims_position p WHERE p.statement_id = s.id AND p.withdrawn_at IS NULL
                    );
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.statement} {self.stance} {self.claim.code}"
