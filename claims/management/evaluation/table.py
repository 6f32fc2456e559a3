"""The table of ``evaluate``: what is measured, the best measured elsewhere, what we want to reach, what we have."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from claims.management.evaluation.scores import Scores


@dataclass(frozen=True, slots=True)
class Line:
    measure: str
    elsewhere: str
    reach: str
    measured: float | None
    unit: str = ""

    def cells(self) -> tuple[str, str, str, str]:
        measured = "–" if self.measured is None else f"{self.measured:g}{self.unit}"
        return self.measure, self.elsewhere, self.reach, measured

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Cost:
    """What the measuring itself took: CPU seconds for ``characters`` read, and the most memory held."""

    seconds: float
    characters: int
    megabytes: float


# A report of usual length.
REPORT_LENGTH = 3_400
# Best elsewhere: quotation tools and rule systems measured with the same scorer on the same reports.
_KNOWN: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("quotes.authored", "relaxed", "authored reports: relaxed F1", "86", "92", ""),
    ("quotes.authored", "with_speaker", "… with speaker", "60", "85", ""),
    ("quotes.authored", "tight", "… tight", "–", "85", ""),
    ("quotes.polnear", "relaxed", "PolNeAR: relaxed F1", "72", "76", ""),
    ("quotes.polnear", "with_speaker", "… with speaker", "62", "68", ""),
    ("quotes.authored", "figures", "figures of authored reports: F1", "61", "92", ""),
    ("quotes.authored", "all_fields", "… all fields right", "73 %", "88 %", " %"),
    ("figures_gva", "counts", "gun violence: value and measure found", "40 %", "70 %", " %"),
    ("quotes.authored", "pronouns", "pronoun speakers resolved", "75 %", "85 %", " %"),
    ("quotes.authored", "channels", "channel right", "44 %", "85 %", " %"),
)
_OTHER = (
    ("relaxed", "relaxed F1", ""),
    ("with_speaker", "… with speaker", ""),
    ("tight", "… tight", ""),
    ("figures", "… figures F1", ""),
    ("all_fields", "… all fields of figures right", " %"),
    ("counts", "value and measure found", " %"),
    ("pronouns", "… pronoun speakers resolved", " %"),
    ("channels", "… channel right", " %"),
)
_HEAD = ("measure", "best elsewhere", "reach", "measured")


def lines_of(measured: Mapping[str, Scores], cost: Cost) -> list[Line]:
    """The lines of all gold that was measured: the known sets, then any other under its own name, then the cost."""
    known = [
        Line(measure, elsewhere, reach, getattr(measured[name], field), unit)
        for name, field, measure, elsewhere, reach, unit in _KNOWN
        if name in measured
    ]
    names = {name for name, *_ in _KNOWN}
    other = [
        Line(f"{name}: {measure}" if not measure.startswith("…") else measure, "–", "–", value, unit)
        for name, scores in measured.items()
        if name not in names
        for field, measure, unit in _OTHER
        if (value := getattr(scores, field)) is not None
    ]
    return [*known, *other, *_cost(cost)]


def _cost(cost: Cost) -> list[Line]:
    seconds = round(cost.seconds / max(1, cost.characters) * REPORT_LENGTH, 3)
    return [
        Line(f"CPU for a report of {REPORT_LENGTH:,} characters", "0.25 s (parse alone)", "≤ 0.35 s", seconds, " s"),
        Line("memory of the process", "160 MB (parser)", "≤ 350 MB", round(cost.megabytes), " MB"),
    ]


def laid_out(lines: Iterable[Line]) -> str:
    """The lines in columns."""
    rows: list[Sequence[str]] = [_HEAD, *(line.cells() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    drawn = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([drawn[0], "-+-".join("-" * width for width in widths), *drawn[1:]])
