"""What is measured of a gold set, and by whose rule: the folder's own ``score.py`` where there is one, else ours."""

import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from claims.management.evaluation.gold import GoldSet, Row


@dataclass(frozen=True, slots=True)
class Scores:
    """Percentages; None where the gold has nothing to measure it by."""

    relaxed: float | None = None  # F1 of statements whose span overlaps by half
    with_speaker: float | None = None  # of those with the right speaker too
    tight: float | None = None  # of those whose span overlaps by four fifths
    figures: float | None = None  # F1 of figures found
    all_fields: float | None = None  # of the figures found, those right in each field
    counts: float | None = None  # true counts that are found, with their measure
    pronouns: float | None = None  # of the statements found that "he" or "she" said, those with the right name
    channels: float | None = None  # of the statements found that name a channel, those with the right one
    misses: tuple[str, ...] = ()


class Scorer(Protocol):
    def score(self, gold: GoldSet, found: Sequence[Row], *, misses: int = 0) -> Scores:
        """Compare what was found in each report, in the gold's order, with what is marked."""


class FolderScorer:
    """The scorer that lies beside the gold, so that all systems are measured by one rule."""

    def __init__(self, path: Path) -> None:
        spec = importlib.util.spec_from_file_location("gold_scorer", path)
        if spec is None or spec.loader is None:
            raise ImportError(f"{path} is no Python module.")
        self._module: Any = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self._module)

    def score(self, gold: GoldSet, found: Sequence[Row], *, misses: int = 0) -> Scores:
        reports = list(gold.reports)
        if gold.is_counts:
            counts = self._module.gva(reports, found)["value_and_measure"]
            return Scores(counts=counts, misses=tuple(missed_counts(gold, found))[:misses])
        measured, errors = self._module.score(reports, found, misses)
        return Scores(
            relaxed=measured["relaxed"]["F"],
            with_speaker=measured["relaxed+speaker"]["F"],
            tight=measured["tight"]["F"],
            figures=measured.get("figures", {}).get("F"),
            all_fields=measured.get("figure_all_fields"),
            pronouns=measured["attribution"]["pronoun_resolved"],
            channels=measured["channel_acc"],
            misses=tuple(" | ".join(map(str, error)) for error in errors),
        )


def missed_counts(gold: GoldSet, found: Sequence[Row]) -> list[str]:
    """The true counts that no figure gives with that measure, each with the figures that there are."""
    missed = []
    for report, proposed in zip(gold.reports, found, strict=True):
        for count in report["article_figures"]:
            if not has_count(count, proposed["figures"]):
                seen = ", ".join(f"{f['exact']} ({f['measure']})" for f in proposed["figures"])
                missed.append(f"{report['id']}: {count['value']} {count['measure']} | found: {seen or 'none'}")
    return missed


def has_count(count: Row, figures: Sequence[Row]) -> bool:
    return any(f["measure"] == count["measure"] and count["value"] in (f["low"], f["high"]) for f in figures)
