"""Queues of what comes in: texts with suggestions, texts that could not be read, statements without a claim."""

from django.db.models import Exists, OuterRef, QuerySet

from claims.desk.frame import counted
from claims.models import Capture, CaptureReading, Statement
from claims.vocabulary import StatementState


def texts_to_review() -> QuerySet[Capture]:
    """Captures with suggestions that nobody has decided, and how many."""
    suggested = Statement.objects.filter(state=StatementState.SUGGESTED.value)
    return (
        Capture.objects.filter(Exists(suggested.filter(capture=OuterRef("pk"))))
        .select_related("source__publisher", "source__topic")
        .defer("text", "original")
        .annotate(suggestions=counted(suggested.filter(capture=OuterRef("pk"))))
    )


def unread_texts() -> QuerySet[CaptureReading]:
    """Readings that were given up, of texts that have not been read since, nor been taken back."""
    read_since = CaptureReading.objects.filter(capture=OuterRef("capture"), pk__gt=OuterRef("pk"))
    failed = CaptureReading.objects.exclude(error="").filter(~Exists(read_since), capture__source__retracted_at=None)
    return failed.select_related("capture__source__publisher", "capture__source__topic").defer(
        "capture__text", "capture__original"
    )


def unlinked_statements() -> QuerySet[Statement]:
    """Accepted statements that bear on no claim yet."""
    return Statement.objects.without_claim().for_list().select_related("capture__source__topic")
