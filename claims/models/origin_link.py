"""Where a report goes back to: reprints, agency copy, citations."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from claims.models.publisher import Publisher
from claims.models.rules import append_only, history, never_deleted, one_of, refuse, together
from claims.models.source import Capture
from claims.models.speaker import Speaker
from claims.models.statement import Statement
from claims.vocabulary import OriginLinkKind, OriginLinkState


@history()
class OriginLink(models.Model):
    """From a passage of a capture, or from a statement, to a capture, publisher or speaker.

    It speaks only for the statements inside its passage (``start`` inclusive, ``end`` exclusive, code points) or,
    where it has ``passages``, inside one of those; ``start`` and ``end`` are then their hull. ``rule`` found it.
    """

    capture = models.ForeignKey(Capture, on_delete=models.PROTECT, related_name="origin_links")
    statement = models.ForeignKey(
        Statement, on_delete=models.PROTECT, null=True, blank=True, related_name="origin_links"
    )
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField()
    to_capture = models.ForeignKey(
        Capture, on_delete=models.PROTECT, null=True, blank=True, related_name="origin_links_in"
    )
    to_publisher = models.ForeignKey(
        Publisher, on_delete=models.PROTECT, null=True, blank=True, related_name="origin_links_in"
    )
    to_speaker = models.ForeignKey(
        Speaker, on_delete=models.PROTECT, null=True, blank=True, related_name="origin_links_in"
    )
    kind = models.TextField(choices=OriginLinkKind.choices())
    evidence = models.TextField(blank=True)
    score = models.FloatField(null=True, blank=True)
    rule = models.TextField(blank=True)
    state = models.TextField(choices=OriginLinkState.choices(), default=OriginLinkState.FOUND.value)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            one_of("kind", OriginLinkKind, name="origin_link_kind_known"),
            one_of("state", OriginLinkState, name="origin_link_state_known"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="origin_link_passage_not_empty"),
            models.CheckConstraint(
                condition=Q(to_capture__isnull=False, to_publisher=None, to_speaker=None)
                | Q(to_capture=None, to_publisher__isnull=False, to_speaker=None)
                | Q(to_capture=None, to_publisher=None, to_speaker__isnull=False),
                name="origin_link_to_one_root",
            ),
            models.CheckConstraint(
                condition=Q(to_capture=None) | ~Q(to_capture=F("capture")), name="origin_link_not_to_itself"
            ),
            together("settled_by", "settled_at", name="origin_link_settled_who_and_when"),
            models.CheckConstraint(
                condition=Q(state=OriginLinkState.FOUND.value) | Q(settled_at__isnull=False),
                name="origin_link_settled_by_someone",
            ),
            models.CheckConstraint(
                condition=~Q(state=OriginLinkState.FOUND.value) | Q(rule__regex=r"\S"), name="origin_link_found_by_rule"
            ),
            # However often two texts are compared, or one is read: one link of what was found.
            models.UniqueConstraint(
                fields=["capture", "to_capture"],
                condition=Q(to_capture__isnull=False) & ~Q(rule=""),
                name="origin_link_copy_found_once",
            ),
            models.UniqueConstraint(
                fields=["capture", "to_publisher", "kind", "start", "end"],
                condition=Q(to_publisher__isnull=False) & ~Q(rule=""),
                name="origin_link_credit_found_once",
            ),
        ]
        triggers = never_deleted()

    def __str__(self) -> str:
        return f"{self.capture} {self.kind} {self.to_capture or self.to_publisher or self.to_speaker}"


class OriginPassage(models.Model):
    """One passage of a link between two captures: where it stands in the one and in the other (code points)."""

    link = models.ForeignKey(OriginLink, on_delete=models.PROTECT, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    to_start = models.PositiveIntegerField()
    to_end = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(start__lt=F("end"), to_start__lt=F("to_end")), name="origin_passage_not_empty"
            ),
            models.UniqueConstraint(fields=["link", "start"], name="origin_passage_once"),
        ]
        triggers = [
            *append_only(),
            pgtrigger.Trigger(
                name="within_its_texts",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                referencing=pgtrigger.Referencing(new="added"),
                func=f"""
                    IF EXISTS (
                        SELECT FROM (
                            SELECT link_id, min("start") AS first, max("end") AS last, max(to_end) AS to_last
                            FROM added GROUP BY link_id
                        ) a
                        JOIN claims_originlink l ON l.id = a.link_id
                        LEFT JOIN claims_capture c ON c.id = l.to_capture_id
                        WHERE a.first < l."start" OR a.last > l."end" OR a.to_last > coalesce(length(c.text), 0)
                    ) THEN
                        {refuse("origin_passage_within", "A passage lies in its link and in the text it leads to.")}
                    END IF;
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.link}, {self.start}–{self.end}"
