"""What the reader says of the reading of its text: that it waits, that it failed, what the text told besides."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter
from urllib.parse import urlencode

from django.urls import reverse

from claims.models import Capture, CaptureReading

# A reading that waits longer than this has no worker, or a whole book before it.
LATE = timedelta(seconds=60)
# How often the page asks, in seconds, by how long the reading has waited.
OFTEN, SELDOM, RARELY = 1, 3, 15


@dataclass(frozen=True, slots=True)
class Told:
    """What the page says of a reading: ``waiting``, ``late``, ``failed``, ``unread`` (nobody asked for it), ``ready``
    (its suggestions are not on the page yet), or nothing where all of it is there.

    While it waits, the page asks at ``address`` every so many seconds.
    """

    state: str
    capture: int
    address: str = ""
    every: int = 0

    @property
    def is_waiting(self) -> bool:
        return self.state in ("waiting", "late")


def reading_of(capture: Capture) -> CaptureReading | None:
    """The newest reading; no query for a capture loaded for the reader."""
    return max(capture.readings.all(), key=attrgetter("pk"), default=None)


def told_of(reading: CaptureReading | None, now: datetime, *, source: int, capture: int, is_open: bool) -> Told:
    """What a page says that shows what is stored; ``is_open``: a form is open, which no answer may close."""
    if reading is None:
        return Told("unread", capture)
    if not reading.is_waiting:
        return Told("failed" if reading.is_given_up else "", capture)
    waited = now - reading.asked_at
    state = "late" if waited > LATE else "waiting"
    asked = {"capture": capture, "said": state} | ({"open": 1} if is_open else {})
    address = f"{reverse('desk:source_reading', args=[source])}?{urlencode(asked)}"
    every = OFTEN if waited < LATE / 6 else SELDOM if waited <= LATE else RARELY
    return Told(state, capture, address, every)


def read_as(reading: CaptureReading) -> str:
    """What came of a reading that is done, in a sentence."""
    number = reading.found or 0
    found = f"{number:,} statement{'' if number == 1 else 's'} suggested" if number else "no statement found by rule"
    return f"The text has been read: {found}."
