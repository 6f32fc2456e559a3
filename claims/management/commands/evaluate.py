"""Print how well extraction does on marked reports, beside the best known and what is wanted. Touches no database."""

import json
import resource
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from time import process_time
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.extraction import extract
from claims.extraction.output import as_json
from claims.management.evaluation.gold import GoldSet, Row, UnreadableGold, load_files, load_folder
from claims.management.evaluation.own import OwnScorer
from claims.management.evaluation.rules import RuleLine, laid_out_by_rule, lines_by_rule
from claims.management.evaluation.scores import FolderScorer, Scorer
from claims.management.evaluation.table import Cost, laid_out, lines_of
from claims.management.progress import with_progress

# Read before the clock runs, so that loading the parser does not count as reading a report.
OPENING = "At least 12 miners were killed, said Bero Lantos, who leads the rescue."


class Command(BaseCommand):
    help = "Measures extraction on marked reports (gold), by the rule of the folder's score.py where it has one."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", metavar="FOLDER", help="a folder of gold: *.jsonl, a report a line")
        parser.add_argument("--file", metavar="PATH", help="one file of gold alone")
        parser.add_argument("--errors", metavar="N", type=int, default=0, help="list N misses of each set of gold")
        parser.add_argument("--json", action="store_true", dest="as_json", help="print JSON in place of the table")
        parser.add_argument(
            "--rules", action="store_true", dest="by_rule", help="print how often each rule of statements is right"
        )

    def handle(
        self,
        *args: Any,
        folder: str | None,
        file: str | None,
        errors: int,
        as_json: bool,
        by_rule: bool,
        **options: Any,
    ) -> None:
        if not folder and not file:
            raise CommandError("Name a folder of gold, or one file of it with --file.")
        try:
            gold = load_files([Path(file)]) if file else load_folder(Path(folder or ""))
        except UnreadableGold as error:
            raise CommandError(str(error)) from error
        if not gold:
            raise CommandError(f"{folder} holds no marked reports.")
        found, cost = read_all(gold)
        if by_rule:
            self.print_rules(lines_by_rule(gold, found), as_json=as_json)
            return
        scorer = choose_scorer(Path(folder) if folder else Path(file or "").parent)
        measured = {each.name: scorer.score(each, found[each.name], misses=errors) for each in gold}
        lines = lines_of(measured, cost)
        misses = {name: list(scores.misses) for name, scores in measured.items() if scores.misses}
        if as_json:
            rows = [line.as_json() for line in lines]
            self.stdout.write(json.dumps({"rows": rows, "misses": misses}, ensure_ascii=False, indent=1))
            return
        for name, missed in misses.items():
            self.stdout.write("\n".join([f"{name}: {len(missed)} misses", *(f"  {miss}" for miss in missed), ""]))
        self.stdout.write(laid_out(lines))

    def print_rules(self, lines: Sequence[RuleLine], *, as_json: bool) -> None:
        rows = [line.as_json() for line in lines]
        self.stdout.write(json.dumps({"rules": rows}, indent=1) if as_json else laid_out_by_rule(lines))


def choose_scorer(folder: Path) -> Scorer:
    """The scorer that lies in the folder, else our own."""
    path = folder / "score.py"
    return FolderScorer(path) if path.is_file() else OwnScorer()


def read_all(gold: Sequence[GoldSet]) -> tuple[dict[str, list[Row]], Cost]:
    """What extraction proposes for each report, by set and in order, and what that took."""
    extract(OPENING)
    found: dict[str, list[Row]] = {each.name: [] for each in gold}
    seconds = 0.0
    for name, report in with_progress([(each.name, report) for each in gold for report in each.reports], unit="report"):
        began = process_time()
        extraction = extract(report["text"])
        took = process_time() - began
        seconds += took
        rules = [(statement.rule, statement.score) for statement in extraction.reported]
        row = as_json(extraction, file=report["id"], seconds=took)
        found[name].append({"id": report["id"], **row, "rules": rules})
    characters = sum(len(report["text"]) for each in gold for report in each.reports)
    return found, Cost(seconds, characters, _megabytes())


def _megabytes() -> float:
    """The most memory that the process has held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
