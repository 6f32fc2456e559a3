"""Counts inside statements."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from claims.models.rules import all_in_capture, filled, history, one_of, refuse
from claims.models.statement import Statement
from claims.vocabulary import Bound, Measure

NOT_IN_CAPTURE = ("figure_words_in_capture", "The figure is not at this place in the stored text.")
# What each bound stores: low and high as printed; intervals are computed by the rules, never stored.
BOUND_SHAPES = (
    Q(
        bound__in=[Bound.EXACT.value, Bound.NEARLY.value, Bound.ABOUT.value],
        low__isnull=False,
        high__isnull=False,
        high=F("low"),
    )
    | Q(bound__in=[Bound.AT_LEAST.value, Bound.MORE_THAN.value], low__isnull=False, high=None)
    | Q(bound__in=[Bound.UP_TO.value, Bound.LESS_THAN.value], low=None, high__isnull=False)
    | Q(bound=Bound.RANGE.value, low__isnull=False, high__isnull=False, low__lte=F("high"))
    | Q(bound=Bound.VAGUE.value, low=None, high=None)
)


@history(deletions=True)
class Figure(models.Model):
    """A count inside a statement, at ``start`` to ``end`` of the capture's text (code points)."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="figures")
    words = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    bound = models.TextField(choices=Bound.choices())
    low = models.BigIntegerField(null=True, blank=True)
    high = models.BigIntegerField(null=True, blank=True)
    measure = models.TextField(choices=Measure.choices())
    group = models.TextField(blank=True)
    side = models.TextField(blank=True)
    place = models.TextField(blank=True)
    period_from = models.DateField(null=True, blank=True)
    as_of = models.DateField(null=True, blank=True)
    increment = models.BooleanField(default=False)
    hedge = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            filled("words", name="figure_words_filled"),
            one_of("bound", Bound, name="figure_bound_known"),
            one_of("measure", Measure, name="figure_measure_known"),
            models.CheckConstraint(condition=BOUND_SHAPES, name="figure_low_and_high_fit_bound"),
            models.CheckConstraint(
                condition=(Q(low=None) | Q(low__gte=0)) & (Q(high=None) | Q(high__gte=0)), name="figure_not_negative"
            ),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="figure_span_not_empty"),
            models.CheckConstraint(
                condition=Q(period_from=None) | Q(as_of=None) | Q(period_from__lte=F("as_of")),
                name="figure_period_in_order",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="words_in_capture",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                referencing=pgtrigger.Referencing(new="added"),
                func=all_in_capture(
                    *NOT_IN_CAPTURE,
                    words="words",
                    joined="LEFT JOIN claims_statement s ON s.id = a.statement_id",
                    capture="s.capture_id",
                ),
            ),
            pgtrigger.Trigger(
                name="words_stay_in_capture",
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf("statement_id", "start", "end", "words"),
                func=f"""
                    IF NOT EXISTS (
                        SELECT FROM claims_statement s JOIN claims_capture c ON c.id = s.capture_id
                        WHERE s.id = NEW.statement_id
                          AND substr(c.text, NEW.start + 1, NEW."end" - NEW.start) = NEW.words
                    ) THEN
                        {refuse(*NOT_IN_CAPTURE)}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.words
