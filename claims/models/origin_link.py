"""Where a report goes back to: reprints, agency copy, citations."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from claims.models.publisher import Publisher
from claims.models.rules import history, never_deleted, one_of, together
from claims.models.source import Capture
from claims.models.speaker import Speaker
from claims.models.statement import Statement
from claims.vocabulary import OriginLinkKind, OriginLinkState


@history()
class OriginLink(models.Model):
    """From a passage of a capture, or from a statement, to a capture, publisher or speaker.

    It speaks only for the statements inside its passage (``start`` inclusive, ``end`` exclusive, code points).
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
        ]
        triggers = never_deleted()

    def __str__(self) -> str:
        return f"{self.capture} {self.kind} {self.to_capture or self.to_publisher or self.to_speaker}"
