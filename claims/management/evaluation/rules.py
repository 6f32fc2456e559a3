"""The table of ``evaluate --rules``: how often each rule of statements is right, beside the score that it gives."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from claims.management.evaluation.gold import GoldSet, Row
from claims.management.evaluation.own import judged

_HEAD = ("rule", "score", "proposals", "matched", "with speaker", "share")


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule at one score: a verb that reports speech only at times gives the same rule a lower one."""

    rule: str
    score: float
    proposals: int
    matched: int  # those that share at least half of their letters with a marked statement
    with_speaker: int  # of these, those with the right speaker

    @property
    def share(self) -> float:
        """Right with speaker, one more right and one more wrong than counted (Laplace), to two decimals."""
        return round((self.with_speaker + 1) / (self.proposals + 2), 2)

    def cells(self) -> tuple[str, ...]:
        counts = (self.proposals, self.matched, self.with_speaker)
        return self.rule, f"{self.score:.2f}", *map(str, counts), f"{self.share:.2f}"

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"share": self.share}


def lines_by_rule(gold: Sequence[GoldSet], found: Mapping[str, Sequence[Row]]) -> list[RuleLine]:
    """What became of the proposals of each rule, over all gold that marks statements."""
    proposals: Counter[tuple[str, float]] = Counter()
    matched: Counter[tuple[str, float]] = Counter()
    with_speaker: Counter[tuple[str, float]] = Counter()
    for report, row in pairs_of(gold, found):
        for place, is_matched, is_right in judged(report, row["statements"]):
            key = row["rules"][place]
            proposals[key] += 1
            matched[key] += is_matched
            with_speaker[key] += is_right
    return [RuleLine(*key, proposals[key], matched[key], with_speaker[key]) for key in sorted(proposals)]


def pairs_of(gold: Sequence[GoldSet], found: Mapping[str, Sequence[Row]]) -> Iterator[tuple[Row, Row]]:
    """Each report that marks statements, with what was found in it."""
    for each in gold:
        if not each.is_counts:
            yield from zip(each.reports, found[each.name], strict=True)


def laid_out_by_rule(lines: Iterable[RuleLine]) -> str:
    """The lines in columns, numbers to the right."""
    rows = [_HEAD, *(line.cells() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    return "\n".join(
        " | ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        )
        for row in rows
    )
