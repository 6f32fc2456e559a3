"""The forms of statements as a browser posts them, and a text with everything in it that is easily miscounted."""

from typing import Any

# An astral character, a combining mark and right-to-left words; four words stand in it twice.
TEXT = (
    "😀 “The strait is open,” Mara Venn said. It cost at least 1,200 lives, e\u0301lan lost. يقول المتحدث. "
    "The strait is open."
)


def rows(*speakers: dict[str, Any], figures: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """The rows of speakers and figures as a form posts them."""
    data: dict[str, Any] = {}
    for prefix, entries in (("speakers", speakers), ("figures", figures or [])):
        data |= {f"{prefix}-TOTAL_FORMS": len(entries), f"{prefix}-INITIAL_FORMS": 0}
        data |= {f"{prefix}-{n}-{name}": value for n, entry in enumerate(entries) for name, value in entry.items()}
    return data


def fields(**changed: Any) -> dict[str, Any]:
    """The form of a statement as posted."""
    return {"kind": "direct", "language": "en", "exact": "", "start": "", "end": ""} | changed
