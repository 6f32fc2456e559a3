"""`manage.py evaluate`: what it measures, by whose rule, and what it says of gold that it cannot read."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

TEXT = "“The pass is closed,” Bero Lantos told the Courier.\n\nAt least 12 miners were killed, officials said.\n"
CLOSED, MINERS = "“The pass is closed,”", "At least 12 miners were killed"


def span(exact: str) -> dict[str, Any]:
    start = TEXT.index(exact)
    return {"start": start, "end": start + len(exact), "text": exact}


def report(**besides: Any) -> dict[str, Any]:
    number = TEXT.index("12")
    return {
        "id": "pass",
        "text": TEXT,
        "statements": [
            {**span(CLOSED), "kind": "direct", "speaker_text": "Bero Lantos", "speaker_full": "Bero Lantos"}
            | {"channel": "the Courier"},
            {**span(MINERS), "kind": "indirect", "speaker_text": "officials", "speaker_full": "officials"},
        ],
        "figures": [
            {**span("At least 12 miners"), "num_start": number, "num_end": number + 2, "bound": "at_least", "low": 12}
            | {"high": None, "measure": "killed", "group": "miners", "side": None, "increment": False}
        ],
        **besides,
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    keep(tmp_path, "quotes.authored.test", [report()])
    return tmp_path


def keep(folder: Path, name: str, rows: list[dict[str, Any]]) -> Path:
    path = folder / f"{name}.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
    return path


def evaluate(*arguments: str) -> str:
    out = io.StringIO()
    call_command("evaluate", *arguments, stdout=out)
    return out.getvalue()


def measured(*arguments: str) -> dict[str, float]:
    return {row["measure"]: row["measured"] for row in json.loads(evaluate(*arguments, "--json"))["rows"]}


def test_the_table_sets_what_is_measured_beside_the_best_and_the_wanted(folder: Path) -> None:
    lines = [[cell.strip() for cell in line.split("|")] for line in evaluate(str(folder)).splitlines()]
    assert lines[0] == ["measure", "best elsewhere", "reach", "measured"]
    assert ["authored reports: relaxed F1", "86", "92", "100"] in lines
    assert ["channel right", "44 %", "85 %", "100 %"] in lines
    assert [line[0] for line in lines[-2:]] == ["CPU for a report of 3,400 characters", "memory of the process"]


def test_each_rule_is_told_with_what_became_of_its_proposals(folder: Path) -> None:
    counts = [{"id": "pass", "text": TEXT, "article_figures": []}]
    keep(folder, "figures_gva.dev", counts)  # marks no statement, and is passed over
    keep(folder, "fictional", [report(statements=[{**span(CLOSED), "kind": "direct", "speaker_full": "Ute Falk"}])])
    head, *lines = [
        [cell.strip() for cell in line.split("|")] for line in evaluate(str(folder), "--rules").splitlines()
    ]
    assert head == ["rule", "score", "proposals", "matched", "with speaker", "share"]
    assert [[rule, *counts] for rule, _, *counts in lines] == [
        ["clause_before", "2", "1", "1", "0.50"],
        ["postposed", "2", "2", "1", "0.50"],
    ]
    rows = json.loads(evaluate(str(folder), "--rules", "--json"))["rules"]
    assert [(row["rule"], row["with_speaker"], row["share"]) for row in rows] == [
        ("clause_before", 1, 0.5),
        ("postposed", 1, 0.5),
    ]


def test_only_what_is_there_is_measured(folder: Path) -> None:
    assert not [name for name in measured(str(folder)) if "PolNeAR" in name or "gun" in name]


def test_files_of_one_name_are_measured_together(folder: Path) -> None:
    missed = report(statements=[{**span("12 miners"), "kind": "direct", "speaker_full": "x"}], figures=[])
    keep(folder, "quotes.authored.dev", [missed])
    assert measured(str(folder))["authored reports: relaxed F1"] == pytest.approx(57.1)


def test_other_gold_is_measured_under_its_own_name(folder: Path) -> None:
    keep(folder, "fictional", [report()])
    found = measured(str(folder))
    assert found["fictional: relaxed F1"] == found["authored reports: relaxed F1"] == 100


def test_counts_are_looked_up_among_the_figures(folder: Path) -> None:
    counts = [{"measure": "killed", "value": 12}, {"measure": "wounded", "value": 12}]
    keep(folder, "figures_gva.dev", [{"id": "pass", "text": TEXT, "article_figures": counts}])
    assert measured(str(folder))["gun violence: value and measure found"] == 50
    assert "pass: 12 wounded | found: At least 12 miners (killed)" in evaluate(str(folder), "--errors", "5")


def test_one_file_can_be_measured_alone(folder: Path) -> None:
    path = keep(folder, "fictional", [report()])
    assert "authored" not in evaluate("--file", str(path))
    assert "fictional: relaxed F1" in evaluate("--file", str(path))


def test_misses_are_listed_up_to_a_number(folder: Path) -> None:
    said = {**span("officials said"), "kind": "direct", "speaker_full": "Bero"}
    path = keep(folder, "fictional", [report(statements=[said, said])])
    assert "not found (direct): officials said" in evaluate("--file", str(path), "--errors", "9")
    assert len(json.loads(evaluate("--file", str(path), "--errors", "1", "--json"))["misses"]["fictional"]) == 1
    assert "not found" not in evaluate("--file", str(path))


def test_the_scorer_of_the_folder_is_the_one_that_counts(folder: Path) -> None:
    (folder / "score.py").write_text(
        "def score(golds, preds, errors):\n"
        "    assert [p['id'] for p in preds] == [g['id'] for g in golds]\n"
        "    f = lambda x: {'F': x}\n"
        "    return {'relaxed': f(1), 'relaxed+speaker': f(2), 'tight': f(3), 'figures': f(4),\n"
        "            'figure_all_fields': 5, 'attribution': {'pronoun_resolved': 6}, 'channel_acc': 7},"
        " [('FN', 'pass', errors)]\n"
        "def gva(golds, preds):\n"
        "    return {'value_and_measure': 8}\n"
    )
    keep(folder, "figures_gva.dev", [{"id": "pass", "text": TEXT, "article_figures": []}])
    assert list(measured(str(folder)).values())[:8] == [1, 2, 3, 4, 5, 8, 6, 7]
    assert "FN | pass | 3" in evaluate(str(folder), "--errors", "3")


@pytest.mark.parametrize(
    ("name", "words", "complaint"),
    [
        ("broken.jsonl", "{", r"broken\.jsonl, line 1 is not JSON"),
        ("queries.jsonl", '{"id": "q", "query": "?"}', "holds no marked reports"),
        ("latin.jsonl", "\udcff", "cannot be read"),
    ],
)
def test_what_is_no_gold_is_refused(tmp_path: Path, name: str, words: str, complaint: str) -> None:
    (tmp_path / name).write_text(words, "utf-8", errors="surrogateescape")
    with pytest.raises(CommandError, match=complaint):
        evaluate("--file", str(tmp_path / name))


def test_a_folder_that_is_not_there_or_holds_no_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is no folder"):
        evaluate(str(tmp_path / "nowhere"))
    (tmp_path / "queries.jsonl").write_text('{"id": "q", "query": "?"}')
    with pytest.raises(CommandError, match="holds no marked reports"):
        evaluate(str(tmp_path))
    with pytest.raises(CommandError, match="Name a folder"):
        evaluate()


def test_neither_database_nor_key_is_provided_for(folder: Path) -> None:
    watched = "import manage, sys; manage.provide_database = lambda: sys.exit('provided'); manage.prepare('evaluate')"
    ran = subprocess.run(
        [sys.executable, "-c", f"{watched}; manage.execute_from_command_line(['', 'evaluate', {str(folder)!r}])"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "relaxed F1" in ran.stdout
