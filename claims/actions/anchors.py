"""Where words stand in a capture's text, and what stands round them."""

from claims.models import Capture

# Words kept on either side of a statement, so that it is found again in a changed page.
CONTEXT_LENGTH = 32


def anchor(capture: Capture, start: int, end: int) -> dict[str, object]:
    """The selector fields of a span of the capture's text (code points, end exclusive)."""
    text = capture.text
    return {
        "start": start,
        "end": end,
        "exact": text[start:end],
        "prefix": text[max(0, start - CONTEXT_LENGTH) : start],
        "suffix": text[end : end + CONTEXT_LENGTH],
    }
