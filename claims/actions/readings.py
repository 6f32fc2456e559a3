"""Asking for the reading of a capture. The reading itself is the worker's: see ``proposals``."""

from claims.actions.audit import audited
from claims.actions.jobs import defer
from claims.actions.locks import take_turn
from claims.models import Capture, CaptureReading, User
from claims.permissions import require


class ReadAlready(Exception):
    """The capture was read, or is about to be; carries that reading."""

    def __init__(self, reading: CaptureReading) -> None:
        self.reading = reading
        super().__init__(
            "The text is being read: wait a moment." if reading.is_waiting else "The text has been read already."
        )


def read_again(*, actor: User, capture: Capture) -> CaptureReading:
    """Have a capture read whose reading was given up, or that was never read. Raises: ReadAlready."""
    require(actor, "add_source")
    with audited(actor, "read_again"):
        take_turn(f"reading of capture {capture.pk}")
        if standing := CaptureReading.objects.filter(capture=capture, error="").first():
            raise ReadAlready(standing)
        return ask_for_reading(actor, capture)


def ask_for_reading(actor: User, capture: Capture) -> CaptureReading:
    """The reading that the worker will do once the surrounding transaction is committed."""
    reading = CaptureReading.objects.create(capture=capture, asked_by=actor, language=capture.source.language)
    name = f"read_capture:{capture.pk}"
    defer("read_capture", lock=name, queueing_lock=name, capture=capture.pk)
    return reading
