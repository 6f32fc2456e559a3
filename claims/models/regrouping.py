"""Merges and splits of claims, speakers and publishers: what moved, so that it can be shown and taken back."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

from claims.models.claim import Claim
from claims.models.publisher import Publisher
from claims.models.rules import filled, history, never_deleted, one_of, refuse, together
from claims.models.speaker import Speaker
from claims.vocabulary import RegroupingKind

# The kinds of record that are regrouped, as the columns name them.
SUBJECTS = ("claim", "speaker", "publisher")


def one_pair() -> Q:
    """Both ends are given, of one kind of record."""
    pairs = Q()
    for subject in SUBJECTS:
        given = {f"{end}_{other}__isnull": other != subject for other in SUBJECTS for end in ("from", "to")}
        pairs |= Q(**given)
    return pairs


class RegroupingQuerySet(models.QuerySet["Regrouping"]):
    def of(self, record: Claim | Speaker | Publisher) -> Self:
        """Those that the record was part of, on either side, newest first; with all that a list names."""
        subject = record._meta.model_name
        either = Q(**{f"from_{subject}": record.pk}) | Q(**{f"to_{subject}": record.pk})
        ends = (f"from_{subject}", f"to_{subject}")
        return self.filter(either).select_related(*ends, "done_by", "undone_by").order_by("-done_at", "-pk")

    def for_page(self) -> Self:
        """With both records and both people."""
        ends = [f"{end}_{subject}" for subject in SUBJECTS for end in ("from", "to")]
        return self.select_related(*ends, "done_by", "undone_by")


@history()
class Regrouping(models.Model):
    """One merge or split. ``moved``: each step that it took, in order, with what was there before."""

    kind = models.TextField(choices=RegroupingKind.choices())
    from_claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, related_name="regroupings_out")
    to_claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, related_name="regroupings_in")
    from_speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, null=True, related_name="regroupings_out")
    to_speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, null=True, related_name="regroupings_in")
    from_publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT, null=True, related_name="regroupings_out")
    to_publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT, null=True, related_name="regroupings_in")
    moved = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    # The target was made for it, and goes again with it.
    made_target = models.BooleanField(default=False)
    reason = models.TextField()
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField()
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undone_reason = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = RegroupingQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("kind", RegroupingKind, name="regrouping_kind_known"),
            filled("reason", name="regrouping_explained"),
            models.CheckConstraint(condition=one_pair(), name="regrouping_of_one_pair"),
            models.CheckConstraint(
                condition=~Q(from_claim=F("to_claim"))
                & ~Q(from_speaker=F("to_speaker"))
                & ~Q(from_publisher=F("to_publisher")),
                name="regrouping_of_two",
            ),
            together("undone_by", "undone_at", name="regrouping_undone_who_and_when"),
            models.CheckConstraint(
                condition=Q(undone_at=None) | Q(undone_reason__regex=r"\S"), name="regrouping_undone_explained"
            ),
        ]
        triggers = [
            *never_deleted(),
            pgtrigger.Trigger(
                name="stays_as_done",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func=f"""
                    IF OLD.undone_at IS NOT NULL
                        OR (to_jsonb(OLD) - 'undone_by_id' - 'undone_at' - 'undone_reason' - 'version')
                        <> (to_jsonb(NEW) - 'undone_by_id' - 'undone_at' - 'undone_reason' - 'version') THEN
                        {refuse("regrouping_stays_as_done", "A merge or split is undone once, never rewritten.")}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{RegroupingKind(self.kind).label}: {self.origin} → {self.target}"

    @property
    def subject(self) -> str:
        """What was regrouped: ``claim``, ``speaker`` or ``publisher``."""
        return next(subject for subject in SUBJECTS if getattr(self, f"from_{subject}_id"))

    @property
    def origin(self) -> Claim | Speaker | Publisher:
        """What was merged away, or split."""
        end: Claim | Speaker | Publisher = getattr(self, f"from_{self.subject}")
        return end

    @property
    def target(self) -> Claim | Speaker | Publisher:
        """What took it in, or the part that was split off."""
        end: Claim | Speaker | Publisher = getattr(self, f"to_{self.subject}")
        return end
